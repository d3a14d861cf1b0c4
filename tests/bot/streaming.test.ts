import { afterEach, describe, expect, test } from 'vitest';
import type { Desk, DeskAskOptions } from '../../src/bot/desk.ts';
import { fakeDesk, grounded, promised } from './fake-desk.ts';
import { cleanUp, startApi, startBot, temporaryFolder } from './running.ts';

afterEach(cleanUp);

const first = '一月投资10亿元。';
const second = '二月投资20亿元。';

/** A desk with a model whose sentences stand one by one, each when the test says so. */
function writingDesk() {
  const steps = [promised(), promised(), promised()] as const;
  const desk: Desk = fakeDesk({
    model: 'scribe',
    ask: async (_turns, { onProgress }) => {
      await steps[0].promise;
      onProgress?.(grounded(first));
      await steps[1].promise;
      onProgress?.(grounded(`${first}${second}`));
      await steps[2].promise;
      return grounded(`${first}${second}完。`);
    },
  });
  const [stand, goOn, finish] = steps.map(
    ({ keep }) =>
      () =>
        keep(),
  ) as [() => void, () => void, () => void];
  return { desk, stand, goOn, finish };
}

const noDrafts = {
  method: 'sendMessageDraft',
  times: Number.POSITIVE_INFINITY,
  errorCode: 404,
  description: 'Not Found',
};

describe('an answer that is being written', () => {
  test('shows in private as a draft, sentence by sentence, and then comes once, with its sources and buttons', async () => {
    const api = await startApi();
    const { desk, stand, goOn, finish } = writingDesk();
    startBot(api, desk);
    const chat = api.privateChat();
    const question = await chat.send('多少？');
    stand();
    await chat.until(() => chat.draft?.text === `${first}[1]`);
    goOn();
    await chat.until(() => chat.draft?.text === `${first}${second}[1]`);
    expect(chat.replies).toEqual([]);
    finish();
    const answer = await chat.nextReply();
    expect(answer.text).toMatch(/完。\[1\]\n\n出处\n\[1\] /);
    expect(answer.reply_to_message?.message_id).toBe(question.message_id);
    expect(answer.reply_markup?.inline_keyboard.flat().map(({ text }) => text)).toContain('👍');
    expect(chat.draft).toBeUndefined();
    expect(chat.replies).toHaveLength(1);
    expect(api.callsOf('editMessageText')).toEqual([]);
  });

  test.each([
    { where: 'a group', isGroup: true },
    { where: 'private, where Telegram knows no drafts,', isGroup: false },
  ])('shows in $where in a message that becomes the answer', async ({ isGroup }) => {
    const api = await startApi();
    api.faults.add(noDrafts);
    const { desk, stand, goOn, finish } = writingDesk();
    const bot = startBot(api, desk);
    const chat = isGroup ? api.group() : api.privateChat();
    const question = await chat.send('/ask 多少？');
    stand();
    const unfinished = await chat.nextReply();
    expect(unfinished.text).toBe(`${first}[1] …`);
    expect(unfinished.reply_to_message?.message_id).toBe(question.message_id);
    goOn();
    finish();
    const answer = await chat.nextEdit(unfinished);
    expect(answer.text).toMatch(/完。\[1\]\n\n出处\n\[1\] /);
    const button = answer.reply_markup!.inline_keyboard.flat().find(({ text }) => text.startsWith('📖'))!;
    await (await chat.press(answer, button.text)).answered();
    expect(chat.replies.map(({ message_id: id }) => id).slice(0, 1)).toEqual([answer.message_id]);
    expect(bot.log()).not.toContain('"level":50');
    expect(api.callsOf('sendMessageDraft').length).toBe(isGroup ? 0 : 1);
  });

  test('is followed by nothing late, though a draft hangs', async () => {
    const api = await startApi();
    const { desk, stand, goOn, finish } = writingDesk();
    startBot(api, desk);
    api.faults.add({ method: 'sendMessageDraft', latencyMs: 600 });
    const chat = api.privateChat();
    await chat.send('多少？');
    stand();
    goOn();
    finish();
    await chat.nextReply();
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(chat.draft).toBeUndefined();
    expect(chat.replies).toHaveLength(1);
  });

  test('comes all the same when nothing of it could be shown before', async () => {
    const api = await startApi();
    const { desk, stand, goOn, finish } = writingDesk();
    startBot(api, desk);
    api.faults.add({ method: 'sendMessageDraft', retryAfter: 60 });
    const chat = api.privateChat();
    await chat.send('多少？');
    stand();
    await api.state.calls.waitFor('getMe');
    goOn();
    finish();
    expect((await chat.nextReply()).text).toContain('完。');
    expect(chat.replies).toHaveLength(1);
  });

  test('comes once, and whole, when its unfinished message has been deleted', async () => {
    const api = await startApi();
    const { desk, stand, goOn, finish } = writingDesk();
    startBot(api, desk);
    const group = api.group();
    await group.send('/ask 多少？');
    stand();
    await group.remove(await group.nextReply());
    goOn();
    finish();
    expect((await group.nextReply()).text).toContain('完。');
    expect(group.replies).toHaveLength(1);
  });

  test('longer than a message goes on in further ones, with the buttons under the last', async () => {
    const api = await startApi();
    const done = promised();
    const desk = fakeDesk({
      model: 'scribe',
      ask: async (_turns, { onProgress }) => {
        onProgress?.(grounded(first));
        await done.promise;
        return grounded(`${second.repeat(700)}`);
      },
    });
    startBot(api, desk);
    const group = api.group();
    await group.send('/ask 多少？');
    const shown = await group.nextReply();
    done.keep();
    await group.until((messages) => messages.at(-1)?.reply_markup !== undefined);
    expect(group.replies.length).toBeGreaterThan(1);
    expect(group.replies[0]?.message_id).toBe(shown.message_id);
    expect(group.replies.filter((message) => message.reply_markup !== undefined)).toEqual([group.replies.at(-1)]);
    const text = group.replies.map((message) => message.text).join('');
    expect(text.split(second).length - 1).toBe(700);
  });

  test('is taken back when it fails, and the failure is excused', async () => {
    const api = await startApi();
    const desk = fakeDesk({
      model: 'scribe',
      ask: async (_turns, { onProgress }) => {
        onProgress?.(grounded(first));
        await new Promise((resolve) => setTimeout(resolve, 200));
        throw new Error('broken');
      },
    });
    startBot(api, desk);
    const group = api.group();
    await group.send('/ask 多少？');
    await group.until((messages) => /出了错/.test(messages.at(-1)?.text ?? ''));
    expect(group.replies).toHaveLength(1);
  });

  test('cut off by the end of the process, goes on in the same message when the next one answers', async () => {
    const api = await startApi();
    const { desk, stand } = writingDesk();
    const dataDir = temporaryFolder();
    const bot = startBot(api, desk, { dataDir, drainMs: 50 });
    const group = api.group();
    await group.send('/ask 多少？');
    stand();
    const unfinished = await group.nextReply();
    await bot.stop();
    startBot(api, fakeDesk(), { dataDir });
    expect((await group.nextEdit(unfinished)).text).toContain('re: 多少？');
    expect(group.replies).toHaveLength(1);
  });
});

describe('a model that is slow', () => {
  test('holds nobody up who waits for a place: they are answered without it, in time', async () => {
    const api = await startApi();
    const asked: DeskAskOptions[] = [];
    const desk = fakeDesk({
      model: 'scribe',
      ask: async (turns, options) => {
        asked.push(options);
        if (!options.isEmbedded) await new Promise((resolve) => setTimeout(resolve, options.withinMs));
        return grounded(`re: ${turns.at(-1)}`);
      },
    });
    startBot(api, desk, { environment: { ANSWER_TIMEOUT_MS: '1500', MAX_CONCURRENT_TURNS: '1' } });
    const chats = Array.from({ length: 4 }, () => api.privateChat());
    const from = performance.now();
    for (const chat of chats) await chat.send('q');
    for (const chat of chats) expect((await chat.nextReply()).text).toMatch(/^re: q/);
    expect(performance.now() - from).toBeLessThan(1_500);
    expect(asked.filter(({ isEmbedded }) => isEmbedded)).toHaveLength(3);
    expect(asked[0]?.withinMs).toBeLessThanOrEqual(1_200);
  });

  test('is not asked for what is typed inline', async () => {
    const api = await startApi();
    const asked: DeskAskOptions[] = [];
    const desk = fakeDesk({
      model: 'scribe',
      ask: async (_turns, options) => {
        asked.push(options);
        return grounded('x');
      },
    });
    startBot(api, desk);
    await api.inlineQuery(api.user(), '多少').answered();
    expect(asked.map(({ isEmbedded }) => isEmbedded)).toEqual([true]);
  });
});
