import type { Binding, BoundMetric } from './binding.ts';
import { differs } from './differences.ts';

const measure =
  /^(?<noun>增加值|总?产值|(?:商品)?(?:销售|零售|营业)额|(?:营业|业务)收入|收入|产量|销量|投资额?|利润)(?=增速|.?[高低快慢]于|$)/u;
const contribution =
  /^[\s，]*(?:并|且)?对(?<what>[^，；。\d]{2,14}?)的?贡献(?:率|度)?(?:约|为|达到?|是|有|高|超过?|\s)*$/u;
const completion = /^(?:年度|全年)?(?<what>投资|任务|计划)(?:完成率|完成进度)$/u;
/** Who is in a school or works in a hospital, and what stands there. */
const inside =
  /^(?:在校(?:学生|生)|在园幼儿|在读学生|专任教师|教职工|编制床位|床位|病床|从业人员|职工|员工)(?:人?数|总数)?$/u;
const institution =
  /(?:(?<!各级各类|各类|^)学校|[中小大]学|高中|初中|幼儿园|医院|卫生院|卫生室|诊所|敬老院|福利院|养老院)$/u;
/** How a metric differs from another, or grows. */
const beside = /(?<=.{2})(?:增速|增幅)?(?:[高低多少优快慢]于|[高低多超]出|领先|超过|相当于|占).*$|(?<=.{2})增[速幅]$/u;

const ahead = (original: string, { metric }: BoundMetric): string =>
  original.slice(0, Math.max(0, original.indexOf(metric))).trim();

/** What a clause names by its last word alone, the words of its sentence before being whose it is. */
export function inFull(read: BoundMetric, { chain, group, original, quantity }: Binding): BoundMetric {
  const told = [...chain, ...group];
  const last = told.at(-1);
  if (!last) return read;
  // 第三产业增速快于第二产业，对经济增长的贡献率达60%: of whom the clause before is about.
  const what = quantity.dimension === 'percent' ? contribution.exec(original)?.groups?.what : undefined;
  const who = what && last.metric.replace(beside, '').replace(/(?<=产业|业)增加值$/u, '');
  if (who) return { metric: `${who}对${what}的贡献率`, aspect: 'level', metricCertainty: 'stated', isBase: false };
  // 成本低于全国平均水平8元，同比下降1元: the cost, and not how it compares.
  if (
    read.metric === '' &&
    read.aspect === 'growth' &&
    differs.test(last.metric) &&
    last.quantity.unit === quantity.unit
  )
    return { ...read, metric: last.metric.replace(beside, ''), metricCertainty: 'carried' };
  if (read.metricCertainty !== 'stated') return read;
  // 普通中学38所，在校学生3万人: of those schools.
  const isInside =
    last.quantity.dimension === 'count' && inside.test(read.metric) && /^[，、]?$/u.test(ahead(original, read));
  if (isInside && institution.test(last.metric) && !last.metric.endsWith(read.metric))
    return { ...read, metric: last.metric + read.metric };
  // 城镇居民人均收入4万元，人均消费支出2万元
  const whose = told.findLast(({ aspect }) => aspect === 'level')?.metric;
  const each = /^人均/u.test(read.metric)
    ? /^(?<who>\p{Script=Han}{2,8})人均/u.exec(whose ?? '')?.groups?.who
    : undefined;
  if (each && /^[，、；]?$/u.test(ahead(original, read))) return { ...read, metric: each + read.metric };
  // 市重点项目完成投资9亿元，年度投资完成率110%
  const done = completion.exec(read.metric)?.groups?.what;
  if (done && last.metric.endsWith(done) && last.metric !== done)
    return { ...read, metric: last.metric + read.metric.slice(read.metric.lastIndexOf(done) + done.length) };
  // 第二产业增加值280亿元，增加值增长7%，增速比全市高3个百分点
  const noun = measure.exec(read.metric)?.groups?.noun;
  if (!noun || !original.replace(/^[\s，、]+/u, '').startsWith(noun)) return read;
  const whole = told.findLast(({ aspect, metric }) => aspect === 'level' && metric !== noun && metric.endsWith(noun));
  const isOfIt = whole && last.metric.startsWith(whole.metric);
  return isOfIt ? { ...read, metric: whole.metric + read.metric.slice(noun.length) } : read;
}

/** 经开区产值6亿元，高新区产值1亿元: the place right before it is its owner. */
export const isPlaced = (noun: string, { original, before }: Binding): boolean =>
  /[省市区县镇乡州旗]$/u.test(original.slice(0, Math.max(0, before.lastIndexOf(noun))));
