import type { OffsetMap } from '../domain.ts';

/** A text on its way from raw to clean, that knows for each of its code units the raw offset it came from. */
export interface Traced {
  readonly text: string;
  /** As long as `text`, ascending. */
  readonly origins: Uint32Array;
}

/** What one rule changed: the words it took out, or put another way. */
export interface Change {
  readonly rule: string;
  readonly before: string;
  readonly after: string;
}

export function traced(raw: string): Traced {
  return { text: raw, origins: Uint32Array.from({ length: raw.length }, (_, index) => index) };
}

/**
 * Replaces each match of a global pattern by what `mend` makes of it, or leaves it where that is undefined. What is put in
 * stands for the raw units at the match's head; it is never longer than the match.
 */
export function replace(
  from: Traced,
  pattern: RegExp,
  mend: (match: RegExpExecArray, text: string) => string | undefined,
  note?: (before: string, after: string) => void,
): Traced {
  const pieces: string[] = [];
  const origins = new Uint32Array(from.text.length);
  let length = 0;
  let copied = 0;
  const keep = (start: number, end: number) => {
    pieces.push(from.text.slice(start, end));
    origins.set(from.origins.subarray(start, end), length);
    length += end - start;
  };
  for (const match of from.text.matchAll(pattern)) {
    const after = mend(match, from.text);
    if (after === undefined || after === match[0]) continue;
    note?.(match[0], after);
    keep(copied, match.index);
    pieces.push(after);
    origins.set(from.origins.subarray(match.index, match.index + after.length), length);
    length += after.length;
    copied = match.index + match[0].length;
  }
  if (copied === 0 && pieces.length === 0) return from;
  keep(copied, from.text.length);
  return { text: pieces.join(''), origins: origins.slice(0, length) };
}

/** Exchanges the text for one of the same length, unit for unit. */
export function exchange(from: Traced, text: string): Traced {
  if (text.length !== from.text.length) throw new RangeError('an exchanged text keeps its length');
  return { text, origins: from.origins };
}

/** Neighbouring origins gathered into runs. */
export function offsetMap({ origins }: Traced): OffsetMap {
  const runs: { cleaned: number; raw: number; length: number }[] = [];
  for (let index = 0; index < origins.length; index++) {
    const last = runs.at(-1);
    if (last && origins[index] === last.raw + last.length) last.length += 1;
    else runs.push({ cleaned: index, raw: origins[index]!, length: 1 });
  }
  return runs;
}
