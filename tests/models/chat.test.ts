import { BaseCallbackHandler } from '@langchain/core/callbacks/base';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { CircuitBreaker } from '../../src/models/breaker.ts';
import { Chat } from '../../src/models/chat.ts';
import { type ModelFailure, ModelUnavailable } from '../../src/models/chat-failure.ts';
import { openAiChat } from '../../src/models/openai-chat.ts';
import type { TokenBudget } from '../../src/models/tokens.ts';
import { type ChatEndpoint, type ScriptedReply, startChatEndpoint } from '../support/chat-endpoint.ts';

const key = 'sk-never-to-be-shown-0123456789';
let endpoint: ChatEndpoint | undefined;
// The client is loaded with the first reply, which on a busy machine takes longer than a stall may: not on a test's clock.
beforeAll(async () => {
  const first = await startChatEndpoint(() => '你好。');
  const client = await openAiChat({ baseUrl: first.url, model: 'played', apiKey: key, maxReplyTokens: 400 });
  for await (const piece of await client.stream('你好')) expect(piece.content).toBeDefined();
  await first.close();
});
afterEach(async () => {
  await endpoint?.close();
  endpoint = undefined;
});

interface Setting {
  readonly reply: ScriptedReply | string | ((index: number) => ScriptedReply | string);
  readonly budget?: TokenBudget;
  readonly breaker?: CircuitBreaker;
  readonly warn?: (message: string) => void;
}

async function chatWith({ reply, ...options }: Setting): Promise<Chat> {
  endpoint = await startChatEndpoint((_request, index) => (typeof reply === 'function' ? reply(index) : reply));
  const { url } = endpoint;
  return new Chat({
    name: 'played',
    load: () => openAiChat({ baseUrl: url, model: 'played', apiKey: key, maxReplyTokens: 400 }),
    limits: { timeoutMs: 5_000, stallMs: 400, maxPromptTokens: 1_000, maxReplyTokens: 400, drafts: 2 },
    ...options,
  });
}

async function heard(
  chat: Chat,
  signal = new AbortController().signal,
): Promise<{ text: string; failure?: ModelFailure; error?: unknown }> {
  let text = '';
  try {
    for await (const piece of chat.say([{ role: 'human', content: '青溪区有多少人？' }], { signal })) text += piece;
    return { text };
  } catch (error) {
    return error instanceof ModelUnavailable ? { text, failure: error.failure, error } : { text, error };
  }
}

test('a reply comes piece by piece, and what was asked holds key, model and limits', async () => {
  const chat = await chatWith({ reply: '共有人口六十万。' });
  expect(await heard(chat)).toEqual({ text: '共有人口六十万。' });
  expect(endpoint!.requests[0]).toMatchObject({
    path: '/v1/chat/completions',
    authorization: `Bearer ${key}`,
    model: 'played',
    stream: true,
    max_tokens: 400,
  });
});

describe('a reply that', () => {
  test.each<[string, ScriptedReply, ModelFailure]>([
    ['is cut off by its length', { reply: '共有', finish: 'length' }, 'cut-off'],
    ['ends without an end', { reply: '共有', finish: null }, 'cut-off'],
    ['is withheld by a filter', { reply: '共有', finish: 'content_filter' }, 'filtered'],
    ['says nothing', { reply: '' }, 'empty'],
    ['says nothing but blanks', { reply: ' \n ' }, 'empty'],
    ['stalls behind its first words', { reply: '共有', afterwards: 'silence' }, 'stalled'],
    ['never begins', { afterwards: 'silence' }, 'stalled'],
    ['never ends', { reply: '共有', afterwards: 'endless' }, 'too-long'],
    ['breaks off with its connection', { reply: '共有', afterwards: 'broken' }, 'unreachable'],
    ['is withheld by a filter of another name', { reply: '共有', finish: 'sensitive' }, 'filtered'],
    [
      'is a page',
      { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Welcome</html>' },
      'unreachable',
    ],
    ['is JSON of something else', { status: 200, body: '{"ok":true}' }, 'empty'],
    ['is a 401', { status: 401, body: `{"error":{"message":"Incorrect API key provided: ${key}"}}` }, 'rejected'],
    ['is a 404', { status: 404 }, 'rejected'],
    ['is a 400 for what it is asked', { status: 400, body: '{"error":{"code":"content_filter"}}' }, 'filtered'],
    ['is a 429', { status: 429 }, 'busy'],
    ['is a 500', { status: 500, body: 'oops' }, 'unreachable'],
    ['is a 503', { status: 503 }, 'unreachable'],
  ])('%s is no reply', async (_what, reply, failure) => {
    const warnings: string[] = [];
    const chat = await chatWith({ reply, warn: (message) => warnings.push(message) });
    const { error, ...told } = await heard(chat);
    expect(told.failure).toBe(failure);
    expect(`${String(error)} ${warnings.join()}`).not.toContain(key);
    expect(warnings).toHaveLength(1);
  });

  test.each<[string, ScriptedReply, string]>([
    ['is cut off by its length', { reply: '共有', finish: 'length' }, 'raise LLM_MAX_REPLY_TOKENS'],
    ['thinks until its length is up', { reply: '', finish: 'length' }, 'raise LLM_MAX_REPLY_TOKENS'],
    [
      'is a page',
      { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: '<html>' },
      'LLM_BASE_URL leads to a web page',
    ],
    ['is a 400', { status: 400 }, '(400): check LLM_MODEL, LLM_TEMPERATURE'],
    ['is a 401', { status: 401 }, '(401): check LLM_API_KEY'],
    ['is a 402', { status: 402 }, '(402): check the balance'],
  ])('%s is told with the mend', async (_what, reply, mend) => {
    const warnings: string[] = [];
    await heard(await chatWith({ reply, warn: (message) => warnings.push(message) }));
    expect(warnings).toEqual([expect.stringContaining(mend)]);
  });

  test.each<[string, ScriptedReply]>([
    ['has ended, though its connection stays open,', { reply: '共有人口六十万。', afterwards: 'open' }],
    ['ends with a token of the model’s', { reply: '共有人口六十万。', finish: 'eos_token' }],
  ])('%s is whole', async (_what, reply) => {
    expect(await heard(await chatWith({ reply }))).toEqual({ text: '共有人口六十万。' });
  });

  test('refuses the key, and shows it, is traced without it', async () => {
    const traced: unknown[] = [];
    class Trace extends BaseCallbackHandler {
      readonly name = 'trace';
      override handleLLMError(error: unknown) {
        traced.push(String(error), JSON.stringify(error));
      }
    }
    const body = JSON.stringify({ error: { message: `Incorrect API key provided: ${key}` } });
    const chat = await chatWith({ reply: { status: 401, body } });
    const options = { signal: new AbortController().signal, config: { callbacks: [new Trace()] } };
    await expect(chat.say([{ role: 'human', content: '在吗？' }], options).next()).rejects.toThrow('(401)');
    expect(traced.join()).toContain('Incorrect API key provided: [key]');
    expect(traced.join()).not.toContain(key);
  });

  test('refuses the key within its stream is traced without it', async () => {
    const traced: unknown[] = [];
    class Trace extends BaseCallbackHandler {
      readonly name = 'trace';
      override handleLLMError(error: unknown) {
        traced.push(String(error), JSON.stringify(error));
      }
    }
    const body = `data: ${JSON.stringify({ error: { message: `Incorrect API key provided: ${key}` } })}\n\n`;
    const chat = await chatWith({ reply: { status: 200, headers: { 'content-type': 'text/event-stream' }, body } });
    const options = { signal: new AbortController().signal, config: { callbacks: [new Trace()] } };
    await expect(chat.say([{ role: 'human', content: '在吗？' }], options).next()).rejects.toThrow();
    expect(traced.join()).toContain('Incorrect API key provided: [key]');
    expect(traced.join()).not.toContain(key);
  });

  test('is no event stream is written to nobody’s terminal', async () => {
    const written = vi.spyOn(console, 'error').mockImplementation(() => {});
    const body = `data: {${key}}\n\n`;
    const chat = await chatWith({ reply: { status: 200, headers: { 'content-type': 'text/event-stream' }, body } });
    expect((await heard(chat)).failure).toBe('unreachable');
    expect(written).not.toHaveBeenCalled();
    written.mockRestore();
  });

  test('comes from nowhere is no reply', async () => {
    const chat = await chatWith({ reply: '' });
    await endpoint!.close();
    endpoint = undefined;
    expect((await heard(chat)).failure).toBe('unreachable');
  });
});

test('an asker who leaves ends the connection, and is no failure of the model', async () => {
  const breaker = new CircuitBreaker();
  const chat = await chatWith({ reply: { reply: '共有', afterwards: 'silence' }, breaker });
  for (let times = 0; times < 5; times += 1) {
    const leaving = new AbortController();
    const leave = setTimeout(() => leaving.abort(new Error('left')), 30);
    const { failure, error } = await heard(chat, leaving.signal);
    clearTimeout(leave);
    expect([failure, String(error)]).toEqual([undefined, 'Error: left']);
  }
  expect(breaker.admits()).toBe(true);
});

test('after three failures in a row the endpoint is left alone, then tried by one call', async () => {
  let now = 0;
  const chat = await chatWith({
    reply: (index) => (index < 3 ? { status: 500 } : '好。'),
    breaker: new CircuitBreaker(() => now),
  });
  const failures = [];
  for (let times = 0; times < 5; times += 1) failures.push((await heard(chat)).failure);
  expect(failures).toEqual(['unreachable', 'unreachable', 'unreachable', 'resting', 'resting']);
  expect(endpoint!.requests).toHaveLength(3);
  now += 20_000;
  expect((await heard(chat)).text).toBe('好。');
});

test('calls that fail together count as the failures that they are: the endpoint is not left alone for longer', () => {
  let now = 0;
  const breaker = new CircuitBreaker(() => now);
  for (let times = 0; times < 20; times += 1) expect(breaker.admits()).toBe(true);
  for (let times = 0; times < 20; times += 1) breaker.failed();
  now = 14_000;
  expect(breaker.admits()).toBe(false);
  now = 16_000;
  expect([breaker.admits(), breaker.admits()]).toEqual([true, false]);
  breaker.failed();
  now = 16_000 + 29_000;
  expect(breaker.admits()).toBe(false);
  now = 16_000 + 31_000;
  expect(breaker.admits()).toBe(true);
});

test('questions that a filter withholds do not keep others from the model', async () => {
  const chat = await chatWith({ reply: (index) => (index < 4 ? { reply: '', finish: 'content_filter' } : '好。') });
  for (let times = 0; times < 4; times += 1) expect((await heard(chat)).failure).toBe('filtered');
  expect((await heard(chat)).text).toBe('好。');
});

test.each([
  ['in seconds', () => '60'],
  ['as a date', () => new Date(Date.now() + 60_500).toUTCString()],
])('an endpoint that says %s when to come back is left alone until then', async (_how, told) => {
  let now = 0;
  const chat = await chatWith({
    reply: (index) => (index === 0 ? { status: 429, headers: { 'retry-after': told() } } : '好。'),
    breaker: new CircuitBreaker(() => now),
  });
  expect((await heard(chat)).failure).toBe('busy');
  now += 58_000;
  expect((await heard(chat)).failure).toBe('resting');
  now += 3_000;
  expect((await heard(chat)).text).toBe('好。');
});

describe('a budget', () => {
  const spending = (left: number): TokenBudget & { spent: number[] } => {
    const spent: number[] = [];
    return { spent, reserve: (tokens) => (tokens > left ? undefined : (used) => void spent.push(used)) };
  };

  test('is charged what the endpoint counted', async () => {
    const budget = spending(10_000);
    await heard(
      await chatWith({ reply: { reply: '好。', usage: { prompt_tokens: 40, completion_tokens: 3 } }, budget }),
    );
    expect(budget.spent).toEqual([43]);
  });

  test('is charged an estimate where nothing was counted, for a reply that broke off too', async () => {
    const budget = spending(10_000);
    await heard(await chatWith({ reply: { reply: '共有人口', afterwards: 'broken' }, budget }));
    expect(budget.spent).toHaveLength(1);
    expect(budget.spent[0]).toBeGreaterThan(5);
  });

  test.each<ScriptedReply>([{ status: 429 }, { status: 503 }, { status: 401 }])(
    'is not charged for a prompt that was not read: %j',
    async (reply) => {
      const budget = spending(10_000);
      await heard(await chatWith({ reply, budget }));
      expect(budget.spent).toEqual([0]);
    },
  );

  test('that does not hold a prompt and its longest reply sends nothing', async () => {
    const chat = await chatWith({ reply: '好。', budget: spending(300) });
    expect((await heard(chat)).failure).toBe('over-budget');
    expect(endpoint!.requests).toEqual([]);
  });
});
