import { describe } from 'vitest';
import { asking } from './asking.ts';

/** A made-up district that tells numbers for so many people, a row of yardsticks, and an event with a quarter in its name. */
const { answered, refused } = asking('lanting');

describe('a number for so many is not the number of all', () => {
  answered([
    ['岚汀区有多少家网店', '3.1万家'],
    ['岚汀区每平方公里有多少家商户', '每平方公里有商户36家'],
  ]);
  refused('全省有多少家网店');
});

describe('a row of yardsticks is told in turn, and is the yardstick’s', () => {
  answered([
    ['岚汀区合格率是多少', '92.4%'],
    ['全国的合格率是多少', '90.8%'],
  ]);
});

describe('what an event is called after is met by the day it was held', () => {
  answered([
    ['2024年二季度集中开工多少个项目', '4月23日', '23个'],
    ['2024年二季度重大项目集中开工总投资多少', '186.5亿元'],
  ]);
  refused('2024年一季度集中开工多少个项目', '2024年二季度开工了多少个项目');
});
