import type { TimeMention } from './periods.ts';

const upTo = /^\s*[-—–~～至到]\s*$/u;

/** 今年1月1日至7月20日 is one time, and so is 今年到7月20日: where each end is a time of its own, the two are put together. */
export function withDayRanges(found: readonly TimeMention[], text: string): TimeMention[] {
  const joined: TimeMention[] = [];
  for (const time of found) {
    const first = joined.at(-1);
    const isRange =
      first !== undefined &&
      upTo.test(text.slice(first.end, time.start)) &&
      (isOneDay(first) ? isOneDay(time) : isYearOf(first, time));
    if (isRange && first.period.from < time.period.to) joined[joined.length - 1] = joinedOf(first, time, text);
    else joined.push(time);
  }
  return joined;
}

const isOneDay = ({ period: { from, to, label } }: TimeMention): boolean => from === to && label === from;
const isYearOf = ({ period, text }: TimeMention, { period: end }: TimeMention): boolean =>
  /^(?:[今去]年|\d{4}年)$/u.test(text) &&
  /^\d{4}-\d{2}(?:-\d{2})?$/u.test(end.label) &&
  end.from.startsWith(period.label);

function joinedOf(first: TimeMention, last: TimeMention, text: string): TimeMention {
  const { from } = first.period;
  const { to } = last.period;
  return {
    ...first,
    end: last.end,
    text: text.slice(first.start, last.end),
    isBase: first.isBase || last.isBase,
    isDay: false,
    period: { ...first.period, label: `${from}/${to}`, to },
  };
}
