import type { Article, Figure, Query } from '../../../domain.ts';
import { literal } from '../../../text/matches.ts';
import { countsAsAsked } from './counted.ts';

/** Whether one thing that a question names stands in a row of them in `before`, and not in `own`. */
function isOneOfRow({ rest, names = [] }: Query, before: string, own: string): boolean {
  // 分别为: each has its own.
  if (!before.includes('、') || /分别|各|依次/u.test(own)) return false;
  const words = new Set([...names, ...rest.split(' ')].filter((word) => word.length > 1 && !own.includes(word)));
  const inRow = [...words].filter((word) =>
    new RegExp(`、${literal(word)}(?:[、和及等，]|$)|${literal(word)}、`, 'u').test(before),
  );
  return inRow.length === 1;
}

/** 聚焦纺织、光电产业等，总投资260亿元 tells what there is of all of them, and not of 光电产业 alone. */
export const isOfAllListed = (query: Query, { sentence, clause, metric }: Figure, { text }: Article): boolean =>
  isOneOfRow(query, text.slice(sentence.start, clause.start), metric + text.slice(clause.start, clause.end));

/** Whether a sentence tells the number that is asked for only of all that it lists, where the question names one of them. */
export function tellsOfAllListed(query: Query, sentence: string): boolean {
  if (query.kind !== 'figure' || !sentence.includes('、')) return false;
  let at = 0;
  const told = sentence.split(/(?<=[，；。])/u).flatMap((clause) => {
    at += clause.length;
    return countsAsAsked(query, clause) ? isOneOfRow(query, sentence.slice(0, at - clause.length), clause) : [];
  });
  return told.length > 0 && told.every(Boolean);
}
