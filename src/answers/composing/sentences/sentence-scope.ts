import type { Article } from '../../../domain.ts';
import { itemAt } from '../matching/surroundings.ts';
import { isToldOf } from '../matching/told-of.ts';
import type { Finding } from './facts.ts';

/** What the paragraph said longer ago is another matter. */
const scopeChars = 120;

/** A sentence, and what it stands in: title, place, item, the question or heading above, and what its paragraph said before. */
export interface Reading {
  readonly finding: Finding;
  readonly own: string;
  readonly scope: string;
  /** Whether it goes on about what was named before it. */
  isToldOf(name: string): boolean;
}

export function readingOf(finding: Finding, article: Article, isOfSums: boolean): Reading {
  const { text, title, place } = article;
  const { start } = finding.source;
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const above = aboveOf(text, line);
  const before = text.slice(Math.max(line, start - scopeChars), start);
  return {
    finding,
    // What somebody earns or pays he says himself, and is named behind the quotation.
    own: `${headOf(text.slice(line, start))}${finding.text}${isOfSums ? speakerOf(text, start) : ''}`.toUpperCase(),
    scope: [title, place, itemAt(text, start + 1)?.name, above, before].join('\n').toUpperCase(),
    isToldOf: (name) => isToldOf(name, article, start),
  };
}

/** Longer lines above are prose. */
const farthestAbove = 1000;

/** The headings right above a line; above an answer its question, and what was talked of before. */
function aboveOf(text: string, line: number): string {
  const lines = text
    .slice(Math.max(0, line - farthestAbove), Math.max(0, line - 1))
    .split('\n')
    .slice(-3);
  const isAnswer = /[？?]$/u.test(lines.at(-1) ?? '');
  return lines
    .filter((one) => isAnswer || /[？?]$/u.test(one) || (one.length < 40 && !/[。！]/u.test(one)))
    .map((one) => one.slice(0, 60))
    .join('\n');
}

/** 某公司 of a line that begins 某公司：, and is all about it. */
const headOf = (before: string): string => /^[^，。；：:]{2,16}[：:]/u.exec(before)?.[0] ?? '';

/** Who says what stands at `at`, where that is named behind it: “……”刘明说。 */
function speakerOf(text: string, at: number): string {
  const close = text.indexOf('”', at);
  const isInside = close >= 0 && close - at < 400 && text.lastIndexOf('“', at) > text.lastIndexOf('”', at - 1);
  return isInside ? (/^[^。！？\n]{0,40}/u.exec(text.slice(close + 1))?.[0] ?? '') : '';
}
