import { describe, expect, test } from 'vitest';
import { countingIn } from '../../src/answers/understanding/counting.ts';
import { inPlace, partsOf, sidesOf } from '../../src/answers/understanding/parts.ts';

describe('a message that asks several things', () => {
  test.each([
    ['总投资多少,占地几亩', ['总投资多少', '占地几亩']],
    ['金柳园一期、二期各多少亩', ['金柳园一期多少亩', '金柳园二期多少亩']],
    ['城镇和农村居民收入分别是多少', ['城镇居民收入是多少', '农村居民收入是多少']],
    ['写字楼,建成和在建的各有几栋', ['写字楼,建成有几栋', '写字楼,在建有几栋']],
    ['全年出口多少,增速', ['全年出口多少', '增速']], // asked of the thing before
    ['柳河、石桥、青岩的总投资各是多少', ['柳河的总投资是多少', '石桥的总投资是多少', '青岩的总投资是多少']],
    ['柳河、石桥这两个镇茶叶产量分别是多少', ['柳河茶叶产量是多少', '石桥茶叶产量是多少']],
    ['志愿服务所、志愿服务站各有多少', ['志愿服务所有多少', '志愿服务站有多少']], // each says its own
    ['柳河坝、石桥坝分别多高,谁最高', ['柳河坝多高', '石桥坝多高']],
    ['修桥花了几年,投了多少', ['修桥花了几年', '投了多少']],
    ['春水县户籍人口多少 老龄化率呢', ['春水县户籍人口多少', '老龄化率呢']], // what else is asked, without asking how much
    ['堤防计划投资多少,目前完成多少了', ['堤防计划投资多少', '目前完成投资多少了']],
  ])('%s is read as each of them', (question, parts) => {
    expect(partsOf(question)).toEqual(parts);
  });

  test.each([
    '去年地区生产总值是多少',
    '三大主导产业产值各多少', // one thing, of which several figures are asked
    '各镇有多少家企业',
  ])('%s asks one thing', (question) => {
    expect(partsOf(question)).toEqual([question]);
  });
});

describe('a question that sets things against each other', () => {
  test.each([
    ['出口比进口多多少', ['出口', '进口']],
    ['城镇居民收入比农村居民高多少', ['城镇居民收入', '农村居民收入']],
    ['今年的任务比去年少几个', ['今年的任务', '去年']], // the same thing at another time
    ['石桥镇、柳河镇的产值加起来是多少', ['石桥镇的产值', '柳河镇的产值']],
    ['旧厂房和新车间哪个大', ['旧厂房', '新车间']],
    ['县里是小学多还是中学多', ['小学', '中学']],
    ['澄浦和汀澜哪个GDP大', ['澄浦GDP', '汀澜GDP']], // names that no dictionary knows
    ['青岩农村居民收入涨得比城镇快吗', ['青岩农村居民收入涨得', '青岩城镇居民收入涨得']], // 城镇 is no town
    ['去年建的加上今年要建的一共多少个', ['去年建', '今年要建']],
    ['存款比贷款多出来多少', ['存款', '贷款']],
    ['二季度比一季度多做了多少外贸', ['二季度外贸', '一季度外贸']], // of two times what stands last
    ['望江南区和白云冷链仓储基地哪个现场人多', ['望江南区现场人', '白云冷链仓储基地现场人']], // two sites
    ['交付的面积占楼宇总面积的百分之几', ['交付的面积', '楼宇总面积']],
    ['国家一级和二级保护动物加起来有多少种', ['国家一级保护动物', '国家二级保护动物']],
  ])('%s names each side in full', (question, sides) => {
    expect(sidesOf(question)).toEqual(sides);
  });

  test('a name that holds 和 is one thing', () => {
    expect(sidesOf('春和里改造一共花了多少')).toEqual([]);
  });

  test('the 比 of 比例 and 比重 sets nothing against anything', () => {
    expect(sidesOf('民生支出的比例是多少')).toEqual([]);
  });
});

test('a thing stands in the place of its like, and by itself where there is none', () => {
  expect(inPlace('金柳园一期', '二期')).toBe('金柳园二期');
  expect(inPlace('出口', '进口额度')).toBe('进口额度');
});

describe('what a question counts in', () => {
  test.each([
    ['产了多少万吨粮食', ['weight'], '吨'],
    ['供了几宗地', ['count', 'people'], '宗'],
    ['装了多少部电梯', ['count', 'people'], '部'],
    ['建筑面积多少万平方米', ['area'], '平方米'],
    ['花了多少钱', ['money'], undefined],
  ])('%s is read from its unit', (question, dimensions, unit) => {
    const counting = countingIn(question);
    expect(counting.dimensions).toEqual(dimensions);
    expect(counting.unit).toBe(unit);
  });

  test.each(['隧道过路费多少', '物业费一个月多少', '挂号费多少'])('%s asks for money', (question) => {
    expect(countingIn(question).dimensions).toEqual(['money']);
  });

  test.each(['居民消费多少', '哪些景点免费多少天'])('%s asks for none', (question) => {
    expect(countingIn(question).dimensions).not.toContain('money');
  });

  test.each(['有多少项目落地', '有多少人口', '排第几'])('%s asks in no unit', (question) => {
    expect(countingIn(question).unit).toBeUndefined();
  });
});
