import type { Message, ReplyParameters } from '@grammyjs/types';
import { badRequest } from '../failure.ts';
import { limits } from '../limits.ts';
import { isObject, type Parameters } from '../parameters.ts';
import type { ChatRecord, StoredMessage } from '../world.ts';
import { readMarkup, shownKeyboard } from './markup.ts';
import type { MethodCall } from './method.ts';

/** What every sent message has beside its content, read from the call before the chat is looked at. */
export interface Envelope {
  readonly markup: Record<string, unknown> | undefined;
  readonly reply: ReplyParameters | undefined;
}

export function readEnvelope(parameters: Parameters): Envelope {
  checkLinkPreview(parameters);
  if (parameters.has('business_connection_id')) throw badRequest('business connection not found');
  return { markup: readMarkup(parameters), reply: readReply(parameters) };
}

function readReply(parameters: Parameters): ReplyParameters | undefined {
  const reply = parameters.json('reply_parameters', 'reply parameters');
  if (reply === undefined) {
    if (!parameters.has('reply_to_message_id')) return undefined;
    return {
      message_id: parameters.integer('reply_to_message_id'),
      allow_sending_without_reply: parameters.boolean('allow_sending_without_reply'),
    };
  }
  if (!isObject(reply)) throw badRequest('object expected as reply parameters');
  if (reply.message_id === undefined) throw badRequest('can\'t find field "message_id"');
  return reply as unknown as ReplyParameters;
}

function checkLinkPreview(parameters: Parameters): void {
  const options = parameters.json('link_preview_options', 'link preview options');
  if (options === undefined) return;
  if (!isObject(options)) throw badRequest('object expected as link preview options');
  for (const flag of ['is_disabled', 'prefer_small_media', 'prefer_large_media', 'show_above_text']) {
    if (options[flag] !== undefined && typeof options[flag] !== 'boolean') {
      throw badRequest(`field "${flag}" must be of type Boolean`);
    }
  }
}

/** The fields of the message that follow from its envelope and its chat: sender, reply, topic, keyboard. */
export function address(call: MethodCall, record: ChatRecord, { markup, reply }: Envelope): Partial<Message> {
  const { state, parameters } = call;
  const target = reply && findReplied(call, record, reply);
  const thread = topicOf(call, record, target);
  const keyboard = shownKeyboard(markup);
  if (record.chat.type === 'channel' && markup && !keyboard) throw badRequest('inline keyboard expected');
  return {
    ...(record.chat.type === 'channel' ? { sender_chat: record.chat } : { from: state.world.bot }),
    ...(thread !== undefined && { message_thread_id: thread, is_topic_message: true }),
    ...(target && { reply_to_message: state.world.quoted(target) as NonNullable<Message['reply_to_message']> }),
    ...(target && reply?.quote !== undefined && { quote: { text: reply.quote, position: 0, is_manual: true } }),
    ...(keyboard && { reply_markup: keyboard }),
    ...(parameters.boolean('protect_content') && { has_protected_content: true }),
  };
}

function findReplied({ state }: MethodCall, record: ChatRecord, reply: ReplyParameters): StoredMessage | undefined {
  const other = reply.chat_id !== undefined && String(reply.chat_id) !== String(record.chat.id);
  const source = other ? state.world.find(String(reply.chat_id)) : record;
  const target = source && state.world.message(source, Number(reply.message_id));
  if (!target) {
    if (reply.allow_sending_without_reply) return undefined;
    throw badRequest(source ? 'message to be replied not found' : 'chat not found');
  }
  if (reply.quote !== undefined) {
    const text = target.message.text ?? target.message.caption ?? '';
    if (reply.quote.length > limits.quoteChars) throw badRequest('QUOTE_TOO_LONG');
    if (!text.includes(reply.quote)) throw badRequest('QUOTE_TEXT_INVALID');
  }
  return target;
}

/** The topic named, or the one of the message replied to; none for the General topic. */
function topicOf(call: MethodCall, record: ChatRecord, target: StoredMessage | undefined): number | undefined {
  const { world } = call.state;
  const named = call.parameters.integer('message_thread_id');
  if (record.topics.size === 0) {
    // Outside forums a thread is named by the message that began it.
    if (named !== 0 && !world.message(record, named)) throw badRequest('message thread not found');
    return undefined;
  }
  // The General topic cannot be named: messages go there when no other is.
  if (named === 1) throw badRequest('message thread not found');
  const id = named || target?.message.message_thread_id || 1;
  const topic = record.topics.get(id);
  if (!topic) throw badRequest('message thread not found');
  if (topic.closed && !world.isAdmin(record, world.bot.id)) throw badRequest('TOPIC_CLOSED');
  return id === 1 ? undefined : id;
}
