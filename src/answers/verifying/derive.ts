import { Big } from 'big.js';
import type { Derivation, Figure } from '../../domain.ts';
import { scanQuantities } from '../../figures/numbers/scan.ts';
import { withUnit } from '../../figures/numbers/shared-units.ts';

/** Quotients are shown to this many decimals, with ≈. */
const decimals = 2;

export type Derived = Pick<Derivation, 'operation' | 'text' | 'value' | 'unit' | 'by'>;

/**
 * A number computed exactly from two figures, the operands shown; quotients are rounded half up to two decimals in the unit shown.
 * `undefined` where the operation has no meaning for the two. The verifier computes it again from the cited figures.
 */
export function derive(
  operation: Derivation['operation'],
  ...operands: readonly [Figure, Figure, ...(readonly Figure[])]
): Derived | undefined {
  const [a, b, ...more] = operands.map(withUnit) as [Figure, Figure, ...Figure[]];
  if (more.length > 0 && operation !== 'sum' && operation !== 'difference') return undefined;
  // A number beside itself says nothing.
  if (operands[0] === operands[1]) return undefined;
  // 13亿元至14亿元, less 2亿元: of a range nothing is computed exactly.
  if ([a, b, ...more].some(({ upper }) => upper !== undefined)) return undefined;
  const [x, y] = [new Big(a.value), new Big(b.value)];
  switch (operation) {
    case 'product': {
      if (b.unit !== '%' || b.aspect !== 'growth') return undefined;
      const falls = b.direction === 'fall';
      const factor = new Big(1).plus(y.div(100).times(falls ? -1 : 1));
      return inUnitOf(operation, x.times(factor), [a, b], `${a.text} ${falls ? '−' : '+'} ${a.text} × ${b.text}`);
    }
    case 'increment':
      // By how much 100亿元 grows, which grows by 6%.
      return b.unit !== '%' || b.aspect !== 'growth'
        ? undefined
        : inUnitOf(operation, x.times(y).div(100), [a, b], `${a.text} × ${b.text}`);
    case 'origin': {
      if (b.unit !== '%' || b.aspect !== 'growth') return undefined;
      const falls = b.direction === 'fall';
      const factor = new Big(1).plus(y.div(100).times(falls ? -1 : 1));
      if (factor.lte(0)) return undefined;
      return inUnitOf(operation, x.div(factor), [a, b], `${a.text} ÷ (1 ${falls ? '−' : '+'} ${b.text})`);
    }
    case 'average':
      return y.eq(0) || a.unit === b.unit
        ? undefined
        : inUnitOf(operation, x.div(y).times(measuredIn(b)), [a, b], `${a.text} ÷ ${b.text}`);
    case 'sum': {
      const all = [a, b, ...more];
      if (isOfPoints(all)) return { operation, ...inPercent(x.plus(y), `${a.text} + ${b.text}`) };
      if (all.some((one) => one.unit !== a.unit)) return undefined;
      if (isLostInRounding(all)) return undefined;
      const total = all.reduce((sum, one) => sum.plus(one.value), new Big(0));
      return inUnitOf(operation, total, all, all.map(({ text }) => text).join(' + '));
    }
    case 'difference': {
      const all = [a, b, ...more];
      if (isOfPoints(all)) return { operation, ...inPercent(x.minus(y), `${a.text} − ${b.text}`) };
      if (all.some((one) => one.unit !== a.unit)) return undefined;
      if (isLostInRounding(all)) return undefined;
      const formula = all.map(({ text }) => text).join(' − ');
      const left = more.reduce((rest, one) => rest.minus(one.value), x.minus(y));
      if (a.unit !== '%') return inUnitOf(operation, left, all, formula);
      if (more.length > 0) return undefined;
      // Between two percentages lie points.
      const value = x.minus(y).toFixed();
      const sign = all.every(({ qualifier }) => qualifier === 'exact') ? '=' : '≈';
      return { operation, value, unit: '个百分点', text: `${formula} ${sign} ${value}个百分点` };
    }
    case 'change': {
      if (a.unit !== b.unit || y.eq(0)) return undefined;
      const [more, less] = x.gte(y) ? [a, b] : [b, a];
      const quotient = new Big(more.value).minus(less.value).div(y).times(100);
      const value = quotient.round(decimals).toString();
      return {
        operation,
        value,
        unit: '%',
        text: `(${more.text} − ${less.text}) ÷ ${b.text} ${quotient.eq(value) ? '=' : '≈'} ${value}%`,
      };
    }
    case 'share':
    case 'ratio': {
      if (a.unit !== b.unit || y.eq(0)) return undefined;
      const quotient = x.div(y).times(operation === 'share' ? 100 : 1);
      const value = quotient.round(decimals).toString();
      // ≈ 0% of what is not nothing says nothing: 9万元 of 63亿元.
      if (value === '0' && !x.eq(0)) return undefined;
      const unit = operation === 'share' ? '%' : '倍';
      return {
        operation,
        value,
        unit,
        text: `${a.text} ÷ ${b.text} ${quotient.eq(value) ? '=' : '≈'} ${value}${unit}`,
      };
    }
    default:
      return undefined;
  }
}

/** What is shared out over 12公里 is told of each kilometre, and not of each metre. */
function measuredIn({ statedUnit, unit }: Figure): string {
  const one = scanQuantities(`1${statedUnit.replace(/^[万亿]+/u, '')}`)[0];
  return one?.unit === unit ? one.value : '1';
}

/** 52人 beside 6.15万人: less than the last digit that the other is told with. */
function isLostInRounding(operands: readonly Figure[]): boolean {
  const steps = operands.map((one) => {
    const { scale } = scaleOf(one.statedUnit, one);
    const told = new Big(one.value).div(scale).toFixed();
    return scale.div(new Big(10).pow(told.split('.')[1]?.length ?? 0));
  });
  return operands.some(({ value }, at) =>
    steps.some((step, other) => other !== at && step.gt(1) && !new Big(value).eq(0) && new Big(value).abs().lt(step)),
  );
}

/** 34%, and points by which it moved. */
const isOfPoints = ([a, b, ...more]: readonly Figure[]): boolean =>
  more.length === 0 && a?.unit === '%' && b?.unit === '个百分点';

const inPercent = (value: Big, formula: string) => ({
  value: value.toFixed(),
  unit: '%',
  text: `${formula} = ${value.toFixed()}%`,
});

/** A value in the unit that `like` was written in: 250.9亿元, not 25090000000元. */
function inUnitOf(
  operation: Derivation['operation'],
  value: Big,
  operands: readonly Figure[],
  formula: string,
): Derived | undefined {
  const like = operands[0]!;
  // What is computed from 120个以上 is no more exact than that.
  const isExact = operands.every((figure) => figure.qualifier === 'exact');
  // Sums and differences have no more decimals than what they are of.
  const isQuotient = /^(?:average|product|increment|origin)$/u.test(operation);
  const { unit: name, scale } = isQuotient ? unitWithDigits(value, like) : scaleOf(like.statedUnit, like);
  const shown = isQuotient ? value.div(scale).round(decimals) : value.div(scale);
  const exact = shown.times(scale);
  // 0亿元 of what is not nothing says nothing.
  if (shown.eq(0) && !value.eq(0)) return undefined;
  return {
    operation,
    value: exact.toFixed(),
    unit: like.unit,
    text: `${formula} ${exact.eq(value) && isExact ? '=' : '≈'} ${shown.toFixed()}${name}`,
  };
}

interface ShownUnit {
  readonly unit: string;
  readonly scale: Big;
}

/** 万 and 亿, and units that are kept in smaller ones: 公里, 兆瓦. */
function scaleOf(unit: string, like: Figure): ShownUnit {
  const one = scanQuantities(`1${unit}`)[0];
  return one?.unit === like.unit ? { unit, scale: new Big(one.value) } : { unit: like.unit, scale: new Big(1) };
}

/** 570元 a head of 57亿元 for 1000万人次: 亿元 would have no digit of it. */
function unitWithDigits(value: Big, like: Figure): ShownUnit {
  const own = scaleOf(like.statedUnit, like);
  const bare = like.statedUnit.replace(/^[十百千万亿]+/u, '');
  const smaller = ['亿', '万', '']
    .map((by) => scaleOf(`${by}${bare}`, like))
    .filter(({ scale }) => scale.lt(own.scale));
  const hasDigits = ({ scale }: ShownUnit, least: number) => value.abs().gte(scale.times(least));
  if (hasDigits(own, leastShown)) return own;
  return smaller.find((one) => hasDigits(one, 1)) ?? smaller.at(-1) ?? own;
}
/** Of 0.04亿元 the last digit is the only one. */
const leastShown = 0.1;
