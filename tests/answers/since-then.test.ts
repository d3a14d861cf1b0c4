import { describe } from 'vitest';
import { asking } from './asking.ts';

/** A half-year's figures of a made-up district, what went before them, and what is left to do. */
const { answered, refused } = asking('zhexi');

describe('how something has changed since the time before is told by what the sentence says of it', () => {
  answered([
    ['浙溪6月失业率比5月高了还是低了', '下降0.2个百分点'],
    ['浙溪6月失业率多少 / 比上个月高了还是低了', '下降0.2个百分点'],
    ['浙溪农村居民收入涨得比城镇快吗', '7.4% − 5.2% = 2.2个百分点'],
    ['浙溪高新企业从多少家到多少家了', '92家', '246家'],
    ['云澜纺织上半年营业收入多少', '6.3亿元'],
  ]);
  refused('云澜纺织2024年全年净利润多少', '云澜纺织今年净利润预计多少'); // a half-year's, and neither a loss nor an aim
});

describe('what a thing is called by its kind alone is the last of that kind', () => {
  answered([
    ['石壁大桥通车了没', '明年9月通车'],
    ['石壁大桥合龙了吗', '6月合龙'],
    ['浙溪还剩几处易涝点没搞好', '剩下的8处'],
  ]);
});
