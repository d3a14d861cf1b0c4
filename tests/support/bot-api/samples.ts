import type { Chat, Message, Update, User } from '@grammyjs/types';
import { administrator } from './group.ts';
import type { UpdateKind } from './updates.ts';

/** One well-formed update of a kind, without its id. */
export type Sample = {
  readonly [K in UpdateKind]: { readonly kind: K; readonly content: NonNullable<Update[K]> };
}[UpdateKind];

/**
 * An update of every kind that `@grammyjs/types` knows, to be given to `inject` as they are or mutated. They speak of chats that the server does not
 * hold: a bot that answers them is told that the chat was not found.
 */
export function sampleUpdates(bot: User, dateSeconds: number): Sample[] {
  const date = dateSeconds;
  const user: User = {
    id: 5_000_001,
    is_bot: false,
    first_name: '王',
    last_name: '小明',
    username: 'sample_user',
    language_code: 'zh-hans',
  };
  const privateChat: Chat.PrivateChat = { id: user.id, type: 'private', first_name: user.first_name };
  const group: Chat.SupergroupChat = { id: -1_001_999_999_999, type: 'supergroup', title: '样本群' };
  const channel: Chat.ChannelChat = { id: -1_001_999_999_998, type: 'channel', title: '样本频道' };
  const message = {
    message_id: 7,
    date,
    chat: privateChat,
    from: user,
    text: '/ask 多少？',
    entities: [{ type: 'bot_command' as const, offset: 0, length: 4 }],
  };
  const post: Message & { chat: Chat.ChannelChat } = {
    message_id: 8,
    date,
    chat: channel,
    sender_chat: channel,
    text: '发布',
  };
  const member = {
    chat: group,
    from: user,
    date,
    old_chat_member: { status: 'left' as const, user: bot },
    new_chat_member: administrator(bot),
  };
  const reaction = { type: 'emoji' as const, emoji: '👍' as const };
  const boostSource = { source: 'premium' as const, user };
  const poll = {
    id: '9',
    question: '何者？',
    options: [{ persistent_id: 'a', text: '甲', voter_count: 1 }],
    total_voter_count: 1,
    is_closed: true,
    is_anonymous: false,
    type: 'regular' as const,
    allows_multiple_answers: false,
    allows_revoting: true,
    members_only: false,
  };
  const address = {
    country_code: 'CN',
    state: '某省',
    city: '某市',
    street_line1: '一路',
    street_line2: '',
    post_code: '250000',
  };
  return [
    { kind: 'message', content: message },
    { kind: 'edited_message', content: { ...message, edit_date: date } },
    { kind: 'channel_post', content: post },
    { kind: 'edited_channel_post', content: { ...post, edit_date: date } },
    { kind: 'business_connection', content: { id: 'b', user, user_chat_id: user.id, date, is_enabled: true } },
    { kind: 'business_message', content: { ...message, business_connection_id: 'b' } },
    { kind: 'edited_business_message', content: { ...message, business_connection_id: 'b', edit_date: date } },
    {
      kind: 'deleted_business_messages',
      content: { business_connection_id: 'b', chat: privateChat, message_ids: [7] },
    },
    { kind: 'guest_message', content: { ...message, guest_query_id: 'g' } },
    { kind: 'stopped_message_generation', content: { chat: privateChat, draft_id: 1 } },
    {
      kind: 'message_reaction',
      content: { chat: privateChat, message_id: 7, user, date, old_reaction: [], new_reaction: [reaction] },
    },
    {
      kind: 'message_reaction_count',
      content: { chat: channel, message_id: 8, date, reactions: [{ type: reaction, total_count: 2 }] },
    },
    { kind: 'inline_query', content: { id: '1', from: user, query: '2022 GDP', offset: '' } },
    { kind: 'chosen_inline_result', content: { result_id: 'a', from: user, query: '2022 GDP' } },
    { kind: 'callback_query', content: { id: '2', from: user, message, chat_instance: '3', data: 'source:1' } },
    { kind: 'shipping_query', content: { id: '4', from: user, invoice_payload: 'p', shipping_address: address } },
    {
      kind: 'pre_checkout_query',
      content: { id: '5', from: user, currency: 'XTR', total_amount: 1, invoice_payload: 'p' },
    },
    { kind: 'purchased_paid_media', content: { from: user, paid_media_payload: 'p' } },
    { kind: 'poll', content: poll },
    { kind: 'poll_answer', content: { poll_id: '9', user, option_ids: [0], option_persistent_ids: ['a'] } },
    { kind: 'my_chat_member', content: member },
    {
      kind: 'chat_member',
      content: { ...member, old_chat_member: { status: 'member', user }, new_chat_member: { status: 'left', user } },
    },
    { kind: 'chat_join_request', content: { chat: group, from: user, user_chat_id: user.id, date } },
    {
      kind: 'chat_boost',
      content: { chat: group, boost: { boost_id: 'b', add_date: date, expiration_date: date, source: boostSource } },
    },
    { kind: 'removed_chat_boost', content: { chat: group, boost_id: 'b', remove_date: date, source: boostSource } },
    { kind: 'managed_bot', content: { user, bot } },
    { kind: 'subscription', content: { user, invoice_payload: 'p', state: 'active' } },
  ];
}
