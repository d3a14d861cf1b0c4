import { parentPort, workerData } from 'node:worker_threads';
import { KeywordPart } from './keywords.ts';

/** What this thread says: how many passages it has counted, at last the bytes of the part. */
export type Counted = { readonly done: number } | { readonly bytes: Uint8Array<ArrayBuffer> };

const everyMs = 100;
const port = parentPort!;
let saidAt = 0;

const part = await KeywordPart.build(workerData as readonly string[], {
  onProgress: (done) => {
    const now = performance.now();
    if (now - saidAt < everyMs) return;
    saidAt = now;
    port.postMessage({ done } satisfies Counted);
  },
});
const bytes = part.toBytes();
port.postMessage({ bytes } satisfies Counted, [bytes.buffer]);
