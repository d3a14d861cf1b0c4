import type { Message, WebhookInfo } from '@grammyjs/types';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { call, refusal, result } from '../support/bot-api/client.ts';
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

describe('the door', () => {
  const doors: [string, string, number, string][] = [
    ['a wrong token', '/bot123:wrong/getMe', 401, 'Unauthorized'],
    ['what is no token', '/botnonsense/getMe', 404, 'Not Found'],
    ['no method', '/bot123:wrong', 404, 'Not Found'],
    ['another path', '/', 404, 'Not Found'],
    ['a broken path', '/%', 404, 'Not Found'],
    ['a path with two slashes', '//bot', 404, 'Not Found'],
  ];
  test.each(doors)('is shut to %s', async (_name, path, status, description) => {
    const response = await fetch(`${api.url}${path}`);
    expect([response.status, await response.json()]).toEqual([status, { ok: false, error_code: status, description }]);
  });

  test('knows a method by any case of its name, and no method that it does not have', async () => {
    expect((await call(api, 'GETME')).body).toMatchObject({ ok: true, result: { username: api.botUser.username } });
    expect(await call(api, 'sendMessageDraft', { chat_id: 1 })).toEqual({
      status: 404,
      body: { ok: false, error_code: 404, description: 'Not Found: method not found' },
    });
    expect(api.calls.map(({ method, ok }) => [method, ok])).toEqual([
      ['getMe', true],
      ['sendMessageDraft', false],
    ]);
  });

  test('takes GET and POST alone', async () => {
    const url = `${api.url}/bot${api.token}/getMe`;
    expect((await fetch(url)).status).toBe(200);
    expect((await fetch(url, { method: 'DELETE' })).status).toBe(405);
  });

  const url = () => `${api.url}/bot${api.token}/sendMessage`;
  const markup = JSON.stringify({ inline_keyboard: [[{ text: '看', callback_data: 'x' }]] });
  const bodies: [string, () => Promise<Response>][] = [
    [
      'a query',
      () =>
        fetch(
          `${url()}?chat_id=${chat.id}&text=${encodeURIComponent('区')}&reply_markup=${encodeURIComponent(markup)}`,
        ),
    ],
    [
      'a form',
      () =>
        fetch(url(), {
          method: 'POST',
          body: new URLSearchParams({ chat_id: String(chat.id), text: '区', reply_markup: markup }),
        }),
    ],
    [
      'a multipart form',
      () => {
        const form = new FormData();
        form.set('chat_id', String(chat.id));
        form.set('text', '区');
        form.set('reply_markup', markup);
        return fetch(url(), { method: 'POST', body: form });
      },
    ],
    [
      'JSON with JSON in a string',
      () =>
        fetch(url(), {
          method: 'POST',
          headers: { 'content-type': 'application/json; charset=utf-8' },
          body: JSON.stringify({ chat_id: String(chat.id), text: '区', reply_markup: markup }),
        }),
    ],
  ];
  test.each(bodies)('reads parameters from %s', async (_name, request) => {
    expect(await (await request()).json()).toMatchObject({ ok: true, result: { text: '区' } });
    expect(chat.replies[0]?.reply_markup).toEqual(JSON.parse(markup));
    expect(api.callsOf('sendMessage')[0]?.payload).toEqual({
      chat_id: chat.id,
      text: '区',
      reply_markup: JSON.parse(markup),
    });
  });

  test.each(['{"chat_id":', '[1]', 'null'])('refuses the JSON body %s', async (body) => {
    expect((await call(api, 'sendMessage', {}, { body })).status).toBe(400);
  });
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

describe('files', () => {
  const url = () => `${api.url}/bot${api.token}/sendDocument`;
  const upload = async (bytes: string, fields: Record<string, string> = {}) => {
    const form = new FormData();
    form.set('chat_id', String(chat.id));
    form.set('document', new Blob([bytes], { type: 'text/csv' }), '指标.csv');
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return (await (await fetch(url(), { method: 'POST', body: form })).json()) as {
      result: Message;
      description?: string;
    };
  };

  test('go up and come down again', async () => {
    const { result: message } = await upload('年,值\n2022,2282.94\n', { caption: '<i>指标</i>', parse_mode: 'HTML' });
    expect(message).toMatchObject({
      caption: '指标',
      caption_entities: [{ type: 'italic' }],
      document: { file_name: '指标.csv', mime_type: 'text/csv', file_size: 21 },
    });
    const file = await result<{ file_path: string }>(api, 'getFile', { file_id: message.document?.file_id });
    expect(await (await fetch(`${api.url}/file/bot${api.token}/${file.file_path}`)).text()).toBe(
      '年,值\n2022,2282.94\n',
    );
    expect((await fetch(`${api.url}/file/bot1:x/${file.file_path}`)).status).toBe(401);
    expect((await fetch(`${api.url}/file/bot${api.token}/documents/none`)).status).toBe(404);
  });

  test('are sent again by their id', async () => {
    const { result: message } = await upload('a');
    expect(await refusal(api, 'sendDocument', { chat_id: chat.id, document: message.document?.file_id })).toBe('ok');
    expect(await refusal(api, 'sendDocument', { chat_id: chat.id, document: 'BQAC' })).toBe(
      'Bad Request: wrong file identifier/HTTP URL specified',
    );
    expect(await refusal(api, 'sendDocument', { chat_id: chat.id })).toBe(
      'Bad Request: there is no document in the request',
    );
  });

  test('are refused empty, and with a caption over 1024 characters', async () => {
    expect((await upload('')).description).toBe('Bad Request: file must be non-empty');
    expect((await upload('a', { caption: '字'.repeat(1025) })).description).toBe(
      'Bad Request: message caption is too long',
    );
  });

  test('of people can be read up to 20 MB', async () => {
    const small = await chat.sendDocument({ name: 'a.txt', bytes: '正文', caption: '/add 文章' });
    expect(small.caption_entities).toEqual([{ type: 'bot_command', offset: 0, length: 4 }]);
    expect(await refusal(api, 'getFile', { file_id: small.document?.file_id })).toBe('ok');
    const large = await chat.sendDocument({ name: 'b.txt', bytes: 'x', size: 20 * 1_048_576 + 1 });
    expect(await refusal(api, 'getFile', { file_id: large.document?.file_id })).toBe('Bad Request: file is too big');
    expect(await refusal(api, 'getFile', { file_id: 'none' })).toBe(
      'Bad Request: wrong file_id or the file is temporarily unavailable',
    );
  });
});

describe('what the bot says of itself', () => {
  const commands = [{ command: 'ask', description: '提问' }];
  const set = (parameters: Record<string, unknown>) => refusal(api, 'setMyCommands', { commands, ...parameters });

  test('is kept by scope and language, and offered to whom it is meant for', async () => {
    expect(await set({})).toBe('ok');
    expect(await set({ commands: [{ command: '/help', description: 'Help' }], language_code: 'en' })).toBe('ok');
    expect(
      await set({
        commands: [{ command: 'reindex', description: '重建' }],
        scope: { type: 'all_chat_administrators' },
      }),
    ).toBe('ok');
    expect(await result(api, 'getMyCommands')).toEqual(commands);
    expect(await result(api, 'getMyCommands', { language_code: 'en' })).toEqual([
      { command: 'help', description: 'Help' },
    ]);
    expect(await result(api, 'getMyCommands', { scope: { type: 'all_group_chats' } })).toEqual([]);
    const admin = api.user({ language_code: 'zh-hans' });
    const group = api.group({ admins: [admin], members: [chat.user] });
    const offered = [chat.commands(), group.commands(chat.user), group.commands(admin), api.privateChat().commands()];
    expect(offered.map((list) => list.map(({ command }) => command))).toEqual([
      ['ask'],
      ['ask'],
      ['reindex'],
      ['help'],
    ]);
    expect(await refusal(api, 'deleteMyCommands', { language_code: 'en' })).toBe('ok');
    expect(await result(api, 'getMyCommands', { language_code: 'en' })).toEqual([]);
  });

  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ command: `c${index}`, description: 'x' }));
  const refusals: [string, Record<string, unknown>, string][] = [
    ['capitals', { commands: [{ command: 'Ask', description: 'x' }] }, 'BOT_COMMAND_INVALID'],
    ['an empty command', { commands: [{ command: '', description: 'x' }] }, 'command must be non-empty'],
    [
      '33 characters',
      { commands: [{ command: 'a'.repeat(33), description: 'x' }] },
      'command length must not exceed 32',
    ],
    ['no description', { commands: [{ command: 'a', description: '' }] }, 'command description must be non-empty'],
    [
      '257 characters of description',
      { commands: [{ command: 'a', description: '字'.repeat(257) }] },
      'command description length must not exceed 256',
    ],
    ['101 commands', { commands: many(101) }, 'BOT_COMMANDS_TOO_MUCH'],
    ['a language with a script', { language_code: 'zh-hant' }, 'invalid language code specified'],
    [
      'a scope without its chat',
      { scope: { type: 'chat' } },
      'can\'t parse BotCommandScope: Can\'t find field "chat_id"',
    ],
    ['an unknown scope', { scope: { type: 'mars' } }, "can't parse BotCommandScope: Unsupported type specified"],
    ['a scope of an unknown chat', { scope: { type: 'chat', chat_id: 5 } }, 'chat not found'],
  ];
  test.each(refusals)('has no %s', async (_name, parameters, facts) => {
    expect(await set(parameters)).toBe(`Bad Request: ${facts}`);
  });

  const texts: [string, string, number, string][] = [
    ['MyDescription', 'description', 512, 'BOT_DESCRIPTION_INVALID'],
    ['MyShortDescription', 'short_description', 120, 'BOT_SHORT_DESCRIPTION_INVALID'],
    ['MyName', 'name', 64, 'BOT_TITLE_INVALID'],
  ];
  test.each(texts)('%s is kept by language up to its limit', async (method, field, maxChars, facts) => {
    const longest = '字'.repeat(maxChars);
    expect(await refusal(api, `set${method}`, { [field]: longest })).toBe('ok');
    expect(await refusal(api, `set${method}`, { [field]: 'English', language_code: 'en' })).toBe('ok');
    expect(await refusal(api, `set${method}`, { [field]: `${longest}字` })).toBe(`Bad Request: ${facts}`);
    expect(await result(api, `get${method}`, { language_code: 'zh' })).toEqual({ [field]: longest });
    expect(await result(api, `get${method}`, { language_code: 'en' })).toEqual({ [field]: 'English' });
  });
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

describe('smaller things', () => {
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
