import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Outcome, play } from '../../scripts/bench-model/run.ts';
import { scriptsOf } from '../../scripts/bench-model/scripted.ts';
import { openLibrary } from '../../scripts/bench-verify/library.ts';
import { openGeneration } from '../../src/index/generations.ts';
import { defaultEmbeddings } from '../../src/models/default.ts';
import { reindex } from '../../src/reindex.ts';

const corpusDir = 'tests/corpora/chengjiang';
let dataDir: string;
let outcomes: Outcome[];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'quwen-bench-model-'));
  await reindex({ corpusDir, dataDir, embeddings: defaultEmbeddings() });
  const scripts = scriptsOf(await openLibrary(corpusDir, 'all'), 1, 7);
  outcomes = await play(scripts, await openGeneration(dataDir, defaultEmbeddings()), 1);
}, 120_000);
afterAll(() => rm(dataDir, { recursive: true, force: true }));

test('a model that lies is played in every kind of lie that verification is measured by', () => {
  const kinds = new Set(outcomes.map(({ script }) => script.kind));
  for (const kind of [
    'digit changed',
    '亿/万 slipped',
    'hedge dropped',
    'year shifted',
    'target as actual',
    'other metric',
    'other place',
    'neighbouring figure',
    'uncited',
    'quotation invented',
    'passage misnumbered',
  ])
    expect(kinds).toContain(`false: ${kind}`);
  expect(outcomes.length).toBeGreaterThan(45);
});

test('none of its lies is shown, while it writes or in the end, and no quotation that stands in no article', () => {
  const shown = outcomes.flatMap(({ script, shown: texts }) =>
    script.said.filter(({ text, isTrue }) => !isTrue && texts.includes(text)),
  );
  expect(shown).toEqual([]);
  expect(outcomes.reduce((sum, { invented }) => sum + invented, 0)).toBe(0);
});

test('true claims are shown, so that showing nothing would not pass', () => {
  const kept = outcomes.filter(({ script, kept: texts }) =>
    script.said.some(({ text, isTrue }) => isTrue && texts.includes(text)),
  );
  expect(kept.length).toBeGreaterThan(8);
});

test('whatever fails at the endpoint, the embedded answer comes', () => {
  const failed = outcomes.filter(({ script }) => script.isFault);
  expect(failed.length).toBeGreaterThan(12);
  expect(failed.filter(({ report }) => report?.outcome !== 'embedded').map(({ script }) => script.kind)).toEqual([]);
});
