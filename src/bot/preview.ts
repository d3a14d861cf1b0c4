import { type Formatted, joined, maxMessageLength, split } from './formatted.ts';
import type { Place } from './incoming.ts';
import type { Journalist } from './log.ts';
import type { Keyboard } from './parts.ts';
import type { Records } from './records.ts';
import { floodMs, type Wire } from './wire.ts';

/** A draft is animated by the apps; edits are counted by Telegram like messages, of which a group gets 20 a minute. */
const draftEveryMs = 500;
const editEveryMs = 3_000;
/** The answer waits for the one under way, or that would arrive behind it. A draft vanishes by itself; an edit would undo the answer. */
const draftTimeoutMs = 1_000;
const editTimeoutMs = 5_000;

/** Behind what is not all: a message, unlike a draft, does not look unfinished. */
const goesOn = ' …';

export interface PreviewParts {
  readonly wire: Wire;
  readonly records: Records;
  readonly log: Journalist;
}

/**
 * An answer while it is being written: in a draft where Telegram has them, else in a message that is edited, and becomes the answer. What cannot be shown is left out, the answer
 * itself never: it comes once.
 */
export class Preview {
  #isDraft: boolean;
  #messageId: number | undefined;
  #wanted: Formatted | undefined;
  #shown: Formatted | undefined;
  #nextAt = 0;
  #timer: NodeJS.Timeout | undefined;
  #showing: Promise<void> | undefined;
  #isOver = false;

  constructor(
    readonly at: { readonly place: Place; readonly replyTo: number },
    readonly parts: PreviewParts,
  ) {
    this.#isDraft = at.place.isPrivate;
    // A process before this one may have been killed while it wrote.
    this.#messageId = parts.records.halfWritten(at.place.chatId, at.replyTo);
  }

  /** Shows this in place of what was shown before, at once or as soon as Telegram takes it. */
  show(message: Formatted): void {
    if (this.#isOver) return;
    [this.#wanted] = split(message, maxMessageLength - goesOn.length);
    this.#showSoon();
  }

  #showSoon(): void {
    if (this.#isOver || this.#timer || this.#showing || this.#wanted === this.#shown) return;
    const waitMs = Math.max(0, this.#nextAt - Date.now());
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#showing = this.#showNow(this.#wanted!).finally(() => {
        this.#showing = undefined;
        this.#showSoon();
      });
    }, waitMs);
  }

  async #showNow(message: Formatted): Promise<void> {
    this.#shown = message;
    try {
      this.#isDraft &&= await this.#showDraft(message);
      if (!this.#isDraft) await this.#showMessage(joined([message, goesOn]));
      this.#nextAt = Date.now() + (this.#isDraft ? draftEveryMs : editEveryMs);
    } catch (error) {
      this.parts.log.debug(`an unfinished answer could not be shown: ${String(error)}`);
      this.#nextAt = Date.now() + (floodMs(error) ?? editEveryMs);
    }
  }

  #showDraft(message: Formatted): Promise<boolean> {
    return this.parts.wire.draft(message, { place: this.at.place, id: this.at.replyTo, timeoutMs: draftTimeoutMs });
  }

  async #showMessage(message: Formatted): Promise<void> {
    const { wire, records } = this.parts;
    const { place, replyTo } = this.at;
    const once = { persistMs: 0, timeoutMs: editTimeoutMs };
    if (this.#messageId !== undefined)
      return wire.edit(message, { chatId: place.chatId, messageId: this.#messageId }, once);
    [this.#messageId] = await wire.send(message, { place, replyTo }, once);
    if (this.#messageId !== undefined) records.setHalfWritten(place.chatId, replyTo, this.#messageId);
  }

  /** Says how it ends, in the message that was shown if there is one. The ids of the messages. */
  async end(message: Formatted, keyboard?: Keyboard): Promise<number[]> {
    const { wire, records, log } = this.parts;
    const { place, replyTo } = this.at;
    await this.#stop();
    if (this.#messageId === undefined) return wire.send(message, { place, replyTo, keyboard });
    const messageId = this.#messageId;
    const [first, ...rest] = split(message);
    try {
      await wire.edit(first!, { chatId: place.chatId, messageId, keyboard: rest.length === 0 ? keyboard : undefined });
    } catch (error) {
      if (wire.stopped.aborted) throw error;
      log.debug(`an unfinished answer could not be ended in its message: ${String(error)}`);
      await this.#take();
      return wire.send(message, { place, replyTo, keyboard });
    }
    records.setHalfWritten(place.chatId, replyTo, undefined);
    const ids = [messageId];
    for (const [index, part] of rest.entries())
      ids.push(...(await wire.send(part, { place, keyboard: index === rest.length - 1 ? keyboard : undefined })));
    return ids;
  }

  /** Takes back what was shown: there will be no answer. Not so where the process ends, as the next one goes on. */
  async withdraw(): Promise<void> {
    await this.#stop();
    if (!this.parts.wire.stopped.aborted) await this.#take();
  }

  /** Nothing may arrive behind the answer. */
  async #stop(): Promise<void> {
    this.#isOver = true;
    clearTimeout(this.#timer);
    await this.#showing;
  }

  async #take(): Promise<void> {
    if (this.#messageId === undefined) return;
    const { wire, records, log } = this.parts;
    const { chatId } = this.at.place;
    const payload = { chat_id: chatId, message_id: this.#messageId };
    this.#messageId = undefined;
    records.setHalfWritten(chatId, this.at.replyTo, undefined);
    await wire
      .perform('deleteMessage', payload, { persistMs: 5_000 })
      .catch((error: unknown) => log.debug(`an unfinished answer could not be taken back: ${String(error)}`));
  }
}
