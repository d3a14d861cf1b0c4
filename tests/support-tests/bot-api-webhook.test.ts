import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Update, WebhookInfo } from '@grammyjs/types';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { call, refusal, result } from '../support/bot-api/client.ts';
import { BotApiServer } from '../support/bot-api/server.ts';
import { Changes } from '../support/bot-api/waiting.ts';

interface Arrival {
  readonly update: Update;
  readonly headers: IncomingMessage['headers'];
  readonly url: string | undefined;
}

/** A bot's end of a webhook that answers with what it was told to. */
class Receiver {
  readonly arrivals: Arrival[] = [];
  /** Statuses for the next requests; 200 when none is left. */
  readonly statuses: number[] = [];
  /** Bodies for the next requests. */
  readonly bodies: string[] = [];
  /** While set, answers wait for it. */
  gate: Promise<void> | undefined;
  readonly changes = new Changes();
  readonly #server: Server;

  constructor() {
    this.#server = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      this.arrivals.push({ update: JSON.parse(body), headers: request.headers, url: request.url });
      this.changes.announce();
      await this.gate;
      response.statusCode = this.statuses.shift() ?? 200;
      response.end(this.bodies.shift() ?? '');
    });
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  waitFor(count: number): Promise<Arrival[]> {
    return this.changes.until(
      () => (this.arrivals.length >= count ? this.arrivals : undefined),
      () => `${count} deliveries; there were ${this.arrivals.length}`,
    );
  }

  get texts() {
    return this.arrivals.map(({ update }) => update.message?.text);
  }
}

let api: BotApiServer;
let receiver: Receiver;
let origin: string;

beforeEach(async () => {
  api = await BotApiServer.start({ webhook: { retryMs: 5 } });
  receiver = new Receiver();
  origin = await receiver.start();
});

afterEach(async () => {
  await api.stop();
  await receiver.stop();
  expect(api.problems).toEqual([]);
});

describe('setWebhook', () => {
  const refusals: [string, Record<string, unknown>, string][] = [
    ['plain HTTP', { url: 'http://bot.example/' }, 'bad webhook: An HTTPS URL must be provided for webhook'],
    ['no URL', { url: 'nonsense' }, 'bad webhook: invalid webhook URL specified'],
    [
      'an odd port',
      { url: 'https://bot.example:8080/' },
      'bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443',
    ],
    [
      'a secret with spaces',
      { url: 'https://bot.example/', secret_token: 'a b' },
      'secret token contains unallowed characters',
    ],
    [
      'a secret of 257 characters',
      { url: 'https://bot.example/', secret_token: 'a'.repeat(257) },
      'secret token is too long',
    ],
  ];
  test.each(refusals)('refuses %s', async (_name, parameters, facts) => {
    expect(await refusal(api, 'setWebhook', parameters)).toBe(`Bad Request: ${facts}`);
    expect(await result(api, 'getWebhookInfo')).toMatchObject({ url: '' });
  });

  test('shuts getUpdates out, the one that waits too, until it is deleted', async () => {
    const waiting = call(api, 'getUpdates', { timeout: 50 });
    while (!api.state.updates.isPolled) await new Promise((resolve) => setTimeout(resolve, 1));
    const url = 'https://bot.example/hook';
    expect((await call(api, 'setWebhook', { url })).body).toMatchObject({
      result: true,
      description: 'Webhook was set',
    });
    expect((await call(api, 'setWebhook', { url })).body).toMatchObject({ description: 'Webhook is already set' });
    expect((await waiting).body).toMatchObject({ description: 'Conflict: terminated by setWebhook request' });
    expect(await refusal(api, 'getUpdates')).toBe(
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
    expect((await call(api, 'deleteWebhook')).body).toMatchObject({ description: 'Webhook was deleted' });
    expect((await call(api, 'deleteWebhook')).body).toMatchObject({ description: 'Webhook is already deleted' });
    expect(await refusal(api, 'getUpdates')).toBe('ok');
  });
});

describe('a webhook', () => {
  test('gets updates with its secret at its public address, those that waited first', async () => {
    const chat = api.privateChat();
    await chat.send('一');
    api.routeWebhook('https://bot.example', origin);
    await result(api, 'setWebhook', { url: 'https://bot.example/hook?x=1', secret_token: 'S-1_a' });
    await chat.send('二');
    const [first] = await receiver.waitFor(2);
    expect(first).toMatchObject({
      url: '/hook?x=1',
      headers: { 'x-telegram-bot-api-secret-token': 'S-1_a', host: 'bot.example', 'content-type': 'application/json' },
    });
    expect(receiver.texts).toEqual(['一', '二']);
    expect(await result(api, 'getWebhookInfo')).toMatchObject({
      url: 'https://bot.example/hook?x=1',
      pending_update_count: 0,
      max_connections: 40,
    });
  });

  test('gets an update again until it says 2xx, and says why in getWebhookInfo', async () => {
    receiver.statuses.push(500, 404, 302);
    await result(api, 'setWebhook', { url: origin });
    await api.privateChat().send('一');
    await receiver.waitFor(4);
    expect(receiver.texts).toEqual(['一', '一', '一', '一']);
    expect(new Set(receiver.arrivals.map(({ update }) => update.update_id)).size).toBe(1);
    const info = await result<WebhookInfo>(api, 'getWebhookInfo');
    expect(info).toMatchObject({ last_error_message: 'Wrong response from the webhook: 302 Found' });
    expect(api.webhook.deliveries.map(({ attempt, status }) => [attempt, status])).toEqual([
      [1, 500],
      [2, 404],
      [3, 302],
      [4, 200],
    ]);
  });

  test('holds the order within a chat and does not hold up another one', async () => {
    let open = () => {};
    receiver.gate = new Promise((resolve) => {
      open = resolve;
    });
    await result(api, 'setWebhook', { url: origin });
    const [one, two] = [api.privateChat(), api.privateChat()];
    await one.send('一');
    await one.send('二');
    await two.send('三');
    await receiver.waitFor(2);
    expect(receiver.texts).toEqual(['一', '三']);
    open();
    await receiver.waitFor(3);
    expect(receiver.texts).toEqual(['一', '三', '二']);
  });

  test('has no more connections than it asked for', async () => {
    let open = () => {};
    receiver.gate = new Promise((resolve) => {
      open = resolve;
    });
    await result(api, 'setWebhook', { url: origin, max_connections: 2 });
    for (let index = 0; index < 4; index += 1) await api.privateChat().send(String(index));
    await receiver.waitFor(2);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(receiver.arrivals).toHaveLength(2);
    open();
    expect(await receiver.waitFor(4)).toHaveLength(4);
  });

  test('may answer with a method call, which is carried out', async () => {
    const chat = api.privateChat();
    receiver.bodies.push(JSON.stringify({ method: 'sendMessage', chat_id: chat.id, text: '答' }));
    await result(api, 'setWebhook', { url: origin });
    await chat.send('问');
    expect((await chat.nextReply()).text).toBe('答');
    expect(api.callsOf('sendMessage')).toMatchObject([{ viaWebhook: true, ok: true }]);
  });

  test('that nobody serves is given up after its tries', async () => {
    await receiver.stop();
    const strict = await BotApiServer.start({ webhook: { retryMs: 1, attempts: 3 } });
    await result(strict, 'setWebhook', { url: origin });
    await strict.privateChat().send('一');
    while (strict.pendingUpdates.length > 0) await new Promise((resolve) => setTimeout(resolve, 1));
    expect(strict.webhook.deliveries.map(({ status, error }) => [status, error])).toEqual(
      Array(3).fill([0, 'Connection refused']),
    );
    await strict.stop();
  });
});
