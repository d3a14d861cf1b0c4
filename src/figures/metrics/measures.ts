import type { Binding, BoundMetric } from './binding.ts';
import { nounAfter } from './nouns.ts';

/** What may be measured of each of some counted things. */
const measure =
  /^的?(?<measure>(?:每[个台座条家艘]|总|最[大高长]|额定|单机|平均|计划|建筑|占地|设计|年|日)*(?:功率|投资额?|面积|长度?|宽度?|高度?|直径|容量|能力|产能|产[值量]|营收|载重|吨位|注册资[本金]|库容|装机(?:容量)?))(?:均|约|近|达到?|超过?|在|为)*$/u;
const side: Readonly<Record<string, string>> = { 长: '长度', 宽: '宽度', 高: '高度' };

/**
 * 6台额定功率300千瓦的抢险泵车: between a count and what is counted stands a clause of how large each is. Both numbers go on to the noun behind.
 */
export function behindMeasure(binding: Binding): BoundMetric | undefined {
  const { quantity, before, after, inside, index, group } = binding;
  const previous = inside[index - 1];
  const own = previous?.dimension === 'count' ? nameOf(before) : undefined;
  if (own) {
    const noun = group.at(-1)?.metric;
    return noun !== undefined && noun !== '' && after.replace(/^(?:以[上下])?的/u, '').startsWith(noun)
      ? { metric: `${noun}${own}`, metricCertainty: 'stated', aspect: 'level', isBase: false }
      : undefined;
  }
  const next = inside[index + 1];
  if (quantity.dimension !== 'count' || !next || !nameOf(after)) return undefined;
  const noun = nounBehindNext(binding, index + 1);
  return noun ? { metric: noun, metricCertainty: 'stated', aspect: 'level', isBase: false } : undefined;
}

const nameOf = (words: string): string | undefined => {
  const name = measure.exec(words.trim())?.groups?.measure;
  return name && (side[name] ?? name);
};

/** The noun behind a number and its 的. */
function nounBehindNext({ quantity, inside, blanked, at }: Binding, index: number): string {
  const base = at.start - quantity.start;
  const stop = inside[index + 1] ? inside[index + 1]!.start + base : blanked.length;
  const follows = /^(?:以[上下])?的(?<noun>[^，。；]+)/u.exec(blanked.slice(inside[index]!.end + base, stop))?.groups
    ?.noun;
  return follows ? nounAfter(quantity, follows) : '';
}
