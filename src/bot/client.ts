import { TelegramError } from 'telegraf';
import { type Dispatcher, Pool } from 'undici';
import { AppError } from '../errors.ts';
import { type Message, message } from '../messages.ts';

/** What came of one call: Telegram's result, or the knowledge that the call was carried out although its result is lost. */
export type Outcome = { readonly result: unknown } | { readonly lost: true };

interface CallLimits {
  /** Gives this one call up; `close` gives up all. */
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs: number;
}

/**
 * One call of the Bot API, once. telegraf's own client waits for ever when an answer breaks off in its middle (node-fetch 2), tells neither that case nor a proxy's
 * page from any other failure, and takes three times as long for a call.
 */
export class BotApiClient {
  readonly #pool: Pool;
  /** The path before `bot<token>`, with a slash at its end. */
  readonly #root: string;

  constructor(
    readonly token: string,
    apiRoot: string,
  ) {
    const { origin, pathname } = new URL(apiRoot);
    this.#root = pathname.replace(/\/*$/, '/');
    this.#pool = new Pool(origin, { connections: 128 });
  }

  /** Gives up what is under way. */
  close(): void {
    void this.#pool.destroy();
  }

  /**
   * @throws TelegramError for what Telegram refuses, and for every 5xx; Error when there was no answer, or one that is not Telegram's.
   */
  async call(method: string, payload: unknown, limits: CallLimits): Promise<Outcome> {
    const { statusCode: status, statusText, body } = await this.#request(`bot${this.token}/${method}`, payload, limits);
    const text = await body.text().catch(() => undefined);
    limits.signal?.throwIfAborted();
    if (status >= 500) throw new TelegramError({ error_code: status, description: statusText }, { method });
    if (text !== undefined) return { result: resultOf(method, text, status) };
    // The answer had begun, and to do again what has been done would say everything twice.
    if (status === 200) return { lost: true };
    throw new Error(`${method}: the answer broke off after status ${status}`);
  }

  /**
   * A file's content, by the path that getFile gives.
   * @throws AppError `bad-input` when it cannot be had, or is larger than `maxBytes`.
   */
  async download(path: string, maxBytes: number): Promise<Uint8Array> {
    const failed = (why: Message) =>
      new AppError('bad-input', message('the file cannot be fetched from Telegram ({why}): send it again', { why }));
    const request = this.#request(`file/bot${this.token}/${path}`, undefined, { timeoutMs: 60_000 });
    const received = await request.catch(() => undefined);
    if (!received) throw failed(message('no connection'));
    if (received.statusCode !== 200) {
      await received.body.dump().catch(() => {});
      throw failed(message('status {status}', { status: received.statusCode }));
    }
    const chunks: Buffer[] = [];
    let bytes = 0;
    try {
      for await (const chunk of received.body as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        if (bytes > maxBytes) break;
        chunks.push(chunk);
      }
    } catch {
      throw failed(message('it broke off'));
    }
    if (bytes > maxBytes) throw failed(message('more than {most} bytes', { most: maxBytes }));
    return Buffer.concat(chunks);
  }

  /** POSTs what is given, or GETs. Rejects when there is no answer at all, with an error that does not hold the address: the address holds the token. */
  async #request(path: string, payload: unknown, { signal, timeoutMs }: CallLimits): Promise<Dispatcher.ResponseData> {
    const content =
      payload === undefined
        ? { method: 'GET' as const }
        : {
            method: 'POST' as const,
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(payload),
          };
    try {
      return await this.#pool.request({
        path: `${this.#root}${path}`,
        ...content,
        headersTimeout: timeoutMs,
        bodyTimeout: timeoutMs,
        ...(signal && { signal }),
      });
    } catch (error) {
      signal?.throwIfAborted();
      const { code, message: what } = error as Error & { code?: string };
      throw new Error(`no answer from Telegram (${code ?? what})`);
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
