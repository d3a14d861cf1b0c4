import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

const { said, answered } = asking('qiaopu');

describe('what is asked in other words than the article has is meant of what it tells', () => {
  answered([
    ['桥浦县上半年新签了多少个过亿元项目 / 总投资有多大', '274亿元'], // theirs, and not that of one day
    ['桥浦在全国百强县里排第几 / 连着几年进位了', '三年'],
    ['现在桥浦的县委书记是谁', '林长河'], // and not who was it before
    ['桥浦现在森林覆盖率多少 / 跟2015年比提高了几个点', '30.2% − 21.4% = 8.8个百分点'],
    ['桥浦万人发明专利拥有量是多少', '9.6件'],
    ['县农商联社给商会授信多少', '18亿'],
    ['桥浦登记了多少摊主 / 比上一轮多了多少', '522人'],
    ['按县里的说法，归雁基金有多少钱，帮我查一下', '700万元'],
  ]);
  test('and no number is told for a day', async () => {
    expect((await said('桥浦2024年那14项公路养护工程，实际是哪天全部完工的')).claims).not.toMatch(/工程14项。$/u);
  });
  test.each([
    ['桥浦2座水库完工了吗', '报道没有这样说'], // 尚未完工
    ['桥浦9项养护工程开工了吗', '是的'],
  ])('“%s” is answered with “%s”', async (question, lead) => {
    expect((await said(question)).text.startsWith(lead)).toBe(true);
  });
  test('nor the total of one day for that of half a year', async () => {
    expect((await said('桥浦县上半年新签了多少个过亿元项目 / 总投资有多大')).claims).not.toContain('86.4');
  });
});
