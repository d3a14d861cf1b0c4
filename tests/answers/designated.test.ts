import { expect, test } from 'vitest';
import { isOfOtherDesignation } from '../../src/answers/composing/matching/designated.ts';
import type { Article } from '../../src/domain.ts';

const text =
  '昨天，D318次、D7次和T25次列车停运。D318次列车长刘莉说，车上共有旅客612人。目前，乘客已全部换乘。T25次列车上有乘务员28人，比D7次多5人。S12线客流9万人次。';
const article = { id: 'a', title: '', text } as unknown as Article;
const isOther = (question: string, figure: string): boolean => {
  const start = text.indexOf(figure);
  const from = text.lastIndexOf('。', start) + 1;
  return isOfOtherDesignation(
    question,
    article,
    { start: from, end: text.indexOf('。', start) },
    { start, end: start + figure.length },
  );
};

test.each([
  ['D318次上有多少旅客', '612人', false],
  ['D7次上有多少旅客', '612人', true],
  ['d318怎么样了', '全部换乘', false], // goes on about it
  ['T25有几个乘务员', '28人', false],
  ['D318有几个乘务员', '28人', true],
  ['S12线客流多少', '9万人次', false],
  ['三季度客流多少', '9万人次', false],
  ['2024年Q3客流多少', '9万人次', false],
  ['D7、T25停运了吗', '停运', false],
])('%s: whether %s is of another', (question, figure, other) => {
  expect(isOther(question, figure)).toBe(other);
});
