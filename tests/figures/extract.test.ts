import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extractSlots, type Slot } from '../../src/figures/extract.ts';

interface Expected {
  readonly text: string;
  readonly metric?: string;
  readonly aspect?: string;
  readonly direction?: string;
  readonly partOf?: string;
  readonly isBase?: boolean;
  readonly place?: string;
  readonly period?: string | null;
  readonly status?: string;
}

interface Row {
  readonly text: string;
  readonly publishedOn?: string;
  readonly place?: string;
  readonly within?: readonly string[];
  /** In the order of the text; only the fields given are compared. */
  readonly slots: readonly Expected[];
  readonly why?: string;
}

const rows = JSON.parse(readFileSync(join(import.meta.dirname, 'rows/slots.json'), 'utf8')) as Row[];

const described = (slot: Slot): Expected => ({
  text: slot.quantity.text,
  metric: slot.metric,
  aspect: slot.aspect,
  ...(slot.direction && { direction: slot.direction }),
  ...(slot.partOf && { partOf: slot.partOf }),
  isBase: slot.isBase,
  ...(slot.place && { place: slot.place }),
  period: slot.period?.label ?? null,
  status: slot.status,
});

/** The slots that a row names, found in order, with the fields that it gives. */
function found(row: Row): object[] {
  const slots = extractSlots(row.text, row).map(described);
  let from = 0;
  return row.slots.map((expected) => {
    const at = slots.findIndex((slot, index) => index >= from && slot.text === expected.text);
    if (at < 0) return { missing: expected.text, among: slots.map(({ text }) => text) };
    from = at + 1;
    return Object.fromEntries(Object.keys(expected).map((key) => [key, slots[at]![key as keyof Expected]]));
  });
}

describe('each figure is bound to what its sentence counts, where, when, and whether it has come true', () => {
  test.each(rows)('$text', (row) => {
    expect(found(row), row.why).toEqual(row.slots);
  });
});

describe('a metric can be said before 为 and a number', () => {
  test.each(rows)('$text', ({ text, ...context }) => {
    for (const { metric } of extractSlots(text, context)) {
      expect(metric).not.toMatch(/^[的了等和与及，、：]|^“[^”]*$|[的了，、：为达]$/u);
    }
  });
});

describe('a text without end is read in bounded time', () => {
  const many = 40_000;
  test.each([
    ['clauses with a figure each', '新增企业3家，'.repeat(many / 2), many / 2],
    ['clauses without a figure', `${'持续优化营商环境，'.repeat(many)}新增企业3家`, 1],
    ['figures without a comma', '3家'.repeat(many), undefined],
    ['names of places', '平丘区南陵市海棠县'.repeat(many / 2), 0],
    ['times', '2023年上半年'.repeat(many / 2), 0],
    ['one long word', '经'.repeat(many * 10), 0],
    ['a list', `${'甲、'.repeat(many)}分别增长3%、4%`, 2],
  ])('%s', (_name, text, count) => {
    const slots = extractSlots(text, { publishedOn: '2023-07-20', place: '青石区' });
    if (count === undefined) expect(slots.length).toBeGreaterThan(0);
    else expect(slots).toHaveLength(count);
  });
});
