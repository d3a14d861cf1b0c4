import type { Chat, ChatMember, Message, User } from '@grammyjs/types';
import { ChatHandle, type SendOptions } from './chat-handle.ts';
import type { BotState } from './state.ts';
import { type ChatRecord, channelBot, groupAnonymousBot, type Topic } from './world.ts';

export interface GroupOptions {
  readonly id?: number;
  readonly title?: string;
  /** Makes it public. */
  readonly username?: string;
  /** With topics. */
  readonly forum?: boolean;
  /** A basic group, which can still be upgraded; a supergroup otherwise. */
  readonly basic?: boolean;
  readonly admins?: readonly User[];
  readonly members?: readonly User[];
  readonly botIsAdmin?: boolean;
  /** False when the bot has yet to be added. */
  readonly botIsMember?: boolean;
}

const member = (user: User): ChatMember => ({ status: 'member', user });

/** A member with the rights that admins have unless they are narrowed. */
export const administrator = (user: User): ChatMember => ({
  status: 'administrator',
  user,
  can_be_edited: false,
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: true,
  can_restrict_members: true,
  can_promote_members: false,
  can_change_info: true,
  can_invite_users: true,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_send_welcome_messages: false,
});

/** A group or supergroup, with or without topics. */
export class GroupHandle extends ChatHandle {
  static open(state: BotState, options: GroupOptions): GroupHandle {
    const basic = options.basic === true && options.forum !== true;
    const title = options.title ?? 'Test group';
    const id = options.id ?? (basic ? state.world.newGroupId() : state.world.newSupergroupId());
    const chat: Chat = basic
      ? { id, type: 'group', title }
      : {
          id,
          type: 'supergroup',
          title,
          ...(options.username && { username: options.username }),
          ...(options.forum && { is_forum: true }),
        };
    const record = state.world.addChat(chat);
    if (options.forum) {
      record.topics.set(1, { message_thread_id: 1, name: 'General', icon_color: 7322096, closed: false });
    }
    for (const user of options.members ?? []) record.members.set(user.id, member(user));
    for (const user of options.admins ?? []) record.members.set(user.id, administrator(user));
    const { bot } = state.world;
    if (options.botIsMember !== false)
      record.members.set(bot.id, options.botIsAdmin ? administrator(bot) : member(bot));
    return new GroupHandle(state, record);
  }

  /** Someone who has been in the group for a while. */
  member(fields: Partial<User> = {}): User {
    const user = this.state.world.users.get(fields.id ?? 0) ?? this.state.world.addUser(fields);
    this.record.members.set(user.id, member(user));
    return user;
  }

  protected override sender(options: SendOptions): User {
    if (options.anonymous) return groupAnonymousBot;
    if (options.viaChannel) return channelBot;
    return options.from ?? this.#anyone();
  }

  #anyone(): User {
    const people = [...this.record.members.values()].filter(({ user, status }) => !user.is_bot && status !== 'left');
    return people[0]?.user ?? this.member();
  }

  protected override envelope(options: SendOptions): Partial<Message> {
    const fields = super.envelope(options);
    const chat = options.anonymous ? this.chat : options.viaChannel?.chat;
    const replied = fields.reply_to_message;
    const thread = fields.message_thread_id ?? replied?.message_thread_id;
    const forum = this.record.topics.size > 0;
    // Outside forums, too, replies in a supergroup carry a thread: the message that the first of them answered.
    const root = !forum && this.chat.type === 'supergroup' && replied ? replied.message_id : undefined;
    const id = thread ?? root;
    const { is_topic_message: _, ...rest } = fields;
    return {
      ...rest,
      ...(chat && { sender_chat: chat }),
      ...(id !== undefined && id !== 1 && { message_thread_id: id }),
      ...(forum && id !== undefined && id !== 1 && { is_topic_message: true }),
    };
  }

  /** Opens a topic of the forum. */
  createTopic(name: string, by: User = this.#anyone()): Topic {
    if (this.record.topics.size === 0) throw new Error(`${this.id} is no forum: open it with { forum: true }`);
    return this.state.createTopic(this.record, by, name);
  }

  closeTopic(topic: Topic, by: User = this.#anyone()): void {
    this.state.closeTopic(this.record, by, topic, true);
  }

  /** Adds the bot, with the service message that everyone sees. */
  async addBot(by: User = this.#anyone(), options: { admin?: boolean } = {}): Promise<void> {
    const { bot } = this.state.world;
    this.state.changeMember(this.record, by, options.admin ? administrator(bot) : member(bot));
    this.state.announce(this.record, { from: by, new_chat_members: [bot] });
  }

  /** Removes the bot. It is told by `my_chat_member`, and writing here is forbidden from now on. */
  async removeBot(by: User = this.#anyone()): Promise<void> {
    const { bot } = this.state.world;
    this.state.changeMember(this.record, by, { status: 'kicked', user: bot, until_date: 0 });
    this.state.world.addMessage(this.record, { from: by, left_chat_member: bot }, false);
  }

  async promoteBot(by: User = this.#anyone()): Promise<void> {
    this.state.changeMember(this.record, by, administrator(this.state.world.bot));
  }

  /** Leaves the bot in the group without the right to write. */
  async muteBot(by: User = this.#anyone()): Promise<void> {
    const muted = {
      status: 'restricted',
      user: this.state.world.bot,
      is_member: true,
      can_send_messages: false,
      until_date: 0,
    };
    this.state.changeMember(this.record, by, muted as ChatMember);
  }

  async join(user: User): Promise<void> {
    this.state.changeMember(this.record, user, member(user));
    this.state.announce(this.record, { from: user, new_chat_members: [user] });
  }

  async leave(user: User): Promise<void> {
    this.state.changeMember(this.record, user, { status: 'left', user });
    this.state.announce(this.record, { from: user, left_chat_member: user });
  }

  async promote(user: User, by: User = this.#anyone()): Promise<void> {
    this.state.changeMember(this.record, by, administrator(user));
  }

  /** Upgrades a basic group: calls to its old id are refused from now on with the new one, and both chats hold a service message. */
  async migrate(): Promise<GroupHandle> {
    const old = this.record;
    if (old.chat.type !== 'group') throw new Error(`${this.id} is no basic group: open it with { basic: true }`);
    const { world } = this.state;
    const next: ChatRecord = world.addChat({ id: world.newSupergroupId(), type: 'supergroup', title: old.chat.title });
    for (const [id, entry] of old.members) next.members.set(id, entry);
    const by = this.#anyone();
    this.state.announce(old, { from: by, migrate_to_chat_id: next.chat.id });
    old.migratedTo = next.chat.id;
    this.state.announce(next, { from: groupAnonymousBot, sender_chat: next.chat, migrate_from_chat_id: old.chat.id });
    return new GroupHandle(this.state, next);
  }
}
