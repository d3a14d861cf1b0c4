import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Input, Telegraf, TelegramError } from 'telegraf';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BotApiServer } from '../support/bot-api/server.ts';

let api: BotApiServer;
let bot: Telegraf;

beforeEach(async () => {
  api = await BotApiServer.start({ webhook: { retryMs: 5 } });
  bot = echo();
});

afterEach(async () => {
  await api.stop();
  expect(api.problems).toEqual([]);
});

/** Says everything back in reply, with a button that answers. */
function echo(): Telegraf {
  const echoing = new Telegraf(api.token, { telegram: { apiRoot: api.url, webhookReply: false } });
  echoing.on('text', (context) =>
    context.reply(context.message.text, {
      reply_parameters: { message_id: context.message.message_id },
      reply_markup: { inline_keyboard: [[{ text: 'More', callback_data: 'more' }]] },
    }),
  );
  echoing.on('callback_query', (context) => context.answerCbQuery('here is more'));
  return echoing;
}

async function converse(): Promise<void> {
  const chat = api.privateChat({ languageCode: 'zh-hans' });
  const question = await chat.send('历下区2022年的地区生产总值是多少？');
  const reply = await chat.nextReply();
  expect(reply.text).toBe(question.text);
  expect(reply.reply_to_message?.message_id).toBe(question.message_id);
  const press = await chat.press(reply, 'More');
  expect(await press.answered()).toMatchObject({ text: 'here is more', showAlert: false });

  const group = api.group();
  await group.send('nobody asks the bot');
  await group.send(`@${api.botUser.username} hello`);
  expect((await group.nextReply()).text).toBe(`@${api.botUser.username} hello`);
  expect(api.callsOf('sendMessage').map((call) => call.payload.chat_id)).toEqual([chat.id, group.id]);
}

describe('a telegraf echo bot', () => {
  test('converses over long polling', async () => {
    const polling = bot.launch();
    await converse();
    bot.stop();
    await polling;
    // Stopping confirms what was read.
    expect(api.pendingUpdates).toEqual([]);
  });

  test('converses over its webhook', async () => {
    const server: Server = createServer(
      await bot.createWebhook({ domain: 'bot.example', path: '/hook', secret_token: 'secret' }),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    api.routeWebhook('https://bot.example', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    await converse();
    server.closeAllConnections();
    server.close();
    expect(api.webhook.deliveries.every(({ status }) => status === 200)).toBe(true);
  });

  test('is told of refusals as from Telegram', async () => {
    const chat = api.privateChat();
    const failure = await bot.telegram
      .sendMessage(chat.id, '1.5', { parse_mode: 'MarkdownV2' })
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(TelegramError);
    expect(failure).toMatchObject({
      code: 400,
      description:
        "Bad Request: can't parse entities: Character '.' is reserved and must be escaped with the preceding '\\'",
    });
    api.faults.add({ retryAfter: 7 });
    await expect(bot.telegram.sendMessage(chat.id, 'a')).rejects.toMatchObject({
      code: 429,
      parameters: { retry_after: 7 },
    });
  });

  test('sends a document in the multipart form that telegraf writes', async () => {
    const chat = api.privateChat();
    await bot.telegram.sendDocument(chat.id, Input.fromBuffer(Buffer.from('年,值\r\n--2022'), '指标.csv'), {
      caption: '表',
    });
    const [message] = chat.replies;
    expect(message).toMatchObject({ caption: '表', document: { file_name: '指标.csv' } });
    const link = await bot.telegram.getFileLink(message!.document!.file_id);
    expect(await (await fetch(link)).text()).toBe('年,值\r\n--2022');
    expect(api.callsOf('sendDocument')[0]?.payload).toMatchObject({ document: { filename: '指标.csv', bytes: 15 } });
  });
});
