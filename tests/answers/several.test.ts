import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

/** Reports of a made-up county, asked for what two numbers together tell, or for several numbers at once. */
const { answered, refused } = asking('zhulan');

describe('several numbers that one sentence tells are answered by that sentence', () => {
  answered([
    ['返乡创业贷款最高能贷多少，能用几年', '25万元', '期限2年'],
    ['渡口到鹿鸣谷有多远，接驳车一天几班', '27公里', '12班'],
    ['竹岚高速有几座桥、几座隧道', '9座', '4座'],
  ]);
  refused('青年公寓的车位一个多少钱，有几个');
});

describe('of two things that are named, each is told by the number that stands with its name, the larger first', () => {
  answered([
    ['云脚村和溪尾村谁的民宿年收入更高', '128万元', '96万元'],
    ['慢1线和慢2线哪条票价便宜', '4元', '6元'],
    ['竹岚高速竹岚这段比邻县那段长多少公里', '38.4公里 − 14.2公里 = 24.2公里'],
    ['云脚水库的坝比梅湾的坝高出多少米', '61.5米 − 43.2米 = 18.3米'],
  ]);
  // One of them is told of nowhere.
  refused('云脚村和柏坑村谁的民宿年收入更高', '慢1线和慢3线哪条票价便宜');
});

describe('what is left of a whole is the whole without the part', () => {
  answered([
    ['青年公寓还空着多少套', '520套 − 436套 = 84套'],
    ['全县水库塘坝离应蓄的水量还差多少', '5.6亿立方米 − 3.2亿立方米 = 2.4亿立方米'],
    ['避险搬迁还有多少户没搬', '1260户 − 985户 = 275户'], // told far from one another
    ['柏坑村扩建冷库自己要掏多少', '760万元 − 210万元 = 550万元'],
    ['竹纸博览园除了一期，后面还要投多少亿', '18亿元 − 6.5亿元 = 11.5亿元'],
  ]);
  refused('云脚村的民宿还空着多少间', '溪尾村修步道自己要掏多少');
});

describe('how far something moved is counted from where it began', () => {
  answered([
    ['高速通车后到机场能省多少分钟', '70分钟 − 45分钟 = 25分钟'],
    ['县城的咖啡馆这两年多了几家', '31家 − 7家 = 24家'],
    ['示范田的水稻以前亩产多少公斤', '585公斤 − 72公斤 = 513公斤'],
    ['竹笋比上周便宜多少钱', '9.4元 − 8.6元 = 0.8元'],
  ]);
  // Of another time, of another thing, and to another place.
  refused('竹笋比上月便宜多少钱', '县城的饭馆这两年多了几家', '高速通车后到火车站能省多少分钟');
});

describe('one thing at two times is told of those times, and of no other', () => {
  const muhe = asking('muhe');
  muhe.answered([['沐河2025年一般公共预算收入多少，2026年要到多少', '58.64亿元', '60.4亿元']]);
  test('where one of them is not told, the other is', async () => {
    const { text } = await muhe.said('沐河2025年一般公共预算收入多少，2030年要到多少');
    expect(text).toContain('没有2030年');
    expect(text).toContain('58.64亿元');
    expect(text).not.toContain('60.4亿元');
  });
});
