import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

/** What a number has come to, how many have passed a mark, and which of two profits is meant. */
const { answered, refused, said } = asking('xuqiao');

describe('what something fell to is no fall', () => {
  answered([
    ['鸡蛋价格跌至每公斤多少', '8.2元'],
    ['鸡蛋价格跌至多少', '8.2元'],
    ['玉米跌到多少了', '2210元'],
    ['玉米价格跌了多少', '10.9%'],
    ['应收账款周转天数降到多少', '74天'],
    ['许桥泵业毛利率提高到多少', '27.6%'],
  ]);
});

describe('how many passed a mark is a number of them', () => {
  answered([
    ['有多少类商品增速超过两位数', '6类'],
    ['几类商品增速高于10%', '6类'],
    ['通讯器材类增速超过两位数了吗', '14.7%'],
  ]);
});

describe('how fast two incomes grow says nothing of how far one lies above the other', () => {
  answered([['许桥县城乡居民收入倍差是多少', '倍差缩小0.04']]);
});

describe('one profit is not the other', () => {
  answered([
    ['许桥泵业扣除非经常性损益的净利润多少', '0.71亿元'],
    ['许桥泵业扣非净利润增长多少', '4.9%'],
    ['许桥泵业归母净利润多少', '0.83亿元'],
    ['许桥泵业净利润多少 / 扣非的呢', '0.71亿元'],
  ]);
});

describe('what projects cost is not what another site cost', () => {
  test('nor is it told beside how many there are', async () => {
    expect((await said('许桥县县级重点项目多少个，总投资多少')).claims).not.toContain('6.8亿元');
  });
  refused('县级重点项目多少个 / 总投资呢');
  answered([['许桥县县级重点项目多少个，总投资多少', '52个']]);
});

describe('今年 of an article that nobody dated is told in its own words', () => {
  answered([
    ['许桥县今年要改造多少个老旧小区', '今年，许桥县计划改造老旧小区36个'],
    ['许桥县今年老旧小区改造完成多少个了', '21个'],
    ['许桥县8月二手房成交面积同比跌了多少', '8月，', '12.4%'],
    ['许桥县去年新增停车位多少', '830个'],
    ['许桥县今年计划新建农村公路多少公里', '74公里'], // of the article that has a date
  ]);
  refused(
    '许桥县9月二手房成交面积多少',
    '许桥县今年新增停车位多少', // which is told of 去年
    '许桥县2025年改造老旧小区多少个', // nobody knows which year it is of
  );
});

describe('what each stage takes, each partner holds, and one firm can get', () => {
  answered([
    ['许桥光储产业园两期各占多少亩', '210亩', '340亩'],
    ['许桥光储产业园一期二期分别占地多少', '210亩', '340亩'],
    ['许桥光储产业园两家股东各占多少股', '县城投集团和远岫电气', '55%', '45%'],
    ['许桥县企业更新生产线有补助吗 / 一家企业最多能拿多少', '最高补助150万元'],
  ]);
});

describe('a level of government is asked for by itself, and added to another', () => {
  answered([
    ['许桥县争取到多少中央防汛资金 / 省级的呢', '900万元'],
    ['许桥县争取到多少中央防汛资金 / 省级的呢 / 两个加一块多少', '3500万元'],
    ['许桥县省级防汛资金多少 / 那中央的有多少', '2600万元'],
  ]);
});

describe('values of several cases are told in the sentence that says of which case each is', () => {
  answered([
    ['许桥县买首套房的夫妻双方公积金最高贷多少', '购买首套住房的', '95万元'],
    ['许桥县首套住房单缴存职工公积金最高贷多少 / 那二套呢', '购买第二套住房的', '45万元'],
  ]);
});
