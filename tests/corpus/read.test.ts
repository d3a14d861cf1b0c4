import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decode } from '../../src/corpus/decode.ts';
import { readCorpus } from '../../src/corpus/read.ts';
import type { Article } from '../../src/domain.ts';
import { inEnglish } from '../../src/messages.ts';
import { docx, paragraph, pdf } from './documents.ts';

let corpus: string;
beforeEach(async () => {
  corpus = await mkdtemp(join(tmpdir(), 'corpus-'));
});
afterEach(() => rm(corpus, { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array) => writeFile(join(corpus, name), content);
async function read() {
  const articles: Article[] = [];
  const skipped: string[] = [];
  const guessed: Record<string, readonly string[]> = {};
  for await (const result of readCorpus(corpus, { now: new Date('2024-06-01') })) {
    if ('skipped' in result) skipped.push(inEnglish(result.skipped));
    else {
      articles.push(result.article);
      guessed[result.article.id] = (result.details?.guessed ?? []).map(({ field, from }) => `${field} from ${from}`);
    }
  }
  return { articles, skipped, guessed };
}
const text = '全区完成投资5亿元。';

describe('articles', () => {
  test('in files with front matter', async () => {
    await put(
      'a.md',
      `---\ntitle: 题目\npublished: 2023-2-3\nplace: 甲區\nwithin: 乙市\noutlet: 丙报\nurl: https://a.cn/1\n---\n${text}`,
    );
    expect((await read()).articles).toEqual([
      expect.objectContaining({
        id: 'a',
        source: 'a.md',
        title: '题目',
        publishedOn: '2023-02-03',
        place: '甲区',
        within: ['乙市'],
        outlet: '丙报',
        url: 'https://a.cn/1',
        text,
      }),
    ]);
  });

  test('in lines of JSON, each with its own source', async () => {
    const lines = [
      { id: 'x', title: '一', text, published: '2023年2月3日' },
      { id: 7, title: '', text },
    ];
    await put('n.jsonl', `${lines.map((line) => JSON.stringify(line)).join('\r\n')}\n\n`);
    const { articles, guessed } = await read();
    expect(articles.map(({ id, source, title }) => [id, source, title])).toEqual([
      ['x', 'n.jsonl:1', '一'],
      ['7', 'n.jsonl:2', '全区完成投资5亿元'],
    ]);
    expect(guessed['7']).toEqual(['title from the first sentence']);
  });

  test('in lines of JSON as UTF-16, as some programs write it, and in GB 18030', async () => {
    const lines = (id: string) =>
      `${JSON.stringify({ id: `${id}1`, title: '上', text })}\r\n${JSON.stringify({ id: `${id}2`, text: '℀Ċ' })}\r\n`;
    await put('a.jsonl', Buffer.from(`\ufeff${lines('a')}`, 'utf16le'));
    await put('b.jsonl', Buffer.from(`\ufeff${lines('b')}`, 'utf16le').swap16());
    const gb = Buffer.from('c8abc7f8d6d8b5e3cfeec4bfcdeab3c9cdb6d7ca', 'hex');
    await put('c.jsonl', Buffer.concat([Buffer.from('{"id":"c","text":"'), gb, gb, Buffer.from('"}')]));
    const { articles, skipped } = await read();
    expect(skipped).toEqual([]);
    expect(articles.map(({ id }) => id)).toEqual(['a1', 'a2', 'b1', 'b2', 'c']);
    expect(articles.at(-1)?.text).toBe('全区重点项目完成投资全区重点项目完成投资');
  });

  test('in pages, Word documents and PDFs, with what stands in a .yaml beside them above what they say', async () => {
    await put('a.html', `<title>页题</title><article><p>${text}</p></article>`);
    await put('a.html.yaml', 'title: 旁题\npublished: 2023-02-03\nplase: 甲区\n');
    await put('b.docx', await docx(paragraph('文题', 'Heading1') + paragraph('来源：某报') + paragraph(text)));
    await put('c-2023-05-06.pdf', pdf([[{ text, x: 72, y: 700 }]]));
    const { articles, skipped } = await read();
    expect(skipped).toEqual([]);
    expect(articles).toMatchObject([
      { id: 'a', title: '旁题', publishedOn: '2023-02-03', text },
      { id: 'b', title: '文题', outlet: '某报', text },
      { id: 'c-2023-05-06', publishedOn: '2023-05-06', text },
    ]);
  });

  test('without front matter, with what text and name tell', async () => {
    await put('甲区-2023-05-06.txt', `来源：某报\n${text}`);
    const { articles, guessed } = await read();
    expect(articles[0]).toMatchObject({ publishedOn: '2023-05-06', outlet: '某报', text });
    expect(guessed['甲区-2023-05-06']).toEqual([
      "published from the file's name",
      'title from the first sentence',
      'outlet from a line of the text',
    ]);
  });

  test.each(['2023年5月6日 甲区融媒体中心', '2023-05-06 10:30 来源：甲区发布'])(
    'with the day at the head of its second line: %s',
    async (line) => {
      await put('a.md', `# 甲区上半年开局平稳\n\n${line}\n\n${text}`);
      expect((await read()).articles[0]).toMatchObject({ publishedOn: '2023-05-06' });
    },
  );

  test('in subfolders, in the order of the names; what is for people or the program is no article', async () => {
    await mkdir(join(corpus, 'b'));
    await put('b/2.md', text);
    for (const name of ['a.md', 'README.md', 'glossary.yaml', 'questions.jsonl', 'smoke.jsonl', '.hidden.md'])
      await put(name, text);
    const { articles, skipped } = await read();
    expect(articles.map(({ source }) => source)).toEqual(['a.md', 'b/2.md']);
    expect(skipped).toEqual([]);
  });
});

describe('what cannot be an article is named with the mend, and the rest goes on', () => {
  const future = `---\npublished: 2031-01-01\n---\n${text}`;
  test.each<[string, string | Uint8Array, RegExp]>([
    ['bad.md', `---\ntitle: [\n---\n${text}`, /^bad\.md: its front matter is not YAML .*: mend it/],
    ['bad.md', `---\ntitle: 题目\n${text}`, /^bad\.md: its front matter has no end: put a line of ---/],
    ['bad.md', `---\ntitle: {a: 1}\n---\n${text}`, /^bad\.md: its front matter cannot be used: title: /],
    ['bad.md', future, /^bad\.md: published 2031-01-01 lies in the future: correct the date/],
    ['bad.md', `---\npublished: 昨天\n---\n${text}`, /^bad\.md: published 昨天 is no date: write it as/],
    ['bad.md', `---\npublished: 2023-02-30\n---\n${text}`, /is no date/],
    ['bad.md', '---\ntitle: 空\n---\n \n', /^bad\.md: holds no text/],
    ['bad.md', '', /^bad\.md: holds no text: add it, or remove the file/],
    ['bad.html', '', /^bad\.html: holds no text/],
    ['bad.md', Buffer.from([0, 1, 2, 3, 0, 255, 254, 9]), /^bad\.md: is no text/],
    [
      'bad.txt',
      Buffer.concat([Buffer.from(text.repeat(5)), Buffer.from([0xff])]),
      /^bad\.txt: is UTF-8 with damaged bytes/,
    ],
    ['bad.jsonl', '{"id": "x", "title"', /^bad\.jsonl:1: is not JSON/],
    ['bad.jsonl', '{"id": "x", "title": "y"}', /^bad\.jsonl:1: text: /],
    ['bad.jsonl', '[]', /^bad\.jsonl:1: it: /],
    ['bad.doc', text, /^bad\.doc: is of no kind that is read/],
    ['bad.docx', Buffer.from('PK'), /^bad\.docx: is a damaged Word document \(.*\): save it anew/],
    ['bad.pdf', pdf([[]]), /^bad\.pdf: holds no text, as a scan does: recognise its text/],
    ['bad.pdf.yaml', 'title: 题', /^bad\.pdf\.yaml: tells of bad\.pdf, which is not here: bring it/],
  ])('%s', async (name, content, reason) => {
    await put('a.md', text);
    await put(name, content);
    await put('z.md', text.replace('5', '6'));
    const { articles, skipped } = await read();
    expect(articles.map(({ id }) => id)).toEqual(['a', 'z']);
    expect(skipped).toEqual([expect.stringMatching(reason)]);
  });

  test('a torn last line of a JSONL, and a line of bad bytes, spoil themselves alone', async () => {
    const line = (id: string) => `${JSON.stringify({ id, title: '题', text })}\n`;
    await put(
      'n.jsonl',
      Buffer.concat([
        Buffer.from(line('a')),
        Buffer.from([0, 255, 10]),
        Buffer.from(line('b') + line('c').slice(0, 20)),
      ]),
    );
    const { articles, skipped } = await read();
    expect(articles.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(skipped.map((one) => one.split(' ')[0])).toEqual(['n.jsonl:2:', 'n.jsonl:4:']);
  });

  test('a file waits until what is said beside it can be read', async () => {
    await put('a.html', `<p>${text}</p>`);
    await put('a.html.yaml', 'title: [');
    await put('z.md', text);
    const { articles, skipped } = await read();
    expect(articles.map(({ id }) => id)).toEqual(['z']);
    expect(skipped).toEqual([expect.stringMatching(/^a\.html\.yaml: is not YAML \(.*\): mend it/)]);
  });

  test('of two files with one id the first stands', async () => {
    await put('a.md', text);
    await put('a.txt', `${text}别的。`);
    const { articles, skipped } = await read();
    expect(articles.map(({ source }) => source)).toEqual(['a.md']);
    expect(skipped).toEqual(['a.txt: has the id a of a.md: rename the file, or give it an id of its own']);
  });

  test('a link out of the folder, and one that leads nowhere', async () => {
    await put('a.md', text);
    await symlink('/etc/hostname', join(corpus, 'out.md'));
    await symlink(join(corpus, 'nothing.md'), join(corpus, 'lost.md'));
    await symlink(join(corpus, 'a.md'), join(corpus, 'inside.md'));
    const { articles, skipped } = await read();
    expect(articles.map(({ id }) => id)).toEqual(['a', 'inside']);
    expect(skipped).toEqual([
      expect.stringMatching(/^lost\.md: .*leads nowhere/),
      'out.md: is a link out of the corpus folder: copy the file into the folder',
    ]);
  });

  test('a file of 200 MB', async () => {
    await put('a.md', text);
    await put('big.md', '');
    await truncate(join(corpus, 'big.md'), 200 * 1024 * 1024);
    expect((await read()).skipped).toEqual(['big.md: has 200 MB, 32 are the most: split it']);
  });

  test('no folder at all is one clear failure', async () => {
    await rm(corpus, { recursive: true });
    await expect(read()).rejects.toMatchObject({
      code: 'corpus-missing',
      message: expect.stringContaining('set CORPUS_DIR'),
    });
  });
});

describe('encodings', () => {
  /** 全区重点项目完成投资, as other systems write it; Node encodes UTF-8 and UTF-16 alone. */
  const samples: [string, string, string][] = [
    ['gb18030', 'c8abc7f8d6d8b5e3cfeec4bfcdeab3c9cdb6d7ca', '全区重点项目完成投资'],
    ['big5', 'a5feb0cfadabc249b6b5a5d8a7b9a6a8a7eb', '全區重點項目完成投'],
  ];
  test.each(samples)('%s', async (encoding, hex, expected) => {
    const bytes = Buffer.from(hex.repeat(3), 'hex');
    expect(await decode(bytes)).toEqual({ encoding, text: expected.repeat(3) });
  });

  test.each([
    ['with a mark', [0xff, 0xfe], text],
    ['without one', [], `GDP 2282.94, ${text}`],
  ])('utf-16 %s', async (_, mark, content) => {
    const bytes = Buffer.concat([Buffer.from(mark), Buffer.from(content, 'utf16le')]);
    expect(await decode(bytes)).toEqual({ encoding: 'utf-16le', text: content });
  });

  test('bytes that are no text are not read as if they were', async () => {
    const noise = Uint8Array.from({ length: 4_000 }, (_, index) => (index * 7_919 + (index >> 3) * 31) % 256);
    expect(await decode(noise)).toHaveProperty('fault');
  });
});
