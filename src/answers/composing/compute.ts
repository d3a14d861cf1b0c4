import { Big } from 'big.js';
import type { Derivation, DraftClaim, Figure, Period, Query } from '../../domain.ts';
import { samePeriod, timeMentions } from '../../figures/periods.ts';
import { samePlace } from '../../figures/places.ts';
import { asksTarget } from '../understanding/asking.ts';
import { type Derived, derive } from '../verifying/derive.ts';
import type { Known } from './drafting.ts';
import { enough, isElsewhere, type Match, matchFigure } from './match.ts';
import { phrasesOf } from './phrases.ts';

/**
 * Differences, sums, shares, averages and projections of the figures that the question names, with all of them stated first.
 * `undefined` when it names no two.
 */
export function compute(
  query: Query,
  ranked: readonly Match[],
  known: Known,
  claimOf: (figure: Figure) => DraftClaim,
): DraftClaim[] | undefined {
  const operation = operationOf(query.text);
  const sides = sidesIn(query, ranked, known);
  if (!sides && query.kind === 'compare' && query.terms.length > 2)
    return sayEach(
      query,
      ranked.map(({ figure }) => figure),
      known,
      claimOf,
    );
  const operands = sides ?? operandsOf(query, operation, ranked, known);
  const base = baseOf(query, known);
  if (!operands || (base && !operands.some((figure) => figure.period && samePeriod(base, figure.period))))
    return undefined;
  const [a, b, ...more] = operands.length === 2 ? inOrder(operation, operands as Pair, query.text) : operands;
  const stated = [a!, b!, ...more].map(claimOf);
  if (operation === 'share' && !isOfWhole(query, [a!, b!])) return undefined;
  if (operation !== 'product' && isMixed([a!, b!], query, known)) return undefined;
  const derived = derive(operation, a!, b!, ...more);
  if (!derived) return query.kind === 'compare' ? stated : undefined;
  return [...stated, computed(derived, [a!, b!, ...more], stated, query)];
}

/** By how much a figure changed that the article tells by where it began and where it stands: 由45个工作日压缩到12个工作日. */
export function computeChange(
  query: Query,
  ranked: readonly Match[],
  known: Known,
  claimOf: (figure: Figure) => DraftClaim,
): DraftClaim[] | undefined {
  const level = ranked.find(
    (match) =>
      match.score >= enough && match.figure.aspect === 'level' && match.misses.every((miss) => miss === 'aspect'),
  )?.figure;
  const began =
    level &&
    known.ledger.find(
      (figure) =>
        figure.isBase &&
        figure.articleId === level.articleId &&
        figure.clause.start <= level.start &&
        figure.sentence.start === level.sentence.start &&
        figure.metric === level.metric &&
        figure.unit === level.unit,
    );
  if (!began) return undefined;
  const operands = new Big(began.value).gt(level.value) ? [began, level] : [level, began];
  const derived = derive('difference', operands[0]!, operands[1]!);
  const stated = [claimOf(level)];
  return derived && [...stated, computed(derived, operands, stated, query)];
}

const computed = (
  derived: Derived,
  operands: readonly Figure[],
  stated: readonly DraftClaim[],
  { language }: Query,
): DraftClaim => ({
  text: phrasesOf(language).computed(derived.text),
  sources: stated.flatMap((claim) => claim.sources),
  derivation: { ...derived, operands },
});

/** The best figure of each side that the question names; `undefined` unless all are there and count alike. */
function sidesIn({ parts, ...query }: Query, ranked: readonly Match[], known: Known): Figure[] | undefined {
  if (!parts) return undefined;
  const fitting = parts.map((part) => {
    const aspect = part.aspect ?? query.aspect;
    const dimensions = query.aspect ? undefined : query.dimensions;
    const { dimensions: _, unit: __, aspect: ___, status: told, ...open } = part;
    // 26年要建的: the time says which is meant.
    const status = part.period ? undefined : told;
    const asked: Query = {
      ...open,
      kind: 'figure',
      ...(status && { status }),
      ...(aspect && { aspect }),
      ...(dimensions && { dimensions }),
    };
    return ranked
      .map(({ figure }) => matchFigure(asked, figure, known))
      .filter((match) => match.score >= enough && match.misses.length === 0)
      .sort((x, y) => y.score - x.score)
      .map((match) => match.figure);
  });
  const isAlike = (a: Figure, b: Figure) => a.unit === b.unit && a.aspect === b.aspect;
  for (const first of fitting[0]!) {
    const all = fitting.map((own) => own.find((figure) => figure === first || isAlike(figure, first)));
    if (all.every((figure) => figure !== undefined) && new Set(all).size === all.length) return all as Figure[];
  }
  return undefined;
}

/** Several metrics are laid side by side, the best figure of each, none computed. */
export function sayEach(
  query: Query,
  figures: readonly Figure[],
  known: Known,
  claimOf: (figure: Figure) => DraftClaim,
): DraftClaim[] {
  const best = query.terms.map((term) =>
    figures
      .filter((figure) => !figure.isBase)
      .map((figure) => matchFigure({ ...query, terms: [term], rest: '' }, figure, known))
      .sort((a, b) => b.score - a.score)
      .find((match) => match.score >= enough && match.misses.length === 0),
  );
  const chosen = new Set(best.flatMap((match) => match?.figure ?? []));
  return [...chosen].map(claimOf);
}

/** The time that a question measures by: 去年 of 比去年多几个. */
export const baseOf = (query: Query, known: Pick<Known, 'articles'>): Period | undefined =>
  timeMentions(query.text, { publishedOn: newestOf(known) }).find((time) => time.isBase)?.period;

const newestOf = ({ articles }: Pick<Known, 'articles'>): string | undefined =>
  [...articles.values()]
    .flatMap((article) => article.publishedOn ?? [])
    .sort()
    .at(-1);

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
  // 67栋减去12栋: figures that the question itself states, 65亿 without its 元.
  const isStated = (figure: Figure) =>
    query.quantities.some(
      (q) => figure.value === q.value && (figure.unit === q.unit || (q.unit === '' && q.text.endsWith('亿'))),
    );
  const stated = query.quantities.map(
    (q) =>
      ranked.find(({ figure }) => figure.value === q.value && isStated(figure))?.figure ??
      known.ledger.find((figure) => figure.value === q.value && isStated(figure)),
  );
  const found = stated.filter((figure) => figure !== undefined);
  if (found.length >= 2) return pairs(found);
  // One time asked for holds for both figures; two leave it open.
  const isTied =
    operation !== 'product' &&
    query.period !== undefined &&
    new Set(query.text.match(/\d{4}年|今年|去年|明年|上年|前年|比/gu) ?? []).size < 2;
  const fitting = (part: Partial<Query>) =>
    ranked
      .map(({ figure }) => matchFigure({ ...query, ...part }, figure, known))
      .filter((match) => match.score >= enough && !isElsewhere(match) && !(isTied && match.misses.includes('period')))
      .sort((x, y) => y.score - x.score || x.misses.length - y.misses.length)
      .map((match) => match.figure);
  // 67栋楼里除了交付的还剩几栋, 离65亿的目标还差多少: the one that the question states, and the other that it asks about.
  if (found.length === 1 && operation === 'difference') {
    const { status: _, ...open } = query;
    const times = timeMentions(query.text, { publishedOn: newestOf(known) }).map((time) => time.period);
    const isOfTime = ({ figure: { period } }: Match) =>
      period !== undefined && times.some((time) => samePeriod(time, period));
    const other = ranked
      .map(({ figure }) => matchFigure(open, figure, known))
      .sort((x, y) => y.score - x.score)
      .filter((match) => times.length === 0 || isOfTime(match))
      .find(
        ({ figure, score, misses }) =>
          score >= (times.length === 0 ? enough : enough - 0.1) &&
          misses.length === 0 &&
          figure.unit === found[0]!.unit &&
          figure.value !== found[0]!.value,
      );
    if (other) return [found[0]!, other.figure];
  }
  // What is added up is named, all of it.
  if (operation === 'sum' && query.terms.length < 2) return undefined;
  const aimed =
    operation === 'product' ? undefined : (aimAndResult(query, ranked, known) ?? wholeAndDone(query, ranked));
  if (aimed) return aimed;
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

/** 目标还差多少: an aim, and the latest result within its time. */
function aimAndResult(query: Query, ranked: readonly Match[], known: Known): Pair | undefined {
  if (!asksTarget.test(query.text) || !/还差|没完成|未完成|差多少|完成|达成|达到/u.test(query.text)) return undefined;
  const { period, status: _, ...open } = query;
  const fitting = ranked
    .map(({ figure }) => matchFigure(open, figure, known))
    .filter((match) => match.score >= enough && match.misses.length === 0)
    .map((match) => match.figure);
  const isOfTime = (figure: Figure) => !period || (figure.period !== undefined && samePeriod(period, figure.period));
  const aim = fitting.find((figure) => figure.status === 'target' && isOfTime(figure));
  if (!aim?.period) return undefined;
  const within = ({ period: own }: Figure) =>
    own !== undefined && own.from >= aim.period!.from && own.to <= aim.period!.to;
  const isOne = (figure: Figure) =>
    figure.metric === aim.metric || (figure.term !== undefined && figure.term === aim.term);
  const result = fitting
    .filter(
      (figure) =>
        figure.status !== 'target' &&
        isOne(figure) &&
        figure.unit === aim.unit &&
        figure.aspect === aim.aspect &&
        within(figure),
    )
    .sort((x, y) => y.period!.to.localeCompare(x.period!.to))[0];
  return result && [aim, result];
}

/** 还差多少没投完: what a sentence gives as the whole, and as done of it so far. */
function wholeAndDone(query: Query, ranked: readonly Match[]): Pair | undefined {
  const isPart = /[完投做干建]完?了?(?:百分之|几成|多少比例)|完成(?:率|比例|进度)/u.test(query.text);
  if (!isPart && !/还[差剩有]|没[投完建做]|未完成/u.test(query.text)) return undefined;
  const fitting = ranked.filter((match) => match.score >= 0.4 && !isElsewhere(match)).map((match) => match.figure);
  for (const whole of fitting.filter(({ metric }) => /总|计划|规划|限额|额度|上限/u.test(metric))) {
    const done = fitting.find(
      (figure) =>
        figure !== whole &&
        figure.articleId === whole.articleId &&
        figure.sentence.start === whole.sentence.start &&
        figure.unit === whole.unit &&
        figure.status === 'actual' &&
        (whole.metric.includes(figure.metric) || /限额|额度|上限/u.test(whole.metric)),
    );
    if (done) return [whole, done];
  }
  return undefined;
}

/** An aim is measured by the result of its own time, unless the question names both times. */
function isMixed([a, b]: Pair, { text }: Query, known: Known): boolean {
  if ((a.status === 'target') === (b.status === 'target') || a.period?.label === b.period?.label) return false;
  const within = (inner: Figure, outer: Figure) =>
    inner.period !== undefined &&
    outer.period !== undefined &&
    inner.period.from >= outer.period.from &&
    inner.period.to <= outer.period.to;
  if (within(a, b) || within(b, a)) return false;
  const times = timeMentions(text, { publishedOn: newestOf(known) });
  return new Set(times.map(({ period }) => period.label)).size < 2 && !times.some(({ isBase }) => isBase);
}

/** 占全市多少: one of the two is the larger place's. */
function isOfWhole({ text }: Query, [a, b]: Pair): boolean {
  const whole = /占(?:了|到)?(?<place>全[国省市区县州]|[\u4e00-\u9fff]{1,6}?[省市])/u.exec(text)?.groups?.place;
  return whole === undefined || [a, b].some(({ place }) => place !== undefined && samePlace(whole, place));
}

const prefer = (first: readonly Figure[], others: readonly Figure[]) => [
  ...first.filter((figure) => others.includes(figure)),
  ...others,
];

/** Aim and result, or two times, of one metric; or two things counted alike; or what is shared out among what is counted. */
function canCombine(operation: Derivation['operation'], a: Figure, b: Figure): boolean {
  if (operation === 'average')
    return (
      a.dimension !== b.dimension &&
      [a, b].some((f) => f.dimension === 'count') &&
      a.sentence.start === b.sentence.start &&
      a.articleId === b.articleId
    );
  if (operation === 'product')
    return a.aspect !== b.aspect && [a, b].some((f) => f.aspect === 'growth' && f.unit === '%') && a.term === b.term;
  // A part is of the same time as its whole, and no figure is part of the same thing at another time.
  if (operation === 'share' && a.period?.label !== b.period?.label && a.status === b.status) return false;
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
