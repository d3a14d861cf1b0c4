import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { currentName } from '../src/index/disk.ts';
import { reindexApart } from '../src/reindex-apart.ts';
import { type Workplace, workplace } from './index/corpora.ts';

let place: Workplace;
beforeEach(async () => {
  place = await workplace(3);
});
afterEach(() => place.clear());

test('a process of its own publishes, tells how far it is, and gives the report in numbers', async () => {
  const stages = new Set<string>();
  const summary = await reindexApart({ ...place, onProgress: ({ stage }) => stages.add(stage) });
  expect(summary).toMatchObject({ published: 'gen-0001', articles: { total: 3, added: 3, changed: 0, removed: 0 } });
  expect(summary.figures.added).toBe(summary.figures.total);
  expect([...stages]).toEqual(expect.arrayContaining(['read', 'figures', 'embed', 'keywords']));
  expect(await currentName(place.dataDir)).toBe('gen-0001');
});

test('what fails there fails here, with its code and its mend', async () => {
  await rm(place.corpusDir, { recursive: true });
  await expect(reindexApart(place)).rejects.toMatchObject({
    code: 'corpus-missing',
    message: expect.stringContaining('set CORPUS_DIR'),
  });
});

test('stopped, it publishes nothing', async () => {
  const stop = new AbortController();
  const stopped = reindexApart({ ...place, signal: stop.signal, onProgress: () => stop.abort() });
  await expect(stopped).rejects.toMatchObject({ code: 'interrupted' });
  expect(await currentName(place.dataDir)).toBeUndefined();
});
