import { badRequest, forbidden } from '../failure.ts';
import type { ChatRecord, StoredMessage } from '../world.ts';
import type { MethodCall } from './method.ts';

/** The chat that a call names, wherever it stands to the bot. */
export function findChat({ state, parameters }: MethodCall, name = 'chat_id'): ChatRecord {
  if (!parameters.has(name)) throw badRequest(`${name} is empty`);
  const record = state.world.find(parameters.string(name));
  if (record) return record;
  // Someone whom the bot has seen in a group, perhaps, but who has no chat with it.
  const user = state.world.users.get(parameters.integer(name));
  if (!user) throw badRequest('chat not found');
  throw forbidden(user.is_bot ? "bots can't send messages to bots" : "bot can't initiate conversation with a user");
}

/** The chat that a call names, if the bot is in it. */
export function findOwnChat(call: MethodCall): ChatRecord {
  const record = findChat(call);
  if (record.migratedTo !== undefined) {
    throw badRequest('group chat was upgraded to a supergroup chat', { migrate_to_chat_id: record.migratedTo });
  }
  if (record.chat.type === 'private') {
    if (!record.started) throw forbidden("bot can't initiate conversation with a user");
    if (record.blocked) throw forbidden('bot was blocked by the user');
    return record;
  }
  const status = call.state.world.member(record, call.state.world.bot.id)?.status;
  const kind = record.chat.type === 'group' ? 'group' : record.chat.type;
  if (status === 'kicked' || (status === 'left' && kind === 'group'))
    throw forbidden(`bot was kicked from the ${kind} chat`);
  if (status === undefined || status === 'left') throw forbidden(`bot is not a member of the ${kind} chat`);
  return record;
}

/** The chat that a call names, if the bot may write there. */
export function findWritableChat(call: MethodCall): ChatRecord {
  const record = findOwnChat(call);
  const { world } = call.state;
  const admin = world.isAdmin(record, world.bot.id);
  if (record.chat.type === 'channel' && !admin) throw badRequest('need administrator rights in the channel chat');
  const member = world.member(record, world.bot.id);
  const muted = member?.status === 'restricted' && !member.can_send_messages;
  if (record.chat.type !== 'private' && !admin && (muted || !record.membersMayWrite)) {
    throw badRequest('not enough rights to send text messages to the chat');
  }
  return record;
}

/** The message that a call names; `purpose` as in `message to edit not found`. */
export function findMessage(call: MethodCall, record: ChatRecord, purpose: string): StoredMessage {
  if (!call.parameters.has('message_id')) throw badRequest('message identifier is not specified');
  const stored = call.state.world.message(record, call.parameters.integer('message_id'));
  if (!stored) throw badRequest(`message to ${purpose} not found`);
  return stored;
}
