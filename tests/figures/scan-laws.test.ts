import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanMentions, scanQuantities } from '../../src/figures/numbers/scan.ts';

const pieces = fc.constantFrom(
  ...'0123456789０９.,，。%％-－—~至到/:+×（）()“”"《》「」<>*_ \n',
  ...'零〇一二两三五九十百千万亿点余多几半来个家栋元年月日时分成倍第前约近超过翻番负以上下左右内',
  ...[
    '平方米',
    '个百分点',
    '亿元',
    '人次',
    '百分之',
    '分之',
    '家(次)',
    'billion',
    ' yuan',
    ' projects',
    'RMB ',
    'more than ',
    'km',
    'A',
  ],
  ...['\u200b', '\u202e', '\u0301', '\u0000', '٣', '𝟐', '²', 'О', '\ufeff', '億', '萬', '個'],
);
const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

describe('whatever the text', () => {
  test('mentions ascend, do not overlap, and hold their own text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let floor = 0;
        for (const mention of scanMentions(text)) {
          expect(mention.start).toBeGreaterThanOrEqual(floor);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(mention.end).toBeLessThanOrEqual(text.length);
          floor = mention.end;
          if (mention.kind === 'quantity') {
            const { start, end, text: words, value, upper } = mention.quantity;
            expect(text.slice(start, end)).toBe(words);
            expect(value).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/);
            if (upper !== undefined) expect(upper).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/);
          }
        }
      }),
      { numRuns: 5000 },
    );
  });

  test('a sign that no number holds never leaves a figure of the digits beside it', () => {
    const foreign = fc.constantFrom(
      '\u200b',
      '\u200d',
      '\u202e',
      '\u2066',
      '\u0301',
      '\u20dd',
      '\u0000',
      '\u0007',
      '\u00ad',
      '\ufeff',
      '٣',
      '𝟐',
      '²',
      '½',
      'О',
      'ο',
      '߁',
      '<b>',
      '**',
      '_',
    );
    const number = fc.integer({ min: 10, max: 99_999 }).map(String);
    fc.assert(
      fc.property(
        number,
        number,
        foreign,
        fc.constantFrom('亿元', '个', '%', '平方米', '人'),
        (head, tail, sign, unit) => {
          expect(scanQuantities(`完成投资${head}${sign}${tail}${unit}。`)).toEqual([]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('a number broken by such a sign is noted as unread', () => {
    expect(scanMentions('投资22\u200b82.94亿元').map(({ kind }) => kind)).toEqual(['unread', 'unread']);
    expect(scanMentions('投资22<b>82</b>亿元').map(({ kind }) => kind)).toEqual(['unread', 'unread']);
  });
});

describe('long texts', () => {
  const size = 1_000_000;
  const repeats = (piece: string) => Math.ceil(size / piece.length);

  // The last column: figures in each repeat.
  test.each([
    ['digits', '7', 0],
    ['grouped digits', '123,', 0],
    ['points', '1.', 0],
    ['Chinese digits', '三', 0],
    ['multipliers', '亿亿万', 0],
    ['multipliers with digits', '一亿', 0],
    ['tens', '十', 0],
    ['fractions', '三分之二，', 1],
    ['ranges', '3-', 0],
    ['colons', '1:', 0],
    ['plus signs', '1+', 0],
    ['products', '1×', 0],
    ['slashes', '1/', 0],
    ['straight quotes', '"', 0],
    ['titles', '《1》', 0],
    ['open titles', '《1亿元，', 1],
    ['ordinals', '第', 0],
    ['hedges', '约超近', 0],
    ['spaces', ' ', 0],
    ['English words', 'seventy-', 0],
    ['English hundreds', 'two hundred and ', 0],
    ['letters and digits', 'a1', 0],
    ['one letter', 'a', 0],
    ['links', 'https://', 0],
    ['invisible signs', '1\u200b', 0],
    ['sentences', '实施项目72个，总投资1970亿元，增长6%左右。', 3],
  ])(
    'a million signs of %s come to an end',
    (_name, piece, figures) => {
      expect(scanQuantities(piece.repeat(repeats(piece)))).toHaveLength(figures * repeats(piece));
    },
    120_000,
  );

  test('10,000 digits are no figure', () => {
    expect(scanQuantities(`投资${'9'.repeat(10_000)}亿元`)).toEqual([]);
    expect(scanQuantities(`投资${'九'.repeat(10_000)}亿元`)).toEqual([]);
  });
});
