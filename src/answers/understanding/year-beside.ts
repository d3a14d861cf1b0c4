import type { Period, Query } from '../../domain.ts';
import { timesIn } from '../../figures/times/time-told.ts';
import { yearBefore } from '../../figures/times/year-before.ts';
import type { Understanding } from './understand.ts';

/** 那前一年呢, 下一年呢: the year beside the one of the turn before. */
export function yearBeside({ asked, period }: Query, { period: of }: Query): Period | undefined {
  // 去年同期呢, of a half-year.
  if (/^(?:那么?|再)?(?:[去上前]|上一)年的?同期/u.test(asked) && of && !/^\d{4}$/u.test(of.label))
    return yearBefore(of);
  const way = /^(?:那么?|再)?(?:(?<back>往?前一?年|[上头]一年)|(?:往?后一?年|[下次]一?年|第二年))(?![月级终])/u.exec(
    asked,
  );
  if (!way || period || !of || !/^\d{4}$/u.test(of.label)) return undefined;
  const year = String(Number(of.label) + (way.groups?.back ? -1 : 1));
  return { ...of, label: year, from: `${year}-01-01`, to: `${year}-12-31` };
}

/** 全年呢, after a quarter: of the year of that; 上半年呢, after 2022年一季度: of that same year, whichever the last one is. */
export function sameYear({ asked, text, period }: Query, before: Query): Period | undefined {
  const year = /^(?<year>\d{4})\b/u.exec(before.period?.label ?? '')?.groups?.year;
  if (year === undefined) return undefined;
  if (allYear.test(asked)) return { ...before.period!, label: year, from: `${year}-01-01`, to: `${year}-12-31` };
  const own = /^(?<own>\d{4})-(?:H\d|Q\d|\d{2})/u.exec(period?.label ?? '')?.groups?.own;
  const isSaid = /\d{4}年|[今去前]年/u.test(before.text);
  if (!period || own === undefined || own === year || !isSaid || ofYear.test(text.replace(/半年/gu, '')))
    return undefined;
  const inYear = (words: string) => words.replaceAll(own, year);
  return { ...period, label: inYear(period.label), from: inYear(period.from), to: inYear(period.to) };
}
/** 今年上半年, 2023年一季度, 上个月: of a year of its own. */
const ofYear = /年|[上这本]个?月/u;
const allYear = /^(?:那么?)?(?:整个)?全年的?(?:呢|(?:是|有)?多少)[？?]?$/u;

/** What was asked of 四季度, asked of 全年, where no date tells the year: in the words of the other time. */
export function ofOtherTime(before: Query, { asked, text }: Query, { vocabulary }: Understanding): Query {
  const [told] = timesIn(before.text);
  const [own] = timesIn(text);
  if (vocabulary.newest !== undefined || !told || !own || own[0] === told[0] || !/呢[？?]?$/u.test(asked))
    return before;
  const isTime = (word: string) => word === told[0] || told[0].includes(word);
  return {
    ...before,
    text: before.text.replace(new RegExp(`第?${told[0]}`, 'u'), own[0]),
    rest: before.rest
      .split(' ')
      .filter((word) => !isTime(word))
      .join(' '),
  };
}

/** 净利润呢, after 上半年营收多少, where no date tells the year: of that half-year still, in its words. */
export function timeLeft({ text }: Query, before: Query, period: Period | undefined, context: Understanding): string[] {
  const isOpen = period === undefined && context.vocabulary.newest === undefined && timesIn(text).length === 0;
  return isOpen ? (timesIn(before.text)[0]?.slice(0, 1) ?? []) : [];
}

/** 2030年要办多少, after 展会办了多少场: what is still to be has not been done. */
export const ofAnyTime = ({ text }: Query, { period, text: own }: Query): string =>
  period !== undefined && /[要将]|计划|打算|预计|准备/u.test(own) ? text.replace(/[了过](?=多少|几)/u, '') : text;
