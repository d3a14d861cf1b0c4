import type { Figure, Query } from '../../../domain.ts';
import { literal } from '../../../text/matches.ts';
import { figuresOf } from '../../ledger-index.ts';
import type { Known } from './surroundings.ts';

/**
 * 甲公园接待量多少, where a sentence tells 乙公园接待量; 教师满意率, of 课程满意率 beside 教师满意率: what a figure is called ends as the
 * question does, and begins with a name of its own, while the question's is that of something else in its sentence.
 */
export function isNamedBeside(query: Query, figure: Figure, { articles, ledger }: Known): boolean {
  const { kind, language, text: asked } = query;
  const { metric, unit, aspect, sentence, clause, articleId } = figure;
  if (kind !== 'figure' || language === 'en' || metric.length < 4) return false;
  const end = sharedEnd(metric, asked);
  const own = metric.slice(0, -end.length);
  if (end.length < leastShared || own === '' || asked.includes(own)) return false;
  const isOfOther = figuresOf(articleId, ledger).some(
    (other) =>
      other !== figure &&
      other.sentence.start === sentence.start &&
      other.unit === unit &&
      other.aspect === aspect &&
      sharedEnd(other.metric, asked).length > end.length &&
      sharedEnd(other.metric, asked).endsWith(end),
  );
  if (isOfOther) return true;
  if (own.length < 2) return false;
  const text = articles.get(articleId)?.text ?? '';
  const before = asked.slice(0, asked.lastIndexOf(end)).replace(/的$/u, '');
  const told = text.slice(sentence.start, sentence.end);
  const near = metric + text.slice(clause.start, clause.end);
  // 塔未公布承载量: it is told of with the same measure.
  const isToldOf = (word: string) => new RegExp(`${literal(word)}[^，；。]{0,8}${literal(end)}`, 'u').test(told);
  return query.rest
    .split(' ')
    .some((word) => word.length > 1 && before.endsWith(word) && !near.includes(word) && isToldOf(word));
}
const leastShared = 3;

/** The longest end of a metric that a question says. */
function sharedEnd(metric: string, asked: string): string {
  let at = 0;
  while (at < metric.length && !asked.includes(metric.slice(at))) at += 1;
  return metric.slice(at);
}

/** 非重点项目 is no 重点项目. */
export const isOfContrary = ({ text, language }: Query, told: string): boolean => {
  const thing = language === 'en' ? undefined : contrary.exec(text)?.groups?.thing;
  const barred = language === 'en' ? undefined : /不可(?<what>\p{Script=Han}{2})/u.exec(text)?.groups?.what;
  if (barred !== undefined) return !told.includes(`不可${barred}`);
  return thing !== undefined && told.includes(thing) && !told.includes(`非${thing}`);
};
const contrary = /(?<![扣除并是无莫若南北东西])非(?![常遗洲法凡物])(?<thing>\p{Script=Han}{2})/u;

/** 多少处, of 排查场所20家，发现隐患6处: what the same sentence counts so, and the question names, is meant. */
export function isCountedBeside({ kind, unit, text, turn = '' }: Query, figure: Figure, { ledger }: Known): boolean {
  if (kind !== 'figure' || unit === undefined || /^[个人名家]?$/u.test(unit) || figure.unit === unit) return false;
  return figuresOf(figure.articleId, ledger).some(
    (other) =>
      other.sentence.start === figure.sentence.start &&
      other.unit === unit &&
      other.dimension === figure.dimension &&
      other.metric.length > 1 &&
      `${text} ${turn}`.includes(other.metric.slice(-2)) &&
      !text.endsWith(`${figure.metric}多少${unit}`),
  );
}

/** 新增贷款多少, of 新增涉农贷款5亿元，占新增贷款的80%: the whole is named, and told of is a part of it. */
export function isPartOfAsked({ kind, text }: Query, figure: Figure, { articles, ledger }: Known): boolean {
  if (kind !== 'figure' || figure.aspect === 'share' || figure.metric === '' || text.includes('占')) return false;
  const own = articles.get(figure.articleId)?.text.slice(figure.sentence.start, figure.sentence.end) ?? '';
  const whole =
    /占(?:全[国省市区县])?(?<whole>[^，。；\d占]{4,14}?)的?(?:比重|比例)?(?:约|为|达|超过?|近)*\d[\d.]*%/u.exec(own)
      ?.groups?.whole;
  if (whole === undefined || !text.includes(whole) || figure.metric.includes(whole)) return false;
  return figuresOf(figure.articleId, ledger).some(
    (share) =>
      share.aspect === 'share' &&
      share.sentence.start === figure.sentence.start &&
      share.metric.startsWith(figure.metric) &&
      [...figure.metric].some((sign) => !text.includes(sign)),
  );
}

/** 土地成交金额, of one lot of which the question says nothing. */
export const isOfOneLot = ({ text }: Query, { clause, articleId, dimension }: Figure, { articles }: Known): boolean =>
  dimension === 'money' &&
  /土地/u.test(text) &&
  !/地块|宗|幅|哪|最/u.test(text) &&
  /地块[^，。；]*(?:竞得|拿下|摘得|斩获|夺得|成交)/u.test(
    articles.get(articleId)?.text.slice(clause.start, clause.end) ?? '',
  );

/** 有多少家驾校, of 18家驾校因……: those to which something happened. */
export function isOfThoseThat({ kind, text, unit }: Query, figure: Figure, { articles }: Known): boolean {
  const noun =
    kind === 'figure'
      ? /有(?:多少|几)[家个所座名位](?<noun>\p{Script=Han}{2,6})[？?]?$/u.exec(text)?.groups?.noun
      : undefined;
  if (noun === undefined || figure.unit !== unit) return false;
  const behind = articles.get(figure.articleId)?.text.slice(figure.end, figure.clause.end) ?? '';
  const deed = new RegExp(
    `^(?:\\p{Script=Han}{0,4})${noun}(?<deed>因|由于|被|未|没|不|分别|存在|违|受到|遭|获|入选|入围|晋级|通过|来自)`,
    'u',
  ).exec(behind)?.groups?.deed;
  return deed !== undefined && !text.includes(deed);
}

/** 年均增速, of how far something grew in one year. */
export const isOfOneYear = (
  { text, language }: Query,
  { aspect, metric, clause, articleId }: Figure,
  { articles }: Known,
): boolean =>
  language !== 'en' &&
  aspect === 'growth' &&
  /(?:年均|平均年|年平均|复合)[^，。？]{0,8}(?:增|涨|升|降|减)/u.test(text) &&
  !/年均|平均|复合|每年|逐年/u.test(metric + (articles.get(articleId)?.text.slice(clause.start, clause.end) ?? ''));

/** 贷款总额, of 该类贷款: those that the sentence names, and the question does not. */
export function isOfItsKind({ kind, text }: Query, figure: Figure, { articles }: Known): boolean {
  if (kind !== 'figure' || !/[该此这][类款种项]/u.test(figure.metric)) return false;
  const own = articles.get(figure.articleId)?.text.slice(figure.sentence.start, figure.start) ?? '';
  const name = /“(?<name>[^”]{2,12})”/u.exec(own)?.groups?.name;
  return name !== undefined && !text.includes(name.slice(-3));
}

/** 一共多少, of one of several of a sentence that are called alike. */
export function isOneOfAll({ kind, text }: Query, figure: Figure, { articles, ledger }: Known): boolean {
  const { metric, unit, aspect, status, sentence, clause, articleId, value } = figure;
  if (kind !== 'figure' || !/[一总]共(?!和|同)|合计|共计|加起来/u.test(text) || metric === '') return false;
  if (/[共总]|合计|累计|全/u.test(metric + (articles.get(articleId)?.text.slice(clause.start, clause.end) ?? '')))
    return false;
  return figuresOf(articleId, ledger).some(
    (other) =>
      other.sentence.start === sentence.start &&
      other.clause.start !== clause.start &&
      other.metric === metric &&
      other.unit === unit &&
      other.aspect === aspect &&
      other.status === status &&
      other.value !== value,
  );
}
