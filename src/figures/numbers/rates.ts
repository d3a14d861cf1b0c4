import type { Article, Figure } from '../../domain.ts';

type Stated = Pick<Figure, 'start' | 'clause' | 'metric' | 'aspect' | 'dimension' | 'direction'>;

const each =
  '每(?:[一个]?(?:平方米|平方公里|立方米|公里|公斤|千克|斤|公?升|千瓦时|吨|亩|公顷|[万千百]?人次?|名|位|户|家|座|台|套|件|辆|次|趟|条|栋|生|天|日|月|年|周|季度?|班次?|单|度|只|头|间夜?|晚|张|小时|分钟|学期|乡?镇|村|社区|学校|项目|家庭|学生)|个)';
const mean = '[人户亩日月年周班单车场]均';
const extreme = '平均|最[高低多少]|单[日月笔户次人周]';
const link =
  '(?:可|能|仅|只|约|近|就|还|要|需|应|将|仍然?|共|各|又|再|也|则|分别)*(?:达到?|为|是|有|超过?|突破|高达|成交|收|给予?|发放?|发给|补[贴助]|奖励?|资助|领取?|送[去上]|缴纳?|收取|支付|投入|安排|节[约省])*(?:了|到|至)?';
/** 租金每吨每天…, 每户补贴了…, 日均…, 单日最高…: for each of what, or as what extreme, a number is given. */
const perEach = new RegExp(
  `(?<!(?:于|超过)[^，；]{0,8})(?<rate>(?:(?:${extreme})?(?:${each}|${mean})(?:${extreme})?)+|(?:${extreme})+)${link}$`,
  'u',
);
/** 年均增长…, and the numbers of a row before the one meant. */
const perYear =
  /(?<rate>年均|(?<![两\d一二三四五六七八九十])年平均|平均每年|每年)(?:分别|约|近|各|实际)*(?:增速|增长率?|增加|提[高升]|上升|下降|减少|降低|递增|增幅)[^，；。\d]{0,4}(?:[\d.]+(?:%|个百分点)[、和及与])*$/u;
/** 由每月50元提高到80元: what is said of where a change began holds for where it ended. */
const goesOnTo =
  /^\p{Script=Han}{0,6}?(?:提[高升]|增[加长]|降低?|减少?|下[降调]|上[升涨调]|扩大|缩[短小减]|调整|涨|加)?[到至为]$/u;

/** 日均保障航班9班、运输旅客2万人次; 日均完成客运量2万人次: of each day, all that is counted up to the next comma. */
const perTime =
  /(?<rate>[日月周]均|每[天日月周])(?!.*(?:[日月年周]均|每|累计|[总合]计|共|[今去全]年|目前|截[至止]|其中|到))(?:[^\d]{1,12}\d[\d.,]*[万亿余多]*\p{Script=Han}{1,3}[、和])*[^\d、和]{2,12}$/u;

/** What is said before a number, up to the comma before it. */
const saidIn = (text: string, start: number): string =>
  text
    .slice(Math.max(0, start - 60), start)
    .split(/[，。；：“”（）()\n]/u)
    .at(-1)!;

const bare = (words: string): string => words.replace(/\s+/gu, '');

/** For each of what a figure is given, where its metric does not say so; empty where it is given for nothing else. */
export function rateOf({ start, clause, metric, aspect, dimension }: Stated, { text }: Pick<Article, 'text'>): string {
  const ahead = bare(text.slice(clause.start, start));
  if (metric === '' || aspect === 'rank' || aspect === 'share') return '';
  if (aspect === 'growth')
    return dimension === 'percent' || dimension === 'points' ? (perYear.exec(ahead)?.groups?.rate ?? '') : '';
  const [, before = '', own = ahead] = /^(.*?)\d[\d.,]*([^\d]*)$/su.exec(ahead) ?? [];
  const rate =
    (perEach.exec(own) ?? (goesOnTo.test(own) ? perEach.exec(before) : null) ?? perTime.exec(bare(saidIn(text, start))))
      ?.groups?.rate ?? '';
  return metric.includes(rate) ? '' : rate;
}

/** A wording with the rate where it belongs: before the number, or before what was done with what stands behind it. */
export function withRate(
  told: string | undefined,
  rate: string,
  figure: Stated,
  isBehind: boolean,
): string | undefined {
  if (rate === '' || told?.includes(rate)) return told;
  const { metric, aspect, direction } = figure;
  if (aspect === 'growth')
    return direction === undefined ? told : `${metric}${rate}${direction === 'rise' ? '增长' : '下降'}…`;
  if (told === undefined) {
    if (rate.startsWith(metric)) return `${rate}…`;
    // 日均2万人次，单日最高3万人次
    const counted = metric.replace(/[日月年周]均/u, '');
    return isBehind ? `${rate}…${metric}` : `${counted}${rate}…`;
  }
  return isBehind ? `${rate}${told}` : told.replace('…', `${rate}…`);
}
