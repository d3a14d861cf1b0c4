import { randomUUID } from 'node:crypto';
import type {
  CallbackQuery,
  Chat,
  ChatMember,
  InlineKeyboardButton,
  Message,
  MessageEntity,
  User,
} from '@grammyjs/types';
import { deliver } from './delivery.ts';
import { detectEntities } from './entities/detect.ts';
import type { BotState, CallbackRecord } from './state.ts';
import { type ChatRecord, channelBot, groupAnonymousBot } from './world.ts';

export interface SendOptions {
  /** Who writes; a private chat's user, or a group's first member, when absent. */
  readonly from?: User;
  readonly replyTo?: Message;
  readonly messageThreadId?: number;
  /** The message that this text replaces: an edit. */
  readonly edited?: Message;
  /** In a group, on behalf of this channel. */
  readonly viaChannel?: ChannelHandle;
  /** As an anonymous admin of the group. */
  readonly anonymous?: boolean;
  /** In place of those that Telegram finds by itself. */
  readonly entities?: MessageEntity[];
  /** More fields of the message, for kinds of content that have no method here. */
  readonly extra?: Partial<Message>;
}

/** What a person does in one chat, and what they see there. */
export class ChatHandle {
  #seen = 0;

  constructor(
    protected readonly state: BotState,
    readonly record: ChatRecord,
  ) {}

  get chat(): Chat {
    return this.record.chat;
  }

  get id(): number {
    return this.record.chat.id;
  }

  /** The chat as a person sees it now: edits applied, deleted messages gone. */
  get messages(): Message[] {
    return [...this.record.messages.values()].filter((stored) => !stored.deleted).map((stored) => stored.message);
  }

  /** What the bot wrote, as it stands now. */
  get replies(): Message[] {
    return [...this.record.messages.values()]
      .filter((stored) => stored.byBot && !stored.deleted)
      .map((stored) => stored.message);
  }

  /** The chat actions that the bot showed, in order. */
  get actions(): readonly string[] {
    return this.record.actions.map(({ action }) => action);
  }

  protected sender(_options: SendOptions): User | undefined {
    return undefined;
  }

  /** Writes a message; the bot gets an update if Telegram would give it one. */
  async send(text: string, options: SendOptions = {}): Promise<Message> {
    const entities = options.entities ?? detectEntities(text);
    const content: Partial<Message> = { text, ...(entities.length > 0 && { entities }), ...options.extra };
    if (options.edited) return this.edit(options.edited, content);
    const stored = this.state.world.addMessage(this.record, { ...this.envelope(options), ...content }, false);
    deliver(this.state, this.record, stored);
    return stored.message;
  }

  /** Changes a message of a person. */
  async edit(message: Message, content: Partial<Message>): Promise<Message> {
    const stored = this.record.messages.get(message.message_id);
    if (!stored) throw new Error(`there is no message ${message.message_id} in chat ${this.id}`);
    this.state.world.edit(this.record, stored, { ...stored.message, ...content });
    deliver(this.state, this.record, stored, true);
    return stored.message;
  }

  protected envelope(options: SendOptions): Partial<Message> {
    const from = this.sender(options);
    const replied = options.replyTo && this.record.messages.get(options.replyTo.message_id);
    return {
      ...(from && { from }),
      ...(options.messageThreadId !== undefined && {
        message_thread_id: options.messageThreadId,
        is_topic_message: true,
      }),
      ...(replied && {
        reply_to_message: this.state.world.quoted(replied) as NonNullable<Message['reply_to_message']>,
      }),
    };
  }

  /** Presses a button of an inline keyboard, named by its text or its data; data that no button holds is a forged one. */
  async press(
    message: Message,
    button: string,
    options: { from?: User; forged?: boolean } = {},
  ): Promise<PressedButton> {
    const current = this.record.messages.get(message.message_id)?.message ?? message;
    const data = options.forged ? button : callbackData(current, button);
    const from = options.from ?? this.sender({})!;
    const record: CallbackRecord = {
      id: randomUUID().replaceAll('-', '').slice(0, 18),
      createdAt: this.state.now(),
      answers: [],
    };
    this.state.callbacks.set(record.id, record);
    const query: CallbackQuery = { id: record.id, from, message: current, chat_instance: String(this.id), data };
    this.state.updates.push('callback_query', query);
    return new PressedButton(this.state, record, query);
  }

  /** The bot's next message that this method has not given yet. */
  async nextReply(timeoutMs?: number): Promise<Message> {
    const number = this.#seen++;
    return this.record.changes.until(
      () => [...this.record.messages.values()].filter((stored) => stored.byBot)[number]?.message,
      () =>
        `reply ${number + 1} in chat ${this.id}; the chat holds ${JSON.stringify(this.messages.slice(-3).map((m) => m.text))}`,
      timeoutMs,
    );
  }

  /** Resolves once `holds` is true of the chat. */
  async until(holds: (messages: Message[]) => boolean, timeoutMs?: number): Promise<Message[]> {
    return this.record.changes.until(
      () => (holds(this.messages) ? this.messages : undefined),
      () =>
        `what was expected in chat ${this.id}; it holds ${JSON.stringify(this.messages.slice(-3).map((m) => m.text))}`,
      timeoutMs,
    );
  }
}

function callbackData(message: Message, button: string): string {
  const buttons = (message.reply_markup?.inline_keyboard ?? [])
    .flat()
    .filter((item): item is InlineKeyboardButton.CallbackButton => 'callback_data' in item);
  const found = buttons.find((item) => item.text === button) ?? buttons.find((item) => item.callback_data === button);
  if (!found) throw new Error(`no button "${button}" under message ${message.message_id}: ${JSON.stringify(buttons)}`);
  return found.callback_data;
}

/** A pressed button, turning until the bot answers. */
export class PressedButton {
  constructor(
    private readonly state: BotState,
    private readonly record: CallbackRecord,
    readonly query: CallbackQuery,
  ) {}

  get answers(): CallbackRecord['answers'] {
    return this.record.answers;
  }

  /** The bot's answer to this press. */
  answered(timeoutMs?: number): Promise<CallbackRecord['answers'][number]> {
    return this.state.queryChanges.until(
      () => this.answers[0],
      () => `an answer to the press of ${this.query.data}`,
      timeoutMs,
    );
  }
}

export interface PrivateChatOptions {
  readonly id?: number;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly username?: string;
  readonly languageCode?: string;
  /** False when the person has never written to the bot: it may not write first. */
  readonly started?: boolean;
}

export class PrivateChatHandle extends ChatHandle {
  constructor(
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
    const { id, first_name, last_name, username } = user;
    const record = state.world.addChat({
      id,
      type: 'private',
      first_name,
      ...(last_name && { last_name }),
      ...(username && { username }),
    });
    record.started = options.started ?? true;
    return new PrivateChatHandle(state, record, user);
  }

  protected override sender(options: SendOptions): User {
    return options.from ?? this.user;
  }

  override async send(text: string, options: SendOptions = {}): Promise<Message> {
    this.record.started = true;
    return super.send(text, options);
  }

  /** Blocks the bot. */
  async block(): Promise<void> {
    this.state.changeMember(this.record, this.user, { status: 'kicked', user: this.state.world.bot, until_date: 0 });
    this.record.blocked = true;
  }

  async unblock(): Promise<void> {
    this.record.blocked = false;
    this.state.changeMember(this.record, this.user, { status: 'member', user: this.state.world.bot });
  }
}

export interface GroupOptions {
  readonly id?: number;
  readonly title?: string;
  readonly username?: string;
  readonly forum?: boolean;
  /** A basic group, which can still be upgraded; a supergroup otherwise. */
  readonly basic?: boolean;
  readonly admins?: readonly User[];
  readonly members?: readonly User[];
  readonly botIsAdmin?: boolean;
}

const plainMember = (user: User): ChatMember => ({ status: 'member', user });

export const administrator = (user: User, anonymous = false) =>
  ({
    status: 'administrator',
    user,
    can_be_edited: false,
    is_anonymous: anonymous,
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
  }) as ChatMember;

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
    for (const user of options.members ?? []) record.members.set(user.id, plainMember(user));
    for (const user of options.admins ?? []) record.members.set(user.id, administrator(user));
    const { bot } = state.world;
    record.members.set(bot.id, options.botIsAdmin ? administrator(bot) : plainMember(bot));
    return new GroupHandle(state, record);
  }

  /** Someone who is in the group already. */
  member(fields: Partial<User> = {}): User {
    const user = this.state.world.users.get(fields.id ?? 0) ?? this.state.world.addUser(fields);
    this.record.members.set(user.id, plainMember(user));
    return user;
  }

  protected override sender(options: SendOptions): User {
    if (options.anonymous) return groupAnonymousBot;
    if (options.viaChannel) return channelBot;
    if (options.from) return options.from;
    const first = [...this.record.members.values()].find((member) => !member.user.is_bot);
    return first?.user ?? this.member();
  }

  protected override envelope(options: SendOptions): Partial<Message> {
    const sender = options.anonymous ? this.chat : options.viaChannel?.chat;
    return { ...super.envelope(options), ...(sender && { sender_chat: sender }) };
  }
}

export interface ChannelOptions {
  readonly title?: string;
  readonly username?: string;
}

export class ChannelHandle extends ChatHandle {
  static open(state: BotState, options: ChannelOptions): ChannelHandle {
    const record = state.world.addChat({
      id: state.world.newSupergroupId(),
      type: 'channel',
      title: options.title ?? 'Test channel',
      ...(options.username && { username: options.username }),
    });
    record.members.set(state.world.bot.id, administrator(state.world.bot));
    return new ChannelHandle(state, record);
  }

  protected override envelope(options: SendOptions): Partial<Message> {
    return { ...super.envelope(options), sender_chat: this.chat };
  }
}
