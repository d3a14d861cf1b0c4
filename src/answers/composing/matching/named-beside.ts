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
  if (kind !== 'figure' || language === 'en') return false;
  if (isOfOtherLatin(query, figure, { articles, ledger })) return true;
  if (metric.length < 4) return false;
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

/** Metro最高，达98万元，Strand第二，为95万元: the number that another name in letters leads up to. */
function isOfOtherLatin({ text: asked }: Query, figure: Figure, { articles, ledger }: Known): boolean {
  const names: readonly string[] = asked.match(latin) ?? [];
  if (names.length !== 1) return false;
  const text = articles.get(figure.articleId)?.text ?? '';
  const alike = figuresOf(figure.articleId, ledger).filter(
    ({ sentence, unit, aspect }) =>
      sentence.start === figure.sentence.start && unit === figure.unit && aspect === figure.aspect,
  );
  const namesOf = (one: Figure): readonly string[] => {
    const from = Math.max(one.sentence.start, ...alike.flatMap(({ end }) => (end <= one.start ? end : [])));
    return text.slice(from, one.start).match(latin) ?? [];
  };
  const own = namesOf(figure);
  return own.length > 0 && !own.includes(names[0]!) && alike.some((one) => namesOf(one).includes(names[0]!));
}
const latin = /[A-Za-z][A-Za-z.&-]{2,}/gu;

/** The longest end of a metric that a question says. */
function sharedEnd(metric: string, asked: string): string {
  let at = 0;
  while (at < metric.length && !asked.includes(metric.slice(at))) at += 1;
  return metric.slice(at);
}

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
