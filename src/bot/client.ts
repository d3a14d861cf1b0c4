import { TelegramError } from 'telegraf';
import { AppError } from '../errors.ts';

/** What came of one call: Telegram's result, or the knowledge that the call was carried out although its result is lost. */
export type Outcome = { readonly result: unknown } | { readonly lost: true };

/**
 * One call of the Bot API, once. telegraf's own client waits for ever when an answer breaks off in its middle (node-fetch 2), and tells neither that case nor a proxy's
 * page from any other failure; here they are three things.
 */
export class BotApiClient {
  readonly #root: string;

  constructor(
    readonly token: string,
    apiRoot: string,
  ) {
    this.#root = apiRoot.replace(/\/+$/, '');
  }

  /**
   * @throws TelegramError for what Telegram refuses, and for every 5xx; Error when there was no answer, or one that is not Telegram's.
   */
  async call(
    method: string,
    payload: unknown,
    { signal, timeoutMs }: { signal: AbortSignal; timeoutMs: number },
  ): Promise<Outcome> {
    return limited(signal, timeoutMs, async (limit) => {
      const response = await this.#fetch(`${this.#root}/bot${this.token}/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(payload ?? {}),
        signal: limit,
      });
      const body = await response.text().catch(() => undefined);
      if (response.status >= 500)
        throw new TelegramError({ error_code: response.status, description: response.statusText }, { method });
      if (body === undefined) {
        limit.throwIfAborted();
        // The answer had begun, and to do again what has been done would say everything twice.
        if (response.ok) return { lost: true };
        throw new Error(`${method}: the answer broke off after status ${response.status}`);
      }
      return { result: resultOf(method, body, response.status) };
    });
  }

  /**
   * A file's content, by the path that getFile gives.
   * @throws AppError `bad-input` when it cannot be had, or is larger than `maxBytes`.
   */
  async download(path: string, maxBytes: number, signal: AbortSignal): Promise<Uint8Array> {
    const failed = (why: string) =>
      new AppError('bad-input', `the file cannot be fetched from Telegram (${why}): send it again`);
    return limited(signal, 60_000, async (limit) => {
      const response = await this.#fetch(`${this.#root}/file/bot${this.token}/${path}`, { signal: limit }).catch(
        () => undefined,
      );
      if (!response?.ok || !response.body) throw failed(response ? `status ${response.status}` : 'no connection');
      const chunks: Uint8Array[] = [];
      let bytes = 0;
      try {
        for await (const chunk of response.body) {
          bytes += chunk.length;
          if (bytes > maxBytes) break;
          chunks.push(chunk);
        }
      } catch {
        throw failed('it broke off');
      }
      if (bytes > maxBytes) throw failed(`more than ${maxBytes} bytes`);
      return Buffer.concat(chunks);
    });
  }

  /** What `fetch` says of a failure may hold the address, and the address holds the token. */
  async #fetch(url: string, init: RequestInit): Promise<Response> {
    try {
      return await fetch(url, init);
    } catch (error) {
      const { cause } = error as { cause?: { code?: string; message?: string } };
      const why = cause?.code ?? cause?.message ?? (error as Error).message;
      throw new Error(`no answer from Telegram (${why.replaceAll(this.token, '…')})`);
    }
  }
}

function resultOf(method: string, body: string, status: number): unknown {
  let answer: { ok?: unknown; result?: unknown; error_code?: number; description?: string; parameters?: object };
  try {
    answer = JSON.parse(body);
  } catch {
    throw new Error(`${method}: status ${status} with a page that is not Telegram's`);
  }
  if (answer.ok === true) return answer.result;
  const { error_code: code = status, description = 'no description', parameters } = answer;
  throw new TelegramError({ error_code: code, description, ...(parameters && { parameters }) }, { method });
}

/** Runs with a signal that also aborts after `timeoutMs`. AbortSignal.any would leave a trace of every call in a signal as long-lived as the process. */
async function limited<Value>(
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
