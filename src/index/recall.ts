import { breather } from './breathe.ts';
import type { HnswStore } from './vectors.ts';

/** How many of the k truly nearest vectors the graph finds, over evenly spread vectors of the index as queries: 0 to 1. */
export async function measureRecall(
  store: HnswStore,
  vectors: Float32Array,
  options: { readonly queries?: number; readonly k?: number; readonly signal?: AbortSignal | undefined } = {},
): Promise<number> {
  const { dimensions, size } = store;
  const queries = Math.min(options.queries ?? 40, size);
  const k = Math.min(options.k ?? 10, size);
  const breathe = breather(options.signal);
  let found = 0;
  for (let query = 0; query < queries; query++) {
    const position = Math.floor((query * size) / queries);
    const vector = Array.from(vectors.subarray(position * dimensions, (position + 1) * dimensions));
    const cosines = new Float32Array(size);
    for (let label = 0; label < size; label++) {
      let sum = 0;
      for (let at = 0, start = label * dimensions; at < dimensions; at++) sum += vector[at]! * vectors[start + at]!;
      cosines[label] = sum;
      if (label % 4_096 === 0) await breathe();
    }
    // Equal texts have equal cosines: any of them counts.
    const threshold = cosines.slice().sort()[size - k]! - 1e-5;
    found += store.nearest(vector, k).filter(({ position: at }) => cosines[at]! >= threshold).length;
    await breathe();
  }
  return queries === 0 ? 1 : found / (queries * k);
}
