import type { Article, Figure, Quantity } from '../../domain.ts';
import { type Comparison, compareQuantities } from '../../figures/numbers/compare.ts';
import type { Said } from './claim.ts';

/** 每平方米28600元 is 28600元/平方米, and the other way round. */
export function comparePerUnit(
  { slot: { quantity }, before, after }: Said,
  figure: Figure,
  { text }: Article,
): Comparison {
  const comparison = compareQuantities(quantity, figure);
  // 参保人数8.4万: the noun says the unit.
  if (quantity.unit === '' && figure.unit === '人' && people.test(before))
    return compareQuantities({ ...quantity, unit: '人', dimension: 'people' }, figure);
  if (comparison !== 'unit-differs' || quantity.unit.includes('/') === figure.unit.includes('/')) return comparison;
  const [one, other] = [partsOf(quantity), partsOf(figure)];
  if (
    one.per !== undefined &&
    other.per === undefined &&
    saysPer(one.per, text.slice(figure.clause.start, figure.start))
  )
    return compareQuantities(one.whole, figure);
  if (
    other.per !== undefined &&
    one.per === undefined &&
    (saysPer(other.per, before) || after.startsWith(`每${other.per}`))
  )
    return compareQuantities(quantity, other.whole);
  return comparison;
}

const people = /(?:人数|人口)(?:达|为|约|近|超|已|有|至|到|增|[了的])*$/u;

/** 元/平方米: 元, per 平方米. */
function partsOf<T extends Quantity>(quantity: T): { readonly whole: T; readonly per?: string } {
  const at = quantity.unit.indexOf('/');
  if (at < 1) return { whole: quantity };
  const unit = quantity.unit.slice(0, at);
  return {
    whole: { ...quantity, unit, dimension: unit === '元' ? 'money' : quantity.dimension },
    per: quantity.unit.slice(at + 1),
  };
}

const saysPer = (per: string, words: string): boolean =>
  new RegExp(`(?:每|单位|平均每|一)${per}[^，。；]{0,4}$|${short[per] ?? '(?!)'}[^，。；]*$`, 'u').test(words);
/** 亩均, 人均 of what is told per 亩 and per 人. */
const short: Readonly<Record<string, string>> = {
  亩: '亩均',
  人: '人均',
  户: '户均',
  日: '日均|每天',
  天: '日均|每天',
  h: '时速|每小时',
  小时: '时速|每小时',
};
