import type { Period } from '../../domain.ts';

/** The same days of the year before. */
export function yearBefore(period: Period): Period {
  const back = (date: string) => `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
  const label = period.label.replace(/\d{4}/gu, (year) => String(Number(year) - 1));
  return { ...period, from: back(period.from), to: back(period.to), label };
}

/**
 * 2022年签约76个；上半年，……: behind a figure of a whole year and a stop, a part of a year need not be one of it; 2023年6月为12万人次，7月为14万人次: a month
 * that follows the figure of another is of its year.
 */
export const isTold = (between: string, after: string, isOfWholeYear: boolean): boolean =>
  /\d[^，；。]*[，；。]/u.test(between) &&
  (isOfWholeYear || !/^，?[^，；。]*\d[^，；。]*，$/u.test(between)) &&
  !/其中|[上下]半年|季度|\d月/u.test(between) &&
  !/下半年|[二三四]季度/u.test(after);

/** 2022年，某市获批试点，业务增长较快，上半年，……: two clauses behind a year, a part of one begins anew. */
export const isFar = (between: string): boolean =>
  /^，(?:[^，。；]*，){2,}$/u.test(between) && !/\d|其中|[上下]半年|季度/u.test(between);
