import type { Binding, BoundMetric } from './binding.ts';
import { nounBefore } from './nouns.ts';

const topic =
  /^[\s，]*(?:从|在|其中，?|同时，|此外，)?(?<what>[^，；。：\s\d]{0,18}?(?:总量|[率量额值]|收入|支出|投资|增速|占比|比重|消费|进出口|出口|进口))(?:方面|上?来?看)，/u;
/** 产值超百亿元的有3个，甲县180亿元、乙县120亿元: of what so many have that much. */
const soMuch =
  /(?:^|[，；：\s])(?<what>[^，；。：\s\d]{2,16}?)(?:总量|规模)?(?:超过?|突破|过|达到?|在|(?=\d))[^，；。]{1,10}(?:以上)?的(?:县|区|市|县区|区县|乡镇|镇|街道)?(?:共?有|为)[^，；。]{1,6}，[^；。]*$/u;
const faster = /(?:^|[，；：\s])增[速幅][高快]于[^，；。]*的(?:县区?|区县?|镇)?(?:共?有|为)[^，。；]{1,6}，[^；。]*$/u;
const split = /\d+[个家](?:县区?|区县?|镇)\p{Script=Han}{0,4}(?:[正负]增长|下降|下滑)[^；。]*$/u;
const sums = /(?:总[值量额]|产值|增加值|收入|投资|零售额)$/u;
const rates = /[率比重]$/u;

/** 工业增加值方面，甲县增速最快，达11%: where places are told of one after the other, all is of what heads the sentence. */
export function ofTopic(read: BoundMetric, { quantity, blanked, at, earlier }: Binding): BoundMetric {
  const { dimension } = quantity;
  const ahead = blanked.slice(0, at.start);
  // 增速高于全市平均水平的有5个，最高的甲县达8%
  if (dimension === 'percent' && read.metricCertainty !== 'stated' && faster.test(ahead)) {
    const grown = earlier?.find((slot) => slot.aspect === 'level' && sums.test(slot.metric))?.metric;
    return grown ? { ...read, aspect: 'growth', direction: 'rise', metric: grown, metricCertainty: 'carried' } : read;
  }
  if (read.metric !== '' || !/^(?:money|percent)$/u.test(dimension)) return read;
  // 工业投资增长3%。5个县负增长，其中桐县下降4%
  const grown =
    read.aspect === 'growth' && split.test(ahead) ? earlier?.findLast((slot) => slot.aspect === 'growth') : undefined;
  if (grown) return { ...read, metric: grown.metric, metricCertainty: 'carried' };
  const what = (dimension === 'money' ? soMuch : topic).exec(ahead)?.groups?.what ?? topic.exec(ahead)?.groups?.what;
  if (!what || (dimension === 'percent' && read.aspect === 'level' && !rates.test(what))) return read;
  // 从总量看, behind a sentence about the product: the product.
  const metric = /^(?:总量|增速)$/u.test(what)
    ? earlier?.find((slot) => slot.aspect === 'level' && sums.test(slot.metric))?.metric
    : nounBefore(what);
  return metric && /level|growth/u.test(read.aspect) ? { ...read, metric, metricCertainty: 'carried' } : read;
}
