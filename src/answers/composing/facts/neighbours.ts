import type { Draft, Query } from '../../../domain.ts';
import { citedWords } from '../../cited.ts';
import { isVerb } from '../../understanding/verbs.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { saysOpposite } from '../matching/contrasts.ts';
import { countAlike } from '../matching/counted.ts';
import { numbersIn } from '../matching/numbers-in.ts';
import { overlap } from '../matching/surroundings.ts';
import { type Material, quoteOf } from '../saying/drafting.ts';
import { type Finding, findSentences, isOfKind } from '../sentences/facts.ts';

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
  // 质量提升年是哪一年, of a year in the paragraph before: that is another thing's.
  const isApart = ({ source: { passage, start, end } }: Finding) =>
    asksYear.test(query.text) &&
    passage.text
      .slice(Math.min(end, best.source.end) - passage.start, Math.max(start, best.source.start) - passage.start)
      .includes('\n');
  const near = found
    .filter(
      (other) => isBeside(other, best) && isAnswer(other.text) && !saysOpposite(query, other.text) && !isApart(other),
    )
    // What is behind it goes on with it.
    .toSorted((a, b) => Math.abs(a.source.start - best.source.end) - Math.abs(b.source.start - best.source.end))[0];
  if (!near) return undefined;
  const { passage } = best.source;
  const start = Math.min(near.source.start, best.source.start);
  const end = Math.max(near.source.end, best.source.end);
  return end - start > longest ? near : { source: { passage, start, end }, text: citedWords({ passage, start, end }) };
}

const asksYear = /[是在]哪一?年/u;

/** 那什么时候通车, after when a bridge was begun: the sentence that says what this turn asks, of the thing itself or beside what is. */
export function ofThisTurn(query: Query, found: readonly Finding[], all: readonly Finding[]): Finding | undefined {
  const own = (query.turn ?? '').split(' ').filter((word) => word.length > 1);
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

/** Units that count anything; what is counted in them must be said with it. */
const anyUnit = /^(?:个|家|项|处|人|人次|名|元|次|米|吨|年|%|个月|天)?$/u;
/** How far behind a sentence its number may stand, in characters. */
const nextChars = 2;
/** A number beside is told where all that is named is said so far. */
const nameSaid = 0.7;

/**
 * 新楼8层, behind 新门诊楼11月启用: where the sentence that names the thing states no number of what is asked for, the one right behind it that does,
 * alone, in a unit of its own kind or with a word of the question that the first lacks.
 */
export function tellBeside({ query, hits, known }: Material): Draft | undefined {
  const { kind, dimensions, unit, language, period, status, text } = query;
  if (
    kind !== 'figure' ||
    !dimensions ||
    language === 'en' ||
    period ||
    status === 'target' ||
    /[总一]共|所有|全部/u.test(text)
  )
    return undefined;
  const all = findSentences(query, hits, known.articles);
  const [best] = all;
  const words = query.rest.split(' ').filter(Boolean);
  const isSaid = (word: string, sentence: string) => formsOf(word).some((form) => overlap(form, sentence) >= nameSaid);
  const names = words.filter((word) => word.length > 2 && !isVerb(word));
  if (!best || names.length === 0 || !names.every((word) => isSaid(word, best.text))) return undefined;
  const counts = ({ text: sentence }: Finding) =>
    numbersIn(sentence).some(
      (one) => dimensions.includes(one.dimension) && (unit === undefined || countAlike(unit, one.unit)),
    );
  if (counts(best)) return undefined;
  const behind = all.filter(
    (one) =>
      one.source.passage.id === best.source.passage.id &&
      one.source.start >= best.source.end &&
      one.source.start - best.source.end <= nextChars &&
      counts(one),
  );
  const [next] = behind;
  const open = words.filter((word) => !isSaid(word, best.text));
  const isMeant = (unit !== undefined && !anyUnit.test(unit)) || open.some((word) => next && isSaid(word, next.text));
  const isAimed = /计划|预计|目标|力争|将/u.test(next?.text ?? '') && !/计划|预计|目标|要|将/u.test(text);
  if (!next || behind.length > 1 || !isMeant || isAimed || next.source.end - best.source.start > longest)
    return undefined;
  const { passage } = best.source;
  const source = { passage, start: best.source.start, end: next.source.end };
  const told = passage.text.slice(source.start - passage.start, source.end - passage.start);
  return { kind: 'grounded', language, claims: [quoteOf(source, told, language)] };
}
