import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

const { said } = asking('../../corpus');

describe('what comes of a change that is told or aimed at is computed, both operands shown', () => {
  test.each([
    '按目标增速算，2023年GDP大概多少',
    '如果增长6%，GDP会是多少',
    '要是GDP按6%的速度增长，今年能到多少亿',
    'GDP增长6%的话是多少亿元',
    'If GDP grows 6%, what will it be in 2023?',
  ])('“%s”', async (question) => {
    const { kind, text } = await said(question);
    expect(kind).toBe('grounded');
    expect(text).toContain('2282.94亿元 + 2282.94亿元 × 6% ≈ 2419.92亿元');
  });
  test.each([
    '假如增长8%，GDP是多少', // a rate that nobody tells
    '如果财政收入增长17%，会到多少', // a level that nobody tells
    '按计划今年GDP要增长多少', // the change itself
  ])('“%s” is not computed', async (question) => {
    expect((await said(question)).text).not.toMatch(/×|≈/u);
  });
});

describe('numbers that are asked about together are explained each by itself', () => {
  test.each([
    ['72和70分别指什么', ['过亿元项目', '重点项目']],
    ['631.9和381分别是什么', ['引进市外投资631.9亿元', '381亿元']],
    ['2282.94亿元、631.9亿元各是什么', ['地区生产总值', '市外投资']],
  ])('“%s”', async (question, holds) => {
    const { text } = await said(question);
    for (const words of holds) expect(text).toContain(words);
  });
});

describe('turns, totals and aims as people put them', () => {
  test.each([
    ['2022年引进市外投资多少 / 新的一年目标呢 / 差多少', '250.9亿元'],
    ['72个过亿元项目一共投资多少', '1970亿元'],
    ['打算供多少地', '28宗'],
    ['打算供多少地', '825亩'],
    ['历下2023年经济想增长百分之几', '增长6%'],
    ['中央商务区规划多少栋写字楼', '67栋'],
    ['How many projects of top 500 companies did Lixia land?', '27个'],
  ])('“%s”', async (question, holds) => {
    const { kind, text } = await said(question);
    expect(kind).toBe('grounded');
    expect(text).toContain(holds);
  });
});

test.each(['国金北区工地多少工人 / 总投资多少', '细胞医学产业园列支多少钱 / 总投资多少'])(
  '“%s”: what nobody tells of a site is not told of all projects',
  async (question) => {
    expect((await said(question)).kind).toBe('refused');
  },
);
