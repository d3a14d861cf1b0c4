import type { InlineKeyboardMarkup, Message, ReplyParameters } from '@grammyjs/types';
import { badRequest } from '../failure.ts';
import { limits } from '../limits.ts';
import type { ChatRecord } from '../world.ts';
import { readMarkup } from './markup.ts';
import type { Method, MethodCall } from './method.ts';
import { findMessage, findOwnChat, findWritableChat } from './target.ts';
import { readText, requireText } from './text.ts';

/** The fields that every message of the bot has, with the reply and the topic resolved. */
export function envelope(call: MethodCall, record: ChatRecord): Partial<Message> {
  const { state, parameters } = call;
  const reply = (parameters.json('reply_parameters', 'reply parameters') ??
    (parameters.has('reply_to_message_id')
      ? {
          message_id: parameters.integer('reply_to_message_id'),
          allow_sending_without_reply: parameters.boolean('allow_sending_without_reply'),
        }
      : undefined)) as ReplyParameters | undefined;
  const target = reply ? state.world.message(record, Number(reply.message_id)) : undefined;
  if (reply && !target && !reply.allow_sending_without_reply) throw badRequest('message to be replied not found');
  const thread = parameters.has('message_thread_id')
    ? parameters.integer('message_thread_id')
    : target?.message.message_thread_id;
  const markup = readMarkup(call);
  return {
    from: state.world.bot,
    ...(thread !== undefined && { message_thread_id: thread, is_topic_message: true }),
    ...(target && { reply_to_message: state.world.quoted(target) as NonNullable<Message['reply_to_message']> }),
    ...(markup && 'inline_keyboard' in markup && { reply_markup: markup as unknown as InlineKeyboardMarkup }),
  };
}

const sendMessage: Method = (call) => {
  const record = findWritableChat(call);
  const formatted = readText(call, 'text', 'entities');
  requireText(formatted, limits.messageTextChars);
  const fields = {
    ...envelope(call, record),
    text: formatted.text,
    ...(formatted.entities.length > 0 && { entities: formatted.entities }),
  };
  return call.state.world.addMessage(record, fields, true).message;
};

const editMessageText: Method = (call) => {
  const record = findOwnChat(call);
  const stored = findMessage(call, record, 'edit');
  if (!stored.byBot) throw badRequest("message can't be edited");
  const formatted = readText(call, 'text', 'entities');
  requireText(formatted, limits.messageTextChars);
  const { reply_markup: _, entities: __, ...rest } = stored.message;
  const markup = readMarkup(call) as unknown as InlineKeyboardMarkup | undefined;
  const next: Message = {
    ...rest,
    text: formatted.text,
    ...(formatted.entities.length > 0 && { entities: formatted.entities }),
    ...(markup && { reply_markup: markup }),
  };
  refuseSame(stored.message, next);
  call.state.world.edit(record, stored, next);
  return stored.message;
};

const editMessageReplyMarkup: Method = (call) => {
  const record = findOwnChat(call);
  const stored = findMessage(call, record, 'edit');
  if (!stored.byBot) throw badRequest("message can't be edited");
  const { reply_markup: _, ...rest } = stored.message;
  const markup = readMarkup(call) as unknown as InlineKeyboardMarkup | undefined;
  const next: Message = { ...rest, ...(markup && { reply_markup: markup }) };
  refuseSame(stored.message, next);
  call.state.world.edit(record, stored, next);
  return stored.message;
};

function refuseSame(old: Message, next: Message): void {
  const shown = ({ text, entities, reply_markup, caption, caption_entities }: Message) =>
    JSON.stringify([text, entities, reply_markup, caption, caption_entities]);
  if (shown(old) === shown(next)) {
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
  }
}

const deleteMessage: Method = (call) => {
  const record = findOwnChat(call);
  const stored = findMessage(call, record, 'delete');
  stored.deleted = true;
  record.changes.announce();
  return true;
};

const sendChatAction: Method = (call) => {
  const record = findWritableChat(call);
  record.actions.push({ action: call.parameters.string('action'), at: call.state.now() });
  return true;
};

export const messageMethods = { sendMessage, editMessageText, editMessageReplyMarkup, deleteMessage, sendChatAction };
