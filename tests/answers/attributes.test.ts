import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

const { said } = asking('../../corpus');

describe('what is asked of a thing is told of it, or nothing is', () => {
  test.each([
    '十大行动都有哪十个',
    '招商引资十大行动包括哪些',
    '一轴三区多园是哪三区',
    '两场大会叫什么',
    '“企业至上、企业家至上”是谁提出的',
    '历下区的增长目标高于全国吗',
    'GDP有2282.94亿元，是全省第一吗',
    '第一个工作日是几号',
    '70个重点项目取消了几个',
    '500余名施工人员都是本地人吗',
    '拆迁最快的是哪个',
  ])('“%s”', async (question) => {
    const { kind, text } = await said(question);
    expect(kind).toBe('refused');
    expect(text).toContain('最接近的内容'); // the sentence that speaks of it is shown as what it is
  });
  test.each([
    ['三种思维是哪三种', '精准思维'],
    ['哪个工作日开始释放信号', '春节后第一个工作日'],
  ])('“%s” is told: %s', async (question, holds) => {
    const { kind, claims } = await said(question);
    expect(kind).toBe('grounded');
    expect(claims).toContain(holds);
  });
});

describe('what is told of another one is no answer', () => {
  const lanpu = asking('asked/lanpu');
  test.each(['轨道交通3号线澜浦段多长', '轨道交通3号线设了几座站', '还有多少个老旧小区还没改造'])(
    '“%s”',
    async (question) => {
      expect((await lanpu.said(question)).kind).toBe('refused');
    },
  );
  const wenshu = asking('asked/wenshu');
  test('beds of one hospital are not those of another in its sentence', async () => {
    expect((await wenshu.said('肿瘤医院有多少张床位')).kind).toBe('refused');
    expect((await wenshu.said('附属三院有多少张床位')).claims).toContain('1500张');
  });
  test('of the one that is asked for it is', async () => {
    expect((await lanpu.said('轨道交通2号线澜浦段多长')).claims).toContain('9.7公里');
  });
});
