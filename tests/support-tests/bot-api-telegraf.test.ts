import { Telegraf } from 'telegraf';
import { afterEach, describe, expect, test } from 'vitest';
import { BotApiServer } from '../support/bot-api/server.ts';

let api: BotApiServer;
let bot: Telegraf;

afterEach(async () => {
  bot.stop();
  await api.stop();
  expect(api.problems).toEqual([]);
});

describe('a telegraf echo bot', () => {
  test('answers over long polling, in a private chat and in a group, and its buttons work', async () => {
    api = await BotApiServer.start();
    bot = new Telegraf(api.token, { telegram: { apiRoot: api.url } });
    bot.on('text', (context) =>
      context.reply(context.message.text, {
        reply_parameters: { message_id: context.message.message_id },
        reply_markup: { inline_keyboard: [[{ text: 'More', callback_data: 'more' }]] },
      }),
    );
    bot.on('callback_query', (context) => context.answerCbQuery('here is more'));
    void bot.launch();

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
  });
});
