import { Big } from 'big.js';
import type { Derivation, Figure } from '../../../domain.ts';
import type { Pair } from './operands.ts';

/** Where a question first speaks of a figure's time, be it earlier or later than the other's, or of its being an aim. */
function placeIn(text: string, { period, status }: Figure, other: Figure): number {
  const [own = '', others = ''] = [period?.from, other.period?.from];
  const relative = own < others ? ['去年', '上年', '前年'] : own > others ? ['今年', '明年'] : [];
  const aims = status === 'target' ? ['目标', '计划'] : ['完成', '实际'];
  const places = [own.slice(0, 4) || '-', ...relative, ...aims]
    .map((word) => text.indexOf(word))
    .filter((at) => at >= 0);
  return Math.min(...places, text.length);
}

/** The operands in the order in which they are reckoned: of what, and by what. */
export function inOrder(operation: Derivation['operation'], [a, b]: Pair, text: string): Pair {
  if (operation === 'average') return a.dimension === 'count' ? [b, a] : [a, b];
  // Change is measured by where it began: the earlier figure.
  const [first, second] = [placeIn(text, a, b), placeIn(text, b, a)];
  // 去年比今年目标高百分之几: what stands behind 比 is the measure.
  const isOfNamed = first !== second && Math.max(first, second) < text.length;
  if (operation === 'change' && isOfNamed && /比(?![例重])/u.test(text)) return first < second ? [a, b] : [b, a];
  if (operation === 'change') return (a.period?.to ?? '') >= (b.period?.to ?? '') ? [a, b] : [b, a];
  if (operation === 'product') return a.aspect === 'growth' ? [b, a] : [a, b];
  // A是B的几倍: A is named first.
  // 甲有60名，乙是它的几倍: what was named before is the measure.
  if (operation === 'ratio') return first <= second !== isOfNamedBefore.test(text) ? [a, b] : [b, a];
  const isLess = new Big(a.value).lt(b.value);
  if (operation === 'difference') return isLess ? [b, a] : [a, b];
  return operation === 'share' && !isLess ? [b, a] : [a, b];
}

const isOfNamedBefore = /[，,；;].*(?:是|为|相当于|达到?)了?(?:[它他她其]们?|前者|前面那?个?|这个数?)的?(?:多少|几)倍/u;
