import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isOfBody } from '../../src/figures/home.ts';
import { placeMentions } from '../../src/figures/places/places.ts';

interface Row {
  readonly text: string;
  readonly place?: string;
  readonly within?: readonly string[];
  /** The places where a figure of the text could hold; yardsticks and ranks’ fields are none. */
  readonly places: readonly string[];
  readonly why?: string;
}

const rows = JSON.parse(readFileSync(join(import.meta.dirname, 'rows/slots-places.json'), 'utf8')) as Row[];

describe('a place is told from words that only end like one', () => {
  test.each(rows)('$text', ({ text, places, why, ...where }) => {
    const found = placeMentions(text, where).filter(({ isBase }) => !isBase);
    expect(
      found.map(({ name }) => name),
      why,
    ).toEqual(places);
    for (const { start, end } of found) expect(text.slice(start, end)).not.toBe('');
  });
});

describe('an article headed by a firm, a school or a hospital that names no place has none', () => {
  test.each([
    ['云川证券：助力乡村振兴', true],
    ['海辰储能公司三年造林两千亩', true],
    ['云川证券助力青石县乡村振兴', false],
    ['青石县：一家医院的五十年', false],
    ['集团军在行动', false],
  ])('%s: %s', (title, expected) => {
    expect(isOfBody(title)).toBe(expected);
  });
});
