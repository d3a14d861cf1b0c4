import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

/** A made-up county over four years: yearly reports with aims, bulletins that revise them, two outlets. */
const { said, answered, refused } = asking('asked/tinglan');

describe('what was revised since is not told any more', () => {
  answered([
    ['汀岚2023年地区生产总值多少亿元', '301.7亿元'],
    ['2022年全县GDP有多少', '283.9亿元'],
    ['2023年社会消费品零售总额是多少', '106.4亿元'],
    ['2023年汀岚GDP增长了百分之几', '6.0%'],
    ['2022年GDP比2021年多多少', '283.9亿元 − 268.4亿元 = 15.5亿元'],
    ['2022年GDP目标290亿元达到没有', '283.9亿元'],
  ]);
  test('and is no dispute between articles', async () => {
    expect((await said('2022年汀岚GDP多少')).text).not.toMatch(/285\.6|不一致/u);
    expect((await said('2023年汀岚GDP多少')).text).not.toMatch(/304\.2亿元。|不一致/u);
  });
  test('while what two outlets tell of one thing stays one', async () => {
    expect((await said('汀岚2023年来了多少游客')).text).toMatch(/不一致[\s\S]*418[\s\S]*433/u);
  });
});

describe('one thing is told year by year', () => {
  answered([
    ['近几年汀岚的旅游收入分别是多少', '21.7亿元', '18.9亿元', '30.6亿元'],
    ['2021到2023年每年新增城镇就业多少人', '4870人', '4630人', '4810人'],
    ['历年财政收入', '15.62亿元', '15.21亿元', '16.74亿元'],
  ]);
  test('in the order of the years, and what no article tells is said', async () => {
    const { text } = await said('2020到2022年每年的社零总额');
    expect(text).toMatch(/没有2020年[\s\S]*96\.8[\s\S]*98\.5/u);
  });
  refused('历年出口额');
});

describe('the year of the most or the least goes before the others', () => {
  test.each([
    ['游客最少的是哪一年', /^报道说到的，从低到高：\n2022年[^\n]*286万人次/u],
    ['哪年农民收入最高', /^报道说到的，从高到低：\n2023年[^\n]*23180元/u],
    ['GDP涨得最快的是哪一年', /^报道说到的，从高到低：\n2021年[^\n]*8\.1%/u],
  ])('%s', async (question, told) => {
    expect((await said(question)).text).toMatch(told);
  });
});

describe('a year is measured by the year that the question names', () => {
  answered([
    ['2022年接待游客比上年少了多少', '312万人次 − 286万人次 = 26万人次'],
    ['农民收入从2021年到2023年涨了多少钱', '23180元 − 20140元 = 3040元'],
    ['2023年旅游收入多少 / 比上一年多多少', '30.6亿元 − 18.9亿元 = 11.7亿元'],
  ]);
  refused('2021年接待游客比上年多了多少');
});

describe('where no time is asked for, the newest number of the place itself is told', () => {
  test.each([
    ['汀岚GDP多少', /^2024年上半年[^\n]*147\.3[\s\S]*2023年[^\n]*301\.7/u],
    ['财政收入多少', /^2024年上半年[^\n]*9\.16[\s\S]*2023年[^\n]*16\.74/u],
    ['城镇居民人均可支配收入多少', /^2023年[^\n]*41950元/u],
    ['全县目前常住人口是多少', /^2023年[^\n]*45\.5万人/u],
  ])('%s', async (question, told) => {
    const { text } = await said(question);
    expect(text).toMatch(told);
    expect(text).not.toMatch(/2021年|2022年|石渡/u);
  });
});

describe('an aim that a question only tells is held against its result, and one number told twice is no change', () => {
  answered([['2023年改造老旧小区18个完成了没有', '16个', '18个 − 16个 = 2个']]);
  refused('曜恒项目总投资比签约的时候多多少', '曜恒二期总投资比签约时少了多少', '7月房价比2月跌了多少');
});
