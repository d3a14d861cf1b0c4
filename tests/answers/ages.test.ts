import { describe } from 'vitest';
import { asking } from './asking.ts';

const { answered, refused } = asking('linxi');

describe('what is laid down age by age is told of those who are so old', () => {
  answered([
    ['65岁的老人吃饭补多少钱', '60周岁至69周岁', '2元'],
    ['75岁的老人吃饭补多少钱', '70周岁至79周岁', '3元'],
    ['91岁老人一次补几块', '80周岁以上', '5元'],
    ['65岁的老人补多少钱 / 那75岁的呢', '70周岁至79周岁'],
  ]);
  refused('50岁的人吃饭补多少钱');
});
