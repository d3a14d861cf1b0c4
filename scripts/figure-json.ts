import type { Figure } from '../src/domain.ts';

/** A figure as the command lines print it: one flat object, with the keys of `ask --json`, and where it stands. */
export function figureJson(figure: Figure) {
  const { id, articleId, text, value, upper, unit, statedUnit, dimension, qualifier } = figure;
  const { metric, term, aspect, direction, partOf, subject, isBase, place, period, status } = figure;
  const { start, end, clause, sentence, raw } = figure;
  return {
    id,
    articleId,
    text,
    value,
    ...(upper !== undefined && { upper }),
    unit,
    statedUnit,
    dimension,
    qualifier,
    metric,
    ...(term !== undefined && { term }),
    aspect,
    ...(direction && { direction }),
    ...(partOf !== undefined && { partOf }),
    ...(subject !== undefined && { subject }),
    ...(isBase && { isBase }),
    ...(place !== undefined && { place }),
    ...(period && { period: period.label, from: period.from, to: period.to, periodSource: period.source }),
    status,
    start,
    end,
    clause,
    sentence,
    raw,
  };
}
