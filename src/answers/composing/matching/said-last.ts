import type { Figure, Query } from '../../../domain.ts';
import { overlap } from './surroundings.ts';

/** What may stand between the word that says what is measured, and 多少. */
export const ahead =
  /^(?:是|有|为|达到?|一共|总共|大概|约|能|会|要|实际|已经?|目前|现在|现|[降升提增减涨跌][低高加少]?[到至了]了?|到了?)*(?:多少|几)/u;

/**
 * 整改 of 检查整改了多少家, where one sentence tells 检查50家，整改9家: what stands right before 多少 is asked for,
 * and the rest of the question says of what.
 */
export function isSaidLast(query: Query, { metric, unit }: Figure, sentence: string): boolean {
  // 隐患多少处: a counter of its own says as much as a longer name.
  const isCounted = query.unit === unit && !/^[个人名家]?$/u.test(unit);
  const least = isCounted ? 2 : 4;
  if (query.kind !== 'figure' || metric.length < least || (query.unit !== undefined && query.unit !== unit))
    return false;
  const at = query.text.lastIndexOf(metric);
  return (
    at > 0 &&
    ahead.test(query.text.slice(at + metric.length).replace(/^[了过]/u, '')) &&
    query.rest.split(' ').every((word) => word.length < 2 || overlap(word, sentence) >= mostlySaid)
  );
}
/** Of figures of one sentence, the one that is said last is meant. */
export const lastBonus = 0.15;
/** A word that the dictionary cuts across two, 检查限期, is said but for the cut. */
const mostlySaid = 0.6;
