import type { Query } from '../../domain.ts';
import { isVerb } from './verbs.ts';

/** 哪个已经建好了, after how many are to be built: one of those is asked for, and no longer how many. 哪个最大 compares them. */
export const asksWhich = ({ asked, terms, kind, place, period }: Query): boolean =>
  kind === 'fact' &&
  terms.length === 0 &&
  !place &&
  !period &&
  /^(?:那么?|其中|里面)?(?:有|是)?哪(?:些|[一几]?[个家座处条所项栋])(?:是|都)?(?!\p{Script=Han}{0,4}[最更多快高大])\p{Script=Han}{2,}/u.test(
    asked,
  );

/** The question of those that the turn before counted: its words, but for what was done with them, and what this turn asks. */
export function ofThoseBefore(query: Query, before: Query): Query {
  const counted = before.terms.map(({ words }) => words).filter((words) => !before.rest.includes(words));
  const named = [...before.rest.split(' ').filter((word) => word !== '' && !isVerb(word)), ...counted];
  const { place, period } = before;
  return {
    ...query,
    text: [named.join(''), query.text].join(' '),
    rest: [...new Set([...named, ...query.rest.split(' ')])].filter(Boolean).join(' '),
    leans: true,
    turn: query.turn ?? query.rest,
    ...(place && { place }),
    ...(period && query.status === undefined && { period }),
  };
}
