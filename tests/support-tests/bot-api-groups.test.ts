import type { Update } from '@grammyjs/types';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { call, refusal, result } from '../support/bot-api/client.ts';
import { BotApiServer } from '../support/bot-api/server.ts';

let api: BotApiServer;

beforeEach(async () => {
  api = await BotApiServer.start();
});

afterEach(async () => {
  await api.stop();
  expect(api.problems).toEqual([]);
});

const poll = (parameters: Record<string, unknown> = {}) => result<Update[]>(api, 'getUpdates', parameters);
const kinds = (updates: readonly Update[]) =>
  updates.map((update) => Object.keys(update).find((key) => key !== 'update_id'));
const texts = (updates: readonly Update[]) => updates.map(({ message }) => message?.text);

describe('in a group', () => {
  const name = '@quwen_test_bot';
  const cases: [string, boolean][] = [
    ['大家好', false],
    ['/ask 多少', true],
    [`/ask${name} 多少`, true],
    [`/ask${name.toUpperCase()} 多少`, true],
    ['/ask@other_bot 多少', false],
    ['请 /ask 一下', false],
    [`${name} 多少`, true],
    [`你好 ${name}`, true],
    ['@quwen_test_bots 多少', false],
    ['?', false],
  ];

  test.each(cases)('with privacy mode, %j reaches the bot: %s', async (text, reaches) => {
    await api.group().send(text);
    expect(texts(await poll())).toEqual(reaches ? [text] : []);
  });

  test.each(cases)('an admin bot gets %j', async (text) => {
    await api.group({ botIsAdmin: true }).send(text);
    expect(texts(await poll())).toEqual([text]);
  });

  test('a reply to the bot reaches it, a reply to someone else does not', async () => {
    const group = api.group();
    const { message_id } = await result<{ message_id: number }>(api, 'sendMessage', { chat_id: group.id, text: '答' });
    const question = await group.send('问');
    await group.send('再问', { replyTo: question });
    await group.send('为何', { replyTo: group.messages.find((message) => message.message_id === message_id)! });
    expect(texts(await poll())).toEqual(['为何']);
  });

  test('what was sent via it reaches it', async () => {
    const group = api.group();
    await group.send('2022年地区生产总值', { extra: { via_bot: api.botUser } });
    expect(texts(await poll())).toEqual(['2022年地区生产总值']);
  });

  test('reactions and members are told to admins alone', async () => {
    await poll({ allowed_updates: ['message_reaction', 'chat_member'] });
    const group = api.group();
    const member = group.member();
    const message = await group.send('一');
    await group.react(message, '👍', { from: member });
    await group.leave(member);
    expect(await poll()).toEqual([]);
  });

  test('the bot deletes its own messages for two days, and those of others as an admin', async () => {
    let now = Date.UTC(2023, 1, 3);
    const slow = await BotApiServer.start({ now: () => now });
    const group = slow.group();
    const [asked, again] = [await group.send('问'), await group.send('再问')];
    await result(slow, 'sendMessage', { chat_id: group.id, text: '答' });
    const remove = (message_id: number) => refusal(slow, 'deleteMessage', { chat_id: group.id, message_id });
    expect(await remove(asked.message_id)).toBe("Bad Request: message can't be deleted");
    now += 48 * 3_600_000 + 1000;
    expect(await remove(group.replies[0]!.message_id)).toBe("Bad Request: message can't be deleted for everyone");
    await group.promoteBot();
    expect(await remove(asked.message_id)).toBe('ok');
    // Those that are gone already are passed over.
    const ids = { chat_id: group.id, message_ids: [asked.message_id, again.message_id] };
    expect(await refusal(slow, 'deleteMessages', ids)).toBe('ok');
    expect(group.messages.map(({ text }) => text)).toEqual(['答']);
    await slow.stop();
  });

  test('what other bots say does not reach it, and takes commands without a name away', async () => {
    const group = api.group();
    await group.send(`${name} 你好`, { from: api.user({ is_bot: true, username: 'other_bot' }) });
    await group.send('/ask 多少');
    await group.send(`/ask${name} 多少`);
    expect(texts(await poll())).toEqual([`/ask${name} 多少`]);
  });

  test('without privacy mode all of it reaches the bot', async () => {
    const open = await BotApiServer.start({ privacyMode: false });
    await open.group().send('大家好');
    expect(texts(await result<Update[]>(open, 'getUpdates'))).toEqual(['大家好']);
    await open.stop();
  });

  test('anonymous admins and channels write under stand-ins', async () => {
    const group = api.group({ botIsAdmin: true });
    const channel = api.channel({ title: '发布' });
    await group.send('一', { anonymous: true });
    await group.send('二', { viaChannel: channel });
    const [anonymous, posted] = (await poll()).map(({ message }) => message!);
    expect(anonymous).toMatchObject({
      from: { username: 'GroupAnonymousBot', is_bot: true },
      sender_chat: { id: group.id },
    });
    expect(posted).toMatchObject({
      from: { username: 'Channel_Bot' },
      sender_chat: { id: channel.id, type: 'channel' },
    });
  });

  test('being added, promoted and removed is told, and a removed bot is refused', async () => {
    const group = api.group({ botIsMember: false });
    const send = () => refusal(api, 'sendMessage', { chat_id: group.id, text: '一' });
    expect(await send()).toBe('Forbidden: bot is not a member of the supergroup chat');
    await group.addBot();
    expect(await send()).toBe('ok');
    await group.promoteBot();
    await group.muteBot();
    expect(await send()).toBe('Bad Request: not enough rights to send text messages to the chat');
    await group.removeBot();
    await group.send(`${name} 还在吗`);
    expect(await send()).toBe('Forbidden: bot was kicked from the supergroup chat');
    const updates = await poll();
    expect(kinds(updates)).toEqual(['my_chat_member', 'message', 'my_chat_member', 'my_chat_member', 'my_chat_member']);
    expect(updates.map((update) => update.my_chat_member?.new_chat_member.status).filter(Boolean)).toEqual([
      'member',
      'administrator',
      'restricted',
      'kicked',
    ]);
  });

  test('the bot can leave', async () => {
    const group = api.group({ basic: true });
    expect(await refusal(api, 'leaveChat', { chat_id: group.id })).toBe('ok');
    expect(await refusal(api, 'getChat', { chat_id: group.id })).toBe('Forbidden: bot was kicked from the group chat');
  });

  test('members are told apart from admins', async () => {
    const admin = api.user();
    const group = api.group({ admins: [admin] });
    const member = group.member();
    const status = async (userId: number) =>
      (await result<{ status: string }>(api, 'getChatMember', { chat_id: group.id, user_id: userId })).status;
    expect(await Promise.all([admin.id, member.id, api.user().id].map(status))).toEqual([
      'administrator',
      'member',
      'left',
    ]);
    expect(await result(api, 'getChatAdministrators', { chat_id: group.id })).toMatchObject([
      { user: { id: admin.id } },
    ]);
    expect(await result(api, 'getChatMemberCount', { chat_id: group.id })).toBe(3);
  });

  test('an upgrade moves the chat, and its old id names the new one', async () => {
    const group = api.group({ basic: true });
    const next = await group.migrate();
    expect(await call(api, 'sendMessage', { chat_id: group.id, text: '一' })).toEqual({
      status: 400,
      body: {
        ok: false,
        error_code: 400,
        description: 'Bad Request: group chat was upgraded to a supergroup chat',
        parameters: { migrate_to_chat_id: next.id },
      },
    });
    expect(await refusal(api, 'sendMessage', { chat_id: next.id, text: '一' })).toBe('ok');
    expect(
      (await poll()).map(({ message }) => [
        message?.chat.id,
        message?.migrate_to_chat_id ?? message?.migrate_from_chat_id,
      ]),
    ).toEqual([
      [group.id, next.id],
      [next.id, group.id],
    ]);
  });
});

describe('in a forum', () => {
  test('an answer stays in its topic, and the General topic has no number', async () => {
    const forum = api.group({ forum: true });
    const topic = forum.createTopic('投资');
    const thread = topic.message_thread_id;
    const asked = await forum.send('/ask 一', { messageThreadId: thread });
    const general = await forum.send('/ask 二');
    expect(asked).toMatchObject({ message_thread_id: thread, is_topic_message: true });
    expect(general.message_thread_id).toBeUndefined();
    const send = (parameters: object) => call(api, 'sendMessage', { chat_id: forum.id, text: '答', ...parameters });
    expect((await send({ message_thread_id: thread })).body).toMatchObject({
      result: { message_thread_id: thread, is_topic_message: true },
    });
    // Without a thread, a reply goes where the message is.
    expect((await send({ reply_parameters: { message_id: asked.message_id } })).body).toMatchObject({
      result: { message_thread_id: thread },
    });
    expect((await send({})).body).toMatchObject({ ok: true, result: { chat: { id: forum.id } } });
    for (const unknown of [1, 9999]) {
      expect((await send({ message_thread_id: unknown })).body).toMatchObject({
        description: 'Bad Request: message thread not found',
      });
    }
    forum.closeTopic(topic);
    expect((await send({ message_thread_id: thread })).body).toMatchObject({
      description: 'Bad Request: TOPIC_CLOSED',
    });
  });

  test('an admin bot opens and closes topics', async () => {
    const forum = api.group({ forum: true, botIsAdmin: true });
    const topic = await result<{ message_thread_id: number }>(api, 'createForumTopic', {
      chat_id: forum.id,
      name: '投资',
    });
    const thread = { chat_id: forum.id, message_thread_id: topic.message_thread_id };
    expect(await refusal(api, 'closeForumTopic', thread)).toBe('ok');
    expect(await refusal(api, 'closeForumTopic', thread)).toBe('Bad Request: TOPIC_NOT_MODIFIED');
    expect(await refusal(api, 'createForumTopic', { chat_id: forum.id, name: '' })).toBe(
      'Bad Request: TOPIC_TITLE_INVALID',
    );
    expect(await refusal(api, 'createForumTopic', { chat_id: api.group({ botIsAdmin: true }).id, name: 'x' })).toBe(
      'Bad Request: the chat is not a forum',
    );
  });

  test('outside a forum replies carry a thread that is no topic', async () => {
    const group = api.group();
    const first = await group.send('/ask 一');
    const second = await group.send('/ask 二', { replyTo: first });
    expect(second.message_thread_id).toBe(first.message_id);
    expect(second.is_topic_message).toBeUndefined();
  });
});
