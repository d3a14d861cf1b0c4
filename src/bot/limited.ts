/** Runs with a signal that also aborts after `timeoutMs`. AbortSignal.any would leave a trace of every call in a signal as long-lived as the process. */
export async function limited<Value>(
  signal: AbortSignal,
  timeoutMs: number,
  run: (limit: AbortSignal) => Promise<Value>,
): Promise<Value> {
  signal.throwIfAborted();
  const limit = new AbortController();
  const abort = () => limit.abort(signal.reason);
  const timer = setTimeout(() => limit.abort(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await run(limit.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}
