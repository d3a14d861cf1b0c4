import type { EmbeddingsInterface } from '@langchain/core/embeddings';

/**
 * An embedding whose vectors can be kept: equal name and version mean equal vectors for equal texts.
 * Every vector has `dimensions` finite numbers and length 1, for a text without any terms too.
 */
export interface VersionedEmbeddings extends EmbeddingsInterface {
  readonly name: string;
  readonly version: string;
  readonly dimensions: number;
  /** How much a cosine of 1 adds to the keyword score, whose best is 2; 0 leaves the vectors out of the hybrid search. */
  readonly vectorWeight: number;
  /** The vector of a few words at once, where the embedding is quick enough to be asked for each word of a question. */
  meaning?(words: string): readonly number[];
}
