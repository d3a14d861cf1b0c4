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

describe('and of what is asked of it', () => {
  refused(
    '生猪存栏多少头', // and not 出栏
    '税收收入增长了多少', // and not how much there was
    '民营企业出口多少', // and not exports and imports together
    '人均旅游花费多少',
    '社区食堂一共有多少家', // and not the new ones
    '公交车总共多少辆',
    '注销了多少户企业',
    '80岁以上老人每餐补贴多少', // and not 65岁以上
    '10亿元以上项目签约了几个', // and not 亿元以上
    '社区食堂一餐多少钱', // and not what is paid towards it
    '非税收入多少', // and not what taxes are of it
    '渌湖龙舟赛签了几个项目', // and not those of the half-year
    '赞助企业名单有吗', // and not how many there are
    '为什么实际利用外资下降了', // and not how far it fell
    '县中医院新院区有几层', // and not beds
    '森林覆盖率现在是多少', // and not what it is to be
    '智能家居产业园二期总投资多少', // and not that of both
  );
  answered([
    ['去年实际利用外资比上年少多少', '4.1%'],
    ['生猪出栏多少头', '12.4万头'],
    ['一般公共预算收入增长了多少', '3.8%'],
    ['税收收入多少亿', '6.1亿元'],
    ['民营企业进出口多少', '14.8亿元'],
    ['旅游收入多少', '5.6亿元'],
    ['新建了多少家社区食堂', '6家'],
    ['买了多少辆公交车', '38辆'],
    ['65岁以上老人每餐补贴多少', '4元'],
    ['亿元以上项目签约了几个', '13个'],
    ['去年实际利用外资多少', '2900万美元'],
    ['上半年签约亿元以上项目几个', '13个'],
    ['2030年森林覆盖率目标是多少', '63%'],
    ['智能家居产业园总投资多少', '16.4亿元'],
    ['渌湖龙舟赛有几家企业赞助', '33家'],
    ['中医院新院区新增多少张床位', '260张'],
  ]);
});
