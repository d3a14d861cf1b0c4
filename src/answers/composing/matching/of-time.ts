import type { Figure, Period, Query } from '../../../domain.ts';
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

/** Whether something is of a time, and a question asks for another. */
export const isOfOtherTime = ({ period: asked }: Query, { period }: Pick<Query, 'period'>): boolean =>
  asked !== undefined && period !== undefined && !samePeriod(asked, period);
