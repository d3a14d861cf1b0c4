import { hashOf } from '../text/hash.ts';
import type { FieldArrays } from './bm25.ts';

type Arrays = Pick<FieldArrays, 'termUnits' | 'termStarts' | 'bucketStarts' | 'bucketTerms'>;

/** Terms and their numbers in flat arrays: a million of them would cost a Map of strings 100 MB and half a second to open. */
export class Vocabulary {
  readonly #arrays: Arrays;

  constructor(arrays: Arrays) {
    this.#arrays = arrays;
  }

  get size(): number {
    return this.#arrays.termStarts.length - 1;
  }

  /** The term's number, or -1. */
  find(term: string): number {
    const { bucketStarts, bucketTerms } = this.#arrays;
    const buckets = bucketStarts.length - 1;
    if (buckets <= 0) return -1;
    const bucket = hashOf(term) % buckets;
    for (let at = bucketStarts[bucket]!; at < bucketStarts[bucket + 1]!; at++)
      if (this.#is(bucketTerms[at]!, term)) return bucketTerms[at]!;
    return -1;
  }

  #is(id: number, term: string): boolean {
    const { termStarts, termUnits } = this.#arrays;
    const start = termStarts[id]!;
    if (termStarts[id + 1]! - start !== term.length) return false;
    for (let index = 0; index < term.length; index++)
      if (termUnits[start + index] !== term.charCodeAt(index)) return false;
    return true;
  }
}

/** The arrays of these terms, numbered in their order. */
export async function vocabularyArrays(
  terms: readonly string[],
  breathe: () => Promise<void> | undefined,
): Promise<Arrays> {
  const termStarts = new Uint32Array(terms.length + 1);
  for (const [id, term] of terms.entries()) termStarts[id + 1] = termStarts[id]! + term.length;
  const termUnits = new Uint16Array(termStarts[terms.length]!);
  for (const [id, term] of terms.entries()) {
    const start = termStarts[id]!;
    for (let unit = 0; unit < term.length; unit++) termUnits[start + unit] = term.charCodeAt(unit);
    if (id % 4_096 === 0) await breathe();
  }
  return { termUnits, termStarts, ...(await buckets(termUnits, termStarts, terms.length, breathe)) };
}

async function buckets(
  units: Uint16Array,
  starts: Uint32Array,
  size: number,
  breathe: () => Promise<void> | undefined,
) {
  const count = Math.max(1, size >>> 1);
  const bucketStarts = new Uint32Array(count + 1);
  const bucketOf = new Uint32Array(size);
  for (let id = 0; id < size; id++) {
    const bucket = hashOfUnits(units, starts[id]!, starts[id + 1]!) % count;
    bucketOf[id] = bucket;
    bucketStarts[bucket + 1]! += 1;
    if (id % 16_384 === 0) await breathe();
  }
  for (let bucket = 0; bucket < count; bucket++) bucketStarts[bucket + 1]! += bucketStarts[bucket]!;
  const next = bucketStarts.slice();
  const bucketTerms = new Uint32Array(size);
  for (let id = 0; id < size; id++) {
    bucketTerms[next[bucketOf[id]!]!++] = id;
    if (id % 16_384 === 0) await breathe();
  }
  return { bucketStarts, bucketTerms };
}

/** As `hashOf`. */
function hashOfUnits(units: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let index = start; index < end; index++) hash = Math.imul(hash ^ units[index]!, 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
