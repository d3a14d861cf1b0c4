import { describe } from 'vitest';
import { asking } from './asking.ts';

/** A made-up city's works, told of by an article of no known date. */
const { answered, refused } = asking('anlan');

describe('what stands beside a number says which is meant', () => {
  answered([
    ['今年全市计划整治多少个小区？', '520个小区'], // 全市, of the city that the sentence is of
    ['柳湾卫生院职工平均一个月拿多少钱', '4120元'],
    ['北楼比南楼小多少？', '11万平方米 − 7万平方米 = 4万平方米'], // named right behind its number
  ]);
});

describe('what is told of another year, or of one village, is no answer', () => {
  refused('石桥区去年三修投入多少？', '爱心服务中心在全市捐了多少物资？');
});
