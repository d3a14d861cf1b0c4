import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

/** An article of a made-up county, and answers as an editor would print them. */
const { said, answered, refused } = asking('songyin');

describe('an answer says something, and says it once', () => {
  answered([
    ['全县乡村公路一共多长', '1290公里'], // part of a whole, and asked for by its own name
    ['松隐县2024年GDP多少', '306.8亿元'],
    ['8000万花在哪', '河堤加固'],
    ['松隐靠什么产业吃饭', '竹制品'],
  ]);
  refused('青竹物流基地投资多少', '有没有提到机场');

  test('a mark that was passed is no second number', async () => {
    expect((await said('松隐县2024年GDP多少')).claims).not.toContain('300亿元');
  });
  test('who speaks is no part of what is said', async () => {
    expect((await said('松隐县公路总里程是怎么样的')).text).not.toMatch(/^答/u);
  });
  test('asked about the articles, nothing is off their topic', async () => {
    expect((await said('有没有提到机场')).reason).toBe('not-in-corpus');
  });
});

describe('by how much more than in another time is reckoned, and what was done more is not all that was done', () => {
  answered([
    ['2024年二季度比一季度多接待了多少游客', '58万人次 − 41万人次 = 17万人次'],
    ['去年新办了多少家老年食堂', '31家'],
  ]);
  test('of both ends of a difference, that is no level', async () => {
    expect((await said('去年新办了多少家老年食堂')).claims).not.toContain('9家');
  });
});

test('a plan of as much bears out nothing that is asked to be done', async () => {
  expect((await said('技术改造投资15亿元都完成了吗')).text).not.toMatch(/^是的/u);
  expect((await said('2025年技术改造投资超过14亿元了吗')).text).not.toMatch(/^是的/u);
});

describe('a sentence of ours is one that an editor would print', () => {
  test.each([
    ['去年加装了多少部电梯', '加装电梯36部'],
    ['今年老城片区要建成几幢厂房', '关于2025年，原文说：“'],
  ])('%s: %s', async (question, words) => {
    expect((await said(question)).claims).toContain(words);
  });
  test('the period is named of which there is a target alone, and its target goes first', async () => {
    const { reason, text } = await said('2025年实际完成技术改造投资多少');
    expect(reason).toBe('target-only');
    expect(text).toMatch(/只有2025年“[^”]+”的目标[\s\S]*目标是15亿元/u);
  });
});
