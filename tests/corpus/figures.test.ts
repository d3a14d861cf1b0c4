import { describe, expect, test } from 'vitest';
import { readFigures } from '../../src/corpus/figures.ts';
import type { Article } from '../../src/domain.ts';
import { extractFigures } from '../../src/figures/ledger.ts';

const articles = Array.from({ length: 90 }, (_, index): Article => {
  const text = `2025年，云江区建成学校${index + 2}所。全区完成投资${index}.5亿元，同比增长${(index % 9) + 1}%。`;
  const rawOffsets = [{ cleaned: 0, raw: 0, length: text.length }];
  return { id: `a${index}`, source: `a${index}.md`, title: '', text, rawOffsets, publishedOn: '2026-01-20' };
});
const alone = articles.map((article) => extractFigures(article, []));

describe.each([
  ['one thread', Number.POSITIVE_INFINITY],
  ['two threads', 1],
])('read by %s', (_, leastForTwo) => {
  test('each article has its own figures, whoever read them, and all are counted', async () => {
    const counts: number[] = [];
    const breathe = () => new Promise<void>((resolve) => setTimeout(resolve, 30));
    const found = await readFigures(articles, [], { breathe, onRead: (count) => counts.push(count), leastForTwo });
    expect(found).toEqual(alone);
    expect(counts).toEqual(articles.map((_, index) => index + 1));
  });

  test('who breaks off is not kept waiting', async () => {
    const breathe = () => Promise.reject(new Error('enough'));
    await expect(readFigures(articles, [], { breathe, onRead: () => {}, leastForTwo })).rejects.toThrow('enough');
  });
});
