import { expect, test } from 'vitest';
import { HashedEmbeddings } from '../../src/models/hashed-embeddings.ts';

const embeddings = new HashedEmbeddings();
const cosine = (a: number[], b: number[]) => a.reduce((sum, value, index) => sum + value * b[index]!, 0);

test.each(['全区完成地区生产总值2282.94亿元', 'GDP', '', '。。', '\ud800', '长'.repeat(50_000)])(
  'gives a finite vector of length 1 for any text',
  async (text) => {
    const vector = await embeddings.embedQuery(text);
    expect(vector).toHaveLength(embeddings.dimensions);
    expect(vector.every(Number.isFinite)).toBe(true);
    expect(Math.hypot(...vector)).toBeCloseTo(1, 9);
  },
);

test('gives a text the same vector alone, among others, as a query and in the other script', async () => {
  const [one, other] = await embeddings.embedDocuments(['重点项目', '固定资产投资']);
  expect(await embeddings.embedQuery('重点项目')).toEqual(one);
  expect(await embeddings.embedQuery('重點項目')).toEqual(one);
  expect(one).not.toEqual(other);
});

test('puts texts that share wording nearer together', async () => {
  const [asked, near, far] = await embeddings.embedDocuments([
    '市外投资是多少',
    '引进市外投资631.9亿元',
    '垃圾分类主题宣传',
  ]);
  expect(cosine(asked!, near!)).toBeGreaterThan(cosine(asked!, far!) + 0.1);
});
