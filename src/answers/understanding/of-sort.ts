import type { Query } from '../../domain.ts';
import { scanQuantities } from '../../figures/numbers/scan.ts';
import { literal } from '../../text/matches.ts';
import type { Vocabulary } from './vocabulary.ts';

const sort = /^(?:那么?|其中)?\p{Script=Han}{1,6}的(?:呢|(?:有|占)?(?:多少|几)\p{Script=Han}?)[？?]?$/u;

/** 改造的呢, after 新建的几个: another sort of what was counted before both, and no sort of the new ones. */
export const isOfSort = ({ asked, terms }: Query): boolean => terms.length === 0 && sort.test(asked);

const timeOrStage = /季度|半年|[年月日期]$/u;
const counted = (name: string): string => `${literal(name)}[”」』）]?\\p{Script=Han}{0,4}\\d`;

/** 养殖户呢, read in two words: the one name by which the articles count it. */
export function countedName({ asked, rest, terms }: Query, { texts }: Vocabulary): string | undefined {
  const name = rest.replaceAll(' ', '');
  const isOne =
    terms.length === 0 &&
    /呢[？?]?$/u.test(asked) &&
    asked.includes(name) &&
    /^\p{Script=Han}{2,}$/u.test(name) &&
    !timeOrStage.test(name);
  if (!isOne) return undefined;
  const told = new RegExp(`${counted(name)}|\\d[万余多]?\\p{Script=Han}{1,2}${name}`, 'u');
  return texts.some((text) => told.test(text)) ? name : undefined;
}

/** 鱼塘呢, of 鱼塘30亩, after how many boxes there are: counted in 亩, and never in 箱. */
export function isCountedElse({ asked, rest }: Query, unit: string | undefined, { texts }: Vocabulary): boolean {
  if (unit === undefined || !/^\p{Script=Han}$/u.test(unit) || !/呢[？?]?$/u.test(asked)) return false;
  const told = new RegExp(`${counted(rest)}[\\d.,]*[万亿]?[余多]?\\p{Script=Han}{1,3}`, 'gu');
  const ofOne = (words: string) => scanQuantities(words.replace(/^\D+/u, ''))[0]?.dimension;
  const all = texts.flatMap((text) => [...text.matchAll(told)].map(([words]) => ofOne(words)));
  return all.length > 0 && !all.includes(ofOne(`1${unit}`));
}

/** 养殖户呢 has one name; and of what was asked before it, 新增了多少 behind it has the time and the place alone. */
export function countedBefore(before: Query, last: Query | undefined, vocabulary: Vocabulary): Query {
  if (last !== undefined && countedName(last, vocabulary) !== undefined)
    return { ...before, terms: [], rest: '', text: '' };
  return { ...before, rest: countedName(before, vocabulary) ?? before.rest };
}

/** 养殖户呢, after 查了多少管网: what is counted, by the name that the glossary has for it, is another thing. */
export const countsTerm = ({ text, terms }: Query, query: Query): boolean =>
  !isOfSort(query) &&
  terms.some(({ words }) => new RegExp(`(?:多少|几)\\p{Script=Han}?${literal(words)}[？?]?$`, 'u').test(text));

/** 河西那个呢, after how many work at one site: at the other one. */
export const thatOne =
  /^\p{Script=Han}{2,8}那(?:个(?:基地|园区|项目|片区|工地|工程|工厂|小区|学校|医院)?|边|里|儿|处|家|头)的?呢[？?]?$/u;
