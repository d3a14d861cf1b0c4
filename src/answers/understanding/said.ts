import { literal } from '../../text/matches.ts';

/** What was looked for in the articles before, and the pairs of signs that stand in them. */
interface Said {
  readonly known: Map<string, boolean>;
  readonly pairs: Uint32Array | undefined;
}
const saidIn = new WeakMap<readonly string[], Said>();

/** One question asks for the same words again and again; the next one asks for others. */
const mostKnown = 64;
/** Fewer articles are looked through in no time. */
const fewestTexts = 200;
/** A bit for each pair of signs: of 7 million signs, one in eight is set. */
const pairBits = 22;

/** Whether any article says `words` as they stand. */
export const isSaid = (words: string, { texts }: Texts): boolean =>
  remembered(words, texts, () => mayBeSaid(words, texts) && texts.some((text) => text.includes(words)));

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
function mayBeSaid(words: string, texts: readonly string[]): boolean {
  const { pairs } = saidOf(texts);
  if (!pairs) return true;
  for (let at = 0; at + 1 < words.length; at += 1) {
    const bit = bitOf(words.charCodeAt(at), words.charCodeAt(at + 1));
    if ((pairs[bit >>> 5]! & (1 << (bit & 31))) === 0) return false;
  }
  return true;
}

function saidOf(texts: readonly string[]): Said {
  const made = saidIn.get(texts) ?? {
    known: new Map(),
    pairs: texts.length < fewestTexts ? undefined : pairsIn(texts),
  };
  saidIn.set(texts, made);
  return made;
}

function pairsIn(texts: readonly string[]): Uint32Array {
  const pairs = new Uint32Array(2 ** (pairBits - 5));
  for (const text of texts) {
    let before = text.charCodeAt(0);
    for (let at = 1; at < text.length; at += 1) {
      const sign = text.charCodeAt(at);
      const bit = bitOf(before, sign);
      pairs[bit >>> 5]! |= 1 << (bit & 31);
      before = sign;
    }
  }
  return pairs;
}

const bitOf = (one: number, other: number): number =>
  Math.imul(Math.imul(one, 0x9e3779b1) ^ other, 0x85ebca6b) >>> (32 - pairBits);
