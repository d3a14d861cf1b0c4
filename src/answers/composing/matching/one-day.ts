import type { Article, Figure, Period, Query } from '../../../domain.ts';
import { isAgainstOtherYear } from './narrower.ts';

/** 二季度集中开工多少个项目, 今年农博会来了多少展商: what is held once in the time asked for was held on a day of it. */
export const isOfOneDay = (text: string, asked: Period, told: Period): boolean =>
  told.from === told.to &&
  asked.from <= told.from &&
  told.to <= asked.to &&
  (eventOf.test(text) || (/^\d{4}$/u.test(asked.label) && told.source === 'stated' && yearly.test(text)));

const eventOf = /季度\p{Script=Han}{0,10}(?:集中(?:开工|签约|竣工|投产)|(?:开工|签约|竣工|启动)(?:仪式|活动|大会))/u;

/** 农博会, 龙舟节, 马拉松, 结息: not 委员会, 环节, 大赛道. */
const yearly =
  /(?:[博展推洽交招拍峰庙灯花车书茶]|博览|展销|推介|洽谈|交易|招聘|拍卖)会(?!展|员|议)|\p{Script=Han}{2}(?<!环|细|季|关|章|情|调|时|使|枝|礼)(?:节|马拉松|论坛|开幕式)(?![能省约日水气奏电支])|结息/u;

/** 春节期间预计完成80万吨 is not of the year in which the holidays are. */
export const isOfHolidays = (
  { period, text: asked }: Query,
  { sentence, start, period: told }: Figure,
  { text }: Article,
): boolean =>
  period !== undefined &&
  told?.label.length === 4 &&
  !holidays.test(asked) &&
  new RegExp(`^[^，；。]{0,6}(?:${holidays.source})`, 'u').test(text.slice(sentence.start, start));
export const holidays =
  /(?:春节|元旦|清明|五一|“五一”|端午|中秋|国庆|“十一”|元宵)(?:小?长?假|假期|黄金周|期间|前后|当天)|(?:小?长假|假期|黄金周|春运|暑假|寒假)(?:期间|里)?/u;

/** 已经投了多少, 前三季度花了多少: what was done so far, or in a time. */
export const asksSoFar = ({ text, period }: Query): boolean =>
  /已经?|目前|到底|完成了?(?:多少|几)|[修铺建挖架打](?:好|成|通|完)?了(?:多少|几)\p{Script=Han}{1,3}了|[投花砸](?:进去|下去|出去)/u.test(
    text,
  ) ||
  (period !== undefined && /[花投砸]了?(?:多少|几)/u.test(text));

/** 环比下降0.2% is measured against the month before, and does not tell how far prices moved 同比, as a change does of which nothing is said. */
export const isOfOtherBase = (query: Query, figure: Figure, article: Article): boolean => {
  if (
    isAgainstOtherYear(query, figure, article) ||
    isNoPeak(query, figure, article) ||
    isOnlyPeak(query, figure, article)
  )
    return true;
  const { aspect, start, clause, sentence } = figure;
  // 环比呢, after 同比涨了多少
  const asked = new Set(query.asked.match(/同比|环比/gu) ?? query.text.match(/同比|环比/gu));
  if (aspect !== 'growth' || asked.size !== 1) return false;
  const told = (from: number) =>
    article.text
      .slice(from, start)
      .match(/同比|环比/gu)
      ?.at(-1);
  // 较2019年月均增长34%: nor is that 同比.
  return asked.has('同比')
    ? told(clause.start) === '环比' || againstYear.test(article.text.slice(sentence.start, start))
    : told(sentence.start) !== '环比';
};

const againstYear = /[较比]\d{4}年(?:[月年日季]均|全年)(?![^。]*同比)/u;

/** 单日最多多少人 is told by the clause that speaks of a day's most, and not by a whole or a mean. */
const isNoPeak = ({ text }: Query, { clause, period }: Figure, article: Article): boolean => {
  if (!peak.test(text)) return false;
  const told = article.text.slice(clause.start, clause.end);
  return !/单[日天]|最[高多大]|高峰|峰值|[当首]日|当天/u.test(told) && period?.from !== period?.to;
};
/** 最多的时候，他同时资助50名学生: how many there were at one time is not how many there were. */
const isOnlyPeak = ({ text: asked, asked: own }: Query, { sentence, start }: Figure, { text }: Article): boolean =>
  /(?:最多|最高峰|高峰|最忙|最旺)(?:的)?(?:时候?|期)?，/u.test(text.slice(sentence.start, start)) &&
  !/最|峰|同时|顶多|一次|[旺淡]季/u.test(`${asked}${own}`);
const peak =
  /(?:单[日天]|[一哪][天日])[\p{Script=Han}\s]{0,8}(?:最[高多大]|顶多|峰值|新高)|(?:最[高多大]|峰值|新高)的?(?:的?[一那]|单|\s)*[天日](?!均)|[日天]最[高多大]|新高 单日/u;

/** 近一年下跌多少, of words that tell of three months, or of the day before, alone. */
export function isOfOtherStretch(asked: string, told: string): boolean {
  const span = recent.exec(asked)?.groups;
  if (span === undefined) return false;
  const all = [...told.matchAll(new RegExp(recent, 'gu'))];
  return all.length > 0
    ? !all.some(({ groups }) => isSameSpan(span, groups!))
    : /较[前上]一?个?(?:交易)?[日天]|收盘|报收/u.test(told);
}
const recent = /(?:最近|近)(?<many>\d+|[一二两三四五六七八九十]+|半)个?(?<unit>[年月日天])(?![来间])/u;
const isSameSpan = (a: Record<string, string | undefined>, b: Record<string, string | undefined>): boolean =>
  a.unit === b.unit && spanOf(a.many!) === spanOf(b.many!);
const spanOf = (many: string): string => (many === '两' ? '2' : `${'一二三四五六七八九十'.indexOf(many) + 1 || many}`);

/** Asked for a year, what one pays for one trip is no answer. */
export function isOfOtherSpan(query: Query, { start, clause, metric }: Figure, { text }: Article): boolean {
  const { text: asked, terms, period } = query;
  // 2025年箱量多少 is not answered by how many there are a day.
  const isOfDays = /(?:每[天日]|日均)[^，。；\d]{0,6}$/u.test(text.slice(clause.start, start));
  if (isOfDays && /^\d{4}$/u.test(period?.label ?? '') && !/[每日天]|dai|day/u.test(query.asked)) return true;
  if (isOfOtherStretch(asked, `${metric}，${text.slice(clause.start, start)}`)) return true;
  // 每年出多少矿石 is not answered by what lies in the ground.
  if (terms.length === 0 && /每年|年均/u.test(asked) && /查明|探明|储量|资源量|保有/u.test(metric)) return true;
  const ofOne = /(?:每[人次趟天日月斤亩台件吨户度张]|一[次趟斤台件张])[^，。；年]{0,4}$/u;
  return terms.length === 0 && /(?:每|一)年|年均|全年/u.test(asked) && ofOne.test(text.slice(clause.start, start));
}
