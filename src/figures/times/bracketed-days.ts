import type { TimeMention } from './periods.ts';

const holiday = /(?:假期|长假|假日|黄金周|期间)（$/u;

/** 2025年春节假期（1月28日至2月4日）: the days in the bracket are what stands before it, and no event of those days. */
export function withBracketed(times: readonly TimeMention[], text: string): TimeMention[] {
  return times.flatMap((time, index) => {
    const [before, next] = [times[index - 1], times[index + 1]];
    if (before && isNamedBy(before, time, text)) return [];
    if (next && isNamedBy(time, next, text)) return [{ ...time, period: next.period }];
    return isStretch(time) && holiday.test(text.slice(0, time.start)) ? [{ ...time, isDay: false }] : [time];
  });
}

const isStretch = ({ period: { label } }: TimeMention): boolean => /^\d{4}-\d{2}-\d{2}\//u.test(label);

const isNamedBy = (time: TimeMention, days: TimeMention, text: string): boolean =>
  isStretch(days) &&
  text[days.end] === '）' &&
  /^\p{Script=Han}{2,8}（$/u.test(text.slice(time.end, days.start)) &&
  time.period.from <= days.period.from &&
  time.period.to >= days.period.to;
