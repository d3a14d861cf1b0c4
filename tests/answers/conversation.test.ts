import { describe, expect, test } from 'vitest';
import { againstIn, reckoningOf } from '../../src/answers/understanding/conversation/reckonings.ts';
import { settled } from '../../src/answers/understanding/conversation/settled.ts';
import { smallTalkIn } from '../../src/answers/understanding/conversation/small-talk.ts';
import { wishOf } from '../../src/answers/understanding/conversation/wishes.ts';

const turnsOf = (chat: string) => settled(chat.split(' / ')).turns.join(' / ');

describe('a conversation is the questions in it', () => {
  test.each([
    ['你好 / 供地多少', '供地多少'],
    ['供地多少 / 谢谢 / 那去年呢', '供地多少 / 那去年呢'],
    ['供地多少 / 好吧，那去年呢', '供地多少 / 那去年呢'],
    ['供地多少 / 出处是哪篇 / 那去年呢', '供地多少 / 那去年呢'],
    ['供地多少 / 换成公顷 / 那去年呢', '供地多少 / 那去年呢'],
    ['供地多少 / 换成公顷 / 再说一遍', '供地多少 / 换成公顷'],
    ['供地多少 / 不是，我问的是去年的', '供地多少 / 那去年呢'],
    ['供地多少 / 不对，我是说出让了多少', '供地多少 / 出让了多少'],
    ['供地多少 / 我聽說是16宗', '供地多少 / 是不是16宗'],
    ['供地多少 / 不对吧，是18宗吧？', '供地多少 / 是不是18宗'],
    ['供地多少 / 那不是16宗吗？', '供地多少 / 是不是16宗'],
    ['供地多少 / 不是江东的18宗，是江西的', '供地多少 / 那江西呢'],
    ['供地多少 / 真的吗 / 那去年呢', '供地多少 / 那去年呢'],
    ['江东供地多少 / 不是江东，是江西', '江东供地多少 / 那江西呢'],
    ['供地多少 / 那有什么', '有哪些数据'],
    ['有哪些目标 / 哪些已经完成了', '已经完成的数据有哪些'],
    ['有哪些重点项目 / 哪些已经完成了', '有哪些重点项目 / 哪些已经完成了'],
    ['供地多少 / 结案率', '供地多少 / 结案率呢'],
    ['供地多少 / 啥时候供地', '供地多少 / 啥时候供地'],
    ['核实：供地16宗、825亩', '供地16宗、825亩，对吗'],
    ['核實一下，供地多少', '核實一下，供地多少'],
    ['主攻方向是什么 / 是旅游吗', '主攻方向是什么 / 主攻方向是旅游吗'],
    ['主攻方向是什么 / 是旅游吗 / 哪一年定的', '主攻方向是什么 / 哪一年定的'],
    ['供地多少 / 那70是什么 / 72呢', '供地多少 / 70是什么 / 72是什么'],
    ['供地、招商、财政哪个最高 / 第二个呢', '供地、招商、财政哪个最高 / 第二个呢'],
    ['供地多少 / 哪个最高 / 第二个呢', '供地多少 / 哪个最高，第二个呢'],
    ['land supply? / no, I meant the target', 'land supply? / what about the target'],
  ])('%s', (chat, expected) => {
    expect(turnsOf(chat)).toBe(expected);
  });

  test('small talk stands alone, in the language of the chat', () => {
    expect(settled(['供地多少', 'ok'])).toEqual({ turns: ['ok'], language: 'zh-Hans' });
    expect(settled(['ok'])).toEqual({ turns: ['ok'] });
  });

  test('the last turn may wish for another language, or for the sentence', () => {
    expect(settled(['供地多少', '用英文说'])).toEqual({ turns: ['供地多少'], language: 'en' });
    expect(settled(['供地多少', '换成繁体吧'])).toEqual({ turns: ['供地多少'], language: 'zh-Hant' });
    expect(settled(['供地多少', '详细说说'])).toEqual({ turns: ['供地多少'], isInFull: true });
    expect(settled(['供地多少', '用英文说', '那去年呢'])).toEqual({ turns: ['供地多少', '那去年呢'] });
  });

  test('a wish for nothing is asked as it is', () => {
    expect(settled(['出处在哪'])).toEqual({ turns: ['出处在哪'] });
  });
});

test.each([
  '再说一遍',
  '你刚才说的是多少',
  '出处在哪',
  '哪天的新闻',
  '从哪年到哪年',
  '换个说法',
  '你确定吗',
  'show me the source',
])('“%s” asks for the same again', (turn) => {
  expect(wishOf(turn)).toEqual({ kind: 'again' });
});

test.each(['英语人才有多少', '原文化馆在哪', '具体多少亿', '再建几个', '报道了多少起', '中文系有多少人', '去哪里看病'])(
  '“%s” asks for something itself',
  (turn) => {
    expect(wishOf(turn)).toBeUndefined();
  },
);

test.each([
  ['你真棒', 'thanks'],
  ['好的，知道了', 'heard'],
  ['等一下', 'heard'],
  ['哦', 'heard'],
  ['好的，谢谢', 'thanks'],
  ['答非所问', 'sorry'],
  ['早上好', 'greeting'],
  ['用的什么模型', 'about-bot'],
  ['数据会更新吗', 'about-bot'],
] as const)('“%s” is small talk', (turn, kind) => {
  expect(smallTalkIn(turn)).toBe(kind);
});

test.each(['早稻种了多少', '好利来开了几家', '行政村有几个', '老旧小区会更新吗', '明白卡发了多少', '你区有什么'])(
  '“%s” is none',
  (turn) => {
    expect(smallTalkIn(turn)).toBeUndefined();
  },
);

test.each(['好厉害', '太好了，谢谢', '好的，辛苦了', '谢谢谢谢你'])('“%s” is thanks', (turn) => {
  expect(smallTalkIn(turn)).toBe('thanks');
});

/** A pattern that reads 嗯嗯… in every way it can be parted needs most of a second for each of these. */
test('a sign said again and again is read in one way', () => {
  for (const sign of ['嗯', '哦', '谢', '好', 'ok'])
    for (let round = 0; round < 50; round += 1) expect(smallTalkIn(`${sign.repeat(22).slice(0, 22)}x`)).toBeUndefined();
});

describe('what is made of the answers before', () => {
  test.each([
    ['加起来呢', { kind: 'sum' }],
    ['差几个点', { kind: 'difference' }],
    ['长多少', { kind: 'difference' }],
    ['is that more than last year?', { kind: 'over-years' }],
    ['跟去年比呢', { kind: 'over-years' }],
    ['比去年多吗', { kind: 'over-years' }],
    ['占总数多少', { kind: 'share', isOfTotal: true }],
    ['完成多少了', { kind: 'outcome' }],
    ['多了几个', { kind: 'difference' }],
    ['少了百分之几', { kind: 'change' }],
    ['占多少', { kind: 'share' }],
    ['增速呢', { kind: 'aspect', aspect: 'growth' }],
    ['平均下来呢', { kind: 'average' }],
    ['平均每户多少', { kind: 'average', each: '户' }],
    ['换成公顷', { kind: 'conversion', by: '公顷' }],
    ['是多少万元', { kind: 'conversion', by: '万元' }],
    ['折合人民币多少', { kind: 'conversion' }],
    ['这三个哪个最高', { kind: 'order', isLeastFirst: false, of: 3 }],
    ['哪个增速低', { kind: 'order', isLeastFirst: true, aspect: 'growth' }],
    ['这两个有什么区别', { kind: 'both' }],
    ['total?', { kind: 'sum', isTotal: true }],
    ['by how much?', { kind: 'difference' }],
    ['which is the highest?', { kind: 'order', isLeastFirst: false }],
    ['每栋多大', { kind: 'average', each: '栋' }],
    ['一共多少人', { kind: 'sum', isTotal: true }],
    ['最高和最低差多少', { kind: 'range' }],
    ['完成了吗', { kind: 'outcome' }],
    ['是实际的吗', { kind: 'outcome' }],
    ['has it been reached?', { kind: 'outcome' }],
    ['去年完成了多少', { kind: 'result' }],
    ['第二个呢', { kind: 'nth', nth: 2 }],
    ['哪个最高，第二个呢', { kind: 'order', isLeastFirst: false, nth: 2 }],
  ])('%s', (turn, expected) => {
    expect(reckoningOf(turn)).toEqual(expected);
  });

  test.each(['一共多少', '比去年多多少', '加起来有多少人参加', '哪个镇最高', '平均气温多少', '换成了什么车'])(
    'not %s',
    (turn) => {
      expect(reckoningOf(turn)).toBeUndefined();
    },
  );

  test('another thing to set it against, and no other time', () => {
    expect(againstIn('比天然气高多少')).toBe('天然气');
    expect(againstIn('比去年高多少')).toBeUndefined();
    expect(againstIn('比目标少多少')).toBeUndefined();
  });
});
