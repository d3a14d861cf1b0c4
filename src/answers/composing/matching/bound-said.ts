import type { Article, Figure, Query } from '../../../domain.ts';
import { scanQuantities } from '../../../figures/numbers/scan.ts';

/**
 * How many firms earn over 2 billion yuan: a number of firms of which nothing of that size is said is no answer. What a metric names already (过亿元项目)
 * is held by its name.
 */
export function lacksBound(query: Query, figure: Figure, { text }: Article): boolean {
  const { kind, terms, quantities, dimensions } = query;
  if (isOfOthersThanBelow(query, text.slice(figure.clause.start, figure.clause.end))) return true;
  if (kind !== 'figure' || terms.length > 0 || !dimensions?.includes('count') || figure.dimension === 'money')
    return false;
  const bounds = quantities.filter(({ dimension, qualifier }) => dimension === 'money' && qualifier !== undefined);
  if (bounds.length === 0) return false;
  const clause = text.slice(figure.clause.start, figure.clause.end);
  const told = scanQuantities(clause);
  return !bounds.every(
    ({ value }) => told.some((one) => one.value === value) || (isOneYi(value) && /亿/u.test(clause)),
  );
}

/** 没超过千亿的有几家, of those that did. */
const isOfOthersThanBelow = ({ kind, text, language }: Query, clause: string): boolean =>
  kind === 'figure' &&
  language !== 'en' &&
  /(?:没有?|未|不)(?:超过?|达到?|突破|满|足)[^，。？]*(?:多少|几)/u.test(text) &&
  !/[没未不无]|低于|以[下内]|最[多高]|封顶|上限/u.test(clause);

/** 过亿元, 亿元以上 say no number. */
const isOneYi = (value: string): boolean => value === '100000000';
