import type { Message } from '@grammyjs/types';
import { badRequest } from '../failure.ts';
import { limits } from '../limits.ts';
import type { ChatRecord, StoredMessage } from '../world.ts';
import { address, readEnvelope } from './envelope.ts';
import type { Method, MethodCall } from './method.ts';
import { findChat, findMessage, findOwnChat, findWritableChat } from './target.ts';
import { finished, messageText, readText, requireText, textFields } from './text.ts';

/** Files a message of the bot and gives it. */
export function post(call: MethodCall, record: ChatRecord, fields: Partial<Message>): Message {
  call.state.flood?.check(record);
  record.draft = undefined;
  return call.state.world.addMessage(record, fields, true).message;
}

const sendMessage: Method = (call) => {
  const { state, parameters } = call;
  requireText(parameters);
  const read = readText(parameters, 'text', 'entities');
  const envelope = readEnvelope(parameters);
  const record = findWritableChat(call);
  const text = messageText(state.world, read);
  return post(call, record, { ...address(call, record, envelope), ...textFields(text) });
};

const deleteMessage: Method = (call) => {
  const record = findOwnChat(call);
  erase(call, record, findMessage(call, record, 'delete'));
  return true;
};

const deleteMessages: Method = (call) => {
  const record = findOwnChat(call);
  const ids = call.parameters.json('message_ids', 'message identifiers');
  if (!Array.isArray(ids) || ids.length === 0) throw badRequest('message identifiers are not specified');
  if (ids.length > 100) throw badRequest('too many message identifiers specified');
  // Those that cannot be found are skipped.
  for (const id of ids) {
    const stored = call.state.world.message(record, Number(id));
    if (stored) erase(call, record, stored);
  }
  return true;
};

function erase({ state: { world, now } }: MethodCall, record: ChatRecord, stored: StoredMessage): void {
  const admin = world.isAdmin(record, world.bot.id);
  const others = !stored.byBot && record.chat.type !== 'private';
  if (others && !admin) throw badRequest("message can't be deleted");
  const tooOld = now() - stored.message.date * 1000 > limits.deletableForMs;
  if (tooOld && !admin) throw badRequest("message can't be deleted for everyone");
  stored.deleted = true;
  record.changes.announce();
}

const chatActions: ReadonlySet<string> = new Set([
  ...['typing', 'upload_photo', 'record_video', 'upload_video', 'record_voice', 'upload_voice', 'upload_document'],
  ...['choose_sticker', 'find_location', 'record_video_note', 'upload_video_note', 'cancel'],
]);

const sendChatAction: Method = (call) => {
  const { parameters, state } = call;
  const action = parameters.string('action');
  if (!chatActions.has(action.toLowerCase())) throw badRequest('wrong parameter action in request');
  const record = findWritableChat(call);
  const threadId = parameters.integer('message_thread_id');
  if (threadId !== 0 && record.topics.size > 0 && !record.topics.has(threadId)) {
    throw badRequest('message thread not found');
  }
  record.actions.push({ action, at: state.now(), ...(threadId !== 0 && { threadId }) });
  record.changes.announce();
  return true;
};

/** A text that is still being written: shown until a message comes, or for half a minute. */
const sendMessageDraft: Method = (call) => {
  const { state, parameters } = call;
  const read = readText(parameters, 'text', 'entities');
  const id = parameters.integer('draft_id');
  if (id === 0) throw badRequest('DRAFT_ID_INVALID');
  const record = findWritableChat(call);
  if (record.chat.type !== 'private') throw badRequest('message drafts can be sent only to private chats');
  const { text, entities } = finished(state.world, read);
  if (text.length > limits.messageTextChars) throw badRequest('message is too long');
  record.draft = { id, ...textFields({ text, entities }) };
  record.drafts.push(record.draft);
  record.changes.announce();
  return true;
};

/** The message that forwardMessage and copyMessage name. */
function sourceOf(call: MethodCall, purpose: string): StoredMessage {
  const from = findChat(call, 'from_chat_id');
  const stored = findMessage(call, from, purpose);
  if (stored.message.has_protected_content)
    throw badRequest(`message can't be ${purpose === 'copy' ? 'copied' : 'forwarded'}`);
  return stored;
}

const contentFields = [
  'text',
  'entities',
  'caption',
  'caption_entities',
  'document',
  'photo',
  'sticker',
  'voice',
  'audio',
  'video',
  'animation',
] as const;

const contentOf = (message: Message): Partial<Message> =>
  Object.fromEntries(contentFields.filter((name) => message[name] !== undefined).map((name) => [name, message[name]]));

const copyMessage: Method = (call) => {
  const envelope = readEnvelope(call.parameters);
  const record = findWritableChat(call);
  const { message } = sourceOf(call, 'copy');
  const sent = post(call, record, { ...address(call, record, envelope), ...contentOf(message) });
  return { message_id: sent.message_id };
};

const forwardMessage: Method = (call) => {
  const record = findWritableChat(call);
  const { message } = sourceOf(call, 'forward');
  const { from, sender_chat: sender, date } = message;
  const origin: NonNullable<Message['forward_origin']> = sender
    ? { type: 'chat', sender_chat: sender, date }
    : { type: 'user', sender_user: from!, date };
  return post(call, record, {
    ...address(call, record, { markup: undefined, reply: undefined }),
    ...contentOf(message),
    forward_origin: origin,
  });
};

export const messageMethods = {
  sendMessage,
  sendMessageDraft,
  deleteMessage,
  deleteMessages,
  sendChatAction,
  copyMessage,
  forwardMessage,
};
