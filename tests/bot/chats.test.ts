import { afterEach, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/domain.ts';
import { fakeDesk, grounded, listeningDesk, promised, refused } from './fake-desk.ts';
import { cleanUp, startApi, startBot } from './running.ts';

afterEach(cleanUp);

describe('in a private chat', () => {
  test('an answer replies to its question, shows its sources folded, previews nothing, and typing has been shown', async () => {
    const api = await startApi();
    startBot(api, fakeDesk());
    const chat = api.privateChat();
    const question = await chat.send('2023年投资多少？');
    const reply = await chat.nextReply();
    expect(reply.text).toContain('re: 2023年投资多少？[1]');
    expect(reply.reply_to_message?.message_id).toBe(question.message_id);
    const quote = reply.entities?.find(({ type }) => type === 'expandable_blockquote');
    expect(reply.text?.slice(quote?.offset)).toContain('[1] 全年完成投资100亿元。\n— 春天的投资 (某日报 · 2024-03-01)');
    const [sent] = api.callsOf('sendMessage');
    expect(sent?.payload.link_preview_options).toEqual({ is_disabled: true });
    expect(sent?.payload.reply_parameters).toMatchObject({ allow_sending_without_reply: true });
    expect(chat.actions).toEqual(['typing']);
  });

  test('what looks like markup is shown as it is', async () => {
    const api = await startApi();
    startBot(api, fakeDesk());
    const chat = api.privateChat();
    await chat.send('<b>1</b> *x* _y_ [a](http://b) & `c`');
    expect((await chat.nextReply()).text).toContain('re: <b>1</b> *x* _y_ [a](http://b) & `c`[1]');
  });

  test('a question of 4,096 characters is answered', async () => {
    const api = await startApi();
    startBot(api, fakeDesk({ ask: async (turns) => grounded(`${turns[0]!.length}`) }));
    const chat = api.privateChat();
    await chat.send('问'.repeat(4096));
    expect((await chat.nextReply()).text).toContain('4096[1]');
  });

  test.each([
    { sent: { text: '' }, extra: { sticker: {} }, says: '我只能阅读文字' },
    { sent: { text: '/nothing' }, extra: {}, says: '没有这个命令' },
    { sent: { text: '/ask' }, extra: {}, says: '写在命令后面' },
    { sent: { text: '？' }, extra: {}, says: '想了解什么？请用一句话提问' },
    { sent: { text: '.' }, extra: {}, says: '请用一句话提问' },
    { sent: { text: '???' }, extra: {}, says: '请用一句话提问' },
    { sent: { text: '\u200b' }, extra: {}, says: '想了解什么' },
  ])('$sent $extra gets a hint', async ({ sent, extra, says }) => {
    const api = await startApi();
    startBot(api, fakeDesk());
    const chat = api.privateChat({ languageCode: 'zh-hans' });
    await chat.send(sent.text, { extra: (sent.text === '' ? { text: undefined, ...extra } : extra) as never });
    expect((await chat.nextReply()).text).toContain(says);
  });

  test.each([
    { payload: '', says: 'I answer questions' },
    { payload: 'figures', says: 'Figures by theme' },
    { payload: 'help', says: '/ask – ask a question' },
    { payload: 'no_such-thing', says: 'I answer questions' },
  ])('/start with the payload "$payload" says "$says"', async ({ payload, says }) => {
    const api = await startApi();
    startBot(api, fakeDesk());
    const chat = api.privateChat({ languageCode: 'en' });
    await chat.start(payload);
    expect((await chat.nextReply()).text).toContain(says);
  });

  test('the questions before are handed on with a follow-up, each person’s own', async () => {
    const api = await startApi();
    const asked: (readonly string[])[] = [];
    startBot(api, listeningDesk(asked));
    const [one, other] = [api.privateChat(), api.privateChat()];
    for (const chat of [one, one, other]) {
      await chat.send(`question ${asked.length + 1}`);
      await chat.nextReply();
    }
    expect(asked).toEqual([['question 1'], ['question 1', 'question 2'], ['question 3']]);
  });

  test('a failing answer is excused, and the next question is answered', async () => {
    const api = await startApi();
    startBot(
      api,
      fakeDesk({
        ask: async (turns) => (turns.at(-1) === 'bad' ? Promise.reject(new Error('broken')) : grounded('fine')),
      }),
    );
    const chat = api.privateChat({ languageCode: 'en' });
    await chat.send('bad');
    expect((await chat.nextReply()).text).toContain('went wrong');
    await chat.send('good');
    expect((await chat.nextReply()).text).toContain('fine');
  });
});

describe('in a group', () => {
  test('commands, mentions and replies are answered, all else is passed over in silence', async () => {
    const api = await startApi({ privacyMode: false });
    startBot(api, fakeDesk());
    const group = api.group();
    const name = api.botUser.username;
    await group.send('大家好');
    await group.send('/ask@some_other_bot 一');
    await group.send('/unknown_command');
    await group.send('/ask 二');
    const reply = await group.nextReply();
    await group.send(`@${name} 三`);
    await group.nextReply();
    await group.send('四', { replyTo: reply });
    await group.nextReply();
    expect(group.replies.map(({ text }) => text?.split('[')[0])).toEqual(['re: 二', 're: 三', 're: 四']);
  });

  test('/ask or a mention without words, in reply to someone, answers that message', async () => {
    const api = await startApi();
    startBot(api, fakeDesk());
    const group = api.group();
    const [one, two] = [group.member(), group.member()];
    const first = await group.send('2023年投资多少', { from: one });
    await group.send('/ask', { from: two, replyTo: first });
    expect((await group.nextReply()).text).toContain('re: 2023年投资多少');
    await group.send(`@${api.botUser.username}`, { from: two, replyTo: first });
    expect((await group.nextReply()).text).toContain('re: 2023年投资多少');
  });

  test('a mention without words is told how to ask, and nothing of commands', async () => {
    const api = await startApi();
    startBot(api, fakeDesk());
    const group = api.group();
    await group.send(`@${api.botUser.username}`);
    const { text } = await group.nextReply();
    expect(text).toMatch(/Ask in a sentence|请用一句话提问/);
    expect(text).not.toMatch(/command|命令/);
  });

  test('who replies to an answer goes on from its question, not from their own', async () => {
    const api = await startApi();
    const asked: (readonly string[])[] = [];
    startBot(api, listeningDesk(asked));
    const group = api.group();
    const [one, two] = [group.member(), group.member()];
    await group.send('/ask first', { from: one });
    const answer = await group.nextReply();
    await group.send('/ask own', { from: two });
    await group.nextReply();
    await group.send('and then?', { from: two, replyTo: answer });
    await group.nextReply();
    expect(asked.at(-1)).toEqual(['first', 'and then?']);
  });

  test('an answer stays in its topic', async () => {
    const api = await startApi();
    startBot(api, fakeDesk());
    const forum = api.group({ forum: true });
    const topic = forum.createTopic('经济');
    await forum.send('/ask 一', { messageThreadId: topic.message_thread_id });
    const reply = await forum.nextReply();
    expect(reply.message_thread_id).toBe(topic.message_thread_id);
    const [typing] = api.callsOf('sendChatAction');
    expect(typing?.payload.message_thread_id).toBe(topic.message_thread_id);
    expect(api.problems).toEqual([]);
  });

  test('a reply outside of forums is no topic', async () => {
    const api = await startApi();
    startBot(api, fakeDesk());
    const group = api.group();
    await group.send('/ask 一');
    const reply = await group.nextReply();
    await group.send('二', { replyTo: reply });
    expect((await group.nextReply()).text).toContain('re: 二');
    expect(api.calls.filter(({ ok }) => !ok)).toEqual([]);
  });

  test('the bot greets when it is added, and forgets the chat when it is removed', async () => {
    const api = await startApi();
    startBot(api, fakeDesk());
    const group = api.group({ botIsMember: false });
    await group.addBot();
    expect((await group.nextReply()).text).toContain(`@${api.botUser.username}`);
    await group.removeBot();
    const other = api.privateChat();
    await other.send('still there?');
    expect((await other.nextReply()).text).toContain('still there?');
  });

  test('muted, it keeps quiet and goes on elsewhere', async () => {
    const api = await startApi();
    const bot = startBot(api, fakeDesk());
    const [group, other] = [api.group(), api.group()];
    await group.muteBot();
    await group.send('/ask 一');
    await other.send('/ask 二');
    expect((await other.nextReply()).text).toContain('re: 二');
    expect(group.replies).toEqual([]);
    await bot.stop();
  });

  test('a group that is not on the allowlist is told its id once, and then nothing', async () => {
    const api = await startApi();
    startBot(api, fakeDesk(), { environment: { ALLOWED_CHAT_IDS: '-100123' } });
    const group = api.group();
    const allowed = api.group({ id: -100123 });
    for (const question of ['/ask 一', '/ask 二']) await group.send(question);
    await allowed.send('/ask 三');
    expect((await allowed.nextReply()).text).toContain('re: 三');
    await group.send('/ask 四');
    const chat = api.privateChat();
    await chat.send('五');
    await chat.nextReply();
    expect(group.replies.map(({ text }) => text?.includes(String(group.id)))).toEqual([true]);
  });
});

describe('limits', () => {
  test('the first question too many in a minute gets a notice, the next ones silence, others are not concerned', async () => {
    const api = await startApi();
    startBot(api, fakeDesk(), { environment: { USER_QUESTIONS_PER_MINUTE: '2' } });
    const [busy, other] = [api.privateChat({ languageCode: 'en' }), api.privateChat()];
    for (const text of ['1', '2', '3', '4', '5']) await busy.send(text);
    await busy.until((messages) => messages.length >= 8);
    await other.send('x');
    await other.nextReply();
    expect(busy.replies.map(({ text }) => text?.split('[')[0])).toEqual([
      're: 1',
      're: 2',
      expect.stringContaining('more than I may answer'),
    ]);
  });

  test('a group as a whole has its own', async () => {
    const api = await startApi();
    startBot(api, fakeDesk(), { environment: { GROUP_QUESTIONS_PER_MINUTE: '2' } });
    const group = api.group();
    for (const text of ['1', '2', '3', '4']) await group.send(`/ask ${text}`, { from: group.member() });
    const chat = api.privateChat();
    await group.until((messages) => messages.length >= 7);
    await chat.send('x');
    await chat.nextReply();
    expect(group.replies).toHaveLength(3);
  });

  test('more questions than a chat may have waiting are turned away once, and the waiting ones are answered in order', async () => {
    const api = await startApi();
    const held = promised();
    startBot(api, fakeDesk({ ask: (turns) => held.promise.then(() => grounded(`re: ${turns.at(-1)}`)) }), {
      environment: { USER_QUESTIONS_PER_MINUTE: '0' },
    });
    const chat = api.privateChat({ languageCode: 'en' });
    for (let number = 0; number < 30; number += 1) await chat.send(`q${number}`);
    const [busy] = await api.waitForCalls('sendMessage');
    expect(busy?.payload.text).toContain('several of your questions');
    held.keep();
    await chat.until((messages) => messages.length >= 30 + 21);
    const answers = chat.replies.map(({ text }) => text?.split('[')[0]).filter((text) => text?.startsWith('re:'));
    expect(answers).toEqual(Array.from({ length: 20 }, (_, number) => `re: q${number}`));
    expect(chat.replies).toHaveLength(21);
  });
});

describe('time', () => {
  test('a slow answer holds up its own chat alone', async () => {
    const api = await startApi();
    const held = promised();
    startBot(
      api,
      fakeDesk({
        ask: (turns) =>
          turns.at(-1) === 'slow' ? held.promise.then(() => grounded('slow')) : Promise.resolve(grounded('quick')),
      }),
    );
    const [slow, ...others] = Array.from({ length: 6 }, () => api.privateChat());
    await slow!.send('slow');
    await slow!.send('after');
    for (const chat of others) await chat.send('quick');
    for (const chat of others) expect((await chat.nextReply()).text).toContain('quick');
    expect(slow!.replies).toEqual([]);
    held.keep();
    await slow!.until((messages) => messages.length >= 4);
    expect(slow!.replies.map(({ text }) => text?.split('[')[0])).toEqual(['slow', 'quick']);
  });

  test('an answer that takes too long is given up with a word, its signal aborted, and nothing is sent late', async () => {
    const api = await startApi();
    const late = promised<ReturnType<typeof grounded>>();
    let aborted = false;
    const ask = async (turns: readonly string[], { signal }: { signal: AbortSignal }) => {
      if (turns.at(-1) !== 'slow') return grounded('quick');
      signal.addEventListener('abort', () => {
        aborted = true;
      });
      return late.promise;
    };
    startBot(api, fakeDesk({ ask }), { environment: { ANSWER_TIMEOUT_MS: '200' } });
    const chat = api.privateChat({ languageCode: 'en' });
    await chat.send('slow');
    expect((await chat.nextReply()).text).toContain('took too long');
    expect(aborted).toBe(true);
    late.keep(grounded('too late'));
    await chat.send('x');
    await chat.nextReply();
    expect(chat.replies.map(({ text }) => text).join()).not.toContain('too late');
  });

  test('an update that comes twice is answered once', async () => {
    const api = await startApi();
    startBot(api, fakeDesk());
    const chat = api.privateChat();
    const message = { message_id: 77, date: 0, chat: chat.chat, from: chat.user, text: 'once' };
    for (let time = 0; time < 3; time += 1) api.inject({ update_id: 900, message });
    await chat.send('last');
    await chat.until((messages) => messages.some(({ text }) => text?.startsWith('re: last')));
    expect(chat.replies.map(({ text }) => text?.split('[')[0])).toEqual(['re: once', 're: last']);
  });
});

test('a refusal says what the desk says, and cites nothing', async () => {
  const api = await startApi();
  startBot(api, fakeDesk({ ask: async () => refused('文章没有说。') }));
  const chat = api.privateChat();
  await chat.send('人口多少');
  const reply = await chat.nextReply();
  expect(reply.text).toBe('文章没有说。');
  expect(reply.entities ?? []).toEqual([]);
});

test.each([
  { why: 'a greeting', answer: { ...grounded('x', []), claims: [], lead: '您好。' } as Answer, votes: 0, opens: 0 },
  { why: 'off topic', answer: { ...refused('no'), reason: 'off-topic' } as Answer, votes: 0, opens: 0 },
  {
    why: 'off topic, with what is nearest',
    answer: { ...grounded('x'), kind: 'refused', reason: 'off-topic', lead: 'no' } as Answer,
    votes: 0,
    opens: 1,
  },
  { why: 'not in the corpus', answer: refused('no'), votes: 2, opens: 0 },
  { why: 'an answer', answer: grounded('x'), votes: 2, opens: 1 },
])('$why carries $votes thumbs and $opens citations', async ({ answer, votes, opens }) => {
  const api = await startApi();
  startBot(api, fakeDesk({ ask: async () => answer }));
  const chat = api.privateChat();
  await chat.send('one');
  const buttons = ((await chat.nextReply()).reply_markup?.inline_keyboard ?? []).flat();
  const count = (start: string) =>
    buttons.filter((button) => 'callback_data' in button && button.callback_data.startsWith(start)).length;
  expect({ votes: count('vote:'), opens: count('cite:') }).toEqual({ votes, opens });
});

describe('a question in a script that is neither Chinese nor Latin', () => {
  const english = 'I read questions in Chinese and in English.';
  const chinese = '我能读懂用中文或英文提出的问题';
  test.each([
    { languageCode: 'ru', text: 'Какой ВВП района Lixia в 2022 году?', says: [english, chinese] },
    { languageCode: 'ar', text: 'ما هو الناتج المحلي الإجمالي؟', says: [english, chinese] },
    { languageCode: 'zh-hans', text: '投資はいくらですか', says: [chinese] },
    { languageCode: 'en', text: 'Сколько?', says: [english] },
    { languageCode: 'zh-hant', text: 'Сколько?', says: ['我能讀懂用中文或英文提出的問題'] },
  ])('is told once, to a Telegram in $languageCode, which languages are read', async ({ languageCode, text, says }) => {
    const api = await startApi();
    const asked: (readonly string[])[] = [];
    startBot(api, listeningDesk(asked));
    const chat = api.privateChat({ languageCode });
    await chat.send(text);
    const told = (await chat.nextReply()).text!;
    await chat.send('2023年投資');
    await chat.nextReply();
    expect(told.split('\n')).toEqual(says.map((one) => expect.stringContaining(one)));
    expect(asked).toEqual([['2023年投資']]);
  });

  test.each(['α系数是多少', 'GDP в 2022?', '2022年のGDP', '🙂', '2022'])('%s is still asked', async (text) => {
    const api = await startApi();
    const asked: (readonly string[])[] = [];
    startBot(api, listeningDesk(asked));
    const chat = api.privateChat();
    await chat.send(text);
    await chat.nextReply();
    expect(asked).toEqual([[text]]);
  });
});
