import { describe, expect, test } from 'vitest';
import { isOfHelpers } from '../../src/answers/composing/matching/helpers.ts';
import { inWrittenForms } from '../../src/answers/understanding/wording/separable.ts';
import type { Figure, Query } from '../../src/domain.ts';

describe('verbs and objects that speech parts are put together, and everyday forms as they are written', () => {
  test.each([
    ['开幕式上谁剪的彩', '开幕式上谁剪彩'],
    ['云江大桥哪年通的车', '云江大桥哪年通车'],
    ['云江大桥通没通车', '云江大桥有没有通车'],
    ['头一条步行街叫什么名儿', '首条步行街叫什么名字'],
    ['60岁往上的有多少', '60岁以上的有多少'],
    ['公积金帐户有几个', '公积金账户有几个'],
    ['8号那天来了多少人', '8日那天来了多少人'],
  ])('%s', (said, written) => expect(inWrittenForms(said)).toBe(written));

  test.each([
    '去年投的产业项目有几个',
    '结的项目有多少',
    '出的资金多少',
    '8号线长多少',
    '头一个月卖了多少',
    '帐篷发了几顶',
    '签了约的有几户',
    '楼盘往上涨了多少',
  ])('%s stays as it is', (said) => expect(inWrittenForms(said)).toBe(said));
});

describe('who helped is not who was helped', () => {
  const figure = (metric: string) => ({ dimension: 'people', metric }) as Figure;
  const asked = (text: string) => ({ text }) as Query;
  test('nor the other way round', () => {
    expect(isOfHelpers(asked('发大水一共转移了多少人'), figure('配备医务人员'))).toBe(true);
    expect(isOfHelpers(asked('发大水一共转移了多少人'), figure('转移群众'))).toBe(false);
    expect(isOfHelpers(asked('安置点派了多少医务人员'), figure('配备医务人员'))).toBe(false);
  });
});
