import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

/** A cooperative, a firm and a new area of made-up districts, asked for what belongs to others. */
const { said, answered, refused } = asking('fenghe');

describe('what one of many has is not told as what all of them have', () => {
  refused('枫禾全县的合作社一共有多少社员', '枫禾所有的合作社去年收入一共多少', '枫禾县一共种了多少亩白莲');
  answered([
    ['枫禾全县有多少家农家乐', '215家'],
    ['枫禾全县前三季度的GDP是多少', '318.4亿元'],
    ['青垄合作社2024年总收入多少', '910万元'],
  ]);
});

describe('another place is none of those that the articles are about, though its name begins alike', () => {
  test.each(['栖江市有多少注册志愿者', '大理有多少家农家乐'])('“%s” is refused for its place', async (question) => {
    expect(await said(question)).toMatchObject({ kind: 'refused', reason: 'other-place' });
  });
  answered([['栖江新区有多少注册志愿者', '2100人']]);
});

describe('a question that an article quotes states no figure', () => {
  answered([['白莲一亩地给补多少钱', '130元']]);
  test('not even the one 亩 that it asks about', async () => {
    expect((await said('白莲补贴一亩给多少')).claims).not.toContain('问：');
  });
});

describe('the price of one is not what all of them brought', () => {
  refused('荷塘客栈一晚上多少钱');
  answered([
    ['干莲子一斤卖多少钱', '42元'],
    ['荷塘客栈去年收入多少', '46万元'],
  ]);
});

describe('a year that stands before the place is the year of the quarters behind it', () => {
  test('and is another year than the one that is told', async () => {
    expect(await said('2021年枫禾县前三季度GDP多少亿')).toMatchObject({ kind: 'refused', reason: 'other-period' });
  });
  answered([['2025年枫禾县前三季度GDP多少亿', '318.4亿元']]);
});

describe('what is planned is not told by what was reached', () => {
  test('though it is asked how much is to be completed', async () => {
    expect(await said('2024年工业投资计划完成多少')).toMatchObject({ kind: 'refused', reason: 'actual-only' });
  });
  answered([['2024年工业投资完成了多少', '12.6亿元']]);
});

describe('what is asked for must stand in what is told', () => {
  refused(
    '煦和公司在智利的客户是哪家公司', // a sum names no firm
    '祁正扬是哪一年当上局长的', // 今年 of something else
    '理事长穆兰舟的电话是多少',
    '煦和公司一年能卖多少暖手宝', // 30名工人 are none
    '横溪大桥造价多少',
    '今年早莲的总产量是多少', // which is more than one 亩 gives
  );
  answered([
    ['横溪大桥是哪家公司在建', '中川路桥集团'],
    ['今年莲塘禁钓几时结束', '7月20日'],
    ['今年莲塘禁钓几时开始', '5月6日'],
    ['早莲亩产多少', '95公斤'],
    ['煦和公司有多少工人', '30多名'],
  ]);
});

describe('a day is that of what was asked', () => {
  answered([
    ['县陶艺馆哪天不开门', '周二闭馆'],
    ['县陶艺馆哪天开馆的', '4月8日'],
    ['县陶艺馆在哪站下车', '窑厂口'],
    ['今年GDP目标是7%左右，上半年达到了吗', '6.3%'], // and not the aim itself
  ]);
});

describe('what a later turn asks must be said, not only of whom', () => {
  refused('穆兰舟是哪个村的人 / 她结婚了没有');
  answered([['穆兰舟是哪个村的人 / 她是2016年回乡的吗', '2016年']]);
});

describe('a thing that nothing speaks of is no reason to tell of another', () => {
  refused('枫禾县的摩天轮项目投资多少', '大剧院有多少座位');
});

describe('what is grown here makes no recipe a matter of the district', () => {
  test.each(['莲子羹在家怎么做', '莲子吃多了上火怎么办'])('“%s” is off topic', async (question) => {
    expect(await said(question)).toMatchObject({ kind: 'refused', reason: 'off-topic' });
  });
});
