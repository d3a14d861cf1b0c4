import { Big } from 'big.js';
import type { Derivation, DraftClaim, Figure, Period, Query } from '../domain.ts';
import { samePeriod, timeMentions } from '../figures/periods.ts';
import type { Known } from './drafting.ts';
import { derive } from './derive.ts';
import { enough, type Match, matchFigure } from './match.ts';
import { phrasesOf } from './phrases.ts';

/**
 * Differences, sums, shares, averages and projections of two figures that the question names, with both figures stated first.
 * `undefined` when it names no two.
 */
export function compute(
  query: Query,
  ranked: readonly Match[],
  known: Known,
  claimOf: (figure: Figure) => DraftClaim,
): DraftClaim[] | undefined {
  if (query.kind === 'compare' && query.terms.length > 2) return sayEach(query, ranked, known, claimOf);
  const operation = operationOf(query.text);
  const pair = operandsOf(query, operation, ranked, known);
  const base = baseOf(query, known);
  if (!pair || (base && !pair.some((figure) => figure.period && samePeriod(base, figure.period)))) return undefined;
  const [a, b] = inOrder(operation, pair, query.text);
  const stated = [claimOf(a), claimOf(b)];
  const derived = derive(operation, a, b);
  if (!derived) return query.kind === 'compare' ? stated : undefined;
  const text = phrasesOf(query.language).computed(derived.text);
  return [
    ...stated,
    { text, sources: stated.flatMap((claim) => claim.sources), derivation: { ...derived, operands: [a, b] } },
  ];
}

/** Several metrics are laid side by side, the best figure of each, none computed. */
export function sayEach(
  query: Query,
  ranked: readonly Match[],
  known: Known,
  claimOf: (figure: Figure) => DraftClaim,
): DraftClaim[] {
  const best = query.terms.map((term) =>
    ranked
      .map(({ figure }) => matchFigure({ ...query, terms: [term], rest: '' }, figure, known))
      .sort((a, b) => b.score - a.score)
      .find((match) => match.score >= enough && match.misses.length === 0),
  );
  return best.flatMap((match) => (match ? [claimOf(match.figure)] : []));
}

/** The time that a question measures by: 去年 of 比去年多几个. */
export function baseOf(query: Query, { articles }: Pick<Known, 'articles'>): Period | undefined {
  const dates = [...articles.values()].flatMap((article) => article.publishedOn ?? []).sort();
  return timeMentions(query.text, { publishedOn: dates.at(-1) }).find((time) => time.isBase)?.period;
}

function operationOf(text: string): Derivation['operation'] {
  if (/平均|均摊|每[个家栋宗]/u.test(text)) return 'average';
  if (/(?:增长|增加|上升|提高|下降|减少|降低|涨|跌|降|多|少|高|低)(?:了)?百分之[几多]/u.test(text)) return 'change';
  if (/占|百分之几|百分之多少|几成|比例|比重/u.test(text)) return 'share';
  if (/倍/u.test(text)) return 'ratio';
  if (/合计|加起来|加上|之和|总和|一共|总共/u.test(text)) return 'sum';
  if (/按.{0,20}(?:增长|增速|推算|算)|(?:会|将|能|可).{0,4}(?:到|达到?|是)多少|推算|预测/u.test(text)) return 'product';
  return 'difference';
}

type Pair = readonly [Figure, Figure];

function operandsOf(
  query: Query,
  operation: Derivation['operation'],
  ranked: readonly Match[],
  known: Known,
): Pair | undefined {
  const pairs = (figures: readonly Figure[]): Pair | undefined => {
    // An aim goes with the result of its own time before any other.
    for (const first of figures) {
      const same = figures.find(
        (figure) =>
          figure.status !== first.status &&
          figure.period?.label === first.period?.label &&
          figure.metric === first.metric &&
          canCombine(operation, first, figure),
      );
      if (same) return [first, same];
    }
    for (const first of figures) {
      const second = figures.find((figure) => figure !== first && canCombine(operation, first, figure));
      if (second) return [first, second];
    }
    return undefined;
  };
  // 67栋减去12栋: figures that the question itself states.
  const stated = query.quantities.map(
    (q) =>
      ranked.find(({ figure }) => figure.value === q.value && figure.unit === q.unit)?.figure ??
      known.ledger.find((figure) => figure.value === q.value && figure.unit === q.unit),
  );
  const found = stated.filter((figure) => figure !== undefined);
  if (found.length >= 2) return pairs(found);

  const strict = (part: Omit<Query, 'places'>, place: string) =>
    ranked
      .map(({ figure }) => matchFigure({ ...part, place }, figure, known))
      .find((match) => match.score >= enough && match.misses.every((miss) => miss === 'dimension'))?.figure;
  // One time asked for holds for both figures; two leave it open.
  const isTied =
    operation !== 'product' &&
    query.period !== undefined &&
    new Set(query.text.match(/\d{4}年|今年|去年|明年|上年|前年|比/gu) ?? []).size < 2;
  const fitting = (part: Partial<Query>) =>
    ranked
      .map(({ figure }) => matchFigure({ ...query, ...part }, figure, known))
      .filter(
        (match) =>
          match.score >= enough && !match.misses.includes('place') && !(isTied && match.misses.includes('period')),
      )
      .sort((x, y) => y.score - x.score || x.misses.length - y.misses.length)
      .map((match) => match.figure);
  // A与B哪个高: one metric, of two places.
  if (query.places && query.places.length > 2) return undefined;
  if (query.places) {
    const { places, ...rest } = query;
    const [first, second] = places.slice(0, 2).map((place) => strict(rest, place));
    return first && second && canCombine(operation, first, second, true) ? [first, second] : undefined;
  }
  if (query.terms.length >= 2) {
    const firsts = prefer(found, fitting({ terms: query.terms.slice(0, 1), rest: '' }));
    const seconds = prefer(found, fitting({ terms: query.terms.slice(1, 2), rest: '' }));
    for (const first of firsts) {
      const second = seconds.find((figure) => figure !== first && canCombine(operation, first, figure));
      if (second) return [first, second];
    }
  }
  // With one metric named, only figures of one metric are set against each other.
  const alike = prefer(found, fitting({}));
  if (operation === 'share' || operation === 'average' || operation === 'product') return pairs(alike);
  const isOne = (other: Figure) =>
    other.metric === alike[0]!.metric || (other.term !== undefined && other.term === alike[0]!.term);
  return pairs(alike.filter(isOne));
}

const prefer = (first: readonly Figure[], others: readonly Figure[]) => [
  ...first.filter((figure) => others.includes(figure)),
  ...others,
];

/** Aim and result, or two times, of one metric; or two things counted alike; or what is shared out among what is counted. */
function canCombine(operation: Derivation['operation'], a: Figure, b: Figure, isOfPlaces = false): boolean {
  if (isOfPlaces) return a.unit === b.unit && a !== b;
  if (operation === 'average')
    return (
      a.dimension !== b.dimension &&
      [a, b].some((f) => f.dimension === 'count') &&
      a.sentence.start === b.sentence.start &&
      a.articleId === b.articleId
    );
  if (operation === 'product')
    return a.aspect !== b.aspect && [a, b].some((f) => f.aspect === 'growth' && f.unit === '%') && a.term === b.term;
  return (
    a.unit === b.unit &&
    a.aspect === b.aspect &&
    (a.metric !== b.metric ||
      a.status !== b.status ||
      a.period?.label !== b.period?.label ||
      a.sentence.start === b.sentence.start)
  );
}

/** Where a question first speaks of a figure's time, or of its being an aim. */
function placeIn(text: string, figure: Figure): number {
  const places = [
    figure.period?.from.slice(0, 4) ?? '-',
    ...(figure.status === 'target' ? ['目标', '计划'] : ['完成', '实际']),
  ]
    .map((word) => text.indexOf(word))
    .filter((at) => at >= 0);
  return Math.min(...places, text.length);
}

function inOrder(operation: Derivation['operation'], [a, b]: Pair, text: string): Pair {
  if (operation === 'average') return a.dimension === 'count' ? [b, a] : [a, b];
  // Change is measured by where it began: the earlier figure.
  if (operation === 'change') return (a.period?.to ?? '') >= (b.period?.to ?? '') ? [a, b] : [b, a];
  if (operation === 'product') return a.aspect === 'growth' ? [b, a] : [a, b];
  // A是B的几倍: A is named first.
  if (operation === 'ratio') return placeIn(text, a) <= placeIn(text, b) ? [a, b] : [b, a];
  const isLess = new Big(a.value).lt(b.value);
  if (operation === 'difference') return isLess ? [b, a] : [a, b];
  return operation === 'share' && !isLess ? [b, a] : [a, b];
}
