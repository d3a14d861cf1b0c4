import { describe, expect, test } from 'vitest';
import { asking } from './asking.ts';

const lixia = asking('../../corpus');
const muhe = asking('muhe');

describe('questions about an article as such', () => {
  test.each(['啥时候发的', '什么时候发布的', '谁报道的', '吴晓璐是谁', '呢篇文係邊個寫㗎', 'when was it published'])(
    '“%s” is answered with its title, date and editor',
    async (question) => {
      const { kind, text } = await lixia.said(question);
      expect(kind).toBe('grounded');
      expect(text).toMatch(/2023-02-03/u);
      expect(text).toMatch(/吴晓璐|吳曉璐/u);
    },
  );
  test.each(['讲讲这篇新闻的主要内容', '这篇报道讲了什么', '总结一下这篇文章', 'What is the article about?'])(
    '“%s” is answered with its main figures, each cited',
    async (question) => {
      const { kind, text, claims } = await lixia.said(question);
      expect(kind).toBe('grounded');
      expect(text).toContain('以高质量项目建设引领历下高质量发展');
      expect(claims).toContain('2282.94亿元');
      expect(claims).toContain('6%');
      expect(claims.split('\n').length).toBeLessThanOrEqual(10);
    },
  );
  test('of several articles, the newest', async () => {
    const { text, claims } = await muhe.said('最新的报道讲了什么');
    expect(text).toContain('统计公报');
    expect(claims).toContain('935.8亿元');
  });
  test('who somebody is that an article tells of is asked of the article', async () => {
    expect((await lixia.said('区长是谁')).kind).toBe('refused');
    expect((await lixia.said('人工智能计算中心什么时候发布的')).kind).toBe('refused');
  });
});
