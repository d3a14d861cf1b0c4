import { Big } from 'big.js';
import type { Slot } from '../slot.ts';
import { isBracketed } from './asides.ts';
import type { Binding } from './binding.ts';
import { nounBefore } from './nouns.ts';

const parts =
  /^(?:其中|新开工|总投资|计划总?投资|计划投资|投资额|投资总额|(?:协议|合同|签约|意向|概算|估算)(?:总?投资|引资|金额|总额)|总面积|建筑面积|总建筑面积|占地|年产值|总产值|投资$)/u;

const toEach = /^(?:[月年]?[人户]均[月年]?|平均每[人户][月年]?)(?:补[助差贴]|保障|救助|发放)/u;
const isDensity = /密度|[亩单]产$|每(?:[百千万]|平方|公顷)/u;

/** 营收18亿元，净利润5亿元。其中，软件收入2亿元: what is earned in one line is no part of what is left of it all, nor one of the many of a mean. */
const isNoWhole = (whole: string, part: string): boolean =>
  (isDensity.test(whole) && !isDensity.test(part)) ||
  (/利润$/u.test(whole) && /(?:收入|营收|销售额|营业额)$/u.test(part)) ||
  (/(?:收入|营收|销售额|营业额)$/u.test(whole) && /利润$/u.test(part));

/** What a figure's sentence says that it is a part of. */
export function partOf(subject: string, binding: Binding): string | undefined {
  if (binding.quantity.dimension === 'rank') return undefined;
  // 成交总价9亿元，其中住宅成交7亿元，每亩均价80万元: what one of them comes to is no part.
  if (/(?:均价|单价|平均价格?)$/u.test(subject)) return undefined;
  const { quantity, before, chain, group, carried, earlier, blanked } = binding;
  // 其中，城镇居民57418元: a part of what the sentence before gave.
  const isBroken = /^\s*(?:其中|按[^，]{1,8}分)(?:，|：)?/u.test(blanked);
  // 计划完成投资30亿元。其中产业项目24个、总投资120亿元: more than a part, and of those that were just counted.
  const isMore =
    carried !== undefined &&
    quantity.dimension === 'money' &&
    /投资$/u.test(carried.metric) &&
    new Big(quantity.value).gt(carried.quantity.value);
  // 基础设施项目3个，总投资6亿元
  const counted =
    /^、/u.test(before.trim()) || (group.length === 0 && carried && carried.metric !== '总投资')
      ? [...chain, ...group].at(-1)
      : undefined;
  const isOfCounted = counted?.quantity.dimension === 'count' && parts.test(subject);
  if (
    isBroken &&
    carried?.metric &&
    carried.quantity.unit === quantity.unit &&
    carried.metric !== subject &&
    // 在校学生7万人，教师5000人。其中，高中5所，在校学生1万人: of the same, which another number followed.
    !earlier?.some((slot) => slot.metric === subject) &&
    !isMore &&
    !isOfCounted &&
    !isTooMuch(subject, carried, binding)
  )
    // 公路总里程1842公里，公路密度每百平方公里215公里。其中，高速公路92公里: no part of what there is on so much land.
    return isNoWhole(carried.metric, subject)
      ? earlier?.findLast((slot) => slot.quantity.unit === quantity.unit && !isNoWhole(slot.metric, subject))?.metric
      : carried.metric;
  // 旅行服务进出口600亿元。其中，出口增长5%: of that trade alone.
  if (isBroken && carried && quantity.dimension === 'percent' && /^(?:出口|进口)$/u.test(subject))
    if (/^(?!外贸|对外|货物)\p{Script=Han}{2,}进出口/u.test(carried.metric)) return carried.metric;
  const others = [...chain, ...group]
    .filter((slot) => !isBracketed(slot, binding))
    .filter(
      ({ metric, aspect }) =>
        metric &&
        metric !== subject &&
        aspect === 'level' &&
        !/^平均|年龄$/u.test(metric) &&
        !isNoWhole(metric, subject),
    );
  const wholes = others.filter((slot) => !slot.partOf);
  // A sum of money is a part of money; a project's investment is a part of the project.
  // 新设3126户，日均35户，其中企业982户: no part is more than its whole.
  const isLess = (slot: Slot) =>
    slot.quantity.unit === quantity.unit && new Big(slot.quantity.value).lt(quantity.value);
  const whole =
    wholes.findLast((slot) => slot.quantity.unit === quantity.unit && !(quantity.unit !== '%' && isLess(slot))) ??
    wholes.at(-1);
  // 收入9亿元；投资增长5%，其中工业投资增长8%: of what was told last, whatever had an amount before.
  const told = [...chain, ...group].at(-1);
  // 其中：城镇人口42万人; (其中，小学813人)
  const isPart =
    /其中/.test(before) || /其中[，,：:]\s*$/u.test(blanked.slice(0, Math.max(0, binding.at.start - before.length)));
  if (isPart && told?.aspect === 'growth' && told.metricCertainty === 'stated' && !told.partOf)
    return told.metric === subject ? undefined : told.metric.replace(/(?<=.{2})(?:增速|[增涨降跌]幅)$/u, '');
  if (isPart || (whole && goesOn(subject, binding, whole))) return whole?.metric;
  // 城市低保对象8362户12415人，月人均补助582元: of those who get it.
  if (toEach.test(subject) && told && /^(?:people|count)$/u.test(told.quantity.dimension) && told.metric !== subject)
    return told.metric;
  if (!parts.test(subject)) return undefined;
  const named = projectBefore(binding);
  if (named !== undefined) return named === '' ? undefined : named;
  // 学校设教学班60个；医院新院区总投资11亿元: of the same clauses.
  const isNear = ({ quantity: { end } }: Slot) =>
    !/[；;]/u.test(blanked.slice(end - quantity.start + binding.at.start, binding.at.start));
  const last = wholes.at(-1);
  // 床位420张，总投资1.4亿元: places to sit or lie are not what is paid for.
  const counts = others.filter(
    (slot) =>
      slot.quantity.dimension === 'count' &&
      !isLess(slot) &&
      // 双向六车道: how wide a road is, and nothing that is paid for.
      slot.quantity.unit !== '车道' &&
      !/[床车座席学展]位$|站$|班级?$/u.test(slot.metric) &&
      isNear(slot),
  );
  // 幼儿园5个、小学8个，总投资40亿元: of all of them.
  const [one, other] = counts.slice(-2);
  const isRow =
    last === other &&
    others.at(-2) === one &&
    one?.quantity.unit !== other?.quantity.unit &&
    !/项目|工程/u.test(other?.metric ?? '');
  const isSame = one?.clause.start === other?.clause.start && one?.quantity.unit === other?.quantity.unit;
  if (one && other && (isRow || isSame)) return undefined;
  return (
    counts.at(-1) ??
    (last &&
    isNear(last) &&
    !isLess(last) &&
    (last.quantity.unit === quantity.unit || (last.quantity.dimension === 'money' && !/投资$/u.test(last.metric)))
      ? last
      : undefined)
  )?.metric;
}

/** 服务出口800亿元；进口500亿元；旅行服务进出口600亿元: the next of a kind with the whole, for which it has no room left, is none of its parts. */
const isTooMuch = (subject: string, whole: Slot, { quantity, chain, group }: Binding): boolean =>
  subject.length > 3 &&
  !/均/u.test(whole.metric) &&
  subject.slice(-3) === whole.metric.slice(-3) &&
  [...chain, ...group]
    .filter((slot) => slot.partOf === whole.metric && slot.aspect === 'level' && slot.quantity.unit === quantity.unit)
    .reduce((sum, slot) => sum.plus(slot.quantity.value), new Big(quantity.value))
    .gt(whole.quantity.value);

/** 开工建设滨河港二期，总投资19亿元: what the clause without a figure just before names; `undefined` where the clause before has one. */
function projectBefore({ blanked, at, chain, group, quantity }: Binding): string | undefined {
  const start = blanked.lastIndexOf('，', at.start) + 1;
  if (start === 0) return undefined;
  const from = Math.max(...['，', '；', '：', '。'].map((sign) => blanked.lastIndexOf(sign, start - 2))) + 1;
  const clause = blanked.slice(from, start - 1);
  const base = at.start - quantity.start;
  const last = [...chain, ...group].at(-1);
  // 开工项目40个，包括某中心等，总投资90亿元: of all that were counted.
  if (last?.quantity.dimension === 'count' && /^\s*(?:其中)?(?:包括|包含|涵盖).*等$/u.test(clause)) return last.metric;
  if (clause.trim().length < 4 || (last && last.quantity.end + base > from)) return undefined;
  const isSpeaker = /(?:介绍|表示|说|指出|认为|获悉|了解|显示|透露|称)$/u.test(clause.trim());
  // 因企业调整路线推迟到明年, 为了提升空气质量: why and when, and no project.
  if (/^\s*(?:因|由于|为了)/u.test(clause)) return '';
  return isSpeaker
    ? undefined
    : nounBefore(clause.replace(/(?<=.{4})(?:位于|坐落[于在]|地处|落户|因[^，]*推迟|推迟|延期|延后).*$/u, '')).replace(
        /^.*最[大高长早新重多]的[是为]|^(?:项目|工程|提速|加速|加快|见效|发力|提质增效)$|^集.*一体$|^.*方面$|^(?:承办|主办|举办|召开|承建)$|^[东西南北]?[起至].*|^(?:由|双方|各方|共同).*|.*(?:出资|投资)(?:建设|兴建|打造)$/u,
        '',
      );
}

/** 其中教育支出31亿元、卫生支出13亿元: another part of the same whole, while there is room in it. */
function goesOn(subject: string, { quantity, chain, group, blanked, at }: Binding, whole: Slot): boolean {
  const before = [...chain, ...group];
  const last = before.findLast(({ aspect }) => aspect === 'level');
  if (!last || last.partOf !== whole.metric || quantity.unit !== last.quantity.unit) return false;
  const base = at.start - quantity.start;
  // 全体居民人均收入16240元，其中城镇居民21870元，农村居民9310元: means are not added up, and are of those who are called alike.
  if (/人均|户均|平均/u.test(whole.metric))
    return whole.quantity.unit === quantity.unit && subject.slice(-2) === last.metric.slice(-2);
  if (/[；;]/u.test(blanked.slice(last.quantity.end + base, at.start))) return false;
  const given = before.filter((slot) => slot.partOf === whole.metric && slot.quantity.unit === quantity.unit);
  const sum = given.reduce((total, slot) => total.plus(slot.quantity.value), new Big(quantity.value));
  return whole.quantity.unit === quantity.unit && sum.lte(whole.quantity.value);
}

/** Where the sentence turns to parts of what it told, before the quantity; in the text. */
export function partsFrom({ blanked, at, quantity }: Binding): number | undefined {
  const index = blanked.lastIndexOf('其中', at.start);
  return index < 0 ? undefined : index + quantity.start - at.start;
}
