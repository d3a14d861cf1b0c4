import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extractSlots } from '../../src/figures/extract.ts';

interface Row {
  readonly lines: readonly string[];
  readonly publishedOn?: string;
  readonly title?: string;
  /** Every figure with its period and its status, in the order of the text. */
  readonly slots: readonly (readonly [text: string, period: string | null, status: string])[];
  readonly why: string;
}

const rows = JSON.parse(readFileSync(join(import.meta.dirname, 'rows/slots-headings.json'), 'utf8')) as Row[];

describe('what a heading, a lead or a title says of time holds where the text says nothing', () => {
  test.each(rows)('$why', ({ lines, slots, ...context }) => {
    const read = extractSlots(lines.join('\n'), { ...context, place: '桐溪区', within: ['临川市'] });
    expect(read.map((slot) => [slot.quantity.text, slot.period?.label ?? null, slot.status])).toEqual(slots);
  });

  test('a claim is read without the title of the article that it is held against', () => {
    const context = { title: '2024年桐溪区统计公报', publishedOn: '2025-03-20', place: '桐溪区' };
    const [slot] = extractSlots('一、农业\n粮食产量41万吨。', { ...context, isClaim: true });
    expect(slot?.period?.label).toBe('as of 2025-03-20');
  });
});
