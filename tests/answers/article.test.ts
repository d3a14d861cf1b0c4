import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../src/ask.ts';
import { type Generation, openGeneration } from '../../src/index/generations.ts';
import { defaultEmbeddings } from '../../src/models/default.ts';
import { reindex } from '../../src/reindex.ts';

interface Row {
  /** How the figure begins in the article. */
  readonly figure: string;
  readonly hans: string;
  readonly hant: string;
  readonly en: string;
}

const rows = JSON.parse(readFileSync(new URL('./article.json', import.meta.url), 'utf8')) as Row[];
const refusals = [
  ['历下区常住人口多少', 'not-in-corpus'],
  ['2021年歷下區GDP是多少', 'other-period'],
  ['What was the GDP of Shizhong District in 2022?', 'other-place'],
  ['历下区明天天气怎么样', 'off-topic'],
  ['2023年已经引进了多少市外投资', 'target-only'],
  ['2022年重点项目的目标是多少个', 'actual-only'],
] as const;

let dataDir: string;
let generation: Generation;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'quwen-article-'));
  await reindex({ corpusDir: resolve(import.meta.dirname, '../../corpus'), dataDir, embeddings: defaultEmbeddings() });
  generation = await openGeneration(dataDir, defaultEmbeddings());
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

describe('the first article', () => {
  test.each(
    rows.flatMap(({ figure, ...asked }) => Object.values(asked).map((question) => [question, figure] as const)),
  )('“%s” is answered with %s, and the sentence that states it', async (question, figure) => {
    const answer = await ask([question], generation);
    expect(answer.kind).toBe('grounded');
    const said = answer.figures.find((one) => one.figure.text.startsWith(figure));
    expect(said).toBeDefined();
    expect(answer.citations.find((citation) => citation.marker === said!.marker)!.quote).toContain(said!.figure.text);
  });

  test.each(refusals)('“%s” is refused as %s', async (question, reason) => {
    expect(await ask([question], generation)).toMatchObject({ kind: 'refused', reason });
  });
});
