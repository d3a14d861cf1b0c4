import type { VersionedEmbeddings } from './embedding.ts';
import { HashedEmbeddings } from './hashed-embeddings.ts';

/** The embedding of an install that has chosen no other: made in process, no download, no key. */
export function defaultEmbeddings(): VersionedEmbeddings {
  return new HashedEmbeddings();
}
