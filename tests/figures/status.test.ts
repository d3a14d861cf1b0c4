import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extractSlots } from '../../src/figures/extract.ts';

interface Row {
  readonly text: string;
  readonly publishedOn: string;
  readonly status: string;
  readonly period?: string;
  readonly why?: string;
}

const rows = JSON.parse(readFileSync(join(import.meta.dirname, 'rows/slots-status.json'), 'utf8')) as Row[];

describe('an aim, a state of work and a result are told apart', () => {
  test.each(rows)('$text printed on $publishedOn: $status', ({ text, publishedOn, status, period, why }) => {
    const slot = extractSlots(text, { publishedOn, place: '青石区' }).at(-1);
    expect({ status: slot?.status, ...(period && { period: slot?.period?.label ?? '-' }) }, why).toEqual({
      status,
      ...(period && { period }),
    });
  });
});
