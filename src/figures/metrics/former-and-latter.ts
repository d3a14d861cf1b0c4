import type { Slot } from '../slot.ts';
import { pick } from './asides.ts';
import type { Binding, BoundMetric } from './binding.ts';
import { readMetric } from './metrics.ts';

const pointing = /(?:^|[，；、：和而其中\s])(?<side>[前后])(?<count>[两二三四五])?者(?<turn>[^，；。：\d]{0,12}?)$/u;
const counts: Readonly<Record<string, number>> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5 };

/** 产值分别为3亿元、2亿元和1亿元，前两者增长5%和6%，后者下降1%: of those told of just before, by their place in the row. */
export function formerAndLatter({
  quantity,
  blanked,
  at,
  inside,
  index,
  chain,
  group,
}: Binding): BoundMetric | undefined {
  const base = at.start - quantity.start;
  let first = index;
  while (first > 0 && /^[、和及与]$/u.test(blanked.slice(inside[first - 1]!.end + base, inside[first]!.start + base)))
    first -= 1;
  const { side, count, turn } = pointing.exec(blanked.slice(0, inside[first]!.start + base))?.groups ?? {};
  if (side === undefined) return undefined;
  const read = readMetric(quantity, turn!.replace(/^(?:则|均|都|各|分别)+/u, ''), '');
  const many = count ? counts[count]! : 1;
  const row = rowOf([...chain, ...group].filter(({ quantity: { start } }) => start < inside[first]!.start));
  const meant = side === '前' ? row.slice(0, many) : row.slice(-many);
  const own = many === 1 ? meant[0] : meant[index - first];
  const isClear = row.length > many && (side === '后' || many > 1 || row.length === 2) && read.phrase === '';
  if (!isClear || !own) return { metric: '', metricCertainty: 'assumed', aspect: read.aspect, isBase: false };
  return {
    ...pick(own),
    metricCertainty: 'carried',
    aspect: read.aspect,
    isBase: false,
    ...(read.direction && { direction: read.direction }),
  };
}

/** The last numbers of one unit that each tell how much there is of something. */
function rowOf(told: readonly Slot[]): readonly Slot[] {
  const levels = told.filter(({ aspect, metric, isBase }) => aspect === 'level' && metric !== '' && !isBase);
  const unit = levels.at(-1)?.quantity.unit;
  const from = levels.findLastIndex(({ quantity }) => quantity.unit !== unit) + 1;
  return levels.slice(from);
}
