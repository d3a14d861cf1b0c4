import { describe, expect, test } from 'vitest';
import { plainly } from '../../src/answers/understanding/wording/plainly.ts';
import { asking } from './asking.ts';

describe('what a change is measured by stands before it, wherever it was said', () => {
  test.each([
    ['跟去年比外贸涨了没', '外贸比去年涨了没'],
    ['和去年同期相比，粮食产量增长了多少', '粮食产量比去年同期增长了多少'],
    ['跟去年比多了多少', '跟去年比多了多少'],
    ['比去年多了还是少了', '比去年升了还是降了'],
    ['债务少了多少', '债务下降了多少'],
    ['上云的企业多了几家', '上云的企业增加了几家'],
    ['比去年多了几家', '比去年多了几家'],
  ])('%s', (asked, read) => {
    expect(plainly(asked)).toBe(read);
  });
  test('what is chosen goes into nothing', () => {
    expect(plainly('有几家企业入选榜单')).toBe('有几家企业入选榜单');
  });
});

describe('by how much it grew is told of the whole, and of none that is only called alike', () => {
  const { answered } = asking('linxi');
  answered([
    ['贷款比去年多了百分之几', '5.2%'],
    ['贷款余额同比增长百分之多少', '5.2%'],
    ['贷款增速高多少', '0.9个百分点'],
    ['支农再贷款增长多少', '8.3%'],
    ['给实体企业的贷款增加了多少', '88.4亿元'],
    ['实体经济贷款增加多少 / 比去年同期多多少', '12.6亿元'],
    ['跟去年比外贸涨了没', '6.7%'],
  ]);
});

describe('of an article without a date, this year is its own, and the year before is only what it measures by', () => {
  const { answered, refused } = asking('fanxi');
  answered([
    ['樊溪高新区今年有几个省级重点项目', '16个'],
    ['扶持项目获批多少个 / 比去年多几个', '增加21个'],
    ['房屋竣工面积多少 / 比去年多还是少', '增长9.2%'],
    ['跟去年比房屋竣工面积涨了没', '增长9.2%'],
    ['新开工比去年少了多少', '13.4%'],
    ['住宅新开工比去年少了多少', '9.7%'],
    ['自己筹的钱有多少', '9.6亿元'],
  ]);
  refused('樊溪高新区去年有几个省级重点项目');
});
