import type { Span } from '../../domain.ts';
import { matchesOf } from '../../text/matches.ts';

/** 8 月 1 — 6 日: spaces that some set around digits are no part of a time. */
const gapInTime = /(?<=\d)\s+(?=[年月日号至到—–~～-])|(?<=[年月日号至到—–~～近-])\s+(?=\d)/gu;

/** What `read` finds, in ascending order, in `text` without the spaces within its times; the spans are those of `text` as it stands. */
export function readWithoutGaps<Found extends Span>(text: string, read: (words: string) => Found[]): Found[] {
  const gaps = text.includes(' ') ? matchesOf(gapInTime, text) : [];
  if (gaps.length === 0) return read(text);
  let next = 0;
  let removed = 0;
  // Asked in ascending order.
  const written = (at: number) => {
    for (; next < gaps.length && gaps[next]!.index - removed <= at; next += 1) removed += gaps[next]![0].length;
    return at + removed;
  };
  return read(text.replace(gapInTime, '')).map((found) => ({
    ...found,
    start: written(found.start),
    end: written(found.end - 1) + 1,
  }));
}
