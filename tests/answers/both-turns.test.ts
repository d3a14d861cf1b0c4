import { expect, test } from 'vitest';
import { bothOf } from '../../src/answers/understanding/both-turns.ts';
import type { Query } from '../../src/domain.ts';

const term = { name: '社会消费品零售总额', aliases: [], english: [], not: [] };
const asks = (rest: string, place?: string): Query => ({
  asked: rest,
  text: rest,
  language: 'zh-Hans',
  kind: 'figure',
  terms: [{ term, words: '零售额' }],
  rest,
  quantities: [],
  ...(place && { place }),
});
const both = (first: Query, second: Query) =>
  bothOf(['甲', '乙', '两边差多少钱'], (turns) => (turns.length === 1 ? first : second));

test.each([
  [
    'of the place that both turns name',
    asks('城镇', '江东区'),
    asks('乡村', '江东区'),
    '江东区城镇零售额和乡村零售额差多少钱',
  ],
  ['of the two places that they name', asks('', '江东区'), asks('', '望湖区'), '江东区和望湖区的零售额差多少钱'],
  ['of no place that they do not name', asks('城镇'), asks('乡村'), '城镇零售额和乡村零售额差多少钱'],
  ['of nothing where both ask the same', asks(''), asks(''), undefined],
])('the two turns before are asked of as one question, %s', (_, first, second, expected) => {
  expect(both(first, second)).toBe(expected);
});
