import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { chunk } from '../../src/corpus/chunk.ts';
import { splitFrontMatter } from '../../src/corpus/metadata.ts';
import { readCorpus } from '../../src/corpus/read.ts';

const corpusDir = resolve(import.meta.dirname, '../../corpus');
const id = 'lixia-2023-02-03';
const { body } = splitFrontMatter(readFileSync(`${corpusDir}/${id}.txt`, 'utf8'));

async function firstArticle() {
  for await (const result of readCorpus(corpusDir))
    if ('article' in result && result.article.id === id) return result.article;
  throw new Error('the article is gone');
}

test('the raw text is as it was received', () => {
  expect(createHash('sha256').update(body).digest('hex')).toBe(
    'befe5fc0f637a0cc654a4aef5ad6c4855898191fecb73a824e9e8675bc6aedbe',
  );
});

test('front matter and editor line become metadata', async () => {
  expect(await firstArticle()).toMatchObject({
    title: '以高质量项目建设引领历下高质量发展',
    publishedOn: '2023-02-03',
    place: '历下区',
    within: ['济南市', '山东省'],
    editor: '吴晓璐',
  });
});

test('the cleaned text has neither pinyin nor worn signs, nor what is not the article', async () => {
  const { text } = await firstArticle();
  expect(text).not.toMatch(/[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{2,}|[,;:，、；][,，、;；。]|热点推荐|编辑|02-03/u);
  expect(text).toMatch(/^癸卯伊始，早春二月，蓬勃历下/u);
  expect(text).toMatch(/竞争力、美誉度。$/u);
});

test.each([
  '2282.94亿元',
  '67栋、300万平方米',
  '500余家(次)',
  '17%左右',
  '120个以上',
  '28宗、825亩',
  '忙碌着',
  '往来不?!T足力气',
])('%s stands in one sentence of one passage, and its raw offsets lead back to it', async (words) => {
  const article = await firstArticle();
  const start = article.text.indexOf(words);
  expect(chunk(article).filter(({ text }) => text.includes(words))).toHaveLength(1);
  const runOf = (at: number) => article.rawOffsets.findLast(({ cleaned }) => cleaned <= at)!;
  const rawOf = (at: number) => runOf(at).raw + at - runOf(at).cleaned;
  const digits = (of: string) => of.replace(/[^\d.%]/gu, '');
  expect(digits(body.slice(rawOf(start), rawOf(start + words.length - 1) + 1))).toBe(digits(words));
});
