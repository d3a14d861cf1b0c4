import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Recognizers from '@microsoft/recognizers-text-number';
import { Big } from 'big.js';
import { describe, expect, test } from 'vitest';
import type { Quantity } from '../../src/domain.ts';
import { scanQuantities } from '../../src/figures/numbers/scan.ts';
import { readUnit } from '../../src/figures/numbers/units.ts';
import { foldWidth, simplify } from '../../src/text/normal.ts';

/**
 * Where the oracle reads another value than we do, by reason. It knows no 余, 左右 and classifiers, so only values are compared;
 * a case that comes to agree must leave this list.
 */
const reasons: Readonly<Record<string, readonly string[]>> = {
  'it groups 58，300 in spite of the wide comma': ['共有社区58，300名网格员上岗'],
  'it does not know 个亿': ['工程总造价5个亿'],
  'it reads ‰ as a plain number': ['出生率为7.52‰'],
  'it does not know the minus sign U+2212': ['利润增速由正转负，为−0.7%'],
  'it does not know 零下': ['最低气温零下12.6℃'],
  'it gives fractions as decimals cut off at 15 places, or not as hundredths': [
    '超过三分之二的商户参与',
    '产量占全国的六分之一',
    '约四分之一的学生住校',
    '约占全市的三分之一',
    'two thirds of residents',
    '占全市的1/4以上',
    '基金规模约占全省1/3',
    '比例尺为五万分之一',
    '误差不超过百万分之三',
    '概率为三千分之一',
  ],
  'it reads an estimate as its last digit: 五六十 as 60': [
    '接待五六十人',
    '村里有三四百户人家',
    '水深十七八米',
    '走访一百二三十家商户',
    '每天排队两三个小时',
    '线上销售占六七成',
  ],
  'it wants a digit before 百, 千, 万': [
    '会议室可容纳百余人',
    '吸引千余名市民',
    '带动万余户增收',
    '销售额近百万元',
    '市值突破千亿元',
    '产业规模超万亿元',
    '上百家企业到场',
    '上千万元投入',
    '年产10万台新能源汽车项目，年产值可达百亿元',
  ],
  'it does not know 番': [
    '产值翻一番',
    '收入比十年前翻两番',
    '订单翻了一番',
    '游客量实现翻番',
    '收入翻兩番',
    '财政投入8.5亿，同比翻番',
  ],
  'it keeps 半 apart': [
    '历时两年半建成',
    '路程缩短为一个半小时',
    '工期三个半月',
    '民营企业占比过半',
    '近一半的企业恢复生产',
    '出口占全区总量的一半以上',
    '不到去年同期的一半',
  ],
  'it reads the parts of a length of time one by one': [
    '平均出警时间4分38秒',
    '以1小时05分30秒夺冠',
    '用时2小时10分钟',
    '百米成绩10秒58',
  ],
  'it reads no digits in a row': ['涉及一二〇平方米用房'],
  'it gives the lower end no 亿 or 万 of the upper one, or loses one end': [
    '投资5-10亿元',
    '投资5亿-10亿元',
    '补贴二至五万元',
    '3万-5万人',
  ],
  'it takes letters behind a number for a word': [
    'RMB 3.5bn was spent',
    'an investment of RMB500m',
    '铺设光缆260km',
    '一期装机3.2GW',
    '设计时速80km/h',
  ],
  'it takes the 千 of 千伏 for a multiplier': ['新建220千伏变电站2座'],
};
const disagreements = new Set(Object.values(reasons).flat());

/** Factors of English units in the rows whose canonical unit is another. */
const englishFactors: Readonly<Record<string, string>> = {
  'square kilometres': '1000000',
  hectares: '10000',
  km: '1000',
};

const { recognizeNumber, recognizeOrdinal, recognizePercentage } = Recognizers;
const folder = join(import.meta.dirname, 'rows');
const inputs = readdirSync(folder)
  .filter((name) => name !== 'comparisons.json' && !name.startsWith('slots'))
  .flatMap((name) =>
    (JSON.parse(readFileSync(join(folder, name), 'utf8')) as { input: string; results: unknown[] }[])
      .filter(({ results }) => results.length > 0)
      .map(({ input }) => ({ input, culture: name === 'english.json' ? 'en-us' : 'zh-cn' })),
  );

/** What the oracle reads within a quantity, in the quantity's unit. */
function oracle(input: string, culture: string, quantity: Quantity): Big[] {
  const folded = foldWidth(simplify(input));
  const bare = foldWidth(simplify(quantity.statedUnit)).replace(/^(?:[百千]?万?亿|[百千]?万|个(?=亿))/, '');
  const unit = readUnit(bare, 0);
  const factor =
    quantity.unit === '%'
      ? '1'
      : (((unit?.canonical === quantity.unit && unit.factor) || englishFactors[quantity.statedUnit]) ?? '1');
  return [recognizePercentage, recognizeNumber, recognizeOrdinal]
    .flatMap((recognize) => recognize(folded, culture))
    .filter(({ start, end }) => start < quantity.end && end >= quantity.start)
    .map(({ resolution }) => String(resolution.value).replace('%', ''))
    .filter((value) => /^-?\d+(?:\.\d+)?$/.test(value))
    .map((value) => new Big(value).times(factor));
}

describe('@microsoft/recognizers-text-number', () => {
  test.each(inputs)('reads the values of $input, but for known disagreements', ({ input, culture }) => {
    const missed = scanQuantities(input).filter((quantity) => {
      const values = oracle(input, culture, quantity);
      return ![quantity.value, quantity.upper ?? quantity.value].every((value) =>
        values.some((other) => other.eq(value)),
      );
    });
    expect(missed.length > 0, missed.map(({ text }) => text).join(' ')).toBe(disagreements.has(input));
  });
});
