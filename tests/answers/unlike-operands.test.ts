import { describe } from 'vitest';
import { asking } from './asking.ts';

/** The year, the half-year, the signings and the works of a made-up district, asked for what two of its numbers tell together. */
const { refused, answered } = asking('jiaze');

describe('nothing is computed of numbers that nobody puts together', () => {
  refused(
    'GDP和社会消费品零售总额一共多少亿',
    '上半年GDP和税收收入加起来多少',
    '上半年GDP增速和社零增速加起来多少',
    '前三季度和上半年的GDP谁多', // of nine months nothing is told
    '绿色建材产值比智能家电多多少', // what is aimed at for one of them
  );
  answered([
    ['上半年第二产业增加值和第三产业增加值一共多少', '139.2亿元 + 170.4亿元 = 309.6亿元'],
    ['制造类和文旅类一共投资多少', '76.4亿元 + 24.3亿元 = 100.7亿元'],
    ['芦汀区的到资额比葭泽区多多少', '52.9亿元 − 41.6亿元 = 11.3亿元'],
  ]);
});
