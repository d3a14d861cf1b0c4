import type { Article, Figure, Query } from '../../../domain.ts';
import { covers, isSameTime, labelOf, parts, timesIn, timeTold } from '../../../figures/times/time-told.ts';

/** 去年, 上半年 of a question that no date tells the year of: what is told of another year, or of another part of one, is not of that. */
export function isOfOtherTime({ period, rest, text, status }: Query, figure: Figure, article: Article): boolean {
  if (isOfOtherMoment(text, figure, article)) return true;
  if (period !== undefined) return false;
  if (isOfOtherDay(text, figure, article)) return true;
  const { period: told } = figure;
  const asked = timesIn(text).map(([words]) => words);
  if (told === undefined) {
    if (!article.publishedOn && asked.some((words) => isNowhere(words, article))) return true;
    const said = asked.length > 0 ? timeTold(figure, article)?.words : undefined;
    // 7月单月, of all months until then.
    if (/单月/u.test(text) && !/^(?:今年)?\d{1,2}月份?$/u.test(timeTold(figure, article)?.words ?? '')) return true;
    // 上半年增长多少 is not told by an aim of no time.
    if (
      said === undefined &&
      figure.status === 'target' &&
      status !== 'target' &&
      asked.some((words) => over.test(words))
    )
      return true;
    // 今年, of what a quarter is to bring.
    const isMet = figure.status === 'target' ? isSameTime : covers;
    return said !== undefined && !asked.some((words) => isMet(words, said));
  }
  if (status !== 'target' && ofAllYear.test(text) && partOfYear.test(told.label)) return true;
  const asParts = status === 'target' ? null : text.match(parts);
  if (!asParts) return false;
  if (/^\d{4}$/u.test(told.label)) return true;
  // Of which year the part is, no date tells: it is left among the words.
  if (!asParts.some((part) => isLeftAsWord(part, rest))) return false;
  const label = /^\d{4}-(?<part>H\d|Q\d|\d{2})$/u.exec(told.label)?.groups?.part;
  if (label) return !asParts.some((part) => labelOf(part) === label);
  // 截至6月底 is of no first quarter.
  const end = told.source === 'article' ? undefined : /^as of \d{4}-(?<month>\d{2})/u.exec(told.label)?.groups?.month;
  return end !== undefined && !asParts.some((part) => endOf(labelOf(part)) === end);
}

/** 一季度, of what an article that nobody dated tells of no time, where it speaks of other parts of a year and never of that one. */
function isNowhere(asked: string, { text }: Article): boolean {
  const part = asked.match(parts)?.[0];
  const told = part === undefined ? [] : (text.match(parts) ?? []);
  return told.length > 0 && !told.some((one) => endOf(labelOf(one)) === endOf(labelOf(part!)));
}

const over = /去年|上半年|季度|\d月/u;

/** 指数涨了多少, of what it was at the opening. */
const isOfOtherMoment = (asked: string, { start, clause }: Figure, { text }: Article): boolean =>
  ofMoment.test(text.slice(clause.start, start)) && !ofMoment.test(asked);
const ofMoment = /开盘|早盘|盘[初中]|一度/u;

/** 7月31日有多少户, of those on 10 August, whichever year it was. */
function isOfOtherDay(asked: string, { period, sentence, start }: Figure, { text }: Article): boolean {
  const { month, day } = /(?<month>\d{1,2})月(?<day>\d{1,2})日(?!至|到|起|以来|[-—–~])/u.exec(asked)?.groups ?? {};
  const told = /-(?<month>\d{2})-(?<day>\d{2})$/u.exec(period?.label ?? '')?.groups;
  if (!month || !told || period?.source === 'article') return false;
  return (
    (Number(told.month) !== Number(month) || Number(told.day) !== Number(day)) &&
    !text.slice(sentence.start, start).includes(`${month}月${day}日`)
  );
}

/** 全年税收多少, of ten months; of an aim for the year, 完成全年目标的86% is told in any month. */
const ofAllYear = /全年(?!的?(?:目标|任务|计划|预[算期])|无休|龄)|(?<!\p{Script=Han})整年/u;
const partOfYear = /^\d{4}-(?:[HQ]\d|\d{2}(?:\/\d{4}-(?!12)\d{2})?)$/u;

/**
 * 今年 of a question, where an article that nobody dated says 今年 of a figure: which year it is remains unknown, and the sentence that says so
 * is as much as can be told.
 */
export function saysAsMuch({ asked, language }: Query, figure: Figure, article: Article): boolean {
  if (language === 'en' || /(?:19|20)\d\d/u.test(asked)) return false;
  const time = timesIn(asked).at(-1)?.[0];
  const told = time === undefined ? undefined : timeTold(figure, article)?.words;
  return told !== undefined && covers(time!, told);
}

/** A part of a year that no date tells the year of stays among the words of a question; 前7个月 does as a length of time. */
const isLeftAsWord = (part: string, rest: string): boolean =>
  /^[前头]|个月$/u.test(part) || rest.replaceAll(' ', '').includes(part);

/** 6月 of a question, in whichever year, or 一季度 of one, of a sentence that tells of another month and of no 6月. */
export function saysOtherPart({ period, rest, text }: Query, sentence: string): boolean {
  const isOfPart = period === undefined || /^\d{4}-(?:[HQ]\d|\d{2})$/u.test(period.label);
  const asked = (isOfPart && text.match(parts)) || [];
  const said = sentence.match(parts) ?? [];
  // 在第一季度后重回第二, of what has been since.
  if (asked.some((part) => sentence.includes(`${part}后`) && !sentence.replaceAll(`${part}后`, '').includes(part)))
    return true;
  return (
    asked.some((part) => period !== undefined || isLeftAsWord(part, rest)) &&
    said.length > 0 &&
    // 3月末 of a balance is what a first quarter ends with.
    !said.some((part) =>
      asked.some((one) =>
        period === undefined ? labelOf(one) === labelOf(part) : endOf(labelOf(one)) === endOf(labelOf(part)),
      ),
    )
  );
}

/** 去年 of a question, in whichever year, of a sentence that tells of 今年 and of no 去年. */
export function saysOtherYear({ period, text }: Query, sentence: string): boolean {
  const asked: string[] = (period === undefined && text.match(years)) || [];
  const said: string[] = sentence.match(years) ?? [];
  return asked.length > 0 && said.length > 0 && !said.some((year) => asked.includes(year));
}
const years = /今年|明年|(?<![比较跟与和])(?:[去前]年|上年)(?!同期)/gu;

const endOf = (label: string): string =>
  ({ Q1: '03', Q2: '06', H1: '06', Q3: '09', 前Q3: '09', Q4: '12', H2: '12' })[label] ?? label.slice(-2);

/** 上半年, left a word where no date tells of which year it is, is said once for all that stands before the next full stop. */
export function saysTime(word: string, figure: Figure, article: Article): boolean {
  // Asked of every word beside every figure.
  const asked = /[年度月份]$/u.test(word) ? timesIn(word)[0]?.[0] : undefined;
  if (asked === undefined) return false;
  const { text } = article;
  return (
    text.slice(text.lastIndexOf('。', figure.start) + 1, figure.start).includes(word) ||
    isSameTime(timeTold(figure, article)?.words, asked)
  );
}
