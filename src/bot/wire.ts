import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiMethods, InlineKeyboardMarkup, Message } from '@grammyjs/types';
import { TelegramError } from 'telegraf';
import type { BotApiClient, Outcome } from './client.ts';
import { type Formatted, plain, split } from './formatted.ts';
import type { Place } from './incoming.ts';
import type { Journalist } from './log.ts';
import { Pace } from './pace.ts';

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

/**
 * Telegram's methods as the bot calls them: a 429 is waited out and the call made once more, what may pass (5xx, resets, timeouts) is tried again, and a message that
 * Telegram will not take as it is goes out plainer rather than not at all. telegraf does none of this:
 * it throws after one attempt.
 */
export class Wire {
  #migrations = new Map<number, number>();
  #hasDrafts = true;
  readonly #pace = new Pace();

  constructor(
    readonly client: BotApiClient,
    readonly log: Journalist,
    /** Ends what is being waited for; the client ends its calls itself. */
    readonly stopped: AbortSignal,
    readonly on: {
      gone(chatId: number): void;
      migrated(fromChatId: number, toChatId: number): void;
      retry(reason: 'flood' | 'failure'): void;
    },
  ) {}

  async call<M extends Method>(method: M, payload: Payload<M>, options: CallOptions = {}): Promise<Result<M>> {
    const outcome = await this.#persist(method, payload, options);
    if ('lost' in outcome) throw new Error(`${method}: carried out, but its answer broke off`);
    return outcome.result as Result<M>;
  }

  /** The same, where the result does not matter: an answer that broke off was an answer. */
  async perform<M extends Method>(method: M, payload: Payload<M>, options: CallOptions = {}): Promise<void> {
    await this.#persist(method, payload, options);
  }

  async #persist<M extends Method>(
    method: M,
    payload: Payload<M>,
    { signal, timeoutMs = 30_000, persistMs = 15 * 60_000 }: CallOptions,
  ): Promise<Outcome> {
    const giveUpAt = Date.now() + persistMs;
    for (let attempt = 0; ; attempt += 1) {
      // What is tried but once is shown on the way, and no message.
      const paceMs = persistMs === 0 ? 0 : this.#pace.takeMs();
      if (paceMs > 0) await sleep(paceMs, undefined, { signal: signal ?? this.stopped });
      try {
        return await this.client.call(method, payload, { signal, timeoutMs });
      } catch (error) {
        (signal ?? this.stopped).throwIfAborted();
        const flood = floodMs(error);
        if (flood !== undefined) this.#pace.slowDown();
        if (persistMs === 0) throw error;
        const waitMs = flood ?? Math.min(30_000, 250 * 2 ** attempt);
        if (flood === undefined && (!mayPass(error) || Date.now() + waitMs > giveUpAt)) throw error;
        this.log.debug(`${method} again in ${waitMs} ms: ${String(error)}`);
        this.on.retry(flood === undefined ? 'failure' : 'flood');
        await sleep(waitMs, undefined, { signal: signal ?? this.stopped });
      }
    }
  }

  /** Sends a text, in parts where it is too long for one message; the keyboard stands under the last. The ids of what was sent, as far as they are known. */
  async send(message: Formatted, { place, replyTo, keyboard }: Envelope, options: CallOptions = {}): Promise<number[]> {
    const parts = split(message);
    const ids: number[] = [];
    for (const [index, part] of parts.entries()) {
      const payload = {
        chat_id: place.chatId,
        text: part.text,
        entities: part.entities,
        link_preview_options: { is_disabled: true },
        ...(place.threadId !== undefined && { message_thread_id: place.threadId }),
        ...(index === 0 &&
          replyTo !== undefined && { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } }),
        ...(index === parts.length - 1 && keyboard?.length && { reply_markup: { inline_keyboard: keyboard } }),
      };
      const sent = await this.#deliver(place.chatId, payload, options);
      if ('result' in sent) ids.push((sent.result as Message).message_id);
    }
    return ids;
  }

  async #deliver(chatId: number, payload: Payload<'sendMessage'>, options: CallOptions): Promise<Outcome> {
    let sending = { ...payload, chat_id: this.#migrations.get(chatId) ?? chatId };
    for (;;) {
      try {
        return await this.#persist('sendMessage', sending, options);
      } catch (error) {
        const migratedTo = migrationOf(error);
        if (migratedTo !== undefined && sending.chat_id !== migratedTo) {
          this.#migrations.set(chatId, migratedTo);
          this.on.migrated(chatId, migratedTo);
          sending = { ...sending, chat_id: migratedTo };
          continue;
        }
        if (isGone(error) || isSilenced(error)) {
          if (isGone(error)) this.on.gone(chatId);
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
    options: CallOptions = { persistMs: 60_000 },
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
    await unlessUnchanged(this.perform('editMessageText', payload, options));
  }

  /**
   * Shows a draft in a private chat, in place of the one of the same id: Telegram lets it vanish by itself, at the latest when a message comes. False where Telegram has no
   * drafts: a Bot API server before 9.3, or a chat that takes none.
   */
  async draft(
    message: Formatted,
    { place, id, timeoutMs }: { readonly place: Place; readonly id: number; readonly timeoutMs: number },
  ): Promise<boolean> {
    if (!this.#hasDrafts) return false;
    const payload = {
      chat_id: place.chatId,
      draft_id: id,
      text: message.text,
      entities: message.entities,
      ...(place.threadId !== undefined && { message_thread_id: place.threadId }),
    };
    try {
      await this.perform('sendMessageDraft', payload, { persistMs: 0, timeoutMs });
      return true;
    } catch (error) {
      if (!(error instanceof TelegramError) || (error.code !== 404 && error.code !== 400)) throw error;
      this.#hasDrafts = error.code !== 404;
      return false;
    }
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
   * A file that someone sent.
   * @throws AppError `bad-input` when it cannot be had, or is larger than `maxBytes`.
   */
  async download(fileId: string, maxBytes: number): Promise<Uint8Array> {
    const { file_path: path = '' } = await this.call('getFile', { file_id: fileId }, { persistMs: 20_000 });
    return this.client.download(path, maxBytes);
  }

  /** Shows "typing", after a while if wanted, until the function it gives is called; that one resolves when no late sign can follow. */
  typing(place: Place, afterMs = 0): () => Promise<void> {
    const payload = {
      chat_id: place.chatId,
      action: 'typing' as const,
      ...(place.threadId !== undefined && { message_thread_id: place.threadId }),
    };
    let shown: Promise<void> | undefined;
    let timer: NodeJS.Timeout | undefined;
    // The sign lasts 5 s. That it cannot be shown is no reason not to answer; where calls are counted, it is not worth one.
    const show = () => {
      if (!this.#pace.isSlow)
        shown = this.perform('sendChatAction', payload, { persistMs: 0, timeoutMs: 4_000 }).catch(() => {});
      timer = setTimeout(show, 4_500);
    };
    if (afterMs > 0) timer = setTimeout(show, afterMs);
    else show();
    return async () => {
      clearTimeout(timer);
      if (!shown) return;
      // A sign that arrives after the answer would stay for 5 s. One that hangs must not hold the answer up.
      const patience = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, 500);
      });
      await Promise.race([shown, patience]);
      clearTimeout(timer);
    };
  }
}

/** That a message is already what it shall become is no failure. */
async function unlessUnchanged(edit: Promise<unknown>): Promise<void> {
  await edit.catch((error: unknown) => {
    if (!(error instanceof TelegramError) || !error.description.includes('message is not modified')) throw error;
  });
}

/** How long a 429 asks us to wait; undefined for every other error. */
export const floodMs = (error: unknown): number | undefined =>
  error instanceof TelegramError && error.code === 429 ? 1000 * (error.parameters?.retry_after ?? 1) : undefined;
/** A refusal stands; a failure of the server or of the line may be over at the next try. */
const mayPass = (error: unknown) => !(error instanceof TelegramError) || error.code >= 500;

const migrationOf = (error: unknown) =>
  error instanceof TelegramError ? error.parameters?.migrate_to_chat_id : undefined;

const isGone = (error: unknown) =>
  error instanceof TelegramError &&
  (error.code === 403 || /chat not found|user is deactivated/i.test(error.description));

/** We are there, and may not write: muted, or the topic is closed. */
const isSilenced = (error: unknown) =>
  error instanceof TelegramError && /not enough rights|no rights|WRITE_FORBIDDEN|TOPIC_CLOSED/i.test(error.description);

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
