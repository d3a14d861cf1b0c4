import type PQueue from 'p-queue';
import type { Answer } from '../domain.ts';
import type { Desk, DeskAskOptions } from './desk.ts';
import { limited } from './limited.ts';
import type { Turns } from './turns.ts';

/** Of the time for an answer, what may go by before the wait for a place is over, and before the model's is. */
const placeShare = 0.4;
const modelShare = 0.8;

export interface Answering {
  readonly desk: Desk;
  /** Bounds how many answers are worked on at once. */
  readonly answering: PQueue;
  readonly turns: Turns;
  readonly options: { readonly answerTimeoutMs: number };
  readonly stopped: AbortSignal;
}

/**
 * An answer within the time that there is for one. Whoever has waited too long for a place while others wait for the model is answered without it, which takes milliseconds.
 * @throws TimeIsUp
 */
export function workOut(
  questions: readonly string[],
  { desk, answering, options, stopped, turns }: Answering,
  asking: Omit<DeskAskOptions, 'signal' | 'withinMs'>,
): Promise<Answer> {
  const { answerTimeoutMs } = options;
  const startedAt = performance.now();
  return limited(stopped, answerTimeoutMs, async (signal) => {
    const ask = async (isEmbedded: boolean) => {
      // Answers are worked out in one go.
      await turns.round();
      signal.throwIfAborted();
      const withinMs = modelShare * answerTimeoutMs - (performance.now() - startedAt);
      return desk.ask(questions, { ...asking, signal, withinMs, ...(isEmbedded && { isEmbedded }) });
    };
    if (desk.model === undefined || asking.isEmbedded) return answering.add(() => ask(true));
    const waiting = new AbortController();
    const timer = setTimeout(() => waiting.abort(), placeShare * answerTimeoutMs);
    const begin = () => {
      clearTimeout(timer);
      return ask(false);
    };
    return answering.add(begin, { signal: waiting.signal }).catch((error: unknown) => {
      if (!waiting.signal.aborted) throw error;
      return ask(true);
    });
  });
}
