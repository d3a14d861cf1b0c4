import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../src/ask.ts';
import { type Generation, openGeneration } from '../src/index/generations.ts';
import { defaultEmbeddings } from '../src/models/default.ts';
import { reindex } from '../src/reindex.ts';
import { type Workplace, workplace } from './index/corpora.ts';

const notice =
  '青石区图书馆新馆将于本周日开馆，地址在云台路与江岸街路口，馆内设有自习室、儿童阅览区和盲文阅览室，周一闭馆，读者凭身份证入馆，无须预约，停车可以使用地下车库，公共汽车可以乘到云台路站下车。';
const article = (outlet: string, published: string, text: string) =>
  `---\ntitle: ${outlet}报道\noutlet: ${outlet}\npublished: ${published}\nplace: 青石区\n---\n${text}\n`;

let place: Workplace;
let generation: Generation;

beforeAll(async () => {
  place = await workplace(0);
  await place.write(
    'a.md',
    article('云江日报', '2024-04-02', '2023年，青石区外贸出口额31.2亿元，一般贸易占了一半以上。'),
  );
  await place.write(
    'b.md',
    article('岭东晚报', '2024-04-09', '街头巷尾都在谈论外贸：2023年，青石区外贸出口额32.8亿元。'),
  );
  await place.write(
    'c.md',
    article('云江日报', '2024-05-06', `${notice}新馆由区里的企业捐建，门前的广场还在铺设，树木已经种好。`),
  );
  await place.write(
    'd.md',
    article('岭东晚报', '2024-05-07', `${notice}编后：读书之风日盛，街坊们奔走相告，孩子们最是高兴。`),
  );
  await place.write(
    'e.md',
    article('云江日报', '2024-05-08', '图书馆的老馆闭馆后，将改作街道的文化站，年底前完成改造。'),
  );
  await place.write(
    'f.md',
    article(
      '云江日报',
      '2024-06-03',
      '2023年，青石区新签约项目46个，其中10亿元以上项目9个。青石湾片区规划面积5.2平方公里，2024年计划新建标准厂房8万平方米。',
    ),
  );
  await reindex({ corpusDir: place.corpusDir, dataDir: place.dataDir, embeddings: defaultEmbeddings() });
  generation = await openGeneration(place.dataDir, defaultEmbeddings());
});

afterAll(() => place.clear());

test('a question that names an outlet is answered from its articles alone', async () => {
  const { figures } = await ask(['据岭东晚报报道，2023年出口额是多少？'], generation);
  expect(figures.map(({ figure }) => figure.text)).toEqual(['32.8亿元']);
});

test('without an outlet named, both figures are given, the newest first, and are said to differ', async () => {
  const { figures, lead } = await ask(['2023年出口额是多少？'], generation);
  expect(lead).toBe('各篇报道的数字不一致，由新到旧（2024-04-09、2024-04-02）：');
  expect(figures.map(({ figure }) => figure.text)).toEqual(['32.8亿元', '31.2亿元']);
});

test.each([
  ['青石湾片区规划面积是多少？', '5.2平方公里'],
  ['青石区10亿元以上项目有多少？', '9个'],
])('the name of a metric is no aim, and a threshold in it stays as it is: %s', async (question, figure) => {
  const { figures } = await ask([question], generation);
  expect(figures.map(({ figure: { text } }) => text)).toEqual([figure]);
});

test('one notice in two articles takes one place among the hits, another passage the next', async () => {
  const options = { k: 2, mode: 'keywords' } as const;
  const all = await generation.retriever.search('图书馆 闭馆 云台路', options);
  const distinct = await generation.retriever.search('图书馆 闭馆 云台路', { ...options, isDistinct: true });
  expect(all.map(({ passage }) => passage.articleId)).toEqual(['d', 'c']);
  expect(distinct.map(({ passage }) => passage.articleId)).toEqual(['d', 'e']);
});
