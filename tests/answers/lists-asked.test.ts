import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

/** Lists of a made-up district's figures, as people ask for them who want them all. */
const { said, answered } = asking('yanling');

describe('all figures of a time and a status are listed, however that is asked', () => {
  answered([
    ['去年成绩单那几个数，都给我报报', '1536.4亿元', '86个', '19个'],
    ['把去年的成绩一条条念一遍', '1536.4亿元', '86个', '19个'],
    ['24年的增长目标逐个报一遍呗', '6.5%', '8%'],
    ['今年两项增长预期是多少，GDP、财政都要', '6.5%', '8%'],
    ['今年財政那塊都定了啥目標', '8%'],
  ]);
});

describe('and those of a theme alone, where one is named', () => {
  test.each([
    ['砚岭去年招商成绩', ['86个', '19个'], ['1536.4', '700']],
    ['去年招商引资这块有什么数据', ['86个', '19个'], ['1536.4', '700']],
    ['今年财政这块有什么指标', ['8%'], ['6.5%', '45栋']],
  ])('%s', async (question, holds, lacks) => {
    const { kind, claims } = await said(question);
    expect(kind).toBe('grounded');
    for (const part of holds) expect(claims).toContain(part);
    for (const part of lacks) expect(claims).not.toContain(part);
  });
  test('of which nothing is told, nothing is', async () => {
    expect((await said('今年交通方面都定了啥指标')).kind).toBe('refused');
  });
});

test('那几个项目投了多少 asks for money, and for no number of projects', async () => {
  expect((await said('那几个征收项目投了多少钱')).kind).toBe('refused');
});
