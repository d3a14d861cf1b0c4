import type { VersionedEmbeddings } from './embedding.ts';
import { EndpointEmbeddings } from './endpoint-embeddings.ts';
import { LocalEmbeddings } from './local-embeddings.ts';
import { loadStaticEmbeddings } from './static-embeddings.ts';

/** The settings of `.env.example` that speak of an embedding. */
export interface EmbeddingSettings {
  readonly EMBEDDING_MODEL?: string | undefined;
  readonly EMBEDDING_DIMENSIONS?: number | undefined;
  readonly EMBEDDING_BASE_URL?: string | undefined;
  readonly EMBEDDING_API_KEY?: string | undefined;
  readonly EMBEDDING_WEIGHT?: number | undefined;
  readonly EMBEDDING_TIMEOUT_MS: number;
}

export const shippedName = 'static-zh';

/** The embedding of an install that has chosen no other: the trained one that is shipped; in process, no download, no key. */
export function defaultEmbeddings(): VersionedEmbeddings {
  return loadStaticEmbeddings();
}

/** The embedding of the settings. Nothing is loaded or called before the first text, but for the shipped one, which also tells how near single words are. */
export function configuredEmbeddings(settings: EmbeddingSettings): VersionedEmbeddings {
  const shipped = loadStaticEmbeddings();
  const { EMBEDDING_MODEL: model, EMBEDDING_DIMENSIONS: dimensions, EMBEDDING_BASE_URL: baseUrl } = settings;
  if (model === undefined || dimensions === undefined) return shipped;
  const chosen = { model, dimensions, weight: settings.EMBEDDING_WEIGHT, timeoutMs: settings.EMBEDDING_TIMEOUT_MS };
  const embeddings =
    baseUrl === undefined
      ? new LocalEmbeddings(chosen)
      : new EndpointEmbeddings({ ...chosen, baseUrl, apiKey: settings.EMBEDDING_API_KEY });
  return Object.assign(embeddings, { meaning: (words: string) => shipped.meaning(words) });
}
