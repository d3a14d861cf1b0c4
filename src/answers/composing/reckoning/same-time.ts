import type { Figure, Period, Query } from '../../../domain.ts';
import { samePeriod, timeMentions } from '../../../figures/times/periods.ts';
import { yearBefore } from '../../../figures/times/year-before.ts';
import { enough, type Match } from '../matching/match.ts';
import type { Known } from '../saying/drafting.ts';

/** 跟去年同期比: the same months of the year before. */
export const asksSameTime = ({ text }: Pick<Query, 'text'>): boolean => /同期/u.test(text);

/** A figure of the time that is asked about, and the same of the same months a year before: a half-year is measured by a half-year. */
export function ofSameTime(
  query: Query,
  ranked: readonly Match[],
  { ledger, articles }: Known,
): [Figure, Figure] | undefined {
  if (!/[去上]年(?:的)?同期/u.test(query.text)) return undefined;
  const isOwn = ({ figure, misses, score }: Match) =>
    score >= enough &&
    misses.length === 0 &&
    figure.aspect === 'level' &&
    figure.status === 'actual' &&
    figure.period !== undefined &&
    (query.period === undefined || samePeriod(query.period, figure.period));
  const own = ranked.find(isOwn)?.figure;
  const before = own && yearBefore(own.period!);
  const other = ledger.find(
    (figure) =>
      before !== undefined &&
      articles.has(figure.articleId) &&
      figure.period !== undefined &&
      samePeriod(before, figure.period) &&
      (figure.metric === own!.metric || (figure.term !== undefined && figure.term === own!.term)) &&
      figure.unit === own!.unit &&
      figure.aspect === 'level' &&
      figure.status === 'actual' &&
      figure.place === own!.place &&
      figure.subject === own!.subject,
  );
  return own && other && [own, other];
}

/** 社零去年同期多少: no time of its own but the one of the newest figure, a year before. */
const asksYearBefore =
  /(?<![比较跟和与同])(?:[去上]年|上一年)的?同期(?!相?[比较]|[高低增减涨降快慢贵少]|多(?!少))(?![^，。]*(?:[多少][了出]|增[加长]|[上下]升|[上下]降|提高|[比较]))/u;

/** A question that names no time but 去年同期, with the one that it means: that of the newest figure, a year before. */
export function ofYearBefore(query: Query, ranked: (open: Query) => readonly Match[]): Query | undefined {
  if ((query.period && !/^\d{4}$/u.test(query.period.label)) || !asksYearBefore.test(query.text)) return undefined;
  const { period: _, ...timeless } = query;
  const open = { ...timeless, rest: query.rest.replace(/(?:^| )同期(?= |$)/gu, '').trim() };
  const own = ranked(open).find(
    ({ figure, misses, score }) =>
      score >= enough &&
      misses.length === 0 &&
      figure.period &&
      (query.aspect === 'growth'
        ? figure.aspect === 'growth' && figure.dimension === 'percent'
        : figure.aspect === 'level') &&
      figure.status !== 'target',
  );
  const period = own && yearBefore(own.figure.period!);
  return !period || (query.period && samePeriod(period, query.period)) ? undefined : { ...open, period };
}

/** Whether two times are as long as one another, where a question measures a time by the same one of another year. */
export function isOfLikeTimes(query: Query, [a, b]: readonly [Figure, Figure]): boolean {
  if (!asksSameTime(query) || !a.period || !b.period) return true;
  const months = ({ from, to }: Period) => `${from.slice(4)} ${to.slice(4)}`;
  return months(a.period) === months(b.period);
}

/** A year's product less a quarter's expenditure: two things told of two years, where the question names none. */
export function isOfUnlikeTimes({ text, period }: Query, [a, b]: readonly [Figure, Figure]): boolean {
  const years = ({ period: told }: Figure) => told && `${told.from.slice(0, 4)} ${told.to.slice(0, 4)}`;
  const areAlike = a.metric === b.metric || (a.term !== undefined && a.term === b.term);
  const isTimed = period !== undefined || /年|季度|月|目标|计划/u.test(text);
  return !areAlike && !isTimed && a.period !== undefined && b.period !== undefined && years(a) !== years(b);
}

/** 2026年目标减2024年实绩: where a question names the years of both, no figure of a third is one of the two. */
export function isOfNamedYears({ text }: Query, figures: readonly Figure[], newest: string | undefined): boolean {
  const times = timeMentions(text, newest === undefined ? {} : { publishedOn: newest });
  const years = new Set(times.map(({ period }) => period.from.slice(0, 4)));
  const isWithin = ({ period }: Figure) =>
    !period || [...years].some((year) => period.from.slice(0, 4) <= year && year <= period.to.slice(0, 4));
  return years.size < 2 || figures.every(isWithin);
}
