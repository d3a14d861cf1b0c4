import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GenerationFollower } from '../../src/index/follow.ts';
import { openGeneration, rollback } from '../../src/index/generations.ts';
import { fileNames } from '../../src/index/manifest.ts';
import { HashedEmbeddings } from '../../src/models/hashed-embeddings.ts';
import { reindex } from '../../src/reindex.ts';
import { articleText, type Workplace, workplace } from './corpora.ts';

const embeddings = new HashedEmbeddings();
let place: Workplace;
const build = (force = false) => reindex({ ...place, embeddings, force });
const open = (warn?: (message: string) => void) => openGeneration(place.dataDir, embeddings, { warn });
const inData = (...names: string[]) => join(place.dataDir, ...names);

beforeEach(async () => {
  place = await workplace(3);
  await build();
});
afterEach(() => place.clear());

/** Publishes a second generation that holds one article more. */
async function second(): Promise<void> {
  await place.write('b.md', '第二代才有的文章，讲的是垃圾分类，覆盖35个社区。');
  await build();
}

test('an opened generation holds what was indexed, and finds it', async () => {
  const { name, articles, passages, ledger, manifest, retriever } = await open();
  expect(name).toBe('gen-0001');
  expect([...articles.keys()]).toEqual(['a0', 'a1', 'a2']);
  for (const passage of passages)
    expect(passage.text).toBe(articles.get(passage.articleId)!.text.slice(passage.start, passage.end));
  expect(manifest.counts).toEqual({
    articles: 3,
    passages: passages.length,
    figures: ledger.length,
    baseRows: passages.length,
    deltaRows: 0,
  });
  expect(ledger.length).toBeGreaterThan(10);
  const [hit] = await retriever.search('第2号街道的市外投资', { k: 1 });
  expect(hit!.passage.articleId).toBe('a2');
});

describe('search', () => {
  test.each(['hybrid', 'vectors', 'keywords'] as const)(
    '%s: at most k, best first, only what the filter passes',
    async (mode) => {
      const { retriever } = await open();
      const hits = await retriever.search('街道 重点项目 投资', {
        k: 4,
        mode,
        filter: ({ articleId }) => articleId !== 'a1',
      });
      expect(hits.length).toBeGreaterThan(1);
      expect(hits.length).toBeLessThanOrEqual(4);
      expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
      expect(hits.map(({ passage }) => passage.articleId)).not.toContain('a1');
    },
  );

  test('a trained embedding lifts what keywords alone would leave equal', async () => {
    const heavy = Object.assign(Object.create(embeddings) as HashedEmbeddings, { vectorWeight: 0.3 });
    const { retriever } = await openGeneration(place.dataDir, heavy);
    const [hybrid] = await retriever.search('第2号街道的市外投资', { k: 1 });
    const [keywords] = await retriever.search('第2号街道的市外投资', { k: 1, mode: 'keywords' });
    expect(hybrid!.passage.id).toBe(keywords!.passage.id);
    expect(hybrid!.score).toBeGreaterThan(keywords!.score);
    expect(hybrid!.score).toBeLessThanOrEqual(keywords!.score + 0.3);
  });

  test('LangChain callers get documents that name passage and article', async () => {
    const [document] = await (await open()).retriever.invoke('第2号街道的市外投资');
    expect(document!.metadata).toMatchObject({ articleId: 'a2', passageId: document!.id });
  });
});

describe('a damaged generation', () => {
  const damages: [string, (file: string) => Promise<void>][] = [
    ['truncated', async (file) => writeFile(file, (await readFile(file)).subarray(0, -9))],
    ['emptied', (file) => writeFile(file, '')],
    ['removed', (file) => rm(file)],
    [
      'with one bit flipped',
      async (file) => {
        const bytes = await readFile(file);
        // A digit, letter or number of the content; flipping a blank of the manifest would change nothing.
        const at = bytes.indexOf('a', Math.floor(bytes.length / 3));
        bytes[at < 0 ? bytes.length >> 1 : at]! ^= 1;
        await writeFile(file, bytes);
      },
    ],
    ["swapped with the other generation's", (file) => cp(file.replace('gen-0002', 'gen-0001'), file)],
  ];
  // The glossary is the same in both, and neither has a delta.
  const cases = [...fileNames, 'manifest.json']
    .filter((file) => !file.startsWith('delta-'))
    .flatMap((file) => damages.map(([how, damage]) => ({ file, how, damage })));

  test.each(cases.filter(({ file, how }) => !(file === 'glossary.json' && how.startsWith('swapped'))))(
    'is passed over for the one before, and said so: $file $how',
    async ({ file, damage }) => {
      await second();
      await damage(inData('gen-0002', file));
      const warnings: string[] = [];
      const { name, articles } = await open((message) => warnings.push(message));
      expect(name).toBe('gen-0001');
      expect(articles.has('b')).toBe(false);
      expect(warnings).toEqual([expect.stringMatching(/^gen-0002 .*; going on with gen-0001$/)]);
    },
  );

  test('is repaired by the next reindex, under a new name', async () => {
    await writeFile(inData('gen-0001', 'vectors.hnsw'), 'x');
    expect(await build()).toMatchObject({ published: 'gen-0002' });
    expect((await open()).name).toBe('gen-0002');
  });

  test('with none before is one clear failure', async () => {
    await writeFile(inData('gen-0001', 'entries.jsonl'), '');
    await expect(open()).rejects.toMatchObject({
      code: 'index-damaged',
      message: 'gen-0001 has a damaged entries.jsonl: run npm run reindex',
    });
  });
});

describe('a generation that shares the base of the one before', () => {
  beforeEach(async () => {
    for (let number = 3; number < 12; number++) await place.write(`a${number}.md`, articleText(number));
    await build();
    await second();
  });
  const inode = async (name: string, file: string) => (await stat(inData(name, file))).ino;

  test('takes no second place on the disk for it, and stays whole when the other goes', async () => {
    expect(await inode('gen-0003', 'vectors.hnsw')).toBe(await inode('gen-0002', 'vectors.hnsw'));
    expect((await open()).manifest.counts.deltaRows).toBe(1);
    await rm(inData('gen-0002'), { recursive: true });
    const { name, articles } = await open();
    expect([name, articles.size]).toEqual(['gen-0003', 13]);
  });

  test.each(fileNames.filter((file) => file.startsWith('delta-')))(
    'damaged in its %s, is passed over',
    async (file) => {
      const bytes = await readFile(inData('gen-0003', file));
      bytes[bytes.length >> 1]! ^= 1;
      await writeFile(inData('gen-0003', file), bytes);
      expect((await open()).name).toBe('gen-0002');
    },
  );

  test('damaged in what is shared, is built anew by the next reindex', async () => {
    const bytes = await readFile(inData('gen-0003', 'vectors.hnsw'));
    bytes[bytes.length >> 1]! ^= 1;
    await writeFile(inData('gen-0003', 'vectors.hnsw'), bytes);
    await expect(open()).rejects.toMatchObject({ code: 'index-damaged' });
    await build();
    const { name, articles, manifest } = await open();
    expect([name, articles.size, manifest.counts.deltaRows]).toEqual(['gen-0004', 13, 0]);
  });
});

test.each([
  ['missing', () => rm(inData('CURRENT'))],
  ['empty', () => writeFile(inData('CURRENT'), '')],
  ['nonsense', () => writeFile(inData('CURRENT'), '../../etc\n')],
])('with a pointer that is %s, the newest generation answers, and it is said', async (_, damage) => {
  await second();
  await damage();
  const warnings: string[] = [];
  expect((await open((message) => warnings.push(message))).name).toBe('gen-0002');
  expect(warnings).toHaveLength(1);
});

test('no index is told apart from a damaged one', async () => {
  await expect(openGeneration(inData('empty'), embeddings)).rejects.toMatchObject({ code: 'index-missing' });
});

test('two generations are kept; leftovers of a crash go', async () => {
  await mkdir(inData('gen-0009.tmp'));
  await writeFile(inData('CURRENT.tmp'), 'gen-00');
  await second();
  await build();
  expect((await readdir(place.dataDir)).sort()).toEqual(['CURRENT', 'gen-0002', 'gen-0003']);
});

test('rolling back answers from the one before, and the next reindex goes on from a new number', async () => {
  await second();
  expect(await rollback(place.dataDir)).toBe('gen-0001');
  expect((await open()).name).toBe('gen-0001');
  await expect(rollback(place.dataDir)).rejects.toMatchObject({ code: 'index-missing' });
  expect(await build()).toMatchObject({ published: 'gen-0003' });
});

test('rolling back to a damaged generation is refused', async () => {
  await second();
  await writeFile(inData('gen-0001', 'keywords.bin'), '');
  await expect(rollback(place.dataDir)).rejects.toMatchObject({ code: 'index-damaged' });
  expect((await open()).name).toBe('gen-0002');
});

describe('a follower', () => {
  const swapped = () => {
    let tell: (name: string) => void = () => undefined;
    const next = new Promise<string>((resolve) => {
      tell = resolve;
    });
    return { next, onSwap: ({ name }: { name: string }) => tell(name) };
  };

  test('takes the next generation by itself; what was taken before stays whole', async () => {
    const { next, onSwap } = swapped();
    const follower = await GenerationFollower.start(place.dataDir, embeddings, { onSwap });
    const before = follower.current();
    await second();
    expect(await next).toBe('gen-0002');
    expect(follower.current().articles.has('b')).toBe(true);
    expect(before.name).toBe('gen-0001');
    expect(await before.retriever.search('垃圾分类', { k: 5, mode: 'keywords' })).toEqual([]);
    follower.close();
  });

  test('keeps what it has when the next one is damaged, and says so', async () => {
    const warnings: string[] = [];
    const follower = await GenerationFollower.start(place.dataDir, embeddings, {
      warn: (message) => warnings.push(message),
    });
    const held = follower.current();
    await rm(inData('gen-0001'), { recursive: true });
    await mkdir(inData('gen-0002'));
    await writeFile(inData('CURRENT.new'), 'gen-0002\n');
    await rename(inData('CURRENT.new'), inData('CURRENT'));
    await follower.refresh();
    await follower.refresh();
    expect(follower.current()).toBe(held);
    expect(warnings).toEqual([expect.stringMatching(/^going on with gen-0001: gen-0002 has no manifest/)]);
    expect(await held.retriever.search('市外投资', { k: 1 })).toHaveLength(1);
    follower.close();
  });
});
