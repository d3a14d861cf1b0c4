import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError } from '../errors.ts';
import type { Reuse } from './reuse.ts';
import { checkIndexFile, graph, space } from './vectors.ts';

/** A graph may hold this share of removed vectors, or grow by it, before it is built anew: links through them cost time and recall. */
const changedShare = 0.2;

export interface BuildOptions {
  /** One vector of length 1 after the other, checked by `unitVector`. */
  readonly vectors: Float32Array<SharedArrayBuffer>;
  readonly dimensions: number;
  readonly path: string;
  /** Its graph is grown where little has changed. */
  readonly reuse?: (Reuse & { readonly path: string }) | undefined;
  readonly onProgress?: ((done: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The graph's label of each vector, and how many elements the file holds, removed ones included. */
export interface BuiltGraph {
  readonly labels: Uint32Array;
  readonly elements: number;
}

/** Builds the graph on a worker thread and writes it, so that the event loop stays free. */
export async function buildIndexFile(options: BuildOptions): Promise<BuiltGraph> {
  const { vectors, dimensions, path, reuse } = options;
  const plan = planOf(vectors.length / dimensions, reuse);
  const chosen = plan.added.length * dimensions === vectors.length ? vectors : pick(vectors, plan.added, dimensions);
  await runWorker(options, {
    vectors: chosen,
    dimensions,
    path,
    space,
    graph,
    labels: plan.added.map((position) => plan.labels[position]!),
    base: plan.removed && { path: join(reuse!.path, 'vectors.hnsw'), removed: plan.removed, elements: plan.before },
  });
  try {
    checkIndexFile(path, { dimensions, elements: plan.elements });
  } catch (cause) {
    // hnswlib does not tell when it could not write.
    throw new AppError('index-unwritable', `${path} could not be written whole: free space on its disk`, { cause });
  }
  return { labels: plan.labels, elements: plan.elements };
}

interface Plan extends BuiltGraph {
  /** The positions whose vectors are put into the graph. */
  readonly added: Uint32Array;
  /** The labels to take out of the old graph; undefined where a new one is built. */
  readonly removed?: Uint32Array;
  readonly before: number;
}

function planOf(count: number, reuse: Reuse | undefined): Plan {
  const anew: Plan = {
    labels: Uint32Array.from({ length: count }, (_, position) => position),
    added: Uint32Array.from({ length: count }, (_, position) => position),
    elements: count,
    before: 0,
  };
  if (!reuse?.vectors) return anew;
  const { vectors } = reuse.generation;
  const before = vectors.elements;
  const labels = new Uint32Array(count);
  const added: number[] = [];
  const kept = new Set<number>();
  for (const [position, old] of reuse.positionOf.entries()) {
    if (old < 0) {
      labels[position] = before + added.length;
      added.push(position);
    } else {
      labels[position] = vectors.labelOf(old);
      kept.add(labels[position]!);
    }
  }
  if (Math.max(before - kept.size, added.length) > count * changedShare) return anew;
  const removed = vectors.labels().filter((label) => !kept.has(label));
  return { labels, added: Uint32Array.from(added), removed, elements: before + added.length, before };
}

function pick(vectors: Float32Array, positions: Uint32Array, dimensions: number): Float32Array<SharedArrayBuffer> {
  const picked = new Float32Array(new SharedArrayBuffer(positions.length * dimensions * 4));
  for (const [index, position] of positions.entries())
    picked.set(vectors.subarray(position * dimensions, (position + 1) * dimensions), index * dimensions);
  return picked;
}

async function runWorker({ onProgress, signal }: BuildOptions, workerData: object): Promise<void> {
  signal?.throwIfAborted();
  const worker = new Worker(new URL('./build-worker.mjs', import.meta.url), { workerData, execArgv: [] });
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
}
