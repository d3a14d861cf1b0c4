import { beforeAll, describe, expect, test } from 'vitest';
import { understand } from '../../src/answers/understanding/understand.ts';
import { type Vocabulary, vocabularyOf } from '../../src/answers/understanding/vocabulary.ts';
import { asking } from './asking.ts';
import { shelve } from './evidence.ts';

let shelf: Awaited<ReturnType<typeof shelve>>;
let vocabulary: Vocabulary;
beforeAll(async () => {
  shelf = await shelve({
    title: '岭江市的公益',
    publishedOn: '2024-05-20',
    place: '岭江市',
    text: '岭光证券捐款2600万元，资助7个县。2023年，岭江市培训农民3.8万人次。',
  });
  const others = Array.from({ length: 30 }, (_, at) => `第${at}篇报道说，帮扶项目开工，农民受益。`);
  vocabulary = { ...vocabularyOf(shelf), texts: [shelf.articles.values().next().value!.text, ...others] };
});
const restOf = (...turns: string[]) => understand(turns, { vocabulary, glossary: shelf.glossary }).rest;

describe('what few of many articles name', () => {
  test('is still spoken of by the next question', () => {
    expect(restOf('岭光证券投资多少设备', '资助了几个县')).toContain('岭光证券');
  });
  test('is still spoken of by the question after that, without what was asked of it', () => {
    const rest = restOf('岭光证券投资多少设备', '资助了几个县', '受益多少人');
    expect(rest).toContain('岭光证券');
    expect(rest).not.toContain('设备');
  });
  test('is not spoken of by a question that names its own place', () => {
    expect(restOf('岭光证券投资多少设备', '岭江市培训了多少农民')).not.toContain('岭光证券');
  });
});

test('where something is, is asked of a thing and of no rate in between', () => {
  expect(restOf('岭光证券投资多少设备', '溢价率呢', '在哪儿')).toContain('岭光证券');
  expect(restOf('岭光证券投资多少设备', '溢价率呢', '在哪儿')).not.toContain('溢价率');
});

test('what many articles name is not carried on', () => {
  expect(restOf('帮扶项目开工了几个', '受益多少人')).not.toContain('帮扶项目');
});

test.each([
  ['岭江市2023年培训农民多少人次', '占全省多少'],
  ['岭江市2023年培训农民多少人次', '增长呢', '今年计划多少'],
])('the place of a conversation holds through its turns: %s', (...turns) => {
  expect(understand(turns, { vocabulary, glossary: shelf.glossary }).place).toBe('岭江市');
});

describe('what a turn names takes the place of its like, and of nothing else', () => {
  const query = (...turns: string[]) => understand(turns, { vocabulary, glossary: shelf.glossary });
  test.each([
    ['another country', ['上半年巴西销量增长多少', '智利呢', '收入呢'], '智利', '巴西'],
    ['another site', ['东坪片区那个制药基地有多少工人', '西湾基地呢'], '西湾基地', '东坪片区'],
    ['other projects', ['重点项目有几个', '新增外来投资项目呢'], '外来投资项目', '重点项目'],
  ] as const)('%s', (_, turns, held, gone) => {
    const { text, rest, terms } = query(...turns);
    const words = `${text} ${rest} ${terms.map((one) => one.words).join(' ')}`;
    expect(words).toContain(held);
    expect(words).not.toContain(gone);
  });
  test('a part of a year is of the year that the turn before said, unless it says its own', () => {
    expect(query('2021年一季度培训农民多少人次', '上半年呢').period?.label).toBe('2021-H1');
    expect(query('今年培训农民多少人次', '上半年呢').period?.label).toBe('2024-H1');
    expect(query('2021年一季度培训农民多少人次', '全年呢').period?.label).toBe('2021');
    expect(query('2021年一季度培训农民多少人次', '今年上半年呢').period?.label).toBe('2024-H1');
  });
  test('what was measured against is no place of the next thing', () => {
    expect(query('岭江市用电量增长多少', '全国是多少', '粮食产量呢').place).not.toBe('全国');
    expect(query('全国用电量增长多少', '粮食产量呢').place).toBe('全国');
  });
  test('the same act in another year is done to the same', () => {
    expect(query('今年要引进多少家龙头企业', '去年引进了多少').leans).toBe(true);
    expect(query('今年要引进多少家龙头企业', '去年培训了多少农民').leans).toBeUndefined();
  });
});

describe('another thing that is counted is asked about by itself', () => {
  const wangxi = asking('wangxi');
  wangxi.answered([
    ['望溪区停水村有几个 / 那增压泵站呢', '9座'],
    ['望溪区停水村有几个 / 还有浊度变化率呢', '1.84%'],
    ['望溪区停水村有几个 / 浊度变化率又是多少？', '1.84%'],
  ]);
});

describe('现在呢 after an aim asks how far it has come', () => {
  const luting = asking('luting');
  luting.answered([
    ['芦汀2024年要引进多少市外投资 / 现在呢', '285.3亿元'],
    ['芦汀2024年要引进多少市外投资 / 目前是多少', '285.3亿元'],
  ]);
});

describe('进口呢，增长多少 asks for both', () => {
  const shahe = asking('shahe');
  shahe.answered([
    ['沙河县一季度民间投资占比多少 / 社零呢，增长多少', '24.7亿元', '6.1%'],
    ['沙河县一季度社零多少？同比', '24.7亿元', '6.1%'],
  ]);
});

describe('what was spent, after what all costs, and a share of all', () => {
  asking('jiaze').answered([
    ['苇岸影视城二期总投资多少 / 已经花了多少了', '7.6亿元'],
    ['苇岸影视城二期总投资多少 / 现在投进去多少了', '7.6亿元'],
    ['苇岸影视城二期完成投资多少', '7.6亿元'],
  ]);
  asking('yanzhou').answered([
    ['雁洲大桥二期到现在花了多少钱', '1.9亿元'],
    // 占比 of a branch is its share of all that is made.
    ['雁洲三产增加值多少，占比多少', '46.54%'],
    ['雁洲一产增加值多少 / 占比呢', '7.9%'],
    ['雁洲第二产业占比多少', '45.56%'],
  ]);
});

describe('去年新增多少 is of what was asked before', () => {
  asking('huaiyu').answered([['省级专精特新中小企业有多少家 / 去年新增多少', '28家']]);
});

describe('a rate is asked for after a number of another kind', () => {
  asking('tanqiao').answered([['滩桥县今年新增学位多少个 / 普惠性幼儿园覆盖率呢', '90.4%']]);
});
