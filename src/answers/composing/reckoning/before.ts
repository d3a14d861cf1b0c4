import type { Draft } from '../../../domain.ts';
import { derive } from '../../verifying/derive.ts';
import type { Match } from '../matching/match.ts';
import { type Material, sentenceOf } from '../saying/drafting.ts';
import { computed } from './compute.ts';
import { laterPart } from './later-part.ts';
import { stretchOf } from './stretches.ts';
import { backBy, changeBehind, rateBackBy } from './worked-back.ts';

/**
 * What there was at the time that is asked about, where the articles tell a later number and by how much it is more or less than then:
 * 10月收到投诉60件，比9月少8件. `undefined` where they tell no such thing of it.
 */
export function tellBefore(material: Material, fitting: readonly Match[]): Draft | undefined {
  const { query } = material;
  const { period } = query;
  if (!period || !/figure|compute/u.test(query.kind) || query.aspect === 'rank') return undefined;
  // 贷款增加90亿元，同比多增20亿元: what was added then.
  const isAdded = query.aspect === 'growth' || (!query.aspect && /(?:增加|新增|多增)了?(?:多少|几)/u.test(query.text));
  for (const { figure, misses } of fitting) {
    const isRate = figure.aspect === 'growth' && figure.dimension === 'percent';
    if (isAdded !== (figure.aspect === 'growth') || figure.dimension === 'points') continue;
    if (figure.status === 'target' || misses.some((miss) => miss !== 'period')) continue;
    const change = changeBehind(figure, material, { period });
    const told = change ? stretchOf(change, material) : '';
    if (isAdded && !isRate && !/[多少]增/u.test(told)) continue;
    // What grew by 5% began from a number that the articles have no need to round as we would.
    const operation =
      !change || change.unit === '%' ? undefined : isRate ? rateBackBy(figure, change, told) : backBy(figure, change);
    const derived = change && operation && derive(operation, figure, change);
    if (!derived || derived.value.startsWith('-')) continue;
    const stated = [sentenceOf(figure, material)];
    return {
      kind: 'grounded',
      language: query.language,
      claims: [...stated, computed(derived, [figure, change], stated, query)],
    };
  }
  return laterPart(material);
}
