import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

const { said } = asking('wangxi');

describe('a claim in the words of a clause that states its number holds', () => {
  test.each([
    '望溪区北岭、东岭停水村共计17个吗',
    '上半年亏损额较原计划少2.6亿元吗',
    '城北水厂出厂水浊度变化率是1.84%吗',
    '三个水厂合计供水302.6万吨吗',
    '蓄水池占地2016平方米吧',
    '明确了六个方面27项整改任务吗',
  ])('“%s”', async (question) => {
    const { text } = await said(question);
    expect(text.startsWith('是的')).toBe(true);
  });
  test.each([
    ['抢修分三批共8天完成吗', '5天'],
    ['明确了六个方面42项整改任务吗', '27项'],
    ['北岭、东岭停水村共计29个吗', '17个'],
  ])('“%s” does not: it is %s', async (question, holds) => {
    const { text } = await said(question);
    expect(text.startsWith('是的')).toBe(false);
    expect(text).toContain(holds);
  });
  test('nor is an aim that is told as such a result', async () => {
    const { text } = await said('已经引调水源4.5万吨了吗');
    expect(text.startsWith('是的')).toBe(false);
  });
  test('a change without what changed is told of what it is, and neither denied nor affirmed', async () => {
    const { text } = await said('望溪区同比下降6.3%吗');
    expect(text).toMatch(/用水量/u);
    expect(text).not.toMatch(/^(?:不是|报道没有)/u);
  });
});
