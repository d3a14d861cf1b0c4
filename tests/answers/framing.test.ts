import { describe, expect, test } from 'vitest';
import type { Vocabulary } from '../../src/answers/understanding/vocabulary.ts';
import { withoutFraming } from '../../src/answers/understanding/wording/framing.ts';
import { asking } from './asking.ts';

/** A made-up district's report of its year, asked about as people write in a hurry. */
const { said, answered, refused } = asking('luting');

describe('what an asker says of himself and of his question is no part of it', () => {
  answered([
    ['我在赶一篇市县经济的稿子，麻烦核实一下芦汀去年的GDP是多少', '1312.6亿元'],
    ['主编让我核个数：芦汀2023年拉来多少市外投资？给个准数', '285.3亿元'],
    ['您好，想跟您打听一下，芦汀去年实施了几个重点项目，急，在线等', '64个'],
    ['一共要搬多少户？我说的是望渡片区', '920户'],
  ]);
  // Of another place, of another year, and of another district.
  refused(
    '我在写一篇苏州的报道，GDP是多少',
    '正在弄2021年的总结，GDP是多少？谢谢',
    '我在写云溪区的材料，麻烦查一下地区生产总值多少',
  );
});

describe('a list is ordered in many ways', () => {
  answered([
    ['把芦汀2023年的成绩单一条条列出来，要数字', '1312.6亿元', '64个', '285.3亿元', '37家'],
    ['24年的增长目标挨个说一遍呗', '6.2%', '5%', '8%'],
    ['去年那几个成绩 都给我列列', '64个', '285.3亿元'],
    ['今年招商引资这块都定了啥目标', '45个', '310亿元'],
  ]);
  refused('22年的增长目标挨个说一遍呗', '今年外贸这块都定了啥目标');
});

describe('numbers for a speech are ordered, and what they are for is no part of it', () => {
  answered([
    ['来一段关于芦汀商务楼宇的数据，写讲话用', '42栋', '180万平方米'],
    ['给领导的发言稿凑一组土地供应的数字', '19宗', '640亩'],
    ['汇报材料里要提一下重点项目的盘子，给个数', '64个'],
    ['领导要讲今年的奋斗目标，经济方面有哪些数', '6.2%', '5%', '8%'],
    ['固投增长目标和财政差多少', '3个百分点'],
  ]);
});

describe('all that is told of a thing is asked for as its numbers, its aims or its economy', () => {
  answered([
    ['用一两句话说说去年芦汀的经济', '1312.6亿元', '285.3亿元'],
    ['帮我整理一下去年招商的数据', '285.3亿元', '9个', '20余次'],
    ['关于重点项目的数据', '64个'],
    ['梳理一下今年的发展目标', '6.2%', '5%', '8%', '310亿元', '640亩'],
    ['商务港的数据', '42栋', '180万平方米'],
    ['有木有说今年财政收入涨多少', '5%'],
    ['外界对芦汀的共识是什么', '大有可为'],
    ['“见缝插针”在文章里形容什么', '韧劲'],
  ]);
  test.each(['芦汀商务港有哪些数据', '整理一下商务港的数据'])('“%s” is of no work elsewhere', async (question) => {
    expect((await said(question)).claims).not.toMatch(/6处|20余次/u);
  });
  refused('整理一下2021年招商的数据');
});

describe('what an asker says of himself, and how a number strikes him, is no part of it', () => {
  answered([
    ['我修车的，芦汀去年引进了多少市外投资', '285.3亿元'],
    ['我表妹她们家搬走啦？不管，芦汀去年新增规上企业几家', '37家'],
    ['我家小子后年高考，问一下去年全区重点项目干了多少个', '64个'],
    ['去年重点项目才29个，也太寒碜了吧', '64个'],
    ['好家伙，去年GDP有1800亿，谁信呐', '1312.6亿元'],
    ['对门大妈嚷嚷说去年新增了90家规上企业', '37家'],
    ['去年重点项目干了多少个，要个准数填表用', '64个'],
    ['去年市外投资才30亿，头都大了', '285.3亿元'],
    ['弱弱问一句，今年打算供几宗地', '19宗'],
  ]);
  // What a grant is for, and whose family it is, is what is asked about.
  refused('我种水稻的，能拿多少补助', '我家孩子上小学，要交多少钱', '对门大妈说了几次');
});

describe('what is said of the time, the place and the aim stays', () => {
  const vocabulary = { newest: '2024-02-06', homes: ['芦汀区'], around: [], elsewhere: [], texts: [] };
  test.each([
    ['我在写一篇县域经济的报告，GDP多少', 'GDP多少'],
    ['我在写芦汀2023年的总结，GDP多少', '芦汀2023年，GDP多少'],
    ['我在写苏州的稿子，GDP多少', '苏州，GDP多少'],
    ['在芦汀做一篇报告要多少钱', '在芦汀做一篇报告要多少钱'],
    ['领导去年来了几次', '领导去年来了几次'],
    ['问题解决了多少，谢谢', '问题解决了多少'],
    ['一共几宗？就是今年要供的那些地', '今年要供的那些地，一共几宗'],
    ['太阳能的，去年装了多少', '太阳能的，去年装了多少'],
    ['先问清楚再办，要几天', '先问清楚再办，要几天'],
  ])('“%s” asks “%s”', (message, asked) => {
    expect(withoutFraming(message, vocabulary as unknown as Vocabulary)).toBe(asked);
  });
});
