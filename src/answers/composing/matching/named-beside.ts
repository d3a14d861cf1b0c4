import type { Figure, Query } from '../../../domain.ts';
import { figuresOf } from '../../ledger-index.ts';
import type { Known } from './surroundings.ts';

/**
 * 甲公园接待量多少, where a sentence tells 乙公园接待量; 教师满意率, of 课程满意率 beside 教师满意率: what a figure is called ends as the
 * question does, and begins with a name of its own, while the question's is that of something else in its sentence.
 */
export function isNamedBeside(query: Query, figure: Figure, { articles, ledger }: Known): boolean {
  const { kind, language, text: asked } = query;
  const { metric, unit, aspect, sentence, clause, articleId } = figure;
  if (kind !== 'figure' || language === 'en' || metric.length < 4) return false;
  const end = sharedEnd(metric, asked);
  const own = metric.slice(0, -end.length);
  if (end.length < leastShared || own === '' || asked.includes(own)) return false;
  const isOfOther = figuresOf(articleId, ledger).some(
    (other) =>
      other !== figure &&
      other.sentence.start === sentence.start &&
      other.unit === unit &&
      other.aspect === aspect &&
      sharedEnd(other.metric, asked).length > end.length &&
      sharedEnd(other.metric, asked).endsWith(end),
  );
  if (isOfOther) return true;
  if (own.length < 2) return false;
  const text = articles.get(articleId)?.text ?? '';
  const before = asked.slice(0, asked.lastIndexOf(end)).replace(/的$/u, '');
  const told = text.slice(sentence.start, sentence.end);
  const near = metric + text.slice(clause.start, clause.end);
  return query.rest
    .split(' ')
    .some((word) => word.length > 1 && before.endsWith(word) && told.includes(word) && !near.includes(word));
}
const leastShared = 3;

/** The longest end of a metric that a question says. */
function sharedEnd(metric: string, asked: string): string {
  let at = 0;
  while (at < metric.length && !asked.includes(metric.slice(at))) at += 1;
  return metric.slice(at);
}
