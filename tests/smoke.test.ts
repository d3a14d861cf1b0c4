import { resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openGeneration } from '../src/index/generations.ts';
import { inEnglish } from '../src/messages.ts';
import { HashedEmbeddings } from '../src/models/hashed-embeddings.ts';
import { reindex } from '../src/reindex.ts';
import { smokeQuestions } from '../src/smoke.ts';
import { type Workplace, workplace } from './index/corpora.ts';

const embeddings = new HashedEmbeddings();
let place: Workplace;
beforeEach(async () => {
  place = await workplace(2);
  await place.write(
    'gdp.md',
    '---\ntitle: 题\npublished: 2024-01-02\nplace: 甲区\n---\n2023年，甲区完成地区生产总值500亿元。',
  );
});
afterEach(() => place.clear());

const rows = (...all: object[]) => place.write('smoke.jsonl', all.map((one) => `${JSON.stringify(one)}\n`).join(''));

test('names the questions that an index fails, and no others', async () => {
  await rows(
    { question: '2023年甲区地区生产总值是多少', holds: '500亿元' },
    { question: '2023年甲區地區生產總值是多少', holds: '500億元' },
    { question: '2023年甲区地区生产总值是多少', holds: '501亿元' },
    { question: '乙区的地区生产总值是多少', refused: true },
    { question: '2023年甲区地区生产总值是多少', refused: true },
  );
  await reindex({ ...place, embeddings });
  const faults = await (await smokeQuestions(place.corpusDir))!(await openGeneration(place.dataDir, embeddings));
  expect(faults.map((fault) => fault.split(' → ')[0])).toEqual([
    '2023年甲区地区生产总值是多少',
    '2023年甲区地区生产总值是多少',
  ]);
});

test('a reindex that fails one is withheld', async () => {
  await rows({ question: '甲区有多少人口', holds: '50万人' });
  const smoke = await smokeQuestions(place.corpusDir);
  const { withheld } = await reindex({ ...place, embeddings, smoke });
  expect(inEnglish(withheld!)).toContain('甲区有多少人口 → ');
});

test('without a file there is nothing to fail; a line that is no question is named', async () => {
  expect(await smokeQuestions(place.corpusDir)).toBeUndefined();
  await rows({ question: '甲区有多少人口', holds: '' });
  await expect(smokeQuestions(place.corpusDir)).rejects.toMatchObject({
    message: expect.stringMatching(/smoke\.jsonl:1: write /),
  });
});

test("the project's own corpus passes its smoke questions", async () => {
  const corpusDir = resolve(import.meta.dirname, '../corpus');
  const smoke = await smokeQuestions(corpusDir);
  expect(await reindex({ corpusDir, dataDir: place.dataDir, embeddings, smoke })).toMatchObject({ smokeFaults: [] });
});
