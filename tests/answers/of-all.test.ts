import { describe } from 'vitest';
import { asking } from './asking.ts';

/** How many there are is not how many of them fall short or are large. */
const { answered, refused } = asking('lanhe');

describe('a number of some is none of all', () => {
  answered([
    ['青屿市现在有多少个歇脚点', '86个'],
    ['青屿市有几个歇脚点不达标', '5个'],
    ['青屿引进了多少项目', '62个'],
    ['青屿总投资超10亿的项目几个', '4个'],
    ['青屿文体中心谁建的', '城建集团'],
  ]);
  refused('青屿市有多少户外工作者', '青屿市一个歇脚点花多少钱');
});
