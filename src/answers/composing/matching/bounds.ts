import { Big } from 'big.js';
import type { Figure, Quantity } from '../../../domain.ts';

/** What a question claims with a number: that it is passed, reached, not reached or not passed. */
export type Bound = 'above' | 'at-least' | 'below' | 'at-most';

/** By the words before the number, its own hedge with them, and behind it. */
const before: readonly (readonly [Bound, RegExp])[] = [
  [
    'at-most',
    /(?:(?<![超过破])[不没未]超过?|不高于|不多于|不大于|至多|最多|(?:at most|(?:no|not) (?:more|higher|greater) than|up to))了?\s*$/iu,
  ],
  [
    'below',
    /(?:不到|不足|(?<!不)(?:少于|低于|小于)|未达到?|(?<![有到达])没达?到|(?<!有)没有达?到|(?:less|fewer|lower|smaller) than|under|below)了?\s*$/iu,
  ],
  [
    'at-least',
    /(?:不低于|不少于|[够满]|不下|不小于|不[亚弱]于|至少|起码|最少|有没有|[达到]到?|(?:at least|(?:no|not) (?:less|fewer|lower) than|reach(?:es|ed)?|hit))了?\s*$/iu,
  ],
  [
    'above',
    /(?:超过?|超出|多于|高于|大于|不止|突破|破|[得都越跨迈]过|站上|迈上|冲上|(?:more|higher|greater|larger) than|over|above|beyond|exceed(?:s|ed)?|pass(?:es|ed)?|top(?:s|ped)?|surpass(?:es|ed)?)了?\s*$/iu,
  ],
];
const behind: readonly (readonly [Bound, RegExp])[] = [
  // 是千亿县吗, a 100-billion-yuan economy
  [
    'at-least',
    /^(?:级的?|的?(?:大?[区县市镇]|俱乐部)(?=[了吗呢吧没？?]|$)|[\s-]*(?:economy|club|district|county|city)\b)/iu,
  ],
  ['at-least', /^(?:及?以上|(?:,? or (?:more|higher|above)))/iu],
  ['at-most', /^(?:及?以下|以内|(?:,? or (?:less|fewer|lower|below)))/iu],
];
const digits = /\d|[一二三四五六七八九十百千万亿两]/u;

/** The bound that `text` claims with one of its quantities; undefined where it states the number itself. */
export function boundOf(text: string, { text: words }: Pick<Quantity, 'text'>): Bound | undefined {
  const at = Math.max(0, text.indexOf(words));
  const first = words.search(digits);
  const number = words.slice(first).replace(/(?:及?以[上下内]|,? or .*)$/iu, '');
  const ahead = text.slice(0, at) + words.slice(0, first);
  const follows = text.slice(at + first + number.length);
  // 过百亿, where 建过36座 has built so many.
  if (/过$/u.test(ahead) && /^(?:[1-9]0*|[一二三四五六七八九两])?[十百千]?(?:[万亿%元]|个?百分点)/u.test(number))
    return 'above';
  return (
    before.find(([, pattern]) => pattern.test(ahead))?.[0] ??
    behind.find(([, pattern]) => pattern.test(follows))?.[0] ??
    (isReached(ahead, number, follows) ? 'at-least' : undefined)
  );
}

/** 2000亿了没, 有2000亿没有: a round number that may have been reached, where 有2082亿吗 and 有20多亿吗 state one. */
const isReached = (ahead: string, number: string, follows: string): boolean =>
  isRound(number) &&
  ((/[^为了]$/u.test(ahead) && /^元?(?:大关|门槛)?了(?:没有?|吗|么)?[？?]?$/u.test(follows)) ||
    (/有$/u.test(ahead) && /^元?了?(?:没有|吗|没)[？?]?$/u.test(follows)));
/** 2000, 两千五百亿, 30: what people hold a number against; 2140.6 and 20多亿 are numbers that are stated. */
export const isRound = (number: string): boolean =>
  !/[多余]/u.test(number) &&
  /^(?:[1-9]5?0+(?![\d.])|[1-9](?:\.5)?[十百千万亿]|[一二两三四五六七八九]?[十百千万](?:[一二三四五六七八九][十百千])?[万亿]*)/u.test(
    number.replaceAll(',', ''),
  );

const falling =
  /(?<!不)降|跌|下滑|减少|缩水|萎缩|回落|(?<!多)[少缩低]了|\b(?:fell|fall|drop|declin|decreas|shr[iau]nk)/iu;
const rising = /涨|增|上升|提高|(?<!不)[多高]了|\b(?:grew|grow|rose|rise|increas)/iu;

/** A fall of 15% passes no growth of 10%, and a rise no fall; undefined where question and figure go one way. */
export function againstDirection(asked: string, bound: Bound, { aspect, direction }: Figure): Verdict | undefined {
  if (aspect !== 'growth' || direction === undefined) return undefined;
  const asksFall = falling.test(asked) && !rising.test(asked);
  if (asksFall === (direction === 'fall')) return undefined;
  if (bound === 'above' || bound === 'at-least') return { isSo: false };
  return { isSo: asksFall ? undefined : true };
}
interface Verdict {
  readonly isSo: boolean | undefined;
}

/** Whether a figure bears out a bound; undefined where it does not say: 超100亿元 neither passes 120亿元 nor stays below. */
export function bearsOut(bound: Bound, claimed: string, { value, upper, qualifier }: Quantity): boolean | undefined {
  const [low, high] = [new Big(value), new Big(upper ?? value)];
  const claim = new Big(claimed);
  const isOpenAbove = qualifier === 'over';
  const isOpenBelow = qualifier === 'under';
  // 17%左右 is neither over nor under 17%.
  if (qualifier === 'about' && claim.gte(low) && claim.lte(high)) return undefined;
  switch (bound) {
    case 'above':
    case 'at-least': {
      const isReached = bound === 'above' && !isOpenAbove ? low.gt(claim) : low.gte(claim);
      if (isReached && !isOpenBelow) return true;
      return !isOpenAbove && (isOpenBelow ? high.lte(claim) : !isReached) ? false : undefined;
    }
    case 'below':
    case 'at-most': {
      const isKept = bound === 'below' && !isOpenBelow ? high.lt(claim) : high.lte(claim);
      if (isKept && !isOpenAbove) return true;
      return !isOpenBelow && (isOpenAbove ? low.gte(claim) : !isKept) ? false : undefined;
    }
  }
}

/** 64名吗, of 60多名: it may be so many. */
export function mayBeAsMany(
  { value, unit }: Pick<Quantity, 'value' | 'unit'>,
  told: Pick<Quantity, 'text' | 'value' | 'unit' | 'qualifier'>,
): boolean {
  const isOpen =
    told.qualifier === 'over' &&
    /[多余]/u.test(told.text) &&
    unit.replace(/次$/u, '') === told.unit.replace(/次$/u, '');
  if (!isOpen) return false;
  const step = new Big(10).pow(/0*$/u.exec(told.value)![0].length);
  return new Big(value).gt(told.value) && new Big(value).lt(new Big(told.value).plus(step));
}
