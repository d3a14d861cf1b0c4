import { afterEach, expect, test } from 'vitest';
import { fakeDesk } from './fake-desk.ts';
import { cleanUp, startApi, startBot } from './running.ts';

afterEach(cleanUp);

/** Update kinds as the Bot API 10 sends them, each in a plain form. */
const user = { id: 5, is_bot: false, first_name: 'U', language_code: 'en' };
const chat = { id: -100777, type: 'supergroup', title: 'G' };
const message = { message_id: 1, date: 1, chat, from: user, text: 'among people' };
const member = { user, status: 'member' };
const seeds: readonly Record<string, unknown>[] = [
  { message },
  { message: { ...message, sticker: { file_id: 'x' }, text: undefined } },
  { message: { ...message, new_chat_members: [user], text: undefined } },
  { message: { ...message, reply_to_message: message, entities: [{ type: 'bold', offset: 0, length: 3 }] } },
  { edited_message: message },
  { channel_post: { ...message, chat: { ...chat, type: 'channel' } } },
  { edited_channel_post: { ...message, chat: { ...chat, type: 'channel' } } },
  { business_connection: { id: 'b', user, user_chat_id: 5, date: 1, is_enabled: true } },
  { business_message: message },
  { deleted_business_messages: { business_connection_id: 'b', chat, message_ids: [1] } },
  {
    message_reaction: {
      chat,
      message_id: 1,
      user,
      date: 1,
      old_reaction: [],
      new_reaction: [{ type: 'emoji', emoji: '👍' }],
    },
  },
  { message_reaction_count: { chat, message_id: 1, date: 1, reactions: [] } },
  { chosen_inline_result: { result_id: '0', from: user, query: 'x' } },
  { callback_query: { id: '1', from: user, chat_instance: '1', data: 'x', inline_message_id: 'i' } },
  { shipping_query: { id: '1', from: user, invoice_payload: 'x', shipping_address: {} } },
  { pre_checkout_query: { id: '1', from: user, currency: 'XTR', total_amount: 1, invoice_payload: 'x' } },
  { purchased_paid_media: { from: user, paid_media_payload: 'x' } },
  { poll: { id: '1', question: 'x', options: [] } },
  { poll_answer: { poll_id: '1', user, option_ids: [0] } },
  {
    my_chat_member: {
      chat,
      from: user,
      date: 1,
      old_chat_member: { ...member, status: 'left' },
      new_chat_member: { ...member, status: 'left' },
    },
  },
  { chat_member: { chat, from: user, date: 1, old_chat_member: member, new_chat_member: member } },
  { chat_join_request: { chat, from: user, user_chat_id: 5, date: 1 } },
  { chat_boost: { chat, boost: {} } },
  { removed_chat_boost: { chat, boost_id: 'x', remove_date: 1, source: {} } },
  { some_update_of_the_future: { id: 1 } },
  {},
];

/** Repeatable noise: Mulberry32 (public domain). */
function noise(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const oddities: readonly unknown[] = [
  null,
  0,
  -1,
  2 ** 53,
  1.5,
  '',
  'x'.repeat(5000),
  '\u202e\u0000',
  [],
  {},
  true,
  [[[]]],
  { id: {} },
  '../../etc/passwd',
  '__proto__',
];

/** Puts something odd in one to three places of a copy. */
function mutated(seed: Record<string, unknown>, random: (below: number) => number): Record<string, unknown> {
  const copy = structuredClone(seed);
  for (let times = 1 + random(3); times > 0; times -= 1) {
    let place: Record<string, unknown> = copy;
    for (;;) {
      const keys = Object.keys(place);
      const key = keys[random(Math.max(1, keys.length))];
      if (key === undefined) break;
      const value = place[key];
      if (typeof value === 'object' && value !== null && random(4) > 0) {
        place = value as Record<string, unknown>;
        continue;
      }
      if (random(5) === 0) delete place[key];
      else place[key] = oddities[random(oddities.length)];
      break;
    }
  }
  return copy;
}

test('10,000 malformed and unknown updates crash nothing, are answered with no error, and hold nobody up', async () => {
  const api = await startApi();
  const bot = startBot(api, fakeDesk());
  const person = api.privateChat();
  await person.send('before');
  await person.nextReply();
  api.clearCalls();
  const random = noise(20_230_203);
  for (let number = 0; number < 10_000; number += 1) {
    const update = mutated(seeds[number % seeds.length]!, random);
    api.inject({ ...update, update_id: 500_000 + number });
  }
  const last = { message_id: 9, date: 1, chat: person.chat, from: person.user, text: 'after' };
  api.inject({ update_id: 600_000, message: last });
  await person.until((messages) => messages.some(({ text }) => text?.startsWith('re: after')), 15_000);
  expect(api.callsOf('sendMessage').map(({ payload }) => payload.chat_id)).toEqual([person.id]);
  expect(bot.log()).not.toContain('"level":50');
});
