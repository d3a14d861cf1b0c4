import type { OffsetMap, Span } from '../domain.ts';
import { simplify, wideThousands } from '../text/normal.ts';
import { type Change, exchange, offsetMap, replace, type Traced, traced } from './edits.ts';
import { withoutMarkdown } from './markdown.ts';
import { collapsedSign, dropsPinyin, pinyinNote, singleSign, wornSigns } from './signs.ts';
import {
  type BylineKind,
  firstByline,
  isPageLine,
  notice,
  photoCredit,
  relatedReading,
  ticker,
} from './surroundings.ts';

/** Part of a generation's manifest: raise it with any change to what cleaning gives. */
export const cleanerVersion = '7';

export interface Cleaned {
  readonly text: string;
  readonly rawOffsets: OffsetMap;
  /** Found around the article's own text. */
  readonly editor?: string;
  readonly outlet?: string;
  readonly publishedOn?: string;
  /** What was taken out or put another way, in running order; changes of script are counted in `simplified`. */
  readonly changes: readonly Change[];
  /** How many characters were made simplified. */
  readonly simplified: number;
}

/**
 * Cleans an article's raw text: pinyin behind characters, worn punctuation, script, and what stands around the article.
 * Nothing is invented: damaged characters stay as they are. Cleaning twice is cleaning once.
 */
export function clean(raw: string, form: 'plain' | 'markdown' = 'plain'): Cleaned {
  const changes: Change[] = [];
  const noted = (rule: string) => (before: string, after: string) => void changes.push({ rule, before, after });

  // Pinyin first: it stands inside words, and the script of a word is decided by the whole of it.
  let text = replace(traced(raw), invisible, () => '');
  if (form === 'markdown') text = withoutMarkdown(text, noted('markup'));
  for (let before: Traced | undefined; text !== before; ) {
    before = text;
    text = replace(text, pinyinNote, dropsPinyin, noted('pinyin'));
  }
  const { traced: simple, count } = simplified(text);
  text = replace(simple, wideAscii, ([sign]) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  text = replace(text, wideThousands, () => ',');
  text = tidyLines(text);
  text = replace(text, ticker, () => '', noted('page furniture'));
  text = replace(text, wornSigns, collapsedSign, noted('punctuation'));
  text = replace(text, /[,;:]/g, singleSign, noted('punctuation'));

  text = replace(text, notice, () => '', noted('page furniture'));
  // What the credit in brackets stands behind is a caption, which ends with it.
  text = replace(text, photoCredit, ([credit]) => (/^[（(]/u.test(credit) ? '\n' : ''), noted('photo credit'));
  // One may stand before or behind the other, in any number.
  const metadata: { -readonly [kind in BylineKind]?: string } = {};
  for (;;) {
    text = tidyLines(replace(text, /[^\n]+/gu, withoutPageLine, noted('page furniture')));
    const related = relatedReading(text.text);
    const byline = related ? undefined : firstByline(text.text);
    if (!related && !byline) break;
    for (const [kind, value] of Object.entries(byline?.found ?? {})) metadata[kind as BylineKind] ??= value;
    text = tidyLines(cut(text, (related ?? byline)!, noted(related ? 'related reading' : 'byline')));
  }
  return { text: text.text, rawOffsets: offsetMap(text), ...metadata, changes, simplified: count };
}

/** Zero-width signs, soft hyphens, byte order marks, and control characters but for line ends and tabs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u2060\ufeff]/g;
/** Full-width digits, letters and per cent signs; full-width punctuation is proper Chinese. */
const wideAscii = /[０-９Ａ-Ｚａ-ｚ％]|(?<=[０-９0-9])．(?=[０-９0-9])/gu;

const withoutPageLine = ([line]: RegExpExecArray) => (isPageLine(line) ? '' : undefined);

function simplified(from: Traced): { traced: Traced; count: number } {
  const text = simplify(from.text);
  let count = 0;
  for (let index = 0; index < text.length; index++) if (text[index] !== from.text[index]) count += 1;
  return { traced: exchange(from, text), count };
}

/** One line a paragraph: no blank lines, no blanks at the edges, one blank between words. */
function tidyLines(from: Traced): Traced {
  const lines = replace(from, /[^\S\n]*(?:\r\n?|\n|\u2028|\u2029)\s*/gu, () => '\n');
  return replace(
    replace(lines, /^\s+|\s+$/gu, () => ''),
    /[^\S\n]+/gu,
    () => ' ',
  );
}

function cut(from: Traced, span: Span, note: (before: string, after: string) => void): Traced {
  note(from.text.slice(span.start, span.end).trim(), '');
  const origins = new Uint32Array(from.origins.length - (span.end - span.start));
  origins.set(from.origins.subarray(0, span.start));
  origins.set(from.origins.subarray(span.end), span.start);
  return { text: from.text.slice(0, span.start) + from.text.slice(span.end), origins };
}
