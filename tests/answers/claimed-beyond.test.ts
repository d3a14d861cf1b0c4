import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

/** A made-up district's report of its year, asked for more than it tells. */
const { said, answered, refused } = asking('luting');

describe('a yes is no yes to what is claimed beside the number', () => {
  test.each([
    ['去年引进市外投资285.3亿元，全市第一，对吧', '报道没有这样说'],
    ['去年引进市外投资285.3亿元，排名全省第3位，对不对', '报道没有这样说'],
    ['去年招商20余次都是去北京吗', '报道没有这样说'],
    ['去年引进市外投资285.3亿元，对吧', '是的'],
    ['去年招商20余次对吗', '是的'],
  ])('%s', async (question, lead) => {
    const { kind, text } = await said(question);
    expect(kind).toBe('grounded');
    expect(text.startsWith(lead)).toBe(true);
  });
});

describe('what was named before is what another is so many times of', () => {
  answered([
    ['去年500强项目9个，重点项目是它的几倍', '64个 ÷ 9个'],
    ['去年重点项目是去年500强项目的几倍', '64个 ÷ 9个'],
  ]);
});

describe('firms of a list are no firms of another number', () => {
  refused('芦汀去年走出去的民营100强企业有哪些', '百强企业有哪些');
});
