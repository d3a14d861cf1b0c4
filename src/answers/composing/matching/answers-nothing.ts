import type { Figure, Query } from '../../../domain.ts';
import { isCountedBeside, isNamedBeside, isOneOfAll, isPartOfAsked } from './named-beside.ts';
import { isOfItsKind, isOfOneLot, isOfOneWay, isOfOneYear } from './narrower.ts';
import { isOfContrary } from './opposites.ts';
import type { Known } from './surroundings.ts';
import { isOfThoseThat } from './those-that.ts';

/** Numbers of a text that answer no question for what there is: what a price is of, whom something is for, a condition, what was long ago. */
export const answersNothing = (query: Query, figure: Figure, known: Known): boolean =>
  (figure.isBase
    ? !asksBefore(query) &&
      !isPlanAsked(query, figure) &&
      !isOfNow(query, figure, known) &&
      !isBaseAsked(query, figure, known)
    : isRaisedFrom(query, figure, known)) ||
  isUnitPrice(figure, known) ||
  isLimit(figure, known) ||
  isOfLaw(query, figure, known) ||
  isLongAgo(query, figure, known) ||
  isAge(query, figure, known) ||
  isOfPresentation(query, figure) ||
  isAsked(figure, known) ||
  isNamedBeside(query, figure, known) ||
  isOfContrary(query, sentenceOf(figure, known)) ||
  isCountedBeside(query, figure, known) ||
  isPartOfAsked(query, figure, known) ||
  isOfOneLot(query, figure, known) ||
  isOfOneWay(query, figure, known) ||
  isOfThoseThat(query, figure, known) ||
  isOfOneYear(query, figure, known) ||
  isOfItsKind(query, figure, known) ||
  isOneOfAll(query, figure, known);

const sentenceOf = ({ articleId, sentence, metric }: Figure, { articles }: Known): string =>
  metric + (articles.get(articleId)?.text.slice(sentence.start, sentence.end) ?? '');

/** 分两个指标公布: into how much a text divides what it tells. */
const isOfPresentation = ({ text }: Query, { metric, dimension }: Figure): boolean =>
  dimension === 'count' && /^(?:指标|方面|层面|维度|环节|层次|特点)$/u.test(metric) && !text.includes(metric);

/** 额度原来是多少: what it was raised or cut from is asked for. */
const asksBefore = ({ text, kind }: Query): boolean =>
  kind === 'figure' &&
  /(?:原来|原先|之前|以前|此前|过去)(?!打算|计划|准备|想|预计|的?目标)[^，。？?]{0,10}(?:多少|几|多[大高长])/u.test(
    text,
  );

/** 60% of 由目前的60%提升到80%以上, where what is now is asked for. */
const isOfNow = ({ text, kind }: Query, { start, clause, articleId }: Figure, { articles }: Known): boolean =>
  kind === 'figure' &&
  /现在|目前|如今|当前/u.test(text) &&
  /[从由](?:目前|现在|现有|当前|如今)的?[^，。；\d]*$/u.test(
    articles.get(articleId)?.text.slice(clause.start, start) ?? '',
  );

/** 100万元 of 从80万元提高至100万元, where what it was before is asked for. */
const isRaisedFrom = (query: Query, { start, clause, articleId }: Figure, { articles }: Known): boolean =>
  asksBefore(query) &&
  /[从由][^，。；]*\d[^，。；]{0,8}(?:提[高升]|增[至加长]|上[调升涨]|下[调降]|[升降涨跌减缩扩]|调整)[^，。；]{0,4}[至到为]\s*$/u.test(
    articles.get(articleId)?.text.slice(clause.start, start) ?? '',
  );

/** 一斤 of 一斤卖48元, 一吨 of 一吨玉米磨成粉，毛利60元: what the price is of. */
const isUnitPrice = ({ text, end, articleId }: Figure, { articles }: Known): boolean => {
  if (!/^一(?![十百千万亿])/u.test(text)) return false;
  const behind = articles.get(articleId)?.text.slice(end, end + 24) ?? '';
  return /^[只才]?(?:卖|收|要|售|付|缴|补|奖|值)|^[^，。；]{2,12}，(?:毛利|净利|利润|成本|能卖|可卖|收入|售价)/u.test(
    behind,
  );
};

/** 65岁 of 年满65岁的老人: whom something is for, unless it is asked for. */
const isAge = (query: Query, { unit, clause, start, end, articleId }: Figure, { articles }: Known): boolean => {
  const text = articles.get(articleId)?.text ?? '';
  return (
    unit === '岁' &&
    !/岁|年龄|多大|年纪/u.test(query.text) &&
    (/(?:年?满|今年|现年|时年)$/u.test(text.slice(clause.start, start)) ||
      /^(?:及?以[上下])?的?\p{Script=Han}{0,4}(?:人|者|女|童|孩|生)/u.test(text.slice(end, clause.end)))
  );
};

/** 超过100万元 of 收入超过100万元的村有5个: which are counted, not how much there is. */
const isLimit = ({ qualifier, text, end, clause, articleId }: Figure, { articles }: Known): boolean =>
  // GDP≥500亿元 is a condition.
  /^[≥≤＞＜><]/u.test(text) ||
  (qualifier !== 'exact' &&
    /^的(?!目标|水平|规模|成绩|任务)[^，。；]{1,8}?(?:有|达到?|为|共|占|超过?|要)[^，。；]{0,4}\d/u.test(
      articles.get(articleId)?.text.slice(end, clause.end) ?? '',
    ));

/** 并处违法所得二倍以上十倍以下的罚款: what a law threatens everyone with was done to no one. */
const isOfLaw = ({ text }: Query, { unit, start, end, sentence, articleId }: Figure, { articles }: Known): boolean => {
  const told = articles.get(articleId)?.text ?? '';
  return (
    /以[上下]/u.test(told.slice(start, end)) &&
    /(?:责令|[并可]处|处以|处罚)[^。]*以上[^，。；]{1,12}以下/u.test(told.slice(sentence.start, sentence.end)) &&
    !text.includes(unit) &&
    !/规定|法律|条例|最[多高低少]|会|要/u.test(text)
  );
};

/** 五年前只有613艘, where no such time is asked for. */
const isLongAgo = (
  { text: asked, period }: Query,
  { start, clause, sentence, articleId }: Figure,
  { articles }: Known,
): boolean => {
  const { text } = articles.get(articleId)!;
  return (
    period === undefined &&
    (longAgo.test(text.slice(clause.start, start)) || replaced.test(text.slice(sentence.start, start))) &&
    !/前|原[来先]|过去|当年|曾|以往/u.test(asked)
  );
};
/** 此前，标准为5万元: of what holds no more. */
const replaced = /^(?:此前|在此之前|原先|以前|过去)，[^，。；]*$/u;
const longAgo = /^(?:[而在]?)(?:[一二三四五六七八九十几两\d]+年前|原来|原先|过去|此前)[^，。；]*$/u;

/** 一亩补多少钱？ asks, and states nothing: one of something, and how much for it. */
const isAsked = ({ text, sentence, articleId }: Figure, { articles }: Known): boolean => {
  const told = articles.get(articleId)?.text ?? '';
  return (
    /^一/u.test(text) &&
    /[？?]/u.test(told[sentence.end - 1] ?? '') &&
    /多少|几/u.test(told.slice(sentence.start, sentence.end))
  );
};

/** 从2021年的40家增加到65家, and 2021—2023年由40家增加到65家, asked about 2021. */
const isBaseAsked = (
  { kind, period }: Query,
  { start, clause, sentence, articleId }: Figure,
  { articles }: Known,
): boolean => {
  if (kind === 'compute' || kind === 'compare' || period === undefined) return false;
  const { text } = articles.get(articleId)!;
  const year = ofYear.exec(text.slice(clause.start, start)) ?? ofRange.exec(text.slice(sentence.start, start));
  return year?.groups?.year === period.label;
};
const ofYear = /[从由](?<year>\d{4})年的?[^，。；至到年]*$/u;
const ofRange = /(?<year>\d{4})年?[-—–~至到](?:\d{4}|\d{2})年[^；。]*?[从由][^，。；至到年\d]*$/u;

/** 全年计划多少, of 完成全年计划任务9亿元的41%: the plan that is measured by, unless how much of it was done is asked. */
const isPlanAsked = ({ status, text }: Query, { status: own }: Figure): boolean =>
  status === 'target' && own === 'target' && !/完成|实现/u.test(text);
