import { Big } from 'big.js';
import type { Article, Figure, Query } from '../../../domain.ts';
import { segmenterTerms } from '../../../text/terms.ts';

/** How far beyond a mark, as a share of it, a number may lie that the mark is said of. */
const farthestBeyond = 0.2;

/** How near below a round number, as a share of it, the number lies that is told as nearly that: 3912亿元 of 近4000亿元. */
const leastBelow = 0.9;

/**
 * 迈上500亿元台阶，达到513.9亿元: where an article gives the number itself, a mark that it passed, or nearly reached, is no second one. In one sentence they are of one metric by its
 * words; anywhere in an article by the glossary's term for both.
 */
export const isOvertaken = (mark: Figure, told: readonly Figure[]): boolean =>
  told.some(
    (one) =>
      one.articleId === mark.articleId &&
      one.qualifier !== mark.qualifier &&
      isSameMetric(one, mark) &&
      one.unit === mark.unit &&
      one.aspect === mark.aspect &&
      one.status === mark.status &&
      one.place === mark.place &&
      one.subject === mark.subject &&
      one.period?.label === mark.period?.label &&
      (mark.qualifier === 'over'
        ? new Big(one.value).gt(mark.value)
        : one.qualifier === 'exact' &&
          new Big(one.value).lt(mark.value) &&
          new Big(one.value).gt(new Big(mark.value).times(leastBelow))),
  );

const isSameMetric = (one: Figure, mark: Figure): boolean =>
  (one.metric === mark.metric && one.partOf === mark.partOf && mark.qualifier === 'under') ||
  (one.sentence.start === mark.sentence.start && one.metric === mark.metric) ||
  (one.term !== undefined &&
    one.term === mark.term &&
    one.partOf === mark.partOf &&
    new Big(one.value).lt(new Big(mark.value).times(1 + farthestBeyond)));

/** 两年前，书店仅9家，到现在已达31家: asked how many there are, those of years ago are none. */
export function isOfFormerTime(
  { text, asked }: Query,
  figure: Figure,
  told: readonly Figure[],
  article: Article,
): boolean {
  if (asksFormer.test(`${text} ${asked}`)) return false;
  const said = article.text.slice(figure.sentence.start, figure.start);
  return (
    figure.period === undefined &&
    former.test(said) &&
    !now.test(said) &&
    told.some(
      (one) =>
        one.articleId === figure.articleId &&
        one.sentence.start === figure.sentence.start &&
        one.start > figure.end &&
        one.metric === figure.metric &&
        one.unit === figure.unit &&
        now.test(article.text.slice(figure.end, one.start)),
    )
  );
}
const former = /(?:\d|[一二两三四五六七八九十几多])年前|起初|当初|最初|原先|刚开始/u;
const now = /现在|如今|目前|现已|今年|已(?:达|有|增|发展|超)/u;
const asksFormer = /[年以之此]前|当初|原[来先]|起初|最初|开始|增|涨|变|多了|从|比|差|倍|翻/u;

/** 商品零售额, where an article tells 社会消费品零售总额 by its whole name: what has more in front of a short name for it is a part. */
export const isNarrowerThanTold = ({ text, terms }: Query, figure: Figure, told: readonly Figure[]): boolean =>
  terms.some(({ term }) => {
    if (figure.term === term.name || figure.partOf !== undefined) return false;
    const short = term.aliases.find((alias) => figure.metric.endsWith(alias) && figure.metric.length > alias.length);
    if (short === undefined) return false;
    const more = figure.metric.slice(0, -short.length);
    if (segmenterTerms(more).some((word) => text.includes(word))) return false;
    return told.some(
      (one) =>
        one.articleId === figure.articleId &&
        one.metric === term.name &&
        one.aspect === figure.aspect &&
        one.period?.label === figure.period?.label,
    );
  });
