import { Big } from 'big.js';
import type { DraftClaim, Figure, Query } from '../domain.ts';
import type { Known } from './compose.ts';
import { enough, type Match, matchFigure } from './match.ts';
import { phrasesOf } from './phrases.ts';

/** Quotients are cut to this many decimals; the text then says 约. */
const decimals = 2;

/** Differences, sums, shares, averages and projections of figures that the question names. `undefined` when it names no two that can be computed with. */
export function compute(
  query: Query,
  ranked: readonly Match[],
  known: Known,
  claimOf: (figure: Figure) => DraftClaim,
): DraftClaim[] | undefined {
  const operands = operandsOf(query, ranked, known);
  if (!operands) return undefined;
  const [a, b] = operands;
  const stated = [claimOf(a), claimOf(b)];
  const derived = derive(query, a, b);
  if (!derived) return query.kind === 'compare' ? stated : undefined;
  const phrases = phrasesOf(query.language);
  return [
    ...stated,
    {
      text: phrases.computed(derived.text),
      sources: stated.flatMap((claim) => claim.sources),
      derivation: { ...derived, operands: [a, b] },
    },
  ];
}

type Pair = readonly [Figure, Figure];

/** The two figures: of two metrics when the question names two, else of one metric as aim and result, or at two times. */
function operandsOf(query: Query, ranked: readonly Match[], known: Known): Pair | undefined {
  const best = (part: Partial<Query>, other?: Figure) =>
    ranked
      .map(({ figure }) => matchFigure({ ...query, ...part }, figure, known.articles.get(figure.articleId)!))
      .filter(
        (match) =>
          match.score >= enough &&
          match.figure !== other &&
          !match.misses.some(
            (miss) => miss !== 'period' && miss !== 'status' && miss !== 'aspect' && miss !== 'dimension',
          ),
      )
      .sort((x, y) => y.score - x.score || x.misses.length - y.misses.length)[0]?.figure;
  if (query.terms.length >= 2) {
    const first = best({ terms: query.terms.slice(0, 1), rest: '' });
    const second = best({ terms: query.terms.slice(1, 2), rest: '' }, first);
    return first && second ? [first, second] : undefined;
  }
  const same = ranked
    .filter((match) => match.score >= enough && !match.misses.includes('place'))
    .map((match) => match.figure);
  const first = same[0];
  if (!first) return undefined;
  const wantsProjection = /按|推算|达到/u.test(query.text);
  const second = wantsProjection
    ? same.find((figure) => figure.aspect !== first.aspect && figure.metric === first.metric)
    : same.find(
        (figure) =>
          figure !== first &&
          figure.unit === first.unit &&
          figure.aspect === first.aspect &&
          (figure.status !== first.status || figure.period?.label !== first.period?.label),
      );
  return second && (wantsProjection && first.aspect === 'growth' ? [second, first] : [first, second]);
}

interface Derived {
  readonly operation: 'difference' | 'sum' | 'ratio' | 'share' | 'average' | 'product';
  readonly text: string;
  readonly value: string;
  readonly unit: string;
}

function derive(query: Query, a: Figure, b: Figure): Derived | undefined {
  const [x, y] = [new Big(a.value), new Big(b.value)];
  if (b.aspect === 'growth' && a.aspect === 'level' && b.unit === '%') {
    const factor = new Big(1).plus(y.div(100).times(b.direction === 'fall' ? -1 : 1));
    return result('product', x.times(factor), a, `${a.text} × (1 ${b.direction === 'fall' ? '−' : '+'} ${b.text})`);
  }
  if (/平均|average/iu.test(query.text) && a.unit !== b.unit) {
    const [whole, count] = a.dimension === 'count' ? [b, a] : [a, b];
    return new Big(count.value).eq(0)
      ? undefined
      : result('average', new Big(whole.value).div(count.value), whole, `${whole.text} ÷ ${count.text}`);
  }
  if (a.unit !== b.unit) return undefined;
  if (/占|比例|比重|百分之几|几成/u.test(query.text)) {
    const [part, whole] = x.lt(y) ? [a, b] : [b, a];
    const value = new Big(part.value).div(whole.value).times(100).round(decimals);
    return {
      operation: 'share',
      value: value.toString(),
      unit: '%',
      text: `${part.text} ÷ ${whole.text} ≈ ${value.toString()}%`,
    };
  }
  if (/倍/u.test(query.text) && y.gt(0)) {
    const value = x.div(y).round(decimals);
    return {
      operation: 'ratio',
      value: value.toString(),
      unit: '倍',
      text: `${a.text} ÷ ${b.text} ≈ ${value.toString()}倍`,
    };
  }
  if (/合计|加起来|之和|总和|一共/u.test(query.text)) return result('sum', x.plus(y), a, `${a.text} + ${b.text}`);
  const [more, less] = x.gte(y) ? [a, b] : [b, a];
  return result('difference', new Big(more.value).minus(less.value), more, `${more.text} − ${less.text}`);
}

function result(operation: Derived['operation'], value: Big, like: Figure, formula: string): Derived {
  const rounded = value.round(4);
  const shown = inUnitOf(rounded, like);
  return {
    operation,
    value: shown.exact,
    unit: like.unit,
    text: `${formula} ${shown.isRounded || !rounded.eq(value) ? '≈' : '='} ${shown.text}`,
  };
}

/** A value in the unit that `like` was written in: 250.9亿元, not 25090000000元. */
function inUnitOf(
  value: Big,
  like: Figure,
): { readonly text: string; readonly exact: string; readonly isRounded: boolean } {
  const factor = /^(万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百)/u.exec(like.statedUnit)?.[0] ?? '';
  const scale = new Big(
    [...factor].reduce((all, sign) => all * ({ 亿: 1e8, 万: 1e4, 千: 1e3, 百: 1e2, 十: 10 }[sign] ?? 1), 1),
  );
  const shown = value.div(scale).round(decimals);
  return {
    text: `${shown.toString()}${like.statedUnit}`,
    exact: shown.times(scale).toString(),
    isRounded: !shown.times(scale).eq(value),
  };
}
