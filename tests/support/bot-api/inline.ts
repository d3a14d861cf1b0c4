import { randomInt } from 'node:crypto';
import type { InlineKeyboardMarkup, InlineQuery, Message, User } from '@grammyjs/types';
import type { ChatHandle } from './chat-handle.ts';
import { deliver } from './delivery.ts';
import { limits } from './limits.ts';
import { finished, parseText, textFields } from './methods/text.ts';
import { isObject } from './parameters.ts';
import type { BotState, InlineAnswer, QueryRecord } from './state.ts';

export interface InlineQueryOptions {
  readonly offset?: string;
  readonly chatType?: NonNullable<InlineQuery['chat_type']>;
}

/** What a person typed after the bot's name, and the cards that they were offered. */
export class TypedQuery {
  private constructor(
    private readonly state: BotState,
    private readonly record: QueryRecord<InlineAnswer>,
    readonly query: InlineQuery,
    private readonly feedback: boolean,
  ) {}

  static type(state: BotState, from: User, text: string, options: InlineQueryOptions, feedback: boolean): TypedQuery {
    const record: QueryRecord<InlineAnswer> = { id: String(randomInt(2 ** 47)), createdAt: state.now(), answers: [] };
    state.inlineQueries.set(record.id, record);
    const query: InlineQuery = {
      id: record.id,
      from,
      query: text.slice(0, limits.inlineQueryChars),
      offset: options.offset ?? '',
      chat_type: options.chatType ?? 'sender',
    };
    if (state.world.bot.supports_inline_queries) state.updates.push('inline_query', query);
    return new TypedQuery(state, record, query, feedback);
  }

  get answers(): readonly InlineAnswer[] {
    return this.record.answers;
  }

  answered(timeoutMs?: number): Promise<InlineAnswer> {
    return this.state.queryChanges.until(
      () => this.answers[0],
      () => `an answer to the inline query "${this.query.query}"`,
      timeoutMs,
    );
  }

  /** Chooses a card, which is sent to a chat in the person's name. The bot hears of it if it has asked for feedback. */
  async choose(resultId: string, into: ChatHandle): Promise<Message> {
    const result = this.answers[0]?.results.find((candidate) => String(candidate.id) === resultId);
    if (!result || !isObject(result.input_message_content)) throw new Error(`no card ${resultId} that holds a text`);
    const { message_text: text, parse_mode: mode, entities } = result.input_message_content;
    const content = finished(this.state.world, parseText(String(text), String(mode ?? ''), entities));
    const keyboard = result.reply_markup as InlineKeyboardMarkup | undefined;
    const stored = this.state.world.addMessage(
      into.record,
      {
        from: this.query.from,
        via_bot: this.state.world.bot,
        ...textFields(content),
        ...(keyboard && { reply_markup: keyboard }),
      },
      false,
    );
    const inlineId = keyboard && `AgAA${randomInt(2 ** 47)}`;
    if (inlineId) this.state.world.inlineMessages.set(inlineId, { record: into.record, stored });
    deliver(this.state, into.record, stored);
    if (this.feedback) {
      this.state.updates.push('chosen_inline_result', {
        result_id: resultId,
        from: this.query.from,
        query: this.query.query,
        ...(inlineId && { inline_message_id: inlineId }),
      });
    }
    return stored.message;
  }
}
