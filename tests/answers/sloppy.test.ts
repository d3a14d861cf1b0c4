import { describe } from 'vitest';
import { asking } from './asking.ts';

/** The same report as in `framing`, asked about as people type without looking. */
const { answered, refused } = asking('luting');

describe('what a voice ends with says nothing', () => {
  answered([
    ['芦汀去年引进市外投资多少捏', '285.3亿元'],
    ['望渡片区要搬多少户哇', '920户'],
    ['芦汀去年实施的重点项目加一块儿多少个呗', '64个'],
  ]);
  // A sum of two things, of which one is told nowhere.
  refused('望渡片区和柳浦片区加一块儿搬多少户哇');
});

describe('what is asked beside, and when, may come last', () => {
  answered([
    ['芦汀商务港规划了多少栋高端楼宇啊，面积加起来又是多大', '42栋', '180万平方米'],
    ['芦汀引进市外投资多少，去年', '285.3亿元'],
  ]);
  refused('芦汀引进市外投资多少，前年');
});

describe('a name is known by its sound, with a word stuck to it or a sign amiss', () => {
  answered([
    ['咱芦停去年GDP到底多少来着', '1312.6亿元'],
    ['俺庐汀去年弄了几个重点项目', '64个'],
    ['港物大厦东区干活的大概几百号人', '320余名'],
  ]);
  refused('港务大厦西区干活的大概几百号人', '咱柳汀去年GDP到底多少来着');
});
