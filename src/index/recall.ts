import { breather } from './breathe.ts';
import { efChoices, type HnswStore, recallWanted } from './vectors.ts';

export interface RecallOptions {
  /** How many of the index's own vectors are asked for, evenly spread. */
  readonly queries?: number;
  readonly k?: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Gives the store the fewest candidates at which its graph finds what the exact scan finds.
 * @returns the share found of the k truly nearest vectors, 0 to 1.
 */
export async function tuneRecall(
  store: HnswStore,
  vectors: Float32Array,
  options: RecallOptions = {},
): Promise<number> {
  const asked = await nearestExactly(vectors, store.dimensions, options);
  let recall = 1;
  for (const efSearch of efChoices) {
    store.efSearch = efSearch;
    recall = await share(store, asked);
    if (recall >= recallWanted) break;
  }
  return recall;
}

/** The same share for the store as it is. */
export async function measureRecall(
  store: HnswStore,
  vectors: Float32Array,
  options: RecallOptions = {},
): Promise<number> {
  return share(store, await nearestExactly(vectors, store.dimensions, options));
}

interface Asked {
  readonly vector: number[];
  readonly k: number;
  readonly cosines: Float32Array;
  /** Of the k-th nearest; equal texts have equal cosines, and any of them counts. */
  readonly threshold: number;
}

async function share(store: HnswStore, asked: readonly Asked[]): Promise<number> {
  const breathe = breather();
  let found = 0;
  let wanted = 0;
  for (const { vector, k, cosines, threshold } of asked) {
    wanted += k;
    found += store.nearest(vector, k).filter(({ position }) => cosines[position]! >= threshold).length;
    await breathe();
  }
  return wanted === 0 ? 1 : found / wanted;
}

async function nearestExactly(vectors: Float32Array, dimensions: number, options: RecallOptions): Promise<Asked[]> {
  const size = vectors.length / dimensions;
  const queries = Math.min(options.queries ?? 40, size);
  const k = Math.min(options.k ?? 10, size);
  const breathe = breather(options.signal);
  const asked: Asked[] = [];
  for (let query = 0; query < queries; query++) {
    const position = Math.floor((query * size) / queries);
    const vector = Array.from(vectors.subarray(position * dimensions, (position + 1) * dimensions));
    const cosines = new Float32Array(size);
    for (let other = 0; other < size; other++) {
      let sum = 0;
      for (let at = 0, start = other * dimensions; at < dimensions; at++) sum += vector[at]! * vectors[start + at]!;
      cosines[other] = sum;
      if (other % 4_096 === 0) await breathe();
    }
    asked.push({ vector, k, cosines, threshold: cosines.slice().sort()[size - k]! - 1e-5 });
  }
  return asked;
}
