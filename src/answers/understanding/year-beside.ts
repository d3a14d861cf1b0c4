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

/** 净利润呢, after 上半年营收多少, where no date tells the year: of that half-year still, in its words. */
export function timeLeft({ text }: Query, before: Query, period: Period | undefined, context: Understanding): string[] {
  const isOpen = period === undefined && context.vocabulary.newest === undefined && timesIn(text).length === 0;
  return isOpen ? (timesIn(before.text)[0]?.slice(0, 1) ?? []) : [];
}
