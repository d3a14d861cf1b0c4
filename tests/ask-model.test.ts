import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BaseCallbackHandler } from '@langchain/core/callbacks/base';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { answerText } from '../src/answers/composing/saying/text.ts';
import { type AskOptions, ask, type ModelReport } from '../src/ask.ts';
import type { Answer } from '../src/domain.ts';
import { type Generation, openGeneration } from '../src/index/generations.ts';
import { Chat } from '../src/models/chat.ts';
import { defaultEmbeddings } from '../src/models/default.ts';
import { openAiChat } from '../src/models/openai-chat.ts';
import { reindex } from '../src/reindex.ts';
import { type ChatEndpoint, type ChatRequest, type ScriptedReply, startChatEndpoint } from './support/chat-endpoint.ts';

let dataDir: string;
let generation: Generation;
let endpoint: ChatEndpoint | undefined;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'quwen-ask-model-'));
  await reindex({ corpusDir: 'tests/corpora/chengjiang', dataDir, embeddings: defaultEmbeddings() });
  generation = await openGeneration(dataDir, defaultEmbeddings());
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));
afterEach(async () => {
  await endpoint?.close();
  endpoint = undefined;
});

interface Claimed {
  readonly text: string;
  readonly quote: string;
}

const gdp = '2023年澄江区实现地区生产总值1086.4亿元';
const right: Claimed = { text: '2023年，澄江区实现地区生产总值1086.4亿元。', quote: gdp };
const wrong: Claimed = { text: '2023年，澄江区实现地区生产总值1186.4亿元。', quote: gdp };
const growth: Claimed = { text: '2023年，澄江区地区生产总值比上年增长6.3%。', quote: '按不变价格计算，比上年增长6.3%' };
const question = '澄江区2023年地区生产总值是多少？';

/** The claims as JSON, with the passages of the prompt that hold their quotations. */
function written({ messages }: ChatRequest, claims: readonly Claimed[]): string {
  const human = messages.find(({ role }) => role === 'user')!;
  const { passages } = JSON.parse(human.content) as { passages: { passage: number; text: string }[] };
  return JSON.stringify({
    claims: claims.map(({ text, quote }) => ({
      text,
      sources: [{ passage: passages.find((one) => one.text.includes(quote))?.passage ?? 1, quote }],
    })),
  });
}

interface Told {
  readonly answer: Answer;
  readonly report: ModelReport | undefined;
  readonly progress: readonly string[];
}

async function asked(
  respond: (request: ChatRequest, index: number) => ScriptedReply | string,
  turns: readonly string[] = [question],
  options: AskOptions = {},
  limits: Partial<Chat['limits']> = {},
): Promise<Told> {
  endpoint = await startChatEndpoint(respond);
  const { url } = endpoint;
  const chat = new Chat({
    name: 'played',
    load: () => openAiChat({ baseUrl: url, model: 'played', maxReplyTokens: 400 }),
    limits: { timeoutMs: 5_000, stallMs: 1_000, maxPromptTokens: 6_000, maxReplyTokens: 400, drafts: 3, ...limits },
  });
  const progress: string[] = [];
  let report: ModelReport | undefined;
  const answer = await ask(turns, generation, {
    chat,
    onProgress: (one) => progress.push(answerText(one)),
    onReport: (one) => {
      report = one;
    },
    ...options,
  });
  return { answer, report, progress };
}

const embedded = async (turns: readonly string[] = [question]) => ask(turns, generation);

test('the claims that stand are shown one by one, and are the answer', async () => {
  const { answer, report, progress } = await asked((request) => written(request, [right, growth]));
  expect(progress).toEqual([`${right.text}[1]`, `${right.text}[1]\n${growth.text}[1]`]);
  expect(answerText(answer)).toBe(progress[1]);
  expect(answer.figures.map(({ figure: { text } }) => text)).toEqual(['1086.4亿元', '6.3%']);
  expect(report).toMatchObject({ outcome: 'written', fallen: 0, calls: 1 });
});

test('a claim that falls is named to the model once, and what it mends is taken', async () => {
  const { answer, report } = await asked((request, index) =>
    written(request, index === 0 ? [right, { ...growth, text: growth.text.replace('6.3', '6.8') }] : [right, growth]),
  );
  expect(endpoint!.requests).toHaveLength(2);
  const [, , draft, faults] = endpoint!.requests[1]!.messages;
  expect(draft!.content).toContain('6.8%');
  expect(faults!.content).toContain('6.3%');
  expect(answer.claims.map(({ text }) => text)).toEqual([right.text, growth.text]);
  expect(report).toMatchObject({ outcome: 'written', fallen: 1, calls: 2 });
});

test('a correction that is worse does not take the place of what stood', async () => {
  const { answer, progress } = await asked((request, index) =>
    written(request, index === 0 ? [right, wrong] : [wrong]),
  );
  expect(answer.claims.map(({ text }) => text)).toEqual([right.text]);
  expect(progress).toEqual([`${right.text}[1]`]);
});

test.each<[string, ScriptedReply]>([
  ['fails', { status: 500 }],
  ['breaks off', { reply: '{"claims":[', finish: 'length' }],
])('a correction that %s costs nothing of the draft before it', async (_how, fault) => {
  const { answer, report } = await asked((request, index) => (index === 0 ? written(request, [right, wrong]) : fault));
  expect(answer.claims.map(({ text }) => text)).toEqual([right.text]);
  expect(report).toMatchObject({ outcome: 'written', fallen: 1, calls: 2 });
});

test('where no claim of any draft stands, the answer is the embedded one, after as many drafts as are allowed', async () => {
  const { answer, report, progress } = await asked((request) => written(request, [wrong]));
  expect(answer).toEqual(await embedded());
  expect(report).toMatchObject({ outcome: 'embedded', cause: 'fallen', calls: 3, fallen: 3 });
  expect(progress).toEqual([]);
});

describe('a model that breaks off', () => {
  test.each<[string, ScriptedReply, string]>([
    ['cut off', { finish: 'length' }, 'cut-off'],
    ['stalled', { afterwards: 'silence' }, 'stalled'],
    ['without end', { afterwards: 'endless' }, 'too-long'],
  ])('%s gives the embedded answer, whatever was shown before', async (_how, fault, cause) => {
    const { answer, report, progress } = await asked((request) => ({ reply: written(request, [growth]), ...fault }));
    expect(progress).toEqual([`${growth.text}[1]`]);
    expect(answer).toEqual(await embedded());
    expect(report).toMatchObject({ outcome: 'embedded', cause });
  });

  test('too slowly gives the embedded answer in time', async () => {
    const { answer, report } = await asked(() => ({ firstMs: 800, reply: '{}' }), [question], { withinMs: 60 });
    expect(answer).toEqual(await embedded());
    expect(report).toMatchObject({ outcome: 'embedded', cause: 'timeout' });
  });
});

describe('a model that refuses', () => {
  const refusal = '{"refusal":{"reason":"not-in-corpus"}}';

  test('what the ledger knows is not believed', async () => {
    const { answer, report } = await asked(() => refusal);
    expect(answer).toEqual(await embedded());
    expect(report).toMatchObject({ outcome: 'embedded', cause: 'refused' });
  });

  test('what the embedded answer could only quote is believed, and the nearest is called so', async () => {
    const turns = ['鹤鸣湖科学城是什么样的地方？'];
    expect(await embedded(turns)).toMatchObject({ kind: 'grounded', figures: [] });
    const { answer, report } = await asked(() => refusal, turns);
    expect(report?.outcome).toBe('refused');
    expect(answer).toMatchObject({ kind: 'refused', reason: 'not-in-corpus' });
    expect(answer.claims[0]!.text).toContain('鹤鸣湖科学城');
  });
});

test('true claims about another year than the one that was asked for are no answer', async () => {
  const turns = ['澄江区2019年地区生产总值是多少？'];
  const { answer, report } = await asked((request) => written(request, [right]), turns);
  expect(answer).toEqual(await embedded(turns));
  expect(answer.kind).toBe('refused');
  expect(report?.cause).toBe('off the question');
});

test('what was thought aloud is no part of the answer', async () => {
  const { answer, report } = await asked(
    (request) => `${written(request, [right, wrong])}\n</think>\n${written(request, [growth])}`,
  );
  expect(answer.claims.map(({ text }) => text)).toEqual([growth.text]);
  expect(report).toMatchObject({ outcome: 'written', fallen: 0, calls: 1 });
});

test('a prompt that has no room for a passage is not sent', async () => {
  const { answer, report } = await asked(() => '{}', [question], {}, { maxPromptTokens: 700 });
  expect(endpoint!.requests).toEqual([]);
  expect(answer).toEqual(await embedded());
  expect(report).toMatchObject({ outcome: 'embedded', cause: 'no passages', calls: 0, tokens: 0 });
});

test('greetings and questions about the bot go to no model', async () => {
  const { answer } = await asked(() => '{}', ['你好']);
  expect(endpoint!.requests).toEqual([]);
  expect(answer).toEqual(await embedded(['你好']));
});

test('an asker who leaves is not answered', async () => {
  const leaving = new AbortController();
  const asking = asked(() => ({ afterwards: 'silence' }), [question], { signal: leaving.signal });
  setTimeout(() => leaving.abort(new Error('left')), 50);
  await expect(asking).rejects.toThrow('left');
});

describe('a question that is not understood', () => {
  test('is rewritten for the search, and asked of the model with its meaning', async () => {
    const turns = ['澄江区2023年地区生产总值是多少？', 'and how does the outfit that grinds bifocals fare?'];
    await asked(
      (request, index) => (index === 0 ? '{"question":"澄江区青岚产业园的员工有多少？"}' : written(request, [])),
      turns,
    );
    const [first, second] = endpoint!.requests;
    expect(JSON.parse(first!.messages[1]!.content)).toEqual({ conversation: [turns[0]], question: turns[1] });
    const sent = JSON.parse(second!.messages[1]!.content) as { meaning: string; passages: { text: string }[] };
    expect(sent.meaning).toBe('澄江区青岚产业园的员工有多少？');
    expect(sent.passages.some(({ text }) => text.includes('青岚产业园'))).toBe(true);
  });

  test('is asked as it stands where the rewriting gives nothing', async () => {
    const { report } = await asked(
      (request, index) => (index === 0 ? '我不明白' : written(request, [])),
      ['那么 the optics?', 'What of the optics there?'],
    );
    expect(endpoint!.requests.length).toBeGreaterThan(1);
    expect(report?.outcome).toBe('embedded');
  });
});

test('tracing tools see the search, the draft with its call and its verification, and the outcome', async () => {
  const runs: string[] = [];
  class Trace extends BaseCallbackHandler {
    readonly name = 'trace';
    override handleChainStart(...all: unknown[]) {
      runs.push(`${String(all[7])} of ${parents.get(String(all[3])) ?? '-'}`);
      parents.set(String(all[2]), String(all[7]));
    }
    override handleChainEnd(...[output, id]: unknown[]) {
      if (parents.get(String(id)) === 'verification') verdicts.push(output);
    }
    override handleChatModelStart(...all: unknown[]) {
      runs.push(`${String(all[7])} of ${parents.get(String(all[3])) ?? '-'}`);
    }
  }
  const parents = new Map<string, string>();
  const verdicts: unknown[] = [];
  await asked((request) => written(request, [right, wrong]), [question], { callbacks: [new Trace()] }, { drafts: 1 });
  expect(runs).toEqual([
    'quwen of -',
    'search of quwen',
    'draft of quwen',
    'draft-call of draft',
    'verification of draft',
    'outcome of quwen',
  ]);
  expect(verdicts).toEqual([
    { value: { standing: [right.text], fallen: [expect.objectContaining({ text: wrong.text })] } },
  ]);
});
