import { AppError } from '../errors.ts';
import type { VersionedEmbeddings } from '../models/embedding.ts';
import { breather } from './breathe.ts';
import type { Generation } from './generations.ts';
import { unitVector } from './vectors.ts';

/** How many texts an embedding gets at a time: enough for a server, few enough not to hold the event loop. */
const batchSize = 16;

export interface EmbedOptions {
  /** Its vectors are used again for equal texts, where the same embedding made them. */
  readonly previous?: Generation | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number) => void) | undefined;
}

export interface Embedded {
  /** One vector of length 1 after the other, in memory that a worker thread can share. */
  readonly vectors: Float32Array<SharedArrayBuffer>;
  readonly embedded: number;
  readonly reused: number;
}

/** @throws AppError `index-incompatible` for a vector that is none. */
export async function embedAll(
  texts: readonly string[],
  embeddings: VersionedEmbeddings,
  options: EmbedOptions = {},
): Promise<Embedded> {
  const { dimensions } = embeddings;
  const vectors = new Float32Array(new SharedArrayBuffer(texts.length * dimensions * 4));
  const { missing, reused } = await fillKnown(texts, embeddings, vectors, options);
  for (let from = 0; from < missing.length; from += batchSize) {
    options.signal?.throwIfAborted();
    const batch = missing.slice(from, from + batchSize);
    const made = await embeddings.embedDocuments(batch.map((position) => texts[position]!));
    if (made.length !== batch.length)
      throw new AppError(
        'index-incompatible',
        `${embeddings.name} gave ${made.length} vectors for ${batch.length} texts: check it`,
      );
    for (const [index, position] of batch.entries())
      vectors.set(unitVector(made[index]!, dimensions), position * dimensions);
    options.onProgress?.(reused + from + batch.length);
    await new Promise(setImmediate);
  }
  return { vectors, embedded: missing.length, reused };
}

async function fillKnown(
  texts: readonly string[],
  embeddings: VersionedEmbeddings,
  vectors: Float32Array,
  { previous, signal }: EmbedOptions,
): Promise<{ missing: number[]; reused: number }> {
  const made = previous?.manifest;
  const same =
    made?.embedding.name === embeddings.name &&
    made.embedding.version === embeddings.version &&
    made.dimensions === embeddings.dimensions;
  const labels = new Map(same ? previous!.passages.map((passage, label) => [passage.text, label]) : []);
  const breathe = breather(signal);
  const missing: number[] = [];
  for (const [position, text] of texts.entries()) {
    const label = labels.get(text);
    if (label === undefined) missing.push(position);
    else vectors.set(previous!.vectors.vectorAt(label), position * embeddings.dimensions);
    await breathe();
  }
  return { missing, reused: texts.length - missing.length };
}
