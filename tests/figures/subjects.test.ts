import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extractSlots } from '../../src/figures/extract.ts';
import { namedBy } from '../../src/figures/places/bodies.ts';

interface Row {
  readonly text: string;
  readonly publishedOn: string;
  readonly place: string;
  readonly within: readonly string[];
  /** The figures in the order of the text, each with whose it is; null where it is the place's own. */
  readonly slots: readonly { readonly text: string; readonly subject: string | null }[];
  readonly why?: string;
}

const rows = JSON.parse(readFileSync(join(import.meta.dirname, 'rows/slots-subjects.json'), 'utf8')) as Row[];

describe('a figure of a company, a park, a school or a person is bound to it', () => {
  test.each(rows)('$text', ({ text, slots, why, ...context }) => {
    const read = extractSlots(text, context).map(({ quantity, subject }) => ({
      text: quantity.text,
      subject: subject ?? null,
    }));
    expect(
      slots.map((slot) => read.find((one) => one.text === slot.text)),
      why,
    ).toEqual(slots);
  });
});

describe('a subject is named by what tells it from others', () => {
  test.each([
    ['凌云新材料营业收入突破20亿元', '凌云新材料公司', true],
    ['青石区教育局投入3亿元', '区教育局', true],
    ['宏达纺织投资4亿元', '宏昌纺织', false],
    ['启明家园二期交付960套', '启明家园一期', false],
    ['晶圆封装项目总投资45亿元', '芯澜科技的晶圆封装项目', true],
    ['全区营业收入20亿元', '凌云新材料公司', false],
  ])('%s: %s %s', (words, subject, isNamed) => {
    expect(namedBy(words, subject) >= 0.67).toBe(isNamed);
  });
});
