import { describe } from 'vitest';
import { asking } from './asking.ts';

/** What a number has come to, how many have passed a mark, and which of two profits is meant. */
const { answered } = asking('xuqiao');

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
