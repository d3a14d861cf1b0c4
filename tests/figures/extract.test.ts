import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extractSlots } from '../../src/figures/extract.ts';
import type { Slot } from '../../src/figures/slot.ts';

interface Expected {
  readonly text: string;
  readonly metric?: string;
  readonly aspect?: string;
  readonly direction?: string;
  readonly partOf?: string;
  readonly isBase?: boolean;
  readonly place?: string | null;
  readonly subject?: string;
  readonly period?: string | null;
  readonly status?: string;
}

interface Row {
  readonly text: string;
  readonly title?: string;
  readonly publishedOn?: string;
  readonly place?: string;
  readonly within?: readonly string[];
  /** In the order of the text; only the fields given are compared. */
  readonly slots: readonly Expected[];
  /** The text has no other figures. */
  readonly isAll?: boolean;
  readonly why?: string;
}

const rows = [
  'slots',
  'slots-stories',
  'slots-news',
  'slots-realms',
  'slots-sure',
  'slots-whose-when',
  'slots-read-again',
  'slots-when',
  'slots-chains',
  'slots-plans',
  'slots-rules',
  'slots-leagues',
  'slots-parts',
  'slots-bulletins',
].flatMap((name) => JSON.parse(readFileSync(join(import.meta.dirname, `rows/${name}.json`), 'utf8')) as Row[]);

const described = (slot: Slot): Expected => ({
  text: slot.quantity.text,
  metric: slot.metric,
  aspect: slot.aspect,
  ...(slot.direction && { direction: slot.direction }),
  partOf: slot.partOf ?? '',
  isBase: slot.isBase,
  place: slot.place ?? null,
  subject: slot.subject ?? '',
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
    if (row.isAll) expect(extractSlots(row.text, row)).toHaveLength(row.slots.length);
  });
});

describe('a metric can be said before 为 and a number', () => {
  test.each(rows)('$text', ({ text, ...context }) => {
    for (const { metric } of extractSlots(text, context)) {
      expect(metric).not.toMatch(/^[的了等和与及，、：]|^“[^”]*$|(?:[的了，、：达]|(?<!行)为)$/u);
    }
  });
});
