import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

/** Everyday ways to ask for a difference, a mean, a rest or an aim that was met. */
const { answered, refused, said } = asking('mochuan');

describe('what town and country earn is set against each other', () => {
  answered([
    ['墨川城乡居民收入差多少钱', '39860元', '22140元', '17720元'],
    ['城乡收入差距有多大', '17720元'],
  ]);
});

describe('a mean is made of what things cost in all', () => {
  answered([
    ['25个开工项目平均每个投资多少', '210亿元 ÷ 25个 = 8.4亿元'],
    ['集中开工的项目总共投多少？', '210亿元'],
  ]);
});

describe('what is to be left out is taken away', () => {
  answered([
    ['城东的楼除了要交付的9栋，还剩几栋', '48栋 − 9栋 = 39栋'],
    ['城东片区的楼扣掉交付的9栋还剩多少栋', '39栋'],
  ]);
  refused('城东片区的楼除了要交付的12栋，还剩几栋');
});

describe('stops are counted as stations', () => {
  answered([
    ['轻轨2号线在墨川有几站', '11座'],
    ['2号线墨川段设几个站', '11座'],
  ]);
  refused('轻轨5号线在墨川有几站');
});

describe('an aim is told with what was reached', () => {
  answered([
    ['PM2.5今年达到目标了吧', '33微克', '31微克'],
    ['PM2.5是否达到今年的目标', '33微克', '31微克'],
  ]);
});

describe('a share that rose is worked back to the year before', () => {
  answered([
    ['墨川民营企业进出口占比2023年前三季度是多少', '60.7%'],
    ['墨川民营企业进出口占比比2023年高多少', '2.8个百分点'],
  ]);
});

describe('the trade in some goods is not all trade', () => {
  answered([
    ['墨川前三季度出口多少', '58.4亿元'],
    ['墨川轴承进口多少', '7.6亿元'],
  ]);
  refused('墨川前三季度进口多少', '墨川进口额是多少');
});

describe('slips and shortened words are read as they are meant', () => {
  answered([
    ['墨川科技园2期什么时后投产', '2026年5月'],
    ['墨川港口吞吐量多少万吨', '1260万吨'],
    ['墨川城里人人均能拿多少钱', '39860元'],
    ['区长叫什么', '林朝阳'],
    ['区长是哪位', '林朝阳'],
    ['报告里承认了哪些短板', '有待提升'],
  ]);
  refused('墨川科技园3期什么时候投产', '副区长叫什么', '墨川城里人2021年人均能拿多少钱');
});

describe('a wrong count before what is asked is put right', () => {
  test('and only a wrong one', async () => {
    const wrong = await said('城东片区那84栋楼宇总面积多大');
    expect(wrong.text).toMatch(/^不是/u);
    expect(wrong.claims).toContain('48栋');
    expect(wrong.claims).toContain('192万平方米');
    const right = await said('城东片区那48栋楼宇总面积多大');
    expect(right.text).not.toMatch(/不是/u);
    expect(right.claims).toContain('192万平方米');
  });
});
