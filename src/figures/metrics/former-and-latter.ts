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
  const ahead = blanked.slice(0, inside[first]!.start + base);
  const { of, change } = (ahead.includes('指标') ? indicators.exec(ahead)?.groups : undefined) ?? {};
  const told = () => [...chain, ...group].filter(({ quantity: { start } }) => start < inside[first]!.start);
  if (of !== undefined) {
    const levels = levelsOf(told());
    const own = levels.slice(-counts[of]!)[index - first];
    const { aspect, direction } = readMetric(quantity, change!, '');
    return own && levels.length >= counts[of]!
      ? { ...pick(own), metricCertainty: 'carried', aspect, isBase: false, ...(direction && { direction }) }
      : undefined;
  }
  const { side, count, turn } = pointing.exec(ahead)?.groups ?? {};
  if (side === undefined) return undefined;
  const read = readMetric(quantity, turn!.replace(/^(?:则|均|都|各|分别)+/u, ''), '');
  const many = count ? counts[count]! : 1;
  const row = rowOf(told());
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

/** 接待游客15万人次，实现收入9亿元，两项指标分别增长22%和23%: as many as were told of last. */
const indicators =
  /(?<of>[两二三四])[项个](?:主要|核心)?指标(?:同比|均|都)*(?:分别|依次)(?<change>[^，；。：\d]{0,16}?)$/u;
const levelsOf = (told: readonly Slot[]): readonly Slot[] =>
  told.filter(
    ({ aspect, metric, isBase }) => aspect === 'level' && metric !== '' && !isBase && !metric.endsWith('指标'),
  );

/** The last numbers of one unit that each tell how much there is of something. */
function rowOf(told: readonly Slot[]): readonly Slot[] {
  const levels = levelsOf(told);
  const unit = levels.at(-1)?.quantity.unit;
  const from = levels.findLastIndex(({ quantity }) => quantity.unit !== unit) + 1;
  return levels.slice(from);
}
