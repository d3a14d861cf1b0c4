import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

/** A press conference and a list of projects of a made-up county, asked for what stands beside what is named. */
const { said, answered, refused } = asking('tongwu');

describe('a reason, names and a time are looked for beside the sentence that speaks of the thing', () => {
  answered([
    ['东门客运站二期早就盖好了，为什么还不启用', '卡在消防验收'],
    ['雁荡口大桥为啥又推迟了', '春汛'],
    ['雁荡口大桥通车怎么又往后拖了', '春汛'], // in everyday words
    ['新开工的三家企业是哪几家', '柏源阀片', '明岫电机'],
    ['县档案大楼有几层', '6层'], // its number stands in the next sentence
  ]);
  refused('县档案大楼有几部电梯', '东门客运站二期有几层'); // 18个 are no storeys
});

describe('an everyday word is met by what says the same, and by nothing else', () => {
  answered([['老图书馆哪个月开门', '12月']]);
  refused('老图书馆哪个月关门');
});

describe('a turn that asks another thing of what was named is answered by what says that', () => {
  answered([
    ['雁荡口大桥哪年开工的 / 那什么时候通车', '2026年5月'],
    ['新图书馆多大面积 / 那老图书馆以后做什么用', '非遗展示馆'],
    ['石塘渠总共多长 / 沿线有几座泵站', '11座'],
    ['新品种的出芽率高了多少 / 成活率呢', '14%'],
    ['桐坞被称为什么之乡', '油茶'], // and asks for no reason
  ]);
  refused(
    'How long is the Shitang canal? / how much is the ticket?',
    '新图书馆有多少座位 / 馆长是谁',
    '石塘渠总共多长 / 这次花了多少经费',
  );
  test('and is no other topic though it names nothing else', async () => {
    expect((await said('新图书馆有多少座位 / 馆长是谁')).reason).toBe('not-in-corpus');
  });
});

describe('what is set against each other is of one thing, and is shown in its own unit', () => {
  answered([
    ['社区书屋离今年的目标还差几家没建', '16家 − 9家 = 7家'],
    ['2025年托位的计划还差多少个没建', '1200个 − 740个 = 460个'], // not by those of one nursery
    ['县城绿化覆盖率前后提高了多少个点', '5.3个百分点'],
    ['石塘渠总长比今年衬砌的多多少公里', '38.6公里 − 12.2公里 = 26.4公里'],
  ]);
});

describe('whether something is so is answered by what speaks for it or against it', () => {
  answered([
    ['老图书馆要拆了吗', '不拆'],
    ['雁荡口大桥今年年底就能走了吧', '2026年5月'],
    ['县里3座水渠的泵站超过10座吗', '11座'], // what is claimed, not what stands before it
    ['石塘渠的泵站不到10座吧', '11座'],
  ]);
  refused('老图书馆要涨价吗', '石塘渠要取消吗');
});

describe('what is asked for must be there, not only what it is asked of', () => {
  answered([['上半年规上工业增加值增长的目标达到了吗', '5.2%', '6%的目标']]);
  refused(
    '高新园的企业一共交了多少税',
    '青弦传感器基地的老板是谁',
    '县里每家补2000元什么时候到账',
    '桐坞全县有多少个社区食堂',
    '煎豆腐怎么做才香',
  );
});

describe('what was really done is not answered by what is to be', () => {
  answered([['石塘渠今年实际衬砌了多少公里', '12.2公里']]);
  test.each(['东门客运站二期实际是哪天启用的', '县第二幼儿园实际设了多少学位'])('“%s” is refused', async (question) => {
    expect(await said(question)).toMatchObject({ kind: 'refused', reason: 'target-only' });
  });
});

describe('each of several things is told', () => {
  answered([
    ['岚图滤膜厂、青弦传感器基地、禾穗冷链中心的总投资各是多少', '6.8亿元', '5.2亿元', '3.9亿元'],
    ['青弦传感器基地还有多少投资没完成', '3.6亿元'],
  ]);
});
