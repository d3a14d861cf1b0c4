import { availableParallelism } from 'node:os';
import { hear, workerBeside } from '../worker.ts';
import { type BuildOptions, KeywordPart } from './keywords.ts';
import type { Counted } from './keywords-worker.ts';

/** Fewer passages are counted in the time that a thread takes to start and to load what it splits words with. */
const leastForThread = 3_000;

export interface CountOptions extends Omit<BuildOptions, 'removed'> {
  /** How many passages are enough for a thread of their own. */
  readonly leastForThread?: number;
}

/** The words of all passages; of many, counted on a thread of its own, so that this one can embed them meanwhile. */
export async function countKeywords(texts: readonly string[], options: CountOptions): Promise<KeywordPart> {
  const isForThread = texts.length >= (options.leastForThread ?? leastForThread) && availableParallelism() > 1;
  return (isForThread && (await countApart(texts, options))) || KeywordPart.build(texts, options);
}

/** @returns undefined where the thread could not be started, or broke off. */
async function countApart(texts: readonly string[], { signal, onProgress }: CountOptions) {
  signal?.throwIfAborted();
  let bytes: Uint8Array<ArrayBuffer> | undefined;
  const keep = (counted: Counted) => {
    if ('bytes' in counted) bytes = counted.bytes;
    else onProgress?.(counted.done);
  };
  try {
    await hear(workerBeside(import.meta.url, 'keywords-worker', { workerData: texts }), keep, signal);
  } catch {
    signal?.throwIfAborted();
  }
  return bytes && KeywordPart.fromBytes(bytes);
}
