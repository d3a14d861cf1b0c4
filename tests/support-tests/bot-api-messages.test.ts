import type { Message, WebhookInfo } from '@grammyjs/types';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { refusal, result } from '../support/bot-api/client.ts';
import type { PrivateChatHandle } from '../support/bot-api/private-chat.ts';
import { BotApiServer } from '../support/bot-api/server.ts';

let api: BotApiServer;
let chat: PrivateChatHandle;

beforeEach(async () => {
  api = await BotApiServer.start();
  chat = api.privateChat({ languageCode: 'zh-hans' });
});

afterEach(async () => {
  await api.stop();
  expect(api.problems).toEqual([]);
});

const send = (parameters: Record<string, unknown>) => refusal(api, 'sendMessage', { chat_id: chat.id, ...parameters });
const sent = (parameters: Record<string, unknown>) =>
  result<Message>(api, 'sendMessage', { chat_id: chat.id, ...parameters });
const button = (fields: Record<string, unknown>) => ({
  reply_markup: { inline_keyboard: [[{ text: '看', ...fields }]] },
});

describe('sendMessage', () => {
  test('gives the message as Telegram keeps it', async () => {
    const question = await chat.send('多少？');
    const message = await sent({
      text: ' <b>2282.94</b>亿元 ',
      parse_mode: 'html',
      reply_parameters: { message_id: question.message_id },
    });
    expect(message).toMatchObject({
      text: '2282.94亿元',
      entities: [{ type: 'bold', offset: 0, length: 7 }],
      from: api.botUser,
      chat: { id: chat.id, type: 'private' },
      reply_to_message: { message_id: question.message_id, text: '多少？' },
    });
    expect(message.message_id).toBe(question.message_id + 1);
    expect(chat.messages).toEqual([question, message]);
  });

  const refusals: [string, Record<string, unknown>, string][] = [
    ['no text', {}, 'message text is empty'],
    ['white space', { text: ' \n ' }, 'text must be non-empty'],
    ['markup around nothing', { text: '<b></b>', parse_mode: 'HTML' }, 'text must be non-empty'],
    ['4097 characters', { text: '字'.repeat(4097) }, 'message is too long'],
    ['an unknown parse mode', { text: 'a', parse_mode: 'XML' }, 'unsupported parse_mode'],
    [
      'broken markup',
      { text: '<b>a', parse_mode: 'HTML' },
      'can\'t parse entities: Can\'t find end tag corresponding to start tag "b"',
    ],
    ['half a surrogate pair', { text: 'a\ud800' }, 'strings must be encoded in UTF-8'],
    [
      'an entity beyond the text',
      { text: 'a', entities: [{ type: 'bold', offset: 5, length: 1 }] },
      'entity begins after the end of the text at UTF-16 offset 5',
    ],
    [
      'a link that is none',
      { text: 'a', entities: [{ type: 'text_link', offset: 0, length: 1, url: 'x' }] },
      "entity URL 'x' is invalid: Wrong HTTP URL",
    ],
    [
      'a mention of nobody',
      { text: 'a', entities: [{ type: 'text_mention', offset: 0, length: 1, user: { id: 5 } }] },
      'user not found',
    ],
    ['a missing reply target', { text: 'a', reply_parameters: { message_id: 99 } }, 'message to be replied not found'],
    ['reply parameters without a message', { text: 'a', reply_parameters: {} }, 'can\'t find field "message_id"'],
    ['an unknown thread', { text: 'a', message_thread_id: 99 }, 'message thread not found'],
    ['65 bytes of button data', { text: 'a', ...button({ callback_data: 'x'.repeat(65) }) }, 'BUTTON_DATA_INVALID'],
    // 22 characters, 66 bytes.
    [
      'button data that is long in bytes',
      { text: 'a', ...button({ callback_data: '区'.repeat(22) }) },
      'BUTTON_DATA_INVALID',
    ],
    [
      'a button that does nothing',
      { text: 'a', ...button({}) },
      "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    [
      'a button link that is none',
      { text: 'a', ...button({ url: 'x' }) },
      "inline keyboard button URL 'x' is invalid: Wrong HTTP URL",
    ],
    [
      'a button to FTP',
      { text: 'a', ...button({ url: 'ftp://example.com' }) },
      "inline keyboard button URL 'ftp://example.com' is invalid: Unsupported URL protocol",
    ],
    [
      'a button without text',
      { text: 'a', reply_markup: { inline_keyboard: [[{ callback_data: 'x' }]] } },
      'can\'t parse inline keyboard button: Can\'t find field "text"',
    ],
    [
      'a keyboard that is no table',
      { text: 'a', reply_markup: { inline_keyboard: 'x' } },
      'field "inline_keyboard" must be of type Array',
    ],
    ['an empty reply markup', { text: 'a', reply_markup: {} }, 'object expected as reply markup'],
    [
      '101 buttons',
      {
        text: 'a',
        reply_markup: { inline_keyboard: Array.from({ length: 101 }, () => [{ text: 'x', callback_data: 'x' }]) },
      },
      'reply markup is too long',
    ],
    [
      'a flag that is no Boolean',
      { text: 'a', reply_markup: { force_reply: 'yes' } },
      'field "force_reply" must be of type Boolean',
    ],
    [
      'a preview flag that is no Boolean',
      { text: 'a', link_preview_options: { is_disabled: 'yes' } },
      'field "is_disabled" must be of type Boolean',
    ],
  ];
  test.each(refusals)('refuses %s', async (_name, parameters, facts) => {
    expect(await send(parameters)).toBe(`Bad Request: ${facts}`);
    expect(chat.messages).toEqual([]);
  });

  test('looks at the markup before the chat, and at entities after it', async () => {
    expect(await send({ chat_id: 5, text: '<b>', parse_mode: 'HTML' })).toMatch("can't parse entities");
    expect(await send({ chat_id: 5, text: 'a', entities: [{ type: 'bold', offset: 9, length: 1 }] })).toBe(
      'Bad Request: chat not found',
    );
    expect(await send({ chat_id: '', text: 'a' })).toBe('Bad Request: chat_id is empty');
    expect(await send({ chat_id: '@nobody', text: 'a' })).toBe('Bad Request: chat not found');
  });

  const accepted: [string, Record<string, unknown>, string][] = [
    // The limit counts what is left when the markup is gone.
    ['4096 characters after parsing', { text: `<b>${'字'.repeat(4096)}</b>`, parse_mode: 'HTML' }, '字'.repeat(4096)],
    [
      'a reply whose target is gone, if that may be',
      { text: 'a', reply_parameters: { message_id: 99, allow_sending_without_reply: true } },
      'a',
    ],
    ['64 bytes of button data', { text: 'a', ...button({ callback_data: 'x'.repeat(64) }) }, 'a'],
    ['a keyboard of the other kind', { text: 'a', reply_markup: { keyboard: [['x']], resize_keyboard: true } }, 'a'],
  ];
  test.each(accepted)('takes %s', async (_name, parameters, text) => {
    expect((await sent(parameters)).text).toBe(text);
  });
});

describe('a message of the bot', () => {
  test('is edited, which people and the next call see', async () => {
    const { message_id } = await sent({ text: '一', ...button({ callback_data: 'x' }) });
    const edit = (parameters: Record<string, unknown>) =>
      refusal(api, 'editMessageText', { chat_id: chat.id, message_id, ...parameters });
    expect(await edit({ text: '<b>二</b>', parse_mode: 'HTML' })).toBe('ok');
    expect(chat.replies).toMatchObject([{ text: '二', entities: [{ type: 'bold' }], edit_date: expect.any(Number) }]);
    // Without a keyboard in the call the old one goes.
    expect(chat.replies[0]?.reply_markup).toBeUndefined();
    expect(await edit({ text: '*二*', parse_mode: 'MarkdownV2' })).toBe(
      'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
    expect(await edit({ text: '字'.repeat(4097) })).toBe('Bad Request: MESSAGE_TOO_LONG');
    expect(await edit({ text: '三', message_id: 99 })).toBe('Bad Request: message to edit not found');
    expect(await edit({ text: '三', message_id: '' })).toBe('Bad Request: message identifier is not specified');
    expect(await edit({ text: '三', reply_markup: { force_reply: true } })).toBe(
      'Bad Request: inline keyboard expected',
    );
  });

  test('keeps its text when only its keyboard changes', async () => {
    const { message_id } = await sent({ text: '一' });
    const edit = (parameters: object) =>
      refusal(api, 'editMessageReplyMarkup', { chat_id: chat.id, message_id, ...parameters });
    expect(await edit(button({ callback_data: 'x' }))).toBe('ok');
    expect(chat.replies[0]).toMatchObject({
      text: '一',
      reply_markup: { inline_keyboard: [[{ callback_data: 'x' }]] },
    });
    expect(await edit(button({ callback_data: 'x' }))).toMatch('message is not modified');
    expect(await edit({})).toBe('ok');
  });

  test('is not a message of someone else', async () => {
    const { message_id } = await chat.send('我的');
    expect(await refusal(api, 'editMessageText', { chat_id: chat.id, message_id, text: 'a' })).toBe(
      "Bad Request: message can't be edited",
    );
  });

  test('is deleted once', async () => {
    const { message_id } = await sent({ text: '一' });
    expect(await refusal(api, 'deleteMessage', { chat_id: chat.id, message_id })).toBe('ok');
    expect(chat.messages).toEqual([]);
    expect(await refusal(api, 'deleteMessage', { chat_id: chat.id, message_id })).toBe(
      'Bad Request: message to delete not found',
    );
  });

  test('is copied and forwarded', async () => {
    const { message_id } = await chat.send('原文');
    const other = api.privateChat();
    const from = { chat_id: other.id, from_chat_id: chat.id, message_id };
    expect(Object.keys(await result<object>(api, 'copyMessage', from))).toEqual(['message_id']);
    expect(await result<Message>(api, 'forwardMessage', from)).toMatchObject({
      text: '原文',
      forward_origin: { type: 'user', sender_user: { id: chat.id } },
    });
    expect(await refusal(api, 'copyMessage', { ...from, message_id: 99 })).toBe(
      'Bad Request: message to copy not found',
    );
  });
});

describe('smaller things', () => {
  describe('a draft', () => {
    const draft = (parameters: Record<string, unknown>) =>
      refusal(api, 'sendMessageDraft', { chat_id: chat.id, draft_id: 7, ...parameters });

    test('is seen until the next draft or a message, and is no message', async () => {
      expect(await draft({ text: '<b>2022</b>年', parse_mode: 'html' })).toBe('ok');
      expect(chat.draft).toEqual({ id: 7, text: '2022年', entities: [{ type: 'bold', offset: 0, length: 4 }] });
      expect(await draft({ text: '2022年，' })).toBe('ok');
      expect(chat.messages).toEqual([]);
      await sent({ text: '2022年，完。' });
      expect(chat.draft).toBeUndefined();
      expect(chat.drafts.map(({ text }) => text)).toEqual(['2022年', '2022年，']);
    });

    test('needs an id and a private chat', async () => {
      expect(await draft({ text: 'x', draft_id: 0 })).toBe('Bad Request: DRAFT_ID_INVALID');
      const elsewhere = await draft({ text: 'x', chat_id: api.group().id });
      expect(elsewhere).toBe('Bad Request: message drafts can be sent only to private chats');
    });
  });

  test('chat actions are shown, and unknown ones refused', async () => {
    expect(await refusal(api, 'sendChatAction', { chat_id: chat.id, action: 'typing' })).toBe('ok');
    expect(await refusal(api, 'sendChatAction', { chat_id: chat.id, action: 'thinking' })).toBe(
      'Bad Request: wrong parameter action in request',
    );
    expect(chat.actions).toEqual(['typing']);
  });

  test('one reaction of the known ones can be set', async () => {
    const { message_id } = await chat.send('问');
    const react = (reaction: unknown, id = message_id) =>
      refusal(api, 'setMessageReaction', { chat_id: chat.id, message_id: id, reaction });
    expect(await react([{ type: 'emoji', emoji: '👍' }])).toBe('ok');
    expect(await react([{ type: 'emoji', emoji: '🐌' }])).toBe('Bad Request: REACTION_INVALID');
    expect(
      await react([
        { type: 'emoji', emoji: '👍' },
        { type: 'emoji', emoji: '👎' },
      ]),
    ).toBe('Bad Request: REACTIONS_TOO_MANY');
    expect(await react([], 99)).toBe('Bad Request: message to react not found');
  });

  test('deep links open with 64 characters of their alphabet and no others', async () => {
    expect((await chat.start('a_B-9'.repeat(12))).text).toBe(`/start ${'a_B-9'.repeat(12)}`);
    await expect(chat.start('有')).rejects.toThrow('no deep link');
    await expect(chat.start('x'.repeat(65))).rejects.toThrow('no deep link');
  });

  test('the webhook is none at first', async () => {
    expect(await result<WebhookInfo>(api, 'getWebhookInfo')).toEqual({
      url: '',
      has_custom_certificate: false,
      pending_update_count: 0,
    });
  });
});
