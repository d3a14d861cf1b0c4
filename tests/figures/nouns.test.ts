import { expect, test } from 'vitest';
import { isNounPhrase } from '../../src/figures/nouns.ts';

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
