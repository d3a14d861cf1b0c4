/** That a time limit has passed. */
export class TimeIsUp extends Error {
  override name = 'TimeIsUp';
}

/**
 * Runs with a signal that aborts after `timeoutMs`, or with `signal`; whatever is made of it, the promise then rejects.
 * @throws TimeIsUp
 */
export function limited<Value>(
  signal: AbortSignal,
  timeoutMs: number,
  run: (limit: AbortSignal) => Promise<Value>,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const limit = new AbortController();
    const end = (reason: unknown) => {
      limit.abort(reason);
      reject(reason);
    };
    const forget = onAbort(signal, () => end(signal.reason));
    const timer = setTimeout(() => end(new TimeIsUp(`no answer within ${timeoutMs} ms`)), timeoutMs);
    void run(limit.signal)
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(timer);
        forget();
      });
  });
}

const waiting = new WeakMap<AbortSignal, Set<() => void>>();

/** Calls `then` when `signal` aborts, unless the function that it gives is called before. A signal compares each new listener with all that it has, so a thousand turns share one. */
function onAbort(signal: AbortSignal, then: () => void): () => void {
  const all = waiting.get(signal) ?? new Set<() => void>();
  if (!waiting.has(signal)) {
    waiting.set(signal, all);
    const callAll = () => {
      for (const callback of all) callback();
    };
    signal.addEventListener('abort', callAll, { once: true });
  }
  all.add(then);
  return () => void all.delete(then);
}
