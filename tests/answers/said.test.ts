import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figuresOfTerms, figuresWorth } from '../../src/answers/ledger-index.ts';
import { isSaid, isWritten } from '../../src/answers/understanding/said.ts';
import type { Figure } from '../../src/domain.ts';

describe.each([
  ['few', 1],
  ['many', 120],
])('of %s articles', (_, times) => {
  const text = fc.string({ unit: fc.constantFrom(...'云江东港口abAB'), maxLength: 12 });

  test('said is what one of them holds, and nothing that goes over from one to the next', () => {
    fc.assert(
      fc.property(text, text, fc.array(text, { minLength: 1, maxLength: 8 }), (one, other, words) => {
        const texts = Array.from({ length: times }, () => [one, other]).flat();
        for (const word of [...words, one.slice(1, 4), one.slice(-1) + other.slice(0, 1)])
          expect(isSaid(word, { texts })).toBe(texts.some((own) => own.includes(word)));
      }),
      { numRuns: 300 },
    );
  });

  test('a word of Latin letters is written in capitals or not', () => {
    const texts = Array.from({ length: times }, () => ['云港的Abab码头', 'A.b']).flat();
    expect(['ABAB', 'abab', 'a.b', 'abb', 'axb'].map((word) => isWritten(word, { texts }))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

const figure = (id: string, value: string, term?: string) => ({ id, value, ...(term && { term }) }) as Figure;

test('figures are found again by their values and terms, in the order of the ledger', () => {
  const ledger = [
    figure('a', '3'),
    figure('b', '12', '产值'),
    figure('c', '3', '税收'),
    figure('d', '7'),
    figure('e', '12'),
  ];
  const worth = (...values: string[]) => figuresWorth(values, ledger).map(({ id }) => id);
  expect(worth('12', '3')).toEqual(['a', 'b', 'c', 'e']);
  expect(worth('7', '7')).toEqual(['d']);
  expect(worth('1')).toEqual([]);
  expect(figuresOfTerms(ledger).map(({ id }) => id)).toEqual(['b', 'c']);
});
