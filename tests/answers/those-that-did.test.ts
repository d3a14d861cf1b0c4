import { describe, expect, test } from 'vitest';
import { tellsOfAllListed } from '../../src/answers/composing/matching/listed.ts';
import { isNoPrice } from '../../src/answers/composing/matching/prices.ts';
import { mustHold } from '../../src/answers/composing/sentences/holding.ts';
import { countsThosePast } from '../../src/answers/understanding/counting.ts';
import { asked } from './drafted.ts';

describe('how many there are that did something is asked, and not by how much', () => {
  test.each(['两位数增长的有几个', '营收下降的企业多少家', '翻倍的园区有几个'])('“%s”', (question) =>
    expect(countsThosePast(question)).toBe(true),
  );
  test.each(['增长的目标是几个点', '产值增长了几个百分点', '下降的幅度多少'])('not “%s”', (question) =>
    expect(countsThosePast(question)).toBe(false),
  );
});

describe('what is counted stands before the row of those that are named', () => {
  const query = asked('“一卡通游”商户有几家', { names: ['一卡通游'], unit: '家' });
  test('all of them', () => expect(tellsOfAllListed(query, '“一卡通游”商户共有东湖书店、老街茶馆等30家')).toBe(false));
  test('one of the row', () => {
    const one = asked('老街茶馆有几家', { names: ['老街茶馆'], unit: '家' });
    expect(tellsOfAllListed(one, '“一卡通游”商户共有东湖书店、老街茶馆等30家')).toBe(true);
  });
});

test('where something is set up is a place', () => {
  const holds = mustHold('理事会总部在哪')!;
  expect(holds('理事会成立于1998年，总部设在海港新城')).toBe(true);
  expect(holds('理事会成立于1998年，有成员30家')).toBe(false);
});

describe('who holds a post is told by a name', () => {
  const holds = mustHold('馆长是谁')!;
  test.each(['馆长沈言介绍，新馆月底开放', '馆长、党支部书记林溪到场', '陈舟任文化馆馆长'])('“%s”', (told) =>
    expect(holds(told)).toBe(true),
  );
  test.each(['各馆馆长人均带教3名学徒', '馆长们讨论了方案'])('not “%s”', (told) => expect(holds(told)).toBe(false));
});

test('a bus that runs to a place has two ends', () =>
  expect(mustHold('5路从哪到哪')!('5路由客运站开往花市')).toBe(true));

test('by how much more one sells is no price', () => {
  const sum = { dimension: 'money', statedUnit: '元' } as const;
  expect(isNoPrice(asked('一斤卖多少钱'), sum, '错峰上市每斤能多卖2元')).toBe(true);
  expect(isNoPrice(asked('一斤卖多少钱'), sum, '地头收购价每斤7元')).toBe(false);
  expect(isNoPrice(asked('一斤多卖多少钱'), sum, '错峰上市每斤能多卖2元')).toBe(false);
});
