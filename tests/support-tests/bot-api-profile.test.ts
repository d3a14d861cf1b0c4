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
