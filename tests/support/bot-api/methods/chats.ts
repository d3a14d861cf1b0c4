import type { ChatMember, ReactionType } from '@grammyjs/types';
import { badRequest } from '../failure.ts';
import { limits } from '../limits.ts';
import { isObject } from '../parameters.ts';
import type { ChatRecord } from '../world.ts';
import type { Method, MethodCall } from './method.ts';
import { findChat, findOwnChat } from './target.ts';

const getChat: Method = (call) => {
  const record = findChat(call);
  if (record.chat.type !== 'private') findOwnChat(call);
  return { ...record.chat, accent_color_id: 0, max_reaction_count: 11 };
};

const memberOf = (call: MethodCall, record: ChatRecord, userId: number): ChatMember => {
  const user = call.state.world.users.get(userId);
  if (!user) throw badRequest('PARTICIPANT_ID_INVALID');
  return record.members.get(userId) ?? { status: 'left', user };
};

const getChatMember: Method = (call) => {
  const record = findOwnChat(call);
  if (!call.parameters.has('user_id')) throw badRequest('invalid user_id specified');
  const userId = call.parameters.integer('user_id');
  if (record.chat.type === 'private') {
    const user = call.state.world.users.get(userId);
    if (!user) throw badRequest('user not found');
    return { status: 'member', user };
  }
  return memberOf(call, record, userId);
};

const getChatAdministrators: Method = (call) => {
  const record = findOwnChat(call);
  if (record.chat.type === 'private') throw badRequest('there are no administrators in the private chat');
  return [...record.members.values()].filter(({ status }) => status === 'creator' || status === 'administrator');
};

const getChatMemberCount: Method = (call) => {
  const record = findOwnChat(call);
  if (record.chat.type === 'private') return 2;
  return [...record.members.values()].filter(({ status }) => status !== 'left' && status !== 'kicked').length;
};

const leaveChat: Method = (call) => {
  const record = findOwnChat(call);
  if (record.chat.type === 'private') throw badRequest("chat member status can't be changed in private chats");
  const { bot } = call.state.world;
  call.state.changeMember(record, bot, { status: 'left', user: bot });
  return true;
};

const setMessageReaction: Method = (call) => {
  const record = findOwnChat(call);
  const stored = call.state.world.message(record, call.parameters.integer('message_id'));
  if (!stored) throw badRequest('message to react not found');
  const reactions = call.parameters.json('reaction', 'reaction types') ?? [];
  if (!Array.isArray(reactions)) throw badRequest('expected an Array of ReactionType');
  // Bots may set one, as people without a subscription.
  if (reactions.length > 1) throw badRequest('REACTIONS_TOO_MANY');
  for (const reaction of reactions) {
    if (!isObject(reaction)) throw badRequest("can't parse ReactionType: expected an Object");
    if (reaction.type === 'paid') throw badRequest('REACTION_INVALID');
    if (reaction.type === 'emoji' && !emoji.has(String(reaction.emoji))) throw badRequest('REACTION_INVALID');
  }
  stored.reactions.set(call.state.world.bot.id, reactions as ReactionType[]);
  record.changes.announce();
  return true;
};

/** The reactions that Telegram offers everyone (core.telegram.org/bots/api#reactiontypeemoji). */
const emoji: ReadonlySet<string> = new Set([
  ...'❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻'.split(
    ' ',
  ),
  ...'👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡'.split(' '),
]);

/** The forum that a topic method names: the bot must be allowed to manage topics, or have made the topic. */
function findForum(call: MethodCall): ChatRecord {
  const record = findOwnChat(call);
  if (record.topics.size === 0) throw badRequest('the chat is not a forum');
  if (!call.state.world.isAdmin(record, call.state.world.bot.id)) {
    throw badRequest('not enough rights to create a topic');
  }
  return record;
}

const createForumTopic: Method = (call) => {
  const name = call.parameters.string('name');
  const record = findForum(call);
  if (name === '' || name.length > limits.topicNameChars) throw badRequest('TOPIC_TITLE_INVALID');
  const { closed: _, ...topic } = call.state.createTopic(record, call.state.world.bot, name);
  return topic;
};

const setTopicClosed =
  (closed: boolean): Method =>
  (call) => {
    const record = findForum(call);
    const topic = record.topics.get(call.parameters.integer('message_thread_id'));
    if (!topic) throw badRequest('message thread not found');
    if (topic.closed === closed) throw badRequest('TOPIC_NOT_MODIFIED');
    call.state.closeTopic(record, call.state.world.bot, topic, closed);
    return true;
  };

export const chatMethods = {
  getChat,
  getChatMember,
  getChatAdministrators,
  getChatMemberCount,
  leaveChat,
  setMessageReaction,
  createForumTopic,
  closeForumTopic: setTopicClosed(true),
  reopenForumTopic: setTopicClosed(false),
};
