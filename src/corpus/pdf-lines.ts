import type { Change } from './edits.ts';
import { tableLines } from './tables.ts';

/** A line as it stands on its page; lengths in points, `y` from the page's lower edge to the line the letters stand on. */
export interface PdfLine {
  /** Several where gaps part them, as in a table. */
  readonly cells: readonly string[];
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
}

export interface PdfPage {
  readonly lines: readonly PdfLine[];
  readonly bottom: number;
  readonly top: number;
}

/** Headers and footers stand within this part of a page's height from its edges. */
const edgeShare = 0.12;
/** A title's letters are larger than the text's by this much. */
const titleSize = 1.15;

/** Joins lines into paragraphs, also across pages, without what repeats at the edges of the pages. */
export function paragraphsOf(pages: readonly PdfPage[]): {
  readonly paragraphs: readonly string[];
  readonly title?: string;
  readonly dropped: readonly Change[];
} {
  const dropped: Change[] = [];
  const kept = withoutEdges(pages, dropped);
  const body = bodySize(kept.flatMap(({ lines }) => lines));
  const paragraphs: { text: string; row?: readonly string[] }[] = [];
  let before: Placed | undefined;
  for (const page of kept) {
    const left = edgeOf(page.lines, body, ({ x }) => x, Math.min);
    const right = edgeOf(page.lines, body, ({ right }) => right, Math.max);
    const pitch = pitchOf(page.lines);
    for (const line of page.lines) {
      const here = { line, page, pitch, indent: line.x - left, rest: right - line.right };
      const last = paragraphs.at(-1);
      if (before && last && goesOn(before, here)) last.text = joined(last.text, textOf(line));
      else paragraphs.push({ text: textOf(line), ...(line.cells.length > 2 && { row: line.cells }) });
      before = here;
    }
  }
  const title = titleOf(kept[0]?.lines ?? [], body);
  const lines = withTables(paragraphs);
  return { paragraphs: title ? withoutTitle(lines, title) : lines, ...(title && { title }), dropped };
}

/** Rows below one another with as many cells each are a table. */
function withTables(paragraphs: readonly { readonly text: string; readonly row?: readonly string[] }[]): string[] {
  const lines: string[] = [];
  for (let at = 0; at < paragraphs.length; ) {
    const cells = paragraphs[at]!.row?.length;
    const rest = paragraphs.slice(at).findIndex(({ row }) => row?.length !== cells);
    const end = rest < 0 ? paragraphs.length : at + rest;
    const rows = paragraphs.slice(at, end);
    const isTable = cells !== undefined && rows.length > 1;
    lines.push(
      ...(isTable ? tableLines(rows.map(({ row }) => row!.map((text) => ({ text })))) : rows.map(({ text }) => text)),
    );
    at = end;
  }
  return lines;
}

const textOf = ({ cells }: PdfLine) => cells.join(' | ');

interface Placed {
  readonly line: PdfLine;
  readonly page: PdfPage;
  /** From one line of the page's text to the next. */
  readonly pitch: number;
  /** From the page's left and right text edges. */
  readonly indent: number;
  readonly rest: number;
}

/** A paragraph goes on where its line is full and the next one begins at the left edge, as large and not far below. */
function goesOn(before: Placed, here: Placed): boolean {
  const { height } = before.line;
  if (before.line.cells.length > 1 || here.line.cells.length > 1) return false;
  if (Math.abs(here.line.height - height) > height * 0.12) return false;
  if (before.page === here.page && before.line.y - here.line.y > before.pitch * 1.3) return false;
  if (/[。！？]$/u.test(textOf(before.line)) && numbered.test(textOf(here.line))) return false;
  return isCentred(before, here) || (before.rest < 1.5 * height && here.indent < height);
}

/** 一、 （二） 3. open a paragraph. */
const numbered = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．](?!\d))/u;

/** Two lines of a headline: each as far from the left edge as from the right, and no sentence. */
function isCentred(before: Placed, here: Placed): boolean {
  const { height, cells } = before.line;
  const off = ({ indent, rest }: Placed) => Math.abs(indent - rest);
  return (
    before.page === here.page &&
    here.indent > height &&
    off(before) < height &&
    off(here) < height &&
    !/[。；：]$/u.test(cells.at(-1)!)
  );
}

const joined = (one: string, other: string) =>
  /[\p{L}\p{N},.;:]$/u.test(one) && /^[\p{L}\p{N}]/u.test(other) && !(wide.test(one.at(-1)!) || wide.test(other[0]!))
    ? `${one} ${other}`
    : one + other;

const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** The size that most characters have, to half a point. */
function bodySize(lines: readonly PdfLine[]): number {
  const chars = new Map<number, number>();
  for (const { cells, height } of lines) {
    const size = Math.round(height * 2) / 2;
    chars.set(size, (chars.get(size) ?? 0) + cells.join('').length);
  }
  return [...chars].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}

/** The middle one of all steps from a line to the one below it. */
function pitchOf(lines: readonly PdfLine[]): number {
  const steps = lines.slice(1).flatMap(({ y }, index) => (lines[index]!.y > y ? [lines[index]!.y - y] : []));
  return steps.sort((a, b) => a - b)[steps.length >> 1] ?? Number.POSITIVE_INFINITY;
}

function edgeOf(
  lines: readonly PdfLine[],
  body: number,
  of: (line: PdfLine) => number,
  extreme: (...values: number[]) => number,
): number {
  const long = lines.filter(({ height, cells }) => Math.abs(height - body) < 1 && cells.join('').length >= 8);
  return extreme(...(long.length > 0 ? long : lines).map(of));
}

/** The largest lines at the head of the first page, if they are larger than the text. */
function titleOf(lines: readonly PdfLine[], body: number): string | undefined {
  const head = lines.slice(0, 8);
  const size = Math.max(0, ...head.map(({ height }) => height));
  if (size < body * titleSize) return undefined;
  const first = head.findIndex(({ height }) => height > size * 0.95);
  const large: PdfLine[] = [];
  for (const line of head.slice(first)) {
    if (line.height <= size * 0.95) break;
    large.push(line);
  }
  const title = large.map(textOf).reduce((text, line) => (text === '' ? line : joined(text, line)), '');
  return title.length <= 100 ? title : undefined;
}

/** The headline is no sentence of the text. */
function withoutTitle(paragraphs: readonly string[], title: string): readonly string[] {
  let rest = title.replace(/\s/gu, '');
  return paragraphs.filter((paragraph) => {
    const words = paragraph.replace(/\s/gu, '');
    if (rest === '' || !rest.startsWith(words)) return true;
    rest = rest.slice(words.length);
    return false;
  });
}

/** Without the page numbers, and without lines at the same edge of several pages that differ in digits alone. */
function withoutEdges(pages: readonly PdfPage[], dropped: Change[]): readonly PdfPage[] {
  const seen = new Map<string, number>();
  const sameOn = (line: PdfLine, page: PdfPage) => `${edge(line, page)} ${textOf(line).replace(/\d+/gu, '#')}`;
  for (const page of pages)
    for (const key of new Set(page.lines.filter((line) => edge(line, page)).map((line) => sameOn(line, page))))
      seen.set(key, (seen.get(key) ?? 0) + 1);
  const several = Math.max(2, Math.ceil(pages.length / 3));
  return pages.map((page, index) => ({
    ...page,
    lines: page.lines.filter((line) => {
      if (!edge(line, page)) return true;
      // The heads of a table are repeated too.
      const repeats = (seen.get(sameOn(line, page)) ?? 0) >= several && line.cells.length === 1;
      const numbers = isPageNumber(textOf(line), index + 1);
      if (repeats || numbers)
        dropped.push({ rule: numbers ? 'page number' : 'page header', before: textOf(line), after: '' });
      return !repeats && !numbers;
    }),
  }));
}

function edge({ y }: PdfLine, { bottom, top }: PdfPage): 'top' | 'bottom' | undefined {
  const part = (y - bottom) / (top - bottom);
  return part > 1 - edgeShare ? 'top' : part < edgeShare ? 'bottom' : undefined;
}

/** `— 3 —`, `第3页 共12页`, `3/12`; a bare number where it is the page's own. */
function isPageNumber(text: string, page: number): boolean {
  const bare = text.replace(/\s/gu, '');
  return (
    /^[-—–·~]+\d{1,4}[-—–·~]+$/u.test(bare) ||
    /^第\d{1,4}页(?:[，,/]?共\d{1,4}页)?$/u.test(bare) ||
    /^\d{1,4}\/\d{1,4}$/u.test(bare) ||
    bare === String(page)
  );
}
