import type { VersionedEmbeddings } from './embedding.ts';
import { loadStaticEmbeddings } from './static-embeddings.ts';

/** The embedding of an install that has chosen no other: the trained one that is shipped; in process, no download, no key. */
export function defaultEmbeddings(): VersionedEmbeddings {
  return loadStaticEmbeddings();
}
