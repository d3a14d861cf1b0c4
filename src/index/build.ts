import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { AppError } from '../errors.ts';
import { message } from '../messages.ts';
import { hear } from '../worker.ts';
import { layoutOf, links, space } from './vectors.ts';

export interface BuildOptions {
  /** One vector of length 1 after the other, checked by `unitVector`. */
  readonly vectors: Float32Array<SharedArrayBuffer>;
  readonly dimensions: number;
  readonly path: string;
  readonly onProgress?: ((done: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Builds the graph on a worker thread and writes it, so that the event loop stays free.
 * @returns the bytes of the file.
 * @throws AppError `index-unwritable` where it does not lie there whole: hnswlib does not tell when it could not write.
 */
export async function buildIndexFile(options: BuildOptions): Promise<Buffer<ArrayBuffer>> {
  const { vectors, dimensions, path, onProgress, signal } = options;
  signal?.throwIfAborted();
  const workerData = { vectors, dimensions, path, space, links };
  const worker = new Worker(new URL('./build-worker.mjs', import.meta.url), { workerData, execArgv: [] });
  await hear(worker, ({ done }: { done: number }) => onProgress?.(done), signal);
  try {
    const bytes = await readFile(path);
    layoutOf(path, bytes, { dimensions, elements: vectors.length / dimensions });
    return bytes;
  } catch (cause) {
    const why = message('{path} could not be written whole: free space on its disk', { path });
    throw new AppError('index-unwritable', why, { cause });
  }
}
