import { beforeAll, describe, expect, test } from 'vitest';
import { understand } from '../../src/answers/understanding/understand.ts';
import { type Vocabulary, vocabularyOf } from '../../src/answers/understanding/vocabulary.ts';
import { shelve } from './evidence.ts';

let shelf: Awaited<ReturnType<typeof shelve>>;
let vocabulary: Vocabulary;
beforeAll(async () => {
  shelf = await shelve({
    title: '雾屿新区的港口',
    publishedOn: '2024-11-05',
    place: '雾屿新区',
    text: '集装箱吞吐量320万标箱。幼儿园和小学一年级同一天报名。雾屿大厦已经封顶。雾屿新区接待游客90万人次。',
  });
  vocabulary = vocabularyOf(shelf);
});
const read = (...turns: string[]) => understand(turns, { vocabulary, glossary: shelf.glossary });

describe('a question is read by its own words', () => {
  test('几台风机 asks in 台, and of no typhoon', () => {
    expect(read('还差几台风机没装')).toMatchObject({ unit: '台', rest: expect.stringContaining('风机') });
  });
  test('一年级 is a class and no year, and 几号 asks for a day', () => {
    expect(read('小学一年级几号开始报名').rest).toBe('小学 一年级 报名');
  });
  test('a verb that is parted from its noun is one word', () => {
    expect(read('雾屿大厦什么时候封的顶').rest).toContain('封顶');
  });
  test('a high-tech zone is not the home, though that is called 新区', () => {
    expect(read('澜泽高新区的GDP多少').place).not.toBe('雾屿新区');
    expect(read('新区的GDP多少').place).toBe('雾屿新区');
  });
  test('the year before is the one before that of the turn before', () => {
    expect(read('2023年游客多少', '那前一年呢').period?.label).toBe('2022');
    expect(read('2023年游客多少', '下一年呢').period?.label).toBe('2024');
  });
  test('what a question states first is of another time than what it asks', () => {
    expect(read('2023年接待游客90万人次，那2022年接待了多少').period?.label).toBe('2022');
  });
  test('a turn that leans counts in the unit of the one before', () => {
    expect(read('集装箱多少万标箱', '那去年呢').unit).toBe('标箱');
  });
  test('从哪天起 asks for a day, and not for the weather', () => {
    expect(read('违规三轮车从哪天起不让上路').text).toContain('哪天起');
  });
  test('哪个小程序 compares nothing', () => {
    expect(read('报名用哪个小程序').kind).toBe('fact');
  });
  test('签约率 is told in per cent, and is no 签约', () => {
    expect(read('签约率是多少')).toMatchObject({ terms: [], dimensions: expect.arrayContaining(['percent']) });
  });
});
