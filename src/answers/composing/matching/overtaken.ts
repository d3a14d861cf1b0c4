import { Big } from 'big.js';
import type { Figure } from '../../../domain.ts';

/** How far beyond a mark, as a share of it, a number may lie that the mark is said of. */
const farthestBeyond = 0.2;

/** How near below a round number, as a share of it, the number lies that is told as nearly that: 3912亿元 of 近4000亿元. */
const leastBelow = 0.9;

/**
 * 迈上500亿元台阶，达到513.9亿元: where an article gives the number itself, a mark that it passed, or nearly reached, is no second one. In one sentence they are of one metric by its
 * words; anywhere in an article by the glossary's term for both.
 */
export const isOvertaken = (mark: Figure, told: readonly Figure[]): boolean =>
  told.some(
    (one) =>
      one.articleId === mark.articleId &&
      one.qualifier !== mark.qualifier &&
      isSameMetric(one, mark) &&
      one.unit === mark.unit &&
      one.aspect === mark.aspect &&
      one.status === mark.status &&
      one.place === mark.place &&
      one.subject === mark.subject &&
      one.period?.label === mark.period?.label &&
      (mark.qualifier === 'over'
        ? new Big(one.value).gt(mark.value)
        : one.qualifier === 'exact' &&
          new Big(one.value).lt(mark.value) &&
          new Big(one.value).gt(new Big(mark.value).times(leastBelow))),
  );

const isSameMetric = (one: Figure, mark: Figure): boolean =>
  (one.metric === mark.metric && one.partOf === mark.partOf && mark.qualifier === 'under') ||
  (one.sentence.start === mark.sentence.start && one.metric === mark.metric) ||
  (one.term !== undefined &&
    one.term === mark.term &&
    one.partOf === mark.partOf &&
    new Big(one.value).lt(new Big(mark.value).times(1 + farthestBeyond)));
