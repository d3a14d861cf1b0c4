import type { Quantity, Span } from '../domain.ts';

/** A sentence longer than any writer's is read piece by piece, so that the time stays linear. */
const maxSentence = 2000;

export function pieces(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  for (let from = start; from < end; ) {
    const isLong = end - from > maxSentence;
    const mark = isLong ? text.slice(from, from + maxSentence).search(/[，；、,;][^，；、,;]*$/u) : -1;
    const to = isLong ? from + (mark < 0 ? maxSentence : mark + 1) : end;
    spans.push({ start: from, end: to });
    from = to;
  }
  return spans;
}

const clauseMark = /[，；：。！？,;:!?]|——/gu;

/** The clause boundaries of a sentence, offsets within it; marks inside a quantity do not count. */
export function clausesOf(words: string, quantities: readonly Quantity[], base: number): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const mark of words.matchAll(clauseMark)) {
    const at = mark.index;
    if (quantities.some((q) => q.start - base <= at && at < q.end - base)) continue;
    if (/\d/.test(words[at - 1] ?? '') && /\d/.test(words[at + 1] ?? '')) continue;
    spans.push({ start, end: at });
    start = at + mark[0].length;
  }
  if (start < words.length) spans.push({ start, end: words.length });
  return spans.filter((span) => span.end > span.start);
}

/** Spaces of the same length in place of the mentions, so that a metric never swallows them. */
export function blank(words: string, mentions: readonly Span[]): string {
  if (mentions.length === 0) return words;
  const chars = words.split('');
  for (const { start, end } of mentions) chars.fill(' ', start, end);
  return chars.join('');
}

/** The stretches of a sentence that are times in the form of a quantity (近3个月, 20年来), whether or not they can be resolved. */
export const stretches = (
  quantities: readonly Quantity[],
  times: readonly Span[],
  words: string,
  base: number,
): Span[] =>
  quantities.flatMap(({ dimension, ...span }) => {
    const [start, end] = [span.start - base, span.end - base];
    if (dimension !== 'duration' || !isTime(words, start, end, times)) return [];
    const lead = timeLead.exec(words.slice(Math.max(0, start - 2), start))?.[0].length ?? 0;
    return [{ start: start - lead, end: end + (timeTail.exec(words.slice(end, end + 2))?.[0].length ?? 0) }];
  });

/** The quantities of a sentence that count something: no times, no classes, no thresholds. */
export function countable(
  quantities: readonly Quantity[],
  times: readonly Span[],
  words: string,
  base: number,
): Quantity[] {
  return quantities.filter((quantity, index) => {
    const [start, end] = [quantity.start - base, quantity.end - base];
    if (quantity.dimension === 'duration' && isTime(words, start, end, times)) return false;
    // 五千吨级泊位, 300米级高楼: a class, no amount.
    if (/^级(?!别|市)/u.test(words.slice(end, end + 2))) return false;
    const next = quantities[index + 1];
    return !next || !isThreshold(quantity, words.slice(end, next.start - base));
  });
}

const timeLead = /(?:前|近|过去|未来|今后)$/u;
/** 3年前, 20年来. */
const timeTail = /^(?:以?来(?!自)|间|前(?![沿置景端期列三\d]))/u;

/** 近三年, 20年来, 前4个月: a time, whether or not it can be resolved. */
const isTime = (words: string, start: number, end: number, times: readonly Span[]): boolean =>
  timeLead.test(words.slice(Math.max(0, start - 2), start)) ||
  timeTail.test(words.slice(end, end + 2)) ||
  times.some((time) => time.start < end && start < time.end);

/** In 10亿元以上项目8个 only 8个 is a figure: the first number says which projects are meant. */
const isThreshold = ({ dimension, qualifier }: Quantity, between: string): boolean =>
  dimension === 'money' &&
  /over|under/.test(qualifier) &&
  /^(?:的)?(?!和|与|及|、|.*(?:[到至]|贷款|资金|奖励|罚款))[\u4e00-\u9fff]{1,8}(?:共|达到?|为|有)?$/u.test(between);
