/** As many phrases are remembered; a corpus' metrics and a day's questions fit. */
const mostPhrases = 20_000;

/** How near words are in meaning, in either language: 停车位 and 停车泊位, urban jobs and 城镇新增就业. */
export class Meaning {
  readonly #vectors = new Map<string, Float32Array>();
  readonly #vectorOf: (words: string) => readonly number[];

  /** @param vectorOf gives vectors of length 1, at once. */
  constructor(vectorOf: (words: string) => readonly number[]) {
    this.#vectorOf = vectorOf;
  }

  /** The cosine of the two, -1 to 1. */
  likeness(words: string, others: string): number {
    const [a, b] = [this.#vector(words), this.#vector(others)];
    let sum = 0;
    for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!;
    return sum;
  }

  #vector(words: string): Float32Array {
    const known = this.#vectors.get(words);
    if (known) return known;
    if (this.#vectors.size >= mostPhrases) this.#vectors.clear();
    const made = Float32Array.from(this.#vectorOf(words));
    this.#vectors.set(words, made);
    return made;
  }
}
