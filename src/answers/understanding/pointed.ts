import type { Query } from '../../domain.ts';

/** 这个, of what the turn before asked about. */
export const pointing = /^(?:[这那]个?|它们?|前者|(?:前面|上面|刚才)(?:的|那个)?)(?:的|目标|增速)?$/u;

/** A question of the place and time of another, where it names none. */
export const ofSameAs = (query: Query, { place, period }: Query): Query => ({
  ...query,
  ...(place !== undefined && query.place === undefined && { place }),
  ...(period !== undefined && query.period === undefined && { period }),
});
