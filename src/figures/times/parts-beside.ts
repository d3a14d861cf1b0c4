import type { Period } from '../../domain.ts';
import type { TimeMention } from './periods.ts';

/** 7月，甲增长8%，今年以来累计增长5%；乙增长3%: what a sum since the year's beginning is told with ends at the semicolon, where the sentence begins with another time. */
export const isSummedUp = (time: TimeMention, times: readonly TimeMention[], words: string): boolean => {
  const head = times[0]!;
  return (
    head.start < time.start &&
    /^(?:以来|年初以来)?[^，；\d]{0,6}累计|^(?:年初)?以来/u.test(words.slice(time.end, time.end + 12)) &&
    /^[\s，]*$/u.test(words.slice(0, head.start)) &&
    !/[；;]/u.test(words.slice(head.end, time.start).replace(/[；;][^；;]*$/u, ''))
  );
};

/**
 * 上半年增长3%，一季度为下降2%；其中……, 1—5月增长9.6%，其中5月当月增长11.8%: how a part of the time went is said beside it, where the sentence begins with the
 * whole, or the text before was of it.
 */
export const isPartBeside = (
  time: TimeMention,
  times: readonly TimeMention[],
  words: string,
  carried?: Period | undefined,
): boolean => {
  const head = times[0]!;
  const isHeaded = head.start < time.start && /^[\s，]*$/u.test(words.slice(0, head.start));
  const whole = isHeaded ? head.period : carried;
  const ahead = words.slice(Math.max(0, time.start - 8), time.start);
  const behind = words.slice(time.end, time.end + 24);
  const isOfMonth = /^[当单]月/u.test(behind);
  return (
    whole !== undefined &&
    whole.label !== time.period.label &&
    whole.from <= time.period.from &&
    whole.to >= time.period.to &&
    (/[\d%点][，；]其中，?$/u.test(ahead) ||
      (/[\d%点]，$/u.test(ahead) && (isOfMonth || (isHeaded && changes.test(behind))))) &&
    told.test(behind)
  );
};

const changes = /^[为是则]?(?:同比)?(?:增长|下降|上升|回落|提高|增加|减少)/u;
const told = /^(?:[当单]月)?[^，；。\d]{0,16}[\d.]+(?:%|个百分点|\p{Script=Han}{1,3})(?:[，；;。]|$)/u;
