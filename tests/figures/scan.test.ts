import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scanQuantities } from '../../src/figures/numbers/scan.ts';

interface Row {
  readonly input: string;
  readonly results: readonly {
    readonly text: string;
    readonly value: string;
    readonly upper?: string;
    readonly unit: string;
    readonly qualifier: string;
  }[];
  readonly why?: string;
}

const folder = join(import.meta.dirname, 'rows');
const tables = readdirSync(folder)
  .filter((name) => name !== 'comparisons.json' && !name.startsWith('slots'))
  .map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as Row[]] as const);

describe.each(tables)('the rows of %s', (_name, rows) => {
  test.each(rows)('$input', ({ input, results, why }) => {
    const found = scanQuantities(input).map(({ text, value, upper, unit, qualifier }) => ({
      text,
      value,
      ...(upper === undefined ? {} : { upper }),
      unit,
      qualifier,
    }));
    expect(found, why).toEqual(results);
  });
});
