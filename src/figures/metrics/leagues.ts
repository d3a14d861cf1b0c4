import { matchesOf } from '../../text/matches.ts';
import type { Slot } from '../slot.ts';
import type { Binding, BoundMetric } from './binding.ts';
import { nounBefore } from './nouns.ts';

const ordering =
  '赶超|超越|反超|赶上|追平|紧随其后|紧随|仅?次于|居首|[稳位]居|稳坐|[位名]列|分列|并列|排名|垫底|倒数|领跑|遥遥领先|领先|榜首|首位|末位';
/** How one stands to others, and nothing that is counted. */
const standing = `(?:${ordering}|遥遥|唯一|跑赢|超过|[高低快慢]于|最[高快低慢]|次之|其次|平均水平|负增长|首府|省会|[两二三四五][地市县区]|双双|分别|平均|新增|完成|实现|达到|仍然?|依然|继续|总体|增[速幅]|总量|同比|增长|下降|[以的有仅达为是均则也和与二三四])`;
const standingOnly = new RegExp(`^${standing}*$`, 'u');
const behindNoun = new RegExp(
  `(?<=[\\p{Script=Han}\\w]{2})(?:(?:总量)?(?:排名)?前[一二三四五六七八九十]+[名位]?$|(?:[两二三四五][地市县区]|双双|仍然?|依然|继续)*(?:${ordering})${standing}*$)`,
  'u',
);
const isLeague = new RegExp(
  `${ordering}|次之|其次是|最[快高慢低大小多少]|第[一二三四五六七八九十\\d]|前[一二三四五六七八九十]|超过|跑赢|[高低快慢]于`,
  'u',
);

const measured =
  '(?:总量|[率量额值数]|收入|支出|投资|消费|零售|资金|面积|增[速幅]|涨幅|降幅|占比|比重|比例|进出口|出口|进口|GDP|gdp)';
const heading = '(?:数据|指标|排名|完成情况)*(?:(?:方面|上?来?看|[中上])，|：)';
const row =
  '(?:(?:(?:排名|[位]?[居列])*前[一二三四五六七八九十]|最[快高慢低大小多少]|(?:[高低快慢]于|超过|跑赢)[^，；。：\\d]{0,10}?平均水平)[^，；。：\\d]{0,4}?(?:[是为有：，]+)|(?:呈|普遍|总体|整体)[^，；。\\d]{0,16}，)';
/**
 * What heads a row: GDP增速中，; 从经济增速来看，; 人均可支配收入方面，; 工业投资增速前三名分别是：; 增速超过全省平均水平的有; 到位资金，某县以……; 有6个县区GDP增速
 * 跑赢全市平均水平，
 */
const topics = new RegExp(
  `(?:^|[，；：）\\s从在按看]|[个各](?:县区|区县|县市|[县区市镇])?)(?:从|在)?(?<what>[^，；。：（）各\\s\\d]{0,16}?(?:${measured}|(?=方面，)))(?:${heading}|${row}|(?<=^[^，；。：\\d]*)，(?=\\s{2,}(?:最|[\\d（以]))|(?=\\s{2,}最[高低大小多少快慢]，))`,
  'gu',
);
/** GDP出炉, 经济增速排名, in a title or a sentence of its own. */
const headline = new RegExp(
  `(?<what>[^，。：；、\\s\\d省市区县州各个]{0,10}?${measured})(?:数据|情况|成绩单)*(?:新鲜)?(?:出炉|揭晓|公布|发布|来了|排名|排行|榜单|[百十]强)`,
  'u',
);
const growing = /(?:增[速幅]|增长率|涨幅|(?<fall>降幅))$/u;
const sums = /(?:总[值量额]|[额值]|GDP|gdp|收入|支出|投资|消费|零售|资金|[进出]口)$/u;
const rates = /(?:率|占比|比重|比例)$/u;

/**
 * 甲市以771亿元赶超乙市753亿元, 仅次于首府丙市（2698亿元）, 甲区以8.2%居首，乙区7.9%紧随其后: where places are put in order, each number is of what heads
 * the row, else of what was told before it.
 */
export function ofLeague(read: BoundMetric, binding: Binding): BoundMetric {
  const { quantity, blanked, at, before } = binding;
  if (!isLeague.test(blanked)) return read;
  if (read.aspect === 'rank') return rankIn(read, binding);
  // 比排名第二的青石区高0.4个百分点
  const than = /^的(?<whole>[^，；。\d]{2,8})(?<how>[高低快慢])(?:出|了)?$/u.exec(binding.original)?.groups;
  if (than && quantity.dimension === 'points' && read.metric.endsWith(than.how!))
    return { ...read, metric: `${read.metric}于${than.whole}` };
  const isRead = read.isBase || read.metricCertainty === 'assumed' || !/level|growth/u.test(read.aspect);
  if (isRead || /^(?:points|multiple|duration)$/u.test(quantity.dimension)) return read;
  const own = read.metric
    .replace(/(?<=.)以$/u, '')
    .replace(behindNoun, '')
    .replace(/^[两二三四五][地市县区](?=.)|^(?:[高低快慢]于|超过|跑赢).*$/u, '');
  // 完成率最高，达78%, behind an amount: no percentage is of money.
  const isOfSum =
    quantity.dimension === 'percent' && read.aspect === 'level' && sums.test(own) && read.metricCertainty === 'carried';
  const isGrowthOnly = own !== '' && growing.exec(own)?.[0] === own;
  // 以126亿元的投资额超越某县
  // 增速最快的三个区为……: whose they are, and nothing that grows.
  const isWhose = quantity.dimension !== 'count' && /^(?:[市县区]|城市|县区|县市|区县|乡镇|街道)$/u.test(own);
  if (!standingOnly.test(own) && !isWhose && !isOfSum)
    return quantity.dimension === 'count' || (own === read.metric && !(read.aspect === 'level' && growing.test(own)))
      ? read
      : of(own, read, binding);
  const topic = topicBefore(blanked.slice(0, at.start + 1));
  const ahead = blanked.slice(Math.max(topic?.end ?? 0, at.start - before.length), at.start);
  const who = ahead.replace(/^.*[，；。：]|[\s（）()、和与]+/gu, '');
  // 江昌以277亿元位列第一: nobody can tell who that is.
  if (!standingOnly.test(who)) return read;
  const isGrowth = read.aspect === 'growth' || isGrowthOnly || (topic !== undefined && growing.test(topic.what));
  const noun = nounOf(topic?.what, isGrowth, binding);
  return noun === '' && quantity.dimension === 'count' ? read : of(noun, read, binding, isGrowth);
}

/** 甲县（27310元）、乙县（26120元）分列第二、三位: what heads the row, and no name with a number. */
function rankIn(read: BoundMetric, binding: Binding): BoundMetric {
  const ofWhich = /^(?:总量|规模|增[速幅])*?(?<last>总量|规模|增[速幅])$/u.exec(read.metric)?.groups?.last;
  const isTorn =
    /^[\d.]+[万亿]*\p{Script=Han}{1,2}[）)]?$|^[高低快慢]于|^(?:[前后]移|前进|下[滑降]|回落)$/u.test(read.metric) ||
    ofWhich !== undefined;
  if (!isTorn && !standingOnly.test(read.metric)) return read;
  const what = topicBefore(binding.blanked.slice(0, binding.at.start))?.what;
  const noun = nounOf(what, false, binding);
  if (noun === '') return isTorn && !ofWhich ? { ...read, metric: '' } : read;
  const grows = growing.exec(ofWhich ?? what ?? '')?.[0] ?? '';
  return { ...read, metric: `${noun}${grows}`, metricCertainty: 'carried' };
}

/** The noun of what heads a row; 总量, 增速 alone are of what was told before, or heads the text. */
function nounOf(what: string | undefined, isGrowth: boolean, binding: Binding): string {
  const noun = (what ?? '').replace(growing, '');
  if (/^(?:总量|规模)?$/u.test(noun)) return toldBefore(binding, isGrowth) ?? binding.rowOf ?? '';
  return noun === '经济' ? '经济总量' : nounBefore(noun);
}

/** What a title or a sentence says that it puts in order: GDP of 岭东省各市上半年GDP出炉. */
export function headOfRow(words: string): string | undefined {
  const what = headline.exec(words)?.groups?.what?.replace(/^.*[年月季度份的]|增[速幅]$/gu, '');
  return what === '经济' ? '经济总量' : what && nounBefore(what);
}

/** The last of what heads a row, and where the row begins. */
function topicBefore(ahead: string): { readonly what: string; readonly end: number } | undefined {
  const found = matchesOf(topics, ahead).map(({ index, 0: { length }, groups }) => ({
    what: groups!.what!,
    end: index + length,
  }));
  const last = found.at(-1);
  // 县区GDP增速跑赢全市，其中，某县增速最高，: of what the sentence began with.
  const first = last && bareTopic.test(last.what) ? found.findLast(({ what }) => !bareTopic.test(what)) : undefined;
  return first ? { ...last!, what: `${first.what.replace(growing, '')}${growing.exec(last!.what)?.[0] ?? ''}` } : last;
}
const bareTopic = /^(?:总量|规模|增[速幅]|涨幅|降幅)?$/u;

function of(metric: string, { partOf: _, ...read }: BoundMetric, { quantity }: Binding, isGrowth = false): BoundMetric {
  if (metric === '') return { ...read, metric };
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
  return quantity.dimension !== 'money' || sums.test(metric)
    ? { ...read, metric, metricCertainty: 'carried' }
    : { ...read, metric: '' };
}

/** What the numbers before it are of: of rates what grows, of sums what was so much, or had a rank. */
function toldBefore({ quantity, chain, group, earlier }: Binding, isGrowth: boolean): string | undefined {
  const slots = [...(earlier ?? []), ...chain, ...group];
  // 以13%的份额重返前五，同比增长76%: of nothing that the sentence before told.
  const last = [...chain, ...group].findLast(({ aspect }) => aspect !== 'rank');
  if (isGrowth && last && last.aspect !== 'growth' && last.quantity.dimension === 'percent') return undefined;
  const named = ({ metric }: Slot) => metric.replace(behindNoun, '');
  const isNamed = (slot: Slot) => named(slot) !== '' && !standingOnly.test(named(slot));
  const told = isGrowth
    ? (slots.findLast((slot) => slot.aspect === 'growth' && isNamed(slot) && slot.quantity.dimension === 'percent') ??
      slots.find(({ aspect, metric }) => aspect === 'level' && sums.test(metric)))
    : slots.findLast(
        (slot) =>
          isNamed(slot) &&
          (quantity.dimension !== 'money' || sums.test(named(slot))) &&
          (quantity.dimension === 'rank'
            ? slot.aspect === 'level' && slot.quantity.dimension === 'money'
            : slot.aspect === 'rank' || (slot.aspect === 'level' && slot.quantity.unit === quantity.unit)),
      );
  return told && named(told);
}
