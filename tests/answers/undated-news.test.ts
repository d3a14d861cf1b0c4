import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

/** News of a made-up city that nobody dated: a tunnel built in sections, a market of brands, plots sold, a firm's half-year, a competition. */
const { said, answered, refused } = asking('asked/xizhou');

describe('what is told of another section, plot or brand is no answer', () => {
  answered([
    ['11标用了几台盾构机', '五台'],
    ['三标段的桥隧数量占多大比例', '96.2%'],
    ['Kestra出货量降了多少', '17%'],
    ['云津地块溢价率多少', '8.7%'],
    ['南洲穿戴设备出货量环比增长多少', '11%'],
    ['岚衣集团二季度净利润多少', '二季度，净利润为6300万元'],
    ['亚太增速比EMEA高多少个百分点', '27% − 12% = 15个百分点'],
  ]);
  refused('汐东地块溢价率多少', '一季度南洲穿戴设备出货量多少');
  test('nor does it stand beside one', async () => {
    expect((await said('三标段的桥隧数量占多大比例')).claims).not.toContain('91.5');
  });
});

describe('what is told is of the kind that is asked for', () => {
  // 通车后, 建成后: and not whether it is so.
  refused('东环线已经建成了吗', '东环线已经通车了吗', '毛利率和净利率差多少');
  answered([['岚衣集团把全年出货目标调到了多少', '180万件']]);
  test('and of the time that the article says', async () => {
    expect((await said('溯江省到7月减负多少')).claims).toContain('截至7月');
    expect((await said('全场收获土地出让金多少')).claims).not.toContain('2018');
  });
});

describe('a number that describes what is asked about is not passed over', () => {
  answered([
    ['4所学校闲置的结余资金有多少', '5120万元'],
    ['2所学校闲置的资金有多少', '730万元'],
    ['汐光服务队有几名律师', '18名'],
    ['溯江省今年要给企业减负多少', '900亿元'],
  ]);
});
