import type { Figure, Ledger, Passage } from '../domain.ts';

const groups = new WeakMap<Ledger, ReadonlyMap<string, readonly Figure[]>>();

/** The figures of one article, in the order of its text. */
export function figuresOf(articleId: string, ledger: Ledger): readonly Figure[] {
  const known = groups.get(ledger) ?? group(ledger);
  groups.set(ledger, known);
  return known.get(articleId) ?? [];
}

/** The figures that a passage states, in the order of its text. */
export const figuresIn = (passage: Passage, ledger: Ledger): readonly Figure[] =>
  figuresOf(passage.articleId, ledger).filter((figure) => figure.start >= passage.start && figure.end <= passage.end);

function group(ledger: Ledger): ReadonlyMap<string, readonly Figure[]> {
  const made = new Map<string, Figure[]>();
  for (const figure of ledger) {
    const own = made.get(figure.articleId);
    if (own) own.push(figure);
    else made.set(figure.articleId, [figure]);
  }
  return made;
}
