import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGeneration } from '../src/index/generations.ts';
import { HashedEmbeddings } from '../src/models/hashed-embeddings.ts';
import { reindex } from '../src/reindex.ts';
import { articleText, type Workplace, workplace } from './index/corpora.ts';

const root = resolve(import.meta.dirname, '..');
const embeddings = new HashedEmbeddings();
let place: Workplace;
beforeAll(async () => {
  place = await workplace(4);
  await reindex({ ...place, embeddings });
  await place.write('a1.md', articleText(9));
});
afterAll(() => place.clear());

// A limit on the size of files fails writes as a full disk does, half-way through a file, and needs no disk of its own.
test.skipIf(process.platform === 'win32').each([0, 8, 40])(
  'with room for files of %i blocks alone, a reindex says so, and the old index answers',
  async (blocks) => {
    const script = `ulimit -f ${blocks}; exec "$0" --import tsx scripts/reindex.ts`;
    const env = { ...process.env, CORPUS_DIR: place.corpusDir, DATA_DIR: place.dataDir };
    const run = promisify(execFile)('/bin/sh', ['-c', script, process.execPath], { cwd: root, env });
    await expect(run).rejects.toMatchObject({ code: 1, stderr: expect.stringMatching(/free space on its disk$/m) });
    expect((await readdir(place.dataDir)).sort()).toEqual(['CURRENT', 'gen-0001']);
    const { retriever } = await openGeneration(place.dataDir, embeddings);
    expect(await retriever.search('第2号街道的市外投资', { k: 1 })).toHaveLength(1);
    expect(await readdir(join(place.dataDir, 'gen-0001'))).toContain('manifest.json');
  },
  60_000,
);
