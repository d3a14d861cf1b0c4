import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

/** A summer's news of a made-up county, asked about as people speak of it. */
const { said, answered, refused } = asking('puyun');

describe('what a concert brought is of those who sang', () => {
  answered([['浦云那场演唱会门票卖了多少钱', '1260万元']]);
  refused('周深浦云演唱会门票收入多少', '许嵩的演唱会带来多少旅游收入');
});

describe('what one costs is its price', () => {
  answered([
    ['一只土鸡卖多少钱', '价格为每只96元'],
    ['浦云寄个包裹成本多少', '2.8元'],
    ['集市上一只羊羔多少钱', '850元'],
  ]);
});

describe('people are counted whether each is called one or not, and however they met their end', () => {
  answered([
    ['浦云这次大雨遇难了几个人', '3人'],
    ['浦云强降雨死了几个人', '3人'],
    ['浦云几个人失联', '1人'],
  ]);
});

describe('words of everyday are those of the articles', () => {
  answered([
    ['浦云芯片上半年产了多少', '2.6亿块'],
    ['云锦天地一晚上有多少人来逛', '1.2万人次'],
    ['浦云手工艺从业者五年少了百分之几', '11.2%'],
  ]);
});

describe('a word for the present is no slip of a place and what follows it', () => {
  answered([['浦云现在转移群众多少人', '1.7万人']]);
});

describe('what a rule grants is told with what it is granted for and the most of it, and is no aim', () => {
  answered([
    ['浦云买烘干机能补多少', '25%', '最高补贴2万元'],
    ['浦云烘干机补贴最高多少', '单台最高补贴2万元'],
    ['浦云贷款买农机贴息多少', '40%', '最高3万元'],
  ]);
  test('in its own words', async () => {
    expect((await said('浦云新购烘干机补贴多少')).claims).not.toContain('目标');
  });
});
