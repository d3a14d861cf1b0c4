import { Embeddings } from '@langchain/core/embeddings';
import { AppError } from '../errors.ts';
import type { VersionedEmbeddings } from './embedding.ts';

/** Stands for the embedding that made an index and cannot be had any more: the search goes by keywords alone. */
export class AbsentEmbeddings extends Embeddings implements VersionedEmbeddings {
  readonly name: string;
  readonly version: string;
  readonly dimensions: number;
  readonly vectorWeight = 0;

  constructor({ name, version, dimensions }: Pick<VersionedEmbeddings, 'name' | 'version' | 'dimensions'>) {
    super({});
    this.name = name;
    this.version = version;
    this.dimensions = dimensions;
  }

  async embedQuery(): Promise<number[]> {
    throw new AppError('model-unavailable', `${this.name} is not the embedding of the settings: run npm run reindex`);
  }

  async embedDocuments(): Promise<number[][]> {
    return [await this.embedQuery()];
  }
}
