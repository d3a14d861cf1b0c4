import { Big } from 'big.js';
import type { Derivation, Figure } from '../../domain.ts';
import { scanQuantities } from '../../figures/numbers/scan.ts';
import type { Derived } from './derive.ts';

/** Quotients are shown to this many decimals. */
const decimals = 2;

/** A number that follows from one figure alone: its mean over the months of its time, or itself in another unit. `undefined` where that has no meaning. */
export function deriveOfOne(
  { operation, by = '' }: Pick<Derivation, 'operation' | 'by'>,
  figure: Figure,
): Derived | undefined {
  const unit = by;
  if (operation === 'conversion') return converted(figure, unit);
  if (operation === 'over-years') return overYears(figure, by);
  if (operation === 'gap') return gapTo(by, figure);
  if (operation !== 'mean-of-time') return undefined;
  const parts = partsOfTime(figure, unit);
  if (!parts || figure.upper !== undefined) return undefined;
  const one = scanQuantities(`1${figure.statedUnit}`)[0];
  if (one?.unit !== figure.unit) return undefined;
  const mean = new Big(figure.value).div(parts.count);
  const inStated = mean.div(one.value);
  // Shown exactly where a third decimal does it.
  const shown = inStated.round(3).eq(inStated) ? inStated.round(3) : inStated.round(decimals);
  const sign = shown.eq(inStated) && figure.qualifier === 'exact' ? '=' : '≈';
  if (shown.lte(0)) return undefined;
  return {
    operation,
    by: unit,
    value: shown.times(one.value).toFixed(),
    unit: figure.unit,
    text: `${figure.text} ÷ ${parts.count}${parts.name} ${sign} ${shown.toFixed()}${figure.statedUnit}`,
  };
}

/** How many months, quarters or days the time of a figure has; `undefined` where it is a day, or not told in whole ones. */
function partsOfTime({ period }: Figure, unit: string): { readonly count: number; readonly name: string } | undefined {
  if (!period || period.source === 'article' || period.label.startsWith('as of')) return undefined;
  const [from, to] = [new Date(period.from), new Date(period.to)];
  const isFromFirst = from.getUTCDate() === 1;
  const isToLast = new Date(to.getTime() + dayMs).getUTCDate() === 1;
  const days = Math.round((to.getTime() - from.getTime()) / dayMs) + 1;
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth() + 1;
  // Of several years a month's mean says little, and of one month nothing.
  if (!isFromFirst || !isToLast || months < 2 || months > 12) return undefined;
  if (unit === '月') return { count: months, name: '个月' };
  if (unit === '季度') return months % 3 === 0 && months > 3 ? { count: months / 3, name: '个季度' } : undefined;
  return unit === '天' ? { count: days, name: '天' } : undefined;
}
const dayMs = 24 * 60 * 60_000;

function converted(figure: Figure, unit: string): Derived | undefined {
  const one = scanQuantities(`1${unit}`)[0];
  if (!one || one.unit === '' || unit === figure.statedUnit || figure.upper !== undefined) return undefined;
  const value = new Big(figure.value);
  // 15亩 are a hectare.
  const inUnit =
    one.unit === figure.unit
      ? value
      : figure.unit === '亩' && one.unit === '平方米'
        ? value.times(2000).div(3)
        : figure.unit === '平方米' && one.unit === '亩'
          ? value.times(3).div(2000)
          : undefined;
  if (!inUnit) return undefined;
  const result = inUnit.div(one.value);
  const isWhole = result.round(6).eq(result.round(9));
  const shown = isWhole ? result.round(6) : result.round(result.gte(1) ? decimals : 6);
  if (shown.lte(0)) return undefined;
  const sign = isWhole && figure.qualifier === 'exact' ? '=' : '≈';
  return {
    operation: 'conversion',
    by: unit,
    value: shown.times(one.value).toFixed(),
    unit: one.unit,
    text: `${figure.text} ${sign} ${shown.toFixed()}${unit}`,
  };
}

/** 每年600万元, for 3年. */
function overYears(figure: Figure, by: string): Derived | undefined {
  const years = scanQuantities(by)[0];
  const one = scanQuantities(`1${figure.statedUnit}`)[0];
  if (years?.unit !== '年' || one?.unit !== figure.unit || figure.upper !== undefined) return undefined;
  const value = new Big(figure.value).times(years.value);
  const sign = figure.qualifier === 'exact' ? '=' : '≈';
  return {
    operation: 'over-years',
    by,
    value: value.toFixed(),
    unit: figure.unit,
    text: `${figure.text} × ${by} ${sign} ${value.div(one.value).toFixed()}${figure.statedUnit}`,
  };
}

/** 820亿元, and the 1000亿元 that are to be reached. */
function gapTo(by: string, figure: Figure): Derived | undefined {
  const aim = scanQuantities(by)[0];
  const one = scanQuantities(`1${figure.statedUnit}`)[0];
  if (aim?.unit !== figure.unit || one?.unit !== figure.unit || figure.upper !== undefined) return undefined;
  const value = new Big(aim.value).minus(figure.value);
  if (value.lte(0)) return undefined;
  const sign = figure.qualifier === 'exact' ? '=' : '≈';
  return {
    operation: 'gap',
    by,
    value: value.toFixed(),
    unit: figure.unit,
    text: `${by} − ${figure.text} ${sign} ${value.div(one.value).toFixed()}${figure.statedUnit}`,
  };
}
