import type { Binding, BoundMetric } from './binding.ts';

const work =
  /(?:推进|推动|开展|实施|加快|组织|启动)(?<what>(?!了)\p{Script=Han}{4,16}?)(?:工作|工程|行动|项目|任务)，(?<between>[^；。]*)$/u;
/** How far behind its work a number may stand. */
const nearby = 80;
const deed = /^(?:完工|竣工|开工|安装|施工|建成|在建|完成|启动|动工|投用)?$/u;

/** 推进老旧小区电梯加装工作，已完工16部，正在安装7部: a deed alone counts what the work is about. */
export function ofWork(read: BoundMetric, { words, at, quantity, chain, group }: Binding): BoundMetric | undefined {
  if (!deed.test(read.metric) || !/^(?:count|length|area)$/u.test(quantity.dimension)) return undefined;
  const { what, between } = work.exec(words.slice(Math.max(0, at.start - nearby), at.start))?.groups ?? {};
  const all = [...chain, ...group];
  // Numbers of something else between them would be told of before the work is.
  if (!what || all.some(({ metric }) => !metric.startsWith(what))) return undefined;
  return /[\p{Script=Han}]{7}/u.test(between!.replace(/[，、\d\s]|目前|累计|已|正在|其中/gu, ' '))
    ? undefined
    : {
        ...read,
        metric: what.endsWith(read.metric.slice(-1)) ? what : `${what}${read.metric}`,
        metricCertainty: 'carried',
      };
}
