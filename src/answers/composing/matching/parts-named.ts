import type { Figure, GlossaryTerm, Query } from '../../../domain.ts';
import { namesOf } from './term-names.ts';

/**
 * How well a part of what `term` names meets a question: wholly where the question names the part (小学 of 在校学生, for 小学在校学生), hardly where it asks
 * for the whole alone; `undefined` where that does not tell.
 */
export function partFit(
  query: Query,
  { term, words }: Query['terms'][number],
  { metric, partOf, term: own }: Figure,
): number | undefined {
  const whole = partOf?.toUpperCase();
  if (!whole || metric.length < 2 || own === term.name || isOtherWhole(whole, term)) return undefined;
  // 进出口总额 ends like 出口总额, and is another whole.
  const { names } = namesOf(term);
  if (!names.some((name) => whole.endsWith(name)) || term.not.some((name) => whole.endsWith(name.toUpperCase())))
    return undefined;
  if (query.text.replaceAll(words, ' ').includes(metric)) return 1;
  return query.kind === 'figure' && query.rest === '' && query.terms.length === 1 ? 0.3 : undefined;
}

/** 户籍总人口, where 常住人口 is asked for. */
export const isOtherWhole = (whole: string, { name, not }: GlossaryTerm): boolean =>
  not.some((other) => {
    const kind = other.slice(0, 2);
    return other.slice(2) === name.slice(2) && whole.includes(kind) && !whole.includes(name.slice(0, 2));
  });
