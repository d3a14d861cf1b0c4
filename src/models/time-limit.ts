import type { Chat } from './chat.ts';
import { ModelUnavailable } from './chat-failure.ts';

/** Aborts when the asker gives up, and when the model has had its time. Not by AbortSignal.any: that would leave a trace in a signal as long-lived as the process. */
export function limitOf(
  { limits }: Chat,
  { signal, withinMs }: { readonly signal?: AbortSignal | undefined; readonly withinMs?: number | undefined },
): { signal: AbortSignal; end: () => void } {
  const timeoutMs = Math.min(limits.timeoutMs, withinMs ?? Number.POSITIVE_INFINITY);
  const limit = new AbortController();
  const timer = setTimeout(
    () => limit.abort(new ModelUnavailable('timeout', `no answer from the chat model within ${timeoutMs} ms`)),
    timeoutMs,
  );
  const abort = () => limit.abort(signal?.reason);
  signal?.addEventListener('abort', abort, { once: true });
  return {
    signal: limit.signal,
    end: () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    },
  };
}
