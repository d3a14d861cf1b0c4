import { connect } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { fakeDesk, grounded, promised } from './fake-desk.ts';
import { cleanUp, freePort, startApi, startBot } from './running.ts';

afterEach(cleanUp);

const secret = 'secret-of_the-test';

async function withWebhook(desk: Parameters<typeof fakeDesk>[0] = {}) {
  const api = await startApi();
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const environment = { PORT: String(port), WEBHOOK_URL: `https://bot.example/hook`, WEBHOOK_SECRET: secret };
  api.routeWebhook('https://bot.example', origin);
  const bot = startBot(api, fakeDesk(desk), { environment });
  await api.waitForCalls('setWebhook');
  const post = (
    body: string,
    headers: Record<string, string> = { 'x-telegram-bot-api-secret-token': secret },
    path = '/hook',
  ) => fetch(`${origin}${path}`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
  return { api, bot, origin, port, post };
}

const update = (chat: { chat: object; user: object }, update_id: number, text: string) =>
  JSON.stringify({ update_id, message: { message_id: update_id, date: 0, chat: chat.chat, from: chat.user, text } });

test('questions that come by webhook are answered, and buttons pressed', async () => {
  const { api } = await withWebhook();
  const chat = api.privateChat();
  await chat.send('one');
  expect((await chat.nextReply()).text).toContain('re: one');
  expect(api.webhook.deliveries.map(({ status }) => status)).toEqual([200]);
});

test('an update is acknowledged before its answer is known', async () => {
  const held = promised();
  const { api, post } = await withWebhook({ ask: () => held.promise.then(() => grounded('late')) });
  const chat = api.privateChat();
  expect((await post(update(chat, 1, 'slow'))).status).toBe(200);
  expect(chat.replies).toEqual([]);
  held.keep();
  expect((await chat.nextReply()).text).toContain('late');
});

test('a delivery that is repeated is acknowledged again, and answered once', async () => {
  const { api, post } = await withWebhook();
  const chat = api.privateChat();
  for (let time = 0; time < 3; time += 1) expect((await post(update(chat, 5, 'once'))).status).toBe(200);
  await post(update(chat, 6, 'last'));
  await chat.until((messages) => messages.some(({ text }) => text?.startsWith('re: last')));
  expect(chat.replies).toHaveLength(2);
});

describe('is refused:', () => {
  test.each([
    { name: 'no secret', headers: {}, status: 401 },
    { name: 'a wrong secret', headers: { 'x-telegram-bot-api-secret-token': `${secret}x` }, status: 401 },
    { name: 'an empty secret', headers: { 'x-telegram-bot-api-secret-token': '' }, status: 401 },
    { name: 'a body that is no JSON', body: '{', status: 400 },
    { name: 'JSON that is no update', body: '[1]', status: 400 },
    { name: 'an update without an id', body: '{"message":{}}', status: 400 },
    { name: 'a body of more than a megabyte', body: `{"update_id":1,"x":"${'x'.repeat(1_000_001)}"}`, status: 413 },
    { name: 'another path', path: '/other', status: 404 },
  ])('$name', async ({ headers, body, path, status }) => {
    const { api, post } = await withWebhook();
    const chat = api.privateChat();
    const response = await post(body ?? update(chat, 1, 'one'), headers as never, path);
    expect(response.status).toBe(status);
    await post(update(chat, 2, 'two'));
    expect((await chat.nextReply()).text).toContain('re: two');
    expect(chat.replies).toHaveLength(1);
  });

  test('a body without a length, as soon as it is too long', async () => {
    const { port } = await withWebhook();
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1');
      let received = '';
      socket.on('data', (chunk) => {
        received += chunk;
      });
      socket.on('close', () => resolve(received));
      socket.on('error', () => {});
      socket.write(
        `POST /hook HTTP/1.1\r\nhost: x\r\nx-telegram-bot-api-secret-token: ${secret}\r\ntransfer-encoding: chunked\r\n\r\n`,
      );
      const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
      for (let index = 0; index < 20; index += 1) socket.write(chunk);
    });
    expect(answer).toContain('413');
  });
});

test('without WEBHOOK_SECRET one is made up, and asked for', async () => {
  const api = await startApi();
  const port = await freePort();
  startBot(api, fakeDesk(), { environment: { PORT: String(port), WEBHOOK_URL: `http://127.0.0.1:${port}/` } });
  const [set] = await api.waitForCalls('setWebhook');
  expect(set?.payload.secret_token).toMatch(/^[\w-]{32,256}$/);
  expect((await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: '{"update_id":1}' })).status).toBe(401);
});

test('/healthz names the generation and how long ago something came, /metrics counts, and neither says more', async () => {
  const { api, origin } = await withWebhook();
  const chat = api.privateChat({ firstName: 'Somebody' });
  await chat.send('a secret question');
  await chat.nextReply();
  const health = await (await fetch(`${origin}/healthz`)).json();
  expect(health).toMatchObject({ generation: 'gen-0001', lastUpdateAgeSeconds: expect.any(Number) });
  const metrics = await (await fetch(`${origin}/metrics`)).text();
  expect(metrics).toContain('quwen_answers_total{outcome="grounded"} 1');
  expect(metrics).toContain('quwen_figures 2');
  expect(JSON.stringify(health) + metrics).not.toMatch(/secret|Somebody/);
});

test('/healthz is 503 while polls get no answer, and 200 again when they do', async () => {
  const api = await startApi();
  const port = await freePort();
  startBot(api, fakeDesk(), { environment: { PORT: String(port) }, stallMs: 500 });
  const health = async () => (await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined))?.status;
  await expect.poll(health).toBe(200);
  // Nothing comes, and the server holds the poll open for longer than this bot has patience.
  await expect.poll(health, { timeout: 5_000 }).toBe(503);
  await api.privateChat().send('one');
  await expect.poll(health, { timeout: 10_000 }).toBe(200);
});
