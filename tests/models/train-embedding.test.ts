import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { Checkpoint } from '../../scripts/train-embedding/checkpoint.ts';
import { type Document, withoutOverlap } from '../../scripts/train-embedding/data.ts';
import { makeKernels } from '../../scripts/train-embedding/kernels.ts';
import { pack, unpack, unpackMean } from '../../scripts/train-embedding/pack.ts';
import { Sampler } from '../../scripts/train-embedding/pairs.ts';
import { Random } from '../../scripts/train-embedding/random.ts';
import { recipe } from '../../scripts/train-embedding/recipe.ts';
import { Trainer } from '../../scripts/train-embedding/trainer.ts';
import { countVocabulary } from '../../scripts/train-embedding/vocabulary.ts';
import { loadStaticEmbeddings, UnitTable } from '../../src/models/static-embeddings.ts';

const folders: string[] = [];
const folder = () => {
  const path = mkdtempSync(join(tmpdir(), 'train-'));
  folders.push(path);
  return path;
};
afterAll(() => {
  for (const path of folders) rmSync(path, { recursive: true });
});

const document = (title: string, sentences: string[], questions: string[] = []): Document => ({
  source: 'test',
  title,
  sentences,
  questions,
});

const themes: readonly (readonly [string, readonly string[]])[] = [
  ['暴雨红色预警', ['昨夜全市普降暴雨，多处道路积水严重。', '气象台发布红色预警，请市民减少外出。']],
  ['球队夺得冠军', ['球队在决赛中击败对手，捧起冠军奖杯。', '主教练称赞全体球员的拼搏精神。']],
  ['地铁新线开通', ['地铁新线路今日开通运营，共设二十座车站。', '市民排队体验首班列车的速度。']],
  ['医院开展义诊', ['医院专家走进社区开展义诊，为老人测量血压。', '医生提醒大家注意高温天气的健康问题。']],
  ['小麦喜获丰收', ['田间收割机来回穿梭，小麦喜获丰收。', '农民将粮食运往粮库，收入明显增加。']],
  ['新校舍启用', ['小学新校舍正式启用，新增学位一千个。', '学生们在操场参加了开学典礼的活动。']],
];
const documents = themes.map(([title, sentences]) => document(title, [...sentences]));

async function setUp() {
  const random = new Random(3);
  const limits = { minimum: { 1: 1, 2: 1, 3: 2, 4: 2, word: 1 }, maxUnits: 1000 };
  const { units, frequencies } = countVocabulary(documents, [], '', limits);
  const table = new UnitTable(units, 16, '');
  const sampler = new Sampler(documents, table, [['暴雨', '大雨']], random, {
    ...recipe.sampler,
    clustered: 0.5,
    cluster: 2,
  });
  const trainer = await Trainer.make(table.size, 64, 20, 12, documents.length);
  trainer.begin(random, documents.length, frequencies);
  const step = () => trainer.step(sampler.batch(4), 0.05);
  return { random, table, sampler, trainer, step };
}

describe('the kernels', () => {
  test('sum, add and compare rows as plain loops do', async () => {
    const kernels = await makeKernels(2);
    const floats = new Float32Array(kernels.buffer);
    const ints = new Int32Array(kernels.buffer);
    const [width, rows, weights, out] = [32, [3, 0, 3, 7], [0.5, -1, 2, 0.25], 4096];
    const value = (row: number, d: number) => Math.sin(row * 100 + d);
    for (let row = 0; row < 8; row += 1) for (let d = 0; d < width; d += 1) floats[row * width + d] = value(row, d);
    ints.set(rows, 2048);
    floats.set(weights, 2112);

    kernels.sumRows(out * 4, 0, 2048 * 4, 2112 * 4, rows.length, width * 4);
    const sum = Array.from({ length: width }, (_, d) =>
      rows.reduce((total, row, i) => total + weights[i]! * value(row, d), 0),
    );
    for (const [d, expected] of sum.entries()) expect(floats[out + d]).toBeCloseTo(expected, 5);

    kernels.dotRows((out + 64) * 4, 0, 2048 * 4, out * 4, rows.length, width * 4);
    for (const [i, row] of rows.entries())
      expect(floats[out + 64 + i]).toBeCloseTo(
        sum.reduce((total, x, d) => total + x * value(row, d), 0),
        4,
      );

    kernels.addRows(out * 4, 0, 2048 * 4, 2112 * 4, rows.length, width * 4);
    // Row 3 is named twice: 0.5 + 2 times the vector.
    for (const [d, expected] of sum.entries())
      expect(floats[3 * width + d]).toBeCloseTo(value(3, d) + 2.5 * expected, 4);
  });

  test('give zero for a text of no units', async () => {
    const kernels = await makeKernels(1);
    const floats = new Float32Array(kernels.buffer).fill(7);
    kernels.sumRows(0, 1024, 2048, 4096, 0, 64);
    expect([...floats.subarray(0, 17)]).toEqual([...new Array<number>(16).fill(0), 7]);
  });
});

describe('the training', () => {
  test('lowers the loss, and puts each headline nearest to its own text', async () => {
    const { table, trainer, step } = await setUp();
    const before = step();
    let after = 0;
    for (let i = 0; i < 150; i += 1) after = step();
    expect(after).toBeLessThan(before / 2);

    const out = folder();
    pack(out, { name: 'toy', version: '1', vectorWeight: 0.3, kindWeights: recipe.kindWeights }, table, '', trainer);
    const embeddings = loadStaticEmbeddings(out);
    const texts = await embeddings.embedDocuments(documents.map(({ sentences }) => sentences.join('')));
    for (const [right, { title }] of documents.entries()) {
      const asked = await embeddings.embedQuery(title);
      const cosines = texts.map((text) => text.reduce((sum, value, d) => sum + value * asked[d]!, 0));
      expect(cosines.indexOf(Math.max(...cosines))).toBe(right);
    }
  });

  test('gives the same numbers from the same seed, also when it was stopped and taken up again', async () => {
    const whole = await setUp();
    for (let i = 0; i < 20; i += 1) whole.step();

    const stopped = await setUp();
    for (let i = 0; i < 10; i += 1) stopped.step();
    const work = folder();
    new Checkpoint(work, 'recipe').save(10, stopped.trainer, stopped.random);
    const resumed = await setUp();
    expect(new Checkpoint(work, 'recipe').restore(resumed.trainer, resumed.random)).toBe(10);
    for (let i = 0; i < 10; i += 1) resumed.step();
    expect(resumed.trainer.vectors).toEqual(whole.trainer.vectors);
    expect(resumed.trainer.questionWeights).toEqual(whole.trainer.questionWeights);
  });

  test('does not take up the checkpoint of another recipe', async () => {
    const { trainer, random } = await setUp();
    const work = folder();
    new Checkpoint(work, 'one').save(10, trainer, random);
    expect(new Checkpoint(work, 'other').restore(trainer, random)).toBe(0);
  });

  test('goes on from what was packed', async () => {
    const { table, trainer, step } = await setUp();
    for (let i = 0; i < 20; i += 1) step();
    const about = { name: 'toy', version: '1', vectorWeight: 0.3, kindWeights: recipe.kindWeights };
    const [first, second] = [folder(), folder()];
    pack(first, about, table, '', trainer);
    const next = await setUp();
    unpack(first, table.size, next.trainer);
    pack(second, about, table, '', next.trainer);
    const vectors = (from: string) => loadStaticEmbeddings(from).embedDocuments(['暴雨预警', '夺冠']);
    const [before, after] = [await vectors(first), await vectors(second)];
    for (const [i, vector] of before.entries())
      for (const [d, value] of vector.entries()) expect(after[i]![d]).toBeCloseTo(value, 3);
  });

  test('takes the mean of embeddings, where two are twice the same that one', async () => {
    const { table, trainer, step } = await setUp();
    const about = { name: 'toy', version: '1', vectorWeight: 0.3, kindWeights: recipe.kindWeights };
    const folders = [folder(), folder(), folder(), folder()] as const;
    for (let i = 0; i < 20; i += 1) step();
    pack(folders[0], about, table, '', trainer);
    for (let i = 0; i < 20; i += 1) step();
    pack(folders[1], about, table, '', trainer);
    const { trainer: mean } = await setUp();
    unpackMean([folders[0], folders[0]], table.size, mean);
    pack(folders[2], about, table, '', mean);
    unpackMean([folders[0], folders[1]], table.size, mean);
    pack(folders[3], about, table, '', mean);
    const [one, other, twice, between] = await Promise.all(
      folders.map((from) => loadStaticEmbeddings(from).embedQuery('暴雨预警')),
    );
    const likeness = (a: number[], b: number[]) => a.reduce((sum, value, d) => sum + value * b[d]!, 0);
    expect(likeness(twice!, one!)).toBeGreaterThan(0.999);
    expect(likeness(one!, other!)).toBeLessThan(0.999);
    expect(likeness(between!, one!)).toBeGreaterThan(likeness(other!, one!));
    expect(likeness(between!, other!)).toBeGreaterThan(likeness(one!, other!));
  });

  test('reads some texts by their single characters alone', async () => {
    const { table, random } = await setUp();
    const options = { ...recipe.sampler, withoutPairs: 1, withoutUnlisted: 1 };
    const { questions, passages } = new Sampler(documents, table, [], random, options).batch(4);
    const read = [...questions, ...passages].flatMap(({ rows }) => [...rows].map((row) => table.units[row]));
    expect(read.length).toBeGreaterThan(0);
    expect(read.filter((unit) => unit?.length !== 1)).toEqual([]);
  });

  test('finds a document to be its own nearest neighbour', async () => {
    const { sampler, trainer } = await setUp();
    trainer.placeDocuments(sampler.beginnings());
    for (const i of documents.keys()) expect(trainer.neighbours(i, 3)[0]).toBe(i);
  });
});

describe('the texts to learn from', () => {
  test('lose a document that the evaluation holds, in other wrapping too', () => {
    const [first, second] = documents;
    const evaluation = [`转载：“${first!.sentences.join('')}”（完）`, '无关的一句话，和上面的文章没有任何关系。'];
    expect(withoutOverlap([first!, second!], evaluation)).toEqual({ kept: [second], dropped: [first] });
  });

  test('lose a document of which the evaluation asks the same question', () => {
    const asked = document('', ['一段没有人见过的文字。'], ['这座大桥是在哪一年由谁设计建造完成的？']);
    expect(withoutOverlap([asked], ['这座大桥是在哪一年由谁设计建造完成的？']).dropped).toEqual([asked]);
  });
});

test('a run of characters is a unit only with its beginning', () => {
  const limits = { minimum: { 1: 1, 2: 1, 3: 2, 4: 2, word: 1 }, maxUnits: 60 };
  const { units } = countVocabulary(documents, [], '', limits);
  const listed = new Set(units);
  expect(units.length).toBeLessThanOrEqual(60);
  expect(units.filter((unit) => unit.length > 1 && !listed.has(unit.slice(0, -1)))).toEqual([]);
});

test('no article with a question to measure with has one to learn from', () => {
  const articles = (file: string) =>
    readFileSync(`scripts/train-embedding/${file}`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { query: string; text: string }).text);
  const learned = new Set(articles('asked.jsonl'));
  const measured = [...articles('held-out.jsonl'), ...articles('aside.jsonl')];
  expect(measured.filter((article) => learned.has(article))).toEqual([]);
});
