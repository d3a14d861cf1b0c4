import { Big } from 'big.js';
import type { Quantity } from '../../domain.ts';
import { foldWidth, simplify } from '../../text/normal.ts';

/**
 * How a claimed quantity stands to the stated one. The first three are honest; see `agrees`.
 * - converted: the same value in other units or words (0.228294万亿元, 228.294 billion yuan for 2282.94亿元)
 * - rounded: correctly rounded to at least three digits, or more coarsely with a hedge that fits
 * - rounded-without-hedge: correctly rounded, but too coarse to be said without 约
 * - qualifier-dropped: 约, 余, 以上 or the like of the source is missing
 * - qualifier-differs: a hedge that the source does not bear out, as 超72个 for 72个
 */
export type Comparison =
  | 'equal'
  | 'converted'
  | 'rounded'
  | 'rounded-without-hedge'
  | 'value-differs'
  | 'unit-differs'
  | 'qualifier-dropped'
  | 'qualifier-differs';

/** Whether a claim may be made with this comparison. */
export const agrees = (comparison: Comparison): boolean =>
  comparison === 'equal' || comparison === 'converted' || comparison === 'rounded';

/** Fewer digits than this are a coarse rounding, which wants a hedge: 2300亿 for 2282.94亿, but not 2283亿. */
const plainDigits = 3;
/** 约 and 近 promise nearness: a rounding that is farther off, as 约2000亿 for 2282.94亿, is not borne out by them. */
const nearness = new Big('0.05');

export function compareQuantities(claimed: Quantity, stated: Quantity): Comparison {
  const scale = conversion(claimed, stated);
  if (!scale) return 'unit-differs';
  if ((claimed.upper === undefined) !== (stated.upper === undefined)) return 'value-differs';
  const first = compareEnds(claimed, stated, claimed.value, stated.value, scale, 'first');
  const last =
    claimed.upper === undefined ? first : compareEnds(claimed, stated, claimed.upper, stated.upper!, scale, 'last');
  const worst = first === last ? first : severity.find((comparison) => comparison === first || comparison === last)!;
  if (worst !== 'equal') return worst;
  return claimed.unit === stated.unit && claimed.statedUnit === stated.statedUnit ? 'equal' : 'converted';
}

const severity: readonly Comparison[] = [
  'value-differs',
  'qualifier-differs',
  'qualifier-dropped',
  'rounded-without-hedge',
  'rounded',
  'converted',
  'equal',
];

/** An exact ratio of two decimals: thirds and 亩 have no finite decimal. */
interface Ratio {
  readonly times: Big;
  readonly over: Big;
  /** About how much it is, before decimals are compared. */
  readonly rough: number;
}
const ratioOf = (times: Big, over: Big): Ratio => ({ times, over, rough: Number(times) / Number(over) });
const ratio = (times: string, over = '1'): Ratio => ratioOf(new Big(times), new Big(over));
const same = ratio('1');

/** Units of one dimension that convert into each other exactly, over a common base. */
const bases: Readonly<Record<string, readonly [string, Ratio]>> = {
  平方米: ['area', ratio('1')],
  亩: ['area', ratio('2000', '3')],
  年: ['months', ratio('12')],
  个季度: ['months', ratio('3')],
  个月: ['months', ratio('1')],
  周: ['minutes', ratio('10080')],
  天: ['minutes', ratio('1440')],
  小时: ['minutes', ratio('60')],
  分钟: ['minutes', ratio('1')],
  千瓦时: ['electricity', ratio('1')],
  度: ['electricity', ratio('1')],
  摄氏度: ['temperature', ratio('1')],
  '℃': ['temperature', ratio('1')],
  '%': ['share', ratio('1')],
};
const baseOf = (unit: string): readonly [string, Ratio] | undefined => {
  if (unit.startsWith('1/')) return ['share', ratio('100', unit.slice(2))];
  return bases[unit];
};

/**
 * Classifiers that prose exchanges freely for one kind of thing. 个 stands for any thing, but not for an event (次, 场) nor for a
 * count of visits (家次, 人次), which differ in value from the things visited.
 */
const interchangeable: readonly ReadonlySet<string>[] = [
  new Set(['家', '户', '个']), // enterprises
  new Set(['项', '个', '条', '件']), // measures, projects, patents
  new Set(['栋', '幢', '座', '个']), // buildings
  new Set(['所', '家', '座', '个', '处']), // schools, hospitals, sites
  new Set(['场', '次', '期']), // events
  new Set(['起', '件', '例', '宗', '个']), // cases
  new Set(['宗', '宗地', '块', '幅', '个']), // plots of land
  new Set(['台', '辆', '部', '套', '架', '个']), // vehicles, machines
  new Set(['人', '个']), // 3个人
  new Set(['标箱', '标准箱']),
];
const events = /次$|^(?:场|期|轮|届|批|回)$/;
const latin = /^[a-z][a-z’'-]*$/i;

function conversion(claimed: Quantity, stated: Quantity): Ratio | undefined {
  if (claimed.unit === stated.unit)
    return claimed.unit === '' && claimed.dimension !== stated.dimension ? undefined : same;
  const from = baseOf(claimed.unit);
  const to = from && baseOf(stated.unit);
  if (from && to && from[0] === to[0]) return ratioOf(from[1].times.times(to[1].over), from[1].over.times(to[1].times));
  return countable(claimed) && countable(stated) && sameKind(claimed.unit, stated.unit) ? same : undefined;
}

const countable = (quantity: Quantity) => quantity.dimension === 'count' || quantity.dimension === 'people';

/** An English noun says what is counted and not how: it meets any classifier. */
function sameKind(one: string, other: string): boolean {
  if (latin.test(one) !== latin.test(other)) return true;
  if (one === '个' || other === '个')
    return !events.test(one) && !events.test(other) && one !== '户次' && other !== '户次';
  return interchangeable.some((set) => set.has(one) && set.has(other));
}

/** 余, 多, nearly: the value itself is close by, so that 约 says no more than the source. */
const closeBy = /[余多几来近]|接近|nearly|almost|close to|-plus|\+/i;

type End = 'first' | 'last';

function compareEnds(
  claimed: Quantity,
  stated: Quantity,
  claimedValue: string,
  statedValue: string,
  scale: Ratio,
  end: End,
): Comparison {
  if (scale === same && claimedValue === statedValue) return compareQualifiers(claimed, stated);
  const [about, of] = [Number(claimedValue) * scale.rough, Number(statedValue)];
  if (isFarOff(about, of)) return 'value-differs';
  const shown = shownDigits(claimed, claimedValue, end);
  // Before decimals are compared: rounded to two digits and more, or near by, is nearer than this.
  if (shown && shown.digits > 1 && claimed.qualifier !== 'over' && Math.abs(about - of) > 0.06 * Math.abs(of))
    return 'value-differs';
  // Both over one denominator: claimed = c / d, stated = s / d.
  const c = new Big(claimedValue).times(scale.times);
  const s = new Big(statedValue).times(scale.over);
  if (c.eq(s)) return compareQualifiers(claimed, stated);
  if (c.times(s).lte(0) || !shown) return 'value-differs';
  const rounding = howRounded(claimed, c, s, shown.place.times(scale.times), shown.digits);
  if (!rounding) return 'value-differs';
  if (stated.qualifier !== 'exact' && stated.qualifier !== claimed.qualifier)
    return claimed.qualifier === 'exact' ? 'qualifier-dropped' : 'qualifier-differs';
  return rounding;
}

/** Before decimals are compared: no honest rounding is off by more than a half or the double. */
const isFarOff = (claimed: number, stated: number): boolean =>
  claimed > 0 && stated > 0 && (claimed < 0.4 * stated || claimed > 2.5 * stated);

function compareQualifiers(claimed: Quantity, stated: Quantity): Comparison {
  if (claimed.qualifier === stated.qualifier) return 'equal';
  if (claimed.qualifier === 'exact') return 'qualifier-dropped';
  // 约 before a number that is exact says less than is known, and nothing wrong. 超72个 and 72个以上 say what the source does not.
  if (claimed.qualifier === 'about' && (stated.qualifier === 'exact' || closeBy.test(stated.text))) return 'equal';
  return 'qualifier-differs';
}

/** Of a number as it is written: how many digits it shows, and what the last one is worth. */
interface Shown {
  readonly digits: number;
  readonly place: Big;
}
const shownBy = new WeakMap<Quantity, Partial<Record<End, Shown | undefined>>>();

/** The digits that a number shows and the value of the last one: 2283 in 2283亿元 shows four, the last worth 10^8. A claim's quantity is held against many. */
function shownDigits(quantity: Quantity, value: string, end: End): Shown | undefined {
  const known = shownBy.get(quantity) ?? {};
  if (!(end in known)) known[end] = readDigits(quantity, value, end);
  shownBy.set(quantity, known);
  return known[end];
}

function readDigits(quantity: Quantity, value: string, end: End): Shown | undefined {
  const numbers = foldWidth(simplify(quantity.text)).match(/\d[\d,]*(?:\.\d+)?/g) ?? [];
  const number = (end === 'first' ? numbers[0] : numbers.at(-1))?.replaceAll(',', '');
  if (number && new Big(number).gt(0)) {
    const unit = new Big(value).abs().div(number);
    if (/^10*$|^0\.0*1$/.test(unit.toFixed())) {
      const decimals = number.split('.')[1]?.length ?? 0;
      return { digits: number.replace('.', '').replace(/^0+/, '').length, place: unit.times(`1e-${decimals}`) };
    }
  }
  return lastDigit(value);
}

/** In words (两千三百亿) only the digits named are shown. */
function lastDigit(value: string): Shown | undefined {
  const [whole = '', decimals = ''] = value.replace('-', '').split('.');
  const digits = (whole + decimals).replace(/^0+/, '').replace(/0+$/, '');
  if (digits === '') return undefined;
  const place = decimals !== '' ? `1e-${decimals.length}` : `1e${whole.length - whole.replace(/0+$/, '').length}`;
  return { digits: digits.length, place: new Big(place) };
}

/** Whether the claimed value is the stated one rounded half up at a digit that it shows, or, hedged, cut off or lifted to it. */
function howRounded(
  claimed: Quantity,
  c: Big,
  s: Big,
  place: Big,
  digits: number,
): 'rounded' | 'rounded-without-hedge' | undefined {
  const [amount, target] = [c.abs(), s.abs()];
  const to = (at: Big, mode: 0 | 1 | 3) => target.div(at).round(0, mode).times(at);
  if (claimed.qualifier === 'exact' || claimed.qualifier === 'about') {
    if (to(place, 1).eq(amount)) {
      if (claimed.qualifier === 'about') return near(amount, target) ? 'rounded' : undefined;
      return digits >= plainDigits ? 'rounded' : 'rounded-without-hedge';
    }
  }
  // Trailing zeros may stand for digits not shown: 约2300亿, 超2200亿, 近2300亿.
  for (let at = place, left = digits; left >= 1; at = at.times(10), left -= 1) {
    if (!amount.div(at).round(0, 0).times(at).eq(amount)) return undefined;
    if (claimed.qualifier === 'over' && target.gt(amount) && to(at, 0).eq(amount)) return 'rounded';
    if (claimed.qualifier === 'under' && target.lt(amount) && to(at, 3).eq(amount) && near(amount, target))
      return 'rounded';
    if (left === digits || !to(at, 1).eq(amount)) continue;
    if (claimed.qualifier === 'about' && near(amount, target)) return 'rounded';
    if (claimed.qualifier === 'exact' && near(amount, target)) return 'rounded-without-hedge';
  }
  return undefined;
}

const near = (amount: Big, target: Big) => amount.minus(target).abs().lte(target.times(nearness));
