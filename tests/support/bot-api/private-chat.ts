import type { Message, User } from '@grammyjs/types';
import { ChatHandle, type SendOptions } from './chat-handle.ts';
import { deepLinkPayload } from './limits.ts';
import type { BotState } from './state.ts';
import type { ChatRecord } from './world.ts';

export interface PrivateChatOptions {
  readonly id?: number;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly username?: string;
  readonly languageCode?: string;
  /** False when the person has never written to the bot: it may not write first. */
  readonly started?: boolean;
}

/** One person's chat with the bot. */
export class PrivateChatHandle extends ChatHandle {
  private constructor(
    state: BotState,
    record: ChatRecord,
    readonly user: User,
  ) {
    super(state, record);
  }

  static open(state: BotState, options: PrivateChatOptions): PrivateChatHandle {
    const user = state.world.addUser({
      ...(options.id !== undefined && { id: options.id }),
      ...(options.firstName !== undefined && { first_name: options.firstName }),
      ...(options.lastName !== undefined && { last_name: options.lastName }),
      ...(options.username !== undefined && { username: options.username }),
      language_code: options.languageCode ?? 'en',
    });
    return PrivateChatHandle.of(state, user, options.started ?? true);
  }

  /** The chat of a user who is known already, a group member perhaps. */
  static of(state: BotState, user: User, started = true): PrivateChatHandle {
    const { id, first_name, last_name, username } = user;
    const record =
      state.world.chats.get(id) ??
      state.world.addChat({
        id,
        type: 'private',
        first_name,
        ...(last_name && { last_name }),
        ...(username && { username }),
      });
    record.started ||= started;
    return new PrivateChatHandle(state, record, user);
  }

  protected override sender(options: SendOptions): User {
    return options.from ?? this.user;
  }

  /** Writing to a blocked bot unblocks it first, as the apps do. */
  override async send(text: string, options: SendOptions = {}): Promise<Message> {
    if (this.record.blocked) await this.unblock();
    this.record.started = true;
    return super.send(text, options);
  }

  /** Follows `https://t.me/bot?start=payload`. Telegram itself lets no other characters through, and no more of them. */
  async start(payload = ''): Promise<Message> {
    if (payload !== '' && !deepLinkPayload.test(payload)) {
      throw new Error(`Telegram opens no deep link with the payload ${JSON.stringify(payload)}`);
    }
    return this.send(payload === '' ? '/start' : `/start ${payload}`);
  }

  async block(): Promise<void> {
    const { bot } = this.state.world;
    this.state.changeMember(this.record, this.user, { status: 'kicked', user: bot, until_date: 0 });
    this.record.blocked = true;
  }

  async unblock(): Promise<void> {
    this.record.blocked = false;
    this.state.changeMember(this.record, this.user, { status: 'member', user: this.state.world.bot });
  }
}
