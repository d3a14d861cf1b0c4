import type { Answer, Figure, Query } from '../../domain.ts';
import { enough, matchFigure } from '../composing/matching/match.ts';
import type { Miss } from '../composing/matching/misses.ts';
import type { Known } from '../composing/matching/surroundings.ts';

/** Whether the embedded understanding may have missed what is asked: a follow-up or a question in English of which no metric was understood. */
export function isUnsure(query: Query, turns: readonly string[]): boolean {
  const isEnglish = query.language === 'en' && !/\p{Script=Han}/u.test(query.asked);
  if (turns.length < 2 && !isEnglish) return false;
  return query.terms.length === 0 || (isEnglish && /\p{Script=Latin}{3}/u.test(query.text));
}

/** A figure that meets less of the question than this is about something else. */
const leastFit = 0.35;

const missed: ReadonlySet<Miss> = new Set(['place', 'subject', 'period', 'status']);

/** Whether true claims answer another question: no figure where one is asked for, or none of the metric, owner, place, time and status that the question, or a part of it, names. */
export function isOffQuestion(query: Query, { figures }: Answer, known: Known): boolean {
  const wantsFigure = query.kind === 'figure' && (query.terms.length > 0 || query.dimensions !== undefined);
  if (figures.length === 0) return wantsFigure;
  const asked = query.parts ?? [query];
  return figures.every(({ figure }) => asked.every((part) => isOff(part, figure, known)));
}

function isOff(query: Query, figure: Figure, known: Known): boolean {
  // What else a question says is the search's business; but what it asks for may not be among the glossary's terms.
  const metric = matchFigure({ ...query, rest: '' }, figure, known);
  // What a question asks for by a name alone is told by nothing that is unlike it.
  const isUnlike = query.terms.length > 0 ? metric.score < leastFit : query.names !== undefined;
  const isOther = isUnlike && matchFigure(query, figure, known).score < enough;
  return isOther || metric.misses.some((miss) => missed.has(miss));
}
