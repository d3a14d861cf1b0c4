import type { Query } from '../../domain.ts';
import { timeAlone } from './parts.ts';

/** 跟重点项目比少几个, 和重点项目比呢, 比重点项目多吗: what is set against something, and names nothing itself. */
const against =
  /^(?:那么?)?(?:[跟和与同](?<one>\p{Script=Han}{3,14}?)(?:相?比|比较)(?:起来|的话)?|比(?<other>\p{Script=Han}{3,14}?)(?=(?:要|还|是)*[多少高低大小]))[，,]?(?<way>(?:差多少|(?:要|还|是)*[多少高低大小]了?(?:多少|几|吗)\p{Script=Han}{0,2}|呢)[？?]?)$/u;
const yardstick = /[国省市区县州年月日季期届次]$|^(?:目标|计划|预期|之前|以前|原来)/u;

/** The question that such a turn asks of what the turn before asked about, where that was one thing. */
export function againstBefore(turn: string, before: Query): string | undefined {
  // 平均呢, after what all of them take.
  if (/^(?:那么?)?平均(?:下来)?(?:呢|是?多少)[？?]?$/u.test(turn)) return '平均每个多少';
  const { terms, rest, quantities, period } = before;
  // 人均呢, after GDP: GDP per head, told or not.
  const per = /^(?:那么?)?(?<per>[人户亩地]均)的?(?:呢|是?多少)[？?]?$/u.exec(turn)?.groups?.per;
  if (per && terms.length === 1 && !terms[0]!.words.includes(per)) return `${per}${terms[0]!.words}多少`;
  const { one, other = one, way } = against.exec(turn)?.groups ?? {};
  const named = [...terms.map(({ words }) => words), ...rest.split(' ').filter(Boolean)];
  if (!other || !way || named.length !== 1 || quantities.length > 0) return undefined;
  if (timeAlone.test(other) || yardstick.test(other) || period?.label.includes('/')) return undefined;
  return `${named[0]}比${other}${/呢|差/u.test(way) ? '多多少' : way}`;
}

/** 按这个算总量会到多少, 照这速度涨下去是多少: after how fast something is to grow. */
const onwards =
  /^(?:那么?)?(?:如果|要是)?(?:(?:换算|推算|估算|算|折算)(?:一?下|下来|出来)?|[按照](?:着|照)?(?:这个|这|那个|此|该)?(?:样|么)?(?:的?(?:速度|增速|增幅|目标|比例))?(?:来?(?:算|推算?|计算)|涨|增长|走)?(?:下[来去]|的话)?)[，,]?(?:今年|全年)?(?:的?(?:总量|总额|总数|规模|绝对值))?(?:大概|大约|能|会|将|要|应该|得|就|可以?)*(?:达?到|[是有为])?(?:多少|多大)[万亿]?元?[？?]?$/u;

/** What such a turn asks of the metric of the turn before. */
export function carriedOn(turn: string, before: () => Query): string | undefined {
  if (!onwards.test(turn)) return undefined;
  const { terms, aspect, period, status } = before();
  return (aspect === 'growth' || status === 'target') && terms.length === 1
    ? `按目标增速，${/^\d{4}$/u.test(period?.label ?? '') ? `${period!.label}年` : ''}${terms[0]!.words}多少`
    : undefined;
}
