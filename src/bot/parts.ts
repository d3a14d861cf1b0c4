import type { InlineKeyboardMarkup } from '@grammyjs/types';
import type PQueue from 'p-queue';
import { Context, type MiddlewareFn } from 'telegraf';
import type { Language } from '../domain.ts';
import type { Message } from '../messages.ts';
import type { Conversations } from './conversations.ts';
import type { Desk } from './desk.ts';
import type { Formatted } from './formatted.ts';
import type { Incoming, Me, Pressed, Said } from './incoming.ts';
import type { Journal } from './journal.ts';
import type { Journalist } from './log.ts';
import { type Phrases, phrases, tell } from './phrases.ts';
import type { Records } from './records.ts';
import type { Spending } from './spending.ts';
import type { Telemetry } from './telemetry.ts';
import type { Turns } from './turns.ts';
import type { Wire } from './wire.ts';

/** What an operator may set, out of the configuration. */
export interface BotOptions {
  readonly operatorIds: readonly number[];
  /** Groups that may use the bot; empty: all. */
  readonly allowedChatIds: readonly number[];
  readonly answerTimeoutMs: number;
  readonly maxConcurrentTurns: number;
  /** 0: no limit. */
  readonly userQuestionsPerMinute: number;
  readonly groupQuestionsPerMinute: number;
}

/** What the features work with. */
export interface Parts {
  readonly options: BotOptions;
  readonly desk: Desk;
  readonly wire: Wire;
  readonly me: Me;
  readonly log: Journalist;
  readonly turns: Turns;
  /** Bounds how many answers are worked on at once; waiting for Telegram takes no place here. */
  readonly answering: PQueue;
  readonly journal: Journal;
  readonly records: Records;
  readonly spending: Spending;
  readonly conversations: Conversations;
  readonly telemetry: Telemetry;
  /** One reindex at a time, wherever it was asked for. */
  readonly reindexing: Reindexing;
  /** Aborted when the process must end. */
  readonly stopped: AbortSignal;
}

export interface Reindexing {
  isRunning: boolean;
  /** The last one that was withheld, and the chat that has the button to publish it all the same. */
  withheld?: { readonly id: string; readonly chatId: number; readonly why: Message } | undefined;
}

export type Keyboard = InlineKeyboardMarkup['inline_keyboard'];

/** One update on its way through the features. */
export class Turn extends Context {
  incoming!: Incoming;
  language!: Language;
  parts!: Parts;

  get phrases(): Phrases {
    return phrases[this.language];
  }

  /** In the language of this turn. */
  tell(what: Message): string {
    return tell(what, this.language);
  }

  get isOperator(): boolean {
    const { incoming } = this;
    if (incoming.kind === 'migrated' || incoming.person.isAnonymous) return false;
    return this.parts.options.operatorIds.includes(incoming.person.id);
  }

  /** Answers where the update came from: in its topic, as a reply to its message. The ids of the messages. */
  say(message: Formatted, keyboard?: Keyboard): Promise<number[]> {
    const { incoming } = this;
    if (!('place' in incoming)) throw new Error(`nothing can be said to an update of kind ${incoming.kind}`);
    const replyTo = 'messageId' in incoming ? incoming.messageId : undefined;
    return this.parts.wire.send(message, { place: incoming.place, replyTo, keyboard });
  }
}

export type Feature = (parts: Parts) => MiddlewareFn<Turn>;

/** A feature that handles commands of these names. */
export const onCommand =
  (
    names: readonly string[],
    handle: (said: Said, turn: Turn, next: () => Promise<void>) => Promise<unknown>,
  ): MiddlewareFn<Turn> =>
  async (turn, next) => {
    const { incoming } = turn;
    if (incoming.kind !== 'said' || incoming.command === undefined || !names.includes(incoming.command)) return next();
    await handle(incoming, turn, next);
  };

/**
 * A feature that handles presses of buttons whose data is `name` or begins with `name:`. It gets the fields behind the name, and gives the notice to show, if any: the
 * press is answered once, whatever happens.
 */
export const onPress =
  (
    name: string,
    handle: (fields: readonly string[], pressed: Pressed, turn: Turn) => Promise<string | undefined>,
  ): MiddlewareFn<Turn> =>
  async (turn, next) => {
    const { incoming } = turn;
    if (incoming.kind !== 'pressed') return next();
    const [first, ...fields] = incoming.data.split(':');
    if (first !== name) return next();
    await answerPress(turn, incoming, () => handle(fields, incoming, turn));
  };

export async function answerPress(
  turn: Turn,
  pressed: Pick<Pressed, 'queryId'>,
  handle: () => Promise<string | undefined>,
): Promise<void> {
  let notice: string | undefined;
  try {
    notice = await handle();
  } catch (error) {
    notice = turn.phrases.failed;
    throw error;
  } finally {
    // Telegram forgets presses after a while; one that can no longer be answered is no fault.
    await turn.parts.wire
      .call(
        'answerCallbackQuery',
        { callback_query_id: pressed.queryId, ...(notice !== undefined && { text: notice.slice(0, 200) }) },
        { persistMs: 20_000 },
      )
      .catch((error: unknown) => turn.parts.log.debug(`a press could not be answered: ${String(error)}`));
  }
}
