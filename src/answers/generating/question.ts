import type { Answer, Query } from '../../domain.ts';
import { matchFigure } from '../composing/match.ts';
import type { Known } from '../composing/surroundings.ts';

/** Whether the embedded understanding may have missed what is asked: a follow-up or a question in English of which no metric was understood. */
export function isUnsure(query: Query, turns: readonly string[]): boolean {
  const isEnglish = query.language === 'en' && !/\p{Script=Han}/u.test(query.asked);
  if (turns.length < 2 && !isEnglish) return false;
  return query.terms.length === 0 || (isEnglish && /\p{Script=Latin}{3}/u.test(query.text));
}

/** A figure that meets less of the question than this is about something else. */
const leastFit = 0.35;

/** Whether true claims answer another question: no figure where one is asked for, or none of the metric, place, time and status that the question names. */
export function isOffQuestion(query: Query, { figures }: Answer, known: Known): boolean {
  const wantsFigure = query.kind === 'figure' && (query.terms.length > 0 || query.dimensions !== undefined);
  if (figures.length === 0) return wantsFigure;
  // The metric alone: what else a question says is the search's business.
  const matches = figures.map(({ figure }) => matchFigure({ ...query, rest: '' }, figure, known));
  return matches.every(
    ({ score, misses }) =>
      (query.terms.length > 0 && score < leastFit) ||
      misses.some((miss) => miss === 'place' || miss === 'subject' || miss === 'period' || miss === 'status'),
  );
}
