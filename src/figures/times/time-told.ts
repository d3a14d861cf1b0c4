import type { Article, Figure } from '../../domain.ts';

/** Parts of a year: 上半年, 二季度, 前7个月, 1—7月, 7月. */
export const parts =
  /[上下]半年|前?[一二三四]季度|[前头]\d{1,2}个?月(?!份)|(?<!\d)1月?\s?[-—–~～至到]\s?\d{1,2}月份?|(?<!\d)(?:1[0-2]|[1-9])月份?(?!\d)/gu;

const years = '今年|本年度?|去年|(?<![以向])上一?年(?![度轻龄产纪末底])|(?<![底末初以之日月])前年|明年|(?<!年)来年';
/** A time that only a date could tell: 去年, 今年上半年, 7月; not what something is held against, as in 比去年同期. */
const times = new RegExp(
  `(?<![比较从由与和跟同]第?)(?:(?:${years})(?:的?第?(?:${parts.source}|全年))?|(?<!(?:${years})的?第?)(?:${parts.source}|全年))(?!同[期比]|后(?![半续]))`,
  'gu',
);

/** Times of no known year, in the words' order: none that a date tells the year of, as 2023年上半年. */
export const timesIn = (words: string): RegExpExecArray[] =>
  [...words.matchAll(times)].filter(({ index }) => !/\d年的?$/u.test(words.slice(0, index)));

interface TimeTold {
  readonly words: string;
  /** In the article's text. */
  readonly start: number;
}

/**
 * When a figure of an article that nobody dated is told to be of, in the article's words and where they stand; undefined where its period is known or no time is
 * told. What its sentence does not say it takes from the one before, as 数据显示，1至7月… goes on in 分产业看….
 */
export function timeTold({ period, isBase, start }: Figure, { text, publishedOn }: Article): TimeTold | undefined {
  if (period || publishedOn || isBase) return undefined;
  const line = text.lastIndexOf('\n', start) + 1;
  const own = Math.max(line, text.lastIndexOf('。', start) + 1);
  const words = text.slice(own, start);
  const told = lastIn(words, own) ?? quarterMeant(words, text, own);
  if (told || own <= line || !goesOn.test(words) || anyTime.test(words)) return told;
  const before = Math.max(line, text.lastIndexOf('。', own - 2) + 1);
  return lastIn(text.slice(before, own), before);
}
const goesOn = /^[\s“”]*(?:其中|分\S{1,6}看|从\S{1,8}看|按\S{1,6}[看分]|具体(?:来)?看)/u;
const anyTime = /\d年|\d[日号]|目前|截至|以来|近\S{0,2}年/u;

/** 本季度, 该季度, 期内: the quarter that the article named last. */
function quarterMeant(words: string, text: string, from: number): TimeTold | undefined {
  if (!/[本该当](?:个)?季度?(?![一二三四])|^(?:报告)?期内/u.test(words)) return undefined;
  const named = [...text.slice(0, from).matchAll(/[一二三四]季度/gu)].at(-1);
  return named && { words: named[0], start: named.index };
}

function lastIn(words: string, from: number): TimeTold | undefined {
  const found = timesIn(words).at(-1);
  return found && { words: found[0], start: from + found.index };
}

/** Whether two such words name one time; so do none and none. */
export const isSameTime = (one: string | undefined, other: string | undefined): boolean =>
  one === other ||
  (one !== undefined && other !== undefined && yearOf(one) === yearOf(other) && partOf(one) === partOf(other));

/** Whether what is told of `told` is of the time `asked`: 今年, as long as there is no more of it, in 上半年. */
export const covers = (asked: string, told: string): boolean =>
  isSameTime(asked, told) || (/^[今本]年/u.test(asked) && partOf(asked) === '' && yearOf(told) === 0);

/** Years from the one of which the article is. */
function yearOf(words: string): number {
  if (/^(?:去年|上)(?!半)/u.test(words)) return -1;
  if (words.startsWith('前年')) return -2;
  return /^[明来]年/u.test(words) ? 1 : 0;
}

const partOf = (words: string): string => {
  const part = words.match(parts)?.[0];
  return part === undefined ? '' : labelOf(part);
};

/** H1, Q2, 07 or, of 1—7月, 01/07. */
export const labelOf = (part: string): string =>
  part.endsWith('半年')
    ? part.startsWith('上')
      ? 'H1'
      : 'H2'
    : part.endsWith('季度')
      ? `${part.startsWith('前') ? '前' : ''}Q${'一二三四'.indexOf(part.at(-3)!) + 1}`
      : /^[前头]|[-—–~～至到]/u.test(part)
        ? upTo(/(?<last>\d{1,2})\D*$/u.exec(part)!.groups!.last!)
        : part.replace(/月份?/u, '').padStart(2, '0');
/** 前6个月, 1至6月 are the half-year. */
const upTo = (month: string): string => ({ 3: 'Q1', 6: 'H1', 9: '前Q3' })[month] ?? `01/${month.padStart(2, '0')}`;

/** How articles write a part of a year, `word` first; undefined of any other word. */
export function formsOfTime(word: string): readonly string[] | undefined {
  if (!/(?:半年|季度|月份?)$/u.test(word) || word.match(parts)?.[0] !== word) return undefined;
  const label = labelOf(word);
  const last = monthsTo[label] ?? Number(/^01\/(?<month>\d{2})$/u.exec(label)?.groups?.month ?? 0);
  if (last === 0)
    return [word, ...(/月份?$/u.test(word) ? [word.replace(/份?$/u, ''), word.replace(/份?$/u, '份')] : [])];
  const dashes = ['-', '—', '–', '－', '~', '～', '至', '到'].map((dash) => `1${dash}${last}月`);
  return [word, ...(named[label] ?? []), `前${last}个月`, `前${'一二三四五六七八九'[last - 1] ?? last}个月`, ...dashes];
}
const monthsTo: Readonly<Record<string, number>> = { Q1: 3, H1: 6, 前Q3: 9 };
const named: Readonly<Record<string, readonly string[]>> = { Q1: ['一季度'], H1: ['上半年'], 前Q3: ['前三季度'] };
