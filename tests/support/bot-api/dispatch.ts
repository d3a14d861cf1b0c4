import { ApiFailure } from './failure.ts';
import { Described } from './methods/method.ts';
import { findMethod } from './methods/table.ts';
import { type Parameters, readable } from './parameters.ts';
import type { BotState } from './state.ts';

/** The body of an answer. */
export type Answer =
  | { readonly ok: true; readonly result: unknown; readonly description?: string }
  | {
      readonly ok: false;
      readonly error_code: number;
      readonly description: string;
      readonly parameters?: { readonly migrate_to_chat_id?: number; readonly retry_after?: number };
    };

export const failureAnswer = (failure: ApiFailure): Answer & { readonly ok: false } => ({
  ok: false,
  error_code: failure.code,
  description: failure.description,
  ...(failure.parameters && { parameters: failure.parameters }),
});

/** The method's name as the documentation spells it, or as it came. */
export const spelled = (name: string) => findMethod(name)?.name ?? name;

/** Does what a call says and records it, whether it came as a request or in the answer to a webhook. */
export async function carryOut(
  state: BotState,
  name: string,
  parameters: Parameters,
  signal: AbortSignal,
  viaWebhook = false,
): Promise<Answer> {
  const found = findMethod(name);
  const record = (ok: boolean, result: unknown, errorCode?: number) => {
    // Polls would drown everything else.
    if (found?.name === 'getUpdates' && ok) return;
    state.calls.record({
      method: found?.name ?? name,
      payload: readable(parameters),
      at: state.now(),
      ok,
      result,
      ...(errorCode !== undefined && { errorCode }),
      ...(viaWebhook && { viaWebhook }),
    });
  };
  try {
    if (!found) throw new ApiFailure(404, 'Not Found: method not found');
    const outcome = await found.method({ state, parameters, signal });
    const described = outcome instanceof Described ? outcome : undefined;
    // What was answered must not change when the message is edited later.
    const result = structuredClone(described ? described.result : outcome);
    record(true, result);
    return { ok: true, result, ...(described && { description: described.description }) };
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    record(false, error.description, error.code);
    return failureAnswer(error);
  }
}
