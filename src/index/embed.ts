import { AppError } from '../errors.ts';
import type { VersionedEmbeddings } from '../models/embedding.ts';
import { breather } from './breathe.ts';
import { unitVector } from './vectors.ts';

/** How many texts an embedding gets at a time: enough for a server, few enough not to hold the event loop. */
const batchSize = 16;

export interface EmbedOptions {
  /** The vector of a text that has been embedded before. */
  readonly known?: ((text: string) => ArrayLike<number> | undefined) | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number) => void) | undefined;
}

export interface Embedded {
  /** One vector of length 1 after the other, in memory that a worker thread can share. */
  readonly vectors: Float32Array<SharedArrayBuffer>;
  /** How many of them were not known. */
  readonly embedded: number;
}

/** @throws AppError `index-incompatible` for a vector that is none. */
export async function embedAll(
  texts: readonly string[],
  embeddings: VersionedEmbeddings,
  options: EmbedOptions = {},
): Promise<Embedded> {
  const { dimensions } = embeddings;
  const { known, signal } = options;
  const vectors = new Float32Array(new SharedArrayBuffer(texts.length * dimensions * 4));
  const breathe = breather(signal);
  const missing: number[] = [];
  for (const [position, text] of texts.entries()) {
    const before = known?.(text);
    if (before) vectors.set(before, position * dimensions);
    else missing.push(position);
    await breathe();
  }
  const reused = texts.length - missing.length;
  for (let from = 0; from < missing.length; from += batchSize) {
    signal?.throwIfAborted();
    const batch = missing.slice(from, from + batchSize);
    const made = await embeddings.embedDocuments(batch.map((position) => texts[position]!));
    if (made.length !== batch.length) {
      const what = `${embeddings.name} gave ${made.length} vectors for ${batch.length} texts`;
      throw new AppError('index-incompatible', `${what}: check the embedding`);
    }
    for (const [index, position] of batch.entries())
      vectors.set(unitVector(made[index]!, dimensions), position * dimensions);
    options.onProgress?.(reused + from + batch.length);
    await new Promise(setImmediate);
  }
  return { vectors, embedded: missing.length };
}
