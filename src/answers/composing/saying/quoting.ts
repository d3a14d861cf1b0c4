import type { Draft, Figure } from '../../../domain.ts';
import { countsNoun, tellsHowMany } from '../matching/counted.ts';
import { isOtherFlow } from '../matching/flows.ts';
import { leastMet } from '../matching/least-met.ts';
import { isOutdated, type Match } from '../matching/match.ts';
import { isNamedBehind } from '../matching/other-part.ts';
import { isOtherStage } from '../matching/stages.ts';
import { surroundingsOf } from '../matching/surroundings.ts';
import { unmetWords } from '../sentences/unmet.ts';
import { type Material, sentenceOf } from './drafting.ts';

/** A sentence is quoted for a figure only where each word that the question names is met so far. */
const enoughToQuote = 0.7;

/** Where no figure is surely the one that was asked for: the sentence that says all that the question names, and counts as it asks. */
export function quoteFigures(material: Material, ranked: readonly Match[]): Draft | undefined {
  const { query, known } = material;
  if (!['figure', 'list', 'yes-no'].includes(query.kind) || unmetWords(query, material.hits, known.articles).length > 0)
    return undefined;
  // Of a sentence in several parts, the one that names more of it.
  const words = [...query.terms.map((term) => term.words), ...query.rest.split(' ')].filter((word) => word.length > 1);
  const besideIt = ({ figure }: Match) => {
    const { part } = surroundingsOf(figure, known.articles.get(figure.articleId)!, known.ledger);
    return words.filter((word) => part.includes(word.toUpperCase())).length;
  };
  const saying = ranked
    .filter((match) => match.misses.every((miss) => miss === 'aspect') && (!query.dimensions || !match.misses.length))
    .map((match) => ({ match, met: leastMet(query, match.figure, known) }))
    .filter(
      ({ match, met }) =>
        met >= enoughToQuote &&
        !isOtherStage(query, wordsOf(match.figure, known)) &&
        !isOtherFlow(query, match.figure, clauseOf(match.figure, known)) &&
        !query.names?.some((name) =>
          isNamedBehind(name, wordsOf(match.figure, known), match.figure.end - match.figure.sentence.start),
        ) &&
        !isOutdated(query, match.figure, known.articles.get(match.figure.articleId)!) &&
        countsNoun(query, match.figure, clauseOf(match.figure, known)) &&
        (query.unit === undefined || tellsHowMany(query, wordsOf(match.figure, known))),
    )
    .sort((a, b) => b.met - a.met || besideIt(b.match) - besideIt(a.match) || b.match.score - a.match.score)[0];
  return (
    saying && {
      kind: 'grounded',
      language: query.language,
      claims: [sentenceOf(saying.match.figure, material)],
    }
  );
}

/** The clause that states a figure. */
export const clauseOf = ({ articleId, clause }: Figure, known: Material['known']) =>
  known.articles.get(articleId)!.text.slice(clause.start, clause.end);

/** The sentence that states a figure. */
export const wordsOf = ({ articleId, sentence }: Figure, known: Material['known']) =>
  known.articles.get(articleId)!.text.slice(sentence.start, sentence.end);
