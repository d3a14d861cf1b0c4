import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Figure } from '../src/domain.ts';
import { type Generation, openGeneration } from '../src/index/generations.ts';
import { acquireLock } from '../src/index/lock.ts';
import { inEnglish } from '../src/messages.ts';
import { HashedEmbeddings } from '../src/models/hashed-embeddings.ts';
import { type ReindexOptions, reindex, sayWithheld } from '../src/reindex.ts';
import { articleText, type Workplace, workplace } from './index/corpora.ts';

const embeddings = new HashedEmbeddings();
let place: Workplace;
const build = (options: Partial<ReindexOptions> = {}) => reindex({ ...place, embeddings, ...options });
const open = () => openGeneration(place.dataDir, embeddings);
const article = (text: string, facts = '') =>
  `---\ntitle: 题\npublished: 2024-01-02\nplace: 甲区\n${facts}---\n${text}`;

beforeEach(async () => {
  place = await workplace(4);
});
afterEach(() => place.clear());

describe('the report', () => {
  test('of a first run: everything is added', async () => {
    const events: string[] = [];
    const report = await build({ onProgress: ({ stage }) => events.push(stage) });
    expect(report).toMatchObject({
      published: 'gen-0001',
      articles: { total: 4, added: ['a0', 'a1', 'a2', 'a3'], changed: [], removed: [] },
      skipped: [],
      passages: { reused: 0 },
      recall: 1,
    });
    expect(report.passages.embedded).toBe(report.passages.total);
    expect(report.figures.added).toHaveLength(report.figures.total);
    expect(new Set(events)).toEqual(new Set(['read', 'figures', 'embed', 'keywords', 'vectors']));
  });

  test('of a second run: what was added, changed, removed and skipped, down to the figure', async () => {
    await build();
    await place.write('a1.md', article(articleText(1).replace('10.5亿元', '99.5亿元')));
    await place.write('b.md', article('新文章，全年完成税收收入7亿元。'));
    await place.write('bad.md', '---\ntitle: [\n---\n文');
    await rm(join(place.corpusDir, 'a3.md'));
    const { articles, figures, skipped, passages } = await build();
    expect(articles).toEqual({ total: 4, added: ['b'], changed: ['a1'], removed: ['a3'] });
    expect(skipped.map(inEnglish)).toEqual([expect.stringMatching(/^bad\.md: /)]);
    expect(figures.changed.map(({ before, after }) => [before.text, after.text])).toEqual([['10.5亿元', '99.5亿元']]);
    expect(new Set(figures.lost.map(({ articleId }) => articleId))).toEqual(new Set(['a3']));
    expect(figures.added.map(({ text }) => text)).toEqual(['7亿元']);
    expect(passages.reused).toBeGreaterThan(0);
  });

  test('names an article that is there twice', async () => {
    await place.write('b.md', article(articleText(2)));
    const { articles, skipped } = await build();
    expect(articles.total).toBe(4);
    expect(skipped.map(inEnglish)).toEqual([
      'b.md: is the article of a2.md again, by nearly the same text: remove one of them',
    ]);
  });
});

/** What may not depend on the way an index was made. */
const essence = ({ articles, passages, ledger }: Generation) => ({
  articles: [...articles.values()],
  passages,
  ledger,
});

test.each([
  ['of which little is left, so that all is built anew', 0],
  ['of which most is left, so that its base is shared', 80],
])('building on an earlier generation, %s, gives what building anew gives', async (_, more) => {
  for (let number = 20; number < 20 + more; number++) await place.write(`m${number}.md`, article(articleText(number)));
  await build();
  await place.write('a1.md', article(`${articleText(9)}另有一句。`));
  await place.write('c.md', article(articleText(12)));
  await rm(join(place.corpusDir, 'a0.md'));
  await build();
  await build();
  const grown = await open();
  expect(grown.manifest.counts.deltaRows > 0).toBe(more > 0);
  await rm(place.dataDir, { recursive: true });
  await build();
  const anew = await open();
  expect(essence(grown)).toEqual(essence(anew));
  for (const query of ['市外投资', '第9号街道的重点项目投资', '数字经济增长4%'])
    for (const mode of ['hybrid', 'vectors', 'keywords'] as const)
      expect(await grown.retriever.search(query, { k: 5, mode })).toEqual(
        await anew.retriever.search(query, { k: 5, mode }),
      );
});

test('any row of changes gives what building anew gives', async () => {
  for (let number = 20; number < 60; number++) await place.write(`m${number}.md`, article(articleText(number)));
  const file = fc.constantFrom('a0.md', 'a2.md', 'm25.md', 'm59.md', 'b.md', 'z.md');
  const text = fc.integer({ min: 60, max: 90 }).map((number) => article(articleText(number)));
  const line = text.map((one) => JSON.stringify({ id: `l${one.length}`, title: '题', text: one.split('---\n')[2] }));
  const change = fc.oneof(
    fc.record({ file, text }),
    fc.record({ file }),
    // A line before the others moves all of them.
    fc.record({
      file: fc.constant('lines.jsonl'),
      text: fc.array(line, { maxLength: 2 }).map((all) => all.join('\n')),
    }),
  );
  await build();
  let grew = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
      for (const one of changes) {
        if ('text' in one) await place.write(one.file, one.text);
        else await rm(join(place.corpusDir, one.file), { force: true });
      }
      await build({ force: true });
      const grown = await open();
      if (grown.manifest.counts.deltaRows > 0) grew += 1;
      const dataDir = `${place.dataDir}-anew`;
      await reindex({ ...place, dataDir, embeddings });
      const anew = await openGeneration(dataDir, embeddings);
      await rm(dataDir, { recursive: true });
      expect(essence(grown)).toEqual(essence(anew));
      for (const query of ['市外投资', '第62号街道的重点项目投资'])
        expect(await grown.retriever.search(query, { k: 5 })).toEqual(await anew.retriever.search(query, { k: 5 }));
    }),
    // The first row adds an article for certain: random rows may all remove what is not there.
    { numRuns: 5, examples: [[[{ file: 'b.md', text: article(articleText(60)) }]]] },
  );
  expect(grew).toBeGreaterThan(0);
}, 60_000);

describe('nothing is published', () => {
  test('by --check, which shows what cleaning did', async () => {
    await place.write('b.md', '發(fā)展,,很好,、快\n编辑：某某');
    const report = await build({ check: true });
    expect(report.published).toBeUndefined();
    expect(report.cleaning?.find(({ id }) => id === 'b')).toMatchObject({
      found: { editor: '某某' },
      guessed: [{ field: 'title', value: '发展，很好、快', from: 'the first sentence' }],
      rules: {
        pinyin: { times: 1, examples: ['(fā)'] },
        punctuation: { times: 2, examples: [',, → ，', ',、 → 、'] },
        byline: { times: 1 },
        'traditional characters': { times: 1 },
      },
    });
    expect(await readdir(place.dataDir)).toEqual([]);
  });

  const manyLost = async () => {
    await build();
    for (const name of ['a1.md', 'a2.md', 'a3.md']) await rm(join(place.corpusDir, name));
  };

  test('when most figures would be lost, unless it is forced', async () => {
    await manyLost();
    const report = await build();
    expect(inEnglish(sayWithheld(report.withheld!))).toMatch(/figures would be lost: .*--force/);
    expect((await open()).name).toBe('gen-0001');
    expect(await build({ force: true })).toMatchObject({ published: 'gen-0002' });
  });

  test('until its very reason is accepted, and then for no other', async () => {
    await manyLost();
    const { withheld } = await build();
    await place.write('a0.md', article('新文章，全年完成税收收入7亿元。'));
    const { withheld: other } = await build({ accepted: withheld });
    expect(other!.message).toBe(withheld!.message);
    expect(other).not.toEqual(withheld);
    expect(await build({ accepted: other })).toMatchObject({ published: 'gen-0002' });
  });

  test('when a smoke question fails, unless it is forced', async () => {
    const smoke = async ({ passages }: Generation) => (passages.length > 0 ? ['人口是多少: no answer'] : []);
    expect(await build({ smoke })).toMatchObject({
      smokeFaults: ['人口是多少: no answer'],
      withheld: { message: expect.any(String) },
    });
    await expect(open()).rejects.toMatchObject({ code: 'index-missing' });
    expect(await build({ smoke, force: true })).toMatchObject({ published: 'gen-0001' });
  });
});

describe('the old index answers on', () => {
  beforeEach(() => build());
  afterEach(async () => expect((await open()).name).toBe('gen-0001'));

  test.each<[string, string, () => Promise<void>]>([
    ['without a corpus folder', 'corpus-missing', () => rm(place.corpusDir, { recursive: true })],
    [
      'with an empty one',
      'corpus-empty',
      async () => {
        await rm(place.corpusDir, { recursive: true });
        await mkdir(place.corpusDir);
      },
    ],
    [
      'with nothing but bad files, which are named',
      'corpus-empty',
      async () => {
        await rm(place.corpusDir, { recursive: true });
        await mkdir(place.corpusDir);
        await place.write('bad.md', '');
      },
    ],
    ['with a broken glossary', 'bad-glossary', () => place.write('glossary.yaml', 'terms:\n  - nam: x\n')],
  ])('%s', async (_, code, spoil) => {
    await spoil();
    await expect(build()).rejects.toMatchObject({ code, message: expect.stringMatching(/: /) });
  });

  test('while another reindex runs', async () => {
    const release = await acquireLock(place.dataDir);
    await expect(build()).rejects.toMatchObject({
      code: 'index-locked',
      message: expect.stringContaining(`process ${process.pid} is reindexing`),
    });
    await release();
  });

  test('when it is stopped, and nothing is left over', async () => {
    const stop = new AbortController();
    const stopped = build({
      signal: stop.signal,
      onProgress: ({ stage }) => stage === 'keywords' && stop.abort(new Error('stopped')),
    });
    await place.write('b.md', article('新文章。'));
    await expect(stopped).rejects.toThrow('stopped');
    expect((await readdir(place.dataDir)).sort()).toEqual(['CURRENT', 'gen-0001']);
  });
});

test('of two reindexes at once one is refused, and the other publishes', async () => {
  const outcomes = await Promise.allSettled([build(), build()]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'index-locked' } });
  expect((await open()).name).toBe('gen-0001');
});

test('a data folder that cannot be one is one clear failure', async () => {
  await writeFile(place.dataDir, 'a file');
  await expect(build()).rejects.toMatchObject({
    code: 'index-unwritable',
    message: expect.stringContaining('set DATA_DIR'),
  });
});

test.skipIf(process.getuid?.() === 0)('a data folder that is read-only is one clear failure', async () => {
  await mkdir(place.dataDir);
  await chmod(place.dataDir, 0o500);
  await expect(build()).rejects.toMatchObject({ code: 'index-unwritable' });
});

test.each([
  ['of a process that is gone', JSON.stringify({ pid: 2 ** 22 + 1, started: '1', id: 'x' })],
  ['of a process whose number another one has now', JSON.stringify({ pid: process.pid, started: '1', id: 'x' })],
  ['that is torn', '{"pi'],
])('a lock %s is taken over', async (_, lock) => {
  await mkdir(place.dataDir);
  await writeFile(join(place.dataDir, 'reindex.lock'), lock);
  expect(await build()).toMatchObject({ published: 'gen-0001' });
  expect((await readdir(place.dataDir)).sort()).toEqual(['CURRENT', 'gen-0001']);
});

test('an embedding of another version embeds everything anew', async () => {
  await build();
  const other = Object.assign(Object.create(embeddings) as HashedEmbeddings, { version: '2' });
  const { passages } = await build({ embeddings: other });
  expect(passages.embedded).toBe(passages.total);
  expect((await openGeneration(place.dataDir, other)).name).toBe('gen-0002');
});

test('an embedding that gives nonsense is refused, and nothing is published', async () => {
  const broken: HashedEmbeddings = Object.assign(Object.create(embeddings) as HashedEmbeddings, {
    embedDocuments: async (texts: string[]) => texts.map(() => [Number.NaN]),
  });
  await expect(build({ embeddings: broken })).rejects.toMatchObject({ code: 'index-incompatible' });
  await expect(open()).rejects.toMatchObject({ code: 'index-missing' });
});

test('figures keep the words of their article', async () => {
  await build();
  const { articles, ledger } = await open();
  const words = ({ articleId, start, end }: Figure) => articles.get(articleId)!.text.slice(start, end);
  expect(ledger.map(words)).toEqual(ledger.map(({ text }) => text));
});
