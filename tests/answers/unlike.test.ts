import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

/** The accounts and the works of a made-up district, asked for what stands beside something that is like it. */
const { said, answered, refused } = asking('wuyu');

describe('what no sentence can be made about is told in the words of the article', () => {
  answered([['去年雾屿灯会来了多少人', '来了18万人']]);
  test('without its place in a list', async () => {
    expect((await said('2023年要新建多少个口袋公园')).claims).not.toContain('区一是');
  });
});

describe('what is only like what was asked is not told for it', () => {
  answered([
    ['2022年退了多少税给企业，几家拿到', '6.4亿元', '318户'],
    ['雾屿区2022年改了多少个老小区', '33个'], // and no parking about them
    ['2022年加装电梯74台，那2021年装了多少台', '74台 − 19台 = 55台'],
    ['2022年土地出让收了多少 / 那前一年呢，收了多少亿', '18.5亿元 + 4.5亿元 = 23亿元'],
    ['红柚的品牌价值2021年是多少亿', '14.3亿元 − 1.8亿元 = 12.5亿元'],
    ['红柚这牌子值多少钱', '14.3亿元'],
    ['2022年柚子收了多少吨', '2.6万吨'],
    ['桥西新修的路里哪条是双向四车道', '荷风路'],
    ['初中生公用经费一年一人涨了几块', '990元 − 900元 = 90元'],
    ['38家食堂有几家是亏钱的', '38家 − 12家 − 15家 = 11家'],
  ]);
  refused(
    '去年新签约的亿元以上项目，钱实际到账了多少亿', // 236亿元 were agreed on
    '去年种粮补贴一亩发多少钱', // 900万元 are no price of one
    '雾屿湾隧道哪天动工',
    '区医院骨科哪个大夫好',
    '石田村去年集体收入多少', // another village's
  );
  test('nor is what is asked for named by what was done', async () => {
    expect((await said('2022年退了多少税给企业，几家拿到')).text).not.toContain('拿到');
    expect((await said('2022年退了多少税给企业，几家拿到')).text).not.toContain('所得税');
    expect((await said('雾屿区2022年改了多少个老小区')).text).not.toContain('万户');
    expect((await said('海岬一号风电场已经全部并网了吧')).claims).not.toContain('吊装');
  });
});

const muhe = asking('muhe');
describe('a budget of its own is none of the general one', () => {
  muhe.answered([
    ['去年一般公共预算收入增长了百分之几', '4.2%'],
    ['2025年国有资本经营预算收入多少', '1.2亿元'],
  ]);
});
