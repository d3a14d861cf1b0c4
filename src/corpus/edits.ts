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

/**
 * Puts each match of a global pattern another way, of any length: `put` gives its lines, each with the offset in the match of the line that it puts
 * another way. Words and numbers that stand in both, in the same order, keep their origin; what is put in stands for the raw unit before it.
 */
export function rewrite(
  from: Traced,
  pattern: RegExp,
  put: (match: RegExpExecArray) => readonly { readonly text: string; readonly start: number }[],
  note?: (before: string, after: string) => void,
): Traced {
  let text = '';
  const origins: number[] = [];
  let copied = 0;
  const keep = (end: number) => {
    text += from.text.slice(copied, end);
    for (const origin of from.origins.subarray(copied, end)) origins.push(origin);
    copied = end;
  };
  for (const match of from.text.matchAll(pattern)) {
    keep(match.index);
    const lines = put(match);
    note?.(match[0], lines.map((line) => line.text).join('\n'));
    lines.forEach((line, index) => {
      let at = line.start;
      const before = /^[^\n]*/u.exec(match[0].slice(at))![0];
      for (const [word] of `${index > 0 ? '\n' : ''}${line.text}`.matchAll(/[\p{L}\p{N}.]+|[^\p{L}\p{N}.]/gu)) {
        const found = /[\p{L}\p{N}]/u.test(word) ? before.indexOf(word, at - line.start) : -1;
        if (found >= 0) at = line.start + found;
        for (let unit = 0; unit < word.length; unit += 1)
          origins.push(from.origins[match.index + Math.min(at + (found >= 0 ? unit : 0), match[0].length - 1)]!);
        if (found >= 0) at += word.length;
        text += word;
      }
    });
    copied = match.index + match[0].length;
  }
  keep(from.text.length);
  return { text, origins: Uint32Array.from(origins) };
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
