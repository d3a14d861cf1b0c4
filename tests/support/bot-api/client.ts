import type { Answer } from './dispatch.ts';
import type { BotApiServer } from './server.ts';

export interface RawAnswer {
  readonly status: number;
  readonly body: Answer;
}

/** A bot without a library: calls a method with a JSON body and gives what came back. */
export async function call(
  api: BotApiServer,
  method: string,
  parameters: Readonly<Record<string, unknown>> = {},
  init: RequestInit = {},
): Promise<RawAnswer> {
  const response = await fetch(`${api.url}/bot${api.token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(parameters),
    ...init,
  });
  return { status: response.status, body: (await response.json()) as Answer };
}

/** The result of a call that must go well. */
export async function result<T>(
  api: BotApiServer,
  method: string,
  parameters: Readonly<Record<string, unknown>> = {},
): Promise<T> {
  const { body } = await call(api, method, parameters);
  if (!body.ok) throw new Error(`${method}: ${body.description}`);
  return body.result as T;
}

/** The refusal's description, or `ok`. */
export async function refusal(
  api: BotApiServer,
  method: string,
  parameters: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const { body } = await call(api, method, parameters);
  return body.ok ? 'ok' : body.description;
}
