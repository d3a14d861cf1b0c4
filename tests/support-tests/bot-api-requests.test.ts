import type { Message } from '@grammyjs/types';
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
    expect(await call(api, 'sendSomethingElse', { chat_id: 1 })).toEqual({
      status: 404,
      body: { ok: false, error_code: 404, description: 'Not Found: method not found' },
    });
    expect(api.calls.map(({ method, ok }) => [method, ok])).toEqual([
      ['getMe', true],
      ['sendSomethingElse', false],
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

  test('over 50 MB do not go up', async () => {
    const { description } = await upload('x'.repeat(50 * 1_048_576));
    expect(description).toBe('Request Entity Too Large');
    expect(chat.replies).toEqual([]);
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
