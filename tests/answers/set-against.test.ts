import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

/** Two reports of a made-up district, asked what lies between two of their numbers. */
const { said, answered, refused } = asking('tangpu');

describe('what statistics have a name for is computed of the two numbers that the name is made of', () => {
  answered([
    ['上半年贸易顺差是多少', '46.8亿元 − 17.4亿元 = 29.4亿元'],
    ['棠浦上半年進出口順差多少億元', '29.4億元'],
    ['6月末存贷比是多少', '735亿元 ÷ 980亿元 = 75%'],
    ['6月末的存贷差有多大', '980亿元 − 735亿元 = 245亿元'],
    ['城乡居民收入比是多少', '27340元 ÷ 15190元 ≈ 1.8倍'],
    ['城乡收入差距多大', '27340元 − 15190元 = 12150元'],
    ['城里人和乡下人上半年收入差多少钱', '12150元'],
  ]);
  // Of another time, of which no two are told.
  refused('2024年贸易顺差是多少', '2024年城乡收入差距多大');
});

describe('an aim is set against what was reached', () => {
  answered([
    ['市外投资2025年目标减2024年实绩差多少亿', '208.6亿元 − 150亿元 = 58.6亿元'],
    ['滨江金融城还剩多少栋楼不在这次交付里', '38栋 − 9栋 = 29栋'],
    ['滨江金融城要交付的面积占整个楼宇面积的百分之几', '52.5万平方米 ÷ 210万平方米 = 25%'],
  ]);
  refused('市外投资2026年目标减2024年实绩差多少亿', '滨江金融城还剩多少栋楼不在这次拆除里');
});

describe('a share is of the whole that its sentence tells', () => {
  answered([
    ['棠浦绿色工厂里市级占比', '160家 ÷ 640家 = 25%'],
    ['绿色工厂中市级的占多少比例', '25%'],
  ]);
  refused('绿色工厂里国家级占比');
});

describe('two are compared by how much each grew, and by the share of each', () => {
  answered([
    ['上半年进口橡胶跟铜矿石比，哪个增幅大', '6.4%', '11.9%'],
    ['今年橡胶和铜矿石进口谁增幅大', '6.4%', '11.9%'],
  ]);
  refused('上半年进口橡胶跟大豆比，哪个增幅大');
});

describe('a mean is told in a unit in which it has digits', () => {
  answered([['2024年棠浦平均一个游客带来多少元收入', '46.2亿元 ÷ 850万人次 ≈ 543.53元']]);
  test('and never as nothing', async () => {
    expect((await said('2024年棠浦平均每个游客带来多少亿元收入')).text).not.toMatch(/≈ 0/u);
  });
});
