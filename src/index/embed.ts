import { AppError } from '../errors.ts';
import { message } from '../messages.ts';
import type { VersionedEmbeddings } from '../models/embedding.ts';
import { breather } from './breathe.ts';
import type { Entry } from './parts.ts';
import { unitVector } from './vectors.ts';

/** Part of a generation's manifest: raise it with any change to what is embedded, or to how an article's vectors are blended. */
export const contextVersion = '1';

/** How many texts an embedding gets at a time: enough for a server, few enough not to hold the event loop. */
const batchSize = 16;
/** Of an article's text, beside its title: who, where and what stand in its first sentences. */
const leadChars = 100;
/** What the lead and the mean of the passages weigh in each passage's vector. Chosen on the held-out questions of scripts/train-embedding. */
const leadShare = 0.3;
const meanShare = 0.3;

/** An article as far as it is embedded. */
export interface Embeddable {
  readonly article: Pick<Entry['article'], 'title' | 'text'>;
  readonly passages: readonly Pick<Entry['passages'][number], 'text'>[];
}

export interface EmbedOptions<T> {
  /** The vectors of an article's passages, where it has been embedded before. */
  readonly known?: ((entry: T) => readonly ArrayLike<number>[] | undefined) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Told of how many passages are done. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

export interface Embedded {
  /** One vector of length 1 a passage, one after the other, in memory that a worker thread can share. */
  readonly vectors: Float32Array<SharedArrayBuffer>;
  /** How many of them were not known. */
  readonly embedded: number;
}

/**
 * A passage seldom names what its article is about, and a question often asks for just that: so the vectors of an article's
 * passages lean towards its lead and towards their mean. They depend on that article alone.
 * @throws AppError `index-incompatible` for a vector that is none.
 */
export async function embedAll<T extends Embeddable>(
  entries: readonly T[],
  embeddings: VersionedEmbeddings,
  options: EmbedOptions<T> = {},
): Promise<Embedded> {
  const { dimensions } = embeddings;
  const { known, signal } = options;
  const count = entries.reduce((sum, { passages }) => sum + passages.length, 0);
  const vectors = new Float32Array(new SharedArrayBuffer(count * dimensions * 4));
  const breathe = breather(signal);
  const anew: { lead: Float32Array; passages: Float32Array[] }[] = [];
  const jobs: { text: string; vector: Float32Array; isPassage: boolean }[] = [];
  let end = 0;
  for (const entry of entries) {
    const own = entry.passages.map((_, index) =>
      vectors.subarray(end + index * dimensions, end + (index + 1) * dimensions),
    );
    end += own.length * dimensions;
    const before = known?.(entry);
    if (before) for (const [index, vector] of own.entries()) vector.set(before[index]!);
    else if (own.length > 0) {
      const lead = new Float32Array(dimensions);
      anew.push({ lead, passages: own });
      jobs.push({ text: leadOf(entry), vector: lead, isPassage: false });
      for (const [index, { text }] of entry.passages.entries())
        jobs.push({ text, vector: own[index]!, isPassage: true });
    }
    await breathe();
  }
  const embedded = jobs.length - anew.length;
  let done = count - embedded;
  for (let from = 0; from < jobs.length; from += batchSize) {
    signal?.throwIfAborted();
    const batch = jobs.slice(from, from + batchSize);
    const made = await embeddings.embedDocuments(batch.map(({ text }) => text));
    if (made.length !== batch.length) {
      const why = message('{embedding} gave {vectors} vectors for {texts} texts: check the embedding', {
        embedding: embeddings.name,
        vectors: made.length,
        texts: batch.length,
      });
      throw new AppError('index-incompatible', why);
    }
    for (const [index, { vector, isPassage }] of batch.entries()) {
      vector.set(unitVector(made[index]!, dimensions));
      if (isPassage) done += 1;
    }
    options.onProgress?.(done);
    await new Promise(setImmediate);
  }
  for (const { lead, passages } of anew) {
    blend(lead, passages);
    await breathe();
  }
  return { vectors, embedded };
}

const leadOf = ({ article: { title, text } }: Embeddable) => `${title}\n${text.slice(0, leadChars)}`;

/** In place; each keeps the length 1. */
function blend(lead: Float32Array, passages: readonly Float32Array[]): void {
  const sum = new Array<number>(lead.length).fill(0);
  for (const passage of passages) for (const [d, value] of passage.entries()) sum[d]! += value;
  const length = Math.hypot(...sum) || 1;
  const leaning = sum.map((value, d) => leadShare * lead[d]! + (meanShare * value) / length);
  for (const passage of passages)
    passage.set(
      unitVector(
        passage.map((value, d) => value + leaning[d]!),
        lead.length,
      ),
    );
}
