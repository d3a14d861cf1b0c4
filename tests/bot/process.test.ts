import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { fakeDesk, grounded, promised } from './fake-desk.ts';
import { cleanUp, freePort, spawnBot, spawnMain, startApi, startBot, temporaryFolder } from './running.ts';

afterEach(cleanUp);

describe('at the start', () => {
  test('a token that Telegram refuses ends the bot with one line', async () => {
    const api = await startApi();
    const wrong = '123456789:AAwrong-token_for-loopback_only0000';
    const bot = startBot(api, fakeDesk(), { environment: { BOT_TOKEN: wrong } });
    await expect(bot.ended).rejects.toMatchObject({
      code: 'telegram-refused',
      message: expect.stringContaining('@BotFather'),
    });
    await expect(bot.ended).rejects.not.toMatchObject({ message: expect.stringContaining(wrong) });
  });

  test('an API that cannot be reached is tried until it can', async () => {
    const port = await freePort();
    const api = await startApi();
    const bot = startBot(api, fakeDesk(), { environment: { TELEGRAM_API_ROOT: `http://127.0.0.1:${port}` } });
    await expect.poll(bot.log).toContain('Telegram cannot be reached');
    const late = await startApi({ port });
    const chat = late.privateChat();
    await chat.send('one');
    expect((await chat.nextReply(10_000)).text).toContain('re: one');
  });

  test('another process with the same token is an error after a while, and named', async () => {
    const api = await startApi();
    api.faults.add({
      method: 'getUpdates',
      times: Number.POSITIVE_INFINITY,
      errorCode: 409,
      description: 'Conflict: terminated by other getUpdates request',
    });
    const bot = startBot(api, fakeDesk(), { conflictMs: 300 });
    await expect(bot.ended).rejects.toMatchObject({
      code: 'telegram-refused',
      message: expect.stringContaining('another process'),
    });
  });

  test('an address that Telegram will not deliver to is named, with the mend', async () => {
    const api = await startApi();
    api.faults.add({
      method: 'setWebhook',
      errorCode: 400,
      description: 'Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443',
    });
    const bot = startBot(api, fakeDesk(), { environment: { WEBHOOK_URL: 'https://bot.example:1/' } });
    await expect(bot.ended).rejects.toMatchObject({
      code: 'bad-config',
      message: expect.stringMatching(/WEBHOOK_URL.*set it to/),
    });
  });

  test('a taken port is an error for a webhook, and a warning for long polling', async () => {
    const api = await startApi();
    const holder = createServer();
    await new Promise<void>((done) => holder.listen(0, done));
    const port = String((holder.address() as { port: number }).port);
    const hooked = startBot(api, fakeDesk(), { environment: { PORT: port, WEBHOOK_URL: 'https://bot.example/' } });
    await expect(hooked.ended).rejects.toMatchObject({ message: `port ${port} is taken: set PORT to a free one` });
    const polling = startBot(api, fakeDesk(), { environment: { PORT: port } });
    const chat = api.privateChat();
    await chat.send('one');
    await chat.nextReply();
    expect(polling.log()).toContain(`port ${port} is taken`);
    await new Promise((done) => holder.close(done));
  });
});

describe('at the end', () => {
  test('what is under way is answered, and nothing new is taken', async () => {
    const api = await startApi();
    const held = promised();
    const bot = startBot(api, fakeDesk({ ask: () => held.promise.then(() => grounded('drained')) }));
    const chat = api.privateChat();
    await chat.send('one');
    await api.waitForCalls('sendChatAction');
    const stopped = bot.stop();
    held.keep();
    await stopped;
    expect(chat.replies.map(({ text }) => text?.split('[')[0])).toEqual(['drained']);
    await chat.send('two');
    expect(api.pendingUpdates).toHaveLength(1);
  });

  test('what is not done in time is left for the next process, which answers it once', async () => {
    const api = await startApi();
    const bot = startBot(api, fakeDesk({ ask: () => new Promise(() => {}) }), { drainMs: 50 });
    const chat = api.privateChat();
    await chat.send('one');
    await api.waitForCalls('sendChatAction');
    await bot.stop();
    expect(chat.replies).toEqual([]);
    startBot(api, fakeDesk(), { dataDir: bot.dataDir });
    expect((await chat.nextReply()).text).toContain('re: one');
    await chat.send('two');
    await chat.nextReply();
    expect(chat.replies).toHaveLength(2);
  });

  test('an update whose turn has ended the process twice is let go', async () => {
    const api = await startApi();
    const dataDir = temporaryFolder();
    const chat = api.privateChat();
    await chat.send('poison');
    for (const _ of [1, 2]) {
      const asked = promised();
      const ask = () => {
        asked.keep();
        return new Promise<never>(() => {});
      };
      const bot = startBot(api, fakeDesk({ ask }), { dataDir, drainMs: 50 });
      await asked.promise;
      await bot.stop();
    }
    startBot(api, fakeDesk(), { dataDir });
    await chat.send('fine');
    expect((await chat.nextReply()).text).toContain('re: fine');
  });
});

describe('the whole program, in a process of its own', () => {
  test('answers on the real article, and ends with status 0 on SIGTERM', async () => {
    const api = await startApi();
    const bot = spawnBot(api, { DATA_DIR: temporaryFolder() });
    const chat = api.privateChat({ languageCode: 'zh-hans' });
    await chat.send('历下区2022年的地区生产总值是多少？');
    expect((await chat.nextReply(15_000)).text).toContain('2282.94亿元');
    bot.child.kill('SIGTERM');
    expect(await bot.exited).toBe(0);
    expect(bot.errors()).not.toContain(api.token);
  });

  test('killed in the middle of a question, it answers it once after its restart', async () => {
    const api = await startApi();
    const dataDir = temporaryFolder();
    // Its first answer gets no further than Telegram's door.
    api.faults.add({ method: 'sendMessage', latencyMs: 60_000, reset: 'before' });
    const first = spawnBot(api, { DATA_DIR: dataDir });
    const chat = api.privateChat({ languageCode: 'zh-hans' });
    await chat.send('历下区2022年的地区生产总值是多少？');
    await api.waitForCalls('sendChatAction', 1, 15_000);
    await expect.poll(() => api.faults.left).toBe(0);
    first.child.kill('SIGKILL');
    await first.exited;
    spawnBot(api, { DATA_DIR: dataDir });
    expect((await chat.nextReply(15_000)).text).toContain('2282.94亿元');
    await chat.send('2022年实施重点项目多少个？');
    await chat.nextReply(15_000);
    expect(chat.replies).toHaveLength(2);
  });

  test('ends with status 1 and one line when Telegram refuses the token, and the line does not hold it', async () => {
    const api = await startApi();
    const token = '123456789:AAwrong-token_for-loopback_only0000';
    const bot = spawnBot(api, { DATA_DIR: temporaryFolder(), BOT_TOKEN: token, LOG_LEVEL: 'error' });
    expect(await bot.exited).toBe(1);
    const lines = bot
      .errors()
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('building the index'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('@BotFather');
    expect(bot.errors()).not.toContain(token);
  });

  test.each([
    { name: 'a token of no shape', environment: { BOT_TOKEN: 'abc' }, says: 'BOT_TOKEN' },
    { name: 'a corpus folder that is not there', environment: { CORPUS_DIR: '/nonexistent' }, says: 'set CORPUS_DIR' },
    { name: 'an empty corpus', environment: { CORPUS_DIR: import.meta.dirname }, says: 'holds no article' },
    { name: 'a port that is none', environment: { PORT: 'x' }, says: 'PORT' },
  ])('$name is one clear message and status 1', async ({ environment, says }) => {
    const { exited, errors } = spawnMain({ DATA_DIR: temporaryFolder(), ...environment } as never, '');
    expect(await exited).toBe(1);
    expect(errors()).toContain(says);
    expect(errors()).not.toMatch(/^\s+at /m);
  });

  test('an unknown option is named, with status 1', async () => {
    const { exited, errors } = spawnMain({ DATA_DIR: temporaryFolder() }, '', ['--nope']);
    expect(await exited).toBe(1);
    expect(errors()).toContain("unknown option '--nope'");
  });
});

describe('without a token', () => {
  test('a question through a pipe is answered with its source, and the program ends with status 0', async () => {
    const { exited, output } = spawnMain({ DATA_DIR: temporaryFolder() }, '历下区2022年的地区生产总值是多少？\n');
    expect(await exited).toBe(0);
    expect(output()).toMatch(/^2022年.*2282\.94亿元.*\[1\]/);
    expect(output()).toContain('出处\n[1] 历下踔厉奋发');
    expect(output()).not.toContain('\u001b[');
  });

  test('every line is a question, and a later one may lean on those before', async () => {
    const { exited, output } = spawnMain(
      { DATA_DIR: temporaryFolder() },
      '2022年市外投资是多少？\n\n那2023年的目标呢？',
    );
    expect(await exited).toBe(0);
    expect(output()).toContain('631.9亿元');
    expect(output().split('631.9亿元').at(-1)).toContain('381亿元');
  });

  test('a damaged index is named, and made anew', async () => {
    const dataDir = temporaryFolder();
    const first = spawnMain({ DATA_DIR: dataDir }, '');
    expect(await first.exited).toBe(0);
    writeFileSync(`${dataDir}/gen-0001/entries.jsonl`, 'damaged');
    const { exited, errors, output } = spawnMain({ DATA_DIR: dataDir }, '2022年市外投资是多少？\n');
    expect(await exited).toBe(0);
    expect(errors()).toContain('run npm run reindex (doing so now)');
    expect(output()).toContain('631.9亿元');
  });
});
