import { describe, expect, test } from 'vitest';
import { inChanges } from '../../src/answers/understanding/wording/changes-asked.ts';
import { inArticlesWords } from '../../src/answers/understanding/wording/everyday.ts';
import { withoutFillers } from '../../src/answers/understanding/wording/fillers.ts';
import { asTold } from '../../src/answers/understanding/wording/told-as.ts';

const told = (asked: string, ...words: string[]): string => asTold(asked, { texts: [words.join('，')] });

describe('what people say is asked by what news writes', () => {
  test.each([
    ['柳河排名第几', ['位列第12位'], '柳河位列第几'],
    ['柳河排第几', ['排名第12'], '柳河排名第几'],
    ['骗走多少钱', ['骗取货款'], '骗取多少钱'],
    ['被骗了多少钱', ['诈骗3万元'], '诈骗多少钱'],
    ['县里背了多少债', ['债务余额'], '县里债务余额多少'],
    ['坐车价格下降了多少', ['票价下降'], '票价下降了多少'],
    ['常锻炼的人有多少', ['体育人口'], '体育人口有多少'],
    ['公寓能住多少人', ['可容纳800人'], '公寓可容纳多少人'],
    ['养老院能住多少人', ['床位300张'], '养老院床位多少张'],
    ['亏本的企业占几成', ['亏损面'], '亏损面几成'],
    ['抓了多少起酒驾', ['查处酒驾'], '查处多少起酒驾'],
    ['教书的有几个', ['专任教师'], '专任教师有几个'],
    ['夏粮打了多少', ['总产3万吨'], '夏粮总产多少'],
    ['今年夏天收了多少粮', ['总产3万吨'], '今年夏粮总产多少粮'],
    ['研发投入多少', ['研发费用'], '研发费用多少'],
    ['修这条路花了多少钱', ['总投资'], '总投资多少钱'],
    ['今年工程砸进去多少', ['完成投资'], '今年工程完成投资多少'],
    ['往东盟卖了多少', ['对东盟出口'], '对东盟出口多少'],
    ['黄金周来了多少人', ['国庆假期'], '国庆假期来了多少人'],
    ['古镇挣了多少钱', ['旅游收入'], '古镇旅游收入多少钱'],
    ['抓了几个坏人', ['犯罪嫌疑人'], '抓获犯罪嫌疑人几名'],
    ['破了多少骗子案', ['电信诈骗案件'], '破了多少电信诈骗案件'],
    ['种了多少树', ['新增造林'], '新增造林多少'],
    ['跑第一的用了多久', ['冠军成绩'], '冠军成绩是多久'],
    ['最早一班几点', ['首班车'], '首班车几点'],
    ['高中收了多少学生', ['招生'], '高中招生多少人'],
    ['能给多少人活干', ['就业岗位'], '能就业岗位多少人'],
    ['水费涨了多少', ['水价'], '水价涨了多少'],
    ['砍了多少人', ['裁减员工'], '裁减员工多少人'],
    ['今年能收多少瓜', ['预计产量'], '今年预计产量多少'],
    ['今年能收多少瓜', ['种瓜'], '今年能收多少瓜'],
  ])('%s, where the articles tell of %s', (asked, words, as) => {
    expect(told(asked, ...words)).toBe(as);
  });
});

describe('how a voice asks is put as it would be written', () => {
  test.each([
    ['车价涨得猛不猛', '车价涨了多少'],
    ['菜便宜了多少', '菜价格下降了多少'],
    ['比全省强多少', '比全省高多少'],
  ])('%s', (asked, as) => expect(inChanges(asked)).toBe(as));
  test.each([
    ['赔出去多少钱了', '赔了多少钱'],
    ['给大家发了多少利息', '发了多少利息'],
    ['有几家店帮着代销', '有几家店帮代销'],
  ])('%s', (asked, as) => expect(withoutFillers(asked)).toBe(as));
  test.each([
    ['明年要搞到多少家企业', '明年要达到多少家企业'],
    ['今年搞来多少家企业', '今年引进多少家企业'],
    ['哪座桥修得最慢', '哪座桥进度最慢'],
    ['这家公司亏了多少', '亏了多少'],
    ['有人受伤吗', '有没有人员伤亡'],
  ])('%s', (asked, as) => expect(inArticlesWords(asked, { around: [], homes: [], texts: ['企业'] })).toBe(as));
  test('when and by whom, by the act that the articles tell of', () => {
    const asked = (...texts: string[]) => inArticlesWords('什么时候动工', { around: [], homes: [], texts });
    expect(asked('三月开工')).toBe('什么时候开工');
    expect(asked('三月动工，五月开工')).toBe('什么时候动工');
  });
});
