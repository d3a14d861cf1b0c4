import { describe, expect, test } from 'vitest';
import { namesNoDistrict, saysOtherExtreme } from '../../src/answers/composing/matching/which-of.ts';
import { cityAhead } from '../../src/answers/understanding/asked-places.ts';
import { sidesOf } from '../../src/answers/understanding/parts.ts';
import { asking } from './asking.ts';

/** What a made-up city sold, heated, counted and sent abroad, told of by articles of no known date. */
const { said, answered, refused } = asking('asked/lanze');

describe('of several alike the one is told that is asked for', () => {
  answered([
    ['起拍价最高的是哪块地', 'L06号地块'], // and not where houses cost most
    ['柏杨里换管长度多少', '800米'],
    ['前三季度全市社零总额多少，增长多少', '增长5.8%'],
    ['电商运营培训有几节课', '24节'],
    ['上半年全国水利系统处分了多少干部', '410人'],
    ['对越南和南非进出口哪个多', '62.3亿元 − 41.7亿元 = 20.6亿元'],
    ['对南非进出口增长多少', '33.8%'],
    ['全市外贸上半年进口和出口各多少', '301.4亿元'],
    ['现在岭北区有多少家茶馆', '93家'],
    ['下半年出口的目标是增长多少', '8%'],
    ['3宗居住用地分别在哪几个区', '望江区、松陵区、梅浦区'],
    ['专精特新企业有多少家 / 进出口多少', '27.5亿元'], // and not the city's
  ]);
  test('and what was so long ago, or is a part, stands not beside it', async () => {
    expect((await said('现在岭北区有多少家茶馆')).claims).not.toContain('14家');
    expect((await said('前三季度全市社零总额多少，增长多少')).claims).not.toContain('4.7%');
    expect((await said('上半年全国水利系统处分了多少干部')).claims).not.toContain('2019年');
  });
});

describe('what is only like it is no answer', () => {
  refused(
    '18类商品里有几类没有正增长', // the number of the question itself
    '8月单月商品房销售额多少',
    '前8月新开工面积降了多少', // of what was completed
    '成都办事处签约了几个项目', // what another office tells of itself
    '书院支线已经铺了多少米', // how long it is to be
    '餐饮收入和商品零售增速差几个百分点', // of one side alone
  );
});

test('a superlative is held to its measure, and a district to its name', () => {
  expect(saysOtherExtreme('底价最高的是哪家', '均价最高的为甲园')).toBe(true);
  expect(saysOtherExtreme('底价最高的是哪家', '底价最高的为甲园')).toBe(false);
  expect(namesNoDistrict('展会在哪几个区办的', '展会在6个区举行')).toBe(true);
  expect(namesNoDistrict('展会在哪个区办的', '展会在河东区举行')).toBe(false);
});

test('a city is known that a question opens with', () => {
  expect(cityAhead('成都办事处签了几个')).toBe('成都');
  expect(cityAhead('办事处签了几个')).toBeUndefined();
});

test('what is measured of both stands with each, and what is shared out with those among whom', () => {
  expect(sidesOf('对越南和南非进出口哪个多')).toEqual(['越南进出口', '南非进出口']);
  expect(sidesOf('平均每家公司收到多少份订单')).toEqual(['订单', '公司']);
});
