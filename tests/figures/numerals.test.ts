import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxNumeralLength, parseNumeral, readNumeral, spell } from '../../src/figures/numbers/numerals.ts';

const values: readonly (readonly [string, string, string?])[] = [
  ['四亿五千万', '450000000', '4×10^8 + (5×10^3)×10^4: 万 lifts only what follows 亿'],
  ['六万二千亿', '6200000000000', '亿 lifts the 万 before it'],
  ['六万二千一百六十三亿五千七百七十九万六千一百二十七', '6216357796127'],
  ['两千三百万', '23000000'],
  ['十二点五', '12.5'],
  ['零点二二八', '0.228'],
  ['二〇二三', '2023'],
  ['二○二三', '2023', 'the circle that typists take for 〇'],
  ['一百零五', '105'],
  ['一百五', '150', 'a digit alone counts the next lower power'],
  ['三万二', '32000', 'the same above 万'],
  ['三万零二', '30002', '零 takes that away'],
  ['十五', '15'],
  ['一千零一十', '1010'],
  ['2282.94', '2282.94'],
  ['2,282.94', '2282.94'],
  ['1.2万亿', '1200000000000'],
  ['12000亿', '1200000000000', 'the same as 1.2万亿'],
  ['1.2亿', '120000000'],
  ['12亿', '1200000000', 'never the same as 1.2亿'],
  ['300万', '3000000'],
  ['3千', '3000'],
  ['2万5千', '25000'],
  ['2亿3000万', '230000000'],
  ['三千万亿', '3000000000000000'],
  ['007', '7'],
  ['0.50', '0.5', 'no trailing zeros'],
];

const noNumerals: readonly (readonly [string, string])[] = [
  ['亿亿万', 'multipliers must descend'],
  ['三亿亿', 'multipliers must descend'],
  ['三万万亿亿', 'multipliers must descend'],
  ['一千一千', 'powers must descend'],
  ['1.2亿3千万', 'a decimal already says what follows 亿'],
  ['2,28,294', 'groups of three'],
  ['1,23', 'groups of three'],
  ['万', 'a multiplier without a number'],
  ['两两', 'no digit twice'],
  ['五六十', 'two values'],
  ['十余万', 'an open end'],
  ['三分之二', 'no finite decimal'],
  ['', 'nothing'],
  ['.5', 'begins with a point'],
];

describe('a numeral', () => {
  test.each(values.map(([text, value, why = '']) => ({ text, value, why })))(
    '$text is $value',
    ({ text, value, why }) => {
      expect(parseNumeral(text), why).toBe(value);
    },
  );

  test.each(noNumerals)('%j has no single exact value: %s', (text) => {
    expect(parseNumeral(text)).toBeUndefined();
  });

  test('an estimate reads as its two ends', () => {
    expect(readNumeral('五六十', 0)).toMatchObject({ value: '50', upper: '60' });
    expect(readNumeral('三四百万', 0)).toMatchObject({ value: '3000000', upper: '4000000' });
    expect(readNumeral('十七八', 0)).toMatchObject({ value: '17', upper: '18' });
  });

  test('an open end keeps its hedge', () => {
    expect(readNumeral('十余万', 0)).toMatchObject({ value: '100000', hedge: 'over' });
    expect(readNumeral('20多万', 0)).toMatchObject({ value: '200000', hedge: 'over' });
    expect(readNumeral('十几', 0)).toMatchObject({ value: '10', hedge: 'over' });
  });

  test('shares come as hundredths, other fractions as they are unless they are finite', () => {
    expect(readNumeral('千分之三', 0)).toMatchObject({ value: '0.3', unit: '%' });
    expect(readNumeral('四分之一', 0)).toMatchObject({ value: '25', unit: '%' });
    expect(readNumeral('三分之二', 0)).toMatchObject({ value: '2', unit: '1/3' });
  });

  test('a unit keeps its own 千', () => {
    expect(readNumeral('5千瓦', 0)).toMatchObject({ value: '5', end: 1 });
    expect(readNumeral('1000万千瓦时', 0)).toMatchObject({ value: '10000000', end: 5 });
  });
});

describe('spelling and reading', () => {
  test('parseNumeral(spell(n)) is n for whole numbers below 10^16', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 16n - 1n }), (number) => {
        expect(parseNumeral(spell(number))).toBe(String(number));
      }),
    );
  });

  test('parseNumeral(spell(n)) is n for numbers with many zeros', () => {
    const sparse = fc
      .array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 15 })), { minLength: 1, maxLength: 4 })
      .map((parts) => [
        ...new Map(parts.map(([digit, power]) => [power, BigInt(digit) * 10n ** BigInt(power)])).values(),
      ])
      .map((parts) => parts.reduce((sum, part) => sum + part, 0n));
    fc.assert(
      fc.property(sparse, (number) => {
        expect(parseNumeral(spell(number))).toBe(String(number));
      }),
    );
  });

  test('parseNumeral(spell(n)) is n for decimals', () => {
    const decimal = fc
      .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 9 }))
      .map(([whole, middle, last]) => `${whole}.${middle}${last}`);
    fc.assert(
      fc.property(decimal, (number) => {
        expect(parseNumeral(spell(number))).toBe(number);
      }),
    );
  });

  test('lifting by 亿 and writing out the zeros give one value', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (number) => {
        expect(parseNumeral(`${number}亿`)).toBe(`${number}00000000`);
        expect(parseNumeral(`${number}万亿`)).toBe(parseNumeral(`${number}0000亿`));
      }),
    );
  });

  test('any text is read within the bound of a numeral, or not at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'零一二两三五九十百千万亿点余多几0123.,分之负成') }), (text) => {
        const numeral = readNumeral(text, 0);
        expect(numeral?.end ?? 0).toBeLessThanOrEqual(2 * maxNumeralLength + 16);
        if (numeral) expect(numeral.value).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/);
      }),
      { numRuns: 2000 },
    );
  });

  test('runs of 10,000 signs are no numerals', () => {
    for (const sign of ['9', '九', '亿', '万亿', '一千', '1,', '三分之', '百分之'])
      expect(parseNumeral(sign.repeat(10_000))).toBeUndefined();
  });
});
