import { Big } from 'big.js';
import type { Derivation, Draft, Figure, Period, Query } from '../../../domain.ts';
import { samePeriod, type TimeMention, timeMentions } from '../../../figures/times/periods.ts';
import { understand } from '../../understanding/understand.ts';
import { derive } from '../../verifying/derive.ts';
import { enough, type Match, rank } from '../matching/match.ts';
import { distinct } from '../saying/distinct.ts';
import { candidates, claimOf, type Material } from '../saying/drafting.ts';
import { computed } from './compute.ts';

const total = '(?:[一总]共|合计|共计|总计|加起来|加在一起|合起来|总和|之和)';
const asksTotal = new RegExp(`${total}|总数`, 'u');
/** 和, 两年 of 去年和今年两年. */
const besideTimes = new RegExp(
  `(?<=@)(?:再?加上?|[和与跟及同、])(?=@)|(?:这|近)?[两二三四五]年(?:[里间来]|时间)?|都?${total}了?|(?:的)?总数`,
  'gu',
);
/** 比去年多改了几个: what is asked of both stands behind what it is measured by. */
const asksGap =
  /比@的?(?:同期)?(?:[要会将能]|计划|预计|打算|准备)*(?:再)?(?:[多少高低]|增加|减少)(?<verb>\p{Script=Han}{0,4}?)(?:了|出)?(?=多少|几)/u;
/** What is meant to be done. */
const ofAims = /目标|计划|预计|打算|准备|力争|安排|[要将](?!求)/u;

/**
 * 2023年和2024年新增学位一共多少, 今年比去年多改了几个: one thing at each of the times that a question names, added up or set against each other.
 * `undefined` unless each has one number of its own, reached where anything is told to be.
 */
export function atTwoTimes(material: Material): Draft | undefined {
  const { query, known, vocabulary } = material;
  const { language } = query;
  // 2023和2024年
  const text = query.text.replace(/(?<!\d)20\d\d(?=[和与跟及、到]|[两三四五]年)/gu, '$&年');
  const times = timeMentions(text, { publishedOn: vocabulary.newest });
  const periods = [...new Map(times.map(({ period }) => [period.label, period])).values()];
  const isTotal = asksTotal.test(text);
  if (periods.length < 2 || periods.length > (isTotal ? 5 : 2) || !isOfLikeLength(times)) return undefined;
  const marked = times.reduceRight((left, { start, end }) => `${left.slice(0, start)}@${left.slice(end)}`, text);
  const gap = isTotal ? undefined : asksGap.exec(marked);
  if (!isTotal && !gap) return undefined;
  const thing = (gap ? marked.replace(gap[0], gap.groups!.verb ?? '') : marked)
    .replace(besideTimes, '')
    .replace(/增加了?(?=多少|几)/u, '新增')
    .replace(/@的?/gu, '');
  if (!/\p{Script=Han}{2}/u.test(thing.replace(/多少|几[个家所张]?/gu, ''))) return undefined;
  const { parts: _, period: __, status: ___, ...open } = understand([thing], { vocabulary, glossary: known.glossary });
  if (open.aspect !== undefined && open.aspect !== 'level') return undefined;
  const asked: Query = { ...open, kind: 'figure', aspect: 'level', quantities: [], language };
  const found = periods.map((period, index) =>
    ofTime({ ...asked, period }, material, index === 0 && ofAims.test(text)),
  );
  const figures = found.filter((figure) => figure !== undefined);
  const [first, second, ...more] = figures;
  if (figures.length < periods.length || !first || !second || !figures.every((one) => isAlike(one, first)))
    return undefined;
  const operation: Derivation['operation'] = isTotal ? 'sum' : 'difference';
  const isSwapped = !isTotal && new Big(first.value).lt(second.value);
  const operands = isSwapped ? [second, first] : [first, second, ...more];
  const derived = derive(operation, operands[0]!, operands[1]!, ...operands.slice(2));
  const told = operands.map((figure) => claimOf(figure, material));
  return (
    derived && distinct({ kind: 'grounded', language, claims: [...told, computed(derived, operands, told, query)] })
  );
}

/** A half-year is no match for a year. */
function isOfLikeLength(times: readonly TimeMention[]): boolean {
  const months = ({ from, to }: Period) => `${from.slice(4)} ${to.slice(4)}`;
  return (
    times.every(({ isDay, isSince, isLeaning }) => !isDay && !isSince && !isLeaning) &&
    new Set(times.map(({ period }) => months(period))).size === 1
  );
}

/** The one number of a time, reached where such a one is told and no aim is asked for. */
function ofTime(query: Query, material: Material, isAim: boolean): Figure | undefined {
  const matches = rank(query, candidates({ ...material, query }), material.known).filter(
    ({ figure, score, misses }) =>
      score >= enough &&
      misses.length === 0 &&
      figure.aspect === 'level' &&
      !figure.isBase &&
      !/percent|points|rank|duration/u.test(figure.dimension) &&
      figure.period !== undefined &&
      samePeriod(query.period!, figure.period),
  );
  const aims = matches.filter(({ figure }) => figure.status === 'target');
  const results = matches.filter(({ figure }) => figure.status !== 'target');
  return soleOf(isAim && aims.length > 0 ? aims : results.length > 0 ? results : aims);
}

function soleOf(matches: readonly Match[]): Figure | undefined {
  const [best] = matches;
  const isOpen = matches.some(
    ({ figure, score }) => score > best!.score - nearby && figure.value !== best!.figure.value,
  );
  return isOpen ? undefined : best?.figure;
}
const nearby = 0.08;

const isAlike = (one: Figure, other: Figure): boolean =>
  one.unit === other.unit &&
  one.place === other.place &&
  one.subject === other.subject &&
  ((one.term !== undefined && one.term === other.term) ||
    (one.metric !== '' && (one.metric.includes(other.metric) || other.metric.includes(one.metric))) ||
    one === other);
