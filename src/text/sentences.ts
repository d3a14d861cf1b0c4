import type { Span } from '../domain.ts';
import { matchesOf } from './matches.ts';

const filledLine = /[^\r\n]+/gu;

/** Signs that end a sentence, and what may stand between such a sign and the next sentence. */
const ends =
  /[。！？!?]+[。！？!?…]*[”’」』）)】》〉"']*|(?<=[\p{Ll}\d%)\]”"])\.(?=\s+["“(]?[\p{Lu}\p{Script=Han}]|\s*$)["'”)]*/gu;
/** `“好！”的氛围`, `“干吗？”，他说`: the sign belongs to the quotation, and the sentence goes on. */
const goesOn = /^[的地得，、；：,;:]/u;
const abbreviation = /(?:^|[\s(])(?:No|Co|Ltd|Inc|Mr|Mrs|Ms|Dr|St|vs|approx|est|Fig|Vol)$/u;

/** The lines of a text that hold more than blanks, without the blanks around them. */
export function paragraphs(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of matchesOf(filledLine, text)) {
    const span = trimmed(text, match.index, match.index + match[0].length);
    if (span) spans.push(span);
  }
  return spans;
}

/**
 * The sentences of a text, in order, without the blanks between them; together they hold every non-blank character.
 * A sentence ends with 。！？, with its line and with a heading within it; closing quotes and brackets stay with it. A stop inside a number or
 * an address (`3.5`, `index?id=1`) ends nothing, nor does an ellipsis.
 */
export function sentences(text: string): Span[] {
  return paragraphs(text).flatMap((paragraph) => split(text, paragraph));
}

function split(text: string, paragraph: Span): Span[] {
  const line = text.slice(paragraph.start, paragraph.end);
  const spans: Span[] = [];
  let from = headingOf(line);
  if (from > 0) spans.push({ start: paragraph.start, end: paragraph.start + from });
  for (const match of matchesOf(ends, line)) {
    const end = match.index + match[0].length;
    if (!endsHere(line, match[0], match.index, end)) continue;
    const span = trimmed(text, paragraph.start + from, paragraph.start + end);
    if (span) spans.push(span);
    from = end;
  }
  const rest = trimmed(text, paragraph.start + from, paragraph.end);
  if (rest) spans.push(rest);
  return spans;
}

/** 人口 年末常住人口61万人……: the word that a paragraph of a bulletin begins with is its heading, and no row of a table. Its length; 0 where there is none. */
const headingOf = (line: string): number =>
  /^\p{Script=Han}{2,6}(?=[ \u3000]+(?:全[年省市区县]|年末|初步|根据|截至)\p{Script=Han})/u.exec(line)?.[0].length ?? 0;

function endsHere(line: string, sign: string, start: number, end: number): boolean {
  const next = line[end] ?? '';
  if (sign.startsWith('.')) return !abbreviation.test(line.slice(0, start));
  if (/^[!?]+$/.test(sign) && /[A-Za-z0-9=/&]/.test(next)) return false;
  if (/^[。！？!?…]+$/.test(sign)) return true;
  return !goesOn.test(next);
}

function trimmed(text: string, start: number, end: number): Span | undefined {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text[from]!)) from++;
  while (to > from && /\s/u.test(text[to - 1]!)) to--;
  return from < to ? { start: from, end: to } : undefined;
}
