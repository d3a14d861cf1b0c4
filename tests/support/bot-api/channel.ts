import type { Message } from '@grammyjs/types';
import { ChatHandle, type SendOptions } from './chat-handle.ts';
import { administrator } from './group.ts';
import type { BotState } from './state.ts';

export interface ChannelOptions {
  readonly id?: number;
  readonly title?: string;
  readonly username?: string;
}

/** A channel with the bot among its admins. */
export class ChannelHandle extends ChatHandle {
  static open(state: BotState, options: ChannelOptions): ChannelHandle {
    const record = state.world.addChat({
      id: options.id ?? state.world.newSupergroupId(),
      type: 'channel',
      title: options.title ?? 'Test channel',
      ...(options.username && { username: options.username }),
    });
    record.members.set(state.world.bot.id, administrator(state.world.bot));
    return new ChannelHandle(state, record);
  }

  /** Posts carry the channel, and no person. */
  protected override envelope(options: SendOptions): Partial<Message> {
    return { ...super.envelope(options), sender_chat: this.chat };
  }
}
