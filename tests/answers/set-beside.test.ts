import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

/** What is set beside the country's mean, beside what was before, or beside the whole that it is done of. */
const { said, answered, refused } = asking('luheng');

describe('a rate is set against the mean that the same sentence tells', () => {
  answered([
    ['芦衡区普惠率比全国高几个百分点', '91.2% − 89.5% = 1.7个百分点'],
    ['芦衡公办率跑赢全国平均水平多少个点', '58.4% − 54.3% = 4.1个百分点'],
    ['芦衡数字内容收入增幅甩开全国均值几个百分点？', '12.8% − 4.5% = 8.3个百分点'],
  ]);
  refused(
    '芦衡区普惠率比全市高几个百分点', // of which no mean is told
    '芦衡区毕业率比全国高几个百分点',
    '去年芦衡区普惠率比全国高几个百分点',
    '青岚区普惠率比全国高几个百分点',
  );
});

describe('the mean itself follows of a rate and the points above it', () => {
  answered([
    ['芦衡社零增速，换成全国那个数应该是多少', '6.4% − 2.7个百分点 = 3.7%'],
    ['上半年芦衡社零增速，全国是多少', '3.7%'],
  ]);
  refused('芦衡固投增速，换成全国那个数应该是多少');
});

describe('a rate of what was done is computed where none is told', () => {
  answered([['芦衡查出来的消防隐患，整改率是多少', '204处 ÷ 240处 = 85%']]);
  refused('芦衡查出来的食品隐患，整改率是多少', '芦衡消防隐患化解率是多少');
});

describe('what there was before a change is told as the article tells it', () => {
  answered([
    ['芦衡晶石建材公司现在年产能多少？ / 搬迁前呢', '由原来的4.2万吨扩大到12.6万吨'],
    ['芦衡晶石建材公司原来年产能多少', '4.2万吨'],
  ]);
  refused('芦衡晶石建材公司原来占地多少');
});

describe('a short turn asks the same of what is done', () => {
  answered([['芦衡农村公路项目开工了几个 / 那弄完的呢', '已完工52个']]);
});

describe('more of one thing than of another is counted outright', () => {
  answered([['芦衡区级老字号在数量上超出市级老字号多少', '57个 − 12个 = 45个']]);
});

describe('what is to be spent this year is a share of all that is to be', () => {
  answered([
    ['今年打算投的那部分，占芦衡集中开工总投资百分之几', '56亿元 ÷ 160亿元 = 35%'],
    ['芦衡集中开工项目今年计划投资占总投资的百分之几', '35%'],
  ]);
  refused('芦衡签约项目今年计划投资占总投资的百分之几'); // of which only the whole is told
});

describe('shares of one whole are set against each other, and none is taken of the other', () => {
  answered([
    ['芦衡外贸里外企和民企谁占的比重高', '53.1% − 34.3% = 18.8个百分点'],
    ['芦衡国有企业和民营企业进出口占比哪个高', '34.3% − 12.6% = 21.7个百分点'],
  ]);
  refused('芦衡外企和民企就业占比哪个高');
});

describe('what should have been done follows of what is told to be ahead of it', () => {
  answered([['芦衡市重点项目要是不超前，按时序本该完成年计划的百分之几', '71.2% − 12.9个百分点 = 58.3%']]);
});

describe('what was added the year before follows of how much more it was', () => {
  answered([['去年上半年芦衡小微企业贷款增加了多少，能推出来不', '16.8亿元 − 6.3亿元 = 10.5亿元']]);
  refused('前年上半年芦衡小微企业贷款增加了多少', '去年上半年芦衡制造业贷款增加了多少');
});

describe('not all are done where the article counts more than those that are', () => {
  answered([
    ['芦衡八十来个农村公路项目是不是统统开工了', '任务数86个，已开工80个'],
    ['芦衡农村公路项目都完工了吗', '已完工52个'],
  ]);
  refused('芦衡产业园项目都完工了吗', '芦衡签约项目都开工了吗');
  test('it is said outright', async () => {
    for (const question of ['芦衡八十来个农村公路项目是不是统统开工了', '芦衡农村公路项目都完工了吗'])
      expect((await said(question)).text).toMatch(/^不是/u);
  });
});

describe('two parts are set against each other, and not the whole against one of them', () => {
  answered([['芦衡投亲靠友的群众比集中安置的多多少人', '7900人 − 1400人 = 6500人']]);
});
