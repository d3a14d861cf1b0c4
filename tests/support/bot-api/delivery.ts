import type { Message } from '@grammyjs/types';
import type { BotState } from './state.ts';
import type { ChatRecord, StoredMessage } from './world.ts';

/**
 * Whether the bot gets to see a message (core.telegram.org/bots/features#privacy-mode): all in private chats and channels; nothing that a bot wrote;
 * in groups all for admins and without privacy mode, otherwise commands, mentions of it, replies to it, messages sent via it and service messages.
 */
export function reachesBot(state: BotState, record: ChatRecord, message: Message): boolean {
  const { bot } = state.world;
  if (record.chat.type === 'private') return !record.blocked;
  const status = state.world.member(record, bot.id)?.status;
  if (status === undefined || status === 'left' || status === 'kicked') return false;
  if (message.from?.is_bot && message.sender_chat === undefined) return false;
  if (record.chat.type === 'channel' || bot.can_read_all_group_messages || state.world.isAdmin(record, bot.id))
    return true;
  if (isService(message)) return true;
  if (message.via_bot?.id === bot.id || message.reply_to_message?.from?.id === bot.id) return true;
  return isAddressed(message, bot.id, bot.username, record.lastBotId);
}

function isService(message: Message): boolean {
  const content: readonly (keyof Message)[] = [
    'text',
    'caption',
    'document',
    'photo',
    'sticker',
    'voice',
    'video',
    'audio',
    'animation',
  ];
  return content.every((field) => message[field] === undefined);
}

function isAddressed(message: Message, botId: number, username: string, lastBotId: number | undefined): boolean {
  const text = message.text ?? message.caption ?? '';
  const name = username.toLowerCase();
  return (message.entities ?? message.caption_entities ?? []).some((entity) => {
    const words = text.slice(entity.offset, entity.offset + entity.length).toLowerCase();
    if (entity.type === 'mention') return words === `@${name}`;
    if (entity.type === 'text_mention') return entity.user.id === botId;
    if (entity.type !== 'bot_command') return false;
    const addressee = words.split('@')[1];
    // A command that names nobody goes to the bot unless another one spoke last.
    if (addressee === undefined) return entity.offset === 0 && (lastBotId === undefined || lastBotId === botId);
    return addressee === name;
  });
}

/** Queues a new or edited message for the bot, if it gets to see it. */
export function deliver(state: BotState, record: ChatRecord, stored: StoredMessage, edited = false): void {
  if (!reachesBot(state, record, stored.message)) return;
  const kind = record.chat.type === 'channel' ? 'channel_post' : 'message';
  state.updates.push(edited ? `edited_${kind}` : kind, stored.message);
}
