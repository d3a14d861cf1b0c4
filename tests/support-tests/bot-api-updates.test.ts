import type { Update } from '@grammyjs/types';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { call, refusal, result } from '../support/bot-api/client.ts';
import { BotApiServer } from '../support/bot-api/server.ts';

let api: BotApiServer;

beforeEach(async () => {
  api = await BotApiServer.start();
});

afterEach(async () => {
  await api.stop();
  expect(api.problems).toEqual([]);
});

const poll = (parameters: Record<string, unknown> = {}) => result<Update[]>(api, 'getUpdates', parameters);
const kinds = (updates: readonly Update[]) =>
  updates.map((update) => Object.keys(update).find((key) => key !== 'update_id'));
const texts = (updates: readonly Update[]) => updates.map(({ message }) => message?.text);

describe('getUpdates', () => {
  test('gives an update again until a later offset confirms it', async () => {
    const chat = api.privateChat();
    await chat.send('一');
    await chat.send('二');
    const [first, second] = await poll();
    expect(second!.update_id).toBe(first!.update_id + 1);
    expect(texts(await poll({ offset: first!.update_id }))).toEqual(['一', '二']);
    expect(texts(await poll({ offset: second!.update_id }))).toEqual(['二']);
    expect(texts(await poll())).toEqual(['二']);
    expect(await poll({ offset: second!.update_id + 1 })).toEqual([]);
    expect(api.pendingUpdates).toEqual([]);
  });

  test('takes a limit, and a negative offset from the end', async () => {
    const chat = api.privateChat();
    for (const text of ['一', '二', '三']) await chat.send(text);
    expect(texts(await poll({ limit: 2 }))).toEqual(['一', '二']);
    expect(texts(await poll({ offset: -1 }))).toEqual(['三']);
    expect(texts(await poll())).toEqual(['三']);
  });

  test('gives a hundred at most', async () => {
    for (let index = 0; index < 120; index += 1) api.inject({ message: { text: String(index) } });
    expect(await poll({ limit: 1000 })).toHaveLength(100);
  });

  test('waits for the first update, and gives those that come together at once', async () => {
    const chat = api.privateChat();
    const waiting = poll({ timeout: 50 });
    await waitForPoll();
    void chat.send('一');
    void chat.send('二');
    expect(texts(await waiting)).toEqual(['一', '二']);
  });

  test('is ended by a second one with 409, which then waits in its place', async () => {
    const first = call(api, 'getUpdates', { timeout: 50 });
    await waitForPoll();
    const second = poll({ timeout: 50 });
    expect(await first).toEqual({
      status: 409,
      body: {
        ok: false,
        error_code: 409,
        description:
          'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
      },
    });
    await api.privateChat().send('一');
    expect(texts(await second)).toEqual(['一']);
  });

  test('loses nothing when its client goes away', async () => {
    const gone = new AbortController();
    const aborted = fetch(`${api.url}/bot${api.token}/getUpdates?timeout=50`, { signal: gone.signal }).catch(
      () => 'gone',
    );
    await waitForPoll();
    gone.abort();
    expect(await aborted).toBe('gone');
    await api.privateChat().send('一');
    expect(texts(await poll())).toEqual(['一']);
  });

  test('lets no poll that was held up and given up end the next one', async () => {
    api.faults.add({ method: 'getUpdates', latencyMs: 150 });
    const dead = fetch(`${api.url}/bot${api.token}/getUpdates?timeout=50`, { signal: AbortSignal.timeout(50) }).catch(
      () => 'gone',
    );
    expect(await dead).toBe('gone');
    const live = call(api, 'getUpdates', { timeout: 50 });
    await new Promise((resolve) => setTimeout(resolve, 200));
    await api.privateChat().send('一');
    expect((await live).body).toMatchObject({ ok: true, result: [{ message: { text: '一' } }] });
  });

  test('forgets what is older than a day', async () => {
    let now = Date.now();
    const slow = await BotApiServer.start({ now: () => now });
    await slow.privateChat().send('一');
    now += 24 * 3_600_000 + 1;
    expect(await result(slow, 'getUpdates')).toEqual([]);
    await slow.stop();
  });

  test('gives what was injected: malformed updates, and the same one twice', async () => {
    const { update_id } = api.inject({ message: null });
    api.inject({ update_id, message: null });
    api.inject({ unheard_of: [] });
    expect(await poll()).toEqual([
      { update_id, message: null },
      { update_id, message: null },
      { update_id: update_id + 1, unheard_of: [] },
    ]);
  });

  /** Until a poll waits at the server. */
  async function waitForPoll() {
    while (!api.state.updates.isPolled) await new Promise((resolve) => setTimeout(resolve, 1));
  }
});

describe('allowed_updates', () => {
  const provoke = async () => {
    const group = api.group({ botIsAdmin: true });
    const member = group.member();
    const message = await group.send('一');
    await group.react(message, '👍', { from: member });
    await group.promote(member);
    await group.send('二', { edited: message });
  };

  test('leave out reactions and members where nothing is asked for', async () => {
    await provoke();
    expect(kinds(await poll())).toEqual(['message', 'edited_message']);
  });

  test('bring what is asked for from then on, and are remembered', async () => {
    await poll({ allowed_updates: ['message', 'message_reaction', 'chat_member'] });
    await provoke();
    expect(kinds(await poll())).toEqual(['message', 'message_reaction', 'chat_member']);
    const old = await poll({ allowed_updates: [] });
    expect(kinds(old)).toEqual(['message', 'message_reaction', 'chat_member']);
    await poll({ offset: old.at(-1)!.update_id + 1 });
    await provoke();
    expect(kinds(await poll({ allowed_updates: 'not JSON' }))).toEqual(['message', 'edited_message']);
  });
});

describe('elsewhere', () => {
  test('the bot writes into channels as an admin', async () => {
    const channel = api.channel();
    channel.record.members.set(api.botUser.id, { status: 'member', user: api.botUser });
    expect(await refusal(api, 'sendMessage', { chat_id: channel.id, text: '一' })).toBe(
      'Bad Request: need administrator rights in the channel chat',
    );
  });

  test('channel posts and their edits come as such, without a person', async () => {
    const channel = api.channel({ username: 'district_news' });
    const post = await channel.send('一');
    await channel.send('二', { edited: post });
    const updates = await poll();
    expect(kinds(updates)).toEqual(['channel_post', 'edited_channel_post']);
    expect(updates[0]?.channel_post?.from).toBeUndefined();
    expect(await result(api, 'sendMessage', { chat_id: '@district_news', text: '三' })).toMatchObject({
      sender_chat: { id: channel.id },
    });
    expect(
      await refusal(api, 'sendMessage', { chat_id: channel.id, text: '三', reply_markup: { force_reply: true } }),
    ).toBe('Bad Request: inline keyboard expected');
  });

  test('a person who blocks the bot is told of, gets nothing, and unblocks by writing', async () => {
    const chat = api.privateChat();
    const send = () => refusal(api, 'sendMessage', { chat_id: chat.id, text: '一' });
    await chat.block();
    expect(await call(api, 'sendMessage', { chat_id: chat.id, text: '一' })).toMatchObject({
      status: 403,
      body: { description: 'Forbidden: bot was blocked by the user' },
    });
    await chat.send('又来了');
    expect(await send()).toBe('ok');
    expect(
      (await poll()).map((update) => update.my_chat_member?.new_chat_member.status ?? update.message?.text),
    ).toEqual(['kicked', 'member', '又来了']);
  });

  test('the bot cannot be the first to write', async () => {
    const chat = api.privateChat({ started: false });
    const send = () => refusal(api, 'sendMessage', { chat_id: chat.id, text: '一' });
    expect(await send()).toBe("Forbidden: bot can't initiate conversation with a user");
    await chat.start();
    expect(await send()).toBe('ok');
    const member = api.group().member();
    expect(await refusal(api, 'sendMessage', { chat_id: member.id, text: '一' })).toBe(
      "Forbidden: bot can't initiate conversation with a user",
    );
    const other = api.user({ is_bot: true });
    expect(await refusal(api, 'sendMessage', { chat_id: other.id, text: '一' })).toBe(
      "Forbidden: bots can't send messages to bots",
    );
  });

  test('private reactions come when they are asked for', async () => {
    const chat = api.privateChat();
    await poll({ allowed_updates: ['message_reaction'] });
    await result(api, 'sendMessage', { chat_id: chat.id, text: '答' });
    await chat.react(chat.replies[0]!, '👎');
    await chat.react(chat.replies[0]!);
    expect(
      (await poll()).map(({ message_reaction }) => [message_reaction?.old_reaction, message_reaction?.new_reaction]),
    ).toEqual([
      [[], [{ type: 'emoji', emoji: '👎' }]],
      [[{ type: 'emoji', emoji: '👎' }], []],
    ]);
  });
});
