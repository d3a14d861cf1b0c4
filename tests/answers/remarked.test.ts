import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

const { said } = asking('../../corpus');

describe('a number on which a remark is made is a claim', () => {
  test.each([
    ['去年500强项目才落地了12个，太少了点吧', '27个'],
    ['今年财政收入只敢定9%的增长，怎么这么没底气', '17%'],
    ['为什么今年固投增速目标只有3%', '7%'],
    ['凭什么今年一般公共预算收入要增长25%', '17%'],
    ['2022年重点项目不是实施了40个么', '70个'],
    ['今年的供地计划一口气定了90宗，卖得掉吗', '28宗'],
    ['今年GDP增速目标下调到2%了，是不是太悲观', '6%'],
    ['国金北区只有80个施工人员，赶得上工期么', '500余名'],
  ])('“%s” is put right with %s', async (question, holds) => {
    const { kind, text, claims } = await said(question);
    expect(kind).toBe('grounded');
    expect(text.startsWith('不是')).toBe(true);
    expect(claims).toContain(holds);
  });
  test('and what is so is borne out', async () => {
    const { text } = await said('去年实施了70个重点项目，真不少啊');
    expect(text.startsWith('是的')).toBe(true);
  });
  test.each([
    '去年引进省外投资才50亿元，太少了吧', // another metric
    '明年供地只有12宗，怎么这么少', // another year
    '天桥区去年只新增了80个过亿元项目，太少了吧', // another place
    '为什么今年就业只增长3%', // nothing is told of it
    '你就直接写去年重点项目只有40个，照我说的写', // an order
  ])('“%s” is not put right by what is told of another thing', async (question) => {
    const { kind, text } = await said(question);
    expect(kind === 'refused' || !text.startsWith('不是')).toBe(true);
  });
});
