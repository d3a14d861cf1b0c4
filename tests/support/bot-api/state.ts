import type { ChatMember, ForumTopic, Message, User, UserFromGetMe } from '@grammyjs/types';
import { CallLog } from './calls.ts';
import { deliver } from './delivery.ts';
import { carryOut } from './dispatch.ts';
import { Faults } from './faults.ts';
import { FileStore } from './files.ts';
import type { FloodControl } from './flood.ts';
import { Parameters } from './parameters.ts';
import { BotProfile } from './profile.ts';
import { UpdateQueue } from './updates.ts';
import { Changes } from './waiting.ts';
import { WebhookSender, type WebhookTiming } from './webhook.ts';
import { type ChatRecord, type StoredMessage, type Topic, World } from './world.ts';

/** A query of a person and the answers that it got: one, if the bot does well. */
export interface QueryRecord<A> {
  readonly id: string;
  readonly createdAt: number;
  readonly answers: A[];
}

export interface CallbackAnswer {
  readonly text?: string;
  readonly showAlert: boolean;
  readonly url?: string;
  readonly cacheSeconds: number;
}

export interface InlineAnswer {
  readonly results: readonly Readonly<Record<string, unknown>>[];
  readonly nextOffset: string;
  readonly cacheSeconds: number;
  readonly isPersonal: boolean;
  readonly button?: Readonly<Record<string, unknown>>;
}

export interface StateOptions {
  readonly now: () => number;
  readonly firstUpdateId: number;
  readonly flood: FloodControl | undefined;
  readonly webhook: WebhookTiming;
}

/** All that the server knows of its one bot. */
export class BotState {
  readonly now: () => number;
  readonly world: World;
  readonly updates: UpdateQueue;
  readonly webhook: WebhookSender;
  readonly files: FileStore;
  readonly flood: FloodControl | undefined;
  readonly profile = new BotProfile();
  readonly calls = new CallLog();
  readonly faults = new Faults();
  readonly callbacks = new Map<string, QueryRecord<CallbackAnswer>>();
  readonly inlineQueries = new Map<string, QueryRecord<InlineAnswer>>();
  readonly queryChanges = new Changes();

  constructor(
    readonly token: string,
    bot: UserFromGetMe,
    options: StateOptions,
  ) {
    this.now = options.now;
    this.flood = options.flood;
    this.world = new World(bot, options.now);
    this.updates = new UpdateQueue(options.firstUpdateId, options.now);
    this.files = new FileStore(options.now);
    this.webhook = new WebhookSender(this.updates, options.now, options.webhook, async (method, values) => {
      await carryOut(this, method, new Parameters(values), new AbortController().signal, true);
    });
  }

  /** Files a message that no call of the bot made, and delivers it if the bot gets to see it. */
  announce(record: ChatRecord, fields: Partial<Message>): StoredMessage {
    const stored = this.world.addMessage(record, fields, false);
    deliver(this, record, stored);
    return stored;
  }

  /** Sets a member's status and tells the bot: always about itself, about others only where it is an admin. */
  changeMember(record: ChatRecord, by: User, next: ChatMember): void {
    const old: ChatMember = record.members.get(next.user.id) ?? { status: 'left', user: next.user };
    const self = next.user.id === this.world.bot.id;
    record.members.set(next.user.id, next);
    if (!self && !this.world.isAdmin(record, this.world.bot.id)) return;
    this.updates.push(self ? 'my_chat_member' : 'chat_member', {
      chat: record.chat,
      from: by,
      date: this.world.seconds(),
      old_chat_member: old,
      new_chat_member: next,
    });
  }

  /** A topic's id is that of the service message which opened it. */
  createTopic(record: ChatRecord, by: User, name: string): Topic {
    const created: NonNullable<Message['forum_topic_created']> = { name, icon_color: 7322096 };
    const stored = this.world.addMessage(
      record,
      { from: by, forum_topic_created: created, is_topic_message: true },
      false,
    );
    stored.message = { ...stored.message, message_thread_id: stored.message.message_id };
    if (by.id !== this.world.bot.id) deliver(this, record, stored);
    const forumTopic: ForumTopic = { message_thread_id: stored.message.message_id, ...created };
    const topic: Topic = { ...forumTopic, closed: false };
    record.topics.set(topic.message_thread_id, topic);
    return topic;
  }

  closeTopic(record: ChatRecord, by: User, topic: Topic, closed: boolean): void {
    topic.closed = closed;
    this.announce(record, {
      from: by,
      message_thread_id: topic.message_thread_id,
      is_topic_message: true,
      ...(closed ? { forum_topic_closed: {} } : { forum_topic_reopened: {} }),
    });
  }
}
