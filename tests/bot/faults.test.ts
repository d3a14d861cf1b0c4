import { afterEach, describe, expect, test, vi } from 'vitest';
import { Journal } from '../../src/bot/journal.ts';
import { fakeDesk, grounded, promised } from './fake-desk.ts';
import { cleanUp, startApi, startBot, undo } from './running.ts';

afterEach(cleanUp);

const sends = (chat: { replies: { text?: string }[] }) => chat.replies.map(({ text }) => text?.split('\n')[0]);

describe('an answer is delivered once', () => {
  test.each<{ name: string; fault: Record<string, unknown> }>([
    { name: 'after a 429, when the time is over', fault: { retryAfter: 1 } },
    { name: 'after a 500', fault: { status: 500 } },
    { name: 'after a 502 page', fault: { status: 502, html: true } },
    { name: 'after a proxy’s page with status 200', fault: { html: true } },
    { name: 'after a reset connection', fault: { reset: 'before' } },
    // It has been said, only the confirmation broke off: to say it again would double it.
    { name: 'when Telegram’s answer breaks off in its middle', fault: { halfBody: true } },
  ])('$name', async ({ fault }) => {
    const api = await startApi();
    startBot(api, fakeDesk());
    api.faults.add({ method: 'sendMessage', ...fault });
    const chat = api.privateChat();
    await chat.send('one');
    await chat.until((messages) => messages.length >= 2);
    await chat.send('two');
    await chat.until((messages) => messages.some(({ text }) => text?.startsWith('re: two')));
    expect(sends(chat)).toEqual(['re: one[1]', 're: two[1]']);
    expect(api.faults.left).toBe(0);
  });

  test('although "typing" cannot be shown', async () => {
    const api = await startApi();
    startBot(api, fakeDesk());
    api.faults.add({ method: 'sendChatAction', times: Number.POSITIVE_INFINITY, status: 500 });
    const chat = api.privateChat();
    await chat.send('one');
    expect((await chat.nextReply()).text).toMatch(/^re: one/);
  });

  test('although polls fail in every way in between', async () => {
    const api = await startApi();
    startBot(api, fakeDesk());
    const chat = api.privateChat();
    const faults = [
      { status: 502 },
      { reset: true },
      { halfBody: true },
      { html: true },
      { errorCode: 409, description: 'Conflict: terminated by other getUpdates request' },
    ];
    for (const [index, fault] of faults.entries()) {
      api.faults.add({ method: 'getUpdates', ...fault });
      await chat.send(`q${index}`);
    }
    await chat.until((messages) => messages.length >= 2 * faults.length, 15_000);
    expect(sends(chat)).toEqual(faults.map((_, index) => `re: q${index}[1]`));
  });
});

test('a question that cannot be written down is not confirmed, and answered once when it can', async () => {
  const api = await startApi();
  const begin = vi.spyOn(Journal.prototype, 'begin').mockImplementation(() => {
    throw new Error('ENOSPC: no space left on device, write');
  });
  undo.push(() => begin.mockRestore());
  const bot = startBot(api, fakeDesk());
  const chat = api.privateChat();
  await chat.send('one');
  await expect.poll(bot.log).toContain('could not be written down');
  expect(api.pendingUpdates).toHaveLength(1);
  begin.mockRestore();
  expect((await chat.nextReply(10_000)).text).toContain('re: one');
  await chat.send('two');
  await chat.nextReply();
  expect(chat.replies).toHaveLength(2);
});

test('to more chats than Telegram takes messages a second, all are answered once, and few calls are refused twice', async () => {
  const api = await startApi({ flood: true });
  startBot(api, fakeDesk());
  const chats = Array.from({ length: 120 }, () => api.privateChat());
  await Promise.all(chats.map((chat) => chat.send('q')));
  await Promise.all(chats.map((chat) => chat.nextReply(15_000)));
  expect(chats.map((chat) => chat.replies.length)).toEqual(chats.map(() => 1));
  const refused = api.callsOf('sendMessage').filter(({ errorCode }) => errorCode === 429);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.length).toBeLessThan(110);
});

describe('a message that Telegram refuses goes out plainer, not at all never', () => {
  test('without entities after a parse error', async () => {
    const api = await startApi();
    startBot(api, fakeDesk());
    api.faults.add({
      method: 'sendMessage',
      errorCode: 400,
      description: "Bad Request: can't parse entities: unsupported",
    });
    const chat = api.privateChat();
    await chat.send('one');
    const reply = await chat.nextReply();
    expect(reply.text).toContain('全年完成投资100亿元。');
    expect(reply.entities?.filter(({ type }) => type.includes('quote')) ?? []).toEqual([]);
  });

  test('without its buttons when they are refused', async () => {
    const api = await startApi();
    startBot(api, fakeDesk());
    api.faults.add({ method: 'sendMessage', errorCode: 400, description: 'Bad Request: BUTTON_URL_INVALID' });
    const chat = api.privateChat();
    await chat.send('one');
    const reply = await chat.nextReply();
    expect(reply.reply_markup).toBeUndefined();
    expect(reply.entities?.map(({ type }) => type)).toContain('expandable_blockquote');
  });

  test('without a reply when the question has been deleted meanwhile', async () => {
    const api = await startApi();
    const held = promised();
    startBot(api, fakeDesk({ ask: () => held.promise.then(() => grounded('late')) }));
    const chat = api.privateChat();
    const question = await chat.send('one');
    await api.waitForCalls('sendChatAction');
    await chat.remove(question);
    held.keep();
    const reply = await chat.nextReply();
    expect(reply.text).toMatch(/^late/);
    expect(reply.reply_to_message).toBeUndefined();
  });
});

test('a chat that has blocked the bot costs nothing but its own answer', async () => {
  const api = await startApi();
  const held = promised();
  startBot(api, fakeDesk({ ask: (turns) => held.promise.then(() => grounded(`re: ${turns.at(-1)}`)) }));
  const [blocking, other] = [api.privateChat(), api.privateChat()];
  await blocking.send('one');
  await other.send('two');
  await api.waitForCalls('sendChatAction', 2);
  await blocking.block();
  held.keep();
  expect((await other.nextReply()).text).toMatch(/^re: two/);
  expect(blocking.replies).toEqual([]);
  await blocking.unblock();
  await blocking.send('three');
  expect((await blocking.nextReply()).text).toMatch(/^re: three/);
});

test('a group that becomes a supergroup under an answer gets it there', async () => {
  const api = await startApi();
  const held = promised();
  startBot(api, fakeDesk({ ask: () => held.promise.then(() => grounded('moved')) }));
  const group = api.group({ basic: true });
  await group.send('/ask one');
  await api.waitForCalls('sendChatAction');
  const supergroup = await group.migrate();
  held.keep();
  expect((await supergroup.nextReply()).text).toMatch(/^moved/);
});

test('an answer longer than a message comes in several, with the buttons under the last', async () => {
  const api = await startApi();
  const sentence = '历下区2022年完成地区生产总值2282.94亿元，新增项目118个。';
  startBot(api, fakeDesk({ ask: async () => grounded(sentence.repeat(300)) }));
  const chat = api.privateChat();
  await chat.send('one');
  await chat.until((messages) => messages.some(({ reply_markup }) => reply_markup !== undefined));
  const replies = chat.replies;
  expect(replies.length).toBeGreaterThan(2);
  for (const { text } of replies) expect(text!.length).toBeLessThanOrEqual(4096);
  for (const { text } of replies.slice(0, -1)) expect(text).toMatch(/118个。$/);
  expect(replies.map(({ reply_markup }) => reply_markup !== undefined)).toEqual([
    ...replies.slice(1).map(() => false),
    true,
  ]);
});

test('the token stands in no log and no message, whatever breaks', async () => {
  const api = await startApi();
  const bot = startBot(api, fakeDesk());
  const chat = api.privateChat();
  for (const fault of [
    { reset: true },
    { html: true },
    { halfBody: true },
    { status: 500 },
    { errorCode: 400, description: `Bad Request: /bot${api.token}/` },
  ]) {
    api.faults.add({ method: 'sendMessage', ...fault });
    api.faults.add({ method: 'getUpdates', ...fault });
    await chat.send('历下区GDP');
    await chat.until((messages) => messages.length % 2 === 0, 10_000);
  }
  expect(bot.log()).toContain('getUpdates failed');
  expect(bot.log()).not.toContain(api.token);
  expect(bot.log()).not.toContain(api.token.split(':')[1]);
  expect(JSON.stringify(chat.replies)).not.toContain(api.token);
  // Nor does the log hold what people ask.
  expect(bot.log()).not.toContain('历下区');
});
