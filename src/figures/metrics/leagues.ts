import { matchesOf } from '../../text/matches.ts';
import type { Slot } from '../slot.ts';
import type { Binding, BoundMetric } from './binding.ts';
import { nounBefore } from './nouns.ts';

const ordering =
  '赶超|超越|反超|赶上|追平|紧随其后|紧随|仅?次于|居首|[稳位]居|稳坐|[位名]列|分列|并列|排名|垫底|倒数|领跑|遥遥领先|领先';
/** How one stands to others, and nothing that is counted. */
const standing = `(?:${ordering}|遥遥|超过|[高低快慢]于|最[高快低慢]|次之|其次|平均水平|负增长|首府|省会|[两二三四五][地市县区]|双双|分别|仍然?|依然|继续|总体|增[速幅]|总量|同比|增长|下降|[以的有仅达为是均则也和与二三四])`;
const standingOnly = new RegExp(`^${standing}*$`, 'u');
const behindNoun = new RegExp(
  `(?<=[\\p{Script=Han}\\w]{2})(?:[两二三四五][地市县区]|双双|仍然?|依然|继续)*(?:${ordering})${standing}*$`,
  'u',
);
const isLeague = new RegExp(
  `${ordering}|次之|其次是|最[快高慢低]|第[一二三四五六七八九十]|前[一二三四五六七八九十]|超过|[高低快慢]于`,
  'u',
);

const measured = '(?:总量|[率量额值]|收入|支出|投资|消费|零售|增[速幅]|涨幅|降幅|占比|比重|进出口|出口|进口|GDP|gdp)';
const heading = '(?:数据|指标|排名)?(?:方面|上?来?看|[中上])，';
const row =
  '(?:(?:排名|[位]?[居列])*前[一二三四五六七八九十]|最[快高慢低]|(?:[高低快慢]于|超过)[^，；。：\\d]{0,10}?平均水平)[^，；。：\\d]{0,4}?(?:[是为有：]+)';
/** What heads a row: GDP增速中，; 从经济增速来看，; 人均可支配收入方面，; 工业投资增速前三名分别是：; 增速超过全省平均水平的有 */
const topics = new RegExp(
  `(?:^|[，；：\\s从在按看])(?:从|在)?(?<what>[^，；。：\\s\\d]{0,16}?${measured})(?:${heading}|${row})`,
  'gu',
);
const growing = /(?:增[速幅]|增长率|涨幅|(?<fall>降幅))$/u;
const sums = /(?:总[值量额]|[额值]|GDP|gdp|收入|支出|投资|消费|零售|[进出]口)$/u;
const rates = /(?:率|占比|比重)$/u;

/**
 * 昭通以771亿元赶超大理753亿元, 仅次于首府南宁（2698亿元）, 甲区以8.2%居首，乙区7.9%紧随其后: where places are put in order, each number is of what heads
 * the row, else of what was told before it.
 */
export function ofLeague(read: BoundMetric, binding: Binding): BoundMetric {
  const { quantity, blanked, at, before } = binding;
  if (read.aspect === 'rank') return rankIn(read, binding);
  if (!/^(?:money|percent)$/u.test(quantity.dimension) || !/level|growth/u.test(read.aspect) || read.isBase)
    return read;
  if (!isLeague.test(blanked)) return read;
  const own = read.metric
    .replace(/(?<=.)以$/u, '')
    .replace(behindNoun, '')
    .replace(/^[两二三四五][地市县区](?=.)/u, '');
  const isGrowthOnly = own !== '' && growing.exec(own)?.[0] === own;
  // 以126亿元的投资额超越某县
  // 增速最快的三个区为……: whose they are, and nothing that grows.
  if (!standingOnly.test(own) && !/^(?:[市县区]|城市|县区|县市|区县|乡镇|街道)$/u.test(own))
    return own === read.metric && !(read.aspect === 'level' && growing.test(own)) ? read : of(own, read, binding);
  const topic = topicBefore(blanked.slice(0, at.start));
  const ahead = blanked.slice(Math.max(topic?.end ?? 0, at.start - before.length), at.start);
  const who = ahead.replace(/^.*[，；。：]|[\s（）()、和与]+/gu, '');
  // 江昌以277亿元位列第一: nobody can tell who that is.
  if (!standingOnly.test(who)) return read;
  const noun = topic?.what.replace(growing, '') ?? '';
  const isGrowth = read.aspect === 'growth' || isGrowthOnly || (topic !== undefined && growing.test(topic.what));
  const metric = /^(?:总量|规模)?$/u.test(noun)
    ? toldBefore(binding, isGrowth)
    : /^经济$/u.test(noun)
      ? '经济总量'
      : nounBefore(noun);
  return metric === undefined || metric === '' ? { ...read, metric: '' } : of(metric, read, binding, isGrowth);
}

/** 甲县（27310元）、乙县（26120元）分列第二、三位: what heads the row, and no name with a number. */
function rankIn(read: BoundMetric, { blanked, at }: Binding): BoundMetric {
  const isTorn = /^[\d.]+\p{Script=Han}{1,2}[）)]/u.test(read.metric);
  if (!isTorn && !standingOnly.test(read.metric)) return read;
  const what = topicBefore(blanked.slice(0, at.start))?.what ?? '';
  if (/^(?:总量|规模|增[速幅])?$/u.test(what)) return isTorn ? { ...read, metric: '' } : read;
  return { ...read, metric: nounBefore(what), metricCertainty: 'carried' };
}

/** The last of what heads a row, and where the row begins. */
function topicBefore(ahead: string): { readonly what: string; readonly end: number } | undefined {
  const found = matchesOf(topics, ahead).at(-1);
  return found && { what: found.groups!.what!, end: found.index + found[0].length };
}

function of(metric: string, { partOf: _, ...read }: BoundMetric, { quantity }: Binding, isGrowth = false): BoundMetric {
  const rate = quantity.dimension === 'percent' ? growing.exec(metric) : null;
  if (rate || isGrowth)
    return quantity.dimension === 'percent'
      ? {
          ...read,
          metric: metric.replace(growing, ''),
          metricCertainty: 'carried',
          aspect: 'growth',
          direction: read.direction ?? 'rise',
        }
      : { ...read, metric: '' };
  if (quantity.dimension === 'percent')
    return rates.test(metric) ? { ...read, metric, metricCertainty: 'carried' } : { ...read, metric: '' };
  return sums.test(metric) ? { ...read, metric, metricCertainty: 'carried' } : { ...read, metric: '' };
}

/** What the numbers before it are of: of rates what grows, of sums what was so much, or had a rank. */
function toldBefore({ quantity, chain, group, earlier }: Binding, isGrowth: boolean): string | undefined {
  const slots = [...(earlier ?? []), ...chain, ...group];
  const named = (slot: Slot | undefined) => slot?.metric.replace(behindNoun, '');
  if (isGrowth)
    return named(
      slots.findLast(({ aspect, metric }) => aspect === 'growth' && metric !== '' && !standingOnly.test(metric)) ??
        slots.find(({ aspect, metric }) => aspect === 'level' && sums.test(metric)),
    );
  return named(
    slots.findLast(
      (slot) =>
        sums.test(named(slot)!) &&
        (slot.aspect === 'rank' || (slot.aspect === 'level' && slot.quantity.unit === quantity.unit)),
    ),
  );
}
