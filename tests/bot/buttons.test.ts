import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Message } from '@grammyjs/types';
import { afterEach, describe, expect, test } from 'vitest';
import type { Library } from '../../src/bot/desk.ts';
import { article, fakeDesk, grounded, library, promised } from './fake-desk.ts';
import { cleanUp, startApi, startBot } from './running.ts';

afterEach(cleanUp);

const buttons = (message: Message) => (message.reply_markup?.inline_keyboard ?? []).flat();
const dataOf = (message: Message, start: string) => {
  const found = buttons(message).find((button) => 'callback_data' in button && button.callback_data.startsWith(start));
  return (found as { callback_data: string }).callback_data;
};

describe('the button of a citation', () => {
  test('opens the exact sentence within its surroundings, and the article’s address is a link', async () => {
    const api = await startApi();
    startBot(api, fakeDesk());
    const chat = api.privateChat();
    await chat.send('2023年投资多少？');
    const answer = await chat.nextReply();
    const press = await chat.press(answer, dataOf(answer, 'cite:'));
    const opened = await chat.nextReply();
    expect(opened.text).toBe('[1] 春天的投资 (某日报 · 2024-03-01)\n春天来了。全年完成投资100亿元。大家都很高兴。');
    const bold = opened.entities!.filter(({ type }) => type === 'underline');
    expect(bold.map(({ offset, length }) => opened.text!.slice(offset, offset + length))).toEqual([
      '全年完成投资100亿元。',
    ]);
    expect(opened.reply_to_message?.message_id).toBe(answer.message_id);
    await press.answered();
    expect(press.answers).toHaveLength(1);
    expect(buttons(answer)).toContainEqual(expect.objectContaining({ url: article.url }));
  });

  test('works after a restart and after a reindex, showing what was cited then', async () => {
    const api = await startApi();
    const first = startBot(api, fakeDesk());
    const chat = api.privateChat();
    await chat.send('2023年投资多少？');
    const answer = await chat.nextReply();
    await first.stop();
    const rewritten: Library = {
      ...library,
      name: 'gen-0002',
      articles: new Map([['spring', { ...article, text: '全都变了。' }]]),
    };
    startBot(api, fakeDesk({ library: () => rewritten }), { dataDir: first.dataDir });
    await chat.press(answer, dataOf(answer, 'cite:'));
    expect((await chat.nextReply()).text).toContain('春天来了。全年完成投资100亿元。大家都很高兴。');
  });

  test('says politely that it is too old when the state is gone', async () => {
    const api = await startApi();
    const first = startBot(api, fakeDesk());
    const chat = api.privateChat({ languageCode: 'en' });
    await chat.send('one');
    const answer = await chat.nextReply();
    await first.stop();
    startBot(api, fakeDesk());
    const press = await chat.press(answer, dataOf(answer, 'cite:'));
    expect((await press.answered()).text).toContain('too old');
    expect(chat.replies).toHaveLength(1);
  });

  test('is of no use in another chat', async () => {
    const api = await startApi();
    startBot(api, fakeDesk());
    const [one, other] = [api.privateChat(), api.privateChat({ languageCode: 'en' })];
    await one.send('secret');
    const answer = await one.nextReply();
    await other.send('mine');
    const own = await other.nextReply();
    for (const start of ['cite:', 'vote:']) {
      const press = await other.press(own, dataOf(answer, start), { forged: true });
      expect((await press.answered()).text).toContain('too old');
    }
    expect(other.replies).toHaveLength(1);
  });
});

test.each([
  '',
  'x',
  'cite',
  'cite:',
  'cite:::',
  'cite:../../etc:1',
  'vote:a:up',
  'why:a:b',
  'figures:-1:99999',
  'figures:x:y',
  'sources:NaN',
  'language:xx',
  'upload:../..:yes',
  'forget:someone',
  '\u0000',
  '🙂'.repeat(16),
])('forged data %j is answered once, and nothing else happens to anyone', async (data) => {
  const api = await startApi();
  const bot = startBot(api, fakeDesk());
  const chat = api.privateChat();
  await chat.send('one');
  const answer = await chat.nextReply();
  const press = await chat.press(answer, data, { forged: true });
  await press.answered();
  await chat.send('two');
  await chat.until((messages) => messages.some(({ text }) => text?.startsWith('re: two')));
  expect(press.answers).toHaveLength(1);
  expect(bot.log()).not.toContain('"level":50');
});

describe('votes', () => {
  test('a thumb up is thanked for', async () => {
    const api = await startApi();
    startBot(api, fakeDesk());
    const chat = api.privateChat({ languageCode: 'en' });
    await chat.send('one');
    const answer = await chat.nextReply();
    expect((await (await chat.press(answer, '👍')).answered()).text).toBe('Thank you.');
  });

  test('a thumb down asks why, and reaches the operators as a question without a name', async () => {
    const api = await startApi();
    const operator = api.privateChat({ languageCode: 'en' });
    startBot(api, fakeDesk(), { environment: { OPERATOR_IDS: String(operator.id) } });
    const chat = api.privateChat({ languageCode: 'en', firstName: 'Somebody' });
    await chat.send('2023年投资多少？');
    const answer = await chat.nextReply();
    await (await chat.press(answer, '👎')).answered();
    const asking = await chat.until((messages) =>
      messages.some((one) => buttons(one).some(({ text }) => text === '数字不对' || text === 'Wrong figure')),
    );
    const shown = asking.find(({ message_id }) => message_id === answer.message_id)!;
    await (await chat.press(shown, dataOf(shown, 'why:'))).answered();
    await operator.send('/unanswered');
    const { text } = await operator.nextReply();
    expect(text).toContain('voted down');
    expect(text).toContain('2023年投资多少？');
    expect(text).toContain('Wrong figure');
    expect(text, 'a thumb and its reason are one').not.toContain('×2');
    expect(text).not.toContain('Somebody');
    expect(text).not.toContain(String(chat.id));
  });

  test('a reaction to an answer is a vote, until it is taken back; to anything else, or of another kind, it is none', async () => {
    const api = await startApi();
    const { dataDir } = startBot(api, fakeDesk());
    const votes = () =>
      readFileSync(join(dataDir, 'bot', 'records.jsonl'), 'utf8')
        .split('\n')
        .filter((line) => line.includes('"vote/'))
        .map((line) => (JSON.parse(line) as { v?: { up: boolean } }).v?.up);
    const chat = api.privateChat({ languageCode: 'en' });
    const question = await chat.send('one');
    const answer = await chat.nextReply();
    await chat.react(question, '👎');
    await chat.react(answer, '🎉');
    await chat.react(answer, '👎');
    const asking = await chat.nextEdit(answer);
    expect(buttons(asking).map(({ text }) => text)).toContain('Wrong figure');
    await chat.react(answer, '👍');
    await chat.react(answer);
    await chat.send('two');
    await chat.nextReply();
    await expect.poll(votes).toEqual([false, true, undefined]);
    // A reaction is no question: nothing is said to it.
    expect(chat.replies).toHaveLength(2);
  });

  test('a reaction in another chat to a message of the same number is no vote', async () => {
    const api = await startApi();
    const { dataDir } = startBot(api, fakeDesk());
    const groups = [api.group({ botIsAdmin: true }), api.group({ botIsAdmin: true })] as const;
    await groups[0].send('/ask one');
    const answer = await groups[0].nextReply();
    const user = { id: 5, is_bot: false, first_name: 'U' };
    const reaction = { user, date: 1, old_reaction: [], new_reaction: [{ type: 'emoji', emoji: '👎' }] };
    api.inject({ message_reaction: { chat: groups[1].chat, message_id: answer.message_id, ...reaction } });
    await groups[1].send('/ask two');
    await groups[1].nextReply();
    expect(readFileSync(join(dataDir, 'bot', 'records.jsonl'), 'utf8')).not.toContain('"vote/');
  });
});

test('the language can be chosen, holds for words and answers, and survives a restart', async () => {
  const api = await startApi();
  const wanted: (string | undefined)[] = [];
  const desk = fakeDesk({
    ask: async (turns, { language }) => {
      wanted.push(language);
      return fakeDesk().ask(turns, { signal: AbortSignal.timeout(1000) });
    },
  });
  const first = startBot(api, desk);
  const chat = api.privateChat({ languageCode: 'en' });
  await chat.send('/settings');
  const settings = await chat.nextReply();
  expect(settings.text).toContain('As the question');
  await (await chat.press(settings, '繁體中文')).answered();
  await first.stop();
  startBot(api, desk, { dataDir: first.dataDir });
  await chat.send('/help');
  expect((await chat.nextReply()).text).toContain('像問人一樣');
  await chat.send('one');
  await chat.nextReply();
  expect(wanted).toEqual(['zh-Hant']);
});

test('/privacy deletes what is kept of a person, from the files too, once they have confirmed it', async () => {
  const { readFileSync } = await import('node:fs');
  const api = await startApi();
  const bot = startBot(api, fakeDesk());
  const [chat, other] = [api.privateChat({ languageCode: 'en' }), api.privateChat({ languageCode: 'en' })];
  for (const one of [chat, other]) {
    await one.send(`question of ${one.id}`);
    await one.nextReply();
  }
  await chat.send('/privacy');
  const privacy = await chat.nextReply();
  expect(privacy.text).toContain('answers 1, votes 0');
  const shown = () => chat.messages.find(({ message_id }) => message_id === privacy.message_id)!;
  const kept = () => readFileSync(`${bot.dataDir}/bot/records.jsonl`, 'utf8');
  for (const [label, notice] of [
    ['Delete what is mine', 'Press once more'],
    ['Cancel', 'nothing was changed'],
    ['Delete what is mine', 'Press once more'],
  ] as const) {
    expect((await (await chat.press(shown(), label)).answered()).text).toContain(notice);
    expect(kept()).toContain(String(chat.id));
  }
  expect((await (await chat.press(shown(), 'forget:yes')).answered()).text).toBe('Deleted.');
  const records = kept();
  const journal = readFileSync(`${bot.dataDir}/bot/journal.jsonl`, 'utf8');
  expect(records).not.toContain(String(chat.id));
  expect(records).toContain(String(other.id));
  expect(journal).not.toContain(`question of ${chat.id}`);
});

describe('/figures', () => {
  test('lists themes, opens a theme, and comes back', async () => {
    const api = await startApi();
    startBot(api, fakeDesk());
    const chat = api.privateChat({ languageCode: 'zh-hans' });
    await chat.send('/figures');
    const list = await chat.nextReply();
    await (await chat.press(list, '经济 · 2')).answered();
    const theme = chat.messages.find(({ message_id }) => message_id === list.message_id)!;
    expect(theme.text).toContain('2023年，东城区投资为100亿元');
    expect(theme.text).toContain('2023年，东城区投资的目标是120亿元');
    await (await chat.press(theme, '‹ 主题')).answered();
    expect(chat.messages.find(({ message_id }) => message_id === list.message_id)?.text).toBe('按主题查看数字');
  });

  test('turns pages, and a page that is no more shows the last', async () => {
    const many = Array.from({ length: 20 }, (_, index) => ({
      ...library.ledger[0]!,
      id: `f${index}`,
      metric: `投资${index}`,
    }));
    const api = await startApi();
    startBot(api, fakeDesk({ library: () => ({ ...library, ledger: many }) }));
    const chat = api.privateChat({ languageCode: 'zh-hans' });
    await chat.send('/figures');
    const list = await chat.nextReply();
    await (await chat.press(list, 'figures:0:1', { forged: true })).answered();
    expect(chat.messages.find(({ message_id }) => message_id === list.message_id)?.text).toContain('第 2/3 页');
    await (await chat.press(list, 'figures:0:99', { forged: true })).answered();
    expect(chat.messages.find(({ message_id }) => message_id === list.message_id)?.text).toContain('第 3/3 页');
  });

  test.each(['figures:99:0', 'figures:-1:0', 'figures:x:y'])(
    'a theme that is no more, %s, is said to be stale',
    async (data) => {
      const api = await startApi();
      startBot(api, fakeDesk());
      const chat = api.privateChat({ languageCode: 'zh-hans' });
      await chat.send('/figures');
      const list = await chat.nextReply();
      const press = await chat.press(list, data, { forged: true });
      expect((await press.answered()).text).toContain('已过期');
      expect(press.answers).toHaveLength(1);
    },
  );

  test('of words that no figure has says so above the themes', async () => {
    const api = await startApi();
    startBot(api, fakeDesk());
    const chat = api.privateChat({ languageCode: 'zh-hans' });
    await chat.send('/figures 不存在');
    const reply = await chat.nextReply();
    expect(reply.text).toBe('没有找到“不存在”的数字。现有的主题如下：');
    expect(buttons(reply).map(({ text }) => text)).toEqual(['经济 · 2']);
  });

  test.each(['投入', 'Investment', '投资', 'invest'])('finds a metric by any of its names: %s', async (words) => {
    const api = await startApi();
    startBot(api, fakeDesk());
    const chat = api.privateChat({ languageCode: 'zh-hans' });
    await chat.send(`/figures ${words}`);
    expect((await chat.nextReply()).text).toContain('2023年，东城区投资为100亿元');
  });

  test('of many figures of one metric pages are turned too, however long its words', async () => {
    const many = Array.from({ length: 20 }, (_, index) => ({ ...library.ledger[0]!, id: `f${index}` }));
    const api = await startApi();
    startBot(api, fakeDesk({ library: () => ({ ...library, ledger: many }) }));
    const chat = api.privateChat({ languageCode: 'zh-hans' });
    await chat.send(`/figures 投资${'，以及别的什么'.repeat(20)}`);
    const found = await chat.nextReply();
    expect(found.text).toContain('第 1/3 页');
    await (await chat.press(found, '›')).answered();
    expect(chat.messages.at(-1)?.text).toContain('第 2/3 页');
    await (await chat.press(found, 'find:x:没有的', { forged: true })).answered();
    expect(chat.messages.at(-1)?.text).toContain('没有找到');
  });

  test('names the themes in English to who reads English', async () => {
    const api = await startApi();
    const glossary = [{ ...library.glossary[0]!, theme: '投资项目' }];
    startBot(api, fakeDesk({ library: () => ({ ...library, glossary }) }));
    const chat = api.privateChat({ languageCode: 'en' });
    await chat.send('/figures');
    const list = await chat.nextReply();
    await (await chat.press(list, 'Investment and projects · 2')).answered();
    const theme = chat.messages.find(({ message_id }) => message_id === list.message_id)!;
    expect(theme.text).toMatch(/^Investment and projects\n/);
  });
});

test('/sources names the articles with outlet, date and link', async () => {
  const api = await startApi();
  startBot(api, fakeDesk());
  const chat = api.privateChat({ languageCode: 'zh-hans' });
  await chat.send('/sources');
  const reply = await chat.nextReply();
  expect(reply.text).toBe('• 春天的投资 (某日报 · 2024-03-01) – 2 个数字');
  expect(reply.entities).toContainEqual(expect.objectContaining({ type: 'text_link', url: article.url }));
});

describe('inline', () => {
  test('what is typed gets a card with the answer and its sources, which is not answered again where it lands', async () => {
    const api = await startApi();
    startBot(api, fakeDesk());
    const chat = api.privateChat();
    await chat.send('hello');
    await chat.nextReply();
    const typed = api.inlineQuery(chat.user, '2023 投资');
    const { results } = await typed.answered();
    expect(results).toHaveLength(1);
    await typed.choose(String(results[0]!.id), chat);
    const card = chat.messages.at(-1)!;
    expect(card.text).toContain('re: 2023 投资[1]');
    expect(card.text).toContain('全年完成投资100亿元。');
    await chat.send('bye');
    await chat.nextReply();
    expect(chat.replies).toHaveLength(2);
  });

  test('of what is typed letter by letter the last alone is answered', async () => {
    const api = await startApi();
    const asked: string[] = [];
    const first = promised();
    const desk = fakeDesk({
      ask: async ([text = '']) => {
        asked.push(text);
        if (text === '2') await first.promise;
        return grounded(`re: ${text}`);
      },
    });
    startBot(api, desk);
    const user = api.user();
    const slow = api.inlineQuery(user, '2');
    await expect.poll(() => asked).toEqual(['2']);
    const typed = [slow, ...['20', '202', '2022'].map((text) => api.inlineQuery(user, text))];
    const other = api.inlineQuery(api.user(), 'GDP');
    await other.answered();
    first.keep();
    await typed.at(-1)!.answered();
    expect(typed.map(({ answers }) => answers.length)).toEqual([0, 0, 0, 1]);
    expect(asked).toEqual(['2', 'GDP', '2022']);
  });

  test('what the title of a card has no room for, its description says', async () => {
    const api = await startApi();
    const said =
      '2022年，东城区的投资，连同所有别的东西在内，为100亿元，其中一半在上半年，一半在下半年，一分不多，一分不少，也没有哪一分是别人的。';
    startBot(api, fakeDesk({ ask: async () => grounded(said) }));
    const { results } = await api.inlineQuery(api.user(), '投资').answered();
    expect(results[0]).toMatchObject({ title: `${said.slice(0, 59)}…`, description: said });
  });

  test('nothing typed yet gets a hint', async () => {
    const api = await startApi();
    startBot(api, fakeDesk());
    const typed = api.inlineQuery(api.user({ language_code: 'en' }), '');
    expect(await typed.answered()).toMatchObject({ results: [] });
  });
});

test('commands and descriptions are registered by scope and language once, and not again', async () => {
  const api = await startApi();
  const operator = api.privateChat({ languageCode: 'zh-hans' });
  const first = startBot(api, fakeDesk(), { environment: { OPERATOR_IDS: String(operator.id) } });
  const chat = api.privateChat({ languageCode: 'zh-hans' });
  // The last thing that is set for the last language that Telegram takes.
  await api.waitForCalls('setMyCommands', 8);
  expect(chat.commands().map(({ command }) => command)).toEqual([
    'ask',
    'figures',
    'compare',
    'sources',
    'settings',
    'privacy',
    'help',
    'start',
  ]);
  expect(chat.commands()[0]!.description).toBe('提问');
  expect(operator.commands().map(({ command }) => command)).toContain('reindex');
  expect(
    api
      .group()
      .commands()
      .map(({ command }) => command),
  ).not.toContain('reindex');
  await first.stop();
  api.clearCalls();
  startBot(api, fakeDesk(), { environment: { OPERATOR_IDS: String(operator.id) } });
  await chat.send('x');
  await chat.nextReply();
  await api.waitForCalls('getMyCommands', 8);
  expect(api.calls.filter(({ method, ok }) => method.startsWith('set') && ok)).toEqual([]);
});
