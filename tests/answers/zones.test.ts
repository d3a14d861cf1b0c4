import { describe } from 'vitest';
import { asking } from './asking.ts';

/** What is told of a zone in a city is that zone's, and neither the province's nor another zone's. */
const { answered, refused } = asking('lanhe');

describe('a zone is asked for by its short name', () => {
  answered([
    ['青屿高新区签了几个项目', '7个'],
    ['青屿国家高新技术产业开发区签约几个项目', '7个'],
    ['青屿高新区的投多少', '15亿元'],
    ['岚河省签了几个协议', '48个'],
    ['四年前岚河省有多少家科技型企业', '620家'],
  ]);
  refused('青屿经开区签了几个项目', '云浦高新区签了几个项目', '七年前岚河省有多少家科技型企业');
});
