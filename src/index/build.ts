import { Worker } from 'node:worker_threads';
import { checkIndexFile, graph, space } from './vectors.ts';

export interface BuildOptions {
  /** One vector of length 1 after the other, checked by `unitVector`. */
  readonly vectors: Float32Array<SharedArrayBuffer>;
  readonly dimensions: number;
  readonly path: string;
  readonly onProgress?: ((done: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Builds the graph on a worker thread and writes it, so that the event loop stays free. */
export async function buildIndexFile(options: BuildOptions): Promise<void> {
  const { vectors, dimensions, path, onProgress, signal } = options;
  signal?.throwIfAborted();
  const worker = new Worker(new URL('./build-worker.mjs', import.meta.url), {
    workerData: { vectors, dimensions, path, space, graph },
    execArgv: [],
  });
  const stop = () => void worker.terminate();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    await new Promise<void>((resolve, reject) => {
      worker.on('message', ({ done }: { done: number }) => onProgress?.(done));
      worker.on('error', reject);
      worker.on('exit', () => resolve());
    });
  } finally {
    signal?.removeEventListener('abort', stop);
  }
  signal?.throwIfAborted();
  checkIndexFile(path, { dimensions, count: vectors.length / dimensions });
}
