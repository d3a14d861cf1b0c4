import { beforeAll, expect, test } from 'vitest';
import { isOffQuestion } from '../../src/answers/generating/question.ts';
import { understand } from '../../src/answers/understanding/understand.ts';
import { vocabularyOf } from '../../src/answers/understanding/vocabulary.ts';
import { judge } from '../../src/answers/verifying/verify.ts';
import type { Answer, Figure } from '../../src/domain.ts';
import { shelve } from './evidence.ts';

let shelf: Awaited<ReturnType<typeof shelve>>;
beforeAll(async () => {
  shelf = await shelve({
    title: '青石区交出年度答卷',
    publishedOn: '2024-01-20',
    place: '青石区',
    text: '2023年，青石湾光学产业园建成标准厂房38万平方米。全年城镇居民人均可支配收入5.2万元，农村居民人均可支配收入2.9万元。会议通报，全区实现地区生产总值1128.5亿元，成为全市第3个经济总量超千亿元的县区。',
  });
});

const figureOf = (text: string): Figure => shelf.ledger.find((figure) => figure.text === text)!;

test.each([
  ['青石湾光学产业园建了多少标准厂房？', '38万平方米', false],
  ['青石区城镇居民和农村居民人均收入哪个高？', '5.2万元', false],
  ['青石区城镇居民和农村居民人均收入哪个高？', '2.9万元', false],
  ['青石湾光学产业园建了多少标准厂房？', '1128.5亿元', true],
  ['青石区2022年地区生产总值是多少？', '1128.5亿元', true],
  ['青石区2023年地区生产总值是多少？', '1128.5亿元', false],
])('asked “%s”, %s is off the question: %s', (question, text, isOff) => {
  const query = understand([question], { vocabulary: vocabularyOf(shelf), glossary: shelf.glossary });
  const answer = { figures: [{ figure: figureOf(text), marker: 1 }] } as unknown as Answer;
  expect(isOffQuestion(query, answer, shelf)).toBe(isOff);
});

test('a whole sentence of an article bears itself out; with a word changed it does not', () => {
  const [passage] = shelf.passages;
  const text = '会议通报，全区实现地区生产总值1128.5亿元，成为全市第3个经济总量超千亿元的县区。';
  const start = passage!.start + passage!.text.indexOf(text);
  const sources = [{ passage: passage!, start, end: start + text.length }];
  const judged = (claimed: string) => judge({ text: claimed, sources, isForeign: true }, shelf);
  expect(judged(text).bound).toContain(figureOf('1128.5亿元'));
  expect(judged(text.replace('第3个', '第2个')).faults).not.toEqual([]);
});

test('a message of hundreds of questions is read to its twelfth', () => {
  const message = '青石区地区生产总值是多少？农村居民收入呢？'.repeat(200);
  const { parts } = understand([message], { vocabulary: vocabularyOf(shelf), glossary: shelf.glossary });
  expect(parts).toHaveLength(12);
});
