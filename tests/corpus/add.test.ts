import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Addition, type AddOptions, type Ask, addArticles } from '../../src/corpus/add.ts';
import { readCorpus } from '../../src/corpus/read.ts';
import type { Article } from '../../src/domain.ts';
import { inEnglish } from '../../src/messages.ts';
import { docx, paragraph } from './documents.ts';

let root: string;
let corpusDir: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'add-'));
  corpusDir = join(root, 'corpus');
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** Puts a file where an operator has it, and gives its path. */
async function at(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(root, 'desk', name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return path;
}

async function add(paths: string | string[], options: Partial<AddOptions> = {}): Promise<Addition[]> {
  const additions: Addition[] = [];
  const all = { corpusDir, given: {}, now: new Date('2024-06-01'), ...options };
  for await (const addition of addArticles([paths].flat(), all)) additions.push(addition);
  return additions;
}

async function corpus(): Promise<Article[]> {
  const articles: Article[] = [];
  for await (const result of readCorpus(corpusDir)) {
    if ('skipped' in result) throw new Error(inEnglish(result.skipped));
    articles.push(result.article);
  }
  return articles;
}

const inCorpus = (name: string) => readFile(join(corpusDir, name), 'utf8');
const refusedFor = (reason: RegExp) => [{ kind: 'refused', reason: expect.stringMatching(reason) }];
const body = '来源：云栖日报\n全區完成投資5億元，同比增長6%。\n';
const head = '---\ntitle: 题目\npublished: 2023-02-03\nplace: 云栖区\n---\n';

test('a file that says all of itself is copied byte for byte', async () => {
  const text = `${head}${body}`;
  expect(await add(await at('a.md', text))).toEqual([
    { kind: 'added', name: 'a.md', stated: {}, articles: 1, notes: [] },
  ]);
  expect(await inCorpus('a.md')).toBe(text);
  expect(await readdir(corpusDir)).toEqual(['a.md']);
});

test('what is given and what is guessed goes into front matter, above the text as it is', async () => {
  const path = await at('a-2023-02-03.txt', body);
  await add(path, { yes: true, given: { place: '云栖区', within: ['江海市'] } });
  expect(await inCorpus('a-2023-02-03.txt')).toBe(
    `---\ntitle: 全区完成投资5亿元，同比增长6%\npublished: 2023-02-03\nplace: 云栖区\nwithin:\n  - 江海市\noutlet: 云栖日报\n---\n${body}`,
  );
});

test('front matter that is there keeps its comments, and what is given stands above it', async () => {
  const path = await at('a.md', `---\ntitle: 旧题 # 草稿\npublished: 2023-02-03\n---\n${body}`);
  await add(path, { yes: true, given: { title: '新题' } });
  expect(await inCorpus('a.md')).toMatch(
    /^---\ntitle: 新题 # 草稿\npublished: 2023-02-03\noutlet: 云栖日报\n---\n来源/u,
  );
});

test('a text in another encoding becomes UTF-8 with its front matter', async () => {
  const gb = Buffer.from('c8abc7f8d6d8b5e3cfeec4bfcdeab3c9cdb6d7ca'.repeat(3), 'hex');
  await add(await at('a.txt', gb), { yes: true, given: { place: '云栖区' } });
  expect(await inCorpus('a.txt')).toMatch(/^---\n[\s\S]*\n---\n全区重点项目完成投资全区重点项目完成投资/u);
});

test('of a page or a document it stands in a .yaml beside it, and is read from there', async () => {
  const page =
    '<title>题目</title><p>2023-02-03 来源：某报</p><article><p>全区完成投资5亿元，各项工作按计划推进。</p></article>';
  await add([await at('a.html', page), await at('b.docx', await docx(paragraph('全区完成投资6亿元。')))], {
    given: { place: '云栖区', published: '2023-02-04' },
    yes: true,
  });
  expect(await inCorpus('a.html')).toBe(page);
  expect(await inCorpus('a.html.yaml')).toBe('title: 题目\npublished: 2023-02-04\nplace: 云栖区\noutlet: 某报\n');
  expect(await corpus()).toMatchObject([
    { id: 'a', title: '题目', publishedOn: '2023-02-04', place: '云栖区' },
    { id: 'b', title: '全区完成投资6亿元', publishedOn: '2023-02-04', place: '云栖区' },
  ]);
});

test('of lines of JSON it stands beside the file too, for those that do not say it themselves', async () => {
  const lines = [
    { id: 'x', title: '一', text: '甲完成投资5亿元。', place: '甲镇' },
    { id: 'y', title: '二', text: '乙完成投资6亿元。' },
  ];
  const path = await at('n.jsonl', `${lines.map((line) => JSON.stringify(line)).join('\n')}\n{"id"`);
  expect(await add(path, { given: { place: '云栖区' } })).toMatchObject([
    { kind: 'added', articles: 2, notes: [expect.stringMatching(/^n\.jsonl:3: is not JSON/)] },
  ]);
  await writeFile(join(corpusDir, 'n.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'));
  expect((await corpus()).map(({ place }) => place)).toEqual(['甲镇', '云栖区']);
});

test('what is said beside a text goes with it', async () => {
  const path = await at('a.md', body);
  await at('a.md.yaml', 'title: 题目\npublished: 2023-02-03\nplace: 云栖区 # 全区\n');
  await add(path);
  expect(await readdir(corpusDir)).toEqual(['a.md', 'a.md.yaml']);
  expect(await corpus()).toMatchObject([{ title: '题目', publishedOn: '2023-02-03', place: '云栖区' }]);
});

test('a folder is copied with its subfolders', async () => {
  await at('a.md', `${head}甲完成投资5亿元。`);
  await at('sub/b.md', `${head}乙完成投资6亿元。`);
  expect(await add(join(root, 'desk'))).toMatchObject([{ name: 'a.md' }, { name: 'sub/b.md' }]);
  expect((await corpus()).map(({ source }) => source)).toEqual(['a.md', 'sub/b.md']);
});

describe('a person is asked for what a file does not state', () => {
  const asking = (answers: Partial<Record<string, string[]>>) => {
    const asked: string[] = [];
    const ask: Ask = ({ field, suggestion }) => {
      asked.push(suggestion === undefined ? field : `${field} [${suggestion}]`);
      return Promise.resolve(answers[field]?.shift() ?? '');
    };
    return { ask, asked };
  };

  test('with what is guessed as the suggestion, and with what most articles here are about', async () => {
    await add(await at('a.md', `${head}甲完成投资5亿元。`));
    const { ask, asked } = asking({ published: ['2023-03-01'], within: ['江海市、东省'], outlet: ['-'] });
    await add(await at('b-2023-02-03.txt', `来源：某报\n乙完成投资6亿元。`), { ask });
    expect(asked).toEqual([
      'title [乙完成投资6亿元]',
      'published [2023-02-03]',
      'place [云栖区]',
      'within',
      'outlet [某报]',
      'url',
    ]);
    expect(await inCorpus('b-2023-02-03.txt')).toBe(
      '---\ntitle: 乙完成投资6亿元\npublished: 2023-03-01\nplace: 云栖区\nwithin:\n  - 江海市\n  - 东省\n---\n来源：某报\n乙完成投资6亿元。',
    );
  });

  test('again, where the answer is no day that is past or no address', async () => {
    const { ask, asked } = asking({
      published: ['昨天', '2031-01-01', '2023年3月1日'],
      url: ['a.cn', 'https://a.cn/1'],
    });
    await add(await at('a.txt', body), { ask });
    expect(asked.filter((field) => field === 'published' || field === 'url')).toHaveLength(5);
    expect(await inCorpus('a.txt')).toMatch(/published: 2023-03-01\n[\s\S]*url: https:\/\/a\.cn\/1\n/);
  });

  test('but not for what is given', async () => {
    const { ask, asked } = asking({});
    await add(await at('a.md', `${head}${body}`), { ask, given: { outlet: '某报', url: 'https://a.cn/1' } });
    expect(asked).toEqual(['within']);
  });
});

describe('nothing is added', () => {
  test('where there is nobody to ask, unless guesses are to be taken', async () => {
    const path = await at('a-2023-02-03.txt', '甲完成投资5亿元。');
    const reason =
      /^a-2023-02-03\.txt: title is guessed \(甲完成投资5亿元, from the first sentence\), published is guessed \(2023-02-03, from the file's name\), place is missing: give --title, --published, --place, or take it so with --yes$/;
    expect(await add(path)).toEqual(refusedFor(reason));
    expect(await add(path, { yes: true })).toMatchObject([{ kind: 'added' }]);
  });

  test('of what cannot be read, and the rest goes on', async () => {
    await at('a.md', '---\ntitle: [\n---\n');
    await at('b.md', `${head}${body}`);
    expect(await add(join(root, 'desk'))).toMatchObject([
      { kind: 'refused', reason: expect.stringMatching(/^a\.md: its front matter is not YAML/) },
      { kind: 'added', name: 'b.md' },
    ]);
  });

  test.each([
    ['README.md', /^README\.md: is no article's name/],
    ['a.xls', /^a\.xls: is of no kind that is read: give it as \.md/],
  ])('of %s', async (name, reason) => {
    expect(await add(await at(name, body))).toEqual(refusedFor(reason));
  });

  test('where a path leads nowhere, or one headline is given for several files', async () => {
    await expect(add(join(root, 'nowhere.md'))).rejects.toMatchObject({ code: 'bad-input' });
    const both = [await at('a.md', `${head}甲。`), await at('b.md', `${head}乙。`)];
    await expect(add(both, { given: { title: '题' } })).rejects.toThrow(
      /those of one article: add its file by itself$/,
    );
  });
});

describe('an article that is here', () => {
  const text = (amount: number) => `${head}云栖区加快建设重点项目。全年完成投资${amount}亿元。`;
  beforeEach(async () => {
    await add(await at('a.md', text(5)));
  });

  test('is not added twice', async () => {
    expect(await add(await at('a.md', text(5)))).toEqual([{ kind: 'there', name: 'a.md' }]);
    expect(await add(await at('b.txt', text(5)))).toEqual(
      refusedFor(
        /^b\.txt: is the article of a\.md again, by nearly the same text: leave it, or put .* with --replace$/,
      ),
    );
  });

  test('is not overwritten by another one of its name or its id', async () => {
    expect(await add(await at('a.md', text(6)))).toEqual(refusedFor(/^a\.md: a file of this name is here/));
    expect(await add(await at('a.txt', text(6)))).toEqual(
      refusedFor(/^a\.txt: has the id a of a\.md: rename the file/),
    );
    expect(await inCorpus('a.md')).toBe(text(5));
  });

  test('gives way when it is to be replaced, under its name or another', async () => {
    expect(await add(await at('a.md', text(6)), { replace: true })).toMatchObject([{ kind: 'added' }]);
    expect(await inCorpus('a.md')).toBe(text(6));
    expect(await add(await at('b.md', text(6)), { replace: true, given: { outlet: '某报' } })).toMatchObject([
      { kind: 'added', notes: ['b.md: stands in the place of a.md'] },
    ]);
    expect((await corpus()).map(({ id, outlet }) => [id, outlet])).toEqual([['b', '某报']]);
  });

  test('gives way only to what is put in its own place', async () => {
    await add(await at('b.md', text(6)));
    expect(await add(await at('b.md', text(5)), { replace: true })).toEqual(
      refusedFor(
        /^b\.md: is the article of a\.md again, by nearly the same text, and its own name is that of another file/,
      ),
    );
    expect(await inCorpus('b.md')).toBe(text(6));
  });

  test('is known by its address', async () => {
    await add(await at('c.md', `${head}丙完成投资8亿元。`), { given: { url: 'https://a.cn/1' } });
    expect(
      await add(await at('d.md', `${head}丁完成投资9亿元。`), { given: { url: 'http://www.a.cn/1?spm=x' } }),
    ).toEqual(refusedFor(/^d\.md: is the article of c\.md again, by the same address/));
  });

  test('as a line of JSON is not replaced by a file', async () => {
    await add(
      await at(
        'n.jsonl',
        JSON.stringify({ id: 'x', title: '题', text: '全年引进项目120个。', published: '2023-01-01' }),
      ),
    );
    expect(await add(await at('e.md', `${head}全年引进项目120个。`), { replace: true })).toEqual(
      refusedFor(/^e\.md: is the article of n\.jsonl:1 again, .*: correct that line$/),
    );
  });

  test('leaves no half-written file when the corpus cannot be written to', async () => {
    await writeFile(join(root, 'file'), '');
    await expect(add(await at('f.md', text(7)), { corpusDir: join(root, 'file', 'corpus') })).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringMatching(/cannot be written \(ENOTDIR\)/),
    });
  });
});
