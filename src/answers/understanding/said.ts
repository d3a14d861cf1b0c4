import { literal } from '../../text/matches.ts';

/** What was looked for in the articles before, and the pairs of signs that stand in them. */
interface Said {
  readonly known: Map<string, boolean>;
  readonly pairs: Uint32Array;
}
const saidIn = new WeakMap<readonly string[], Said>();

/** One question asks for the same words again and again; the next one asks for others. */
const mostKnown = 64;
/** A bit for each pair of signs, eight times as many as there are signs at least; of 7 million signs, one bit in eight is set. */
const mostPairBits = 22;

/** Whether any article says `words` as they stand. */
export const isSaid = (words: string, { texts }: Texts): boolean =>
  mayBeSaid(words, saidOf(texts)) && remembered(words, texts, () => texts.some((text) => text.includes(words)));

/** Whether any article writes a word of Latin letters, in capitals or not. */
export const isWritten = (word: string, { texts }: Texts): boolean =>
  remembered(`${word} in any case`, texts, () => {
    const pattern = new RegExp(literal(word), 'i');
    return texts.some((text) => pattern.test(text));
  });

interface Texts {
  readonly texts: readonly string[];
}

function remembered(key: string, texts: readonly string[], look: () => boolean): boolean {
  const { known } = saidOf(texts);
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = look();
  if (known.size >= mostKnown) known.clear();
  known.set(key, found);
  return found;
}

/** False only where two signs of `words` stand beside each other in no article; that most words that are not said have such a pair spares looking for them. */
function mayBeSaid(words: string, { pairs }: Said): boolean {
  const shift = shiftOf(pairs);
  for (let at = 0; at + 1 < words.length; at += 1) {
    const bit = bitOf(words.charCodeAt(at), words.charCodeAt(at + 1), shift);
    if ((pairs[bit >>> 5]! & (1 << (bit & 31))) === 0) return false;
  }
  return true;
}

function saidOf(texts: readonly string[]): Said {
  const known = saidIn.get(texts);
  if (known) return known;
  const made = { known: new Map<string, boolean>(), pairs: pairsIn(texts) };
  saidIn.set(texts, made);
  return made;
}

function pairsIn(texts: readonly string[]): Uint32Array {
  const signs = texts.reduce((sum, { length }) => sum + length, 0);
  const pairs = new Uint32Array(2 ** (Math.min(mostPairBits, Math.ceil(Math.log2(8 * signs + 32))) - 5));
  const shift = shiftOf(pairs);
  for (const text of texts) {
    let before = text.charCodeAt(0);
    for (let at = 1; at < text.length; at += 1) {
      const sign = text.charCodeAt(at);
      const bit = bitOf(before, sign, shift);
      pairs[bit >>> 5]! |= 1 << (bit & 31);
      before = sign;
    }
  }
  return pairs;
}

/** How far a hash is shifted to be the number of one of their bits: as many as there are, a power of two. */
const shiftOf = (pairs: Uint32Array): number => Math.clz32(pairs.length) - 4;

const bitOf = (one: number, other: number, shift: number): number =>
  Math.imul(Math.imul(one, 0x9e3779b1) ^ other, 0x85ebca6b) >>> shift;
