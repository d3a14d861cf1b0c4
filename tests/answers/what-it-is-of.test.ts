import { describe } from 'vitest';
import { asking } from './asking.ts';

/** Fines, trade, works and half a year of a county: much stands beside what is asked for. */
const { answered, refused } = asking('suijin');

describe('a number is of the act that is asked for', () => {
  answered([
    ['遂津机械厂上半年减亏了多少', '1200万元'],
    ['遂津机械厂上半年签了多少亿项目', '3.1亿元'],
  ]);
  // A registered capital is no fine, and what a law threatens everyone with was done to no one.
  refused('宏济药业被罚了多少', '宏济药业没收了多少违法所得');
  // What can be burnt is not what is thrown away.
  refused('遂津每天产生多少垃圾');
});

describe('each of a row, or which of them goes farthest', () => {
  answered([
    ['老三样出口分别增长多少', '21.4%', '35.6%', '8.3%'],
    ['老三样里哪种出口涨得最快', '竹编', '35.6%'],
  ]);
  // The row is of goods for consumers and of farm goods together.
  refused('哪种农产品进口涨得最慢');
});

describe('a total is told by no part of it, nor by how far it moved', () => {
  answered([['遂津前5个月进出口总额多少', '48.6亿元']]);
  refused('遂津前5个月出口总额多少', '遂津上半年社会消费品零售总额是多少');
});

describe('an extreme, and how old people become', () =>
  answered([
    ['遂津最老的多大岁数', '112岁'],
    ['遂津人均能活多少岁', '80.9岁'],
  ]));

describe('what was done of what is planned', () =>
  answered([
    ['遂津要改多少个小区', '186个'],
    ['遂津改完多少个小区了', '97个'],
  ]));

describe('half a year is measured by half a year', () =>
  answered([['遂津上半年GDP比去年多了多少', '141.2亿元 − 136.7亿元 = 4.5亿元']]));

describe('a city whose name is a word as well', () =>
  // Nothing is told of it, and the county's number is not its own.
  refused('文山GDP多少', '大理上半年GDP呢'));

describe('other than what is told', () => {
  answered([
    ['夫妻双方公积金原来最多贷多少', '60万元'],
    ['遂津县城北片现在城镇化率多少', '目前的58%左右'],
    ['遂津县城北片城镇化率要到多少', '目标是75%以上'],
    ['遂津有几个安置点', '6个'],
    ['遂津特困人员分散供养的有多少人', '812人'],
  ]);
  // The sum of it ranks third, its growth is not told; two children are not three; a day of announcing is no end.
  refused('遂津GDP增速排第几', '三孩家庭贷款额度上浮多少', '购房补贴到什么时候', '遂津特困人员集中供养的有多少人');
});
