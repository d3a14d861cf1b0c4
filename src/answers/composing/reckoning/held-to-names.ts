import type { Figure, Query } from '../../../domain.ts';
import { figuresOf } from '../../ledger-index.ts';
import { sidesOf, timeAlone } from '../../understanding/parts.ts';
import { overlap } from '../matching/surroundings.ts';
import type { Known } from '../saying/drafting.ts';
import { stretchOf } from './stretches.ts';

/** By so much more of its name must another figure say to take the place of one. */
const leastBetter = 0.15;

/**
 * 甲资金流入比乙资金流出多多少, of a sentence that tells how much 甲, 乙 and 丙 moved: each side takes the figure whose own words say its name best, of those that
 * are told like it beside both.
 */
export function heldToNames({ text, language }: Query, operands: readonly Figure[], known: Known): readonly Figure[] {
  const sides = language === 'en' ? [] : sidesOf(text);
  if (sides.length !== 2 || operands.length !== 2 || sides.some((side) => timeAlone.test(side))) return operands;
  const says = (side: string, figure: Figure) => {
    const { metric, partOf = '', subject = '', place = '', term = '' } = figure;
    return overlap(side, [metric, partOf, subject, place, term, stretchOf(figure, { known })].join(' '));
  };
  const [one, other] = sides as [string, string];
  const [a, b] = operands as [Figure, Figure];
  const isCrossed = says(one, b) + says(other, a) > says(one, a) + says(other, b);
  const named = (side: string, figure: Figure): Figure => {
    const best = [a, b]
      .flatMap((operand) =>
        figuresOf(operand.articleId, known.ledger).filter(
          (beside) => beside.sentence.start === operand.sentence.start && isToldLike(figure, beside),
        ),
      )
      .reduce((most, beside) => (says(side, beside) > says(side, most) ? beside : most), figure);
    return says(side, best) > says(side, figure) + leastBetter ? best : figure;
  };
  const held = [named(isCrossed ? other : one, a), named(isCrossed ? one : other, b)];
  // 收益率 of both, by two names of one thing: no 总收益率 of one of them.
  const isOfOne = a.metric === b.metric && held[0]!.metric !== held[1]!.metric;
  return held[0] === held[1] || isOfOne ? operands : held;
}

const isToldLike = (figure: Figure, beside: Figure): boolean =>
  !beside.isBase &&
  beside.unit === figure.unit &&
  beside.aspect === figure.aspect &&
  beside.status === figure.status &&
  beside.period?.label === figure.period?.label;
