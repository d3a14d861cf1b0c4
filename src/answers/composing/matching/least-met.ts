import type { Figure, Query } from '../../../domain.ts';
import { type Known, surroundingsOf, wordFit } from './surroundings.ts';
import { weightOf } from './word-weights.ts';

/**
 * How far the sentence of a figure, with its title and heading, says the least met of the words that a question names: 1 where it says them all.
 * What a figure counts may be read amiss; a sentence that says all that was asked stands for itself.
 */
export function leastMet(query: Query, figure: Figure, known: Known): number {
  const around = surroundingsOf(figure, known.articles.get(figure.articleId)!, known.ledger);
  // 这家公司 is named in the sentence before.
  const isPointing = /^[“"]?(?:目前，|如今，|去年，|今年，)?(?:这[家个座里些]|该|其|它|[他她])/u.test(around.sentence);
  const own = { ...around, siblings: [], wide: isPointing ? around.wide : around.over };
  const words = query.rest.split(' ').filter((word) => weightOf(word) >= 2);
  const terms = query.terms.map(({ term, words }) =>
    Math.max(
      wordFit(words, own),
      ...[term.name, ...term.aliases].map((name) => (around.sentence.includes(name.toUpperCase()) ? 1 : 0)),
    ),
  );
  // What the articles write as a name is nothing else, however alike.
  const met = [
    ...terms,
    ...words.map((word) => wordFit(word, own, query.names?.includes(word) ? undefined : { figure, known })),
  ];
  return met.length === 0 ? 0 : Math.min(...met);
}
