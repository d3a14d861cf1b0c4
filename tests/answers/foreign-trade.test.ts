import { describe } from 'vitest';
import { asking } from './asking.ts';

const { answered, refused } = asking('asked/duanhe');

describe('what is traded with abroad is exported or imported', () => {
  answered([
    ['进口多少', '41.7亿元 − 33.2亿元 = 8.5亿元'],
    ['今年进口了多少钱的货', '8.5亿元'],
    ['出口占外贸的几成', '33.2亿元 ÷ 41.7亿元 ≈ 79.62%'],
    ['出口占总值多少', '33.2亿元 ÷ 41.7亿元 ≈ 79.62%'],
  ]);
  refused('进口比出口少多少', '2024年进口多少', '民营企业进口多少', '对俄罗斯进口多少', '进口增长多少');
});
