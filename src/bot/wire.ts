import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiMethods, InlineKeyboardMarkup, Message } from '@grammyjs/types';
import { type Telegram, TelegramError } from 'telegraf';
import { AppError } from '../errors.ts';
import type { Place } from './incoming.ts';
import type { Journalist } from './log.ts';
import { type Formatted, plain, split } from './formatted.ts';

type Methods = ApiMethods<never>;
type Method = keyof Methods;
type Payload<M extends Method> = Parameters<Methods[M]> extends [] ? undefined : NonNullable<Parameters<Methods[M]>[0]>;
type Result<M extends Method> = ReturnType<Methods[M]>;

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  /** One attempt's limit. */
  readonly timeoutMs?: number;
  /** For how long failures that may pass are tried again; a 429 is always waited out. 0: one attempt. */
  readonly persistMs?: number;
}

export interface Envelope {
  readonly place: Place;
  readonly replyTo?: number | undefined;
  readonly keyboard?: InlineKeyboardMarkup['inline_keyboard'] | undefined;
}

/** The chat cannot be written to any more: blocked, removed, deleted. */
export class ChatGone extends Error {
  override name = 'ChatGone';
}

/** What became of a message whose delivery nobody doubts but whose id was lost with the answer's second half. */
const delivered = Symbol('delivered');

/**
 * Telegram's methods as the bot calls them: a 429 is waited out and the call made once more, what may pass (5xx, resets, timeouts) is tried again, and a message that
 * Telegram will not take as it is goes out plainer rather than not at all. telegraf does none of this: it throws after one attempt.
 */
export class Wire {
  #migrations = new Map<number, number>();

  constructor(
    readonly telegram: Telegram,
    readonly log: Journalist,
    readonly stopped: AbortSignal,
    readonly on: { gone(chatId: number): void; migrated(fromChatId: number, toChatId: number): void },
  ) {}

  async call<M extends Method>(method: M, payload: Payload<M>, options: CallOptions = {}): Promise<Result<M>> {
    const result = await this.#persist(method, payload, options);
    if (result === delivered) throw new Error(`${method}: carried out, but its answer broke off`);
    return result;
  }

  /** The same, where the result does not matter: an answer that broke off was an answer. */
  async perform<M extends Method>(method: M, payload: Payload<M>, options: CallOptions = {}): Promise<void> {
    await this.#persist(method, payload, options);
  }

  async #persist<M extends Method>(
    method: M,
    payload: Payload<M>,
    { signal = this.stopped, timeoutMs = 30_000, persistMs = 15 * 60_000 }: CallOptions,
  ): Promise<Result<M> | typeof delivered> {
    const giveUpAt = Date.now() + persistMs;
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.#attempt(method, payload, AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]));
      } catch (error) {
        signal.throwIfAborted();
        const failure = failureOf(error);
        if (failure.kind === 'delivered') return delivered;
        if (failure.kind === 'refused' || (failure.kind === 'passing' && Date.now() >= giveUpAt)) throw error;
        if (persistMs === 0) throw error;
        const waitMs = failure.kind === 'flood' ? failure.retryAfterMs : Math.min(30_000, 250 * 2 ** attempt);
        this.log.debug(`${method} again in ${waitMs} ms: ${String(error)}`);
        await sleep(waitMs, undefined, { signal });
      }
    }
  }

  /** telegraf's types end at Bot API 7.1, so the newer ones are laid over them here, once. */
  #attempt<M extends Method>(method: M, payload: Payload<M>, signal: AbortSignal): Promise<Result<M>> {
    const callApi = this.telegram.callApi.bind(this.telegram) as unknown as (
      method: string,
      payload: unknown,
      options: { signal: AbortSignal },
    ) => Promise<Result<M>>;
    return callApi(method, payload ?? {}, { signal });
  }

  /** Sends a text, in parts where it is too long for one message; the keyboard stands under the last. The ids of what was sent, as far as they are known. */
  async send(message: Formatted, { place, replyTo, keyboard }: Envelope): Promise<number[]> {
    const parts = split(message);
    const ids: number[] = [];
    for (const [index, part] of parts.entries()) {
      const sent = await this.#deliver(place.chatId, {
        chat_id: place.chatId,
        text: part.text,
        entities: part.entities,
        link_preview_options: { is_disabled: true },
        ...(place.threadId !== undefined && { message_thread_id: place.threadId }),
        ...(index === 0 &&
          replyTo !== undefined && { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } }),
        ...(index === parts.length - 1 && keyboard?.length && { reply_markup: { inline_keyboard: keyboard } }),
      });
      if (sent !== delivered) ids.push(sent.message_id);
    }
    return ids;
  }

  async #deliver(chatId: number, payload: Payload<'sendMessage'>): Promise<Message.TextMessage | typeof delivered> {
    let sending = { ...payload, chat_id: this.#migrations.get(chatId) ?? chatId };
    for (;;) {
      try {
        return (await this.#persist('sendMessage', sending, {})) as Message.TextMessage | typeof delivered;
      } catch (error) {
        const migratedTo = migrationOf(error);
        if (migratedTo !== undefined && sending.chat_id !== migratedTo) {
          this.#migrations.set(chatId, migratedTo);
          this.on.migrated(chatId, migratedTo);
          sending = { ...sending, chat_id: migratedTo };
          continue;
        }
        if (isGone(error)) {
          this.on.gone(chatId);
          throw new ChatGone(`chat ${chatId} cannot be written to: ${(error as Error).message}`, { cause: error });
        }
        const plainer =
          error instanceof TelegramError && error.code === 400 ? simpler(sending, error.description) : undefined;
        if (!plainer) throw error;
        this.log.warn(`sendMessage was refused, sending it plainer: ${error instanceof Error ? error.message : ''}`);
        sending = plainer as typeof sending;
      }
    }
  }

  /** Changes a message of ours in place; that it has not changed is no failure. */
  async edit(
    message: Formatted,
    at: { chatId: number; messageId: number; keyboard?: Envelope['keyboard'] },
  ): Promise<void> {
    const [part = plain('')] = split(message);
    const payload = {
      chat_id: at.chatId,
      message_id: at.messageId,
      text: part.text,
      entities: part.entities,
      link_preview_options: { is_disabled: true },
      ...(at.keyboard?.length && { reply_markup: { inline_keyboard: at.keyboard } }),
    };
    await unlessUnchanged(this.perform('editMessageText', payload, { persistMs: 60_000 }));
  }

  /** Changes the buttons under a message of ours. */
  async editKeyboard(
    keyboard: NonNullable<Envelope['keyboard']>,
    { chatId, messageId }: { chatId: number; messageId: number },
  ): Promise<void> {
    const payload = { chat_id: chatId, message_id: messageId, reply_markup: { inline_keyboard: keyboard } };
    await unlessUnchanged(this.perform('editMessageReplyMarkup', payload, { persistMs: 60_000 }));
  }

  /**
   * A file that someone sent, up to `maxBytes`.
   * @throws AppError `bad-input` when it is larger, or cannot be had.
   */
  async download(fileId: string, maxBytes: number): Promise<Uint8Array> {
    const { file_path: path } = await this.call('getFile', { file_id: fileId }, { persistMs: 20_000 });
    const url = new URL(`./file/bot${this.telegram.token}/${path}`, this.telegram.options.apiRoot);
    const failed = (why: string) =>
      new AppError('bad-input', `the file cannot be fetched from Telegram (${why}): send it again`);
    // Whatever fetch says of a failure may hold the address, and the address holds the token.
    const response = await fetch(url, { signal: AbortSignal.any([this.stopped, AbortSignal.timeout(60_000)]) }).catch(
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
  }

  /** Shows "typing" until the function it gives is called; that one resolves when no late sign can follow. */
  typing(place: Place): () => Promise<void> {
    const over = new AbortController();
    const show = async () => {
      const payload = {
        chat_id: place.chatId,
        action: 'typing' as const,
        ...(place.threadId !== undefined && { message_thread_id: place.threadId }),
      };
      // The sign lasts 5 s. That it cannot be shown is no reason not to answer.
      while (!over.signal.aborted) {
        await this.perform('sendChatAction', payload, { persistMs: 0, timeoutMs: 4_000 }).catch(() => {});
        await sleep(4_500, undefined, { signal: over.signal, ref: false }).catch(() => {});
      }
    };
    const shown = show();
    return async () => {
      over.abort();
      // A sign that arrives after the answer would stay for 5 s. One that hangs must not hold the answer up.
      await Promise.race([shown, sleep(500, undefined, { ref: false })]);
    };
  }
}

/** That a message is already what it shall become is no failure. */
async function unlessUnchanged(edit: Promise<unknown>): Promise<void> {
  await edit.catch((error: unknown) => {
    if (!(error instanceof TelegramError) || !error.description.includes('message is not modified')) throw error;
  });
}

type Failure =
  | { readonly kind: 'flood'; readonly retryAfterMs: number }
  | { readonly kind: 'passing' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'delivered' };

function failureOf(error: unknown): Failure {
  if (error instanceof TelegramError) {
    if (error.code === 429) return { kind: 'flood', retryAfterMs: 1000 * (error.parameters?.retry_after ?? 1) };
    return { kind: error.code >= 500 ? 'passing' : 'refused' };
  }
  // An answer that broke off in its middle was an answer: the call has been carried out, and doing it again would say everything twice. telegraf turns 5xx into errors
  // before it reads the body. A whole body that is no JSON is some proxy's page.
  const message = error instanceof Error ? error.message : '';
  if (/^Invalid response body|Premature close|Unexpected end of JSON input|Unterminated string in JSON/.test(message))
    return { kind: 'delivered' };
  if (message.includes('Expected') && /JSON at position \d+/.test(message)) return { kind: 'delivered' };
  return { kind: 'passing' };
}

const migrationOf = (error: unknown) =>
  error instanceof TelegramError ? error.parameters?.migrate_to_chat_id : undefined;

const isGone = (error: unknown) =>
  error instanceof TelegramError &&
  (error.code === 403 || /chat not found|user is deactivated/i.test(error.description));

/** The message without what Telegram refused, or undefined when nothing is left to leave out. */
function simpler(payload: Payload<'sendMessage'>, refusal: string): Payload<'sendMessage'> | undefined {
  const without = (...keys: (keyof Payload<'sendMessage'>)[]) => {
    if (!keys.some((key) => key in payload)) return undefined;
    return Object.fromEntries(
      Object.entries(payload).filter(([key]) => !(keys as string[]).includes(key)),
    ) as typeof payload;
  };
  if (/parse entities|entit/i.test(refusal)) return without('entities');
  if (/repl/i.test(refusal)) return without('reply_parameters');
  if (/thread/i.test(refusal)) return without('message_thread_id', 'reply_parameters');
  if (/button|keyboard|markup/i.test(refusal)) return without('reply_markup');
  return without('entities', 'reply_markup', 'reply_parameters', 'link_preview_options');
}
