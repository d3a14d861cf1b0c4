import { randomInt } from 'node:crypto';
import type {
  CallbackQuery,
  Chat,
  InlineKeyboardButton,
  Message,
  MessageEntity,
  ReactionTypeEmoji,
  User,
} from '@grammyjs/types';
import { deliver } from './delivery.ts';
import { detectEntities } from './entities/detect.ts';
import { documentOf } from './methods/files.ts';
import type { BotState, CallbackAnswer, QueryRecord } from './state.ts';
import type { ChatRecord, Draft, StoredMessage } from './world.ts';

export interface SendOptions {
  /** Who writes; a private chat's user, or a group's first member, when absent. */
  readonly from?: User;
  readonly replyTo?: Message;
  readonly messageThreadId?: number;
  /** The message that this text replaces: an edit. */
  readonly edited?: Message;
  /** In a group, on behalf of this channel. */
  readonly viaChannel?: { readonly chat: Chat };
  /** As an anonymous admin of the group. */
  readonly anonymous?: boolean;
  /** In place of those that Telegram finds by itself. */
  readonly entities?: MessageEntity[];
  /** More fields of the message, for kinds of content that have no method here. */
  readonly extra?: Partial<Message>;
}

export interface DocumentContent {
  readonly name: string;
  readonly bytes: Buffer | string;
  readonly mimeType?: string;
  readonly caption?: string;
  /** What Telegram says of its size, where that is not the size of `bytes`. */
  readonly size?: number;
}

/** What a person does in one chat, and what they see there. */
export class ChatHandle {
  #repliesGiven = 0;

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

  #visible(): StoredMessage[] {
    return [...this.record.messages.values()].filter((stored) => !stored.deleted);
  }

  /** The chat as a person sees it now: edits applied, deleted messages gone. */
  get messages(): Message[] {
    return this.#visible().map((stored) => stored.message);
  }

  /** What the bot wrote, as it stands now. */
  get replies(): Message[] {
    return this.#visible()
      .filter((stored) => stored.byBot)
      .map((stored) => stored.message);
  }

  /** The chat actions that the bot showed, in order. */
  get actions(): readonly string[] {
    return this.record.actions.map(({ action }) => action);
  }

  /** What the bot shows of a message that it is still writing. */
  get draft(): Draft | undefined {
    return this.record.draft;
  }

  /** All drafts that were shown, in order. */
  get drafts(): readonly Draft[] {
    return this.record.drafts;
  }

  /** The commands that a person is offered here. */
  commands(from?: User) {
    const user = this.sender(from ? { from } : {});
    return this.state.profile.commandsFor(this.state.world, this.record, user?.id ?? 0);
  }

  protected sender(options: SendOptions): User | undefined {
    return options.from;
  }

  /** Who sends it, to what it replies, in which topic. */
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

  /** Writes a message; the bot gets an update if Telegram would give it one. */
  async send(text: string, options: SendOptions = {}): Promise<Message> {
    const entities = options.entities ?? detectEntities(text);
    const content: Partial<Message> = { text, ...(entities.length > 0 && { entities }), ...options.extra };
    if (options.edited) return this.edit(options.edited, content);
    return this.state.announce(this.record, { ...this.envelope(options), ...content }).message;
  }

  async sendDocument(content: DocumentContent, options: SendOptions = {}): Promise<Message> {
    const bytes = Buffer.from(content.bytes as Buffer);
    const file = this.state.files.add(
      content.name,
      content.mimeType ?? 'text/plain',
      bytes,
      content.size ?? bytes.length,
    );
    const captionEntities = detectEntities(content.caption ?? '');
    return this.state.announce(this.record, {
      ...this.envelope(options),
      document: documentOf(file),
      ...(content.caption !== undefined && { caption: content.caption }),
      ...(captionEntities.length > 0 && { caption_entities: captionEntities }),
      ...options.extra,
    }).message;
  }

  /** Changes a person's message. */
  async edit(message: Message, content: Partial<Message>): Promise<Message> {
    const stored = this.#find(message);
    const { entities: _, ...rest } = stored.message;
    this.state.world.edit(this.record, stored, { ...rest, ...content });
    deliver(this.state, this.record, stored, true);
    return stored.message;
  }

  /** Takes a message away; bots are not told. */
  async remove(message: Message): Promise<void> {
    this.#find(message).deleted = true;
    this.record.changes.announce();
  }

  #find(message: Message): StoredMessage {
    const stored = this.record.messages.get(message.message_id);
    if (!stored) throw new Error(`there is no message ${message.message_id} in chat ${this.id}`);
    return stored;
  }

  /** Sets a person's reaction, or takes it back when `emoji` is absent. In groups only admin bots are told. */
  async react(message: Message, emoji?: ReactionTypeEmoji['emoji'], options: SendOptions = {}): Promise<void> {
    const { world, updates } = this.state;
    const stored = this.#find(message);
    const user = this.sender(options)!;
    const before = stored.reactions.get(user.id) ?? [];
    const after: ReactionTypeEmoji[] = emoji === undefined ? [] : [{ type: 'emoji', emoji }];
    stored.reactions.set(user.id, after);
    if (this.chat.type !== 'private' && !world.isAdmin(this.record, world.bot.id)) return;
    updates.push('message_reaction', {
      chat: this.chat,
      message_id: message.message_id,
      user,
      date: world.seconds(),
      old_reaction: before,
      new_reaction: after,
    });
  }

  /** Presses a button of an inline keyboard, named by its text or its data; `forged` sends any data, as a modified client can. */
  async press(
    message: Message,
    button: string,
    options: { from?: User; forged?: boolean } = {},
  ): Promise<PressedButton> {
    const stored = this.#find(message);
    const current = stored.message;
    const data = options.forged ? button : callbackData(current, button);
    const from = this.sender(options.from ? { from: options.from } : {}) ?? this.state.world.addUser();
    const record: QueryRecord<CallbackAnswer> = {
      id: String(randomInt(2 ** 47)),
      createdAt: this.state.now(),
      answers: [],
    };
    this.state.callbacks.set(record.id, record);
    const inlineId = [...this.state.world.inlineMessages].find(([, entry]) => entry.stored === stored)?.[0];
    const seen = stored.deleted ? { chat: this.chat, message_id: current.message_id, date: 0 as const } : current;
    const query: CallbackQuery = {
      id: record.id,
      from,
      chat_instance: String(this.id),
      data,
      ...(inlineId === undefined ? { message: seen } : { inline_message_id: inlineId }),
    };
    this.state.updates.push('callback_query', query);
    return new PressedButton(this.state, record, query);
  }

  /** The bot's next message here that this method has not given yet, as it stands when it is given. */
  nextReply(timeoutMs?: number): Promise<Message> {
    const number = this.#repliesGiven++;
    return this.record.changes.until(
      () => [...this.record.messages.values()].filter((stored) => stored.byBot)[number]?.message,
      () => `reply ${number + 1} in ${this.#description()}`,
      timeoutMs,
    );
  }

  /** Resolves once `holds` is true of what the chat shows. */
  until(holds: (messages: Message[]) => boolean, timeoutMs?: number): Promise<Message[]> {
    return this.record.changes.until(
      () => (holds(this.messages) ? this.messages : undefined),
      () => `what was expected of ${this.#description()}`,
      timeoutMs,
    );
  }

  /** Resolves once the bot has changed this message, with the new state. */
  nextEdit(message: Message, timeoutMs?: number): Promise<Message> {
    const stored = this.#find(message);
    const known = stored.edits.length;
    return this.record.changes.until(
      () => (stored.edits.length > known ? stored.message : undefined),
      () => `an edit of message ${message.message_id} in ${this.#description()}`,
      timeoutMs,
    );
  }

  #description(): string {
    return `chat ${this.id}, which ends with ${JSON.stringify(this.messages.slice(-3).map(({ text }) => text))}`;
  }
}

function callbackData(message: Message, name: string): string {
  const buttons = (message.reply_markup?.inline_keyboard ?? [])
    .flat()
    .filter((button): button is InlineKeyboardButton.CallbackButton => 'callback_data' in button);
  const found =
    buttons.find((button) => button.text === name) ?? buttons.find((button) => button.callback_data === name);
  if (!found) throw new Error(`no button "${name}" under message ${message.message_id}: ${JSON.stringify(buttons)}`);
  return found.callback_data;
}

/** A pressed button, which shows a waiting sign until the bot answers. */
export class PressedButton {
  constructor(
    private readonly state: BotState,
    private readonly record: QueryRecord<CallbackAnswer>,
    readonly query: CallbackQuery,
  ) {}

  get answers(): readonly CallbackAnswer[] {
    return this.record.answers;
  }

  /** The bot's answer to this press. */
  answered(timeoutMs?: number): Promise<CallbackAnswer> {
    return this.state.queryChanges.until(
      () => this.answers[0],
      () => `an answer to the press of ${this.query.data}`,
      timeoutMs,
    );
  }
}
