import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

/** A year's communiqué, a quarter's figures and a press conference of a made-up county. */
const { said, answered, refused } = asking('shahe');

describe('the same time a year before, and no time of its own', () => {
  answered([
    ['去年同期游客多少', '198万人次 − 21万人次 = 177万人次'],
    ['社零比去年同期多多少', '增长6.1%'],
  ]);
  refused('社零去年同期是多少', '贷款余额去年同期是多少');
  test('what is told of now is shown as no more than the nearest thing', async () => {
    const { text } = await said('贷款余额去年同期是多少');
    expect(text).toContain('2024年3月');
    expect(text).toContain('287.5亿元');
  });
});

describe('what stands at the end of a quarter is the quarter’s', () => {
  answered([['一季度贷款余额多少', '287.5亿元']]);
  refused('二季度贷款余额多少');
});

describe('what fell by so many points is a rate', () => {
  test('and no output', async () => {
    const { claims } = await said('工业增加值比1-2月快了吗');
    expect(claims).toContain('较1-2月回落0.4个百分点');
    expect(claims).not.toContain('增加值下降0.4');
  });
  answered([
    ['民间投资占比提高了多少', '提高2.1个百分点'],
    ['哪个行业掉得最厉害', '建材行业下降3.7%'],
    ['哪个行业涨得最猛', '装备制造业增长12.1%'],
  ]);
});

describe('of each of them', () => {
  answered([
    ['平均每个签约项目投多少钱', '87.4亿元 ÷ 23个 = 3.8亿元'],
    ['签约项目平均投资额', '87.4亿元 ÷ 23个 = 3.8亿元'],
    ['新开工项目平均投资多少', '15.2亿元 ÷ 31个'],
  ]);
});

describe('how much of a budget is done', () => {
  answered([
    ['财政收入完成全年预算的百分之几', '28.6%'],
    ['财政收入预算完成进度', '28.6%'],
  ]);
  refused('财政收入预算是多少', '年初预算的财政收入是多少', '2024年财政收入完成预算多少');
});

test('what cannot be said is refused with what is told of the very thing', async () => {
  const { kind, claims } = await said('照这个进度全年财政收入能到多少');
  expect(kind).toBe('refused');
  expect(claims).toContain('一般公共预算收入为6.82亿元');
  expect(claims).not.toContain('支出');
});

describe('how far the two of the turns before are apart', () => {
  answered([
    ['2024年城镇居民收入多少 / 农村呢 / 差多少', '47215元 − 26830元 = 20385元'],
    ['云台景区接待游客多少 / 白鹿原呢 / 差多少', '236万人次 − 158.5万人次'],
  ]);
});

describe('what somebody does now is not told by what he was', () => {
  answered([['陈望山以前是做什么的', '图书馆馆长']]);
  refused('陈望山现在是干什么的');
  test('and what he is now is shown', async () => {
    expect((await said('陈望山现在担任什么职务')).claims).toContain('非遗协会会长');
  });
});

describe('what is told part by part is of what it is a part of', () => {
  answered([
    ['第一产业投资增长多少', '固定资产投资中，第一产业下降2.4%'],
    ['二产投资增速', '固定资产投资中，第二产业增长13.7%'],
    ['第二产业增加值增长多少', '第二产业增加值增长6.6%'],
    ['乡村用电量多少', '7.3亿千瓦时'],
    ['农村用电增长多少', '8.2%'],
    ['工业用电多少', '8.9亿千瓦时'],
  ]);
});

describe('the two parts of the turns before', () => {
  answered([
    ['城镇用电量多少 / 乡村呢 / 加一块多少', '9.5亿千瓦时 + 7.3亿千瓦时 = 16.8亿千瓦时'],
    ['城里人人均收入多少 / 农村呢 / 两边差多少钱', '47215元 − 26830元 = 20385元'],
    ['16.8亿千瓦时是沙河的啥数', '全社会用电量'],
    ['贷款余额多少 / 存款余额呢 / 合计多少', '287.5亿元 + 418.3亿元 = 705.8亿元'],
  ]);
  refused('全社会用电量多少 / 城镇用电量呢 / 加起来多少', '沙河GDP多少 / 财政支出多少 / 差多少');
});

describe('the other end of a work, and a number to be called', () => {
  answered([
    ['拆旧停车楼花了多少钱', '46万元'],
    ['强制购物打哪个电话投诉', '12301'],
  ]);
  refused('当初建旧停车楼花了多少钱', '云台栈道延伸段一个月收多少钱');
});
