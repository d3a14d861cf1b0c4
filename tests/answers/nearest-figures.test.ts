import { expect, test } from 'vitest';
import { asking } from './asking.ts';

const { said } = asking('../../corpus');

test('a number asked for in words that nobody foresaw is refused, and the figure that was meant is shown', async () => {
  const { kind, text, claims } = await said('外头的人今年要往咱这砸多少个亿');
  expect(kind).toBe('refused');
  expect(text).toContain('并非所问');
  expect(claims).toMatch(/381 ?亿元/u);
});

test.each(['今年区里打算盖几所学校', '今年打算种多少棵树', '区里有多少张医院床位', '去年来了多少游客'])(
  '“%s” is refused, and nothing else is shown for it',
  async (question) => {
    const { kind, claims } = await said(question);
    expect(kind).toBe('refused');
    expect(claims).toBe('');
  },
);
