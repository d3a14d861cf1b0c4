import type { Derivation, Figure, Period, Query } from '../../../domain.ts';
import { samePlace } from '../../../figures/places/places.ts';
import { samePeriod, timeMentions } from '../../../figures/times/periods.ts';
import { figuresOf, figuresWorth } from '../../ledger-index.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { enough, isElsewhere, type Match, matchFigure } from '../matching/match.ts';
import { itemAt } from '../matching/surroundings.ts';
import type { Known } from '../saying/drafting.ts';
import { aimAndResult, resultOf } from './of-its-aim.ts';
import { saysTaken } from './undone.ts';

/** Which figures a computed answer is made of. */
export type Pair = readonly [Figure, Figure];

export function operandsOf(
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
  // 20栋减去6栋: figures that the question itself states, 65亿 without its 元.
  const isStated = (figure: Figure) =>
    query.quantities.some(
      (q) => figure.value === q.value && (figure.unit === q.unit || (q.unit === '' && q.text.endsWith('亿'))),
    );
  const stated = query.quantities.map(
    (q) =>
      ranked.find(({ figure }) => figure.value === q.value && isStated(figure))?.figure ??
      figuresWorth([q.value], known.ledger).find(isStated),
  );
  const found = stated.filter((figure) => figure !== undefined);
  const ends = operation === 'difference' || operation === 'change' ? atBothEnds(query, ranked, known) : undefined;
  if (ends) return ends;
  if (operation === 'share' || isOfOthers.test(query.text)) {
    const part = partAndWhole(query, ranked, known);
    if (part) return part;
  }
  const ofAim = found.length === 1 ? resultOf(found[0]!, query, known) : undefined;
  if (ofAim) return ofAim;
  if (found.length >= 2) return pairs(found);
  // One time asked for holds for both figures; two leave it open.
  const isTied =
    operation !== 'product' &&
    query.period !== undefined &&
    new Set(query.text.match(query.terms.length > 1 ? timeWords : timeWordsOrBase) ?? []).size < 2;
  const fitting = (part: Partial<Query>) =>
    ranked
      .map(({ figure }) => matchFigure({ ...query, ...part }, figure, known))
      .filter((match) => match.score >= enough && !isElsewhere(match) && !(isTied && match.misses.includes('period')))
      .sort((x, y) => y.score - x.score || x.misses.length - y.misses.length)
      .map((match) => match.figure);
  // 20栋楼里除了交付的还剩几栋, 离45亿的目标还差多少: the one that the question states, and the other that it asks about.
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
          figure.value !== found[0]!.value &&
          saysTaken(query, figure, known),
      );
    if (other) return [found[0]!, other.figure];
  }
  // What is added up is named, all of it.
  if (operation === 'sum' && query.terms.length < 2) return undefined;
  const aimed =
    operation === 'product' ? undefined : (aimAndResult(query, ranked, known) ?? wholeAndDone(query, ranked, known));
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
  if (operation === 'average') {
    const amounts = /[年月季][内度]|计划|完成/u.test(query.text) ? alike : totalsFirst(alike);
    return amountAndCount(amounts, known) ?? pairs(amounts);
  }
  if (operation === 'share' || operation === 'product') return pairs(alike);
  const isOne = (other: Figure) =>
    other.metric === alike[0]!.metric || (other.term !== undefined && other.term === alike[0]!.term);
  return pairs(alike.filter(isOne));
}

/** 去年出口比进口多多少: where two metrics are named, 比 sets no other time against the one that is. */
const timeWords = /\d{4}年|今年|去年|明年|上年|前年/gu;
const timeWordsOrBase = /\d{4}年|今年|去年|明年|上年|前年|比/gu;

/** 总投资 before 年内计划完成投资: what things cost on average is told by all that they cost. */
const totalsFirst = (figures: readonly Figure[]): readonly Figure[] =>
  figures.toSorted((a, b) => Number(b.metric.startsWith('总')) - Number(a.metric.startsWith('总')));

/** 平均一宗多少亩: an amount, and how many its sentence says that it is of. */
function amountAndCount(figures: readonly Figure[], known: Known): Pair | undefined {
  const amounts = figures.filter(
    ({ aspect, dimension }) =>
      aspect === 'level' && /^(?:money|area|length|weight|volume|energy|power)$/u.test(dimension),
  );
  for (const amount of amounts) {
    const count = figuresOf(amount.articleId, known.ledger).find(
      ({ sentence, dimension, aspect, metric, status }) =>
        sentence.start === amount.sentence.start &&
        dimension === 'count' &&
        aspect === 'level' &&
        status === amount.status &&
        (metric === amount.partOf || metric === amount.metric),
    );
    // 降雨量超过600毫米的有5个: so many lie above it, and no sum is told.
    const between = count && known.articles.get(amount.articleId)!.text.slice(amount.end, count.start);
    const isMark = amount.qualifier !== 'exact' && /^(?:以[上下])?的?(?:[就还共]|已经?)?有?$/u.test(between ?? '-');
    if (count && !isMark) return [amount, count];
  }
  return undefined;
}

/** 2010到2024年少了多少: what one sentence tells of both ends of a stretch of years. */
function atBothEnds({ period, status: _, ...open }: Query, ranked: readonly Match[], known: Known): Pair | undefined {
  const [from, to] = /^(\d{4})\/(\d{4})$/u.exec(period?.label ?? '')?.slice(1) ?? [];
  if (!from || !to) return undefined;
  for (const { figure } of ranked) {
    const match = matchFigure(open, figure, known);
    if (!figure.period?.label.startsWith(to) || match.score < enough || match.misses.length > 0) continue;
    const began = figuresOf(figure.articleId, known.ledger).find(
      (other) =>
        other.period?.label.startsWith(from) &&
        other.sentence.start === figure.sentence.start &&
        other.metric === figure.metric &&
        other.unit === figure.unit,
    );
    if (began) return [began, figure];
  }
  return undefined;
}

/** 三个综保区一共: how many of a kind are to be added up. */
export const numberOfKind =
  /(?<count>[两二三四五六七八九十]|\d)[个家座](?<kind>\p{Script=Han}{2,8}?)的?(?:[一总]共|合计|共计)/u;

/** What is told of each of a kind, where as many of them are told of alike as the question says there are. */
export function ofOneKind(query: Query, ranked: readonly Match[], { articles }: Known): Figure[] | undefined {
  const { count, kind } = numberOfKind.exec(query.text)?.groups ?? {};
  if (!count || !kind) return undefined;
  const isOfKind = ({ subject, place, start, clause, articleId }: Figure) => {
    const owner = `${subject ?? ''}${place ?? ''} ${articles.get(articleId)!.text.slice(clause.start, start)}`;
    return formsOf(kind).some((form) => owner.includes(form));
  };
  const own = ranked
    .filter(
      ({ figure, misses }) =>
        figure.aspect === 'level' && misses.every((miss) => miss === 'place' || miss === 'subject'),
    )
    .map(({ figure }) => figure)
    .filter(isOfKind);
  const alike = own.filter(
    ({ unit, status, period, term, metric }) =>
      unit === own[0]!.unit &&
      status === own[0]!.status &&
      period?.label === own[0]!.period?.label &&
      (term ?? metric) === (own[0]!.term ?? own[0]!.metric),
  );
  return alike.length === countOf(count) ? alike : undefined;
}
/** 两, 三 to 十, or digits. */
export const countOf = (word: string): number => (/\d/u.test(word) ? Number(word) : numerals.indexOf(word) + 2);
const numerals = ['两', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 除了甲村, 其他村一共多少: the whole without the part that is named. */
const isOfOthers = /除了?.{1,20}(?:[，,]|以?外|其[他它余]|剩)/u;

/** 新签项目里服务业占几成: what a sentence gives as a part, and the whole that it is a part of. */
function partAndWhole(
  { dimensions: _, unit: __, aspect: ___, ...open }: Query,
  ranked: readonly Match[],
  known: Known,
): Pair | undefined {
  for (const { figure } of ranked) {
    const { partOf, sentence, unit, aspect, articleId } = figure;
    const { text } = known.articles.get(articleId)!;
    const isPart = partOf !== undefined || /^(?:其中|当中)/u.test(text.slice(figure.clause.start));
    const match = isPart ? matchFigure(open, figure, known) : undefined;
    if (!match || match.score < enough || match.misses.length > 0) continue;
    const whole = figuresOf(articleId, known.ledger).find(
      (other) =>
        (other.metric === partOf ||
          (other.end < figure.start && /其中|当中/u.test(text.slice(other.end, figure.start)))) &&
        other.unit === unit &&
        other.aspect === aspect &&
        other.sentence.start === sentence.start,
    );
    if (whole) return [figure, whole];
  }
  return undefined;
}

/** 还差多少没投完: what a sentence gives as the whole, and as done of it so far. */
function wholeAndDone(query: Query, ranked: readonly Match[], known: Known): Pair | undefined {
  const isPart = /[完投做干建]完?了?(?:百分之|几成|多少比例)|完成(?:率|比例|进度)/u.test(query.text);
  if (!isPart && !/还[差剩有]|没[投完建做]|未完成/u.test(query.text)) return undefined;
  const fitting = ranked.filter((match) => match.score >= 0.4 && !isElsewhere(match)).map((match) => match.figure);
  const isOneItem = (a: Figure, b: Figure) => {
    const { text } = known.articles.get(a.articleId)!;
    const item = itemAt(text, a.start);
    return item !== undefined && item.start === itemAt(text, b.start)?.start;
  };
  for (const whole of fitting.filter(
    ({ metric, status }) => status === 'target' || /总|计划|规划|限额|额度|上限/u.test(metric),
  )) {
    const done = fitting.find(
      (figure) =>
        figure !== whole &&
        figure.articleId === whole.articleId &&
        (figure.sentence.start === whole.sentence.start || isOneItem(figure, whole)) &&
        figure.unit === whole.unit &&
        figure.status === 'actual' &&
        (whole.metric.replace(/总(?=投资)/u, '').includes(figure.metric.replace(/总(?=投资)/u, '')) ||
          /限额|额度|上限/u.test(whole.metric)),
    );
    if (done) return [whole, done];
  }
  return undefined;
}

/** An aim is measured by the result of its own time, unless the question names both times. */
export function isMixed([a, b]: Pair, { text }: Query, known: Known): boolean {
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
export function isOfWhole({ text }: Query, [a, b]: Pair): boolean {
  const whole = /占(?:了|到)?(?<place>全[国省市区县州]|[\u4e00-\u9fff]{1,6}?[省市])/u.exec(text)?.groups?.place;
  // 重点项目占新开工项目的几成, of fewer that were started: the smaller is no whole.
  const [before = '', behind = ''] = text.split(/占(?![地比])/u);
  const says = (words: string, { metric, term, text: told }: Figure) =>
    [metric, term ?? metric, told].some((name) => words.includes(name));
  if (says(behind, a) && !says(before, a) && says(before, b) && !says(behind, b)) return false;
  return whole === undefined || [a, b].some(({ place }) => place !== undefined && samePlace(whole, place));
}

/** 甲区占几成, of what 乙区 has: a place that the question does not name is no whole of it, unless the article is about it or it holds that. */
export const isOfStranger = ({ text }: Query, { place, articleId }: Figure, { articles }: Known): boolean => {
  const { place: home, within = [] } = articles.get(articleId)!;
  const isKnown = (name: string) => [home, ...within].some((one) => one !== undefined && samePlace(one, name));
  return (
    place !== undefined &&
    home !== undefined &&
    !isKnown(place) &&
    !text.includes(place.replace(/[省市区县州旗镇乡村]$/u, ''))
  );
};

const prefer = (first: readonly Figure[], others: readonly Figure[]) => [
  ...first.filter((figure) => others.includes(figure)),
  ...others,
];

/** Aim and result, or two times, of one metric; or two things counted alike; or what is shared out among what is counted. */
export function canCombine(operation: Derivation['operation'], a: Figure, b: Figure): boolean {
  if (operation === 'average')
    return (
      a.dimension !== b.dimension &&
      // What is to be paid within the year is no sum for all of them.
      a.status === b.status &&
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

/** The time that a question measures by: 去年 of 比去年多几个. */
export const baseOf = (query: Query, known: Pick<Known, 'articles'>): Period | undefined =>
  timeMentions(query.text, { publishedOn: newestOf(known) }).find((time) => time.isBase)?.period;

/** The day of the newest article. */
export function newestOf({ articles }: Pick<Known, 'articles'>): string | undefined {
  let newest: string | undefined;
  for (const { publishedOn } of articles.values())
    if (publishedOn !== undefined && (newest === undefined || publishedOn > newest)) newest = publishedOn;
  return newest;
}

/** 进口比出口少多少 is not told by 进出口 and 出口: what must not be confused with a metric stands for it. */
export function isOfConfused({ terms }: Query, operands: readonly Figure[]): boolean {
  const asked = terms.map(({ term }) => term.name);
  const strange = operands.flatMap(({ term }) => (term && !asked.includes(term) ? [term] : []));
  return (
    terms.length > 1 &&
    terms.some(
      ({ term }) => term.not.some((name) => strange.includes(name)) && !operands.some((one) => one.term === term.name),
    )
  );
}
