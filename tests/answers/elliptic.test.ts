import { describe, expect, test } from 'vitest';
import { inTurns } from '../../src/answers/understanding/elliptic.ts';
import { asking } from './asking.ts';

/** Short turns about a made-up district, that say only what is other than in the turn before. */
const { said, answered, refused } = asking('yanling');

describe('a turn of a word or two is asked of what the turn before asked about', () => {
  answered([
    ['望江中心多少栋楼 / 面积捏', '210万平方米'],
    ['砚岭今年财政收入目标 / gdp?', '6.5%'], // of the same year, and in Chinese
    ['砚岭今年gdp增长目标多少 / 财政收入比这个高几个点', '1.5个百分点'],
    ['86是啥 / 那地区生产总值呢', '1536.4亿元'],
    ['柳塘那边几个征收项目 / 有写是哪块地没', '柳塘地块'],
  ]);
  refused(
    '今年gdp目标几个点 / 现在实际涨到多少了', // of which the aim alone is told
    '瑞禾商事那个项目咋样 / 投资额多大', // of which no sum is told
    '砚岭去年落地百强项目几个 / 那外资的',
  );
  test('and its language is that of the conversation', async () => {
    expect((await said('砚岭去年的成绩 / GDP?')).text).toContain('1536.4亿元');
    expect((await said('砚岭去年的成绩 / GDP?')).text).not.toContain('Yanling');
  });
});

test.each([
  ['面积捏', '面积呢'],
  ['光算商品这块呢', '商品呢'],
  ['服务业那块呢？', '服务业呢？'],
  ['拿捏', '拿捏'],
  ['面积多大', '面积多大'],
])('“%s” is read as “%s”', (asked, read) => {
  expect(inTurns(asked)).toBe(read);
});
