import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { call, refusal } from '../support/bot-api/client.ts';
import type { PrivateChatHandle } from '../support/bot-api/private-chat.ts';
import { BotApiServer } from '../support/bot-api/server.ts';

let api: BotApiServer;
let chat: PrivateChatHandle;
let now = 0;

const start = async (options: Parameters<typeof BotApiServer.start>[0] = {}) => {
  api = await BotApiServer.start({ now: () => now, ...options });
  chat = api.privateChat();
};

beforeEach(() => {
  now = Date.UTC(2023, 1, 3);
});

afterEach(async () => {
  await api.stop();
  expect(api.problems).toEqual([]);
});

const send = (chatId = chat.id) => call(api, 'sendMessage', { chat_id: chatId, text: '一' });
/** The status, or what the client saw in place of an answer. */
const outcome = (chatId = chat.id) =>
  send(chatId).then(
    ({ status }) => status,
    (error: Error) => error.name,
  );

describe('a fault', () => {
  beforeEach(() => start());

  test('refuses what it is meant for, as often as it says, and carries nothing out', async () => {
    api.faults.add({ method: 'sendMessage', times: 2, retryAfter: 3 });
    expect(await refusal(api, 'getMe')).toBe('ok');
    expect(await send()).toEqual({
      status: 429,
      body: {
        ok: false,
        error_code: 429,
        description: 'Too Many Requests: retry after 3',
        parameters: { retry_after: 3 },
      },
    });
    expect([await outcome(), await outcome()]).toEqual([429, 200]);
    expect(chat.replies).toHaveLength(1);
    expect(api.callsOf('sendMessage').map(({ ok, result }) => ok || result)).toEqual(['fault', 'fault', true]);
    expect(api.faults.left).toBe(0);
  });

  test('can be any refusal, and choose its calls', async () => {
    api.faults.add({
      errorCode: 403,
      description: 'Forbidden: user is deactivated',
      when: ({ text }) => text === '一',
    });
    expect(await refusal(api, 'sendMessage', { chat_id: chat.id, text: '二' })).toBe('ok');
    expect(await send()).toMatchObject({
      status: 403,
      body: { error_code: 403, description: 'Forbidden: user is deactivated' },
    });
    api.faults.add({ status: 502 });
    expect(await outcome()).toBe(502);
  });

  test('resets the connection before or after the call', async () => {
    api.faults.add({ reset: true }).add({ reset: 'after' });
    expect(await outcome()).toBe('TypeError');
    expect(chat.replies).toHaveLength(0);
    // This one was sent: whoever sends it again sends it twice.
    expect(await outcome()).toBe('TypeError');
    expect(chat.replies).toHaveLength(1);
  });

  test('breaks an answer off, or puts a page in its place', async () => {
    api.faults.add({ halfBody: true }).add({ html: true, status: 502 });
    expect(await outcome()).toBe('TypeError');
    expect(chat.replies).toHaveLength(1);
    expect(await outcome()).toBe('SyntaxError');
    expect(chat.replies).toHaveLength(1);
  });

  test('keeps an answer waiting while others are given', async () => {
    api.faults.add({ method: 'sendMessage', latencyMs: 200 });
    const order: string[] = [];
    await Promise.all([
      outcome().then(() => order.push('slow')),
      refusal(api, 'getMe').then(() => order.push('quick')),
    ]);
    expect(order).toEqual(['quick', 'slow']);
    expect(chat.replies).toHaveLength(1);
  });

  test('can hold back the answer to what is done already', async () => {
    api.faults.add({ answerLatencyMs: 60_000 });
    const impatient = call(
      api,
      'sendMessage',
      { chat_id: chat.id, text: '一' },
      { signal: AbortSignal.timeout(100) },
    ).catch((error: Error) => error.name);
    expect((await chat.nextReply()).text).toBe('一');
    expect(await impatient).toBe('TimeoutError');
  });

  test('is gone when it is cleared', async () => {
    api.faults.add({ times: Number.POSITIVE_INFINITY, status: 500 });
    expect(await outcome()).toBe(500);
    api.faults.clear();
    expect(await outcome()).toBe(200);
  });
});

describe("Telegram's rates", () => {
  const statuses = async (count: number, chatId = chat.id) => {
    const seen: number[] = [];
    for (let index = 0; index < count; index += 1) seen.push((await send(chatId)).status);
    return seen;
  };

  test('are off unless they are asked for', async () => {
    await start();
    expect(new Set(await statuses(50))).toEqual(new Set([200]));
  });

  test('let a burst into one chat and then one message a second', async () => {
    await start({ flood: true });
    expect(await statuses(4)).toEqual([200, 200, 200, 429]);
    expect((await send()).body).toMatchObject({ parameters: { retry_after: 1 } });
    now += 1000;
    expect(await statuses(2)).toEqual([200, 429]);
    // Another chat has its own.
    expect(await statuses(1, api.privateChat().id)).toEqual([200]);
    expect(chat.replies).toHaveLength(4);
  });

  test('let twenty a minute into one group', async () => {
    await start({ flood: { chatBurst: 100, overallPerSecond: 100 } });
    const group = api.group();
    expect((await statuses(21, group.id)).indexOf(429)).toBe(20);
    now += 15_000;
    expect((await send(group.id)).body).toMatchObject({ parameters: { retry_after: 45 } });
    now += 45_000;
    expect((await send(group.id)).status).toBe(200);
  });

  test('let thirty a second out in all', async () => {
    await start({ flood: true });
    const chats = Array.from({ length: 31 }, () => api.privateChat());
    const seen: number[] = [];
    for (const { id } of chats) seen.push((await send(id)).status);
    expect(seen.indexOf(429)).toBe(30);
  });
});
