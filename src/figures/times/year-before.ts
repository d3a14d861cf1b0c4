import type { Period } from '../../domain.ts';

/** The same days of the year before. */
export function yearBefore(period: Period): Period {
  const back = (date: string) => `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
  const label = period.label.replace(/\d{4}/gu, (year) => String(Number(year) - 1));
  return { ...period, from: back(period.from), to: back(period.to), label };
}
