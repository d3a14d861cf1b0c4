import { expect, test } from 'vitest';
import type { Article, Figure } from '../../src/domain.ts';
import { covers, formsOfTime, isSameTime, timesIn, timeTold } from '../../src/figures/times/time-told.ts';

test.each([
  ['今年上半年，全区接待游客430万人次', ['今年上半年']],
  ['1至7月，用电量9亿千瓦时，比去年同期多', ['1至7月']],
  ['二季度收入9亿元，从去年二季度的12亿元降至', ['二季度']],
  ['2023年上半年，全区接待游客430万人次', []],
  ['8月14日召开推进会，去年全年产值', ['去年全年']],
  ['今年第三季度出货将增至40万件', ['今年第三季度']],
  ['园区占地3.1平方公里', []],
])('%s tells of %j', (words, told) => {
  expect(timesIn(words).map(([time]) => time)).toEqual(told);
});

const told = (text: string, number: string, more: Partial<Article> = {}) =>
  timeTold({ start: text.indexOf(number) } as Figure, { text, ...more } as Article)?.words;

test('a figure is of the time that its sentence tells, or the one before that it goes on from', () => {
  const text = '7月份，用电量8.8亿千瓦时。分产业看，第二产业5.3亿千瓦时。全区共有民宿286家。';
  expect(told(text, '8.8')).toBe('7月份');
  expect(told(text, '5.3')).toBe('7月份');
  expect(told(text, '286')).toBeUndefined();
  expect(told(text, '8.8', { publishedOn: '2024-08-03' })).toBeUndefined();
});

test('one time is written in many ways, and 今年 holds all of itself', () => {
  expect(isSameTime('前7个月', '1—7月')).toBe(true);
  expect(isSameTime('7月', '7月份')).toBe(true);
  expect(isSameTime('前7月', '1—7月')).toBe(true);
  expect(isSameTime('去年上半年', '上半年')).toBe(false);
  expect(isSameTime(undefined, '7月')).toBe(false);
  expect(covers('今年', '今年一季度')).toBe(true);
  expect(covers('去年', '去年一季度')).toBe(false);
  expect(formsOfTime('上半年')).toContain('1至6月');
  expect(formsOfTime('月份牌')).toBeUndefined();
});
