import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readUpdate } from '../../src/bot/incoming.ts';

const me = { id: 99, username: 'district_bot' };
const commands = new Set(['ask', 'help', 'figures']);
const user = { id: 7, is_bot: false, first_name: 'U', language_code: 'zh-hans' };
const privateChat = { id: 7, type: 'private' };
const group = { id: -5, type: 'supergroup', title: 'G' };

const read = (message: Record<string, unknown>) =>
  readUpdate({ update_id: 1, message: { message_id: 3, date: 0, from: user, chat: group, ...message } }, me, commands);

describe('in a group', () => {
  test.each<{ text: string; understood: string; command?: string; why?: string }>([
    { text: '/ask 历下区GDP', understood: '历下区GDP', command: 'ask' },
    { text: '/ask历下区GDP', understood: '历下区GDP', command: 'ask', why: 'Chinese is written without spaces' },
    { text: '/ask2022年GDP', understood: '2022年GDP', command: 'ask', why: 'the year runs into the command' },
    { text: '/ask：2022年GDP', understood: '2022年GDP', command: 'ask' },
    { text: '/ASK@District_Bot hello', understood: 'hello', command: 'ask' },
    { text: '／ask 问题', understood: '问题', command: 'ask', why: 'a full-width slash' },
    { text: '／ask＠district_bot 问题？', understood: '问题？', command: 'ask' },
    { text: '/ask ？', understood: '', command: 'ask', why: 'signs alone ask nothing' },
    { text: '@district_bot 问题', understood: '问题' },
    { text: '问题 @DISTRICT_BOT', understood: '问题' },
    { text: '请问＠district_bot，问题？', understood: '请问 ，问题？', why: 'a full-width @' },
    { text: '@district_bot /ask 问题', understood: '问题', command: 'ask' },
  ])('$text is for the bot', ({ text, understood, command }) => {
    expect(read({ text })).toMatchObject({ kind: 'said', text: understood, ...(command && { command }) });
  });

  test.each<{ text: string; why: string }>([
    { text: '大家早上好', why: 'talk among people' },
    { text: '/ask@other_bot 问题', why: 'a command of another bot' },
    { text: '/unknown', why: 'a command that may be another bot’s' },
    { text: '@district_bot_2 问题', why: 'a longer name' },
    { text: 'mail me@district_bot', why: 'an address' },
    { text: '@other_bot 问题', why: 'another bot' },
  ])('$text is not for the bot: $why', ({ text }) => {
    expect(read({ text })).toBeUndefined();
  });

  test('a reply to the bot is for the bot, one to anybody else is not', () => {
    const reply = (id: number) => ({
      text: '那2023年呢',
      reply_to_message: { message_id: 2, from: { ...user, id }, text: 'x' },
    });
    expect(read(reply(99))).toMatchObject({ text: '那2023年呢', repliedTo: { messageId: 2, isOurs: true } });
    expect(read(reply(8))).toBeUndefined();
  });

  test('a message in a topic is no reply to the message that opened the topic, even if the bot opened it', () => {
    const opened = { message_id: 2, from: { ...user, id: 99 }, forum_topic_created: { name: 'T' } };
    expect(
      read({ text: 'hello', is_topic_message: true, message_thread_id: 2, reply_to_message: opened }),
    ).toBeUndefined();
  });

  test('another bot’s command to a reply of ours stays another bot’s', () => {
    expect(
      read({ text: '/ask@other_bot x', reply_to_message: { message_id: 2, from: { ...user, id: 99 } } }),
    ).toBeUndefined();
  });

  test('a mention by id, as people without a username get it, is a mention', () => {
    const entities = [{ type: 'text_mention', offset: 0, length: 3, user: { ...user, id: 99 } }];
    expect(read({ text: 'Bot 问题', entities })).toMatchObject({ text: '问题' });
  });

  test('the caption of a photo is read like a text', () => {
    expect(read({ caption: '@district_bot 这是多少', photo: [] })).toMatchObject({
      text: '这是多少',
      isWordless: false,
    });
  });

  test('an anonymous admin is answered, and is nobody in particular', () => {
    const from = { id: 1_087_968_824, is_bot: true, first_name: 'Group' };
    expect(read({ text: '/ask x', from, sender_chat: { id: -5 } })).toMatchObject({
      person: { id: -5, isAnonymous: true },
    });
  });

  test.each([
    { name: 'another bot', message: { text: '/ask x', from: { ...user, is_bot: true } } },
    { name: 'our own inline answer', message: { text: '@district_bot x', via_bot: { ...user, id: 99 } } },
    {
      name: 'a post forwarded from the linked channel',
      message: { text: '@district_bot x', is_automatic_forward: true },
    },
    { name: 'a channel post', message: { text: '/ask x', chat: { id: -6, type: 'channel' } } },
    { name: 'a service message', message: { new_chat_title: 'x' } },
    { name: 'a message from nobody', message: { text: '/ask x', from: undefined } },
  ])('$name is left alone', ({ message }) => {
    expect(read(message)).toBeUndefined();
  });
});

describe('in a private chat', () => {
  test('any text is a question, an edit is not a new one', () => {
    expect(read({ chat: privateChat, text: ' 历下区GDP ' })).toMatchObject({
      text: '历下区GDP',
      place: { isPrivate: true },
    });
    const edited = { message_id: 3, date: 0, from: user, chat: privateChat, text: 'x' };
    expect(readUpdate({ update_id: 1, edited_message: edited }, me, commands)).toBeUndefined();
  });

  test('invisible and direction characters are taken out, letters of every script stay', () => {
    expect(
      read({ chat: privateChat, text: '\u202e历\u200b下\u2066区\ufeff GDP\u0000 \u0645\u0631\u062d\u0628\u0627' }),
    ).toMatchObject({ text: '历下区 GDP مرحبا' });
    expect(read({ chat: privateChat, text: '\u200b\u200b' })).toMatchObject({ text: '' });
  });

  test('a sticker is a message without words', () => {
    expect(read({ chat: privateChat, sticker: {} })).toMatchObject({ isWordless: true });
  });
});

test('a press under a message we cannot see, or without data, is still known as a press', () => {
  expect(
    readUpdate(
      { update_id: 1, callback_query: { id: 'q', from: user, inline_message_id: 'i', data: 'x' } },
      me,
      commands,
    ),
  ).toMatchObject({ kind: 'orphan' });
  const message = { message_id: 1, date: 0, chat: privateChat };
  expect(readUpdate({ update_id: 1, callback_query: { id: 'q', from: user, message } }, me, commands)).toMatchObject({
    kind: 'pressed',
    data: '',
  });
});

test('whatever arrives is read without a throw', () => {
  const keys = fc.constantFrom(
    'message',
    'callback_query',
    'inline_query',
    'my_chat_member',
    'poll',
    'edited_message',
    'update_id',
  );
  fc.assert(
    fc.property(fc.dictionary(keys, fc.anything()), (update) => {
      readUpdate(update, me, commands);
    }),
  );
  for (const nothing of [null, undefined, 0, 'x', []]) expect(readUpdate(nothing, me, commands)).toBeUndefined();
});
