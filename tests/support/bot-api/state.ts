import type { ChatMember, User, UserFromGetMe } from '@grammyjs/types';
import { CallLog } from './calls.ts';
import { Faults } from './faults.ts';
import { UpdateQueue } from './updates.ts';
import { Changes } from './waiting.ts';
import { type ChatRecord, World } from './world.ts';

/** A callback query and the answers that it got. */
export interface CallbackRecord {
  readonly id: string;
  readonly createdAt: number;
  readonly answers: {
    readonly text?: string;
    readonly showAlert: boolean;
    readonly url?: string;
    readonly cacheSeconds: number;
  }[];
}

/** All that the server knows of its one bot. */
export class BotState {
  readonly world: World;
  readonly updates: UpdateQueue;
  readonly calls = new CallLog();
  readonly faults = new Faults();
  readonly callbacks = new Map<string, CallbackRecord>();
  readonly queryChanges = new Changes();

  constructor(
    readonly token: string,
    bot: UserFromGetMe,
    readonly now: () => number,
    firstUpdateId: number,
  ) {
    this.world = new World(bot, now);
    this.updates = new UpdateQueue(firstUpdateId, now);
  }

  /** Sets a member's status and tells the bot, as `my_chat_member` when it is about itself. */
  changeMember(record: ChatRecord, by: User, next: ChatMember): void {
    const old: ChatMember = record.members.get(next.user.id) ?? { status: 'left', user: next.user };
    record.members.set(next.user.id, next);
    const self = next.user.id === this.world.bot.id;
    if (!self && !this.world.isAdmin(record, this.world.bot.id)) return;
    this.updates.push(self ? 'my_chat_member' : 'chat_member', {
      chat: record.chat,
      from: by,
      date: this.world.seconds(),
      old_chat_member: old,
      new_chat_member: next,
    });
  }
}
