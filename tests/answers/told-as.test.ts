import { describe, expect, test } from 'vitest';
import { asTold } from '../../src/answers/understanding/wording/told-as.ts';

/** What is asked, in the words of an article that writes `words` and nothing else. */
const told = (asked: string, ...words: string[]): string => asTold(asked, { texts: [words.join('，')] });

describe('the word that the articles have is taken for the everyday one', () => {
  test.each([
    ['新区的做生意的有多少', ['经营主体'], '新区的经营主体有多少'],
    ['新区的做生意的有多少', ['市场主体'], '新区的市场主体有多少'],
    ['一天能处理多少污水', ['日处理能力'], '日处理能力多少'],
    ['解决了多少人的饭碗', ['城镇新增就业'], '城镇新增就业多少人'],
    ['办完的占多少', ['办结率'], '办结率多少'],
    ['合格的产品占几成', ['抽检合格率'], '合格率多少'],
    ['要坐几年牢', ['有期徒刑'], '有期徒刑几年'],
    ['还有几个没找到', ['失联'], '失联几人'],
    ['庄稼淹了多少亩', ['农作物受灾面积'], '农作物受灾面积多少亩'],
    ['上百亿的项目有几个', ['百亿级项目'], '百亿级项目有几个'],
    ['老百姓一年能挣多少', ['人均可支配收入'], '人均可支配收入多少'],
    ['牲口存栏多少', ['畜禽存栏'], '畜禽存栏多少'],
    ['去年卖了多少免税商品', ['免税商品销售额'], '去年免税商品销售额多少'],
    ['票价调成多少了', ['票价下调至2元'], '票价下调至多少了'],
    ['比赛几号开始的', ['联赛开幕'], '比赛几号开幕'],
    ['进决赛的有几个', ['18支队伍晋级决赛'], '晋级决赛的有几个'],
    ['几个公园免票', ['减免门票'], '几个公园减免门票'],
    ['户均多赚多少', ['户均增收'], '户均增收多少'],
    ['这通知谁发的', ['印发通知'], '这通知谁印发的'],
    ['补贴金发了多少', ['发放补贴金'], '发放补贴金多少'],
    ['湖水为什么变差了', ['水质恶化'], '湖水为什么恶化'],
  ])('%s', (asked, words, said) => {
    expect(told(asked, ...words)).toBe(said);
  });
});

describe('the question is left as it is', () => {
  test('where the articles have none of the words', () => {
    expect(told('要坐几年牢', '经营主体')).toBe('要坐几年牢');
  });
  test('where they have the asked word itself', () => {
    expect(told('景点几个', '景点', 'A级景区')).toBe('景点几个');
    expect(told('景点几个', 'A级景区')).toBe('A级景区几个');
  });
  test.each([
    '违章建筑拆了多少',
    '今年工作组去了几个县',
    '外商投资企业有几家',
    '停车位多少个',
    '设计时速多少',
    '通过的项目有多少',
  ])('%s', (asked) => {
    expect(told(asked, '交通违法', '岗位', '实际使用外资', '收费标准', '设计时速', '通过率')).toBe(asked);
  });
});
