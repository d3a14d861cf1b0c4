import { replace, rewrite, type Traced } from './edits.ts';
import { tableLines } from './tables.ts';

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

/** Heads, the line under them, and rows. */
const table =
  /^[^\S\n]*\|.+\|[^\S\n]*\n[^\S\n]*\|(?:[^\S\n]*:?-+:?[^\S\n]*\|)+[^\S\n]*(?:\n[^\S\n]*\|.+\|[^\S\n]*)+$/gmu;

const cellsOf = (row: string) =>
  row
    .trim()
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.replace(/\*\*/gu, '').trim());

/** Each row with the heads of its columns, as the tables of a page are read. */
function tableText([table]: RegExpExecArray): { text: string; start: number }[] {
  const starts = [0, ...[...table.matchAll(/\n/gu)].map(({ index }) => index + 1)];
  const [heads = '', , ...body] = table.split('\n');
  const lines = tableLines([
    cellsOf(heads).map((text) => ({ text, head: true })),
    ...body.map((row) => cellsOf(row).map((text) => ({ text }))),
  ]);
  return lines.map((text, index) => ({ text, start: starts[index + starts.length - lines.length]! }));
}

/** Takes the markup out of a Markdown text; headings, quotations and items stay as lines, and so do the rows of a table. */
export function withoutMarkdown(from: Traced, note: (before: string, after: string) => void): Traced {
  return signs.reduce((text, sign) => replace(text, sign, () => '', note), rewrite(from, table, tableText, note));
}
