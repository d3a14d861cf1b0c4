import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

/** Reports of a made-up district: which figure is meant, and all of those that are. */
const { said, answered, refused } = asking('huaiyu');

describe('two things that are asked at once are both told', () => {
  answered([
    ['查了几起案子，涉案多少钱', '43件', '628.4万元'],
    ['预付卡专项整治，查处了多少案件，涉案金额多少', '43件', '628.4万元'],
    ['去年签了多少个项目、一共投多少钱', '84个', '263.5亿元'],
    ['集中签约，签了几个项目、总投资多少', '84个', '263.5亿元'],
    // Of what the first question was answered with, and of no other that its sentence tells of.
    ['生物医药签了几个项目，总投资多少', '9个', '18.7亿元'],
    ['累计有多少企业总部和研发中心', '63家', '118家'],
  ]);
});

describe('of several that are asked for by what they passed, those alone that did are told', () => {
  answered([
    ['上半年哪些行业增速超过10%', '电子信息业增长14.2%', '装备制造业增长10.5%'],
    ['上半年增速超过10%的有哪些', '14.2%', '12.4%', '31.6%'],
    ['上半年哪些指标降幅超过10%', '15.6%', '11.3%'],
    ['公报里哪些指标负增长', '15.6%', '11.3%', '4.7%', '8.1%', '1.9%'],
  ]);
  refused('上半年哪些行业增速超过20%');
  test('and no others', async () => {
    const { claims } = await said('上半年哪几项增速超过10%');
    for (const part of ['6.8%', '下降', '5.4%']) expect(claims).not.toContain(part);
  });
});

describe('all that is told of a thing is told where its data are asked for', () => {
  answered([
    ['去年安置房和保租房有哪些数据', '2160套', '1480套', '1350套'],
    ['社区食堂都有什么数字', '14家', '3100人次'],
    ['有关商务楼宇的数字，通通告诉我', '27栋', '65万平方米'],
    ['今年经济增长目标都有哪些', '6%', '7%', '8%', '6.5%', '5%'],
  ]);
  refused('滨江隧道有哪些数据');
});

describe('a number is explained, however it is pointed at', () => {
  answered([
    ['8%左右是指哪个指标的增长目标', '固定资产投资'],
    ['97.3 refers to what', '97.3亿元'],
    ['報告裡說的84個項目是指什麼項目', '84個'],
  ]);
});

describe('how many there are, and not how many are new', () => {
  answered([
    ['小巨人企业一共几家', '11家'],
    ['全区小巨人企业总数', '11家'],
    ['省级专精特新中小企业有多少家', '96家'],
  ]);
  test.each([
    ['去年新增小巨人企业几家', '3家', '11家'],
    ['去年新增省级专精特新中小企业多少家', '28家', '96家'],
    ['省级专精特新中小企业有多少家', '96家', '28家'],
  ])('%s: %s', async (question, told, other) => {
    const { claims } = await said(question);
    expect(claims).toContain(told);
    expect(claims).not.toContain(other);
  });
});

describe('a figure is found by everyday words, and by what goes on about its thing', () => {
  answered([
    ['种田人家上半年一个人收入几多', '15642元'],
    ['上半年经济总盘子做到多大了', '412.6亿元'],
    ['网上卖货那一块，涨了几个点', '18.3%'],
    ['上半年三次产业增加值各是多少', '18.3亿元', '171.5亿元', '222.8亿元'],
    ['三次产业上半年增加值各是多少', '18.3亿元', '171.5亿元', '222.8亿元'],
    ['世界500强这类项目引进了几个', '9个'],
    ['那136个重点项目按类别拆开是几个几个几个', '62个', '51个', '23个'],
    ['汐岸大桥到底多长', '2.16公里'],
    ['上半年新能源车卖得如何，涨了多少', '31.6%'],
    ['上半年居民收入有哪些数据', '24316元', '29874元', '15642元'],
    ['民企、外企、国企进出口各占几成', '67.4%', '26.0%', '6.6%'],
    ['外企进出口多少', '22.5亿元'],
    ['67.4% 上半年 啥占比', '民营企业进出口'],
  ]);
  refused('500强企业引进几家', '滨江大桥到底多长', '商铺网上卖了多少套');
  test('and a fall is no rise, nor an aim', async () => {
    const { claims } = await said('哪些指标是增长的');
    expect(claims).not.toMatch(/下降|目标/u);
  });
});

describe('a share that has a name is told as it stands', () => {
  answered([
    ['2024年研发投入占GDP比重', '3.2%'],
    ['R&D占GDP多少', '3.2%'],
    ['研发投入占比去年多少', '3.2%'],
  ]);
  refused('去年研发投入多少亿');
});
