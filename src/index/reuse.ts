import type { VersionedEmbeddings } from '../models/embedding.ts';
import { breather } from './breathe.ts';
import type { Generation } from './generations.ts';
import { keywordsVersion } from './keywords.ts';

/** What a reindex takes over from the generation before. */
export interface Reuse {
  readonly generation: Generation;
  /** For each passage its position in that generation, where the text is the same; else -1. None is there twice. */
  readonly positionOf: Int32Array;
  /** Whether the same embedding made its vectors. */
  readonly vectors: boolean;
  /** Whether its words were counted in the same way. */
  readonly keywords: boolean;
}

export async function reuseOf(
  texts: readonly string[],
  previous: Generation | undefined,
  embeddings: VersionedEmbeddings,
): Promise<Reuse | undefined> {
  if (!previous) return undefined;
  const { manifest } = previous;
  const breathe = breather();
  const waiting = new Map<string, number[]>();
  for (const [position, { text }] of previous.passages.entries()) {
    const list = waiting.get(text);
    if (list) list.push(position);
    else waiting.set(text, [position]);
    await breathe();
  }
  return {
    generation: previous,
    positionOf: Int32Array.from(texts, (text) => waiting.get(text)?.shift() ?? -1),
    vectors:
      manifest.embedding.name === embeddings.name &&
      manifest.embedding.version === embeddings.version &&
      manifest.dimensions === embeddings.dimensions,
    keywords: manifest.versions.keywords === keywordsVersion,
  };
}
