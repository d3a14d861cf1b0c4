import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { EndpointEmbeddings } from '../../src/models/endpoint-embeddings.ts';
import {
  type EmbeddingRequest,
  json,
  rowsOf,
  startEmbeddingEndpoint,
  toyVector,
} from '../support/embedding-endpoint.ts';

type Respond = (request: EmbeddingRequest, outgoing: ServerResponse) => void;

const key = 'sk-secret-0123456789';
const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

async function endpoint(respond: Respond, settings: { model?: string; timeoutMs?: number } = {}) {
  const server = await startEmbeddingEndpoint(respond);
  opened.push(server);
  const { model = 'toy', timeoutMs = 1_000 } = settings;
  const embeddings = new EndpointEmbeddings({
    baseUrl: server.url,
    apiKey: key,
    model,
    dimensions: 3,
    timeoutMs,
    pauseMs: 1,
  });
  return { embeddings, requests: server.requests };
}

const works: Respond = (request, outgoing) => json(outgoing, { data: rowsOf(request) });
const texts = Array.from({ length: 23 }, (_, index) => '雨'.repeat(index + 1));

describe('an endpoint that works', () => {
  test('is asked for plain numbers, ten texts at a time, with the key', async () => {
    const { embeddings, requests } = await endpoint(works);
    expect(await embeddings.embedDocuments(texts)).toEqual(texts.map(toyVector));
    expect(requests.map(({ input }) => input.length)).toEqual([10, 10, 3]);
    for (const { encoding_format, model, headers } of requests)
      expect([encoding_format, model, headers.authorization]).toEqual(['float', 'toy', `Bearer ${key}`]);
  });

  test('may answer in another order: each text gets the vector with its number', async () => {
    const { embeddings } = await endpoint((request, outgoing) =>
      json(outgoing, { data: rowsOf(request).toReversed() }),
    );
    expect(await embeddings.embedDocuments(texts)).toEqual(texts.map(toyVector));
  });

  test('may write the numbers as text', async () => {
    const { embeddings } = await endpoint((request, outgoing) =>
      json(outgoing, {
        data: rowsOf(request)
          .map((row) => ({ ...row, index: String(row.index) }))
          .toReversed(),
      }),
    );
    expect(await embeddings.embedDocuments(texts)).toEqual(texts.map(toyVector));
  });

  test('may leave the numbers out: then the order counts', async () => {
    const { embeddings } = await endpoint((request, outgoing) =>
      json(outgoing, { data: rowsOf(request).map(({ embedding }) => ({ embedding })) }),
    );
    expect(await embeddings.embedDocuments(texts)).toEqual(texts.map(toyVector));
  });

  test.each([
    ['intfloat/multilingual-e5-small', 'query: 雨', 'passage: 雨'],
    ['intfloat/multilingual-e5-large-instruct', /^Instruct: .+\nQuery: 雨$/, '雨'],
    ['BAAI/bge-large-zh-v1.5', '为这个句子生成表示以用于检索相关文章：雨', '雨'],
    ['Pro/BAAI/bge-m3', '雨', '雨'],
    ['thenlper/gte-large-zh', '雨', '雨'],
    ['Qwen/Qwen3-Embedding-0.6B', /^Instruct: .+\nQuery:雨$/, '雨'],
    ['qwen3-embedding:8b', /^Instruct: .+\nQuery:雨$/, '雨'],
    ['text-embedding-3-small', '雨', '雨'],
  ])('%s gets the words that its family wants before a question and a passage', async (model, question, passage) => {
    const { embeddings, requests } = await endpoint(works, { model });
    await embeddings.embedQuery('雨');
    await embeddings.embedDocuments(['雨']);
    expect(requests[0]!.input).toEqual([typeof question === 'string' ? question : expect.stringMatching(question)]);
    expect(requests[1]!.input).toEqual([passage]);
  });
});

describe('an endpoint with a fault', () => {
  const page: Respond = (_, outgoing) =>
    outgoing.writeHead(200, { 'content-type': 'text/html' }).end('<html>hi</html>');
  const rows = (change: (data: ReturnType<typeof rowsOf>) => unknown[]): Respond => {
    return (request, outgoing) => json(outgoing, { data: change(rowsOf(request)) });
  };
  const silent: Respond = () => {};
  const stalls: Respond = (_, outgoing) =>
    outgoing.writeHead(200, { 'content-type': 'application/json' }).write('{"da');
  const endless: Respond = (_, outgoing) => {
    outgoing.writeHead(200, { 'content-type': 'application/json' });
    const more = () => {
      while (!outgoing.destroyed && outgoing.write(' '.repeat(100_000)));
    };
    outgoing.on('drain', more);
    more();
  };

  test.each<[string, Respond, RegExp]>([
    ['fewer vectors', rows((data) => data.slice(1)), /gave 0 vectors for 1 texts/],
    ['more vectors', rows((data) => [...data, ...data]), /gave 2 vectors for 1 texts/],
    [
      'another length',
      rows((data) => data.map((row) => ({ ...row, embedding: [1, 2] }))),
      /set EMBEDDING_DIMENSIONS=2/,
    ],
    ['nulls', rows((data) => data.map((row) => ({ ...row, embedding: [1, null, 2] }))), /is no number/],
    ['zeros', rows((data) => data.map((row) => ({ ...row, embedding: [0, 0, 0] }))), /without a direction/],
    [
      'base64',
      rows((data) => data.map((row) => ({ ...row, embedding: 'AACAPw==' }))),
      /text where numbers were asked for/,
    ],
    [
      'numbers too large to compare',
      rows((data) => data.map((row) => ({ ...row, embedding: [1e200, 1, 1] }))),
      /without a direction/,
    ],
    ['vectors in vectors', rows((data) => data.map((row) => ({ ...row, embedding: [row.embedding] }))), /is no number/],
    ['rows of nothing', rows((data) => data.map(() => null)), /something that is no vector/],
    ['a page of HTML', page, /gave no list of vectors/],
    ['no answer', silent, /gave no answer .*raise EMBEDDING_TIMEOUT_MS/],
    ['a body that stalls', stalls, /gave no answer/],
    ['a body without end', endless, /more than 8000000 bytes|gave no answer/],
    [
      '401',
      (_, out) => json(out, { error: { message: `wrong key ${key}` } }, 401),
      /refuses us \(401\).*EMBEDDING_API_KEY/,
    ],
    ['429', (_, out) => json(out, { error: { message: key } }, 429), /busy or broken \(429\)/],
    ['503', (_, out) => json(out, { error: { message: key } }, 503), /busy or broken \(503\)/],
    ['a broken connection', (_, out) => out.destroy(), /gave no answer/],
  ])('costs a question no more than its time, and is named without the key: %s', async (_, respond, message) => {
    const { embeddings, requests } = await endpoint(respond, { timeoutMs: 150 });
    const begun = performance.now();
    const error: unknown = await embeddings.embedQuery('雨').catch((failure: unknown) => failure);
    expect(error).toMatchObject({ code: 'model-unavailable', message: expect.stringMatching(message) });
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(requests).toHaveLength(1);
    expect(JSON.stringify([error, String(error), (error as Error).stack, (error as Error).cause])).not.toContain(key);
  });

  test.each([
    ['twice the same', () => 0],
    ['from 1 on', (index: number) => index + 1],
    ['that are missing in part', (index: number) => (index === 0 ? undefined : index)],
  ])('numbers %s are refused', async (_, numbered) => {
    const { embeddings } = await endpoint(
      rows((data) => data.map(({ embedding, index }) => ({ embedding, index: numbered(index) }))),
    );
    await expect(embeddings.embedDocuments(['一', '二'])).rejects.toThrow(/whose numbers are not those of the texts/);
  });

  test('passages are asked for again where the fault may pass', async () => {
    let left = 2;
    const { embeddings, requests } = await endpoint((request, outgoing) =>
      left-- > 0 ? json(outgoing, {}, left === 1 ? 503 : 429, { 'retry-after': '0' }) : works(request, outgoing),
    );
    expect(await embeddings.embedDocuments(['雨'])).toEqual([toyVector('雨')]);
    expect(requests).toHaveLength(3);
  });

  test('passages are not asked for again where it may not, and not for ever where it may', async () => {
    const refused = await endpoint((_, outgoing) => json(outgoing, {}, 400));
    await expect(refused.embeddings.embedDocuments(['雨'])).rejects.toThrow(/refuses us \(400\)/);
    expect(refused.requests).toHaveLength(1);
    const busy = await endpoint((_, outgoing) => json(outgoing, {}, 503));
    await expect(busy.embeddings.embedDocuments(['雨'])).rejects.toThrow(/503/);
    expect(busy.requests).toHaveLength(6);
  });

  test('after three failed questions nobody waits for the next one', async () => {
    const { embeddings, requests } = await endpoint((_, outgoing) => json(outgoing, {}, 503));
    for (let times = 0; times < 3; times += 1) await expect(embeddings.embedQuery('雨')).rejects.toThrow(/503/);
    await expect(embeddings.embedQuery('雨')).rejects.toThrow(/left alone for a while/);
    expect(requests).toHaveLength(3);
  });
});
