import type { Quantity } from '../../domain.ts';
import type { Slot } from '../slot.ts';
import type { Binding, BoundMetric } from './binding.ts';
import { readMetric } from './metrics.ts';
import { clean, nounBefore } from './nouns.ts';

/** 快于全国平均水平（4.2%）4.1个百分点, 占总产值（90亿元）的比重: what stands in the bracket is what the words before it name, and they go on behind it. */
export function aside({ quantity, before, group, chain, words, blanked, at }: Binding): BoundMetric | undefined {
  const previous = group.at(-1);
  // 减少了265万元（2.2万美元）: the same in another currency.
  if (previous && quantity.dimension === 'money' && previous.quantity.dimension === 'money' && converts.test(before))
    return previous.metric ? pick(previous) : undefined;
  // 营业收入17亿元（+13.2%），净利润3亿元（-4%）: a sign in a bracket tells how it changed.
  const sign =
    previous?.metric && isChange(quantity)
      ? signed.exec(words.slice(Math.max(0, at.start - 10), at.start + 1))?.groups?.sign
      : undefined;
  if (previous && sign && /^\s*[（(][^，；。）)]{0,4}[+＋-]?$/u.test(before))
    return {
      metric: previous.metric,
      metricCertainty: 'carried',
      aspect: 'growth',
      isBase: false,
      direction: /[+＋]/u.test(sign) ? 'rise' : 'fall',
      ...(previous.partOf && { partOf: previous.partOf }),
    };
  if (/[（(]$/u.test(before)) {
    const alike = [...chain, ...group].findLast((slot) => slot.metric && slot.quantity.unit === quantity.unit);
    if (alike && yardstick.test(before.slice(0, -1)))
      return { ...pick(alike), metricCertainty: 'carried', isBase: false };
    // GDP增速慢于全国水平（5.5%）: the yardstick's rate of the same.
    const own =
      isChange(quantity) && yardstick.test(before.slice(0, -1))
        ? nounBefore(before.slice(0, yardstick.exec(before.slice(0, -1))!.index))
        : '';
    const grown = /(?<what>.{2,})(?:增速|增幅|增长率)$/u.exec(own)?.groups?.what;
    if (grown) return { metric: grown, metricCertainty: 'stated', aspect: 'growth', direction: 'rise', isBase: false };
    const whole = isChange(quantity) ? undefined : /占(?<whole>[^，；：。\d]{2,24})[（(]$/u.exec(before)?.groups?.whole;
    const metric = whole && clean(whole);
    return metric ? { metric, metricCertainty: 'stated', aspect: 'level', isBase: false } : undefined;
  }
  if (!previous || !/^\s*[）)]/u.test(before)) return undefined;
  const base = at.start - quantity.start;
  const ahead = blanked.slice(0, previous.quantity.start + base).replace(/[（(]$/u, '');
  const share = /^[）)](?<relation>的?(?:比重|比例|份额))/u.exec(before.trim())?.groups?.relation;
  const part = share && /(?<part>[^，；：。]*?)(?<of>占[^，；：。]{2,24})$/u.exec(ahead)?.groups;
  if (part)
    return {
      metric: `${nounBefore(part.part!)}${clean(`${part.of}${share}`)}`,
      metricCertainty: 'stated',
      aspect: 'share',
      isBase: false,
    };
  if (quantity.dimension !== 'points' || !/^[）)](?:约|近|达)*$/u.test(before.trim())) return undefined;
  const level = [...chain, ...group.slice(0, -1)].findLast(
    (slot) => slot.metric && slot.quantity.dimension === 'percent',
  );
  const own = yardstick.exec(ahead)?.index;
  if (own === undefined || !level) return undefined;
  const relation = clean(words.slice(own, ahead.length));
  return { metric: `${level.metric}${relation}`, metricCertainty: 'carried', aspect: 'growth', isBase: false };
}

const signed = /[（(](?:同比|环比|[Yy]o[Yy]|YOY|[Qq]o[Qq])?\s?(?<sign>[+＋-])\d?$/u;
const converts = /^[（(](?:约?折?合|大?约|相当于|即|合人民币)*$/u;
const yardstick = /(?:[快高低慢多少优好]于|[高低超]出|超过|领先)[^，；：。\d]{0,14}$/u;

/** 维持时间10年以上的专利达900件: a number that tells which ones are counted is part of what the next one counts. */
export function narrowedBy({ quantity, before, after }: Binding, previous: Slot): BoundMetric | undefined {
  const { dimension, qualifier, upper, text } = previous.quantity;
  if (
    dimension !== 'duration' ||
    (qualifier === 'exact' && upper === undefined) ||
    !/^的\p{Script=Han}{2}/u.test(before)
  )
    return undefined;
  const read = readMetric(quantity, before, after);
  if (read.aspect !== 'level' || !before.includes(read.phrase) || read.phrase === '') return undefined;
  return {
    metric: `${previous.metric}${text}的${read.phrase}`,
    metricCertainty: 'stated',
    aspect: 'level',
    isBase: false,
  };
}

/** 综保区合计进出口90亿元。其中云溪综保区60亿元: what is named alone has what the whole was counted by. */
export function ofWhole<Of extends BoundMetric>(
  bound: Of,
  name: string | undefined,
  words: string,
  whole: Slot | undefined,
): Of {
  if (!name || bound.metric !== name || !whole?.metric || !/^\s*其中/u.test(words)) return bound;
  const counted = whole.metric.replace(/^.*合计/u, '');
  const kind = [4, 3, 2].find((length) => name.endsWith(counted.slice(0, length))) ?? 0;
  return { ...bound, metric: counted.slice(kind), metricCertainty: 'carried' };
}

/** 到发旅客15万人次（发送8万、到达7万），增长9%: what stands in a bracket does not go on behind it. */
export function isBracketed({ quantity: { end } }: Slot, { quantity, words, at }: Binding): boolean {
  const left = words.slice(Math.max(0, end + at.start - quantity.start), at.start);
  const close = left.search(/[）)]/u);
  return close >= 0 && !/[（(]/u.test(left.slice(0, close)) && !/[）)]$/u.test(left);
}

/** 11家平台年交易额过百亿元，其中6家过千亿元: of what was counted in the same unit before, and no platforms. */
export const ofUnit = ({ quantity, chain, group }: Binding): string | undefined => {
  const previous = group.at(-1);
  return previous?.metricCertainty === 'carried' && previous.quantity.unit !== quantity.unit
    ? chain.findLast(({ aspect, metric, quantity: { unit } }) => metric && aspect === 'level' && unit === quantity.unit)
        ?.metric
    : undefined;
};

/** 13个县区中，甲区排名第三: among how many, and nothing that has a rank. */
export const isField = ({ quantity: { end, dimension } }: Slot, { quantity, words, at }: Binding): boolean =>
  dimension === 'count' && /^\p{Script=Han}{1,8}[中里](?:，|$)/u.test(words.slice(end + at.start - quantity.start));

export const isChange = ({ dimension }: Quantity) => dimension === 'percent' || dimension === 'points';

/** What a slot counts, for another of the same. */
export const pick = (slot: Slot): BoundMetric => ({
  metric: slot.metric.replace(/环比$/u, ''),
  metricCertainty: slot.metricCertainty,
  aspect: slot.aspect,
  isBase: slot.isBase,
  ...(slot.direction && { direction: slot.direction }),
  ...(slot.partOf && { partOf: slot.partOf }),
});

/** 2802万吨（560.4亿斤）, 增加72.3万吨（14.46亿斤）: as much, or so much more, in another unit. */
export function again(slot: Slot, { dimension }: Quantity, before: string): BoundMetric {
  const { direction, ...read } = pick(slot);
  const isChange = read.aspect === 'growth' && slot.quantity.dimension === dimension && /^[（(]$/u.test(before.trim());
  return { ...read, ...(isChange ? direction && { direction } : { aspect: 'level' }), isBase: false };
}

/** What a metric does without: 占比比重 is 占比, and 进出口增速高于整体占25% tells of the trade. */
export const unsaid =
  /(?:分别|各自)(?=.)|同比(?=[减增扭]亏)|\s+|(?<=.{2})(?:增[速幅])?[高快低慢]于[^，；占\d]{1,10}(?=占)|(?<=占比)比重/gu;
