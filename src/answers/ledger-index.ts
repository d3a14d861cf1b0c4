import type { Figure, Ledger, Passage } from '../domain.ts';

const groups = new WeakMap<Ledger, ReadonlyMap<string, readonly Figure[]>>();

/** The figures of one article, in the order of its text. */
export function figuresOf(articleId: string, ledger: Ledger): readonly Figure[] {
  const known = groups.get(ledger) ?? group(ledger);
  groups.set(ledger, known);
  return known.get(articleId) ?? [];
}

const stated = new WeakMap<Ledger, WeakMap<Passage, readonly Figure[]>>();

/** The figures that a passage states, in the order of its text. The same passages are asked for again and again. */
export function figuresIn(passage: Passage, ledger: Ledger): readonly Figure[] {
  const known = stated.get(ledger) ?? new WeakMap<Passage, readonly Figure[]>();
  stated.set(ledger, known);
  const { articleId, start, end } = passage;
  const found =
    known.get(passage) ?? figuresOf(articleId, ledger).filter((one) => one.start >= start && one.end <= end);
  known.set(passage, found);
  return found;
}

function group(ledger: Ledger): ReadonlyMap<string, readonly Figure[]> {
  const made = new Map<string, Figure[]>();
  for (const figure of ledger) {
    const own = made.get(figure.articleId);
    if (own) own.push(figure);
    else made.set(figure.articleId, [figure]);
  }
  return made;
}

/** Where the figures of one value stand: the first place of each, and from each place the next. */
interface Places {
  readonly first: ReadonlyMap<string, number>;
  readonly next: Int32Array;
}
const places = new WeakMap<Ledger, Places>();

/** The figures of any of these values, in the order of the ledger. */
export function figuresWorth(values: readonly string[], ledger: Ledger): Figure[] {
  const { first, next } = places.get(ledger) ?? place(ledger);
  const found: number[] = [];
  for (const value of new Set(values)) for (let at = first.get(value) ?? -1; at >= 0; at = next[at]!) found.push(at);
  return found.sort((a, b) => a - b).map((at) => ledger[at]!);
}

function place(ledger: Ledger): Places {
  const first = new Map<string, number>();
  const next = new Int32Array(ledger.length);
  for (let at = ledger.length - 1; at >= 0; at -= 1) {
    const { value } = ledger[at]!;
    next[at] = first.get(value) ?? -1;
    first.set(value, at);
  }
  const made = { first, next };
  places.set(ledger, made);
  return made;
}

const named = new WeakMap<Ledger, readonly Figure[]>();

/** The figures of a term of the glossary, few of all, in the order of the ledger. */
export function figuresOfTerms(ledger: Ledger): readonly Figure[] {
  const made = named.get(ledger) ?? ledger.filter(({ term }) => term !== undefined);
  named.set(ledger, made);
  return made;
}
