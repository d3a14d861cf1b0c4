import type { Article, Figure, Period } from '../../domain.ts';
import { samePeriod, timeMentions } from '../../figures/times/periods.ts';
import { isSameTime, timeTold } from '../../figures/times/time-told.ts';
import type { Fault } from './bind.ts';
import { canonical } from './claim.ts';
import { changeOf } from './fit.ts';
import type { Profile } from './profile.ts';
import { isClause, isQuotation, isSentence } from './slot-faults.ts';
import type { Trial } from './trial.ts';

export function periodFault(trial: Trial, figure: Figure): Fault | undefined {
  const { said, article } = trial;
  const { slot } = said;
  const profile = trial.profile(figure);
  const { claim } = trial.anchor(figure);
  // 从198.4亿元提升到…: where a change began is not where things stand, unless the time is told.
  const isDated = said.times.some(({ period }) => figure.period?.source === 'stated' && isSame(period, figure.period));
  if (figure.isBase && !slot.isBase && !isDated && !isClause(trial, figure) && !isQuotation(trial, figure))
    return 'other-period';
  const isPublished = ({ from, to, label }: Period) =>
    (from === to && from === article.publishedOn) ||
    (figure.period?.label.startsWith('as of') === true && isMonthOf({ to, label }, article));
  // 比2023年计划引进的400亿元高231.5亿元: the yardstick's own time is the time of the yardstick.
  const yardstick =
    figure.aspect === 'growth' || changeOf(said.before, '', false).isChange
      ? undefined
      : said.times.findLast((time) => time.isBase && time.end <= slot.quantity.start);
  const claimed = yardstick?.period ?? slot.period;
  if (claimed && claimed.source !== 'article' && !isPublished(claimed)) {
    const time = said.times.find(({ period }) => period.label === claimed.label);
    // 10月份 is not until the end of October, and what came about until then.
    const isOfMonth = /^\d{4}-\d{2}$/u.test(claimed.label) && time !== undefined && !/[末底]/u.test(time.text);
    if (isOfMonth && figure.period?.label.startsWith('as of') && profile.before.includes('累计')) return 'other-period';
    const isAligned = time !== undefined && claim.start <= time.start && claim.end >= time.end;
    // 全年46项，其中9月5日至13日的有19项: the nearer time.
    const isBeside = said.times.some(
      ({ period, start, isBase }) =>
        !isBase && start >= slot.clause.start && figure.period?.source === 'stated' && isSame(period, figure.period),
    );
    const fits = figure.period
      ? isBeside || isSame(claimed, figure.period) || (figure.period.source === 'article' && isTold(claimed, profile))
      : isTold(claimed, profile);
    if (
      !fits &&
      !isAligned &&
      !isSoFar(time?.text, figure, article) &&
      !isNarrowed(claimed, figure, article) &&
      !(isSentence(trial, figure) && claimed.source === 'stated')
    )
      return 'other-period';
  }
  for (const { period, text, isBase } of said.times)
    if (
      !(isBase && isYearBefore(period, figure, article)) &&
      !(yardstick && period.label === slot.period?.label) &&
      !isNarrowed(period, figure, article) &&
      !isPublished(period) &&
      !isTold(period, profile) &&
      !(figure.period && isSame(period, figure.period)) &&
      !profile.wide.includes(canonical(text))
    )
      return 'other-period';
  const told = said.undatedTimes.length > 0 ? timeTold(figure, article)?.words : undefined;
  const isOther = (words: string) => told !== undefined && !isSameTime(words, told) && !told.endsWith(words);
  return said.vagueTimes.some((words) => !profile.wide.includes(words)) || said.undatedTimes.some(isOther)
    ? 'other-period'
    : undefined;
}

/** 截至7月, of what an article of July tells as it stands. */
export const isMonthOf = (
  { to, label }: Pick<Period, 'to' | 'label'>,
  { publishedOn }: Pick<Article, 'publishedOn'>,
): boolean =>
  label.startsWith('as of') &&
  publishedOn !== undefined &&
  to.slice(0, 7) === publishedOn.slice(0, 7) &&
  to >= publishedOn;

/** 今年安排重点项目126个, of what stands under 上半年: the part of the year was only carried to it, and all of it is this year's. */
const isSoFar = (words: string | undefined, { period }: Figure, { publishedOn }: Article): boolean =>
  words === '今年' && period?.source === 'carried' && period.from.slice(0, 4) === publishedOn?.slice(0, 4);

/** 8月8日 of what was told to be of its year, by a year carried on, where the article has the day. */
const isNarrowed = (
  { from, to }: Period,
  { period, dimension, sentence }: Figure,
  { text, publishedOn }: Article,
): boolean =>
  from === to &&
  period !== undefined &&
  (period.source !== 'stated' || dimension === 'count') &&
  period.from <= from &&
  to <= period.to &&
  timeMentions(period.source === 'stated' ? text.slice(sentence.start, sentence.end) : text, { publishedOn }).some(
    (time) => time.period.from === from && time.period.to === to,
  );

/** One time, or one name for it: 2019—2023年 and 2019年以来 end where their articles do. */
const isSame = (claimed: Period, stated: Period) => claimed.label === stated.label || samePeriod(claimed, stated);

const isTold = (period: Period, { times }: Profile) => times.some((time) => isSame(period, time.period));

/** 比2022年增长 of 2023年同比增长: the year that a rate of change is of without its being named. */
const isYearBefore = ({ from, to }: Period, { aspect, period, clause, end }: Figure, { text }: Article): boolean =>
  aspect === 'growth' &&
  period !== undefined &&
  Number(period.to.slice(0, 4)) - Number(to.slice(0, 4)) === 1 &&
  from.slice(4) === period.from.slice(4) &&
  to.slice(4) === period.to.slice(4) &&
  !/环比|两年|年均|年平均|比(?:20)?\d{2}年/u.test(text.slice(clause.start, end));
