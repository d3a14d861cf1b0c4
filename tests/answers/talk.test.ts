import { describe, expect, test } from 'vitest';
import { isChatter } from '../../src/answers/understanding/wording/talk.ts';
import { asking } from './asking.ts';

const { said, answered } = asking('luting');

describe('what people say in a chat around a question is no part of it', () => {
  answered(
    [
      '有人知道芦汀去年的GDP是多少？？',
      '话说芦汀去年GDP是多少来着',
      '我不太清楚芦汀去年GDP是多少，求告知',
      '突然想到，芦汀去年GDP是多少啊我忘了',
      '各位大佬，芦汀去年GDP是多少，给个出处',
      '根据报道，芦汀去年GDP是多少[疑问]',
      '查了半天没查到，芦汀去年GDP是多少谢谢大佬',
      '芦汀去年GDP是多少！！！急！！',
      '芦汀去年GDP是多少？有人知道吗？',
      'I want to know what was the GDP of Luting in 2023?? anyone?',
    ].map((question) => [question, '1312.6亿元'] as const),
  );
  test('but asks whether what stands before it is so', async () => {
    expect((await said('芦汀去年GDP有1800亿，我没记错吧')).text).toMatch(/^不是/u);
    expect((await said('芦汀去年GDP有1312.6亿元，准确吗')).text).toMatch(/^是的/u);
  });
  test.each([
    ['有报道称芦汀去年实施重点项目64个，对吗', '是的'],
    ['有一篇文章说芦汀去年新增规上企业50家，是不是真的', '不是'],
    ['据报道芦汀去年重点项目实施了64个，属实吗', '是的'],
  ])('nor who is said to have told it: “%s”', async (question, lead) => {
    expect((await said(question)).text.startsWith(lead)).toBe(true);
  });
  test('nor is what is not meant', async () => {
    const { kind, claims } = await said('今年打算供几宗地，不要省里的');
    expect(kind).toBe('grounded');
    expect(claims).toContain('19宗');
  });
  test.each(['芦汀去年GDP是多少 / 出处是哪里', '芦汀去年GDP是多少 / 准确吗', '芦汀去年GDP是多少 / 有来源吗？'])(
    '“%s” is told once more, with where it stands',
    async (turns) => {
      const { kind, claims } = await said(turns);
      expect(kind).toBe('grounded');
      expect(claims).toContain('1312.6亿元');
    },
  );
});

describe('a clause is chatter only where all of it is', () => {
  test.each(['突然想到', '知道的话说一声', '查了半天没查到', '在线等', '给个出处', '哪位大神知道'])('%s', (clause) => {
    expect(isChatter(clause)).toBe(true);
  });
  test.each([
    '怎么查',
    '在哪里',
    '是谁',
    '现在',
    '查处了几起',
    '苏州的',
    '求助电话',
    '给企业',
    '信息产业',
    '英语',
    '专家',
  ])('not %s', (clause) => {
    expect(isChatter(clause)).toBe(false);
  });
});

test('a question in Chinese signs is answered in Chinese', async () => {
  expect((await said('GDP？？')).text).toMatch(/1312\.6亿元/u);
  expect((await said('？？？')).text).toMatch(/[\u4e00-\u9fff]{4}/u);
});
