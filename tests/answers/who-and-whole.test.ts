import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

/** A quarter, a bank, a court and a fair of a made-up city: whose a sum is, and of what whole. */
const { said, answered, refused } = asking('haoyang');

describe('the number itself goes before a mark that was passed, and the whole before its parts', () => {
  answered([
    ['蒿阳一季度GDP', '312.7亿元'],
    ['蒿阳草场面积多少', '42.6万亩'],
    ['供地类项目多少个', '96个'],
    ['蒿阳多少人', '187万人'],
    ['外贸占全省多少', '12%'],
  ]);
  test('and no part of it', async () => {
    expect((await said('供地类项目多少个')).claims).not.toMatch(/^(?!.*96个).*14个/u);
  });
});

describe('exports are of the place, and of no goods', () => {
  answered([
    ['出口多少', '61亿元'],
    ['进口降了多少', '3.1%'],
    ['跟东盟做了多少生意', '19.6亿元'],
  ]);
  refused('第一大贸易伙伴是谁');
});

describe('those that rose are counted, not how far they did', () => {
  answered([['多少种食品上涨', '20种']]);
});

describe('a sum is told of whoever gave or got it', () => {
  answered([
    ['园区投资规模多少', '46亿元'],
    ['银行给了云禾粮油多少资金', '1800万元'],
    ['蒿阳农商行贷款余额多少', '214.3亿元'],
  ]);
  refused('华穗科技投了多少', '远帆投资了多少', '银行给了远帆软件多少贷款');
});

describe('what one was lent is neither the most that may be lent, nor all that was', () => {
  refused('惠农建房贷最多能贷多少', '一共放了多少惠农建房贷');
});

describe('a court is told by its name, and a term of years and months is one', () => {
  answered([
    ['哪个法院判的', '梨坪区人民法院'],
    ['判了几年', '二年六个月'],
    ['被告人获利多少', '31.5万元'],
    ['维权圈是多少分钟', '15分钟'],
  ]);
});

describe('what each household gained is told and not reckoned, and cars that were sold are counted', () => {
  answered([
    ['户均增收多少', '5000元以上'],
    ['穗禾7月卖了多少车', '1.36万辆'],
    ['一个季度营业额多少', '40万元'],
    ['刑拘了多少人', '312人'],
    ['二手房价格环比降了多少', '0.9%'],
  ]);
});

describe('of two that stand side by side the other one is no answer', () => {
  test.each([
    ['净水厂一期每天处理多少', '7万立方米'],
    ['6月新房价格环比降多少', '0.9%'],
  ])('%s', async (question, lacks) => {
    expect((await said(question)).claims).not.toContain(lacks);
  });
  refused(
    '上届来了多少企业', // this one's are told
    '特等奖是谁', // not known yet
    '交易会在哪儿办', // which no 境内外 tells
    '净水厂二期哪年建成', // told by no 建成后
    '民宿还要再投多少', // what was invested is past
  );
});

describe('who somebody is stands beside the name', () => {
  answered([['罗青禾是干嘛的', '会长']]);
});

describe('what a firm earned and a share costs is told, and no airport by another one', () => {
  answered([
    ['岚微电子发行价多少钱', '38.6元/股'],
    ['岚微电子上半年营收多少', '6.3亿元'],
    ['岚微电子上半年赚了多少', '0.84亿元'],
    ['小巨人企业有多少', '46家'],
  ]);
  refused('大理机场投了多少钱');
});
