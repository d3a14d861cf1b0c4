import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Embeddings } from '@langchain/core/embeddings';
import { afterAll, expect, test } from 'vitest';
import { evaluateRetrieval, formatRetrieval, type RetrievalScores } from '../../scripts/eval/retrieval.ts';
import type { VersionedEmbeddings } from '../../src/models/embedding.ts';

/** Knows only whether a text is about rain, about trains, or about neither. */
class ThemeEmbeddings extends Embeddings implements VersionedEmbeddings {
  readonly name = 'themes';
  readonly version = '1';
  readonly dimensions = 3;
  readonly vectorWeight = 1;

  constructor() {
    super({});
  }

  async embedQuery(text: string): Promise<number[]> {
    return /雨|伞/.test(text) ? [1, 0, 0] : /车|轨/.test(text) ? [0, 1, 0] : [0, 0, 1];
  }

  embedDocuments(texts: string[]): Promise<number[][]> {
    return Promise.all(texts.map((text) => this.embedQuery(text)));
  }
}

const folder = mkdtempSync(join(tmpdir(), 'sets-'));
afterAll(() => rmSync(folder, { recursive: true }));
const jsonl = (path: string, rows: readonly object[]) =>
  writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
const write = (set: string, articles: readonly object[], queries: readonly object[]) => {
  mkdirSync(join(folder, set));
  jsonl(join(folder, set, 'articles.jsonl'), articles);
  jsonl(join(folder, set, 'queries.jsonl'), queries);
};
const articles = [
  { id: 'rain', title: '', text: '昨夜全市普降暴雨，多处积水。' },
  { id: 'train', title: '', text: '首列动车组列车驶出站台。' },
  { id: 'wheat', title: '', text: '田间小麦喜获丰收。' },
];
write('news', articles, [
  { query: '暴雨积水', articles: ['rain'] },
  { query: '小麦丰收', articles: ['wheat'] },
]);
write('economy', [{ id: 'park', title: '', text: '园区新增企业一百家。' }], []);
const paraphrasesFile = join(folder, 'paraphrases.jsonl');
jsonl(paraphrasesFile, [
  { id: 'p1', query: '要带伞吗', articles: ['rain'], set: 'news' },
  { id: 'p2', query: '新增企业', articles: ['park'], set: 'economy' },
  { id: 'p3', query: '一篇不在这里的文章', articles: ['gone'], set: 'news' },
]);

const measured = await evaluateRetrieval({
  setsFolder: folder,
  paraphrasesFile,
  embeddings: [new ThemeEmbeddings()],
});
const scores = (set: string, method: string): RetrievalScores =>
  measured.find((result) => result.set === set)!.scores.find((score) => score.method === method)!;

test('a set that is not there is left out', () => {
  expect(measured.map(({ set, questions, passages }) => ({ set, questions, passages }))).toEqual([
    { set: 'news', questions: 2, passages: 3 },
    // p3 asks for an article that is not among them
    { set: 'paraphrases', questions: 2, passages: 4 },
  ]);
});

test.each([
  ['news', 'keywords', 1, 'both share their words'],
  ['news', 'themes 3', 1, '小麦丰收 is about neither, and so is only the field'],
  ['paraphrases', 'keywords', 0.5, 'no article has 伞'],
  ['paraphrases', 'themes 3', 0.5, '新增企业 is about neither, but so are two articles, and the field comes first'],
  ['paraphrases', 'keywords + 1 × themes', 1, 'each finds what the other does not'],
])('on %s, %s puts a right article first for a share of %d: %s', (set, method, share, _reason) => {
  expect(scores(set, method).recallAt1).toBe(share);
});

test('a right article in the second place counts half in the reciprocal rank and 1 / log2(3) in the gain', () => {
  const { recallAt1, recallAt5, meanReciprocalRank, ndcgAt10 } = scores('paraphrases', 'themes 3');
  expect(recallAt1).toBe(0.5);
  expect(recallAt5).toBe(1);
  expect(meanReciprocalRank).toBeCloseTo((1 + 1 / 2) / 2, 10);
  expect(ndcgAt10).toBeCloseTo((1 + 1 / Math.log2(3)) / 2, 10);
});

test('the table has a line for each method of each set', () => {
  const lines = formatRetrieval(measured).split('\n');
  expect(lines.filter((line) => line.includes('keywords + 1 × themes'))).toHaveLength(2);
  expect(lines).toHaveLength(2 * (2 + 3));
});
