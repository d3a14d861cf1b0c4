import type { Update } from '@grammyjs/types';
import { z } from 'zod';

/** Where something was said, and where an answer to it belongs. */
export interface Place {
  readonly chatId: number;
  readonly isPrivate: boolean;
  /** The forum topic. */
  readonly threadId?: number;
}

export interface Person {
  /** The user's numeric id; for someone who speaks as a chat, that chat's id. */
  readonly id: number;
  /** Speaks as the group or as a channel, so nobody knows who it is. */
  readonly isAnonymous: boolean;
  readonly languageCode?: string;
}

export interface Upload {
  readonly fileId: string;
  readonly name: string;
  readonly sizeBytes: number;
}

/** A message that is meant for the bot. */
export interface Said {
  readonly kind: 'said';
  readonly place: Place;
  readonly person: Person;
  readonly messageId: number;
  /** Without the command, the mention and invisible characters. */
  readonly text: string;
  readonly command?: string;
  /** The message that it replies to. */
  readonly repliedTo?: { readonly messageId: number; readonly isOurs: boolean; readonly text: string };
  readonly document?: Upload;
  /** A sticker, a voice message and the like, with no words in it. */
  readonly isWordless: boolean;
}

/** A button of one of our messages was pressed. */
export interface Pressed {
  readonly kind: 'pressed';
  readonly queryId: string;
  readonly place: Place;
  readonly person: Person;
  readonly messageId: number;
  readonly data: string;
  /** The question that the message with the button answers. */
  readonly question?: string;
}

/** Someone set or took back a reaction under a message; in groups an administrator alone is told. */
export interface Reacted {
  readonly kind: 'reacted';
  readonly place: Place;
  readonly person: Person;
  readonly messageId: number;
  /** The emoji that stand there now, and that stood there before. */
  readonly emoji: readonly string[];
  readonly emojiBefore: readonly string[];
}

export interface TypedInline {
  readonly kind: 'inline';
  readonly queryId: string;
  readonly person: Person;
  readonly text: string;
}

/** The bot was added, removed, blocked or unblocked. */
export interface Membership {
  readonly kind: 'membership';
  readonly place: Place;
  readonly person: Person;
  readonly isMember: boolean;
  readonly wasMember: boolean;
}

export interface Migrated {
  readonly kind: 'migrated';
  readonly fromChatId: number;
  readonly toChatId: number;
}

/** A press of a button that stands in no message we can see, as under an inline card. */
export interface OrphanPress {
  readonly kind: 'orphan';
  readonly queryId: string;
  readonly person: Person;
}

export type Incoming = Said | Pressed | Reacted | OrphanPress | TypedInline | Membership | Migrated;

export interface Me {
  readonly id: number;
  readonly username: string;
}

/** What we ask Telegram for, and all that `readUpdate` understands. */
export const allowedUpdates = [
  'message',
  'callback_query',
  'message_reaction',
  'inline_query',
  'my_chat_member',
] as const satisfies readonly (keyof Update)[];

const id = z.number().int();
const userSchema = z.object({
  id,
  is_bot: z.boolean().catch(false),
  language_code: z.string().optional().catch(undefined),
});
const chatSchema = z.object({ id, type: z.enum(['private', 'group', 'supergroup', 'channel']) });
const entitySchema = z.object({
  type: z.string(),
  offset: z.number().int().min(0),
  length: z.number().int().min(0),
  user: userSchema.optional().catch(undefined),
});
const words = { text: z.string().optional().catch(undefined), caption: z.string().optional().catch(undefined) };
const repliedSchema = z.object({
  ...words,
  message_id: id,
  from: userSchema.optional().catch(undefined),
  forum_topic_created: z.unknown().optional(),
});
const messageSchema = z.object({
  ...words,
  message_id: id,
  chat: chatSchema,
  from: userSchema.optional().catch(undefined),
  sender_chat: z.object({ id }).optional().catch(undefined),
  via_bot: z.unknown().optional(),
  is_automatic_forward: z.unknown().optional(),
  is_topic_message: z.boolean().optional().catch(undefined),
  message_thread_id: id.optional().catch(undefined),
  entities: z.array(entitySchema).catch([]).default([]),
  caption_entities: z.array(entitySchema).catch([]).default([]),
  reply_to_message: repliedSchema.optional().catch(undefined),
  quote: z.object({ text: z.string() }).optional().catch(undefined),
  document: z
    .object({ file_id: z.string(), file_name: z.string().default(''), file_size: z.number().default(0) })
    .optional()
    .catch(undefined),
  migrate_to_chat_id: id.optional().catch(undefined),
});
type WireMessage = z.infer<typeof messageSchema>;

const pressedSchema = z.object({
  id: z.string(),
  from: userSchema,
  data: z.string().catch(''),
  message: z
    .object({
      message_id: id,
      chat: chatSchema,
      message_thread_id: id.optional().catch(undefined),
      is_topic_message: z.boolean().optional().catch(undefined),
      reply_to_message: z.object(words).optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
});
const reactionsSchema = z.array(z.object({ emoji: z.string().optional().catch(undefined) })).catch([]);
const reactedSchema = z.object({
  chat: chatSchema,
  message_id: id,
  user: userSchema,
  new_reaction: reactionsSchema,
  old_reaction: reactionsSchema,
});
const inlineSchema = z.object({ id: z.string(), from: userSchema, query: z.string() });
const memberSchema = z.object({ status: z.string(), is_member: z.boolean().optional().catch(undefined) });
const membershipSchema = z.object({
  chat: chatSchema,
  from: userSchema,
  old_chat_member: memberSchema,
  new_chat_member: memberSchema,
});

/** Telegram's own account for administrators who speak as their group. */
const groupAnonymousBotId = 1_087_968_824;
/** Telegram's own account for people who speak as a channel of theirs. */
const channelBotId = 136_817_688;

const wordlessKinds = [
  'sticker', 'photo', 'voice', 'video', 'animation', 'audio', 'document', 'video_note', 'location', 'venue', 'contact', 'poll', 'dice', 'story',
]; // biome-ignore format: one list

/**
 * Reads an update as something that concerns the bot; undefined for all else: what is addressed to others, what other bots say, channel posts, edits, service
 * messages, unknown kinds, and whatever does not have the shape that Telegram promises.
 */
export function readUpdate(update: unknown, me: Me, commands: ReadonlySet<string>): Incoming | undefined {
  if (typeof update !== 'object' || update === null) return undefined;
  const { message, callback_query, message_reaction, inline_query, my_chat_member } = update as Record<string, unknown>;
  if (message) return readMessage(message, me, commands);
  if (callback_query) return readPress(callback_query);
  if (message_reaction) return readReaction(message_reaction);
  if (inline_query) return readInline(inline_query);
  if (my_chat_member) return readMembership(my_chat_member);
  return undefined;
}

function readMessage(raw: unknown, me: Me, commands: ReadonlySet<string>): Said | Migrated | undefined {
  const parsed = messageSchema.safeParse(raw);
  if (!parsed.success) return undefined;
  const message = parsed.data;
  if (message.migrate_to_chat_id !== undefined)
    return { kind: 'migrated', fromChatId: message.chat.id, toChatId: message.migrate_to_chat_id };
  // A message sent "via" the bot is our own inline answer coming back.
  if (message.chat.type === 'channel' || message.via_bot || message.is_automatic_forward) return undefined;
  const person = readPerson(message);
  if (!person) return undefined;

  const isPrivate = message.chat.type === 'private';
  const isWordless = wordlessKinds.some((kind) => kind in (raw as object));
  const original = message.text ?? message.caption ?? '';
  if (original === '' && !isWordless) return undefined;

  const { text: unmentioned, isMentioned } = withoutMention(original, message, me);
  const command = readCommand(unmentioned, commands);
  if (command && command.username !== undefined && command.username.toLowerCase() !== me.username.toLowerCase())
    return undefined;
  const repliedTo = readReply(message, me);
  const isKnownCommand = command !== undefined && commands.has(command.name);
  const isAddressed = isPrivate || isMentioned || isKnownCommand || (repliedTo?.isOurs ?? false);
  if (!isAddressed) return undefined;

  const text = visible(command ? command.rest : unmentioned)
    .replace(/^[\s:：,，、。.!！?？—-]+$|^[\s:：,，、—]+/u, '')
    .trim();
  return {
    kind: 'said',
    place: placeOf(message),
    person,
    messageId: message.message_id,
    text,
    ...(command && { command: command.name }),
    ...(repliedTo && { repliedTo }),
    ...(message.document && {
      document: {
        fileId: message.document.file_id,
        name: message.document.file_name,
        sizeBytes: message.document.file_size,
      },
    }),
    isWordless: isWordless && text === '',
  };
}

function readPerson({ chat, from, sender_chat }: WireMessage): Person | undefined {
  if (!from) return undefined;
  if (from.id === groupAnonymousBotId || from.id === channelBotId)
    return { id: sender_chat?.id ?? chat.id, isAnonymous: true };
  if (from.is_bot) return undefined;
  return personOf(from);
}

function personOf(user: z.infer<typeof userSchema>): Person {
  return {
    id: user.id,
    isAnonymous: false,
    ...(user.language_code !== undefined && { languageCode: user.language_code }),
  };
}

function placeOf(message: Pick<WireMessage, 'chat' | 'is_topic_message' | 'message_thread_id'>): Place {
  // Replies in ordinary groups carry a thread id too; only a topic's may be sent back.
  const threadId = message.is_topic_message ? message.message_thread_id : undefined;
  return {
    chatId: message.chat.id,
    isPrivate: message.chat.type === 'private',
    ...(threadId !== undefined && { threadId }),
  };
}

/** `／` and `＠` as Chinese keyboards type them; the space after the command may be missing: `/ask江东区…`. */
const commandPattern = /^\s*[/／]([A-Za-z0-9_]{1,32})(?:[@＠]([A-Za-z0-9_]+))?/;

function readCommand(text: string, commands: ReadonlySet<string>) {
  const match = commandPattern.exec(text);
  if (!match) return undefined;
  const written = match[1]!.toLowerCase();
  const rest = text.slice(match[0].length);
  // `/ask2022年GDP` runs the year into the command.
  const glued = commands.has(written)
    ? undefined
    : [...commands].find((name) => written.startsWith(name) && /^\d/.test(written.slice(name.length)));
  if (glued !== undefined && match[2] === undefined)
    return { name: glued, username: undefined, rest: match[1]!.slice(glued.length) + rest };
  return { name: written, username: match[2], rest };
}

function withoutMention(text: string, message: WireMessage, me: Me): { text: string; isMentioned: boolean } {
  const entities = message.text === undefined ? message.caption_entities : message.entities;
  const byId = entities.find((entity) => entity.type === 'text_mention' && entity.user?.id === me.id);
  if (byId) return { text: text.slice(0, byId.offset) + text.slice(byId.offset + byId.length), isMentioned: true };
  // Not within a word or an address, and not a longer name that begins with ours. A command's own @name stays with the command.
  const mention = new RegExp(`(?<![\\w/／.])[@＠]${me.username}(?!\\w)`, 'giu');
  const commandEnd = commandPattern.exec(text)?.[0].length ?? 0;
  const rest = text.slice(commandEnd).replace(mention, ' ');
  return { text: text.slice(0, commandEnd) + rest, isMentioned: rest !== text.slice(commandEnd) };
}

function readReply({ reply_to_message: replied, quote }: WireMessage, me: Me): Said['repliedTo'] {
  // In a topic every message "replies" to the service message that opened it.
  if (!replied || replied.forum_topic_created) return undefined;
  const isOurs = replied.from?.id === me.id;
  return {
    messageId: replied.message_id,
    isOurs,
    text: visible(quote?.text ?? replied.text ?? replied.caption ?? '').trim(),
  };
}

function readPress(raw: unknown): Pressed | OrphanPress | undefined {
  const parsed = pressedSchema.safeParse(raw);
  if (!parsed.success) return undefined;
  const { id: queryId, from, data, message } = parsed.data;
  if (!message) return { kind: 'orphan', queryId, person: personOf(from) };
  const question = message.reply_to_message?.text ?? message.reply_to_message?.caption;
  return {
    kind: 'pressed',
    queryId,
    place: placeOf(message),
    person: personOf(from),
    messageId: message.message_id,
    data,
    ...(question !== undefined && { question: visible(question).trim() }),
  };
}

function readReaction(raw: unknown): Reacted | undefined {
  const parsed = reactedSchema.safeParse(raw);
  if (!parsed.success || parsed.data.user.is_bot) return undefined;
  const { chat, message_id: messageId, user, new_reaction: now, old_reaction: before } = parsed.data;
  const emojiOf = (reactions: typeof now) => reactions.flatMap(({ emoji }) => emoji ?? []);
  return {
    kind: 'reacted',
    place: placeOf({ chat }),
    person: personOf(user),
    messageId,
    emoji: emojiOf(now),
    emojiBefore: emojiOf(before),
  };
}

function readInline(raw: unknown): TypedInline | undefined {
  const parsed = inlineSchema.safeParse(raw);
  if (!parsed.success) return undefined;
  return {
    kind: 'inline',
    queryId: parsed.data.id,
    person: personOf(parsed.data.from),
    text: visible(parsed.data.query).trim(),
  };
}

function readMembership(raw: unknown): Membership | undefined {
  const parsed = membershipSchema.safeParse(raw);
  if (!parsed.success || parsed.data.chat.type === 'channel') return undefined;
  const { chat, from, old_chat_member: before, new_chat_member: after } = parsed.data;
  const isMember = (member: z.infer<typeof memberSchema>) =>
    ['creator', 'administrator', 'member'].includes(member.status) ||
    (member.status === 'restricted' && member.is_member === true);
  return {
    kind: 'membership',
    place: placeOf({ chat }),
    person: personOf(from),
    isMember: isMember(after),
    wasMember: isMember(before),
  };
}

/** Without control, zero-width and direction characters: they change how a text looks or compares, and say nothing. */
function visible(text: string): string {
  return text.replace(/[\p{Cf}\p{Co}\p{Cs}]|(?![\n\t])\p{Cc}/gu, '');
}
