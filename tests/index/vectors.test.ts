import { mkdtemp, readFile, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document } from '@langchain/core/documents';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildIndexFile } from '../../src/index/build.ts';
import { measureRecall } from '../../src/index/recall.ts';
import { Graph, HnswStore } from '../../src/index/vectors.ts';
import { HashedEmbeddings } from '../../src/models/hashed-embeddings.ts';

const embeddings = new HashedEmbeddings();
const dimensions = 8;
/** Directions that turn evenly and never back: up to 2,500, neighbours in number are neighbours in space. */
const direction = (index: number) =>
  Array.from({ length: dimensions }, (_, axis) => Math.cos(index * 0.00125 * (axis + 1)) + (axis === 0 ? 2 : 0));
const document = (index: number) =>
  new Document({ id: String(index), pageContent: `第${index}段`, metadata: { index } });
const filled = async (count: number) => {
  const store = new HnswStore(embeddings, dimensions);
  await store.addVectors(
    Array.from({ length: count }, (_, i) => direction(i)),
    Array.from({ length: count }, (_, i) => document(i)),
  );
  return store;
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vectors-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("LangChain's VectorStore", () => {
  test('finds documents by text, best first', async () => {
    const store = new HnswStore(embeddings, embeddings.dimensions);
    await store.addDocuments(
      ['垃圾分类宣传', '引进市外投资', '地区生产总值'].map((pageContent) => new Document({ pageContent })),
    );
    const [[best, score], [, second]] = (await store.similaritySearchWithScore('市外投资', 2)) as [
      [Document, number],
      [Document, number],
    ];
    expect(best.pageContent).toBe('引进市外投资');
    expect(score).toBeGreaterThan(second);
  });

  test('filters: also when only one in a thousand passes', async () => {
    const store = await filled(2_500);
    const only = (passes: (index: number) => boolean) =>
      store.similaritySearchVectorWithScore(direction(1_000), 3, ({ metadata }) => passes(metadata.index as number));
    const indices = (found: [{ metadata: Record<string, unknown> }, number][]) =>
      found.map(([{ metadata }]) => metadata.index);
    expect(indices(await only((index) => index === 7))).toEqual([7]);
    expect(indices(await only((index) => index % 1_000 === 3)).sort()).toEqual([1003, 2003, 3]);
    expect(indices(await only((index) => index > 1_000 || index < 300))).toEqual([1001, 1002, 1003]);
    expect(await only(() => false)).toEqual([]);
  });

  test('grows beyond its first size, and answers nothing while empty', async () => {
    const store = new HnswStore(embeddings, dimensions);
    expect(store.nearest(direction(1), 5)).toEqual([]);
    for (let index = 0; index < 200; index++) await store.addVectors([direction(index)], [document(index)]);
    expect(store.nearest(direction(150), 1)[0]!.position).toBe(150);
    expect(store.nearest(direction(150), 10_000)).toHaveLength(200);
  });
});

describe('what would kill the process or spoil the index is refused', () => {
  test.each<[string, unknown[]]>([
    ['a wrong length', [1, 2]],
    ['NaN', [Number.NaN, ...Array(7).fill(1)]],
    ['Infinity', [Number.POSITIVE_INFINITY, ...Array(7).fill(1)]],
    ['a word', ['1', ...Array(7).fill(1)]],
    ['nothing', [undefined, ...Array(7).fill(1)]],
    ['a hole', Array(8)],
    ['no direction', Array(8).fill(0)],
    ['squares beyond all numbers', Array(8).fill(1e200)],
  ])('%s', async (_, vector) => {
    const store = await filled(3);
    const refusal = expect.objectContaining({ code: 'index-incompatible' });
    await expect(store.addVectors([direction(1), vector as number[]], [document(1), document(2)])).rejects.toEqual(
      refusal,
    );
    expect(() => store.nearest(vector as number[], 1)).toThrow(refusal);
    expect(store.size).toBe(3);
  });

  test('a filter that throws throws, and nothing else happens', async () => {
    const store = await filled(3);
    const broken = () => {
      throw new Error('broken filter');
    };
    await expect(store.similaritySearchVectorWithScore(direction(1), 1, broken)).rejects.toThrow('broken filter');
  });

  test.each([0, -1, Number.NaN])('%s neighbours are none', async (k) => {
    expect((await filled(3)).nearest(direction(1), k)).toEqual([]);
  });
});

describe('on disk', () => {
  const vectors = (count: number) => {
    const all = new Float32Array(new SharedArrayBuffer(count * dimensions * 4));
    for (let index = 0; index < count; index++) {
      const vector = direction(index);
      const length = Math.hypot(...vector);
      all.set(
        vector.map((value) => value / length),
        index * dimensions,
      );
    }
    return all;
  };
  const load = async (path: string, elements: number, width = dimensions) => {
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    const graph = await Graph.open(path, { dimensions: width, elements }, bytes);
    const rows = Uint32Array.from({ length: elements }, (_, row) => row);
    const positions = Int32Array.from(rows);
    const delta = new Float32Array();
    return new HnswStore(embeddings, width, { graph, delta, rows, positions, efSearch: 192, documentAt: document });
  };

  test('a graph built on a worker finds what the exact scan finds, and the same one each time', async () => {
    const all = vectors(1_500);
    const [first, second] = [join(folder, 'first.hnsw'), join(folder, 'second.hnsw')];
    await buildIndexFile({ vectors: all, dimensions, path: first });
    await buildIndexFile({ vectors: all, dimensions, path: second });
    const store = await load(first, 1_500);
    expect(await measureRecall(store, all)).toBeGreaterThanOrEqual(0.98);
    expect(store.nearest(direction(700), 5)).toEqual((await load(second, 1_500)).nearest(direction(700), 5));
  });

  test('rows that are gone are not found; vectors beside the graph are, in the order of the positions', async () => {
    const all = vectors(1_500);
    const path = join(folder, 'base.hnsw');
    await buildIndexFile({ vectors: all, dimensions, path });
    const graph = await Graph.open(path, { dimensions, elements: 1_500 }, await readFile(path));
    // Of the rows 690 to 709 none is left; beside the graph lie the vectors 700 and 701, before all others in the corpus.
    const isGone = (row: number) => row >= 690 && row < 710;
    const left = Uint32Array.from(all.keys())
      .subarray(0, 1_500)
      .filter((row) => !isGone(row));
    const rows = Uint32Array.from([1_500, 1_501, ...left]);
    const positions = new Int32Array(1_502).fill(-1);
    for (const [position, row] of rows.entries()) positions[row] = position;
    const delta = all.slice(700 * dimensions, 702 * dimensions);
    const loaded = { graph, delta, rows, positions, efSearch: 192, documentAt: document };
    const store = new HnswStore(embeddings, dimensions, loaded);
    const found = store.nearest(direction(700), 5).map(({ position }) => rows[position]!);
    expect(found).toEqual([1_500, 1_501, 710, 689, 711]);
    expect(store.nearest(direction(700), 1_482).filter(({ position }) => position < 0)).toEqual([]);
    expect(store.nearest(direction(700), 1_482)).toHaveLength(1_482);
  });

  test('what was saved is found again', async () => {
    const path = join(folder, 'saved.hnsw');
    await (await filled(50)).save(path);
    expect((await load(path, 50)).nearest(direction(20), 1)[0]!.position).toBe(20);
  });

  test('a file that is short, of other dimensions or of another count is refused before hnswlib reads it', async () => {
    const path = join(folder, 'damaged.hnsw');
    await (await filled(50)).save(path);
    const damage = expect.objectContaining({ code: 'index-damaged' });
    await expect(load(path, 50, 16)).rejects.toEqual(damage);
    await expect(load(path, 49)).rejects.toEqual(damage);
    await expect(load(join(folder, 'absent.hnsw'), 50)).rejects.toEqual(damage);
    for (const length of [4_000, 100, 50, 0]) {
      await truncate(path, length);
      await expect(load(path, 50)).rejects.toEqual(damage);
    }
  });

  test('saving into a folder that is not there fails, whatever hnswlib reports', async () => {
    await expect((await filled(3)).save(join(folder, 'no', 'such', 'file'))).rejects.toThrow();
  });

  test('a stopped build ends', async () => {
    const stop = new AbortController();
    const building = buildIndexFile({
      vectors: vectors(2_500),
      dimensions,
      path: join(folder, 'stopped.hnsw'),
      signal: stop.signal,
    });
    stop.abort(new Error('stopped'));
    await expect(building).rejects.toThrow('stopped');
  });
});
