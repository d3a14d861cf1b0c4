import type { Draft } from '../../../domain.ts';
import { bareName } from '../../../figures/places/places.ts';
import { cityAhead } from '../../understanding/asked-places.ts';
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

/** 上海、成都等8个: one of a row says of none what is told behind it. */
const inRow = /(?:\p{Script=Han}{2,4}、)+\p{Script=Han}{2,4}(?=等)/gu;
/** Signs before a sentence that may say of which city it tells. */
const lately = 150;

/** 南京办事处签了几个, of a sentence in which no 南京 is: the city that a question opens with is named by the article, and not where it tells this. */
export const isOfUnnamedCity = ({ kind, claims, lead }: Draft, { query, known }: Material): boolean => {
  const city = cityAhead(query.text);
  if (kind !== 'grounded' || lead !== undefined || query.place !== undefined || city === undefined) return false;
  return (
    claims.length > 0 &&
    claims.every(({ sources }) =>
      sources.every(({ passage, start, end }) => {
        const { title, text, place = '', within = [] } = known.articles.get(passage.articleId)!;
        const line = text.lastIndexOf('\n', start) + 1;
        const near = text.slice(Math.max(line, start - lately), end).replace(inRow, '');
        return text.includes(city) && ![title, near, place, ...within].some((words) => words.includes(city));
      }),
    )
  );
};
