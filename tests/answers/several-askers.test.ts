import { describe, expect, test } from 'vitest';
import { plainly } from '../../src/answers/understanding/wording/plainly.ts';
import { asking } from './asking.ts';

/** What officials, reporters, residents and readers elsewhere ask of one report, each in their own words. */
const { said, answered, refused } = asking('yunpu');

describe('what goes on is not borne out as done', () => {
  test.each(['旧厂房改造项目已完成6个，对吗', '旧厂房改造项目已经完成了6个吗'])('%s', async (question) => {
    const { text } = await said(question);
    expect(text).not.toContain('是的');
    expect(text).toContain('6个');
  });
});

describe('what is carried out is not what was brought in, nor a part of all what all takes', () => {
  refused('截至目前已引进亿元以上项目多少个', '区外亿元以上项目总投资额是多少', '云圃区去年引进区外投资下降了吗');
  answered([['去年引进多少个央企项目', '6个']]);
});

describe('what lacks to a number that an asker names is computed', () => {
  answered([
    ['GDP到500亿还要增长多少', '412.5亿元', '87.5亿元'],
    ['要达到500亿元，GDP还差多少', '87.5亿元'],
  ]);
});

describe('an aim is set against what was reached, in per cent where that is asked for', () => {
  answered([
    ['2024年区外投资目标较2023年增长百分之几', '23.46%'],
    ['今年区外投资目标比去年多百分之多少', '23.46%'],
    ['今年区外投资目标比去年多多少', '11.4亿元'],
  ]);
});

describe('all that a message asks is told', () => {
  answered([
    ['请问去年GDP是多少，另外南岸商务区有几栋楼？', '412.5亿元', '18栋'],
    ['走访企业数和解决难题数是多少', '320家', '95个'],
    ['2023年招商引资成绩如何，请列举', '48.6亿元', '21个', '6个'],
    ['请给出2024年主要预期目标', '6%', '4%', '8%'],
  ]);
});

describe('a turn goes on with those before it', () => {
  answered([
    ['今年GDP目标增速？ / 财政收入呢？ / 固投呢？ / 哪个最高？', '6%', '4%', '8%'],
    ['去年重点项目几个？ / 央企项目呢？ / 哪个多？', '34个', '6个'],
    ['南岸商务区有多少工人？ / 云圃新能源装备制造基地呢？', '240余名'],
    ['今年交付几栋？ / 多大面积？', '9万平方米'],
    ['南岸商务区有多少工人？ / 云圃新能源装备制造基地呢？ / 一共多少人？', '370'],
  ]);
});

describe('everyday words', () => {
  answered([
    ['去年引资多少', '48.6亿元'],
    ['今年招商引资目标多少亿', '60亿元'],
    ['南岸商务区有多少栋高楼', '18栋'],
    ['哪些地方去推介了', '成都'],
    ['咱区有央企项目不，几个', '6个'],
  ]);
  refused('云圃今年修路不');
  test.each([
    ['去年有50亿不', '去年有50亿吗'],
    ['今年釋出幾筆土地', '今年供应几宗地'],
  ])('%s', (asked, plain) => {
    expect(plainly(asked)).toContain(plain);
  });
});

describe('what lies outside the district is no place in it', () => {
  answered([
    ['云圃区去年引进区外投资多少', '云圃区引进区外投资为48.6亿元'],
    ['云圃区今年引进区外投资的目标', '60亿元'],
  ]);
});
