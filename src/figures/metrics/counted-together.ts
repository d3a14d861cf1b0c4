import type { Binding, BoundMetric } from './binding.ts';
import { isClassifier } from './nouns.ts';

/** 、广场 behind 30个公园: kinds that end the clause and have no number of their own. */
const others =
  /^(?:(?:[、和与及]|以及)(?![一二三四五六七八九十两多各其几]|.{0,6}等)(?:(?!进行|开展|建立|实现|参[加与]|给予|得到|获[得评]|[由为被将已均让使]|全部)\p{Script=Han}){2,6})+(?=[，。；）]|\s*$|进行|参[加与]|获[得评])/u;

/** 建成30个公园、广场: so many of both kinds, and not of the first alone. */
export function countedTogether(read: BoundMetric, { quantity, blanked, at }: Binding): BoundMetric {
  const behind = blanked.slice(at.end);
  // 49个获奖的公园、广场
  const from = behind.startsWith(read.metric) ? 0 : behind.indexOf(`的${read.metric}`) + 1;
  if (read.aspect !== 'level' || read.metric.length < 2 || !isClassifier(quantity)) return read;
  if (!behind.startsWith(read.metric, from) || /[，。；]/u.test(behind.slice(0, from))) return read;
  const more = others.exec(behind.slice(from + read.metric.length))?.[0];
  return more ? { ...read, metric: `${read.metric}${more}` } : read;
}
