import type { Query } from '../../domain.ts';
import { isSaid } from './said.ts';
import type { Vocabulary } from './vocabulary.ts';

/** 常住人口多少, after another district's GDP that the articles tell: of that district, and of that time. */
export const atPlaceOf = (
  { place, period }: Query,
  query: Query,
  { vocabulary }: { readonly vocabulary: Vocabulary },
): Query =>
  place !== undefined &&
  place !== vocabulary.home &&
  query.place === undefined &&
  query.outlet === undefined &&
  query.kind === 'figure' &&
  query.asked.length <= 14 &&
  isSaid(place, vocabulary)
    ? { ...query, place, leans: true, ...(period && query.period === undefined && { period }) }
    : query;
