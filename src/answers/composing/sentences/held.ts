/** Of each term that a question asks for, in their order, 1 where a text holds it. */
export type Held = Uint8Array;

/** What two texts hold together. */
export function either(one: Held, other: Held): Held {
  const both = new Uint8Array(one);
  for (let at = 0; at < both.length; at += 1) both[at]! |= other[at]!;
  return both;
}

/** The share of the question's terms, each with a weight, that a text holds; all of it where nothing is asked of it. */
export class Share {
  readonly #weights: readonly number[];

  /** A term weighs by its rarity among `texts`, a bigram twice a single sign. */
  constructor(asked: readonly string[], texts: readonly Held[]) {
    this.#weights = asked.map((term, at) => {
      const holders = texts.reduce((sum, held) => sum + held[at]!, 0);
      return (term.length > 1 ? 2 : 1) * Math.log(1 + (texts.length + 1) / (1 + holders));
    });
  }

  /** @param known what need not be said, and is not asked of the text. */
  of(held: Held, known?: Held): number {
    let met = 0;
    let total = 0;
    for (let at = 0; at < this.#weights.length; at += 1) {
      if (known?.[at]) continue;
      const weight = this.#weights[at]!;
      total += weight;
      if (held[at]) met += weight;
    }
    return total === 0 ? 1 : met / total;
  }
}
