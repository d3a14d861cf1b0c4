import type { Aspect, Quantity } from '../../domain.ts';
import { clean } from './nouns.ts';

interface Difference {
  /** The words that name what differs. */
  readonly phrase: string;
  readonly aspect: Aspect;
  readonly direction?: 'rise' | 'fall';
  readonly relation?: string;
}

/** What another has, or all have on average: no time before. */
const others =
  /平均|^(?:周边|市场|市面|同类|同地段)|均值|[省市区县镇乡村州旗国园](?:的?(?:水平|标准|数))?$|(?:城镇|农村|城市)居民$|(?:队伍|群体|同行|同类)$/u;
const before = /前$|^(?:原来|原先|以往|往[年常]|常年)$/u;
const aimed = /^(?:预期|预计|计划|目标)$/u;
const hedges = '(?:约|近|了|超过?|达|整整|足足)*';
const higher = new RegExp(
  `(?<how>[高低多少优快慢]于|[高低多超]出|领先|超过)(?<whole>[^，；。：\\d的]{2,18})${hedges}$`,
  'u',
);
const than = new RegExp(
  `(?:^|[^对相])(?:比(?![例重价率武赛亚特])|较(?![大小高低好多少快慢为上]))(?<whole>[^，；。：\\d]{1,16}?)(?:还|都|仅|只|要|略|更|共)*(?<how>[高低多少快慢])(?:出|了)?${hedges}$`,
  'u',
);
const times = /(?:[是为]|相当于|达到?)(?:了)?(?<whole>[^，；。：\d]{2,20}?)的(?:约|近|大约)?$/u;
const partOf =
  /(?:(?:已经?|约|仅)*(?:达到?|相当于|超过|接近)了?(?=(?:去年|上年|前年|上一年|20\d\d年))|不(?:高于|超过|低于|少于))(?<whole>(?:20\d\d年)?[^，；。的\d目任计]{2,18})的$/u;
const by = /按照?(?<whole>[^，；。的\d]{2,16})的$/u;
const grant = /^的?(?:比例|标准)?(?:给予|予以|享受|进行)?(?<what>(?:一次性)?(?:补[助贴偿]|奖[励补]|贴息|资助|报销))/u;
/** By how many places a rank has changed, since when. */
const moved = /(?:[比较][^，；]{0,8})?(?:前[移进]|进步|(?<back>后[移退]|退步))了?$/u;
const beyondAim = /超(?:[过出额])?(?:全年|年度|年初|预期|既定|计划)*(?:目标|任务|计划)(?:任务)?$/u;
const noTimes = /(?:[年月期]|(?<!平)日|[年季]度|半年)$|目标|任务|计划/u;

/**
 * 高于全市平均水平2000元, 比东浦区多12家: by how much one differs, and not how much one has; 是东浦区的2.4倍: how many times as much as another.
 * 高于全市的2万元 is the other's own number.
 */
export function differenceIn(
  { dimension, unit }: Quantity,
  ahead: string,
  original: string,
  after: string,
): Difference | undefined {
  if (dimension === 'multiple') {
    if (!/的(?:约|近|大约)?$/u.test(original)) return undefined;
    const found = times.exec(original);
    const whole = found?.groups?.whole;
    return found && whole && !noTimes.test(whole)
      ? { phrase: ahead.slice(0, found.index), aspect: 'share', relation: `相当于${clean(whole)}` }
      : undefined;
  }
  // 达到去年全年奖励总额的85%, 不高于市场利率的50%: how much of another year's, or of something else.
  const part = dimension === 'percent' && original.endsWith('的') ? partOf.exec(original) : null;
  if (part)
    return {
      phrase: ahead.slice(0, part.index),
      aspect: 'share',
      relation: `相当于${clean(part.groups!.whole!)}`,
    };
  // 按设备投资额的8%给予补助
  const ruled = part === null && dimension === 'percent' ? by.exec(original)?.groups?.whole : undefined;
  const given = ruled && grant.exec(after)?.groups?.what;
  if (given) return { phrase: given, aspect: 'share', relation: `相当于${clean(ruled)}` };
  // 完成投资217亿元，超年度目标7亿元
  const met = /^(?:money|count|people|weight|length|area)$/u.test(dimension) ? beyondAim.exec(original) : null;
  if (met) return { phrase: ahead.slice(0, met.index), aspect: 'growth', relation: met[0] };
  // 居第2位，比一季度前移3位
  const places = unit === '位' && dimension === 'other' ? moved.exec(ahead) : null;
  if (places)
    return {
      phrase: ahead.slice(0, places.index),
      aspect: 'growth',
      direction: places.groups?.back ? 'fall' : 'rise',
    };
  // 比周边低三成
  const market = dimension === 'percent' ? than.exec(original)?.groups : undefined;
  if (market && !/^(?:周边|市场|市面|同类|同地段)/u.test(market.whole!)) return undefined;
  if (dimension === 'points' || dimension === 'rank' || (dimension === 'percent' && !market)) return undefined;
  // 低于全省8户的平均数: what all have.
  if (/^的\s*(?:平均|总体|整体)/u.test(after)) return undefined;
  const level = /[于出先过]/u.test(original) ? higher.exec(original) : null;
  if (level?.groups && others.test(level.groups.whole!))
    return {
      phrase: ahead.slice(0, level.index),
      aspect: 'growth',
      relation: `${level.groups.how}${clean(level.groups.whole!)}`,
    };
  const found = /[比较]/u.test(original) ? than.exec(original) : null;
  const { whole, how } = found?.groups ?? {};
  if (!found || !whole || !how) return undefined;
  const phrase = ahead.slice(0, found.index + (/^[比较]/u.test(found[0]) ? 0 : 1));
  if (before.test(whole)) return { phrase, aspect: 'growth', direction: /[高多快]/u.test(how) ? 'rise' : 'fall' };
  // 竣工11个，比计划少3个: they have not become fewer.
  return others.test(whole) || aimed.test(whole)
    ? { phrase, aspect: 'growth', relation: `${how}于${clean(whole)}` }
    : undefined;
}

/** 亩均税收高于全区平均水平: a metric that says what something is put beside, and is no level of it. */
export const differs = /.[高低多少优快慢]于.|.[高低多超]出.|.领先.|.超过.|.相当于./u;

const named = /(?:[区园港城镇乡村市县省州国]|集团|公司|社区|医院|学校|大学)$/u;

/** 快于第三产业的5.9% names another measure; 仅次于东湖经开区的158亿元 the same one of somebody else. */
export const isMeasureOf = (words: string): boolean => words !== '' && !named.test(words);

/** 增速比全市高2个百分点: a place is blanked as a time is. */
export const isThanPlace = ({ dimension }: Quantity, original: string): boolean =>
  dimension === 'points' && thanPlace.test(original);
const thanPlace = /(?:(?<!占)比|较)[^，；\d]{0,8}[国省市区县州盟旗](?:平均)?(?:水平)?[高低快慢](?:出|了|于)*\s*$/u;

/** 比全市平均水平高出0.8个百分点: the yardstick stands first. */
export const aboveYardstick =
  /(?<head>.*?)(?:比(?![例重率值])|较)(?![^，；]*(?:[上去前今]年|同期|[月季]|年[初末底]))(?<whole>[^，；\d]{1,14}?)(?<![提升增降减加调])(?<verb>[高低快慢])(?:出|了|于)*$/u;
