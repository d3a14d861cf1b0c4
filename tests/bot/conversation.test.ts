import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Desk } from '../../src/bot/desk.ts';
import { cleanUp, realDesk, startApi, startBot } from './running.ts';

/** A conversation about the real article: what is asked, and what the answer must and must not hold. */
const conversation = [
  { asked: '历下区2022年的地区生产总值是多少？', holds: ['2282.94亿元', '[1]'], not: [] },
  { asked: '2022年引进市外投资多少？', holds: ['631.9亿元', '[1]'], not: ['381'] },
  // A follow-up: the metric is that of the question before, and only the article's target is of that year.
  { asked: '那2023年的目标呢？', holds: ['381亿元', '[1]'], not: ['631.9'] },
  { asked: '2022年實施了多少個重點項目？', holds: ['70', '[1]'], not: [] },
  { asked: 'What was the GDP in 2022?', holds: ['228.294 billion', '[1]'], not: [] },
  { asked: '2022年落地500强项目多少个？', holds: ['27', '[1]'], not: [] },
  { asked: '2023年一般公共预算收入增长目标是多少？', holds: ['17%', '[1]'], not: [] },
  // Not in the article, other years and other districts have no figure to give.
  { asked: '历下区有多少人口？', holds: [], not: ['[1]2282', '300'] },
  { asked: '历下区2021年的地区生产总值是多少？', holds: [], not: [] },
  { asked: '今天天气怎么样？', holds: [], not: ['[1]'] },
];

let desk: Desk;
beforeAll(async () => {
  desk = await realDesk();
});
afterEach(cleanUp);

describe('ten questions about the real article', () => {
  test('are answered one by one in a private chat, each as a reply to its question with its sources below', async () => {
    const api = await startApi();
    startBot(api, desk);
    const chat = api.privateChat({ languageCode: 'zh-hans' });
    for (const { asked, holds, not } of conversation) {
      const question = await chat.send(asked);
      const reply = await chat.nextReply();
      for (const words of holds) expect(reply.text).toContain(words);
      for (const words of not) expect(reply.text).not.toContain(words);
      expect(reply.reply_to_message?.message_id).toBe(question.message_id);
      if (holds.length > 0) expect(reply.entities?.map(({ type }) => type)).toContain('expandable_blockquote');
    }
    expect(api.problems).toEqual([]);
  });

  test('are answered in a group when they mention the bot, and the talk between them is left alone', async () => {
    const api = await startApi();
    startBot(api, desk);
    const group = api.group();
    const asker = group.member({ first_name: 'Asker' });
    const other = group.member({ first_name: 'Other' });
    for (const { asked, holds, not } of conversation) {
      await group.send('我们自己聊几句', { from: other });
      const question = await group.send(`@${api.botUser.username} ${asked}`, { from: asker });
      const reply = await group.nextReply();
      for (const words of holds) expect(reply.text).toContain(words);
      for (const words of not) expect(reply.text).not.toContain(words);
      expect(reply.reply_to_message?.message_id).toBe(question.message_id);
    }
    expect(group.replies).toHaveLength(conversation.length);
    expect(api.problems).toEqual([]);
  });
});
