import { describe } from 'vitest';
import { asking } from './asking.ts';

/** Which one of its row a thing is, and what each gets, is told by what says so. */
const { answered, refused } = asking('lanhe');

describe('第几届 asks for the number of a thing in its row', () => {
  answered([
    ['云浦县创业夏令营办到第几届了', '第六届'],
    ['云浦县本科新生每人给多少', '4000元'],
    ['云浦县慈善总会一共资助多少名新生', '300名'],
  ]);
  refused('云浦县第几次签约了', '云浦县本科新生每户补多少', '云浦县一共多少家农贸市场', '云浦县哪个部门处罚的');
});
