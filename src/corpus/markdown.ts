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

/** Lines that are parted into cells, with nothing at their edges: `项目 | 投资（亿元）`. A line above them may tell the units. */
const cellLine = String.raw`[^\S\n]*[^|\s\n][^\n|]*(?:[^\S\n]\|[^\S\n][^\n|]*)+`;
const plainTable = new RegExp(
  String.raw`^(?:[^\n|]*单位[：:][^\n|]*\n{1,2})?${cellLine}(?:\n[-:][-:\s|]*(?=\n))?(?:\n${cellLine}){2,}$`,
  'gmu',
);

/** The units of a line above a table, in the order of the columns that have none of their own. */
const unitsAbove = (line: string): string[] => /单位[：:]\s*([^）)]+)/u.exec(line)?.[1]?.split(/[、，,/]\s*/u) ?? [];

/** As `tableText`; lines of unlike numbers of cells are none of a table. */
function plainTableText([table]: RegExpExecArray): { text: string; start: number }[] {
  const all = [...table.matchAll(/[^\n]+/gu)].map(({ 0: text, index }) => ({ text, start: index }));
  const above = all[0]!.text.includes('|') ? [] : all.splice(0, 1);
  const rows = all.filter(({ text }) => !/^[-:\s|]+$/u.test(text));
  const cells = rows.map(({ text }) => text.split('|').map((cell) => cell.trim()));
  if (cells.some(({ length }) => length !== cells[0]!.length)) return [...above, ...all];
  const units = unitsAbove(above[0]?.text ?? '');
  const values = cells[0]!.length - 1;
  const heads = cells[0]!.map((text, x) => ({
    text: x > 0 && units.length === values && !/[（(]/u.test(text) ? `${text}（${units[x - 1]}）` : text,
    head: true,
  }));
  const lines = tableLines([heads, ...cells.slice(1).map((row) => row.map((text) => ({ text })))]);
  return [...above, ...lines.map((text, index) => ({ text, start: rows[index + rows.length - lines.length]!.start }))];
}

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
  const read = rewrite(rewrite(from, table, tableText, note), plainTable, plainTableText, note);
  return signs.reduce((text, sign) => replace(text, sign, () => '', note), read);
}
