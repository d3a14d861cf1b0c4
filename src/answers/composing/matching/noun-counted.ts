import type { Query } from '../../../domain.ts';
import { literal } from '../../../text/matches.ts';
import { segmenterTerms } from '../../../text/terms.ts';
import { isVerb } from '../../understanding/verbs.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';

type Counted = Pick<Query, 'text' | 'unit'>;
const nouns = new WeakMap<Counted, { readonly noun: string | undefined }>();

/** 博物馆 of 几间博物馆; 几家拿到了 names nothing that it counts. Each figure is held against it. */
export function nounCounted(query: Counted): string | undefined {
  const known = nouns.get(query) ?? { noun: readNoun(query) };
  nouns.set(query, known);
  return known.noun;
}

function readNoun({ text, unit = '' }: Counted): string | undefined {
  const { noun } =
    (
      new RegExp(`(?:多少|(?<!哪)几)${literal(unit)}(?!钱)(?<noun>\\p{Script=Han}{2,6})`, 'u').exec(text) ??
      // 牧民有多少人.
      /(?<noun>\p{Script=Han}{2,4}(?<![了着过的在住来]))有?(?:多少|几)[个名]?人[？?]?$/u.exec(text)
    )?.groups ?? {};
  if (noun === undefined) return unit === '' ? undefined : ofOneSign.exec(text)?.groups?.noun;
  // 多少个县受灾: counties.
  const [level] = /^[省市州县区旗镇乡村](?=[受遭被停断没])/u.exec(noun) ?? [];
  if (level) return level;
  return isVerb(noun.replace(/了$/u, '')) || (unit === '户' && noun === '人家') ? undefined : noun;
}

/** 多少个村 */
const ofOneSign =
  /(?:多少|(?<!哪)几)(?:[个座所家](?=[^楼])|[栋幢座](?=楼))(?<noun>[村镇乡县区市省州校店厂岛湖桥楼组队班奖])(?=[？?]?$)/u;

/** What the words of a counted noun are called by anybody. */
export const formsOfNoun = (noun: string): string[] => {
  const parts = segmenterTerms(noun).filter((part) => part.length > 1);
  return (parts.length > 0 ? parts : [noun]).flatMap(formsOf);
};
