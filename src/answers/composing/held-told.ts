import type { Draft, Query } from '../../domain.ts';
import { samePeriod } from '../../figures/times/periods.ts';
import { simplify } from '../../text/normal.ts';
import { figuresOf } from '../ledger-index.ts';
import type { Reckoning } from '../understanding/conversation/reckonings.ts';
import { countOf } from './asked-again.ts';
import { claimOf, type Material, quoteOf } from './saying/drafting.ts';
import { phrasesOf } from './saying/phrases.ts';
import { refuse } from './saying/refusals.ts';
import type { Before, Told } from './told-years.ts';

/** 是去年的数吗, 两个都是目标吗: yes or no, with what was told; neither where only the day of its article is known. */
export function heldTold(
  { isAim, isOfTime }: Extract<Reckoning, { kind: 'held' }>,
  told: readonly Told[],
  { query }: Material,
): Draft | undefined {
  const { period, language } = query;
  const phrases = phrasesOf(language);
  if (told.length === 0 || (isOfTime && !period)) return undefined;
  const isOpen = isOfTime && told.some(({ figure }) => !figure.period || figure.period.source === 'article');
  const holds = ({ figure }: Told) =>
    (!isAim || figure.status === 'target') && (!isOfTime || samePeriod(figure.period!, period!));
  const claims = [...new Map(told.map(({ claim }) => [claim.text, claim])).values()];
  const lead = isOpen ? undefined : told.every(holds) ? phrases.yes : phrases.no;
  return { kind: 'grounded', language, claims, ...(lead && { lead }) };
}

/** 其中新的有几个: the one number that is told as part of the last count that was told, and as new; none where new ones are told of other things. */
export function newOfTold(told: readonly Told[], material: Material): Draft | undefined {
  const one = told.find(({ figure }) => figure.dimension === 'count' || figure.dimension === 'people');
  if (!one) return undefined;
  const whole = one.figure;
  const fresh = figuresOf(whole.articleId, material.known.ledger).filter(
    ({ metric, partOf, unit, place, status, period }) =>
      metric.startsWith('新') &&
      unit === whole.unit &&
      place === whole.place &&
      // New ones of those that are there are none of those that are aimed at.
      (status === 'target') === (whole.status === 'target') &&
      period?.label === whole.period?.label &&
      (partOf === whole.metric || (partOf !== undefined && partOf === whole.term)),
  );
  const { language } = material.query;
  return fresh.length === 1
    ? { kind: 'grounded', language, claims: [claimOf(fresh[0]!, material)] }
    : refuse(material, 'not-in-corpus', [one.claim]);
}

/** 占全省多少, of 甲类企业30家，占全市的60%、全省的1/5: the words behind the number, where the ledger has no share of that. */
export function shareInWords({ figure, claim }: Told, base: string, { known, query }: Material): Draft | undefined {
  const { text } = known.articles.get(figure.articleId)!;
  const [behind] = /^[，,（(](?:约|就)?占[^；。）)]+/u.exec(text.slice(figure.end)) ?? [];
  const start = text.slice(0, figure.start).search(/[^，。；\n]*$/u);
  const [source] = claim.sources;
  if (!source || !behind?.includes(base.replace(/^全/u, '')) || start < source.passage.start) return undefined;
  const end = figure.end + behind.length;
  const words = text.slice(start, end);
  return end <= source.passage.end
    ? {
        kind: 'grounded',
        language: query.language,
        claims: [quoteOf({ passage: source.passage, start, end }, words, query.language)],
      }
    : undefined;
}

/** 完成理赔的呢, after how many cases there are: the same counted, and no amount of money. */
export function isOfOtherMeasure(composed: readonly Told[], told: readonly Told[], { query }: Material): boolean {
  const counted = countOf(query.asked);
  const isOther = ({ figure: { unit, statedUnit, metric } }: Told) =>
    unit !== query.unit && statedUnit !== query.unit && !metric.endsWith(counted!);
  if (composed.length > 0 && countsOwn(query) && composed.every(isOther)) return true;
  // 学生呢, after how many schools: how many of them, and no rate.
  const isCount = ({ figure: { dimension, aspect } }: Told) =>
    /^(?:count|people)$/u.test(dimension) && aspect === 'level';
  if (
    /^(?:那么?)?\p{Script=Han}{1,3}(?<![率比重额量值])呢[？?]?$/u.test(query.asked) &&
    query.terms.length === 0 &&
    told.length > 0 &&
    told.every(isCount) &&
    composed.length > 0 &&
    composed.every(({ figure }) => figure.unit === '%')
  )
    return true;
  if (
    !/(?:的|[那这][个宗家座栋块])呢[？?]?$/u.test(query.asked) ||
    query.terms.some(({ words }) => query.asked.includes(words))
  )
    return false;
  const [before] = told;
  return (
    before !== undefined &&
    composed.length > 0 &&
    told.every(({ figure }) => figure.statedUnit === before.figure.statedUnit) &&
    composed.every(({ figure }) => figure.dimension !== before.figure.dimension)
  );
}

/** 有几个城市, after how many passengers there are: what is counted in 个, and not they. */
export const countsOwn = ({ asked, unit, language }: Query): boolean =>
  language !== 'en' && unit !== undefined && countOf(asked) !== undefined;

/** 面积呢, 面积多大: of what was told. */
export const asksArea = ({ asked, leans, language }: Query): boolean =>
  language !== 'en' && leans === true && /^(?:那么?)?总?面积(?:[是有]?多[少大])?呢?[？?]?$/u.test(asked);

/** 面积呢, of 供地30宗、900亩: the area that is told of the very same, in what was told or right beside its number. */
export function areaBeside(told: readonly Told[], material: Material): Draft | undefined {
  const { query, known } = material;
  if (!asksArea(query)) return undefined;
  const areas = told.filter(({ figure }) => figure.dimension === 'area');
  if (told.length > 1 && areas.length === 1 && new Set(told.map(({ claim }) => claim)).size === 1)
    return { kind: 'grounded', language: query.language, claims: [areas[0]!.claim] };
  const [one, ...more] = told;
  if (!one || more.length > 0) return undefined;
  const { text } = known.articles.get(one.figure.articleId)!;
  const beside = figuresOf(one.figure.articleId, known.ledger).filter(
    ({ dimension, start, sentence }) =>
      dimension === 'area' &&
      sentence.start === one.figure.sentence.start &&
      start >= one.figure.end &&
      text.slice(one.figure.end, start) === '、',
  );
  return beside.length === 1
    ? { kind: 'grounded', language: query.language, claims: [claimOf(beside[0]!, material)] }
    : undefined;
}

/** 差多少, computed of numbers of which one was never told, and is of another thing than those that were. */
export const isOfUntold = ({ claims }: Draft, told: readonly Before[]): boolean => {
  const texts = told.flatMap(({ draft }) => (draft.kind === 'refused' ? [] : draft.claims).map(({ text }) => text));
  const operands = claims.flatMap(({ derivation }) => derivation?.operands ?? []);
  const isNew = claims.some(({ text, derivation }) => !derivation && !texts.includes(text));
  const [one, other] = operands;
  // The same at another time.
  const isOfSame =
    one !== undefined &&
    other !== undefined &&
    (one.metric === other.metric || (one.term !== undefined && one.term === other.term)) &&
    one.period?.label !== other.period?.label;
  return operands.length > 1 && isNew && !isOfSame;
};

/** 增速呢, of what no number was told, or after a name of which nothing was: how another thing grew, or nothing that grew, is no answer. */
export const isOfOtherGrowth = ({ kind, claims }: Draft, before: Before | undefined): boolean =>
  kind === 'grounded' &&
  (claims.every(({ text }) => !/\d%|\d个百分点|\d成|[\d两三]倍|percent/u.test(simplify(text))) ||
    (before?.draft.kind === 'refused' &&
      Boolean(before.turn) &&
      !claims.some(({ text }) => simplify(text).includes(before.turn!))));

/** Whether a turn can be answered by nothing but what is made of the answers before it; 合多少亩 by what is told in mu, too. */
export const isMadeOfTold = (made: Reckoning, { claims }: Draft): boolean =>
  (made.kind === 'nth' &&
    made.isOfRank === true &&
    !claims.some(({ text }) =>
      new RegExp(`第${'一二三四五'[made.nth - 1] ?? '$'}|[榜首]首|居首|冠军|亚军|其后|其次`, 'u').test(simplify(text)),
    )) ||
  (!('isTotal' in made) &&
    /^(?:order|difference|sum|both|change|range|conversion)$/u.test(made.kind) &&
    !(made.kind === 'conversion' && made.by !== undefined && claims.some(({ text }) => text.includes(made.by!))));
