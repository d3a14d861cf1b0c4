import { Embeddings } from '@langchain/core/embeddings';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ask } from '../../src/ask.ts';
import { AppError } from '../../src/errors.ts';
import { openGeneration } from '../../src/index/generations.ts';
import { defaultEmbeddings } from '../../src/models/default.ts';
import type { VersionedEmbeddings } from '../../src/models/embedding.ts';
import { EndpointEmbeddings } from '../../src/models/endpoint-embeddings.ts';
import { reindex } from '../../src/reindex.ts';
import { json, rowsOf, startEmbeddingEndpoint } from '../support/embedding-endpoint.ts';
import { type Workplace, workplace } from './corpora.ts';

/** Knows what a text says about floor space, and may be out of reach. */
class FloorEmbeddings extends Embeddings implements VersionedEmbeddings {
  readonly name = 'floors';
  readonly dimensions = 2;
  readonly vectorWeight = 1;
  isDown = false;

  constructor(readonly version: string) {
    super({});
  }

  async embedQuery(text: string): Promise<number[]> {
    if (this.isDown) throw new AppError('model-unavailable', 'floors cannot be reached');
    return /商务楼宇|办公/.test(text) ? [1, 0] : [0, 1];
  }

  embedDocuments(texts: string[]): Promise<number[][]> {
    return Promise.all(texts.map((text) => this.embedQuery(text)));
  }
}

let place: Workplace;
let warnings: string[];
const warn = (message: string) => void warnings.push(message);
beforeEach(async () => {
  warnings = [];
  place = await workplace(4);
});
afterEach(() => place.clear());

const idsOf = async (search: Promise<readonly { passage: { id: string } }[]>) =>
  (await search).map(({ passage }) => passage.id);

describe('an embedding that is out of reach when a question comes', () => {
  test('leaves the keywords to answer, is told once, and is used again as soon as it is back', async () => {
    const embeddings = new FloorEmbeddings('1');
    await reindex({ ...place, embeddings });
    const { retriever } = await openGeneration(place.dataDir, embeddings, { warn });
    // No passage has the word: only the vectors find any.
    expect(await retriever.search('办公', { k: 3 })).toHaveLength(3);

    embeddings.isDown = true;
    const byKeywords = await idsOf(retriever.search('养老服务', { k: 3, mode: 'keywords' }));
    expect(byKeywords.length).toBeGreaterThan(0);
    expect(await idsOf(retriever.search('养老服务', { k: 3 }))).toEqual(byKeywords);
    expect(await retriever.search('办公', { k: 3 })).toEqual([]);
    expect(warnings).toEqual(['floors cannot be reached; keywords alone answer meanwhile']);

    embeddings.isDown = false;
    expect(await retriever.search('办公', { k: 3 })).toHaveLength(3);
    embeddings.isDown = true;
    await retriever.search('办公', { k: 3 });
    expect(warnings).toHaveLength(2);
  });

  test('at an endpoint that went down after the reindex costs no answer', async () => {
    const server = await startEmbeddingEndpoint((request, outgoing) => json(outgoing, { data: rowsOf(request) }));
    const embeddings = new EndpointEmbeddings({ baseUrl: server.url, model: 'toy', dimensions: 3, timeoutMs: 500 });
    await reindex({ ...place, embeddings });
    const generation = await openGeneration(place.dataDir, embeddings, { warn });
    await server.close();
    const answer = await ask(['第1号街道的养老服务投资是多少？'], generation);
    expect(answer.kind).toBe('grounded');
    expect(warnings).toEqual([expect.stringMatching(/^the endpoint of toy gave no answer .*; keywords alone answer/)]);
  });

  test('is an error where vectors alone are asked for', async () => {
    const embeddings = new FloorEmbeddings('1');
    await reindex({ ...place, embeddings });
    const { retriever } = await openGeneration(place.dataDir, embeddings, { warn });
    embeddings.isDown = true;
    await expect(retriever.search('办公', { k: 3, mode: 'vectors' })).rejects.toMatchObject({
      code: 'model-unavailable',
    });
  });

  test('publishes nothing at a reindex, and what was there answers on', async () => {
    const embeddings = new FloorEmbeddings('1');
    await reindex({ ...place, embeddings });
    await place.write('new.md', '---\ntitle: 新\npublished: 2024-01-02\n---\n新文章，办公租金每平方米3元。');
    embeddings.isDown = true;
    await expect(reindex({ ...place, embeddings })).rejects.toThrow('floors cannot be reached');
    expect((await openGeneration(place.dataDir, embeddings)).name).toBe('gen-0001');
  });
});

describe('an index that another embedding made', () => {
  test('answers by keywords alone until it is built anew, and the mend is told', async () => {
    await reindex({ ...place, embeddings: new FloorEmbeddings('1') });
    const { retriever } = await openGeneration(place.dataDir, new FloorEmbeddings('2'), { warn });
    expect(warnings).toEqual([
      'gen-0001 was made with floors 1 (2 dimensions), now it is floors 2 (2 dimensions): run npm run reindex; until then keywords alone answer',
    ]);
    expect((await retriever.search('养老服务', { k: 3 })).length).toBeGreaterThan(0);
    expect(await retriever.search('办公', { k: 3 })).toEqual([]);
    await expect(retriever.search('办公', { k: 3, mode: 'vectors' })).rejects.toThrow(/run npm run reindex/);
  });

  test('answers by its own where that is the one that comes with the code', async () => {
    const shipped = defaultEmbeddings();
    await reindex({ ...place, embeddings: shipped });
    const before = await openGeneration(place.dataDir, shipped);
    const { retriever } = await openGeneration(place.dataDir, new FloorEmbeddings('1'), { warn });
    expect(warnings).toEqual([
      expect.stringMatching(/^gen-0001 was made with static-zh .* now it is floors 1 .*until then it answers by that$/),
    ]);
    const own = await idsOf(before.retriever.search('办公', { k: 5 }));
    expect(await idsOf(retriever.search('办公', { k: 5 }))).toEqual(own);
  });

  test('gives way to the next one, which the new embedding made', async () => {
    await reindex({ ...place, embeddings: new FloorEmbeddings('1') });
    const embeddings = new FloorEmbeddings('2');
    const { passages } = await reindex({ ...place, embeddings });
    expect(passages.reused).toBe(0);
    const { name, retriever } = await openGeneration(place.dataDir, embeddings, { warn });
    expect(name).toBe('gen-0002');
    expect(await retriever.search('办公', { k: 3 })).toHaveLength(3);
    expect(warnings).toEqual([]);
  });
});
