import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { LocalEmbeddings, type Transformers } from '../../src/models/local-embeddings.ts';
import { toyVector } from '../support/embedding-endpoint.ts';

interface Call {
  readonly texts: readonly string[];
  readonly pooling: string;
}

/** What the library does, without a model. */
function fakeLibrary(vectorOf: (text: string) => unknown = toyVector, waitMs = 0) {
  const calls: Call[] = [];
  const opened: string[] = [];
  const library: Transformers = {
    env: { allowRemoteModels: true, localModelPath: '/models/' },
    async pipeline(_task, model, { dtype }) {
      opened.push(`${model} ${dtype}`);
      if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
      if (model.startsWith('no-')) throw new Error('404: not found');
      return async (texts, { pooling }) => {
        calls.push({ texts, pooling });
        return { tolist: () => texts.map(vectorOf) };
      };
    },
  };
  return { library, calls, opened };
}

const settings = { model: 'Xenova/multilingual-e5-small', dimensions: 3, timeoutMs: 1_000 };

test('the model is opened once, at the first text, and gets the words and the pooling of its family', async () => {
  const { library, calls, opened } = fakeLibrary();
  const embeddings = new LocalEmbeddings(settings, async () => library);
  expect(opened).toEqual([]);
  expect(await embeddings.embedDocuments(['雨', '桥'])).toEqual([toyVector('passage: 雨'), toyVector('passage: 桥')]);
  expect(await embeddings.embedQuery('雨')).toEqual(toyVector('query: 雨'));
  expect(opened).toEqual(['Xenova/multilingual-e5-small q8']);
  expect(calls.map(({ pooling }) => pooling)).toEqual(['mean', 'mean']);
});

test.each([
  ['Xenova/bge-small-zh-v1.5', 'cls'],
  ['onnx-community/Qwen3-Embedding-0.6B-ONNX', 'last_token'],
])('%s is pooled by %s', async (model, pooling) => {
  const { library, calls } = fakeLibrary();
  await new LocalEmbeddings({ ...settings, model }, async () => library).embedQuery('雨');
  expect(calls[0]!.pooling).toBe(pooling);
});

test('a folder is opened where it lies, and nothing is asked of the hub', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'model-'));
  const { library, opened } = fakeLibrary();
  await new LocalEmbeddings({ ...settings, model: folder }, async () => library).embedQuery('雨');
  expect(opened).toEqual([`${basename(folder)} q8`]);
  expect(library.env).toEqual({ allowRemoteModels: false, localModelPath: dirname(folder) });
  rmSync(folder, { recursive: true });
});

test('without the library, the mend is told', async () => {
  const embeddings = new LocalEmbeddings(settings);
  await expect(embeddings.embedQuery('雨')).rejects.toMatchObject({
    code: 'model-unavailable',
    message: expect.stringContaining('npm install --no-save @huggingface/transformers'),
  });
});

test('a model that is not there is named, and looked for again at the next call', async () => {
  const { library, opened } = fakeLibrary();
  const embeddings = new LocalEmbeddings({ ...settings, model: 'no-such/model' }, async () => library);
  for (let times = 0; times < 2; times += 1)
    await expect(embeddings.embedQuery('雨')).rejects.toMatchObject({
      code: 'model-unavailable',
      message: expect.stringMatching(/no-such\/model cannot be opened \(404: not found\): check EMBEDDING_MODEL/),
    });
  expect(opened).toHaveLength(2);
});

test.each(['./models/nowhere', '/models/nowhere', 'C:\\models\\nowhere'])(
  'a folder that is not there is not looked for at the hub: %s',
  async (model) => {
    const { library, opened } = fakeLibrary();
    const embeddings = new LocalEmbeddings({ ...settings, model }, async () => library);
    await expect(embeddings.embedQuery('雨')).rejects.toMatchObject({
      code: 'model-unavailable',
      message: `${model} is no folder: check EMBEDDING_MODEL`,
    });
    expect(opened).toEqual([]);
  },
);

test('a question does not wait until the model is loaded; a later one finds it', async () => {
  const { library, opened } = fakeLibrary(toyVector, 60);
  const embeddings = new LocalEmbeddings({ ...settings, timeoutMs: 20 }, async () => library);
  await expect(embeddings.embedQuery('雨')).rejects.toThrow(/gave nothing in 20 ms: it may still be loading/);
  await embeddings.embedDocuments(['雨']);
  expect(await embeddings.embedQuery('雨')).toEqual(toyVector('query: 雨'));
  expect(opened).toHaveLength(1);
});

test('a question that comes when the model is ready does not wait', async () => {
  const { library } = fakeLibrary(toyVector, 60);
  const embeddings = new LocalEmbeddings({ ...settings, timeoutMs: 20 }, async () => library);
  await embeddings.ready();
  expect(await embeddings.embedQuery('雨')).toEqual(toyVector('query: 雨'));
});

test.each([
  ['another length', () => [1, 2], /set EMBEDDING_DIMENSIONS=2/],
  ['no numbers', () => [1, Number.NaN, 2], /is no number/],
])('vectors of %s are refused', async (_, vectorOf, message) => {
  const { library } = fakeLibrary(vectorOf);
  await expect(new LocalEmbeddings(settings, async () => library).embedDocuments(['雨'])).rejects.toThrow(message);
});
