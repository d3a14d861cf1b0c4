import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

/** What is asked of a report of work that tells the aims of the new year first. */
const { said, answered, refused } = asking('asked/mulan');

describe('an aim is told neither as how large a thing is nor as what was missed', () => {
  answered([
    ['南湖科技城总规划面积', '南湖科技城总规划面积为12.6平方公里'],
    ['去年固投增速比目标低几个点', '2.6个百分点'],
    ['哪些指标没达预期', '固定资产投资增速比年初目标低2.6个百分点'],
    ['哪些目标没有实现', '固定资产投资增速比年初目标低2.6个百分点'],
  ]);
  test.each(['青帆大道全长多少公里', '南湖科技城总规划面积'])('%s', async (question) => {
    expect((await said(question)).text).not.toContain('目标');
  });
  refused('GDP目标完成了吗', 'GDP增速比目标低多少');
});

describe('how many came is not how many there are', () => {
  refused('高新技术企业有多少家');
  answered([
    ['高新技术企业净增多少家', '25家'],
    ['规上工业企业有多少家', '386家'],
    ['今年建几所学校，能有多少学位', '7所', '6300个'],
  ]);
});

test('that all of it goes to one thing is not borne out by how much there is', async () => {
  expect((await said('今年养老安排3.2亿，都用在社区食堂了吧')).text).not.toContain('是的');
});

test('what is aimed at is missed where only what was done is told', async () => {
  const { text } = await said('重点项目去年完成投资多少，今年计划多少');
  expect(text).toContain('231亿元');
  expect(text).toMatch(/没有(?:目标|说到)/u);
});

describe('a site is no slip for land, a short name stands for a hospital, and a turn that asks which is no idle talk', () => {
  answered([
    ['澜能二期工地上多少人', '1200余名'],
    ['引资任务完成了吗', '98%'],
  ]);
  test('which they are', async () => {
    const { reason, text } = await said('签约项目几个？ / 都是哪些？');
    expect(reason).toBe('not-in-corpus');
    expect(text).not.toContain('都是');
  });
});

describe('what is asked of two is told of two, and of an aim whether it was reached', () => {
  refused('引进区外资金目标完成了多少', '96个重点项目投资额', '沐澜区的金融业发展目标是什么');
  answered([
    ['招商引资目标比去年多多少亿', '12.4亿元'],
    ['请提供沐澜区2023年引进市外到位资金的准确数额及出处', '137.6亿元'],
  ]);
});
