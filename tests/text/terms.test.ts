import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, querySegmenterTerms, queryTerms, segmenterTerms, terms, termsHeldBy } from '../../src/text/terms.ts';

test.each<[string, string[], string?]>([
  ['过亿元72个', ['过', '过亿', '亿', '亿元', '元', '72', '个']],
  ['增長17%', ['增', '增长', '长', '17%'], 'folded; the per cent sign belongs to the number'],
  ['2282.94億', ['2282.94', '亿'], 'decimals whole'],
  ['1,234人', ['1234', '人'], 'thousands separators are no part of a number'],
  ['ＧＤＰ与CBD', ['gdp', '与', 'cbd'], 'words of other scripts whole'],
  ['忙著', ['忙', '忙着', '着'], 'one form of the particle'],
  ['，。', []],
])('the terms of %s are %j', (text, expected) => {
  expect(terms(text)).toEqual(expected);
});

test('a text holds the terms that it is cut into, and no others', () => {
  const text = fc.string({ unit: fc.constantFrom(...'总產值歷々カ12,.%３ab著 𠮷，\n'), maxLength: 24 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const own = new Set(terms(one));
      const wanted = [...own, ...terms(other)];
      expect([...termsHeldBy(wanted)(fold(one))]).toEqual(wanted.map((term) => Number(own.has(term))));
    }),
    { numRuns: 1000 },
  );
});

test('dictionary words fold alike from both scripts', () => {
  expect(segmenterTerms('固定資產投資增長7%')).toEqual(segmenterTerms('固定资产投资增长7%'));
  expect(segmenterTerms('固定资产投资增长7%')).toContain('投资');
});

describe('the terms of a question', () => {
  test.each<[string, string[], string?]>([
    ['市外投资是多少？', ['市', '市外', '外', '外投', '投', '投资', '资']],
    ['請問重點是多少？', ['重', '重点', '点']],
    ['目的是什么', ['目', '目的'], '目的 holds a 的 that is no particle'],
    ['了解了吗', ['了解', '解']],
  ])('%s are %j', (question, expected) => {
    expect(queryTerms(question)).toEqual(expected);
  });

  test('leave out what only asks, in words too', () => {
    expect(querySegmenterTerms('what is the GDP')).toEqual(['gdp']);
  });

  test('are all of its terms when it only asks', () => {
    expect(queryTerms('什么')).toEqual(terms('什么'));
    expect(querySegmenterTerms('多少')).toEqual(segmenterTerms('多少'));
  });
});
