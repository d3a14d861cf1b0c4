import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../src/answers/composing/deciding/claims.ts';
import type { Query } from '../../src/domain.ts';
import { asking } from './asking.ts';

/** What a hotline answered and a half-year's figures, of a made-up county. */
const { said, answered, refused } = asking('lanxu');

describe('what a question claims is answered by the sentence that tells the same kind of thing', () => {
  answered([
    ['秋收文化周是不是要办一个星期', '为期4天'],
    ['听说梨花渡轮渡票价涨到5块钱了？', '3元'],
    ['公交司机的高温津贴每月也有260块吗', '310元'], // of the other half of the sentence
    ['梨花渡大桥用的是9米级钢箱梁吧', '7米级'],
    ['县茶艺馆是2019年挂牌的吧', '2021年5月'],
    ['岚墟经开区是全省第一批绿色园区吧', '第二批'],
    ['梨花渡大桥是不是全县最长的公路桥', '第二长'],
    ['经开区标准厂房是不是都租满了', '空置率为19.6%'],
    ['早市的摊位费是不是涨价了', '仍是每天8元'],
    ['竹编产值也跟着产量一起涨了对吧', '下降6.8%'],
    ['上半年山泉水产量增长了3.1%吧', '下降3.1%'],
    ['听说上半年农家乐收入12个乡镇全过200万了？', '低于200万元的还有3个'],
    ['改造危桥的任务完成了没', '21座'],
    ['补种行道树的任务完成没有', '超额完成'],
    ['改厕是不是还有没动工的', '还有3个'],
    ['搭一亩竹荪大棚要4000块吧', '2600元'], // and not by how many there are of an area
    ['竹荪今年收的比去年多吧', '比上年少了14吨'],
    ['青螺渡口老桥年底前能通车吗', '12月18日'],
  ]);
});

describe('an answer begins by confirming or denying only where the words decide it', () => {
  test.each([
    ['秋收文化周是不是要办一个星期', '不是'],
    ['岚墟经开区是全省第一批绿色园区吧', '不是'],
    ['早市的摊位费是不是涨价了', '不是'],
    ['补种行道树的任务完成没有', '是的'],
  ])('“%s” with %s', async (question, lead) => {
    expect((await said(question)).text.startsWith(lead)).toBe(true);
  });

  test('and not where the sentence holds both values, or only goes on with what is named', async () => {
    // Who has 260元 and who has 310元 is told in one sentence.
    expect((await said('公交司机的高温津贴每月也有260块吗')).text).not.toMatch(/^(?:是的|不是)/u);
    expect((await said('经开区标准厂房是不是都租满了')).text).not.toMatch(/^(?:是的|不是)/u);
  });

  test('nor is confirmed of one what is told of another', async () => {
    expect((await said('公交司机的高温津贴每月也有260元吗')).text).not.toMatch(/^是的/u);
  });

  test('a rise is denied with the fall of as much', async () => {
    expect((await said('上半年山泉水产量增长了3.1%吧')).text).not.toMatch(/^是的/u);
  });
});

describe('what the articles say of another thing decides nothing', () => {
  refused(
    '岚墟县的地铁票价是不是涨到5块钱了', // a ferry is none
    '茶博园是2019年挂牌的吧',
    '梨花渡隧道是不是全县最长的',
    '改造路灯的任务完成了没',
    '县体育馆是不是要办一个星期',
  );
});

test.each([
  ['生产总值增速略低于年初确定的7.5%左右的预期目标', 'no'],
  ['生产总值增速比年初确定的7.5%左右的预期目标略低', 'no'],
  ['生产总值增速高于年初人代会确定的7.5%左右的预期目标', 'yes'],
])('whether an aim was reached is decided by “%s”: %s', (told, verdict) => {
  const query = { kind: 'compare', language: 'zh-Hans', text: '增速达到年初定的目标了没', asked: '' } as Query;
  const [claim] = claimsOf(query, undefined);
  expect(claim?.tells(told)).toBe(true);
  expect(claim?.verdictOf?.(told)).toBe(verdict);
});
