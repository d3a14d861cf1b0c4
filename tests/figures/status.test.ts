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

test('what was reached is no aim for being held against the plan, and has not become fewer by what it lacks', () => {
  const slots = extractSlots('上半年改造泵站9座，完工6座，比计划少2座。', {
    publishedOn: '2024-07-20',
    place: '青石区',
  });
  expect(slots.map(({ status, metric }) => [status, metric])).toEqual([
    ['actual', '泵站'],
    ['actual', '完工泵站'],
    ['actual', '完工泵站少于计划'],
  ]);
});
