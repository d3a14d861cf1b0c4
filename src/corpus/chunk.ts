import type { Article, Passage, Span } from '../domain.ts';
import { sentences } from '../text/sentences.ts';

/** Part of a generation's manifest: raise it with any change to where passages are cut. */
export const chunkerVersion = '1';

/** Measured: passages of at most 300 characters are found best, and one screen of a chat holds them. */
const maxChars = 300;
/** A sentence up to this long stays whole and makes a passage of its own. */
const maxSentenceChars = 450;
/** From here on, the end of a paragraph ends a passage too. */
const fullChars = 200;
/** A rest shorter than this joins the passage before it, which may then be this much longer. */
const restChars = 60;

/** Cuts an article into passages on sentence ends; ids are `${articleId}/${ordinal}`, ordinals from 0. */
export function chunk(article: Pick<Article, 'id' | 'text'>): Passage[] {
  const { id, text } = article;
  return gather(text, pieces(text)).map(({ start, end }, ordinal) => ({
    id: `${id}/${ordinal}`,
    articleId: id,
    start,
    end,
    text: text.slice(start, end),
  }));
}

interface Piece extends Span {
  readonly opensParagraph: boolean;
  /** A line without a stop, such as a heading: it belongs to what follows. */
  readonly heads: boolean;
}

function pieces(text: string): Piece[] {
  const all = sentences(text);
  return all.flatMap(({ start, end }, index) => {
    const before = all[index - 1];
    const opens = !before || text.slice(before.end, start).includes('\n');
    const heads =
      opens && index + 1 < all.length && end - start <= 60 && !/[。！？!?；：…”]$/u.test(text.slice(start, end));
    return clauses(text, start, end).map((part, ordinal) => ({
      ...part,
      opensParagraph: opens && ordinal === 0,
      heads,
    }));
  });
}

function gather(text: string, all: readonly Piece[]): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const [index, piece] of all.entries()) {
    const last = spans.at(-1);
    if (last && fits(last, piece, all[index + 1])) last.end = piece.end;
    else spans.push({ start: piece.start, end: piece.end });
  }
  const rest = spans.at(-1);
  const before = spans.at(-2);
  if (rest && before && rest.end - rest.start < restChars && rest.end - before.start <= maxChars + restChars) {
    before.end = rest.end;
    spans.pop();
  }
  return spans.filter(({ start, end }) => text.slice(start, end).trim() !== '');
}

function fits(passage: Span, piece: Piece, next: Piece | undefined): boolean {
  if (piece.end - passage.start > maxChars) return false;
  const length = passage.end - passage.start;
  if (piece.heads) return length < fullChars / 2 && (!next || next.end - passage.start <= maxChars);
  return !(piece.opensParagraph && length >= fullChars);
}

/** A sentence whole, or one of endless length cut behind clause marks, the strongest first; never inside a number or a character. */
function clauses(text: string, start: number, end: number): Span[] {
  if (end - start <= maxSentenceChars) return [{ start, end }];
  const spans: Span[] = [];
  for (let from = start; from < end; ) {
    const cut = end - from <= maxChars ? end : clauseEnd(text, from, end);
    spans.push({ start: from, end: cut });
    for (from = cut; from < end && /\s/u.test(text[from]!); ) from++;
  }
  return spans;
}

function clauseEnd(text: string, start: number, end: number): number {
  const window = text.slice(start, Math.min(end, start + maxChars));
  for (const marks of [/[；;]/gu, /[，、：](?!\d*\d)|,(?!\d)/gu, /[，、：]/gu, /\s/gu]) {
    const last = [...window.matchAll(marks)].at(-1);
    if (last && last.index >= maxChars / 3) return start + last.index + 1;
  }
  let cut = start + window.length;
  const inside = (at: number) => /[\d.,%a-z]/iu.test(text[at - 1]!) && /[\d.,%a-z]/iu.test(text[at] ?? '');
  while (cut > start + maxChars / 3 && (inside(cut) || /[\udc00-\udfff]/u.test(text[cut] ?? ''))) cut--;
  return cut;
}
