import type { Draft } from '../../../domain.ts';
import { bareName } from '../../../figures/places/places.ts';
import type { Material } from '../saying/drafting.ts';

/** Whether a question names a place, and all that is told stands in articles that are of no place, and never speak of that one. */
export const isOfUnnamedPlace = (
  { kind, claims }: Draft,
  { query: { place, places = [] }, known }: Material,
): boolean => {
  if (kind !== 'grounded' || place === undefined || /^[全世本我]/u.test(place) || claims.length === 0) return false;
  const names = [place, ...places].map(bareName);
  return claims.every(
    ({ sources }) =>
      sources.length > 0 &&
      sources.every(({ passage }) => {
        const { place: own, within, title, text } = known.articles.get(passage.articleId)!;
        return own === undefined && within === undefined && !names.some((name) => `${title}${text}`.includes(name));
      }),
  );
};
