import type { Figure, Query } from '../../../domain.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';

/** 授权量 is no 拥有量, nor 成交额 an 出口额: what is measured is named with the measure, and the clause does not say it. */
export const isOtherMeasure = (query: Query, figure: Figure, clause: string): boolean => {
  if (isOtherFlow(query, figure, clause) || isOtherCount(query, figure) || isOfGoods(query, figure)) return true;
  if (isOtherExtent(query, figure, clause)) return true;
  if (isOutput(query, figure) || isOfGross(query, figure) || isOfWorth(query, figure)) return true;
  const { rest, aspect } = query;
  const { metric } = figure;
  const told = aspect === undefined ? measure.exec(metric)?.groups : undefined;
  if (told === undefined) return false;
  const own = measure.exec(rest.split(' ').findLast((word) => measure.test(word)) ?? '')?.groups;
  return (
    own !== undefined &&
    own.of !== told.of &&
    own.measure === told.measure &&
    !formsOf(own.of!).some((form) => clause.includes(form)) &&
    ![...own.of!].some((sign) => told.of!.includes(sign))
  );
};
const measure = /(?<of>\p{Script=Han}{2})(?<measure>[量额])$/u;

/** 软件业务收入 is no 软件业务出口: what comes in, goes out or is earned by one business. */
const isOtherFlow = ({ text, language }: Query, { metric, aspect }: Figure, clause: string): boolean => {
  const [asked, told] = [text.match(flows) ?? [], metric.match(flows) ?? []];
  return (
    language !== 'en' &&
    aspect === 'level' &&
    asked.length === 1 &&
    told.length === 1 &&
    asked[0] !== told[0] &&
    !clause.includes(asked[0]!)
  );
};
const flows = /收入|支出|(?<!进)出口|进口|利润|贷款|存款/gu;

/** 多长 is not told by how wide something is. */
const isOtherExtent = ({ text, language }: Query, { metric, unit }: Figure, clause: string): boolean => {
  const asked =
    language === 'en' || unit !== '米'
      ? undefined
      : /多(?<of>[长宽高深])|(?<way>[长宽高深])度[是为有]?多少/u.exec(text)?.groups;
  const own = asked && (asked.of ?? asked.way!);
  const told = /(?<of>[长宽高深])度?…?$/u.exec(metric)?.groups?.of;
  return own !== undefined && told !== undefined && told !== own && !clause.includes(own);
};

/** 户数 is counted in 户, and not told by what each of them holds. */
const isOtherCount = ({ text, language }: Query, { unit, aspect }: Figure): boolean => {
  const counted =
    language === 'en' ? undefined : /(?<unit>[户台套])数(?:一共|总共)?[有是为]?(?:多少|几)/u.exec(text)?.groups?.unit;
  return counted !== undefined && aspect === 'level' && unit !== counted;
};

/** 产量多少 is not told by what it was worth. */
const isOfWorth = ({ text, language }: Query, { dimension, aspect }: Figure): boolean =>
  language !== 'en' &&
  dimension === 'money' &&
  aspect === 'level' &&
  /产量(?:一共|总共|大概|大约)?[是有达为]?到?(?:多少|几)(?![亿万]?[元块])/u.test(text);

/** 装机多少 is not told by how much current was made. */
const isOutput = ({ text, language }: Query, { dimension }: Figure): boolean =>
  language !== 'en' && dimension === 'energy' && /装机(?:容量|规模)?(?:一共|总共|已?达到?|[是有为])?多少/u.test(text);

/** 募集资金净额 is not told by the 总额, nor that by what is left of it. */
const isOfGross = ({ text, language }: Query, { metric, aspect }: Figure): boolean => {
  const [asked, told] = [text, metric].map((words) => (/净额/u.test(words) ? '净' : /总额/u.test(words) ? '总' : ''));
  return (
    language !== 'en' &&
    aspect === 'level' &&
    asked !== '' &&
    told !== '' &&
    asked !== told &&
    !/净额.*总额|总额.*净额/u.test(text)
  );
};

/** 进口多少 is not told by 进口铜矿石115亿元, nor by 电路出口: of some goods alone. */
function isOfGoods({ text, language }: Query, { metric, aspect }: Figure): boolean {
  if (language === 'en' || aspect === 'rank') return false;
  const way = trade.exec(text)?.groups?.way;
  if (way === undefined) return false;
  const ahead = new RegExp(`^(?<goods>\\p{Script=Han}{2,})(?<!进)${way}$`, 'u')
    .exec(metric)
    ?.groups?.goods?.replace(whole, '');
  const behind = new RegExp(`^${way}(?!总?[额值]|交货|货[值运物]|规模|增)(?<goods>\\p{Script=Han}{2,})`, 'u').exec(
    metric,
  )?.groups?.goods;
  const goods = ahead || behind;
  // 外商投资企业进出口, by whom: of all goods.
  return (
    goods !== undefined &&
    goods !== '' &&
    !/(?:企业|公司|单位|经济)$/u.test(goods) &&
    ![...goods.slice(0, 2)].every((sign) => text.includes(sign))
  );
}
const trade = /(?<!进)(?<way>出口|进口|进出口)(?:总?[额值])?了?(?:一共|总共)?[是有达为]?(?:多少|几)/u;
const whole = /全[省市区县州国]|[省市区县州]|外贸|货物|累计|合计|对外|完成|实现|总|我/gu;
