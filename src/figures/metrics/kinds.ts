import type { Binding, BoundMetric } from './binding.ts';

/** What is set for each kind of people or things. */
const set = '(?:额度|限额|标准|比例|费率|利率|价格|[地电水气票]价|补[助贴]|奖励|资助)';
const ofSet = new RegExp(`${set}$`, 'u');
/** 贷款最高额度，单职工家庭由……; 学费标准为：文科类……，理工类……: what heads the kinds. */
const heading = new RegExp(
  `(?:^|[，；。\\s])(?<what>[^，；：。\\s\\d]{1,18}${set})(?:，[^，；。]*|(?:为|是|如下)?：[^；。]*)$`,
  'u',
);
const kind = /(?:家庭|[户类档]|职工|缴存人|企业|单位|对象|[^\p{P}\s]{2,}(?:者|房|生|区片|儿童|老人|人员|人群))$/u;
const settled = /^(?:城[市镇]|[农乡]村)/u;
/** How long an end of two names is looked for: 二档 goes on from 一档电价. */
const least = (name: string): number => (/^[一二三四五六首单双].$/u.test(name) ? 1 : 2);

const fromHowMuch = /^(?:总?投资)?(?:超过?)?\d[\d.]*[万亿]*元(?:以[上下])?$/u;

const measures =
  '增加值|总?产值|投资|营业收入|营收|利润(?:总额)?|(?:进出口|出口|进口)(?:总?[额值])?|销售额|零售额|产量|用电量|税收';
/** 国有企业增加值增长3%，民营企业增长5%: the same of firms of another kind. */
function grownAlike(
  read: BoundMetric,
  { chain, group, quantity, before }: Pick<Binding, 'chain' | 'group' | 'quantity' | 'before'>,
): BoundMetric | undefined {
  const end = /(?:企业|行业|产业|业)$/u.exec(read.metric)?.[0];
  const last = group.at(-1) ?? chain.at(-1);
  // 其中高技术制造业增长11%: a part, by its own name.
  if (!end || before.includes('其中') || last?.aspect !== 'growth' || last.quantity.unit !== quantity.unit)
    return undefined;
  const measure = new RegExp(`${end}(?<measure>${measures})$`, 'u').exec(last.metric)?.groups?.measure;
  const { partOf: _, ...own } = read;
  return measure ? { ...own, metric: `${read.metric}${measure}` } : undefined;
}

/** 单缴存人贷款额度60万元，双缴存人80万元: kinds that are called alike, and what is set for the first is set for the next. */
export function ofKind(
  read: BoundMetric,
  { quantity, chain, group, blanked, at, before }: Binding,
): BoundMetric | undefined {
  const { metric, aspect, metricCertainty } = read;
  if (aspect === 'growth' && metricCertainty === 'stated') return grownAlike(read, { chain, group, quantity, before });
  if (aspect === 'rank' || aspect === 'growth' || metricCertainty !== 'stated' || ofSet.test(metric)) return undefined;
  // 签约项目23个；300亿元以上的有1个: of those.
  const counted =
    quantity.dimension === 'count' && fromHowMuch.test(metric)
      ? [...chain, ...group].findLast((slot) => slot.quantity.unit === quantity.unit && !slot.partOf)?.metric
      : undefined;
  const things = counted && /(?:项目|企业)$/u.exec(counted)?.[0];
  if (things) return { ...read, metric: `${metric}${things}`, partOf: counted };
  const last = [...chain, ...group].findLast((slot) => slot.metric && slot.quantity.unit === quantity.unit)?.metric;
  // 缴存比例下限为5%，上限为12%
  if (/^[上下]限$/u.test(metric))
    return last && /.[上下]限$/u.test(last) ? { ...read, metric: `${last.slice(0, -2)}${metric}` } : undefined;
  // 城镇零售额9亿元，增长5%；乡村2亿元
  if (settled.exec(metric)?.[0] === metric && last && settled.test(last) && settled.exec(last)![0] !== last)
    return { ...read, metric: last.replace(settled, metric) };
  if (!kind.test(metric)) return undefined;
  const what = heading.exec(blanked.slice(0, at.start))?.groups?.what;
  if (what) return { ...read, metric: `${metric}${what}` };
  if (!last || !ofSet.test(last)) return undefined;
  for (let length = metric.length - 1; length >= least(metric); length -= 1) {
    const end = last.indexOf(metric.slice(-length)) + length;
    if (end >= length && end < last.length) return { ...read, metric: `${metric}${last.slice(end)}` };
  }
  return undefined;
}

/** 教育支出12亿元，较上年同期增加支出1亿元: more of the same, by the whole of its name. */
export function sameAgain(subject: string, { chain, group }: Binding): string | undefined {
  const last = /^(?:支出|收入|投资|产值|税收)$/u.test(subject) ? (group.at(-1) ?? chain.at(-1)) : undefined;
  return last?.aspect === 'level' && last.metric !== subject && last.metric.endsWith(subject) ? last.metric : undefined;
}
