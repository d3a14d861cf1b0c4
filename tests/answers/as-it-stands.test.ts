import { describe } from 'vitest';
import { asking } from './asking.ts';

/** What is there is neither what was added nor what a town of it has. */
describe('how things stand is told of the whole', () => {
  const { answered, refused } = asking('luozhou');
  answered([
    ['How many schools are there in Luozhou?', '148所'],
    ['1月新房均价多少一平', '4870元'],
    ['北院区一期开放了400张床位对吧', '360张'],
    ['数据湖产业园电费一度几毛', '0.36元'],
    ['2024年泺洲港集装箱箱量有多少', '31.5万标箱'],
  ]);
  refused('北院区二期有多少张床位在用', '泺洲县一共有多少家宾馆', '光电园前7个月产值离全年40亿的目标还差多少亿');
});
