import type { Draft, Figure, Period } from '../../domain.ts';
import { samePeriod, timeMentions } from '../../figures/periods.ts';
import { figuresOf } from '../ledger-index.ts';
import { derive } from '../verifying/derive.ts';
import { computed } from './compute.ts';
import { type Material, sentenceOf } from './drafting.ts';
import type { Match } from './match.ts';
import { betweenOf } from './stretches.ts';

const yearBefore = (period: Period): Period => {
  const back = (date: string) => `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
  return { ...period, from: back(period.from), to: back(period.to), label: back(period.label) };
};

/**
 * What there was at the time that is asked about, where the articles tell a later number and by how much it is more or less than then:
 * 10月收到投诉60件，比9月少8件. `undefined` where they tell no such thing of it.
 */
export function tellBefore(material: Material, fitting: readonly Match[]): Draft | undefined {
  const { query, known } = material;
  const { period } = query;
  if (!period || query.kind !== 'figure' || query.aspect) return undefined;
  for (const { figure, misses } of fitting) {
    if (figure.aspect !== 'level' || figure.status === 'target' || misses.some((miss) => miss !== 'period')) continue;
    // 2024年均价9元，比上年低1元, told in 2025: the year before that of the figure.
    const told = figure.period?.source === 'article' ? undefined : figure.period;
    const context = { publishedOn: told?.to ?? known.articles.get(figure.articleId)!.publishedOn };
    const isYearBefore = told !== undefined && samePeriod(period, yearBefore(told));
    const isFromThen = (change: Figure) => {
      const between = betweenOf(figure, change, material);
      return (
        /^[^。；]{0,30}$/u.test(between) &&
        ((isYearBefore && /(?:相?比|较)(?:上年|去年|前一年|上一年)(?:同期)?|同比/u.test(between)) ||
          timeMentions(between, context).some((time) => time.isBase && samePeriod(period, time.period)))
      );
    };
    const change = figuresOf(figure.articleId, known.ledger).find(
      (other) =>
        other.start > figure.end &&
        other.sentence.start === figure.sentence.start &&
        other.unit === figure.unit &&
        other.aspect === 'growth' &&
        isFromThen(other),
    );
    const derived = change && derive(change.direction === 'fall' ? 'sum' : 'difference', figure, change);
    if (!derived || derived.value.startsWith('-')) continue;
    const stated = [sentenceOf(figure, material)];
    return {
      kind: 'grounded',
      language: query.language,
      claims: [...stated, computed(derived, [figure, change], stated, query)],
    };
  }
  return undefined;
}
