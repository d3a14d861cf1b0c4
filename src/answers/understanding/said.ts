import { literal } from '../../text/matches.ts';

interface Texts {
  readonly texts: readonly string[];
}

const pairsIn = new WeakMap<readonly string[], Pairs>();
const writtenIn = new WeakMap<readonly string[], Map<string, boolean>>();

/** One question asks for the same words again and again; the next one asks for others. */
const mostKnown = 64;

/** Whether any article says `words` as they stand. */
export function isSaid(words: string, { texts }: Texts): boolean {
  let pairs = pairsIn.get(texts);
  if (!pairs) {
    pairs = new Pairs(texts);
    pairsIn.set(texts, pairs);
  }
  return pairs.areSaid(words);
}

/** Whether any article writes a word of Latin letters, in capitals or not. */
export function isWritten(word: string, { texts }: Texts): boolean {
  const known = writtenIn.get(texts) ?? new Map<string, boolean>();
  writtenIn.set(texts, known);
  const before = known.get(word);
  if (before !== undefined) return before;
  const pattern = new RegExp(literal(word), 'i');
  const found = texts.some((text) => pattern.test(text));
  if (known.size >= mostKnown) known.clear();
  known.set(word, found);
  return found;
}

/** As many rows for each sign of a text of common length, so that one in four of its bits is set at most. */
const rowsPerSign = 4;
const mostRowBits = 16;
const textsPerWord = 32;

/**
 * Which texts may hold a pair of signs: a row of bits for each of some thousand classes of pairs, a bit for each text. Hardly any text has all pairs of a
 * word that it does not say, so that thousands need not be looked through.
 */
class Pairs {
  readonly #texts: readonly string[];
  readonly #bits: Uint32Array;
  /** How many numbers a row takes. */
  readonly #width: number;
  /** How far a hash is shifted to be the number of a row. */
  readonly #shift: number;

  constructor(texts: readonly string[]) {
    const signs = texts.reduce((sum, { length }) => sum + length, 0) / Math.max(1, texts.length);
    const rowBits = Math.min(mostRowBits, Math.ceil(Math.log2(rowsPerSign * signs + 2)));
    this.#texts = texts;
    this.#width = Math.ceil(texts.length / textsPerWord);
    this.#shift = 32 - rowBits;
    this.#bits = new Uint32Array(2 ** rowBits * this.#width);
    for (const [index, text] of texts.entries()) {
      const [own, bit] = [Math.floor(index / textsPerWord), 1 << (index % textsPerWord)];
      for (let at = 0; at + 1 < text.length; at += 1) this.#bits[this.#rowOf(text, at) + own]! |= bit;
    }
  }

  areSaid(words: string): boolean {
    if (words.length < 2) return this.#texts.some((text) => text.includes(words));
    for (let own = 0; own < this.#width; own += 1) {
      let left = -1;
      for (let at = 0; at + 1 < words.length && left !== 0; at += 1) left &= this.#bits[this.#rowOf(words, at) + own]!;
      for (; left !== 0; left &= left - 1) {
        const index = own * textsPerWord + 31 - Math.clz32(left & -left);
        if (this.#texts[index]!.includes(words)) return true;
      }
    }
    return false;
  }

  /** Where the row of the pair of signs at `at` begins. */
  #rowOf(text: string, at: number): number {
    const mixed = Math.imul(text.charCodeAt(at), 0x9e3779b1) ^ text.charCodeAt(at + 1);
    return (Math.imul(mixed, 0x85ebca6b) >>> this.#shift) * this.#width;
  }
}
