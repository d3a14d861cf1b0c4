import { expect, test } from 'vitest';
import { extractSlots } from '../../src/figures/extract.ts';
import { isNounPhrase } from '../../src/figures/metrics/nouns.ts';

test.each([
  ['教育支出', true],
  ['外卖', true],
  ['固投', true],
  // What was done, and no noun: it is quoted, for nobody says 大米每斤卖为9元.
  ['对口单位出', false],
  ['大米每斤卖', false],
  ['老人每餐补', false],
  ['公司还投', false],
])('%s is a noun: %s', (metric, expected) => {
  expect(isNounPhrase(metric)).toBe(expected);
});

test.each([
  ['全年招收学徒300人，比上年多招20人。', '招收学徒', 'rise'],
  ['全年招收学徒300人，比2023年少招20人。', '招收学徒', 'fall'],
])('%s: what was done more or less is a change', (text, metric, direction) => {
  const slot = extractSlots(text, { publishedOn: '2025-03-06', place: '松隐县', within: [] }).at(-1)!;
  expect(slot).toMatchObject({ metric, aspect: 'growth', direction });
});

test.each<[string, object]>([
  ['2024年计划改造小区46个，实际完工49个。', { status: 'actual' }],
  ['成人票80元，儿童票只要40元。', { metric: '儿童票' }],
  ['邻县沙棠县去年出口21.6亿元。', { place: '沙棠县' }],
])('%s', (text, expected) => {
  expect(extractSlots(text, { publishedOn: '2025-03-06', place: '松隐县', within: [] }).at(-1)).toMatchObject(expected);
});
