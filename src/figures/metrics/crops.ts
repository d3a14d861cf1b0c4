import type { Binding, BoundMetric } from './binding.ts';

const output = /^(?:总产[量值]|产[量值]|[单亩]产|采[收摘]量)$/u;
const area = /(?:播种|种植|栽[培种]|养殖|收[获割]|采[收摘]|投产|挂果|总)*面积$/u;
/** Land, and no crop. */
const land = /[地田林区园水]$|基地|项目|面积|土地|工程/u;

/** 油菜12万亩，产量1.8万吨: what grows on so much land. */
export function ofCrop(read: BoundMetric, { chain, group, quantity, blanked, at }: Binding): BoundMetric | undefined {
  if (!output.test(read.metric) || read.aspect !== 'level') return undefined;
  const told = [...chain, ...group].findLast(({ aspect }) => aspect === 'level');
  if (!told || !/(?:亩|公顷)$/u.test(told.quantity.statedUnit)) return undefined;
  if (/[；;]/u.test(blanked.slice(told.quantity.end - quantity.start + at.start, at.start))) return undefined;
  const crop = told.metric.replace(/^(?:新?种植|播种|栽[种植]|发展|完成)(?=.{2})/u, '').replace(area, '');
  return /^\p{Script=Han}{2,8}$/u.test(crop) && !land.test(crop)
    ? { ...read, metric: `${crop}${read.metric}`, metricCertainty: 'stated' }
    : undefined;
}
