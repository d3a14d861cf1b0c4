import type { Query } from '../../domain.ts';
import { simplify } from '../../text/normal.ts';
import { formsOf } from '../understanding/synonyms.ts';
import { type Finding, isOfKind } from './facts.ts';

/** What lies farther from a sentence, in characters, is of something else. */
const farthest = 120;
/** Two sentences are told together up to so many characters. */
const longest = 240;

const isBeside = ({ source: a }: Finding, { source: b }: Finding): boolean =>
  a.passage.id === b.passage.id && a !== b && Math.max(a.start - b.end, b.start - a.end) <= farthest;

/**
 * Where the sentence that speaks of what is asked about lacks what is asked for (a reason, a time, names), the one beside it that has that; with it,
 * where both are short.
 */
export function withNeighbour(
  query: Query,
  best: Finding,
  found: readonly Finding[],
  isAnswer: (sentence: string) => boolean = (sentence) => isOfKind(query, sentence),
): Pick<Finding, 'source' | 'text'> | undefined {
  const near = found
    .filter((other) => isBeside(other, best) && isAnswer(other.text))
    // What is behind it goes on with it.
    .toSorted((a, b) => Math.abs(a.source.start - best.source.end) - Math.abs(b.source.start - best.source.end))[0];
  if (!near) return undefined;
  const { passage } = best.source;
  const start = Math.min(near.source.start, best.source.start);
  const end = Math.max(near.source.end, best.source.end);
  return end - start > longest
    ? near
    : { source: { passage, start, end }, text: passage.text.slice(start - passage.start, end - passage.start) };
}

/** 那什么时候通车, after when a bridge was begun: the sentence that says what this turn asks, of the thing itself or beside what is. */
export function ofThisTurn(query: Query, found: readonly Finding[], all: readonly Finding[]): Finding | undefined {
  const asked = simplify(query.asked);
  const own = query.rest.split(' ').filter((word) => word.length > 1 && asked.includes(word));
  const says = ({ text }: Finding) => own.every((word) => formsOf(word).some((form) => text.includes(form)));
  const [best] = found;
  if (!best || own.length === 0 || says(best)) return undefined;
  const isSaid = (one: Finding) => says(one) && isOfKind(query, one.text);
  return (
    found.find((one) => one.score >= best.score * leastScore && isSaid(one)) ??
    all.find((one) => isBeside(one, best) && isSaid(one))
  );
}
const leastScore = 0.4;
