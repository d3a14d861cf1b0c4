import { replace, type Traced } from './edits.ts';

/** Markdown's signs, one rule each, so that what they mark keeps its offsets. */
const signs: readonly RegExp[] = [
  /^[^\S\n]*(?:#{1,6}[^\S\n]+|>[^\S\n]?|[-*+][^\S\n]+)+/gmu,
  /!\[[^\]\n]*\]\([^)\n]*\)/gu,
  // [words](address) in two: the bracket before, and all behind
  /\[(?=[^\]\n]+\]\([^)\s]*[/.#][^)\s]*\))/gu,
  /\]\([^)\s]*[/.#][^)\s]*\)/gu,
  /\*\*(?=[^*\n]+\*\*)|(?<=\*\*[^*\n]+)\*\*/gu,
  /^[^\S\n]*(?:-{3,}|\*{3,}|_{3,})[^\S\n]*$/gmu,
  // |---|:---:| under the heads of a table, and the signs at the edges of its rows
  /^[^\S\n]*\|(?:[^\S\n]*:?-+:?[^\S\n]*\|)+[^\S\n]*$/gmu,
  /(?<=^[^\S\n]*\|[^\n]*\S)[^\S\n]*\|[^\S\n]*$/gmu,
  /^[^\S\n]*\|[^\S\n]*(?=[^\n]*\|)/gmu,
];

/** Takes the markup out of a Markdown text; headings, quotations and items stay as lines. */
export function withoutMarkdown(from: Traced, note: (before: string, after: string) => void): Traced {
  return signs.reduce((text, sign) => replace(text, sign, () => '', note), from);
}
