import type { Article, Figure, Period, Query } from '../../../domain.ts';
import { samePeriod } from '../../../figures/times/periods.ts';
import { isOfOneDay } from './one-day.ts';

/** 9月末, 余额: what stands at the end of a time is met by a figure of any time that ends there. */
export const isOfTime = ({ period, text }: Query, { period: told, metric }: Figure): boolean =>
  period !== undefined &&
  told !== undefined &&
  !isTooEarly(period, told) &&
  (samePeriod(period, told) ||
    // 2019年以来: each until its own day.
    (period.label === told.label && period.label.includes('/')) ||
    (period.to === told.to && /[月年季]度?[末底]|余额|存量|保有量/u.test(text + metric)) ||
    isOfOneDay(text, period, told));

/** What only the day of its article dates is not of a half-year that has hardly begun, nor of a year in its first two months. */
const isTooEarly = (asked: Period, told: Period): boolean =>
  told.source === 'article' &&
  (/^\d{4}-(?:H|Q)/u.test(asked.label)
    ? told.to.slice(0, 7) < asked.to.slice(0, 7)
    : /^\d{4}$/u.test(asked.label) && told.to < `${asked.label}-03`);

/** Whether a figure is of the time, and an aim or not, as is asked. */
export const isOfTimeAndStatus = (query: Query, figure: Figure): boolean =>
  (!query.period || isOfTime(query, figure)) &&
  (!query.status || (query.status === 'target') === (figure.status === 'target'));

/** 今年1—7月 for 今年, as long as there is no more of it. */
export const isSoFar = ({ isSoFar: asked, period }: Query, { period: told, status }: Figure): boolean =>
  asked === true && status !== 'target' && told?.from === period!.from && told.to <= period!.to;

/** 今年, 8月, 上半年: of which year, only the date of an article tells. */
const relative =
  /[今明]年|(?<![比较与和])[去前]年|本月|(?<![比较与和])上个?月|[上下]半年|前?[一二三四]个?季度|(?<!\d)\d{1,2}月份?(?!\d)/gu;

/**
 * 今年 of a question, where an article that nobody dated says 今年 of a figure: which year it is remains unknown, and the sentence that says so
 * is as much as can be told.
 */
export function saysAsMuch({ asked, language }: Query, { period, start }: Figure, article: Article): boolean {
  if (period || article.publishedOn || language === 'en' || /(?:19|20)\d\d/u.test(asked)) return false;
  const [time] = timesIn(asked).slice(-1);
  const [told = ''] = timesIn(article.text.slice(article.text.lastIndexOf('\n', start) + 1, start)).slice(-1);
  // 上半年 is of 今年.
  return time !== undefined && (told === time || (time === '今年' && ofThisYear.test(told)));
}
/** 上半年 of a question, in whichever year: what is told of a whole year, or of another part of one, is not of that. */
export function isOfOtherPart(
  { period, rest, text, status }: Query,
  { period: told, start }: Figure,
  article: Article,
): boolean {
  if (period === undefined && status !== 'target' && ofAllYear.test(text) && partOfYear.test(told?.label ?? ''))
    return true;
  const asked = period === undefined && status !== 'target' ? text.match(parts) : null;
  if (!asked) return false;
  if (/^\d{4}$/u.test(told?.label ?? '')) return true;
  // Of which year the part is, no date tells: it is left among the words.
  if (!asked.some((part) => isLeftAsWord(part, rest))) return false;
  const label = /^\d{4}-(?<part>H\d|Q\d|\d{2})$/u.exec(told?.label ?? '')?.groups?.part;
  if (label) return !asked.some((part) => labelOf(part) === label);
  // 截至6月底 is of no first quarter.
  const end =
    told?.source === 'article' ? undefined : /^as of \d{4}-(?<month>\d{2})/u.exec(told?.label ?? '')?.groups?.month;
  if (end) return !asked.some((part) => endOf(labelOf(part)) === end);
  const said =
    told === undefined ? article.text.slice(article.text.lastIndexOf('。', start) + 1, start).match(parts) : null;
  return said !== null && !said.some((part) => asked.some((one) => labelOf(one) === labelOf(part)));
}
/** 全年税收多少, of ten months; of an aim for the year, 完成全年目标的86% is told in any month. */
const ofAllYear = /全年(?!的?(?:目标|任务|计划|预[算期])|无休|龄)|(?<!\p{Script=Han})整年/u;
const partOfYear = /^\d{4}-(?:[HQ]\d|\d{2}(?:\/\d{4}-(?!12)\d{2})?)$/u;
const parts =
  /[上下]半年|前?[一二三四]季度|[前头]\d{1,2}个月|(?<!\d)1月?\s?[-—–~～至到]\s?\d{1,2}月份?|(?<!\d)(?:1[0-2]|[1-9])月份?/gu;

/** A part of a year that no date tells the year of stays among the words of a question; 前7个月 does as a length of time. */
const isLeftAsWord = (part: string, rest: string): boolean =>
  part.endsWith('个月') || rest.replaceAll(' ', '').includes(part);

/** 6月 of a question, in whichever year, of a sentence that tells of another month and of no 6月. */
export function saysOtherPart({ period, rest, text }: Query, sentence: string): boolean {
  const asked = (period === undefined && text.match(parts)) || [];
  const said = sentence.match(parts) ?? [];
  return (
    asked.some((part) => isLeftAsWord(part, rest)) &&
    said.length > 0 &&
    !said.some((part) => asked.some((one) => labelOf(one) === labelOf(part)))
  );
}

/** 去年 of a question, in whichever year, of a sentence that tells of 今年 and of no 去年. */
export function saysOtherYear({ period, text }: Query, sentence: string): boolean {
  const asked: string[] = (period === undefined && text.match(years)) || [];
  const said: string[] = sentence.match(years) ?? [];
  return asked.length > 0 && said.length > 0 && !said.some((year) => asked.includes(year));
}
const years = /今年|明年|(?<![比较与和])[去前]年(?!同期)/gu;
const endOf = (label: string): string =>
  ({ Q1: '03', Q2: '06', H1: '06', Q3: '09', 前Q3: '09', Q4: '12', H2: '12' })[label] ?? label.slice(-2);
const labelOf = (part: string): string =>
  part.endsWith('半年')
    ? part.startsWith('上')
      ? 'H1'
      : 'H2'
    : part.endsWith('季度')
      ? `${part.startsWith('前') ? '前' : ''}Q${'一二三四'.indexOf(part.at(-3)!) + 1}`
      : /个月|[-—–~～至到]/u.test(part)
        ? upTo(/(?<last>\d{1,2})\D*$/u.exec(part)!.groups!.last!)
        : part.replace(/月份?/u, '').padStart(2, '0');
/** 前6个月, 1至6月 are the half-year. */
const upTo = (month: string): string => ({ 3: 'Q1', 6: 'H1', 9: '前Q3' })[month] ?? `01/${month.padStart(2, '0')}`;
/** 上半年, left a word where no date tells of which year it is, is said once for all that stands before the next full stop. */
export const saysTime = (word: string, { start }: Figure, { text }: Article): boolean =>
  ofPart.test(word) && text.slice(text.lastIndexOf('。', start) + 1, start).includes(word);
const ofPart = /[上下]半年|[一二三四]季度|(?<!\d)(?:1[0-2]|[1-9])月份/u;

const ofThisYear = /^(?:上半年|前?[一二三]个?季度|\d{1,2}月)$/u;

const timesIn = (text: string): string[] => (text.match(relative) ?? []).map((time) => time.replace('份', ''));
