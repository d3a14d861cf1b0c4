import { Embeddings } from '@langchain/core/embeddings';
import { expect, test } from 'vitest';
import { embedAll } from '../../src/index/embed.ts';
import type { VersionedEmbeddings } from '../../src/models/embedding.ts';

/** One axis a theme; knows the theme by a character. */
class AxisEmbeddings extends Embeddings implements VersionedEmbeddings {
  readonly name = 'axes';
  readonly version = '1';
  readonly dimensions = 4;
  readonly vectorWeight = 1;
  readonly asked: string[] = [];

  constructor() {
    super({});
  }

  async embedQuery(text: string): Promise<number[]> {
    return [...['桥', '路', '园'].map((theme) => (text.includes(theme) ? 2 : 0)), 1];
  }

  embedDocuments(texts: string[]): Promise<number[][]> {
    this.asked.push(...texts);
    return Promise.all(texts.map((text) => this.embedQuery(text)));
  }
}

const bridge = {
  article: { title: '清河大桥合龙', text: '' },
  passages: [{ text: '工人们庆祝。' }, { text: '投资三亿元。' }],
};
const park = { article: { title: '园区', text: '园区扩建。' }, passages: [{ text: '园区扩建。' }] };

test("a passage's vector leans towards the title and the other passages of its article, and towards no other article", async () => {
  const embeddings = new AxisEmbeddings();
  const { vectors, embedded } = await embedAll([bridge, park], embeddings);
  const [cheer, money, green] = [0, 1, 2].map((row) => [...vectors.subarray(row * 4, row * 4 + 4)]);

  // Neither text names the bridge: by itself each lies on the last axis.
  for (const vector of [cheer!, money!]) {
    expect(vector[0]).toBeGreaterThan(0.15);
    expect(vector[3]).toBeGreaterThan(vector[0]!);
    expect(vector[2]).toBe(0);
  }
  expect(green![0]).toBe(0);
  for (const vector of [cheer!, money!, green!]) expect(Math.hypot(...vector)).toBeCloseTo(1, 6);
  expect(embedded).toBe(3);
  // An article's lead is embedded once, however many passages it has.
  expect(embeddings.asked.filter((text) => text.startsWith('清河大桥合龙'))).toHaveLength(1);
});

test('an article gives the same vectors alone and among others', async () => {
  const together = await embedAll([bridge, park], new AxisEmbeddings());
  const alone = await embedAll([park], new AxisEmbeddings());
  expect([...alone.vectors]).toEqual([...together.vectors.subarray(8)]);
});

test('an embedding that gives fewer vectors than texts is named', async () => {
  const embeddings = new AxisEmbeddings();
  embeddings.embedDocuments = async () => [[1, 0, 0, 0]];
  await expect(embedAll([bridge, park], embeddings)).rejects.toThrow(/axes gave 1 vectors for 5 texts/);
});

test('an article whose vectors are known is not embedded', async () => {
  const embeddings = new AxisEmbeddings();
  const known = (entry: typeof park) => (entry === park ? [[0, 0, 1, 0]] : undefined);
  const { vectors, embedded } = await embedAll([bridge, park], embeddings, { known });
  expect(embedded).toBe(2);
  expect([...vectors.subarray(8)]).toEqual([0, 0, 1, 0]);
  expect(embeddings.asked.join()).not.toContain('园区');
});
