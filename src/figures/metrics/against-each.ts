import type { Binding, BoundMetric } from './binding.ts';

const how = '(?<how>[高低多少优好快慢]于|[高低多超]出|领先|超过)';
const told = new RegExp(`^(?<head>.*?)${how}.+$`, 'u');
const next = /^[、和与及，](?:比|较)?(?<whole>\p{Script=Han}{1,10}?[省市区县州国](?:平均)?(?:水平)?)$/u;
/** What stands before a number: the names, and the numbers of the row before it. */
const ahead = new RegExp(
  '(?:[高低多少优好快慢]于|[高低多超]出|领先|超过|(?<![同环相占])[比较])(?<wholes>[^，；。：\\d]+?)(?:分别)?(?:[高低快慢多少](?:出|了)?)?' +
    '(?<row>(?:[\\d.]+(?:个百分点|个|%)?[、和与及])*)$',
  'u',
);
/** No names and numbers in a row are longer. */
const longest = 80;
const behind = /^(?:[、和与及][\d.]+(?:个百分点|个|%))*/u;
const count = (row: string): number => row.match(/[\d.]+/gu)?.length ?? 0;

/** 高于全市0.5个百分点、全省0.8个百分点; 高于全国、全省0.5个和0.8个百分点: each number is of the one that it is put beside. */
export function againstEach(bound: BoundMetric, { quantity, inside, index, words, at, group }: Binding): BoundMetric {
  if (bound.aspect !== 'growth' || quantity.dimension === 'percent') return bound;
  const base = told.exec(bound.metric)?.groups;
  if (!base) return bound;
  const of = (whole: string): BoundMetric => ({ ...bound, metric: `${base.head}${base.how}${whole}` });
  const previous = group.at(-1);
  const before = inside[index - 1];
  const between = before && words.slice(before.end - quantity.start + at.start, at.start).trim();
  const other = previous?.quantity.unit === quantity.unit && between ? next.exec(between)?.groups?.whole : undefined;
  if (other) return of(other);
  const row = ahead.exec(words.slice(Math.max(0, at.start - longest), at.start))?.groups;
  const wholes = row?.wholes?.split(/[、和与及]/u) ?? [];
  const place = count(row?.row ?? '');
  const all = place + 1 + count(behind.exec(words.slice(at.end))![0]);
  return wholes.length > 1 && wholes.length === all ? of(wholes[place]!) : bound;
}
