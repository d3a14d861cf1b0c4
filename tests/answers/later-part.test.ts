import { describe } from 'vitest';
import { asking } from './asking.ts';

const { answered, refused } = asking('chengjiang');

describe('a later part of a year is all of it without the earlier one', () => {
  answered([
    ['二季度GDP是多少', '282.3亿元'],
    ['2024年4到6月地区生产总值多少亿', '282.3亿元'],
    ['澄江和望川上半年GDP哪个高', '541.2亿元', '503.6亿元'],
    ['GDP、财政收入、社零总额哪个增得最快', '6.3%', '4.2%', '8.5%'], // all of one year
  ]);
  refused(
    '二季度旅游收入多少', // of which only the half-year is told
    '下半年GDP多少',
    '去年二季度GDP多少',
    '望川区二季度GDP多少',
    '二季度末常住人口多少', // which stands there
    '去年GDP、固投、失业率哪个目标最高', // of which no aims of one kind are told
  );
});
