import { describe } from 'vitest';
import { asking } from './asking.ts';

/** What follows of where a thing began, of what so many cost, and of two things that are told apart. */
const { answered, refused } = asking('suyuan');

describe('how far a thing came is computed from where its sentence says that it began', () => {
  answered([
    ['溯源区森林覆盖率比12年前高了几个百分点', '52.8% − 41.5% = 11.3个百分点'],
    ['这十二年溯源GDP增加了多少亿', '820亿元 − 205亿元 = 615亿元'],
    ['溯源的地区生产总值12年来翻了几倍', '4倍'],
    ['2023年溯源园区职工留任率比前一年涨了多少', '81.9% − 78.6% = 3.3个百分点'],
    ['溯源城乡收入倍差跟十二年前相比缩小多少', '2.35 − 1.72 = 0.63'],
  ]);
  refused(
    '溯源区森林覆盖率比5年前高了几个百分点', // of which no beginning is told
    '溯源区森林覆盖率比2018年高了几个百分点',
    '溯源居民收入比12年前多了多少', // the gap between town and country is no income
    '溯源区居民收入多少',
  );
});

describe('what there was so many years ago is told where a sentence says that it began there', () => {
  answered([
    ['12年前溯源区GDP多少', '205亿元'],
    ['溯源区十二年前森林覆盖率多少', '41.5%'],
    ['溯源区24年前七个月支持小微企业几家', '3200家'],
  ]);
  refused('溯源区5年前GDP多少', '溯源区二十年前森林覆盖率是多少', '12年前溯源区签约项目多少个');
});

describe('what each cost follows of what so many cost', () => {
  answered([
    ['溯源平均每个签约项目投资额', '153亿元 ÷ 36个 = 4.25亿元'],
    ['暖屋行动平均一户花多少钱', '575万元 ÷ 250户 = 2.3万元'],
    ['溯源惠企贷平均一笔贷款多少万', '60亿元 ÷ 5000笔 = 120万元'],
  ]);
  refused('惠企贷平均每家银行赚多少钱', '溯源平均每所学校花多少钱');
});

describe('two things that are told apart are set against each other', () => {
  answered([
    ['溯源签约比开工少投多少亿', '217亿元 − 153亿元 = 64亿元'],
    ['溯源签约项目和开工项目哪个投资大', '153亿元', '217亿元'],
    ['溯源签约项目比开工项目多几个', '36个 − 28个 = 8个'],
  ]);
  refused('溯源签约项目比竣工项目多几个', '溯源签约比流拍少投多少亿');
});

describe('money that is paid to people is money', () => {
  answered([['溯源上半年发了多少大学生补贴', '1360万元']]);
});

describe('a number that has the very name goes before one of a shorter name', () => {
  answered([
    ['溯源上半年全国首店几家', '全国首店为4家'],
    ['溯源上半年省内首店比溯源首店少多少家', '35家 − 13家 = 22家'],
  ]);
});
