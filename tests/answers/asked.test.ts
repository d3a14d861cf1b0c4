import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerText } from '../../src/answers/composing/text.ts';
import { ask } from '../../src/ask.ts';
import { type Generation, openGeneration } from '../../src/index/generations.ts';
import { defaultEmbeddings } from '../../src/models/default.ts';
import { reindex } from '../../src/reindex.ts';

/** Three articles on a made-up district: a press report, a bulletin, a feature on one village. */
const corpusDir = resolve(import.meta.dirname, '../corpora/yanzhou');

let dataDir: string;
let generation: Generation;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'quwen-asked-'));
  await reindex({ corpusDir, dataDir, embeddings: defaultEmbeddings() });
  generation = await openGeneration(dataDir, defaultEmbeddings());
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

const said = async (question: string) => {
  const answer = await ask(question.split(' / '), generation);
  return { kind: answer.kind, text: answerText(answer), claims: answer.claims.map(({ text }) => text).join('\n') };
};

/** What the claims of an answer must hold, and what they must not. */
type Row = [question: string, holds: readonly string[], lacks?: readonly string[]];

const answered = (rows: readonly Row[]) =>
  test.each<Row>([...rows])('“%s” is answered with %j', async (question, holds, lacks = []) => {
    const { kind, claims } = await said(question);
    expect(kind).toBe('grounded');
    for (const part of holds) expect(claims).toContain(part);
    for (const part of lacks) expect(claims).not.toContain(part);
  });
const refused = (...questions: readonly string[]) =>
  test.each(questions)('“%s” is refused', async (question) => {
    expect((await said(question)).kind).toBe('refused');
  });

describe('what is asked of the whole district is not answered by a part of it', () => {
  refused('全区有多少家农家乐');
  answered([['枫林村有几家农家乐', ['23家']]]);
});

describe('what is computed takes each figure that it names, and no operand is told for the result', () => {
  answered([
    ['综保区和保税物流中心进出口加起来多少', ['57.8亿元']],
    ['早稻和晚稻一共多少吨', ['13.2万吨'], ['15.2']],
    ['全区平均每所学校多少学生', ['7.4万人 ÷ 63所']],
    ['新签项目里服务业占几成', ['34.78%']],
    ['恒远还差多少没投', ['36亿元 − 14亿元 = 22亿元']],
    ['一百个签约的目标完成没', ['100个 − 46个 = 54个']],
    ['出生的比去世的多多少', ['560人']],
    ['城里人比农村人多挣多少', ['48260元 − 25310元 = 22950元']],
  ]);
  refused('平均每个床位多少钱', '城里人比岑川市里的人多挣多少');
});

describe('each question of a message is answered with its own figure', () => {
  answered([
    ['恒远产业园总投资多少，已经投了多少', ['36亿元', '14亿元']],
    ['枫林村去年集体收入 / 里头租金多少', ['38万元'], ['96万元']],
    ['三产各多少', ['38.4亿元', '221.5亿元', '226.3亿元']],
  ]);
});

describe('what is paid for one is no yearly sum, and what is counted by is no figure', () => {
  refused('老谭一年能挣多少');
  answered([
    ['2018年藕粉多少钱一斤', ['16元'], ['为一斤']],
    ['全村集体收入多少', ['96万元'], ['超过100万元']],
  ]);
});

describe('a time that something is measured against is not the time asked for', () => {
  answered([['旅游收入恢复到2019年的几成', ['103%'], ['118%']]]);
  refused('2019年旅游收入多少');
});

describe('who holds an office is answered by the sentence that names the holder', () => {
  answered([
    ['招商局局长叫什么名字', ['陶临江']],
    ['雁洲区区长是谁', ['方砚秋']],
  ]);
  refused('卫健委主任叫啥');
});
