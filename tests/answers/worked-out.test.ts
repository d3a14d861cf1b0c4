import { describe } from 'vitest';
import { asking } from './asking.ts';

/** What follows of numbers that are told near each other, of as many as a question asks about. */
const { answered, refused } = asking('hanqiao');

describe('what a number lacks to a round one is computed', () => {
  answered([
    ['涵桥区GDP离一千亿还差多少', '862.4亿元', '137.6亿元'],
    ['涵桥的财政收入距离40亿大关还差多少', '38.6亿元', '1.4亿元'],
  ]);
  refused(
    '涵桥区GDP离八百亿还差多少', // which it has passed
    '涵桥2022年GDP离一千亿还差多少',
    '涵桥区外贸离一百亿还差多少',
  );
});

describe('what is paid each year is told for all years', () => {
  answered([
    ['涵桥支持重点实验室，三年合计要投多少钱', '800万元 × 3年 = 2400万元'],
    ['涵桥区支持重点实验室建设一共要投多少钱', '2400万元'],
  ]);
});

describe('a sum is shared out over the length that its sentence tells', () => {
  answered([
    ['沅江三线涵桥段平均一公里造价多少', '100亿元 ÷ 12.5公里 = 8亿元'],
    ['沅江三线涵桥段每公里投资多少钱', '8亿元'],
  ]);
  refused('沅江三线涵桥段平均一亩投资多少钱', '沅江四线平均一公里造价多少');
});

describe('what is not done is taken from the whole, whatever the article calls it', () => {
  answered([
    ['接驳公交还有几条没开', '14条', '5条', '9条'],
    ['涵桥有几台锅炉没并网改造', '36台 − 29台 = 7台'],
    ['涵桥区还剩几台锅炉没并改', '7台'],
  ]);
  refused('停车场还有几处没开', '涵桥有几台锅炉没拆');
});

describe('a share is computed of whole and part that are told near each other', () => {
  answered([
    ['柳坡片区涉及的群众里，转移出去的占百分之几', '52400人', '41920人', '80%'],
    ['涵桥下馆子的钱占社零总额几成', '44亿元', '352亿元', '12.5%'],
    ['涵桥上半年新增居民贷款里，短期贷款占几成', '18亿元 ÷ 45亿元 = 40%'],
    ['涵桥上半年中长期贷款占新增居民贷款的多少比例', '27亿元 ÷ 45亿元 = 60%'],
  ]);
  refused('柳坡片区涉及的群众里，老人占百分之几', '涵桥上半年新增企业贷款里，短期贷款占几成');
});

describe('two things are added up by what is asked of both', () => {
  answered([['涵桥预付卡消费和民用家电维修加起来，一共挽回了多少损失', '640.5万元', '75.5万元', '716万元']]);
});

describe('the least and the most are set against each other', () => {
  answered([['涵桥赔得最多的企业和最少的差多少元', '6200元 − 1500元 = 4700元']]);
  refused('涵桥补贴最多的人和最少的差多少元');
});

describe('a sum is shared out among those who got it', () => {
  answered([
    ['涵桥拿到技改奖补的企业，平均一家分到多少万', '3600万元 ÷ 120家 = 30万元'],
    ['涵桥购车补贴平均每人领到多少钱', '450万元 ÷ 1500人 = 0.3万元'],
  ]);
  refused('涵桥购车补贴平均每家领到多少钱');
});

describe('parts are added up where no whole is told', () => {
  answered([['涵桥推出的招商资源用地加起来多少亩', '约300亩 + 约450亩 ≈ 750亩']]);
  refused('涵桥推出的招商资源投资加起来多少亿');
});

describe('what a number is measured by is worked back', () => {
  answered([
    ['涵桥规上工业增加值比全市快1.4个点，那全市是多少', '7.9% − 1.4个百分点 = 6.5%'],
    ['涵桥民营企业进出口占比2023年是多少', '45.2% − 3.1个百分点 = 42.1%'],
    ['涵桥去年上半年住户贷款增了多少', '45亿元 − 12亿元 = 33亿元'],
  ]);
  refused('涵桥规上工业增加值比全省快1.4个点，那全省是多少', '涵桥民营企业进出口占比2021年是多少');
});

describe('all that is planned is asked for after a plan', () => {
  answered([['今年计划新开多少条接驳公交 / 一共几条', '14条']]);
});

describe('a district is told by its share of the city', () => {
  answered([
    ['涵桥上半年GDP占全市多少', '420亿元 ÷ 3500亿元 = 12%'],
    ['涵桥区上半年地区生产总值占临沅市的比重是多少', '12%'],
  ]);
  refused('涵桥2023年GDP占全市多少', '涵桥上半年GDP占全省多少', '涵桥财政收入占全市多少');
});

describe('a share is of the whole that is asked for', () => {
  answered([['涵桥已完成的重点工程投资中，文旅产业占几成', '20亿元 ÷ 80亿元 = 25%']]);
});

describe('what is to be paid within the year is no sum of all projects', () => {
  answered([
    ['25个集中开工项目平均每个投资多少', '150亿元 ÷ 25个 = 6亿元'],
    ['涵桥城乡居民收入上半年差多少钱', '26800元 − 15600元 = 11200元'],
  ]);
});

describe('one thing is set against another as the article does', () => {
  answered([['涵桥一般贸易出口和加工贸易出口，谁增长更快', '高于加工贸易3.2个百分点']]);
});

describe('why it is so is not told of what is not so', () => {
  answered([['沅江三线涵桥段全长21.5公里，怎么修这么久', '12.5公里']]);
});
