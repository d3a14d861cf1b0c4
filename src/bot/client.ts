import * as http from 'node:http';
import * as https from 'node:https';
import { TelegramError } from 'telegraf';
import { AppError } from '../errors.ts';

/** What came of one call: Telegram's result, or the knowledge that the call was carried out although its result is lost. */
export type Outcome = { readonly result: unknown } | { readonly lost: true };

interface CallLimits {
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
}

interface Received {
  readonly status: number;
  readonly statusText: string;
  readonly body: Buffer;
  /** False when the line broke off, or `maxBytes` were passed, before the end of the body. */
  readonly isWhole: boolean;
}

/**
 * One call of the Bot API, once. telegraf's own client waits for ever when an answer breaks off in its middle (node-fetch 2), and tells neither that case nor a proxy's
 * page from any other failure; here they are three things.
 */
export class BotApiClient {
  readonly #isSecure: boolean;
  readonly #target: { readonly hostname: string; readonly port: string; readonly path: string };
  readonly #agent: http.Agent;

  constructor(
    readonly token: string,
    apiRoot: string,
  ) {
    const { protocol, hostname, port, pathname } = new URL(apiRoot);
    this.#isSecure = protocol === 'https:';
    // An address in brackets is IPv6, which node:http wants without them.
    this.#target = { hostname: hostname.replace(/^\[|\]$/g, ''), port, path: pathname.replace(/\/*$/, '/') };
    const { Agent } = this.#isSecure ? https : http;
    this.#agent = new Agent({ keepAlive: true, maxSockets: 128 });
  }

  close(): void {
    this.#agent.destroy();
  }

  /**
   * @throws TelegramError for what Telegram refuses, and for every 5xx; Error when there was no answer, or one that is not Telegram's.
   */
  async call(method: string, payload: unknown, limits: CallLimits): Promise<Outcome> {
    const received = await this.#request(`bot${this.token}/${method}`, JSON.stringify(payload ?? {}), limits);
    const { status, statusText, body, isWhole } = received;
    if (status >= 500) throw new TelegramError({ error_code: status, description: statusText }, { method });
    if (isWhole) return { result: resultOf(method, body.toString(), status) };
    // The answer had begun, and to do again what has been done would say everything twice.
    if (status === 200) return { lost: true };
    throw new Error(`${method}: the answer broke off after status ${status}`);
  }

  /**
   * A file's content, by the path that getFile gives.
   * @throws AppError `bad-input` when it cannot be had, or is larger than `maxBytes`.
   */
  async download(path: string, maxBytes: number, signal: AbortSignal): Promise<Uint8Array> {
    const failed = (why: string) =>
      new AppError('bad-input', `the file cannot be fetched from Telegram (${why}): send it again`);
    const limits = { signal, timeoutMs: 60_000 };
    const received = await this.#request(`file/bot${this.token}/${path}`, undefined, limits, maxBytes).catch(
      () => undefined,
    );
    if (!received) throw failed('no connection');
    if (received.status !== 200) throw failed(`status ${received.status}`);
    if (!received.isWhole)
      throw failed(received.body.length > maxBytes ? `more than ${maxBytes} bytes` : 'it broke off');
    return received.body;
  }

  /** POSTs a body, or GETs without one. Rejects when there is no answer at all, with an error that does not hold the address: the address holds the token. */
  #request(
    path: string,
    body: string | undefined,
    { signal, timeoutMs }: CallLimits,
    maxBytes = Number.POSITIVE_INFINITY,
  ): Promise<Received> {
    return new Promise((resolve, reject) => {
      const { request } = this.#isSecure ? https : http;
      const headers =
        body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      const { hostname, port, path: root } = this.#target;
      const sent = request({
        hostname,
        port,
        path: `${root}${path}`,
        method: body === undefined ? 'GET' : 'POST',
        headers,
        agent: this.#agent,
      });
      const abort = () => sent.destroy(new Error('given up'));
      const timer = setTimeout(() => sent.destroy(new Error(`nothing within ${timeoutMs} ms`)), timeoutMs);
      const settle = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', abort);
      };
      signal.addEventListener('abort', abort, { once: true });
      if (signal.aborted) abort();
      sent.on('error', (error: NodeJS.ErrnoException) => {
        settle();
        reject(new Error(`no answer from Telegram (${error.code ?? error.message})`));
      });
      sent.on('response', (response) => {
        const chunks: Buffer[] = [];
        let bytes = 0;
        response.on('data', (chunk: Buffer) => {
          chunks.push(chunk);
          bytes += chunk.length;
          if (bytes > maxBytes) response.destroy();
        });
        response.on('error', () => {});
        response.on('close', () => {
          settle();
          const { statusCode: status = 0, statusMessage: statusText = '', complete: isWhole } = response;
          if (signal.aborted) reject(signal.reason);
          else resolve({ status, statusText, body: Buffer.concat(chunks), isWhole: isWhole && bytes <= maxBytes });
        });
      });
      sent.end(body);
    });
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
