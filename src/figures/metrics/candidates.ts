import type { Quantity } from '../../domain.ts';
import type { Slot } from '../slot.ts';

/** Whether a quantity of `aspect` without a metric of its own goes back to `slot` rather than to one before it. */
export function leads(slot: Slot, aspect: Slot['aspect'], quantity: Quantity): boolean {
  // 占比79%，提高0.5个百分点: points are of a percentage.
  if (quantity.dimension === 'points') return slot.quantity.dimension === 'percent';
  // 居第7位，比三年前前移19位
  if (quantity.unit === '位' && quantity.dimension === 'other') return slot.aspect === 'rank';
  if (slot.aspect === 'level') return true;
  // 收付额居全省第一、同比增长5%
  if (slot.aspect === 'rank' && slot.metricCertainty === 'stated')
    return aspect === 'growth' || (quantity.dimension === 'percent' && /[率比]$/u.test(slot.metric));
  return (
    slot.aspect === 'growth' &&
    (aspect === 'level' ? quantity.dimension !== 'percent' : slot.metricCertainty === 'stated')
  );
}

/** 参保528人，每人每月增加22元: what grows by an amount is counted in its unit; 5个县负增长，其中桐县下降4%: no county has fallen. */
export const isOfIts = (
  { quantity: before, aspect, metric }: Slot,
  { dimension, unit }: Quantity,
  isGrowth: boolean,
): boolean =>
  ['percent', 'points', 'multiple', 'rank'].includes(dimension)
    ? !(isGrowth && dimension === 'percent' && /^[县区市]{1,2}$/u.test(metric))
    : aspect !== 'level' || before.unit === unit;

/** Whether two levels can be of one metric: money of money, households of households, a percentage of anything but a length of time. */
export function fits({ quantity: before, isBase, aspect }: Slot, after: Quantity): boolean {
  // 从第14位跃升至前列，达到2218公里: what has a rank has an amount.
  if (before.dimension === 'rank') return true;
  // 由2小时缩短至50分钟
  if (after.dimension === 'duration' || before.dimension === 'duration')
    return isBase && before.dimension === after.dimension;
  if (['percent', 'multiple', 'rank'].includes(after.dimension)) return true;
  // 转移2646户，9715人
  if (before.dimension === 'people' && after.dimension === 'people') return true;
  // 地区生产总值增长6%，力争达到690亿元: what grows has a level of some unit.
  return before.unit === after.unit || aspect === 'growth' || before.dimension === 'multiple';
}
