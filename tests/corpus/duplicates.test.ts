import { expect, test } from 'vitest';
import { DuplicateFinder, signatureOf } from '../../src/corpus/duplicates.ts';
import type { Article } from '../../src/domain.ts';

const body = Array.from({ length: 12 }, (_, index) => `第${index + 1}个街道按计划推进重点项目建设并取得成效。`).join(
  '',
);
const article = (id: string, text: string, url?: string): Article => ({
  id,
  source: `${id}.md`,
  title: id,
  text,
  rawOffsets: [],
  ...(url && { url }),
});

test.each<[string, Article, Article, 'address' | 'text' | undefined]>([
  ['the same text', article('a', body), article('b', body), 'text'],
  [
    'the same words with other signs and lines',
    article('a', body),
    article('b', body.replaceAll('。', '。\n')),
    'text',
  ],
  ['one sentence more', article('a', body), article('b', `${body}记者某某报道。`), 'text'],
  ['another figure', article('a', `${body}投资5亿元。`), article('b', `${body}投资6亿元。`), undefined],
  ['half of the text', article('a', body), article('b', body.slice(0, body.length / 2)), undefined],
  [
    'one address, more or less',
    article('a', body, 'https://www.a.cn/1.html?spm=x'),
    article('b', '别的文字。', 'http://a.cn/1.html#top'),
    'address',
  ],
  ["a site's front page", article('a', body, 'https://a.cn/'), article('b', '别的文字。', 'https://a.cn/'), undefined],
  [
    'addresses that differ in what is asked for',
    article('a', body, 'https://a.cn/?id=1'),
    article('b', '别的文字。', 'https://a.cn/?id=2'),
    undefined,
  ],
  ['no address at all', article('a', body, 'unknown'), article('b', '别的文字。', 'unknown'), undefined],
])('%s', (_, first, second, by) => {
  const finder = new DuplicateFinder<Article>();
  expect(finder.find(first, signatureOf(first.text))).toBeUndefined();
  expect(finder.find(second, signatureOf(second.text))).toEqual(by && { other: first, by });
});
