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

describe('one thing at two times is added up or set against itself', () => {
  answered([
    ['去年和前年两年一共增加了多少张养老床位', '540张 + 620张 = 1160张'],
    ['2023和2024两年充电桩一共建了多少个', '1450个 + 1720个 = 3170个'],
    ['农贸市场去年比前年多改了几个', '13个 − 9个 = 4个'],
    ['2025年农贸市场比2024年少改造几个', '13个 − 7个 = 6个', '目标是7个'],
    // What was reached, and not what was aimed at.
    ['2024年城镇新增就业比2023年多多少', '1.36万人 − 1.29万人 = 0.07万人'],
  ]);
  refused(
    '2022年和2023年新增养老床位一共多少张',
    '2023年和2024年GDP一共多少', // of 2024 only half a year is told
    '2024年GDP比2023年多多少',
    '2023年和2024年新增学位一共多少个',
    '今年口袋公园比去年多建几个',
  );
});
