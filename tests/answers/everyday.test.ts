import { describe, expect, test } from 'vitest';
import { inArticlesWords } from '../../src/answers/understanding/wording/everyday.ts';
import { plainly } from '../../src/answers/understanding/wording/plainly.ts';
import { asking } from './asking.ts';

const { answered, refused } = asking('yanling');

describe('what a district does is asked about in everyday words', () => {
  answered([
    ['去年区里登门看了多少家企业', '700余家'],
    ['咱区去年帮企业摆平了多少麻烦事', '90余个'],
    ['从临沅以外拉来的投资项目去年添了几个', '86个'],
    ['招商团队去年跑长株潭，出去了多少趟', '20余次'],
    ['今年经济想长几个点', '6.5%'],
    ['去年落脚的百强项目有几个', '19个'],
  ]);
  refused(
    '从外省拉来的投资项目去年添了几个', // which is more than what is not of the city
    '去年弄来几个过亿的项目',
    '去年帮居民摆平了多少麻烦事', // and not what firms lacked
  );
});

test.each([
  ['一个亿往上的项目有几个', '过亿元项目有几个'],
  ['10亿以上的项目有几个', '10亿以上的项目有几个'],
  ['那几个园区投了多少钱', '那些园区投了多少钱'],
  ['今年要供出去几块地', '今年要供几块地'],
  ['从青州以外引来的钱有多少', '市外投资有多少'],
  ['海东外面来的资金有多少', '省外投资有多少'],
  ['金沙以外的资金有多少', '金沙以外的资金有多少'], // of which nobody knows what it is
  ['外地老板去年投进来多少钱', '市外投资多少钱'],
  ['外地游客来了多少', '外地游客来了多少'],
  ['今年放出多少亩地', '今年供多少亩地'],
  ['今年拿出多少亩种小麦', '今年拿出多少亩种小麦'],
  ['上亿的单子拿下几个', '过亿元项目拿下几个'],
  ['登了多少家公司的门', '走访多少家公司'],
  ['个人要掏几块钱', '个人出几块钱'],
])('%s', (said, told) => {
  expect(inArticlesWords(said, { around: ['青州市', '海东省'], homes: [], texts: ['引进市外投资9亿元。'] })).toBe(told);
});

describe('a site that a sentence speaks of is that of all it counts', () => {
  answered([
    ['望江中心今年能交几栋楼', '9栋'],
    ['望江中心那批楼有多大面积', '210万平方米'],
  ]);
});

test('a rough number of people asks how many', () => {
  expect(plainly('现场几百号人')).toBe('现场多少人');
});
