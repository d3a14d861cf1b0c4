import { describe } from 'vitest';
import { asking } from './asking.ts';

/** Two reports of a made-up county, asked for what they do not hold where something near stands: each beside its twin, which they do hold. */
const { answered, refused } = asking('tanqiao');

describe('a number is of the noun that is asked about', () => {
  refused(
    '化工企业有多少家', // and not 高新技术企业
    '智能家居企业多少家',
    '居民用电量多少', // and not 工业用电量
    '住户存款余额多少',
    '粮食播种面积多少亩', // and not what was sold of flats
    '制造业投资增长多少',
    '居民人均消费支出多少', // and not 收入
    '商品房库存多少',
    '公办幼儿园多少所',
  );
  answered([
    ['高新技术企业有多少家', '58家'],
    ['智能家居产业产值多少', '31.2亿元'],
    ['工业用电量多少', '4.15亿千瓦时'],
    ['存款余额多少', '268.4亿元'],
    ['商品房销售面积多少', '6.7万平方米'],
    ['工业投资增长多少', '10.2%'],
    ['城镇居民人均可支配收入多少', '20150元'],
  ]);
});
