import type { Derivation, Figure } from '../../../domain.ts';

const isPartOf = (part: Figure, whole: Figure): boolean =>
  part.partOf !== undefined && part.partOf === whole.metric && part.articleId === whole.articleId;

/** A whole and a part of it: added up, the part is counted twice. */
export const isCountedTwice = (operation: Derivation['operation'], figures: readonly Figure[]): boolean =>
  operation === 'sum' && figures.some((part) => figures.some((whole) => isPartOf(part, whole)));

/** 二期投资23亿元, in the report of one day and in that of another. */
const isUndated = ({ period }: Figure): boolean => period === undefined || period.source === 'article';

/** One number that is told twice, in two ways or two sentences, is no two. */
export const isToldTwice = (operation: Derivation['operation'], [a, b, ...more]: readonly Figure[]): boolean =>
  /difference|sum/u.test(operation) &&
  more.length === 0 &&
  a!.value === b!.value &&
  a!.unit === b!.unit &&
  ((operation === 'difference' &&
    (a!.metric !== b!.metric || (a!.status === b!.status && [a!, b!].every(isUndated)))) ||
    ((operation === 'sum' || a!.status === b!.status) &&
      a!.subject === b!.subject &&
      a!.place === b!.place &&
      a!.period?.label === b!.period?.label &&
      (a!.articleId !== b!.articleId || a!.sentence.start !== b!.sentence.start)));
