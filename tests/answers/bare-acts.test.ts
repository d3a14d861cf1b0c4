import { describe } from 'vitest';
import { asking } from './asking.ts';

/** Reports of a made-up district, asked for what is only said to be done with the thing that the turn before named. */
const { answered, refused } = asking('tonglan');

describe('a turn that says only what is done is of the thing before it', () => {
  answered([
    ['去年建了几个社区食堂 / 今年打算再建几个', '9个'],
    ['轻轨3号线桐岚段设几个站 / 每天多少人坐', '5.2万人次'],
    ['冷链物流港投资多少 / 建成以后能解决多少人就业', '620个'],
    ['上半年育儿补贴发了多少钱 / 多少人次领到了', '6120人次'],
  ]);
  refused(
    '轻轨3号线桐岚段有多长 / 出口了多少吨', // which is another matter
    '上半年育儿补贴发了多少钱 / 每个月多少', // of which nothing is told
    '冷链物流港投资多少 / 建成以后能停多少辆车',
  );
});

describe('a sentence of the very time goes before a figure of another', () => {
  answered([['河湾园2025年前九个月做了多少产值', '36.5亿元']]);
  refused('河湾园2023年做了多少产值', '河湾园2025年前九个月出口了多少');
});

describe('a hospital, court or school of a district is known by its short name', () => {
  answered([
    ['区医院晚上挂号收几块钱', '6元'],
    ['区人民医院晚上挂号收多少钱', '6元'],
    ['区一中的新宿舍楼可以住多少学生', '1260人'],
  ]);
  refused('区妇幼晚上挂号收几块钱', '区二中的新宿舍楼可以住多少学生');
});

describe('what is counted in either of two measures', () => {
  answered([
    ['今年打算筹集多少套保障性租赁住房', '1.3万套'],
    ['区慈善协会今年帮了多少人', '2.6万人'],
  ]);
  refused('区慈善协会今年帮了多少家企业');
});
