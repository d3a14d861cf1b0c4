import { describe } from 'vitest';
import { asking } from './asking.ts';

/** A made-up district before an event of its own, beside what it did the year before. */
const { answered, refused } = asking('tingyu');

describe('an event has what its programme tells, and not what was held at another time', () => {
  answered([
    ['海岛文化周一共多少场活动', '23场'],
    ['海岛文化周什么时候开始 / 一共多少场活动', '23场'],
    ['今年以来汀屿开展了多少场文化活动', '312场'],
  ]);
  refused('海岛文化周来了多少观众');
});

describe('what stands in quotation marks is part of the name of what is counted', () => {
  answered([
    ['汀屿有多少人才', '9.8万人'],
    ['鸣鹿计划人才有多少', '45人'],
  ]);
});

describe('what visitors brought is told beside how many came', () => {
  answered([
    ['汀屿2023年来了多少游客 / 旅游收入呢', '32.6亿元'],
    ['汀屿旅游收入多少', '32.6亿元'],
  ]);
});

describe('a park has what is told of it, and its whole is not one of its stages', () => {
  answered([
    ['海藻生物产业园投了多少钱', '总投资为45亿元'],
    ['海藻生物产业园二期投了多少钱，总的呢', '18亿元', '45亿元'],
    ['海藻生物产业园占地多少', '760亩'],
  ]);
  refused(
    '海藻生物产业园里有多少家企业', // 34 are the district's
  );
});

describe('another year of a plan is told behind its whole', () => {
  answered([['三年投入科技资金多少 2025年多少', '6.3亿元', '2.4亿元']]);
});

describe('in English, what is paid a month is a wage, and what water costs is its price', () => {
  answered([
    ['How much do staff of the algae institute earn per month on average?', '5200元'],
    ['How much does tap water cost for urban residents in Tingyu?', '2.6元'],
  ]);
});

describe('what one makes up of the whole is a share, however it is hedged', () => {
  answered([
    ['海藻研究所女职工占比多少', '三成'],
    ['汀屿海藻基地项目资金多少', '260万元'],
    ['今年技改投资完成多少，占年度计划的百分之几', '3.2亿元', '46%'],
  ]);
});

describe('what it was before a change is told by where it began', () => {
  answered([
    ['改良后海藻亩产多少钱 / 改良前呢', '0.8万元'],
    ['汀屿城乡收入差距是变大还是变小了', '缩小到1.72'],
  ]);
});
