import { Big } from 'big.js';
import type { Derivation, DraftClaim, Figure, Period, Query } from '../../../domain.ts';
import { samePlace } from '../../../figures/places/places.ts';
import { samePeriod } from '../../../figures/times/periods.ts';
import { segmenterTerms } from '../../../text/terms.ts';
import { figuresOf, figuresOfTerms } from '../../ledger-index.ts';
import { asksTarget } from '../../understanding/asking.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { type Derived, derive } from '../../verifying/derive.ts';
import { countAlike, generic } from '../matching/counted.ts';
import { enough, type Match, matchFigure } from '../matching/match.ts';
import { isOfPlaceAsked } from '../matching/misses.ts';
import { isOutset } from '../matching/revised.ts';
import type { Known } from '../saying/drafting.ts';
import { phrasesOf } from '../saying/phrases.ts';
import { asksDoneOfAim } from './done-of-aim.ts';
import { ofAims, sayAll } from './each.ts';
import { heldToNames } from './held-to-names.ts';
import { inOrder } from './in-order.ts';
import {
  baseOf,
  canCombine,
  isMixed,
  isOfConfused,
  isOfStranger,
  isOfWhole,
  newestOf,
  numberOfKind,
  ofOneKind,
  operandsOf,
  type Pair,
} from './operands.ts';
import { asksSameTime, isOfLikeTimes, isOfNamedYears, isOfUnlikeTimes, ofSameTime } from './same-time.ts';
import { isCountedTwice, isToldTwice } from './told-twice.ts';
import { takesFromOther, tellsNoRest, wholeAndDoneOf } from './undone.ts';

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
  // 甲和乙占比哪个高: neither is a share of the other.
  if (operation === 'share' && /(?:哪|谁)[^，,？?]*(?<![几多])[高低大小]/u.test(query.text)) return undefined;
  const named = sidesIn(query, operation, ranked, known);
  const isOfSum = operation !== 'sum' || named?.every((figure) => saysSummed(query, figure, known));
  const sides = (isOfSum ? named : undefined) ?? ofOneKind(query, ranked, known);
  if (!sides && query.kind === 'compare' && query.terms.length > 2) return sayAll(query, ranked, known, claimOf);
  const rest = operation === 'difference' ? wholeAndDoneOf(query, ranked, known) : undefined;
  const base = baseOf(query, known);
  const found = ofSameTime(query, ranked, known) ?? rest ?? sides ?? operandsOf(query, operation, ranked, known);
  const isOfBase = !base || asksSameTime(query) || found?.some(({ period }) => period && samePeriod(base, period));
  const reached = isOfBase ? found : operation === 'difference' ? ofBothTimes(ranked, base) : undefined;
  const operands = reached && operation === 'difference' && !rest ? heldToNames(query, reached, known) : reached;
  // 江东和青岭: two figures of one of them are not compared.
  if (operands && isOfOneOf(query, operands)) {
    const each = ofEachPlace(query, known);
    return each && query.kind === 'compare' ? sentencesOnce(each.map(claimOf)) : undefined;
  }
  if (!operands || !isOfNamedYears(query, operands, newestOf(known))) return undefined;
  if (takesFromOther(query, operands) || isOfConfused(query, operands)) return undefined;
  if (operation === 'difference' && !rest && tellsNoRest(query, operands)) return undefined;
  // 2030年能到多少 is not told by what next year is to add.
  const isOfItsTime = ({ aspect, period }: Figure) =>
    aspect === 'growth' && period !== undefined && samePeriod(period, query.period!);
  if (operation === 'product' && query.period && !operands.some(isOfItsTime)) return undefined;
  // 城镇收入是农村收入的几倍 is not told by how fast each grows, nor how far the one lies above the other.
  const saysGrowth =
    query.aspect !== undefined ||
    query.dimensions?.includes('points') ||
    /[增涨升降跌减快慢速幅]|gr[eo]w|rate|fast/iu.test(`${query.text} ${query.asked}`);
  // 投资目标和收入目标差多少, of aims that are rates.
  const isOfRatesAimedAt =
    operation === 'difference' && query.status === 'target' && operands.every(({ status }) => status === 'target');
  if (
    query.kind === 'compute' &&
    /ratio|difference/u.test(operation) &&
    !saysGrowth &&
    !isOfRatesAimedAt &&
    operands.every(({ aspect }) => aspect === 'growth')
  )
    return undefined;
  // GDP增速达到目标了没: how large it is says nothing of that.
  if (/增速|增幅|增长率/u.test(query.text) && operands.some(({ aspect }) => aspect !== 'growth')) return undefined;
  const [a, b, ...more] = operands.length === 2 ? inOrder(operation, operands as Pair, query.text) : operands;
  // 完成年度计划的百分之几: what was done, of what was to be.
  if (operation === 'share' && asksDoneOfAim(query) && !(a!.status !== 'target' && b!.status === 'target'))
    return undefined;
  const setsTwo = query.kind === 'compare' || (query.parts?.length === 2 && /比(?![例重])/u.test(query.text));
  if (setsTwo && operation === 'difference' && !/总|全部|整/u.test(query.text) && isWholeOf([a!, b!], known))
    return undefined;
  const stated = sentencesOnce([a!, b!, ...more].map(claimOf));
  // A rate is no part of another rate.
  const isOfAmounts = a!.aspect === 'level' && b!.aspect === 'level' && a!.dimension !== 'percent';
  if (operation === 'share' && !(isOfAmounts && isOfWhole(query, [a!, b!]))) return undefined;
  if (operation === 'share' && [a!, b!].some((figure) => isOfStranger(query, figure, known))) return undefined;
  // By how many per cent one rate lies above another, or a result above its aim, is no change; an aim is one from what was reached before.
  const isOfAim =
    /目标|计划/u.test(query.text) &&
    a!.status === 'target' &&
    b!.status === 'actual' &&
    (b!.period?.to ?? '~') < (a!.period?.from ?? '');
  const isAgainstAim = /比[^，,]{0,12}(?:目标|计划)/u.test(query.text) && b!.status === 'target';
  if (operation === 'change' && !(isOfAmounts && (a!.status === b!.status || isOfAim || isAgainstAim)))
    return undefined;
  if (isProgress(query, [a!, b!]) || !isOfLikeTimes(query, [a!, b!])) return undefined;
  if (/sum|difference/u.test(operation) && !rest && isOfUnlikeTimes(query, [a!, b!])) return undefined;
  if (isOfUnnamedPlace(query, [a!, b!])) return undefined;
  // 还差多少亿方 is not answered in percent.
  const isOfOther = query.unit !== undefined && query.dimensions?.includes(a!.dimension) === false;
  if (operation === 'difference' && isOfOther && !query.dimensions!.includes('points')) return undefined;
  if (isCountedOtherwise(query, operation, [a!, b!])) return undefined;
  if (!rest && operation !== 'product' && isMixed([a!, b!], query, known)) return undefined;
  // Between a rise and a fall lies no difference of their numbers.
  const isCrossed = new Set([a!, b!].map(({ direction = 'rise' }) => direction)).size > 1;
  // Nor between a half-year of one place and seven months of another.
  const isOfTwoTimes =
    query.places?.length === 2 &&
    a!.period !== undefined &&
    b!.period !== undefined &&
    !samePeriod(a!.period, b!.period);
  if (isOfTwoTimes && a!.place !== b!.place) return stated;
  if (isToldTwice(operation, [a!, b!, ...more]) || isCountedTwice(operation, operands)) return undefined;
  // 甲、乙、丙哪个大: one less the two others is no answer.
  const isOfMany = query.kind === 'compare' && operands.length > 2 && operation !== 'sum';
  const derived = isCrossed || isOfMany ? undefined : derive(operation, a!, b!, ...more);
  if (!derived) return query.kind === 'compare' ? stated : undefined;
  return [...stated, computed(derived, [a!, b!, ...more], stated, query)];
}

/** 转移900人，其中投亲靠友800人: which of two is more is not told by a whole and a part of it. */
export const isWholeOf = ([a, b]: Pair, { articles }: Known): boolean =>
  a.sentence.start === b.sentence.start &&
  a.articleId === b.articleId &&
  a.start < b.start &&
  /其中|当中/u.test(articles.get(a.articleId)!.text.slice(a.end, b.start));

/** 甲和乙加起来完成了多少投资: what is told of each was completed, and not planned. */
function saysSummed({ text }: Query, { articleId, clause, metric, term = '' }: Figure, { articles }: Known): boolean {
  const behind = /(?:合计|加起来|[一总]共|总和|之和)(?<what>[^？?]*)/u.exec(text)?.groups?.what ?? '';
  const words = segmenterTerms(behind).filter(
    (word) => word.length > 1 && /^\p{Script=Han}+$/u.test(word) && !/多少/u.test(word),
  );
  const told = `${articles.get(articleId)!.text.slice(clause.start, clause.end)} ${metric} ${term}`;
  return words.every(
    (word) =>
      /^[百千万亿]*(?:元|美元|吨|人次?|公里|平方米)$/u.test(word) || formsOf(word).some((form) => told.includes(form)),
  );
}

/** 二季度比一季度多多少: the figure that is asked about, and the same of the time that it is measured against. */
function ofBothTimes(ranked: readonly Match[], base: Period): [Figure, Figure] | undefined {
  const own = ranked.find(
    ({ figure, misses, score }) => score >= enough && misses.length === 0 && figure.aspect === 'level',
  );
  const other = ranked.find(
    ({ figure }) =>
      own !== undefined &&
      figure !== own.figure &&
      figure.period !== undefined &&
      samePeriod(base, figure.period) &&
      figure.metric === own.figure.metric &&
      figure.unit === own.figure.unit &&
      figure.aspect === 'level' &&
      figure.status === own.figure.status &&
      figure.place === own.figure.place &&
      figure.subject === own.figure.subject,
  );
  return own && other && [own.figure, other.figure];
}

/** Two places are named, and all operands are of one of them. */
function isOfOneOf({ places = [] }: Query, [first, ...more]: readonly Figure[]): boolean {
  const of = (figure: Figure | undefined, name: string) => figure?.place !== undefined && samePlace(figure.place, name);
  const [own, other] = places.filter((name) => of(first, name)).concat(places.filter((name) => !of(first, name)));
  return places.length === 2 && of(first, own!) && !of(first, other!) && more.every((figure) => of(figure, own!));
}

/** 规上工业比这个快几个点, of one district's and of another city's that nobody named. */
const isOfUnnamedPlace = ({ text, places = [] }: Query, [a, b]: readonly [Figure, Figure]): boolean =>
  a.articleId !== b.articleId &&
  a.place !== undefined &&
  b.place !== undefined &&
  !samePlace(a.place, b.place) &&
  places.length < 2 &&
  ![a.place, b.place].every((place) => text.includes(place.replace(/[省市区县州旗镇乡村]$/u, ''))) &&
  !/[全本][国省市区县州]|平均/u.test(text);

/** The best figure of each of the places that are compared; undefined unless all have one. */
function ofEachPlace(query: Query, known: Known): Figure[] | undefined {
  const { places = [], parts: _, ...open } = query;
  const best = places.map((place) => {
    const own: Query = { ...open, kind: 'figure', place };
    return known.ledger
      .filter((figure) => isOfPlaceAsked(own, figure, known.articles.get(figure.articleId)!))
      .map((figure) => matchFigure(own, figure, known))
      .filter((match) => match.score >= enough && match.misses.length === 0)
      .sort((a, b) => b.score - a.score)[0]?.figure;
  });
  return best.every((figure) => figure !== undefined) ? (best as Figure[]) : undefined;
}

/** 干到百分之几了 asks how far a work has come, which no two things of it tell; what is done of it and all of it do. */
const isProgress = ({ text }: Query, [a, b]: readonly [Figure, Figure]): boolean =>
  /[干做建修][到成]了?(?:百分之|几成)|进度/u.test(text) &&
  a.metric !== b.metric &&
  a.partOf !== b.metric &&
  b.partOf !== a.metric;

/** 跟2010年比, 较上年. */
export const since = /(?:[跟和与比较]|相[比较]于?)(?:[上去前]年|(?:19|20)\d\d年)[初末底]?(?:相?比)?/u;

/** By how much a figure changed that the article tells by where it began and where it stands: 由45个工作日压缩到12个工作日. */
export function computeChange(
  query: Query,
  ranked: readonly Match[],
  known: Known,
  claimOf: (figure: Figure) => DraftClaim,
): DraftClaim[] | undefined {
  const level = ranked.find(
    (match) =>
      match.score >= enough &&
      match.figure.aspect === 'level' &&
      match.misses.every(
        (miss) =>
          miss === 'aspect' ||
          (miss === 'period' && since.test(query.text)) ||
          (miss === 'dimension' && match.figure.dimension === 'percent'),
      ),
  )?.figure;
  // 涨了百分之几 is told by no number of yuan.
  if (level && level.dimension !== 'percent' && /百分之[几多]/u.test(query.text)) return undefined;
  const began =
    level &&
    figuresOf(level.articleId, known.ledger).find(
      (figure) =>
        isOutset(query, figure, known) &&
        figure.clause.start <= level.start &&
        figure.sentence.start === level.sentence.start &&
        figure.metric === level.metric &&
        figure.unit === level.unit,
    );
  // 跟2010年比: where it began is what was told of that time.
  const [sinceWhen] = since.exec(query.text) ?? [];
  const year = /(?:19|20)\d\d/u.exec(sinceWhen ?? '')?.[0];
  const isOfTime =
    sinceWhen === undefined ||
    (!query.period && !(year && began?.period)) ||
    (query.period && began?.period && samePeriod(began.period, query.period)) ||
    (year && began?.period?.from.startsWith(year));
  if (!began || !isOfTime) return undefined;
  const operands = new Big(began.value).gt(level.value) ? [began, level] : [level, began];
  const derived = derive('difference', operands[0]!, operands[1]!);
  const stated = [claimOf(level)];
  return derived && [...stated, computed(derived, operands, stated, query)];
}

/** 还差几台没装 is asked of what is counted in 台, or in a classifier that may stand for it, and not of tons. */
export const isCountedOtherwise = (
  { unit, dimensions, language }: Query,
  operation: Derivation['operation'],
  operands: readonly Figure[],
): boolean =>
  language !== 'en' &&
  (unit !== undefined || (operation === 'sum' && dimensions !== undefined)) &&
  /difference|sum/u.test(operation) &&
  operands.some(
    (one) =>
      (!(dimensions?.includes(one.dimension) ?? true) && !(one.unit === '%' && dimensions?.includes('points'))) ||
      (unit !== undefined && one.dimension === 'count' && !countAlike(unit, one.unit) && !generic.test(one.unit)),
  );

/** What a question asks to be computed of figures that are told of the things it names, in the order in which it names them. */
export function computeOf(
  figures: readonly Figure[],
  query: Query,
  stated: readonly DraftClaim[],
): DraftClaim[] | undefined {
  const operation = operationOf(query.text);
  if (!/difference|sum|ratio/u.test(operation) || isCountedOtherwise(query, operation, figures)) return undefined;
  const isSwapped = operation === 'difference' && new Big(figures[0]!.value).lt(figures[1]!.value);
  const operands = isSwapped ? figures.toReversed() : figures;
  const [a, b, ...more] = operands;
  const derived = isToldTwice(operation, operands) ? undefined : derive(operation, a!, b!, ...more);
  return derived && [...stated, computed(derived, operands, stated, query)];
}

/** What follows of the figures that were stated, with the operands shown. */
export const computed = (
  derived: Derived,
  operands: readonly Figure[],
  stated: readonly DraftClaim[],
  { language }: Query,
): DraftClaim => ({
  text: phrasesOf(language).computed(derived.text),
  sources: stated.flatMap((claim) => claim.sources),
  derivation: { ...derived, operands },
});

/** A sentence that states two of the figures is said once. */
const sentencesOnce = (claims: readonly DraftClaim[]): DraftClaim[] => [
  ...new Map(claims.map((claim) => [claim.text, claim])).values(),
];

/** The best figure of each side that the question names; `undefined` unless all are there and count alike. */
function sidesIn(
  { parts, ...query }: Query,
  operation: Derivation['operation'],
  ranked: readonly Match[],
  known: Known,
): Figure[] | undefined {
  if (!parts) return undefined;
  // Of more than two, what fits the whole question best may leave some untold.
  const isOfMany = query.kind === 'compare' && parts.length > 2 && !parts.some(({ period }) => period);
  const named = new Set(parts.flatMap(({ terms }) => terms.map(({ term }) => term.name)));
  const ofTerms = isOfMany ? figuresOfTerms(known.ledger).filter(({ term }) => named.has(term ?? '')) : [];
  const among = [...new Set([...ranked.map(({ figure }) => figure), ...ofTerms])];
  const isShare = operation === 'share';
  const isOfPoints = operation === 'difference' && query.dimensions?.includes('points') === true;
  const fitting = parts.map((part) => {
    // 财政目标比GDP目标高几个百分点: by how much each is to grow; how large it is has no points.
    const aspect = isShare ? undefined : (part.aspect ?? query.aspect ?? (isOfPoints ? 'growth' : undefined));
    // Shared out among what is counted otherwise.
    const dimensions = isShare
      ? part.dimensions
      : query.aspect || operation === 'average' || isOfPoints
        ? undefined
        : query.dimensions;
    const { dimensions: _, unit: __, aspect: ___, status: told, ...open } = part;
    // 26年要建的: the time says which is meant.
    // 要交付的占全部楼宇的百分之几: the whole is not what is to be.
    const isWhole = isShare && !asksTarget.test(part.text);
    const status =
      part.period || isWhole ? undefined : (told ?? (isOfMany && ofAims.test(query.text) ? 'target' : undefined));
    const asked: Query = {
      ...open,
      kind: 'figure',
      ...(status && { status }),
      ...(aspect && { aspect }),
      ...(dimensions && { dimensions }),
    };
    return among
      .map((figure) => matchFigure(asked, figure, known))
      .filter((match) => match.score >= enough && match.misses.length === 0)
      .sort((x, y) => y.score - x.score)
      .map((match) => match.figure);
  });
  const isAlike = (a: Figure, b: Figure) =>
    operation === 'average'
      ? canCombine(operation, a, b)
      : a.unit === b.unit && a.aspect === b.aspect && (!isShare || isOfOneText(a, b));
  // 甲、乙、丙哪个增得快: of one time, where they are told of one.
  const isOneTime = (a: Figure, b: Figure) => a.status === b.status && a.period?.label === b.period?.label;
  // 司机加保安一共多少, where each of two sites has its own: those of one.
  const isOfOneThing = (a: Figure, b: Figure) => a.subject !== undefined && a.subject === b.subject;
  const isBare = operation === 'sum' && !parts.some(({ names = [] }) => names.length > 0);
  for (const isOne of isOfMany ? [isOneTime] : isBare ? [isOfOneThing, () => true] : [() => true])
    for (const first of fitting[0]!) {
      const all = fitting.map((own) =>
        own.find((figure) => figure === first || (isAlike(figure, first) && isOne(figure, first))),
      );
      if (all.every((figure) => figure !== undefined) && new Set(all).size === all.length) return all as Figure[];
    }
  return undefined;
}

/** A part and its whole are told in one sentence, as amounts. */
const isOfOneText = (a: Figure, b: Figure): boolean =>
  a === b ||
  (a.articleId === b.articleId &&
    a.sentence.start === b.sentence.start &&
    a.aspect === 'level' &&
    new Big(a.value).lt(b.value) !== new Big(b.value).lt(a.value));

function operationOf(text: string): Derivation['operation'] {
  if (numberOfKind.test(text)) return 'sum';
  if (/除了?.{1,20}其[他它余]/u.test(text)) return 'difference';
  if (/平均|均摊|每[个家栋宗]/u.test(text)) return 'average';
  if (/(?:增长|增加|上升|提高|下降|减少|降低|涨|跌|降|多|少|高|低)(?:了)?百分之[几多]/u.test(text)) return 'change';
  if (/占(?![地用])|百分之几|百分之多少|几成|比例|比重(?![点大型])/u.test(text)) return 'share';
  if (/倍/u.test(text)) return 'ratio';
  if (/合计|加起来|加上|之和|总和|一共|总共/u.test(text)) return 'sum';
  if (/按.{0,20}(?:增长|增速|推算|算)|(?:会|将|能|可).{0,4}(?:到|达到?|是)多少|推算|预测/u.test(text)) return 'product';
  return 'difference';
}
