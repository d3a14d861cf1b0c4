/** Longest stretch of work before other work gets its turn, in milliseconds. */
const stretchMs = 12;

/** Gives the event loop its turn when this work has held it long enough; call it often within long loops. */
export function breather(signal?: AbortSignal): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < stretchMs) return undefined;
    return new Promise<void>((resolve, reject) => {
      setImmediate(() => {
        since = performance.now();
        if (signal?.aborted) reject(signal.reason as Error);
        else resolve();
      });
    });
  };
}
