import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { currentName } from '../src/index/disk.ts';
import { HashedEmbeddings } from '../src/models/hashed-embeddings.ts';
import { reindex } from '../src/reindex.ts';
import { type Workplace, workplace } from './index/corpora.ts';

const root = resolve(import.meta.dirname, '..');
let place: Workplace;
beforeEach(async () => {
  place = await workplace(3);
});
afterEach(() => place.clear());

test('an index of another embedding answers at once, and a new one takes its place meanwhile', async () => {
  await reindex({ ...place, embeddings: new HashedEmbeddings() });
  const child = spawn(join(root, 'node_modules/.bin/tsx'), ['src/main.ts'], {
    cwd: root,
    env: { ...process.env, CORPUS_DIR: place.corpusDir, DATA_DIR: place.dataDir, BOT_TOKEN: '' },
  });
  let [answers, told] = ['', ''];
  child.stdout.on('data', (data) => (answers += data));
  const isTold = (words: RegExp) =>
    new Promise<void>((done) => {
      const look = () => words.test(told) && done();
      child.stderr.on('data', (data) => {
        told += data;
        look();
      });
      look();
    });
  child.stdin.write('第1号街道的养老服务投资是多少？\n');
  await isTold(/gen-0002 answers now, made with static-zh/);
  child.stdin.end();
  const [status] = await once(child, 'exit');
  expect(status).toBe(0);
  expect(told).toMatch(
    /^gen-0001 was made with hashed-ngrams .*run npm run reindex; until then keywords alone answer\n/,
  );
  expect(answers).toMatch(/亿元/);
  expect(await currentName(place.dataDir)).toBe('gen-0002');
}, 60_000);
