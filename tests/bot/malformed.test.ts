import { afterEach, expect, test } from 'vitest';
import { phrases } from '../../src/bot/phrases.ts';
import { sampleUpdates } from '../support/bot-api/samples.ts';
import { fakeDesk } from './fake-desk.ts';
import { cleanUp, startApi, startBot } from './running.ts';

afterEach(cleanUp);

const user = { id: 5_000_001, is_bot: false, first_name: 'U', language_code: 'en' };
const chat = { id: -1_001_999_999_999, type: 'supergroup', title: 'G' };
const message = { message_id: 1, date: 1, chat, from: user, text: 'among people' };
/** Kinds of messages, beside one update of every kind. */
const messages: readonly Record<string, unknown>[] = [
  { message },
  { message: { ...message, sticker: { file_id: 'x' }, text: undefined } },
  { message: { ...message, new_chat_members: [user], text: undefined } },
  { message: { ...message, reply_to_message: message, entities: [{ type: 'bold', offset: 0, length: 3 }] } },
  {
    message: { ...message, text: '/ask@quwen_test_bot x', entities: [{ type: 'bot_command', offset: 0, length: 19 }] },
  },
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

test('10,000 updates of every kind, malformed and unknown, crash nothing, are answered with no error, and hold nobody up', async () => {
  const api = await startApi();
  const bot = startBot(api, fakeDesk(), {
    environment: { USER_QUESTIONS_PER_MINUTE: '0', GROUP_QUESTIONS_PER_MINUTE: '0' },
  });
  // Those whom the samples speak of are here, so that what is said to them arrives.
  const [sampled] = [api.privateChat({ id: user.id }), api.group({ id: chat.id })];
  const person = api.privateChat();
  await person.send('before');
  await person.nextReply();
  const samples = sampleUpdates(api.botUser, 1_675_382_400).map(({ kind, content }) => ({ [kind]: content }));
  const seeds = [...samples, ...messages];
  const random = noise(20_230_203);
  for (let number = 0; number < 10_000; number += 1) {
    const update = mutated(seeds[number % seeds.length]!, random);
    api.inject({ ...update, update_id: 500_000 + number });
  }
  const last = { message_id: 9, date: 1, chat: person.chat, from: person.user, text: 'after' };
  api.inject({ update_id: 600_000, message: last });
  await person.until((messages) => messages.some(({ text }) => text?.startsWith('re: after')), 15_000);
  expect(sampled.replies.length).toBeGreaterThan(0);
  const failures = Object.values(phrases).map(({ failed }) => failed);
  expect(api.callsOf('sendMessage').filter(({ payload }) => failures.includes(payload.text))).toEqual([]);
  expect(bot.log()).not.toContain('"level":50');
});
