import { Big } from 'big.js';
import type { Quantity } from '../../domain.ts';
import { falls, rises } from '../../figures/lexicon.ts';
import { agrees, compareQuantities } from '../../figures/numbers/compare.ts';
import type { Verdict } from './bind.ts';
import type { Said } from './claim.ts';

const divisible: ReadonlySet<string> = new Set([
  'money',
  'area',
  'length',
  'people',
  'count',
  'weight',
  'volume',
  'energy',
  'power',
]);

/** What a mean is taken over: per head, per item, 每吨, 每亩. */
const perOne: ReadonlySet<string> = new Set(['people', 'count', 'weight', 'area']);

interface Operand {
  readonly said: Said;
  readonly quantity: Quantity;
}

const sums =
  /合计|共计|总计|共有?\s*$|之和|总和|加起来|相加|一共|[+＋]|\b(?:combined|together|in total|sum of|total of)\b/iu;
const more =
  /(?:(?<![同环占])比|较|超出?|高于|多于|高出)[^，。；]*(?:多|高|大|增加|超出?)?(?:了|出)?\s*$|[−－-]|相差|差额|差距|\b(?:more than|higher than|above|difference|exceed\w*)\b/iu;
const less =
  /(?:(?<![同环占])比|较|低于|少于)[^，。；]*(?:少|低|小|减少|短|快|早)(?:了|出)?\s*$|\b(?:less than|lower than|below)\b/iu;
const shares =
  /[为是][^，。；\d]{1,8}的\s*$|占|比重|比例|份额|率[^，。；]{0,2}$|[÷/]|\b(?:share|per ?cent of|percentage of)\b/iu;
/** 平均每份400元, of 40万元 for 1000份. */
const means = /平均|人均|户均|每\p{Script=Han}$|\b(?:average|per|each)\b/iu;
const ratios = /(?:是|为|相当于)[^，。；]*$|[÷/]|\bis\b/iu;

/**
 * The starts of those unsupported quantities that can be computed again, exactly, from quantities of the same sentence that are supported:
 * differences, sums, shares and ratios, where the words say that it is one.
 */
export function derivedFrom(text: string, said: readonly Said[], verdicts: readonly Verdict[]): ReadonlySet<number> {
  const found = new Set<number>();
  const isBound = new Set(verdicts.filter(({ supported }) => supported).map(({ start }) => start));
  if (isBound.size < 2 || isBound.size === said.length) return found;
  for (const one of said) {
    const { quantity, sentence } = one.slot;
    // What a passage states itself with a hedge is not computed past it.
    const reason = verdicts.find(({ start }) => start === quantity.start)?.reason;
    if (isBound.has(quantity.start) || reason === 'qualifier-dropped') continue;
    const operands = said
      .filter(({ slot }) => isBound.has(slot.quantity.start) && slot.sentence.start === sentence.start)
      .map((operand): Operand => ({ said: operand, quantity: operand.slot.quantity }))
      .filter((operand) => operand.quantity.upper === undefined);
    const exact = operands.filter((operand) => operand.quantity.qualifier === 'exact');
    const lead = /[^，。；;]*$/u.exec(text.slice(sentence.start, quantity.start))![0];
    const tail = text.slice(quantity.end, sentence.end);
    // What is computed from 近40亿元 is no more exact than that.
    const hedged = hedgedBy(lead, quantity);
    // 比31万亩至少多3万亩, of what is over 34万亩.
    const isLeast = /(?:至少|起码)[^，。；\d]{0,4}$/u.test(lead);
    const known = isLeast ? operands.filter((one) => /exact|over/u.test(one.quantity.qualifier)) : exact;
    if (isComputed(quantity, known, text, lead, tail) || (hedged && isComputed(hedged, operands, text, lead, tail)))
      found.add(quantity.start);
  }
  return found;
}

/** 约为B的10倍: the hedge stands before the operand, and belongs to what is computed. */
function hedgedBy(lead: string, quantity: Quantity): Quantity | undefined {
  if (quantity.qualifier !== 'exact') return quantity;
  const hedge = /(?<about>大?约|大概|差不多|大致)(?:[为占是合]|相当于)|(?<under>接?近)(?:[占是]|相当于)/u.exec(
    lead,
  )?.groups;
  return hedge && { ...quantity, qualifier: hedge.about ? 'about' : 'under' };
}

function isComputed(
  quantity: Quantity,
  operands: readonly Operand[],
  text: string,
  lead: string,
  tail: string,
): boolean {
  const says = (pattern: RegExp) =>
    pattern.test(lead) || /^\s*(?:more|less|higher|lower|combined|in total)/iu.test(tail);
  if (says(sums) && runs(operands).some((run) => isValue(quantity, total(run), run[0]!.quantity))) return true;
  const nearest = operands
    .map((one) => one.quantity)
    .filter((one) => one.end <= quantity.start && divisible.has(one.dimension))
    .slice(-2);
  for (const { quantity: a } of operands)
    for (const { quantity: b } of operands) {
      if (a === b) continue;
      if (a.unit !== b.unit) {
        if (says(means) && isMean(quantity, a, b)) return true;
        if (isProduct(quantity, a, b, text, lead)) return true;
        // 门票2000份，比券500张多1500份: what is counted one by one is compared, whatever its classifier.
        if (a.dimension !== 'count' || b.dimension !== 'count') continue;
        const difference = new Big(a.value).minus(b.value);
        const isTold = a.start < b.start ? more.test(lead) && !less.test(lead) : less.test(lead);
        if (difference.gt(0) && isTold && (quantity.unit === a.unit || quantity.unit === b.unit))
          if (isValue(quantity, difference, { ...a, unit: quantity.unit })) return true;
        continue;
      }
      if (isStep(quantity, a, b, text, lead, tail)) return true;
      const difference = new Big(a.value).minus(b.value);
      // 除A外还有B: what is left of the whole.
      if (difference.gt(0) && a.start < b.start && rest.test(lead) && isValue(quantity, difference, a)) return true;
      // Two shares differ by points, never by per cent.
      if (difference.gt(0) && a.dimension !== 'percent' && isValue(quantity, difference, a)) {
        if (a.start < b.start ? says(more) && !less.test(lead) : says(less)) return true;
      }
      // A part is named behind its whole or before it, and the share right behind both.
      if (!nearest.includes(a) || !nearest.includes(b) || new Big(b.value).eq(0)) continue;
      const ratio = new Big(a.value).div(b.value);
      const between = text.slice(nearest[0]!.end, quantity.start);
      const isShare = quantity.unit === '%' && shares.test(between) && ratio.lte(1);
      if (isShare && isRounded(quantity, ratio.times(100), '%', 'percent')) return true;
      const isRatio = quantity.unit === '倍' && ratios.test(between);
      if (isRatio && isRounded(quantity, ratio, '倍', 'multiple')) return true;
    }
  return false;
}

/** 除20人外还有…, 其余…, 剩下…. */
const rest = /除[^，。；]*外[^，。；]*$|(?:其余|剩下|剩余|余下)[^，。；\d]*$/u;

/** 100人每人500元，合计5万元. */
const isProduct = (quantity: Quantity, a: Quantity, b: Quantity, text: string, lead: string): boolean =>
  quantity.unit === b.unit &&
  perOne.has(a.dimension) &&
  a.end <= b.start &&
  /每\p{Script=Han}[^，。；\d]{0,8}$/u.test(text.slice(a.end, b.start)) &&
  sums.test(lead) &&
  isValue(quantity, new Big(a.value).times(b.value), b);

const isMean = (quantity: Quantity, a: Quantity, b: Quantity): boolean =>
  quantity.unit === a.unit &&
  perOne.has(b.dimension) &&
  new Big(b.value).gt(0) &&
  isRounded(quantity, new Big(a.value).div(b.value), a.unit, a.dimension);

const stepped = new RegExp(`(?:${rises}|${falls})了?(?:约|近)?\\s*$`, 'u');
const origin = /(?:[由从]|\bfrom)[^，。；\d]*$/iu;

/** 压缩了10个工作日，由15个工作日减至5个; 6.3%和5.5%相差0.8个百分点; 从80增长到100，增长25%. */
function isStep(quantity: Quantity, a: Quantity, b: Quantity, text: string, lead: string, tail: string): boolean {
  const gap = new Big(b.value).minus(a.value).abs();
  if (quantity.unit === '个百分点' && a.unit === '%')
    return (
      (more.test(lead) ||
        less.test(lead) ||
        (stepped.test(lead) && origin.test(text.slice(Math.max(0, a.start - 16), a.start))) ||
        /^\s*(?:higher|lower|above|below)/iu.test(tail)) &&
      isExactly(quantity, gap)
    );
  if (!stepped.test(lead) || !origin.test(text.slice(Math.max(0, a.start - 16), a.start))) return false;
  const isFalling = new RegExp(`(?:${falls})了?(?:约|近)?\\s*$`, 'u').test(lead);
  if (new Big(b.value).lt(a.value) !== isFalling) return false;
  if (quantity.unit === a.unit) return isExactly(quantity, gap);
  if (quantity.unit !== '%' || new Big(a.value).lte(0)) return false;
  return isRounded(quantity, gap.div(a.value).times(100), '%', 'percent');
}

const isExactly = (quantity: Quantity, value: Big) => quantity.qualifier === 'exact' && value.eq(quantity.value);

/** Operands of one unit that stand one after the other. */
function runs(operands: readonly Operand[]): (readonly Operand[])[] {
  const made: (readonly Operand[])[] = [];
  for (let from = 0; from < Math.min(operands.length, 12); from += 1)
    for (let to = from + 2; to <= Math.min(operands.length, from + 12); to += 1) {
      const run = operands.slice(from, to);
      if (run.every((one) => one.quantity.unit === run[0]!.quantity.unit)) made.push(run);
    }
  return made;
}

const total = (run: readonly Operand[]) => run.reduce((sum, { quantity }) => sum.plus(quantity.value), new Big(0));

const isValue = (quantity: Quantity, value: Big, like: Quantity): boolean =>
  quantity.unit === like.unit &&
  (quantity.qualifier === 'exact'
    ? value.eq(quantity.value)
    : value.gt(0) && isRounded(quantity, value, like.unit, like.dimension));

/** A quotient has seldom a finite decimal: rounded as a figure may be. */
function isRounded(quantity: Quantity, value: Big, unit: string, dimension: Quantity['dimension']): boolean {
  const shown = value.round(12).toFixed();
  const stated: Quantity = {
    ...quantity,
    text: `${shown}${unit}`,
    value: shown,
    unit,
    statedUnit: unit,
    dimension,
    qualifier: 'exact',
  };
  const comparison = compareQuantities(quantity, stated);
  return (
    agrees(comparison) ||
    (quantity.qualifier === 'exact' && comparison === 'rounded-without-hedge' && isCorrect(quantity, value))
  );
}

/** 60% for 60.3%: two digits say enough of a share, if they are the right ones. */
function isCorrect(quantity: Quantity, value: Big): boolean {
  const decimals = quantity.value.split('.')[1]?.length ?? 0;
  return value.round(decimals).eq(quantity.value);
}
