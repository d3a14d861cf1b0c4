import { Big } from 'big.js';
import type { Derivation, Draft, Period, Query } from '../../../domain.ts';
import { type TimeMention, timeMentions } from '../../../figures/times/periods.ts';
import { understand } from '../../understanding/understand.ts';
import { derive } from '../../verifying/derive.ts';
import { distinct } from '../saying/distinct.ts';
import { claimOf, type Material } from '../saying/drafting.ts';
import { computed } from './compute.ts';
import { isAlike, ofOneOutlet, toldOfTime } from './each-time.ts';

const total = '(?:[一总]共|合计|共计|总计|加起来|加在一起|合起来|总和|之和)';
const asksTotal = new RegExp(`${total}|总数`, 'u');
/** 和, 两年 of 去年和今年两年. */
const besideTimes = new RegExp(
  `(?<=@)(?:再?加上?|[和与跟及同、])(?=@)|(?:这|近)?[两二三四五]年(?:[里间来]|时间)?|都?${total}了?|(?:的)?总数`,
  'gu',
);
/** 比去年多改了几个: what is asked of both stands behind what it is measured by. */
const asksGap =
  /比@的?(?:同期)?(?:[要会将能]|计划|预计|打算|准备)*(?:再)?(?:[多少高低贵涨跌降]|便宜|增加|减少|下降|上升|提高)(?<verb>\p{Script=Han}{0,4}?)(?:了|出)?(?=多少|几)/u;
/** 常住人口从2021年到2023年少了多少: of the end, measured by the beginning. */
const fromTo =
  /[从由]?(?<from>20\d\d)年?[底末]?[到至](?<to>20\d\d)年?[底末]?(?<thing>\p{Script=Han}{0,12}?)(?=(?:[多少高低贵涨跌降]|便宜|增加|减少|下降|上升|提高)\p{Script=Han}{0,4}?(?:多少|几))/u;
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
  const text = query.text
    .replace(fromTo, '$<to>年$<thing>比$<from>年')
    .replace(/(?<!\d)20\d\d(?=[和与跟及、到]|[两三四五]年)/gu, '$&年');
  const times = timeMentions(text, { publishedOn: vocabulary.newest });
  const periods = [...new Map(times.map(({ period }) => [period.label, period])).values()];
  const isTotal = asksTotal.test(text);
  if (periods.length < 2 || periods.length > (isTotal ? 5 : 2) || !isOfLikeLength(times)) return undefined;
  const marked = times.reduceRight((left, { start, end }) => `${left.slice(0, start)}@${left.slice(end)}`, text);
  const gap = isTotal ? undefined : asksGap.exec(marked);
  if (!isTotal && !gap) return undefined;
  // 比去年少百分之几
  const isRate = gap?.groups?.verb?.includes('百分之') === true;
  const thing = (gap ? marked.replace(gap[0], gap.groups!.verb!.replace('百分之', '')) : marked)
    .replace(besideTimes, '')
    .replace(/增加了?(?=多少|几)/u, '新增')
    .replace(/@的?/gu, '');
  if (!/\p{Script=Han}{2}/u.test(thing.replace(/多少|几[个家所张]?/gu, ''))) return undefined;
  const { parts: _, period: __, status: ___, ...open } = understand([thing], { vocabulary, glossary: known.glossary });
  if (open.aspect !== undefined && open.aspect !== 'level') return undefined;
  const asked: Query = { ...open, kind: 'figure', aspect: 'level', quantities: [], language };
  const found = periods.map((period, index) =>
    toldOfTime({ ...asked, period }, material, index === 0 && ofAims.test(text)),
  );
  const figures = ofOneOutlet(found, known.articles) ?? [];
  const [first, second, ...more] = figures;
  if (!first || !second || !figures.every((one) => isAlike(one, first))) return undefined;
  const operation: Derivation['operation'] = isTotal ? 'sum' : isRate ? 'change' : 'difference';
  const isSwapped = operation === 'difference' && new Big(first.value).lt(second.value);
  const operands = isSwapped ? [second, first] : [first, second, ...more];
  const derived = derive(operation, operands[0]!, operands[1]!, ...operands.slice(2));
  const told = operands.map((figure) => claimOf(figure, material));
  return (
    derived && distinct({ kind: 'grounded', language, claims: [...told, computed(derived, operands, told, query)] })
  );
}

/** A half-year is no match for a year. */
function isOfLikeLength(times: readonly TimeMention[]): boolean {
  const shape = ({ label }: Period) => label.replace(/\d/gu, '0');
  return (
    times.every(({ isDay, isSince, isLeaning }) => !isDay && !isSince && !isLeaning) &&
    new Set(times.map(({ period }) => shape(period))).size === 1
  );
}
