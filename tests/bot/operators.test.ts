import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import { message } from '../../src/messages.ts';
import type { ReindexSummary } from '../../src/reindex.ts';
import { article, fakeDesk, grounded, promised, refused } from './fake-desk.ts';
import { cleanUp, realDesk, startApi, startBot, temporaryFolder } from './running.ts';

afterEach(cleanUp);

const report: ReindexSummary = {
  published: 'gen-0002',
  articles: { total: 1, added: 1, changed: 0, removed: 0 },
  figures: { total: 3, added: 0, changed: 0, lost: 0 },
  skipped: [message('{name}: {why}', { name: 'b.md', why: message('holds no text: add it, or remove the file') })],
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
    expect(done.text).toContain('b.md: holds no text: add it, or remove the file');
  });

  test('says what came of it though its message has been deleted', async () => {
    const held = promised();
    const { operator } = await withOperator({ reindex: () => held.promise.then(() => report) });
    await operator.send('/reindex');
    await operator.remove(await operator.nextReply());
    held.keep();
    expect((await operator.nextReply()).text).toContain('gen-0002 is published');
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

describe('what goes wrong is told in the chat’s language', () => {
  const spring = (investment: string) =>
    `---\ntitle: 春天的投资\npublished: 2024-03-01\nplace: 东城区\n---\n${investment}\n`;
  const some = spring('2023年，东城区完成投资100亿元。');
  /** Losing these is losing too much. */
  const many = spring(
    Array.from({ length: 30 }, (_, index) => `2023年，第${index + 1}街道完成投资${index + 1}亿元。`).join('\n'),
  );

  async function withCorpus(languageCode: string, articles: Readonly<Record<string, string>>) {
    const corpusDir = temporaryFolder();
    for (const [name, text] of Object.entries(articles)) writeFileSync(`${corpusDir}/${name}`, text);
    const api = await startApi();
    const [operator, other, stranger] = [0, 1, 2].map(() => api.privateChat({ languageCode })) as [Chat, Chat, Chat];
    const OPERATOR_IDS = `${operator.id},${other.id}`;
    startBot(api, await realDesk(corpusDir), { environment: { OPERATOR_IDS } });
    const says = async (wanted: RegExp, chat = operator) => {
      await chat.until((messages) => wanted.test(messages.at(-1)?.text ?? ''), 15_000);
      return chat.replies.at(-1)!;
    };
    return { operator, other, stranger, corpusDir, says };
  }
  type Chat = ReturnType<Awaited<ReturnType<typeof startApi>>['privateChat']>;

  test('skipped files, whose names stay as they are', async () => {
    const { operator, says } = await withCorpus('zh-hant', { 'a.md': some, '简报.md': '', 'b.exe': 'MZ' });
    await operator.send('/reindex');
    const { text } = await says(/gen-0002/);
    expect(text).toContain('简报.md：沒有文字：請補上文字，或刪除該文件');
    expect(text).toContain('b.exe：不是可讀的類型：請提供 .md, .txt');
  });

  test('a reindex that is withheld, with a button to publish it all the same, for operators, in its chat, once', async () => {
    const { operator, other, stranger, corpusDir, says } = await withCorpus('zh-hans', { 'a.md': many });
    writeFileSync(`${corpusDir}/a.md`, some);
    await operator.send('/reindex');
    const report = await says(/没有发布/);
    expect(report.text).toContain('原有 30 个数字，将失去 30 个');
    const { callback_data: data } = report.reply_markup!.inline_keyboard[0]![0] as { callback_data: string };
    for (const [chat, notice] of [
      [other, '过期'],
      [stranger, '只有本机器人的管理员'],
    ] as const) {
      await chat.send('/help');
      const foreign = await chat.nextReply();
      expect((await (await chat.press(foreign, data, { forged: true })).answered()).text).toContain(notice);
    }
    await operator.press(report, data);
    await says(/gen-0002 已发布/);
    expect((await (await operator.press(report, data, { forged: true })).answered()).text).toContain('过期');
  });

  test('what the button was for is not what it publishes when the corpus has changed meanwhile', async () => {
    const { operator, corpusDir, says } = await withCorpus('zh-hans', { 'a.md': many });
    writeFileSync(`${corpusDir}/a.md`, some);
    await operator.send('/reindex');
    const report = await says(/没有发布/);
    writeFileSync(`${corpusDir}/a.md`, many.split('\n').slice(0, 8).join('\n'));
    await operator.press(report, '⚠️ 照样发布');
    expect((await says(/没有发布[\s\S]*将失去 27 个/)).reply_markup?.inline_keyboard).toHaveLength(1);
  });

  test.each(['/rollback', '/reindex'])('%s that cannot be done', async (command) => {
    const { operator, corpusDir, says } = await withCorpus('zh-hans', { 'a.md': some });
    writeFileSync(`${corpusDir}/a.md`, '');
    await operator.send(command);
    const { text } = await says(/继续使用|没有退回/);
    if (command === '/rollback') expect(text).toContain('gen-0001 之前没有更早的索引：请更正语料');
    else expect(text).toMatch(/语料文件夹 .* 里没有文章（a\.md：没有文字：请补上文字，或删除该文件）：请放入/);
    await operator.send('/status');
    expect((await says(/最近错误/)).text).toContain(command === '/reindex' ? '里没有文章' : '最近错误：无');
  });

  test('a document that can be no article', async () => {
    const { operator, says } = await withCorpus('zh-hans', { 'a.md': some });
    await operator.sendDocument({ name: 'scan.pdf', bytes: 'no pdf' });
    expect((await says(/不能成为文章/)).text).toMatch(/scan\.pdf：不是 PDF，或已损坏（.*）：请重新取得/);
    await operator.sendDocument({ name: 'README.md', bytes: 'x' });
    expect((await says(/README/)).text).toContain('README.md：不能作为文章的文件名：请改名');
  });
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

  test('waits with its button while a reindex is under way, which may have read the corpus already', async () => {
    const held = promised();
    const adopted: string[] = [];
    const { operator } = await withOperator({
      reindex: () => held.promise.then(() => report),
      preview: async () => ({ id: 'waiting', articles: [article], figures: [], replaces: [] }),
      adopt: async (id) => void adopted.push(id),
    });
    await operator.sendDocument({ name: 'a.md', bytes: 'x' });
    const preview = await operator.nextReply();
    await operator.send('/reindex');
    await operator.nextReply();
    expect((await (await operator.press(preview, '✅ Add and reindex')).answered()).text).toContain('running already');
    expect(adopted).toEqual([]);
    held.keep();
    await operator.until((messages) => messages.some(({ text }) => text?.includes('is published')));
    await operator.press(preview, '✅ Add and reindex');
    await expect.poll(() => adopted).toEqual(['waiting']);
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
