import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

const { said } = asking('../../corpus');

describe('several numbers are each held against what is told', () => {
  test.each([
    ['去年落地500强项目27个，实施重点项目70个，属实吗', '是的', '27个', '70个'],
    ['今年供地28宗、825亩，对吗', '是的', '28宗', '825亩'],
    ['国金北区施工人员500多名，管理人员60多名，对吗', '是的', '500余名', '60多名'],
    ['去年引进市外投资631.9亿元，今年目标381亿元，对吗', '是的', '631.9亿元', '381亿元'],
    ['去年重点项目118个，新增市外过亿元项目70个，对吗', '不是', '70个', '118个'], // the two are changed for one another
    ['今年固定资产投资目标增长17%，一般公共预算收入增长7%，对吗', '不是', '7%左右', '17%左右'],
    ['走访企业200余家，解决难题500余个，对吗', '不是', '500余家', '200余个'],
    ['去年GDP2282.94亿元，增长6%，对吗', '报道没有这样说', '2282.94亿元', '6%'],
    ['走访企业500家，难题解决了500个，对吗', '不是', '500余家', '200余个'],
    ['去年引进市外投资631.9亿 GDP超过2300亿 对吗', '不是', '2282.94亿元'],
    ['重点项目去年70个今年90个对吧', '报道没有这样说', '70个'],
    ['核查：去年落地500强项目37个，实施重点项目70个', '不是', '27个', '70个'],
    ['今年过亿元项目引进120多个了对吧', '不是', '目标是120个以上'],
  ])('“%s” is answered with “%s”', async (question, lead, ...holds) => {
    const { kind, text, claims } = await said(question);
    expect(kind).toBe('grounded');
    expect(text.startsWith(lead)).toBe(true);
    for (const part of holds) expect(claims).toContain(part);
  });
  test('another place has none of them', async () => {
    expect((await said('历城区去年GDP2282.94亿元，重点项目70个，对吗')).kind).toBe('refused');
  });
});

describe('what follows an answer is of what it told', () => {
  test.each([
    ['今年GDP和固投目标增速 / 完成了吗', 'refused', '没有完成数'],
    ['去年GDP多少 / 目标呢 / 实现了吗 / 那固投呢', 'grounded', '7%左右'],
    ['今年有哪些增长目标 / 最高和最低差多少', 'grounded', '11个百分点'],
    ['今年有哪些增长目标 / 哪个最高 / 第二个呢', 'grounded', '固定资产投资的目标是增长7%左右'],
    ['国金北区施工人员多少 / 管理人员呢 / 总共多少人', 'grounded', '560名'],
    ['过亿元项目多少个 / 新开工多少 / 一共多少个', 'grounded', '72个'],
    ['今年招商目标有哪些 / 去年完成了多少', 'grounded', '631.9亿元'],
    ['市外投资目标多少 / 那70是什么 / 27呢', 'grounded', '500强项目27个'],
    ['主攻方向是什么 / 是旅游和金融吗', 'grounded', '新一代信息技术'],
    ['已经供地825亩了是吧', 'refused', '供地”的目标，没有完成数'],
    ['72个项目停工的有几个', 'refused', '72个'],
    ['三塑地块征收了多少亩', 'refused', '没有说到'],
    ['征收项目有几个 / 都是哪些项目', 'grounded', '三塑地块等8个'],
    ['去年招商去了几次 / 引进多少钱', 'grounded', '631.9亿元'],
    ['12栋是已经建成了吗 / 面积多大 / 每栋多大', 'grounded', '6.67万平方米'],
    ['去年落地500强项目____个', 'grounded', '27个'],
    ['不是新开工的过亿元项目有多少', 'grounded', '51个'],
    ['每宗地平均多少亩', 'grounded', '29.46亩'],
    ['8个征收项目都征完没', 'grounded', '报道没有这样说'],
    ['12栋载体建成没有', 'grounded', '不是'],
    ['去年GDP多少 / 2282.94亿对吧', 'grounded', '是的'],
    ['今年供地多少 / 都供完了吗', 'refused', '没有完成数'],
    ['今年供地多少 / 住友商事那块面积多大', 'refused', ''],
    ['500余家重点企业都是哪些', 'refused', ''],
    ['细胞医学产业园位于哪个片区', 'refused', ''],
    ['今年GDP得增加多少亿才能完成目标', 'grounded', '136.98亿元'],
    ['今年GDP目标涨6个点 预算收入涨17个点 对不对', 'grounded', '是的'],
    ['outside investment last year? / and the target? / how much lower is that?', 'grounded', '250.9'],
    ['key projects last year? / how many are completed?', 'refused', ''],
    ['How many key projects were finished?', 'refused', '70'],
    ['优势产业是装备制造吗', 'refused', '医养健康'],
  ])('“%s” is %s with “%s”', async (question, expected, holds) => {
    const { kind, text } = await said(question);
    expect(kind).toBe(expected);
    expect(text).toContain(holds);
  });
});

describe('a number is of what its own sentence names', () => {
  test.each([
    '人工智能计算中心投入15亿元对吗',
    '人工智能计算中心列支了多少',
    '三塑地块有多大',
    '济南中央商务区西片区面积',
    '解决了多少难题 / 没解决的呢',
    '供地目标 / 住友商事那块呢',
    '供地目标 / 成交价多少',
    '细胞医学产业园列支多少 / 星火链网呢 / 花了多少',
    'Has Lixia completed the 381 billion target?',
    '今年GDP目标达到6%了吗',
    '过亿元项目72个，其中在建几个',
    '去年市外投资完成率',
  ])('“%s” is refused', async (question) => {
    expect((await said(question)).kind).toBe('refused');
  });
  test.each([
    ['中央商务区今年要交付几栋', '12栋'],
    ['过亿元项目总投资是1970亿元还是1790亿元', '1970亿元'],
    ['今年计划引进过亿元项目不少于多少个', '120个以上'],
    ['今年的两场大会讲了什么', '创新'],
  ])('“%s” is answered with %s', async (question, holds) => {
    const { kind, claims } = await said(question);
    expect(kind).toBe('grounded');
    expect(claims).toContain(holds);
  });
  test('a mean is told by no sum of all', async () => {
    expect((await said('过亿元项目平均投资超过30亿了吗')).text).not.toMatch(/^是的/u);
  });
  test('an aim of 6% is none of 6% or more', async () => {
    expect((await said('今年GDP目标是6%以上吗')).text.startsWith('报道没有这样说')).toBe(true);
    expect((await said('今年GDP目标是5%以上吗')).text.startsWith('是的')).toBe(true);
  });
  test('of a year whose aim alone is told, that is the reason', async () => {
    expect((await said('2023年历下区GDP是多少')).text).toContain('只有2023年“GDP”的目标，没有完成数');
  });
  test('a longer name of the same metric says no other number', async () => {
    expect((await said('今年引进市外投资目标381亿元对吧')).text.startsWith('是的')).toBe(true);
  });
  test('nor does a number of visits speak against one of those visited', async () => {
    expect((await said('走访企业500余家对吧')).text).not.toMatch(/^不是/u);
  });
});

describe('what is reckoned is reckoned of what is named first', () => {
  test.each([
    ['去年市外投资是今年目标的几倍', '631.9亿元 ÷ 381亿元'],
    ['今年市外投资目标是去年的几倍', '381亿元 ÷ 631.9亿元'],
    ['去年市外投资比今年目标高百分之几', '÷ 381亿元'],
    ['今年市外投资目标比去年低百分之几', '÷ 631.9亿元'],
    ['300万方减去今年交付的还剩多少', '220万平方米'],
    ['交付的12栋占67栋的比例是多少', '17.91%'],
    ['80万平方米占300万平方米的多少', '26.67%'],
  ])('“%s” is reckoned as %s', async (question, holds) => {
    const { kind, claims } = await said(question);
    expect(kind).toBe('grounded');
    expect(claims).toContain(holds);
  });
});
