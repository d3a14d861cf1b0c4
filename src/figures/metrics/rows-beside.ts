import type { Slot } from '../slot.ts';
import { pick } from './asides.ts';
import type { Binding, BoundMetric } from './binding.ts';
import { differs } from './differences.ts';

/** What a row of numbers is put beside, or that it is an aim; the row has no noun of its own. */
const beside =
  /(?:[快高低慢多少优好]于|超过|(?<![同环相占])比|较)[^，；。：\d]{0,12}?(?:平均)?(?:水平|标准)?的?[（(]?$|(?:^|[，；：“”\s])(?:均|都|已|要|应|须|将|力争|\s)*(?:分别)?(?:达到?|为|是|目标[是为]|不低于)$/u;
/** 11个县入园率: the rate of all of them. */
const ofAll = (metric: string): string => metric.replace(/^(?:[县区市镇乡村]|学校|企业)(?=.{2,}率$)/u, '');
const rates = /率$|比重|占比|比例$/u;

/**
 * 入园率95%、普惠率92%，均高于全国91%、87%的平均水平; 合格率、满意率达到“95%、90%”的目标: each number of the row is of the metric that stands where it does in the
 * row before; where there are not as many, nobody can tell of which it is.
 */
export function besideInTurn({ quantity, inside, index, blanked, at, chain, group }: Binding): BoundMetric | undefined {
  if (quantity.unit !== '%') return undefined;
  const base = at.start - quantity.start;
  const isRow = (i: number) =>
    inside[i + 1]!.unit === quantity.unit &&
    /^[、和及与/]$/u.test(blanked.slice(inside[i]!.end + base, inside[i + 1]!.start + base).trim());
  let first = index;
  while (first > 0 && isRow(first - 1)) first -= 1;
  let last = index;
  while (last + 1 < inside.length && isRow(last)) last += 1;
  const count = last - first + 1;
  const start = inside[first]!.start;
  const before = blanked.slice(0, start + base);
  if (count < 2 || !beside.test(before)) return undefined;
  const told = [...chain, ...group].filter(
    (slot) => slot.quantity.start < start && slot.metric !== '' && slot.aspect !== 'rank' && !differs.test(slot.metric),
  );
  const alike = told.filter((slot) => slot.quantity.unit === quantity.unit);
  const named = new Map<string, Slot>(
    (alike.length > 1 ? alike : told.filter(({ metric }) => rates.test(metric))).map((slot) => [slot.metric, slot]),
  );
  if (named.size < 2) return undefined;
  const own = named.size === count ? [...named.values()][index - first] : undefined;
  return own
    ? {
        ...pick(own),
        metric: alike.length > 1 ? own.metric : ofAll(own.metric),
        metricCertainty: 'carried',
        isBase: false,
      }
    : { metric: '', metricCertainty: 'assumed', aspect: 'level', isBase: false };
}
