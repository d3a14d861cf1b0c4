import { describe } from 'vitest';
import { asking } from './asking.ts';

/** A goods yard that is built in two stages, beside a park of which other numbers are told. */
const { answered, refused } = asking('qinyang');

describe('what two stages of one thing come to, each told by itself', () => {
  answered([
    ['沁垟铁路货场两期一共投资多少', '6.3亿元 + 7.5亿元 = 13.8亿元'],
    ['沁垟铁路货场一期二期仓容加起来多少万吨', '8万吨 + 12万吨 = 20万吨'],
    ['沁垟铁路货场二期投资比一期多多少', '7.5亿元 − 6.3亿元 = 1.2亿元'],
    ['货场一期投资多少 / 二期呢 / 两个加起来呢', '6.3亿元 + 7.5亿元 = 13.8亿元'],
  ]);
  // Of the second stage no such lines are told.
  refused('沁垟铁路货场两期一共几条装卸线', '柑橘加工园两期一共占地多少');
});

describe('in how many stages a thing is built', () => {
  answered([
    ['沁垟铁路货场占地多少亩 分几期建', '530亩', '分两期建设'],
    ['柑橘加工园厂房一共分几期', '分为三期'],
  ]);
  refused('沁垟驾校分几期建');
});

describe('whether all of a number are done, of which some are', () =>
  answered([['沁垟24个县级重点项目都开工了吗', '24个项目中有17个已开工']]));

describe('the two of the turns before, set against each other by a word alone', () =>
  answered([
    ['沁垟县1至5月出口多少 / 进口呢 / 多多少', '4.6亿元 − 1.9亿元 = 2.7亿元'],
    ['沁垟县1至5月出口多少 / 进口呢 / 前者是后者的几倍', '4.6亿元 ÷ 1.9亿元 ≈ 2.42倍'],
    ['货场北线多长 / 南线呢 / 两条加起来', '1480米 + 1650米 = 3130米'],
  ]));

describe('what will be once a thing is built is of the thing that was named', () =>
  answered([['沁垟铁路货场二期投资多少 / 多少万吨仓容 / 建成后能吸纳多少工人', '600名']]));

describe('two questions in one message', () => {
  answered([
    ['How many driving instructors does Qinyang County have, and training cars?', '310人'],
    ['沁垟柑橘加工园占地多少亩 里面有多少工人', '95亩', '1820人'],
    ['How large is the Qinyang orange park, and total investment?', '2.4亿元'],
  ]);
  // The park's investment is not that of the key projects.
  refused('How many county key projects does Qinyang plan this year, and total investment?');
});
