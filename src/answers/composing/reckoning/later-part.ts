import { Big } from 'big.js';
import type { Draft, Figure } from '../../../domain.ts';
import { derive } from '../../verifying/derive.ts';
import { enough, isElsewhere, matchFigure } from '../matching/match.ts';
import { candidates, claimOf, type Material } from '../saying/drafting.ts';
import { computed } from './compute.ts';

/** What comes in or is made in the course of a time: its later part is all of it without the earlier one. */
const flows =
  /引进|到位|投资额|收入|支出|产值|生产总值|增加值|销售额|零售|产量|进口|出口|外贸|成交|营收|税|吞吐量|发电量|用电量|接待|游客|旅客|签约|开工|竣工|供地|新增/u;
const stands = /余额|人均|户均|均价|价格|人口|存量|保有|占比|率$|指数|面积$|年末|总数|累计/u;

/**
 * 二季度产值多少, of 上半年90亿元 and 一季度40亿元: both are told from the beginning of the year on, and what lies between them was made in the time that is
 * asked about. `undefined` where either is not told, or told in two numbers.
 */
export function laterPart(material: Material): Draft | undefined {
  const { query, known } = material;
  const { period, terms, aspect, status } = query;
  const isOfLevel = aspect === undefined && status !== 'target' && /^(?:figure|compute)$/u.test(query.kind);
  if (!period || !isOfLevel || terms.length !== 1 || query.language === 'en') return undefined;
  const from = `${period.from.slice(0, 4)}-01-01`;
  if (period.from === from || period.from.slice(0, 4) !== period.to.slice(0, 4)) return undefined;
  const { period: _, status: __, ...open } = query;
  const fitting = [...candidates(material)]
    .map((figure) => matchFigure(open, figure, known))
    .filter((match) => match.score >= enough && match.misses.length === 0 && !isElsewhere(match))
    .map(({ figure }) => figure)
    .filter(
      (figure) =>
        figure.aspect === 'level' &&
        figure.status === 'actual' &&
        figure.qualifier === 'exact' &&
        !figure.isBase &&
        figure.period?.source !== 'article' &&
        figure.term === terms[0]!.term.name &&
        /^(?:money|count|people|weight|volume|energy)$/u.test(figure.dimension) &&
        flows.test(`${figure.metric}${figure.term}`) &&
        !stands.test(figure.metric),
    );
  const sole = (to: (date: string) => boolean): Figure | undefined => {
    const told = fitting.filter((figure) => figure.period?.from === from && to(figure.period.to));
    return new Set(told.map(({ value, unit }) => `${value}${unit}`)).size === 1 ? told[0] : undefined;
  };
  const dayBefore = new Date(Date.parse(period.from) - 86_400_000).toISOString().slice(0, 10);
  const whole = sole((to) => to === period.to);
  const earlier = sole((to) => to === dayBefore);
  const isOne =
    whole &&
    earlier &&
    whole.unit === earlier.unit &&
    whole.place === earlier.place &&
    whole.subject === earlier.subject &&
    new Big(whole.value).gt(earlier.value);
  const derived = isOne ? derive('difference', whole, earlier) : undefined;
  if (!derived) return undefined;
  const stated = [claimOf(whole!, material), claimOf(earlier!, material)];
  return {
    kind: 'grounded',
    language: query.language,
    claims: [...stated, computed(derived, [whole!, earlier!], stated, query)],
  };
}
