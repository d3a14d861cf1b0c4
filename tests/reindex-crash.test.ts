import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGeneration } from '../src/index/generations.ts';
import { HashedEmbeddings } from '../src/models/hashed-embeddings.ts';
import { reindex } from '../src/reindex.ts';
import { type Workplace, workplace } from './index/corpora.ts';

/** How many random instants; CRASHES=300 for the bench. */
const crashes = Number(process.env.CRASHES ?? 40);
const script = join(import.meta.dirname, 'index/reindex-forever.ts');
const embeddings = new HashedEmbeddings();

let place: Workplace;
/** A child's first reindex takes longer than the one here, and instants of its second one are welcome too. */
let longestMs: number;
beforeAll(async () => {
  place = await workplace(64);
  const began = performance.now();
  await reindex({ ...place, embeddings });
  longestMs = 2.5 * (performance.now() - began);
});
afterAll(() => place.clear());

/** Starts the loop, and kills it so long after a reindex began. */
async function crash(first: number, delayMs: number): Promise<void> {
  const child: ChildProcess = fork(script, [place.corpusDir, place.dataDir, String(first)], {
    execArgv: ['--import', 'tsx'],
  });
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('the loop ended by itself')));
  await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => undefined);
  await sleep(delayMs);
  child.kill('SIGKILL');
  await once(child, 'close');
}

test(
  `killed at ${crashes} random instants, a reindex leaves an index that answers, and no lock`,
  async () => {
    let round = 1;
    let lastName = '';
    for (let attempt = 0; attempt < crashes; attempt++) {
      await crash(round, Math.random() * longestMs);
      round += 10;
      const warnings: string[] = [];
      const { name, articles, retriever } = await openGeneration(place.dataDir, embeddings, {
        warn: (one) => warnings.push(one),
      });
      // Whole: nothing had to be passed over, and both articles are of one round (or of the corpus before the first).
      expect(warnings).toEqual([]);
      const roundOf = (id: string) => /^第(\d+)轮，/.exec(articles.get(id)!.text)?.[1];
      expect(roundOf('a0')).toBe(roundOf('a1'));
      expect(await retriever.search('第3号街道的市外投资', { k: 1 })).toHaveLength(1);
      expect(name.localeCompare(lastName)).toBeGreaterThanOrEqual(0);
      lastName = name;
    }
    expect(await reindex({ ...place, embeddings, force: true })).toMatchObject({
      published: expect.stringMatching(/^gen-/),
    });
    const left = await readdir(place.dataDir);
    expect(left.filter((name) => !/^(?:CURRENT|gen-\d+)$/.test(name))).toEqual([]);
    expect(left).toHaveLength(3);
  },
  60_000 + crashes * 15_000,
);
