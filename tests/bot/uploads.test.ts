import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Uploads } from '../../src/bot/uploads.ts';
import { readCorpus } from '../../src/corpus/read.ts';
import type { Article } from '../../src/domain.ts';
import { docx, paragraph, pdf } from '../corpus/documents.ts';

let root: string;
let corpusDir: string;
let uploads: Uploads;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'uploads-'));
  corpusDir = await mkdtemp(join(root, 'corpus-'));
  uploads = new Uploads(join(root, 'waiting'), corpusDir);
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** What the bot answers from: the articles of the corpus as it stands. */
async function library() {
  const articles = new Map<string, Article>();
  for await (const result of readCorpus(corpusDir))
    if ('article' in result) articles.set(result.article.id, result.article);
  return { articles, glossary: [], ledger: [] } as unknown as Parameters<Uploads['preview']>[2];
}

test('a Word document and a PDF are previewed with their figures, and become articles', async () => {
  const word = await uploads.preview(
    '年报.docx',
    await docx(paragraph('2023年，云栖区完成投资55.5亿元。')),
    await library(),
  );
  expect(word.figures.map(({ text }) => text)).toEqual(['55.5亿元']);
  const report = await uploads.preview(
    'x.pdf',
    pdf([[{ text: '2023年，云栖区完成投资66亿元。', x: 72, y: 700 }]]),
    await library(),
  );
  expect(report.figures.map(({ text }) => text)).toEqual(['66亿元']);
  await uploads.adopt(word.id);
  await uploads.adopt(report.id);
  expect((await readdir(corpusDir)).sort()).toEqual(['x.pdf', '年报.docx']);
});

test('what can be no article is refused with the mend', async () => {
  await expect(uploads.preview('scan.pdf', pdf([[]]), await library())).rejects.toMatchObject({
    code: 'bad-input',
    message: 'scan.pdf: holds no text, as a scan does: recognise its text (OCR), or give it as .txt',
  });
  expect(await readdir(join(root, 'waiting'))).toEqual([]);
});

test('an article of the same address or headline takes the place of the old one, whatever its file is called', async () => {
  const article = (title: string, url: string, amount: number) =>
    `---\ntitle: ${title}\npublished: 2023-02-03\nurl: ${url}\n---\n云栖区完成投资${amount}亿元。\n`;
  await writeFile(join(corpusDir, 'a.md'), article('甲', 'https://a.cn/1', 5));
  await writeFile(join(corpusDir, 'b.md'), article('乙', 'https://a.cn/2', 6));
  await writeFile(
    join(corpusDir, 'n.jsonl'),
    JSON.stringify({ id: 'n', title: '丙', text: '丙。', url: 'https://a.cn/3' }),
  );
  const corrected = await uploads.preview(
    'new.md',
    Buffer.from(article('甲（更正）', 'https://a.cn/1', 7)),
    await library(),
  );
  expect(corrected.replaces).toEqual(['甲']);
  await uploads.adopt(corrected.id);
  expect((await readdir(corpusDir)).sort()).toEqual(['b.md', 'n.jsonl', 'new.md']);
  const line = await uploads.preview('line.md', Buffer.from(article('丙', 'https://a.cn/3', 8)), await library());
  await uploads.adopt(line.id);
  expect((await readdir(corpusDir)).sort()).toEqual(['b.md', 'line.md', 'n.jsonl', 'new.md']);
});
