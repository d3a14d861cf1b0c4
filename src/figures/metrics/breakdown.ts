import { Big } from 'big.js';
import type { Slot } from '../slot.ts';
import { inParallel } from './in-parallel.ts';

/** 7月，工业增加值增长3%。分行业看，……: of that month still, however many kinds are gone through. */
export const breaksMonthDown = (words: string): boolean =>
  /^\s*(?:分[^，。；\d]{1,8}看|其中)[，：]|环比|[比较]上月/u.test(words);

/** 按常住地分，分产业看：what the sentence before gave is told part by part. */
export const breaksDown = (words: string): boolean =>
  /^\s*(?:其中，?)?(?:按[^，。；：\d]{1,8}(?:划?分|看)|分[^，。；：\d]{1,8}看|从[^，。；：\d]{0,4}(?:构成|结构|类型|行业|领域|产业|性质|来源地?|地域|区域|投向|类别|品种)(?:上?来?看)?)[，：]/u.test(
    words,
  );

/** 其中，甲增长5%，乙增长6%; 主要分布在甲县、乙县和丙旗: of parts, `places` of them, and the text goes on about the whole. */
export const tellsParts = (words: string, places: number): boolean =>
  (places > 1 && (/^\s*其中/u.test(words) || breaksDown(words))) ||
  (places > 2 && /主要(?:分布|集中)?(?:[是在为于])|(?:分布|集中)[在于]/u.test(words));

/** A noun that says itself what is measured: 工业投资 needs no whole. */
const measured =
  /(?:[额值率量数]|收入|支出|投资|人口|消费|[余贷存]款|面积|[进出]口|零售|里程|人次|占比|比重|生产|交易|出栏|存栏)$/u;

/** 固定资产投资增长5%。分产业看，第一产业下降3%: of the investment. Parts told of by name alone are parts of `whole`; how each changed is of the same. */
export function brokenDown(
  read: readonly Slot[],
  words: string,
  whole: Slot | undefined,
  earlier: readonly Slot[] = [],
): readonly Slot[] {
  const slots = inParallel(read);
  const isBreakdown =
    whole !== undefined && /level|growth/u.test(whole.aspect) && breaksDown(words) && !isOneOfSeveral(whole, earlier);
  const sum = breaksDown(words) ? earlier.find((level) => addUp(slots, level)) : undefined;
  if (sum) return slots.map((slot) => partsOf(slot, sum, words));
  const parts: Slot[] = [];
  for (const slot of slots) {
    const { aspect, metric, quantity } = slot;
    const isPart =
      isBreakdown &&
      metric.length > 1 &&
      metric !== whole.metric &&
      !measured.test(metric) &&
      (aspect === 'growth' || (aspect === 'level' && quantity.unit === whole.quantity.unit));
    const same = aspect === 'growth' ? parts.findLast((part) => part.partOf && isNamed(part, metric)) : undefined;
    const partOf = slot.partOf ?? same?.partOf ?? (isPart ? whole.metric : undefined);
    parts.push(partOf === undefined ? slot : { ...slot, metric: joined(metric, partOf), partOf });
  }
  return parts;
}

/** 甲类销售3亿元，乙类销售5亿元。从品种看，……: of both, and no part of the first. */
const isOneOfSeveral = ({ metric, aspect, quantity }: Slot, earlier: readonly Slot[]): boolean =>
  earlier.some((other) => {
    if (other.aspect !== aspect || other.quantity.unit !== quantity.unit || other.partOf !== undefined) return false;
    let shared = 0;
    while (shared < metric.length && metric.at(-1 - shared) === other.metric.at(-1 - shared)) shared += 1;
    return shared > 1 && shared < metric.length && shared < other.metric.length;
  });

/** 签约项目76个。从来源地看，长三角31个，……，其他地区12个: places have so many of what they add up to, and no place is told to have the rest. */
function partsOf(slot: Slot, { metric, partOf }: Slot, words: string): Slot {
  const { place, ...rest } = slot;
  const name = words.slice(slot.clause.start - slot.sentence.start, slot.quantity.start - slot.sentence.start);
  const isRest = /^其[他余]/u.test(name);
  if (!isRest && !(place && name.includes(place))) return { ...slot, partOf: metric };
  return isRest ? { ...rest, metric: `${name}${metric}` } : { ...slot, metric, ...(partOf && { partOf }) };
}

/** 设计床位800张，一期500张、二期300张: stages that add up to what was counted before them have so many of it. */
export function byStages(slots: readonly Slot[]): readonly Slot[] {
  const isStage = ({ metric, aspect }: Slot) => aspect === 'level' && /^[一二三四五六]期(?:工程|项目)?$/u.test(metric);
  const first = slots.findIndex(isStage);
  const behind = slots.slice(first).findIndex((slot) => !isStage(slot));
  const end = behind < 0 ? slots.length : first + behind;
  const whole = slots
    .slice(0, Math.max(first, 0))
    .findLast(({ quantity }) => quantity.unit === slots[first]!.quantity.unit);
  if (whole === undefined || whole.metric.length < 2 || !addUp(slots.slice(first, end), whole)) return slots;
  return slots.map((slot, at) =>
    at >= first && at < end ? { ...slot, metric: whole.metric, partOf: whole.metric, status: whole.status } : slot,
  );
}

const isNamed = ({ metric, partOf = '' }: Slot, name: string) => metric === name || metric === joined(name, partOf);

/** 城镇居民 of 居民人均可支配收入: one name. */
const joined = (part: string, whole: string): string =>
  part.length > 2 && part.length < whole.length && part.endsWith(whole.slice(0, 2)) && !measured.test(part)
    ? `${part}${whole.slice(2)}`
    : part;

/** 安排市级重点项目19个。……；19个项目中有16个已开工: as many of the same as the sentence before counted are those, and so is what is told of them. */
export function namedBefore(slots: readonly Slot[], earlier: readonly Slot[] = []): readonly Slot[] {
  const again = slots.find((slot) => slot.metric.length > 1 && earlier.some((one) => isSame(slot, one)));
  const name = again && earlier.find((one) => isSame(again, one))!.metric;
  return name === undefined
    ? slots
    : slots.map((slot) =>
        slot.quantity.start > again!.quantity.start && slot.metric.startsWith(again!.metric)
          ? { ...slot, metric: `${name}${slot.metric.slice(again!.metric.length)}` }
          : slot,
      );
}

const isSame = ({ metric, quantity, subject }: Slot, one: Slot): boolean =>
  quantity.dimension === 'count' &&
  quantity.value === one.quantity.value &&
  quantity.unit === one.quantity.unit &&
  Number(quantity.value) > 2 &&
  one.metric.length > metric.length &&
  one.metric.endsWith(metric) &&
  (subject === undefined || subject === one.subject);

/** 39个、28个、19个 of 86个: parts that together are the whole. */
export function addUp(slots: readonly Slot[], { quantity: whole }: Slot): boolean {
  const parts = slots.map(({ quantity }) => quantity);
  return (
    parts.length > 1 &&
    parts.every(({ unit }) => unit === whole.unit) &&
    parts.reduce((sum, { value }) => sum.plus(value), new Big(0)).eq(whole.value)
  );
}
