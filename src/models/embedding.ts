import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { AppError } from '../errors.ts';
import { type Message, message } from '../messages.ts';

/**
 * An embedding whose vectors can be kept: equal name and version mean equal vectors for equal texts.
 * Every vector has `dimensions` finite numbers and a direction, for a text without any terms too. One that cannot be had at the moment
 * throws AppError `model-unavailable`; a search then goes by keywords alone.
 */
export interface VersionedEmbeddings extends EmbeddingsInterface {
  readonly name: string;
  readonly version: string;
  readonly dimensions: number;
  /** How much a cosine of 1 adds to the keyword score, whose best is 2; 0 leaves the vectors out of the hybrid search. */
  readonly vectorWeight: number;
  /** Loads what the first question would wait for, where there is anything to load. @throws like `embedQuery` */
  ready?(): Promise<void>;
  /** The vector of a few words at once, where the embedding is quick enough to be asked for each word of a question. */
  meaning?(words: string): readonly number[];
}

/** A model of somebody else's, as the settings name it. */
export interface ModelSettings {
  readonly model: string;
  readonly dimensions: number;
  /** Instead of its family's. */
  readonly weight?: number | undefined;
  /** How long a question may wait for its vector. */
  readonly timeoutMs: number;
}

/** @throws AppError `model-unavailable` unless there is a vector of `dimensions` finite numbers, with a direction, for each of `count` texts. */
export function checkVectors(vectors: readonly unknown[], count: number, { model, dimensions }: ModelSettings): void {
  const fault = (what: Message) => new AppError('model-unavailable', message('{model} gave {what}', { model, what }));
  if (vectors.length !== count)
    throw fault(
      message('{vectors} vectors for {texts} texts: check EMBEDDING_BASE_URL', {
        vectors: vectors.length,
        texts: count,
      }),
    );
  for (const vector of vectors) {
    if (typeof vector === 'string')
      throw fault(message('text where numbers were asked for (encoding_format): try another endpoint'));
    if (!Array.isArray(vector))
      throw fault(message('something that is no vector: check that it is an embedding model'));
    // A length that is finite and not 0: then the vector has a direction, and each of its numbers is one.
    const squares = vector.reduce((sum, value) => sum + (typeof value === 'number' ? value * value : Number.NaN), 0);
    if (vector.length > 0 && !(squares > 0 && Number.isFinite(squares)))
      throw fault(
        message('a vector with something in it that is no number, or without a direction: try another model'),
      );
    if (vector.length !== dimensions)
      throw fault(
        message('a vector of {numbers} numbers, not {wanted}: set EMBEDDING_DIMENSIONS={numbers}', {
          numbers: vector.length,
          wanted: dimensions,
        }),
      );
  }
}
