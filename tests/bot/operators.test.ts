import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import type { ReindexSummary } from '../../src/reindex.ts';
import { fakeDesk, grounded, promised, refused } from './fake-desk.ts';
import { cleanUp, realDesk, startApi, startBot, temporaryFolder } from './running.ts';

afterEach(cleanUp);

const report: ReindexSummary = {
  published: 'gen-0002',
  articles: { total: 1, added: 1, changed: 0, removed: 0 },
  figures: { total: 3, added: 0, changed: 0, lost: 0 },
  skipped: ['b.md: no text: write some'],
};

async function withOperator(desk: Parameters<typeof fakeDesk>[0] = {}) {
  const api = await startApi();
  const operator = api.privateChat({ languageCode: 'en' });
  startBot(api, fakeDesk(desk), { environment: { OPERATOR_IDS: String(operator.id) } });
  return { api, operator };
}

test.each(['/reindex', '/status', '/rollback', '/unanswered'])(
  '%s is for operators alone, by their id',
  async (command) => {
    const { api, operator } = await withOperator();
    const stranger = api.privateChat({ languageCode: 'en' });
    await stranger.send(command);
    expect((await stranger.nextReply()).text).toContain('Only operators');
    // Anonymous, nobody is an operator, not even one of them.
    const group = api.group({ admins: [operator.user] });
    await group.send(`${command}@${api.botUser.username}`, { from: operator.user, anonymous: true });
    expect((await group.nextReply()).text).toMatch(/Only operators|管理员/);
  },
);

describe('/reindex', () => {
  test('runs beside the chat, one at a time, and ends with what changed in the message it began with', async () => {
    const held = promised();
    const { operator } = await withOperator({ reindex: () => held.promise.then(() => report) });
    await operator.send('/reindex');
    const progress = await operator.nextReply();
    await operator.send('/reindex');
    expect((await operator.nextReply()).text).toContain('running already');
    await operator.send('a question meanwhile');
    expect((await operator.nextReply()).text).toContain('re: a question meanwhile');
    held.keep();
    const done = await operator.nextEdit(progress);
    expect(done.text).toContain('gen-0002 is published');
    expect(done.text).toContain('1 (+1 ~0 −0)');
    expect(done.text).toContain('b.md: no text: write some');
  });

  test('that fails says why, and may be tried again', async () => {
    let tries = 0;
    const reindex = async () => {
      tries += 1;
      if (tries === 1) throw new AppError('corpus-empty', 'the corpus is empty: add articles');
      return report;
    };
    const { operator } = await withOperator({ reindex });
    await operator.send('/reindex');
    const first = await operator.nextReply();
    await operator.until((messages) => messages.some(({ text }) => text?.includes('add articles')));
    await operator.send('/reindex');
    await operator.until((messages) => messages.some(({ text }) => text?.includes('gen-0002')));
    expect(first.message_id).toBeGreaterThan(0);
  });
});

test('/rollback names the generation it went back to, or why it cannot', async () => {
  let times = 0;
  const rollback = async () => {
    times += 1;
    if (times > 1) throw new AppError('index-missing', 'there is no generation before gen-0001');
    return 'gen-0001';
  };
  const { operator } = await withOperator({ rollback });
  await operator.send('/rollback');
  expect((await operator.nextReply()).text).toBe('Back to gen-0001.');
  await operator.send('/rollback');
  expect((await operator.nextReply()).text).toContain('no generation before');
});

test.each([
  { code: 'index-missing', says: '没有更早的索引' },
  { code: 'index-damaged', says: '上一个索引已损坏' },
  { code: 'index-locked', says: '索引正在更新' },
  { code: 'index-unwritable', says: '未能退回' },
] as const)('/rollback that cannot be done ($code) is told in Chinese in a Chinese chat', async ({ code, says }) => {
  const api = await startApi();
  const operator = api.privateChat({ languageCode: 'zh-hans' });
  const rollback = () => Promise.reject(new AppError(code, 'facts: mend'));
  startBot(api, fakeDesk({ rollback }), { environment: { OPERATOR_IDS: String(operator.id) } });
  await operator.send('/rollback');
  const { text } = await operator.nextReply();
  expect(text).toContain(says);
  expect(text).not.toContain('mend');
});

test('/status counts, and names the last error', async () => {
  const ask = async (turns: readonly string[]) => {
    if (turns.at(-1) === 'bad') throw new Error('the disk is on fire');
    return turns.at(-1) === 'no' ? refused('no') : grounded('yes');
  };
  const { operator } = await withOperator({ ask });
  for (const text of ['yes', 'no', 'bad']) {
    await operator.send(text);
    await operator.nextReply();
  }
  await operator.send('/status');
  const { text } = await operator.nextReply();
  for (const line of [
    'Generation: gen-0001',
    'Articles: 1',
    'Figures: 2',
    'Embedding: fake 1, 3',
    'Refusals: 1',
    'In the queue: 0',
    'the disk is on fire',
  ])
    expect(text).toContain(line);
});

test('/unanswered groups what was refused, most asked first, without who asked', async () => {
  const { api, operator } = await withOperator({ ask: async () => refused('no') });
  const chat = api.privateChat();
  for (const text of ['人口多少？', '房价多少', '人口多少']) {
    await chat.send(text);
    await chat.nextReply();
  }
  await operator.send('/unanswered');
  const { text } = await operator.nextReply();
  expect(text).toContain('not in the articles · 2');
  expect(text!.indexOf('人口多少')).toBeLessThan(text!.indexOf('房价多少'));
  expect(text).toContain('×2');
});

describe('a document that an operator sends', () => {
  const newArticle =
    '---\ntitle: 夏天的投资\npublished: 2024-06-01\nplace: 东城区\n---\n2024年上半年，东城区完成投资55.5亿元。\n';

  async function withCorpus() {
    const corpusDir = temporaryFolder();
    writeFileSync(
      `${corpusDir}/spring.md`,
      '---\ntitle: 春天的投资\npublished: 2024-03-01\nplace: 东城区\n---\n2023年，东城区完成投资100亿元。\n',
    );
    const desk = await realDesk(corpusDir);
    const api = await startApi();
    const operator = api.privateChat({ languageCode: 'en' });
    startBot(api, desk, { environment: { OPERATOR_IDS: String(operator.id) } });
    return { api, operator, corpusDir };
  }

  test('is previewed, and with their yes becomes an article that answers', async () => {
    const { operator, corpusDir } = await withCorpus();
    await operator.sendDocument({ name: '../夏天/../summer report.md', bytes: newArticle });
    const preview = await operator.nextReply();
    expect(preview.text).toContain('夏天的投资');
    expect(preview.text).toContain('55.5亿元');
    expect(readdirSync(corpusDir)).toEqual(['spring.md']);
    await operator.press(preview, '✅ Add and reindex');
    await operator.until((messages) => messages.some(({ text }) => text?.includes('is published')), 15_000);
    expect(readdirSync(corpusDir).sort()).toEqual(['spring.md', 'summer-report.md']);
    expect(readFileSync(`${corpusDir}/summer-report.md`, 'utf8')).toBe(newArticle);
    await operator.send('/sources');
    await operator.until((messages) => messages.some(({ text }) => text?.includes('夏天的投资 (2024-06-01)')));
  });

  test('changes nothing when cancelled, or when its button is pressed twice', async () => {
    const { operator, corpusDir } = await withCorpus();
    await operator.sendDocument({ name: 'summer.md', bytes: newArticle });
    const preview = await operator.nextReply();
    const yes = (preview.reply_markup!.inline_keyboard[0]![0] as { callback_data: string }).callback_data;
    await (await operator.press(preview, 'Cancel')).answered();
    expect((await operator.nextReply()).text).toContain('Cancelled');
    expect((await (await operator.press(preview, yes, { forged: true })).answered()).text).toContain('too old');
    expect(readdirSync(corpusDir)).toEqual(['spring.md']);
  });

  test.each([
    { name: 'photo.exe', bytes: 'MZ' },
    { name: 'empty.md', bytes: ' ' },
    { name: 'README.md', bytes: 'x' },
  ])('$name is refused with the reason', async ({ name, bytes }) => {
    const { operator } = await withCorpus();
    await operator.sendDocument({ name, bytes });
    expect((await operator.nextReply()).text).toContain('cannot become an article');
  });

  test('is refused unread when Telegram would not give it', async () => {
    const { operator } = await withCorpus();
    await operator.sendDocument({ name: 'big.md', bytes: 'x', size: 21 * 1_048_576 });
    expect((await operator.nextReply()).text).toContain('20 MB');
  });

  test('from anybody else is a message without words', async () => {
    const { api, corpusDir } = await withCorpus();
    mkdirSync(`${corpusDir}/sub`);
    const stranger = api.privateChat({ languageCode: 'en' });
    await stranger.sendDocument({ name: 'summer.md', bytes: newArticle });
    expect((await stranger.nextReply()).text).toContain('only read text');
  });
});
