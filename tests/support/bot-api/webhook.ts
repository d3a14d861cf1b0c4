import { Agent, request } from 'node:http';
import type { Update, WebhookInfo } from '@grammyjs/types';
import { isObject } from './parameters.ts';
import type { Pending, UpdateQueue } from './updates.ts';

/** What setWebhook said. */
export interface WebhookSettings {
  readonly url: string;
  readonly secretToken?: string;
  readonly maxConnections: number;
  readonly ipAddress?: string;
}

/** One try to deliver one update. */
export interface Delivery {
  readonly updateId: number;
  readonly attempt: number;
  /** 0 when there was no answer. */
  readonly status: number;
  readonly ms: number;
  readonly error?: string;
}

export interface WebhookTiming {
  /** The first pause after a failure; it doubles with each further one, up to a hundredfold. */
  readonly retryMs: number;
  /** An update is given up after so many tries. */
  readonly attempts: number;
  readonly timeoutMs: number;
}

/** Sends updates to the bot's webhook: one after the other within a chat, chats side by side. */
export class WebhookSender {
  #settings: WebhookSettings | undefined;
  readonly deliveries: Delivery[] = [];
  readonly #agent = new Agent({ keepAlive: true });
  readonly #busy = new Set<string>();
  readonly #attempts = new Map<number, number>();
  readonly #timers = new Set<NodeJS.Timeout>();
  #active = 0;
  #lastError: { readonly date: number; readonly message: string } | undefined;
  /** Where a public address is really served; the same address when absent. */
  readonly routes = new Map<string, string>();

  constructor(
    private readonly queue: UpdateQueue,
    private readonly now: () => number,
    private readonly timing: WebhookTiming,
    /** Called with the method call that an answer may hold. */
    private readonly onReply: (method: string, parameters: Record<string, unknown>) => Promise<void>,
  ) {
    queue.onUpdate = () => this.#pump();
  }

  get active(): boolean {
    return this.#settings !== undefined;
  }

  get settings(): WebhookSettings | undefined {
    return this.#settings;
  }

  set(settings: WebhookSettings): void {
    this.#settings = settings;
    this.#lastError = undefined;
    this.#pump();
  }

  /** Says whether there was one. */
  remove(): boolean {
    const was = this.active;
    this.#settings = undefined;
    this.#lastError = undefined;
    return was;
  }

  stop(): void {
    this.remove();
    for (const timer of this.#timers) clearTimeout(timer);
    this.#agent.destroy();
  }

  info(): WebhookInfo {
    const settings = this.#settings;
    return {
      url: settings?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: this.queue.pending.length,
      ...(settings && { max_connections: settings.maxConnections }),
      ...(settings && { ip_address: settings.ipAddress ?? '127.0.0.1' }),
      ...(this.#lastError && {
        last_error_date: Math.floor(this.#lastError.date / 1000),
        last_error_message: this.#lastError.message,
      }),
      ...(this.queue.allowed.length > 0 && {
        allowed_updates: [...this.queue.allowed] as NonNullable<WebhookInfo['allowed_updates']>,
      }),
    };
  }

  #pump(): void {
    if (!this.#settings) return;
    for (const pending of this.queue.entries()) {
      if (this.#active >= this.#settings.maxConnections) return;
      const key = queueKey(pending.update);
      if (this.#busy.has(key)) continue;
      this.#busy.add(key);
      this.#active += 1;
      void this.#deliver(this.#settings, pending, key);
    }
  }

  async #deliver(settings: WebhookSettings, pending: Pending, key: string): Promise<void> {
    const { update, sequence } = pending;
    const attempt = (this.#attempts.get(sequence) ?? 0) + 1;
    this.#attempts.set(sequence, attempt);
    const startedAt = performance.now();
    const outcome = await this.#post(settings, JSON.stringify(update));
    const ms = performance.now() - startedAt;
    this.deliveries.push({
      updateId: update.update_id,
      attempt,
      status: outcome.status,
      ms,
      ...(outcome.error !== undefined && { error: outcome.error }),
    });
    this.#active -= 1;
    const delivered = outcome.status >= 200 && outcome.status < 300;
    if (delivered || attempt >= this.timing.attempts) {
      this.queue.confirm(pending);
      this.#attempts.delete(sequence);
      this.#busy.delete(key);
      if (delivered) await this.#takeReply(outcome.body);
      this.#pump();
      return;
    }
    this.#lastError = {
      date: this.now(),
      message: outcome.error ?? `Wrong response from the webhook: ${outcome.status} ${outcome.statusText}`,
    };
    const pauseMs = this.timing.retryMs * Math.min(2 ** (attempt - 1), 100);
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#busy.delete(key);
      this.#pump();
    }, pauseMs);
    this.#timers.add(timer);
  }

  #post(
    settings: WebhookSettings,
    body: string,
  ): Promise<{ status: number; statusText: string; body: string; error?: string }> {
    return new Promise((resolve) => {
      const fail = (error: string) => resolve({ status: 0, statusText: '', body: '', error });
      const outgoing = request(this.#target(settings.url), {
        method: 'POST',
        agent: this.#agent,
        timeout: this.timing.timeoutMs,
        headers: {
          host: new URL(settings.url).host,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'accept-encoding': 'gzip, deflate',
          ...(settings.secretToken !== undefined && { 'x-telegram-bot-api-secret-token': settings.secretToken }),
        },
      });
      outgoing.on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', () => fail('Connection reset by peer'));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            statusText: response.statusMessage ?? '',
            body: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      });
      outgoing.on('timeout', () => outgoing.destroy(new Error('Read timeout expired')));
      outgoing.on('error', (error: NodeJS.ErrnoException) =>
        fail(error.code === 'ECONNREFUSED' ? 'Connection refused' : error.message),
      );
      outgoing.end(body);
    });
  }

  #target(url: string): URL {
    const address = new URL(url);
    const local = this.routes.get(address.origin);
    return local === undefined ? address : new URL(`${address.pathname}${address.search}`, local);
  }

  async #takeReply(body: string): Promise<void> {
    if (!body.startsWith('{')) return;
    let reply: unknown;
    try {
      reply = JSON.parse(body);
    } catch {
      return;
    }
    if (isObject(reply) && typeof reply.method === 'string') {
      const { method, ...parameters } = reply;
      await this.onReply(String(method), parameters);
    }
  }
}

/** Updates of one chat, or of one person where there is no chat, keep their order. */
function queueKey(update: Update): string {
  for (const [kind, content] of Object.entries(update)) {
    if (kind === 'update_id' || !isObject(content)) continue;
    const message = isObject(content.message) ? content.message : content;
    if (isObject(message.chat)) return `chat ${String(message.chat.id)}`;
    if (isObject(content.from)) return `user ${String(content.from.id)}`;
  }
  return `update ${update.update_id}`;
}
