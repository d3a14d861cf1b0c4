import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Quantity } from '../../src/domain.ts';
import { agrees, compareQuantities } from '../../src/figures/numbers/compare.ts';
import { spell } from '../../src/figures/numbers/numerals.ts';
import { scanQuantities } from '../../src/figures/numbers/scan.ts';

interface Row {
  readonly claimed: string;
  readonly stated: string;
  readonly comparison: string;
  readonly why?: string;
}

const rows = JSON.parse(readFileSync(join(import.meta.dirname, 'rows/comparisons.json'), 'utf8')) as Row[];

const only = (text: string): Quantity => {
  const found = scanQuantities(text);
  expect(found, text).toHaveLength(1);
  return found[0]!;
};
const compare = (claimed: string, stated: string) => compareQuantities(only(claimed), only(stated));

describe('a claimed quantity against the stated one', () => {
  test.each(rows)('$claimed for $stated: $comparison', ({ claimed, stated, comparison, why }) => {
    expect(compare(claimed, stated), why).toBe(comparison);
  });

  test('agrees when it is equal, converted or honestly rounded, and never otherwise', () => {
    expect(agrees('equal') && agrees('converted') && agrees('rounded')).toBe(true);
    for (const comparison of [
      'rounded-without-hedge',
      'value-differs',
      'unit-differs',
      'qualifier-dropped',
      'qualifier-differs',
    ] as const)
      expect(agrees(comparison)).toBe(false);
  });
});

describe('whatever the value', () => {
  const value = fc.tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 99 })).map(([whole, part]) => ({
    whole,
    text: `${whole}.${String(part).padStart(2, '0')}`,
  }));

  test('a quantity equals itself, in 亿 as in 万 and as in Chinese numerals', () => {
    fc.assert(
      fc.property(value, ({ whole, text }) => {
        expect(compare(`投资${text}亿元`, `投资${text}亿元`)).toBe('equal');
        expect(compare(`投资${text.replace('.', '')}00万元`, `投资${text}亿元`)).toBe('converted');
        expect(agrees(compare(`投资${spell(whole)}亿元`, `投资${whole}亿元`))).toBe(true);
      }),
    );
  });

  test('a slipped multiplier, a dropped digit or two digits swapped never agree', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 999_999 }), fc.nat(2), (number, at) => {
        const digits = String(number);
        const dropped = digits.slice(0, at) + digits.slice(at + 1);
        const swapped = digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2);
        expect(agrees(compare(`投资${number}万元`, `投资${number}亿元`))).toBe(false);
        if (/^[1-9]/.test(dropped)) expect(agrees(compare(`投资${dropped}亿元`, `投资${number}亿元`))).toBe(false);
        if (/^[1-9]/.test(swapped) && swapped !== digits)
          expect(agrees(compare(`投资${swapped}亿元`, `投资${number}亿元`))).toBe(false);
      }),
    );
  });

  test('what is rounded to the last digit shown lies within half of that digit', () => {
    fc.assert(
      fc.property(value, fc.integer({ min: 100, max: 99_999 }), ({ text }, claimed) => {
        const rounded = compare(`投资${claimed}亿元`, `投资${text}亿元`) === 'rounded';
        expect(rounded).toBe(Math.floor(Number(text) + 0.5) === claimed);
      }),
    );
  });
});
