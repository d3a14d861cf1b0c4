import type {
  Chat,
  ChatMember,
  ForumTopic,
  Message,
  MessageEntity,
  ReactionType,
  User,
  UserFromGetMe,
} from '@grammyjs/types';
import { Changes } from './waiting.ts';

/** A message as it stands now, with what the Bot API does not show of it. */
export interface StoredMessage {
  message: Message;
  readonly byBot: boolean;
  deleted: boolean;
  readonly edits: Message[];
  /** The bot's own reactions and the users', by user id. */
  readonly reactions: Map<number, ReactionType[]>;
}

/** A forum topic; the General one has id 1. */
export interface Topic extends ForumTopic {
  closed: boolean;
}

/** What a bot shows of a message that it is still writing. */
export interface Draft {
  readonly id: number;
  readonly text: string;
  readonly entities?: MessageEntity[];
}

/** A chat with all that happened in it. */
export interface ChatRecord {
  chat: Chat;
  readonly messages: Map<number, StoredMessage>;
  readonly members: Map<number, ChatMember>;
  readonly topics: Map<number, Topic>;
  /** The user of a private chat has blocked the bot. */
  blocked: boolean;
  /** The user of a private chat has once written to the bot: it may answer. */
  started: boolean;
  migratedTo?: number;
  /** Members who are not admins may write. */
  membersMayWrite: boolean;
  /** The bot that spoke last in a group: to it go commands that name no bot. */
  lastBotId?: number;
  /** The draft that a person sees now, and all that were shown, in order. */
  draft: Draft | undefined;
  readonly drafts: Draft[];
  /** Chat actions in order, as `typing`. */
  readonly actions: { readonly action: string; readonly threadId?: number; readonly at: number }[];
  readonly changes: Changes;
  nextMessageId: number;
}

/** Telegram's own account that stands in `from` for anonymous admins. */
export const groupAnonymousBot: User = {
  id: 1087968824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
};
/** Stands in `from` for messages sent on behalf of a channel. */
export const channelBot: User = { id: 136817688, is_bot: true, first_name: 'Channel', username: 'Channel_Bot' };
/** Telegram's service account, `from` of channel posts forwarded into the discussion group. */
export const telegramService: User = { id: 777000, is_bot: false, first_name: 'Telegram' };

/** Users, chats and their messages. */
export class World {
  readonly users = new Map<number, User>();
  readonly chats = new Map<number, ChatRecord>();
  /** Messages sent via the bot, by the identifier that the bot knows them by. */
  readonly inlineMessages = new Map<string, { readonly record: ChatRecord; readonly stored: StoredMessage }>();
  #nextUserId = 1_000_001;
  #nextGroupId = 4_000_001;
  #nextSupergroupId = 1_500_000_001;
  // Private chats and basic groups share their owner's numbering; supergroups and channels have their own.
  #nextSharedMessageId = 1;

  constructor(
    readonly bot: UserFromGetMe,
    readonly now: () => number,
  ) {
    this.users.set(bot.id, bot);
  }

  seconds(): number {
    return Math.floor(this.now() / 1000);
  }

  addUser(fields: Partial<User> = {}): User {
    const id = fields.id ?? this.#nextUserId++;
    const user: User = { is_bot: false, first_name: `User ${id}`, ...fields, id };
    this.users.set(id, user);
    return user;
  }

  newGroupId(): number {
    return -this.#nextGroupId++;
  }

  newSupergroupId(): number {
    return -1_000_000_000_000 - this.#nextSupergroupId++;
  }

  addChat(chat: Chat): ChatRecord {
    const record: ChatRecord = {
      chat,
      messages: new Map(),
      members: new Map(),
      topics: new Map(),
      blocked: false,
      started: false,
      membersMayWrite: true,
      draft: undefined,
      drafts: [],
      actions: [],
      changes: new Changes(),
      // The first message of a supergroup or channel says that it was created; its number is also that of the General topic.
      nextMessageId: 2,
    };
    this.chats.set(chat.id, record);
    return record;
  }

  /** By id, or by `@username` of a public group or channel. */
  find(idOrName: string): ChatRecord | undefined {
    if (!idOrName.startsWith('@')) return this.chats.get(Number(idOrName));
    const name = idOrName.slice(1).toLowerCase();
    return [...this.chats.values()].find(
      (record) => record.chat.type !== 'private' && record.chat.username?.toLowerCase() === name,
    );
  }

  /** Puts a message into its chat, numbered and dated. */
  addMessage(record: ChatRecord, fields: Partial<Message>, byBot: boolean): StoredMessage {
    const shared = record.chat.type === 'private' || record.chat.type === 'group';
    const id = shared ? this.#nextSharedMessageId++ : record.nextMessageId++;
    const message: Message = { message_id: id, date: this.seconds(), chat: record.chat, ...fields };
    const stored: StoredMessage = { message, byBot, deleted: false, edits: [], reactions: new Map() };
    record.messages.set(id, stored);
    if (message.from?.is_bot && message.sender_chat === undefined) record.lastBotId = message.from.id;
    record.changes.announce();
    return stored;
  }

  /** The message as others quote it: without the message that it replied to. */
  quoted(stored: StoredMessage): Message {
    const { reply_to_message: _, ...rest } = stored.message;
    return rest;
  }

  message(record: ChatRecord, id: number): StoredMessage | undefined {
    const stored = record.messages.get(id);
    return stored?.deleted ? undefined : stored;
  }

  edit(record: ChatRecord, stored: StoredMessage, message: Message): void {
    stored.edits.push(stored.message);
    stored.message = { ...message, edit_date: Math.max(this.seconds(), message.date) };
    record.changes.announce();
  }

  member(record: ChatRecord, userId: number): ChatMember | undefined {
    return record.members.get(userId);
  }

  isAdmin(record: ChatRecord, userId: number): boolean {
    const status = record.members.get(userId)?.status;
    return status === 'creator' || status === 'administrator';
  }
}
