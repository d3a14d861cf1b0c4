import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { VersionedEmbeddings } from './embedding.ts';
import { HashedEmbeddings } from './hashed-embeddings.ts';
import { loadStaticEmbeddings, shippedFolder } from './static-embeddings.ts';

/** The embedding of an installation that names no other: the trained one where it was shipped, else the hashed one. */
export function defaultEmbeddings(): VersionedEmbeddings {
  return existsSync(join(shippedFolder, 'manifest.json')) ? loadStaticEmbeddings() : new HashedEmbeddings();
}
