import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanMentions, scanQuantities } from '../../src/figures/scan.ts';

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
  const long = (piece: string) => piece.repeat(Math.ceil(size / piece.length));

  test.each([
    ['digits', '7'],
    ['grouped digits', '123,'],
    ['points', '1.'],
    ['Chinese digits', '三'],
    ['multipliers', '亿亿万'],
    ['multipliers with digits', '一亿'],
    ['tens', '十'],
    ['fractions', '三分之'],
    ['ranges', '3-'],
    ['colons', '1:'],
    ['plus signs', '1+'],
    ['products', '1×'],
    ['slashes', '1/'],
    ['open quotes', '“1'],
    ['straight quotes', '"'],
    ['open titles', '《1'],
    ['ordinals', '第'],
    ['hedges', '约超近'],
    ['spaces', ' '],
    ['English words', 'seventy-'],
    ['English hundreds', 'two hundred and '],
    ['letters behind a digit', 'a1'],
    ['one letter', 'a'],
    ['links', 'https://'],
    ['invisible signs', '1\u200b'],
    ['sentences', '实施项目72个，总投资1970亿元，增长6%左右。'],
  ])(
    'a million signs of %s end without a figure too many',
    (_name, piece) => {
      const found = scanMentions(long(piece));
      expect(found.length).toBeLessThanOrEqual(size);
    },
    120_000,
  );

  test('10,000 digits are no figure', () => {
    expect(scanQuantities(`投资${'9'.repeat(10_000)}亿元`)).toEqual([]);
    expect(scanQuantities(`投资${'九'.repeat(10_000)}亿元`)).toEqual([]);
  });
});
