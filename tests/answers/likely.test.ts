import { describe, expect, test } from 'vitest';
import { type Clues, likelihoodOf } from '../../src/answers/composing/facts/likely.ts';
import { countsAsAsked } from '../../src/answers/composing/matching/counted.ts';
import type { Query } from '../../src/domain.ts';
import { asking } from './asking.ts';

const { answered, refused, said } = asking('asked/yanlu');

describe('where no rule surely answers, the sentence is quoted that likely does', () => {
  answered([['石籽酒庄2024年卖酒收入多少', '4260万元']]);
  refused(
    // Nothing speaks of what is asked of it.
    '石籽酒庄2024年交了多少税',
    '第六中学的校长是谁',
    '陆启文以前是干什么的',
    // Another place, or what was really done.
    '隔壁市的酒庄2024年卖酒收入多少',
    '石籽酒庄到底实际亏了多少钱',
  );
});

test('a whole is not told by what one mu or one household has, unless that is asked for', () => {
  const asks = (text: string) =>
    ({ text, kind: 'figure', dimensions: ['weight'], terms: [], rest: '', language: 'zh-Hans' }) as unknown as Query;
  expect(countsAsAsked(asks('镇里的天麻一年产多少公斤'), '亩产干麻180公斤左右')).toBe(false);
  expect(countsAsAsked(asks('镇里的天麻一亩产多少公斤'), '亩产干麻180公斤左右')).toBe(true);
  expect(countsAsAsked(asks('镇里的天麻一年产多少公斤'), '全年产干麻90万公斤')).toBe(true);
});

test('a refusal stays one where two things are to be set against each other', async () => {
  expect((await said('石籽酒庄和别的酒庄2024年销售收入相差多少')).kind).toBe('refused');
});

test('the more of the question is met, the likelier is a sentence, and the less where its time is another', () => {
  const clues: Clues = {
    words: 3,
    unmet: 1,
    met: 0.5,
    meaning: 0.3,
    tells: 1,
    isOfKind: 1,
    isOfOtherTime: 0,
    isFigure: 1,
    beside: 0.5,
    isWhy: 0,
    always: 1,
  };
  const likelihood = likelihoodOf(clues);
  expect(likelihood).toBeGreaterThan(0);
  expect(likelihoodOf({ ...clues, met: 0.8 })).toBeGreaterThan(likelihood);
  expect(likelihoodOf({ ...clues, unmet: 0 })).toBeGreaterThan(likelihood);
  expect(likelihoodOf({ ...clues, isOfOtherTime: 1 })).toBeLessThan(likelihood);
  expect(likelihoodOf({ ...clues, tells: 0 })).toBeLessThan(likelihood);
});
