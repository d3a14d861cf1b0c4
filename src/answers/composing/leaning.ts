import type { Draft, Query } from '../../domain.ts';
import { formsOf } from '../understanding/synonyms.ts';
import { isVerb } from '../understanding/verbs.ts';
import { overlap } from './surroundings.ts';

/** 是哪些企业, after 500强项目: a sentence that speaks of neither the metric nor the name before is none of theirs. */
export function speaksOf({ terms, rest }: Query, sentence: string): boolean {
  const named = rest.split(' ').filter((word) => word.length > 2 && !isVerb(word));
  const counted = terms
    .flatMap(({ term, words }) => [words, term.name, ...term.aliases])
    .filter((name) => name.length > 2);
  const names = named.length > 0 ? named : counted;
  return names.length === 0 || names.some((name) => formsOf(name).some((form) => overlap(form, sentence) >= 0.7));
}

/** How much is the toll, after how long the road is: what is told says a word of the turn itself. */
export function saysOwn(answer: Draft, { turn = '', language }: Query): boolean {
  const own = turn.split(' ').filter((word) => /^\p{Script=Han}{2,}$/u.test(word) && !isVerb(word));
  if (language !== 'en' || own.length === 0 || answer.kind !== 'grounded' || answer.claims.length === 0) return true;
  const told = answer.claims.flatMap(({ sources }) =>
    sources.map(({ passage, start, end }) => passage.text.slice(start - passage.start, end - passage.start)),
  );
  return own.some((word) => formsOf(word).some((form) => told.some((sentence) => sentence.includes(form))));
}
