import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KeywordIndex, KeywordPart } from '../../src/index/keywords.ts';

const texts = [
  '全年完成地区生产总值2282.94亿元',
  '引进市外投资631.9亿元',
  '力争全年引进过亿元项目120个以上，市外投资381亿元',
  '固定资产投资增长7%左右',
  '500余名施工人员有条不紊地忙碌着',
];
const indexOf = async (all: readonly string[]) => new KeywordIndex([await KeywordPart.build(all)]);
const rank = (scores: Float32Array) =>
  [...scores.keys()].filter((at) => scores[at]! > 0).sort((a, b) => scores[b]! - scores[a]! || a - b);

describe('keyword search', () => {
  test.each<[string, number[], string]>([
    ['市外投资多少', [1, 2, 3], 'the shorter passage first; 投资 alone last'],
    ['市外投資多少', [1, 2, 3], 'the other script'],
    ['2282.94', [0], 'a number is one term'],
    ['282', [], 'part of a number is none'],
    ['忙碌著', [4], 'the other form of the particle'],
    ['生产总值增长', [0, 3], 'most of the words'],
  ])('%s finds %j (%s)', async (query, expected) => {
    const index = await indexOf(texts);
    expect(rank(index.scores(query)).slice(0, expected.length || 9)).toEqual(expected);
  });

  test('scores are shares of what could be reached: 2 at most, none for words that occur nowhere', async () => {
    const index = await indexOf(texts);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'全年完成地区市外投资7%亿元 是什么x') }), (query) => {
        for (const score of index.scores(query)) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(2);
        }
      }),
    );
    expect(Math.max(...index.scores('森林覆盖'))).toBe(0);
    expect(Math.max(...index.scores(''))).toBe(0);
  });

  test('words that the corpus lacks lower the share', async () => {
    const index = await indexOf(texts);
    expect(index.scores('市外投资海洋渔业')[1]!).toBeLessThan(index.scores('市外投资')[1]!);
  });
});

/** BM25 written down plainly, to hold the arrays against. */
function plainScores(documents: string[][], query: string[]): number[] {
  const average = documents.reduce((sum, { length }) => sum + length, 0) / documents.length;
  const distinct = [...new Set(query)];
  const idf = distinct.map((term) => {
    const count = documents.filter((document) => document.includes(term)).length;
    return Math.log(1 + (documents.length - count + 0.5) / (count + 0.5));
  });
  const ceiling = 1.6 * idf.reduce((sum, value) => sum + value, 0);
  return documents.map((document) => {
    const norm = 0.6 * (0.6 + (0.4 * document.length) / average);
    const sum = distinct.reduce((total, term, index) => {
      const count = document.filter((one) => one === term).length;
      return total + (idf[index]! * count * 1.6) / (count + norm);
    }, 0);
    return sum / ceiling;
  });
}

test('scores equal BM25 with k1 0.6 and b 0.4, on English words that both fields read alike', async () => {
  const words = fc.array(fc.constantFrom('alpha', 'beta', 'gamma', 'delta', 'omega'), { minLength: 1, maxLength: 300 });
  await fc.assert(
    fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 8 }), words, async (documents, query) => {
      const index = await indexOf(documents.map((document) => document.join(' ')));
      const plain = plainScores(documents, query);
      for (const [at, score] of index.scores(query.join(' ')).entries()) expect(score).toBeCloseTo(2 * plain[at]!, 4);
    }),
  );
});

test('an index read from its bytes scores as before', async () => {
  const part = await KeywordPart.build(texts);
  const bytes = new Uint8Array(new ArrayBuffer(part.toBytes().length + 1), 1);
  bytes.set(part.toBytes());
  for (const query of ['市外投资', '增长7%', 'x'])
    expect(new KeywordIndex([KeywordPart.fromBytes(bytes)]).scores(query)).toEqual(
      new KeywordIndex([part]).scores(query),
    );
  expect(() => KeywordPart.fromBytes(bytes.slice(0, 40))).toThrow(expect.objectContaining({ code: 'index-damaged' }));
});

test('a base with a delta beside it scores like an index built anew', async () => {
  const text = fc.string({ unit: fc.constantFrom(...'甲乙丙丁3x ，'), maxLength: 12 });
  const some = fc.array(text, { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(some, some, fc.array(fc.boolean()), text, async (base, added, stays, query) => {
      // What stays keeps its order, behind what was added.
      const isKept = base.map((_, row) => stays[row] ?? true);
      const kept = base.filter((_, row) => isKept[row]);
      const removed = base.filter((_, row) => !isKept[row]);
      let next = added.length;
      const positions = Int32Array.from([...isKept.map((is) => (is ? next++ : -1)), ...added.keys()]);
      const parts = [await KeywordPart.build(base), await KeywordPart.build(added, { removed })];
      expect(new KeywordIndex(parts, positions).scores(query)).toEqual(
        (await indexOf([...added, ...kept])).scores(query),
      );
    }),
  );
});
