import type { Message } from '@grammyjs/types';
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

const sent = (parameters: Record<string, unknown>) =>
  result<Message>(api, 'sendMessage', { chat_id: chat.id, ...parameters });
const button = (fields: Record<string, unknown>) => ({
  reply_markup: { inline_keyboard: [[{ text: '看', ...fields }]] },
});

describe('a pressed button', () => {
  const stale = 'Bad Request: query is too old and response timeout expired or query ID is invalid';
  const answer = (id: string, parameters: object = {}) =>
    refusal(api, 'answerCallbackQuery', { callback_query_id: id, ...parameters });

  test('is answered once', async () => {
    const message = await sent({ text: '一', ...button({ callback_data: 'src:1' }) });
    const press = await chat.press(message, '看');
    expect(press.query).toMatchObject({
      data: 'src:1',
      message: { message_id: message.message_id },
      from: { id: chat.id },
    });
    expect(api.pendingUpdates).toMatchObject([{ callback_query: { id: press.query.id } }]);
    expect(await answer(press.query.id, { text: '字'.repeat(201) })).toBe('Bad Request: MESSAGE_TOO_LONG');
    expect(await answer(press.query.id, { text: '字'.repeat(200), show_alert: true })).toBe('ok');
    expect(await press.answered()).toMatchObject({ showAlert: true });
    expect(await answer(press.query.id)).toBe(stale);
    expect(press.answers).toHaveLength(1);
    expect(await answer('1')).toBe(stale);
  });

  test('is too old after a quarter of an hour', async () => {
    let now = Date.now();
    const slow = await BotApiServer.start({ now: () => now });
    const person = slow.privateChat();
    const message = await result<Message>(slow, 'sendMessage', {
      chat_id: person.id,
      text: '一',
      ...button({ callback_data: 'x' }),
    });
    const press = await person.press(message, 'x');
    now += 15 * 60_000 + 1;
    expect(await refusal(slow, 'answerCallbackQuery', { callback_query_id: press.query.id })).toBe(stale);
    await slow.stop();
  });

  test('can be forged, and its message can be gone', async () => {
    const message = await sent({ text: '一', ...button({ callback_data: 'x' }) });
    expect((await chat.press(message, 'src:999', { forged: true })).query.data).toBe('src:999');
    await expect(chat.press(message, 'src:999')).rejects.toThrow('no button');
    await chat.remove(message);
    expect((await chat.press(message, 'x')).query.message).toEqual({
      chat: chat.chat,
      message_id: message.message_id,
      date: 0,
    });
  });
});

describe('an inline query', () => {
  const article = (id: string, text = '一', extra: object = {}) => ({
    type: 'article',
    id,
    title: '题',
    input_message_content: { message_text: text },
    ...extra,
  });
  const refusals: [string, Record<string, unknown>, string][] = [
    ['51 results', { results: Array.from({ length: 51 }, (_, index) => article(String(index))) }, 'RESULTS_TOO_MUCH'],
    ['the same id twice', { results: [article('a'), article('a')] }, 'RESULT_ID_DUPLICATE'],
    ['an id of 65 bytes', { results: [article('x'.repeat(65))] }, 'RESULT_ID_INVALID'],
    ['no results', {}, 'expected an Array of InlineQueryResult'],
    [
      'no title',
      { results: [{ ...article('a'), title: undefined }] },
      'can\'t parse inline query result: Can\'t find field "title"',
    ],
    ['a text of 4097 characters', { results: [article('a', '字'.repeat(4097))] }, 'MESSAGE_TOO_LONG'],
    [
      'broken markup',
      { results: [article('a', 'x', { input_message_content: { message_text: '<b>', parse_mode: 'HTML' } })] },
      'can\'t parse entities: Can\'t find end tag corresponding to start tag "b"',
    ],
    [
      'long button data',
      { results: [article('a', 'x', button({ callback_data: 'x'.repeat(65) }))] },
      'BUTTON_DATA_INVALID',
    ],
    ['a long offset', { results: [], next_offset: 'x'.repeat(65) }, 'NEXT_OFFSET_INVALID'],
    [
      'a start parameter with spaces',
      { results: [], button: { text: '问', start_parameter: 'a b' } },
      'START_PARAM_INVALID',
    ],
  ];
  test.each(refusals)('is not answered with %s', async (_name, parameters, facts) => {
    const typed = api.inlineQuery(chat.user, '2022 GDP');
    expect(await refusal(api, 'answerInlineQuery', { inline_query_id: typed.query.id, ...parameters })).toBe(
      `Bad Request: ${facts}`,
    );
    expect(typed.answers).toEqual([]);
  });

  test('is answered once, and its card becomes a message that the bot can edit', async () => {
    const typed = api.inlineQuery(chat.user, 'G'.repeat(300));
    expect(typed.query.query).toHaveLength(256);
    const results = [
      article('a', '<b>一</b>', {
        input_message_content: { message_text: '<b>一</b>', parse_mode: 'HTML' },
        ...button({ callback_data: 'x' }),
      }),
    ];
    expect(await refusal(api, 'answerInlineQuery', { inline_query_id: typed.query.id, results })).toBe('ok');
    expect((await typed.answered()).results).toEqual(results);
    expect(await refusal(api, 'answerInlineQuery', { inline_query_id: typed.query.id, results })).toMatch(
      'query is too old',
    );
    const group = api.group({ botIsMember: false });
    const message = await typed.choose('a', group);
    expect(message).toMatchObject({ text: '一', via_bot: { id: api.botUser.id }, from: { id: chat.id } });
    const { query } = await group.press(message, 'x');
    expect(query.message).toBeUndefined();
    expect(await result(api, 'editMessageText', { inline_message_id: query.inline_message_id, text: '二' })).toBe(true);
    expect(group.messages[0]?.text).toBe('二');
    expect(await refusal(api, 'editMessageText', { inline_message_id: 'none', text: '二' })).toBe(
      'Bad Request: MESSAGE_ID_INVALID',
    );
  });
});

describe('the card that was chosen', () => {
  test.each([true, false])('is told when the bot asked for feedback: %s', async (inlineFeedback) => {
    const asking = await BotApiServer.start({ inlineFeedback });
    const person = asking.privateChat();
    const typed = asking.inlineQuery(person.user, 'GDP');
    const results = [{ type: 'article', id: 'a', title: '题', input_message_content: { message_text: '一' } }];
    await result(asking, 'answerInlineQuery', { inline_query_id: typed.query.id, results });
    await typed.choose('a', asking.group());
    const told = asking.pendingUpdates.filter((update) => update.chosen_inline_result);
    expect(told.map((update) => update.chosen_inline_result?.result_id)).toEqual(inlineFeedback ? ['a'] : []);
    await asking.stop();
  });
});
