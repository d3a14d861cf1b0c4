import type { Article, Draft, Figure, Query } from '../../../domain.ts';
import { samePlace } from '../../../figures/places/places.ts';
import { isOfSomeGoods } from '../matching/narrower.ts';

/**
 * Whether a number is computed of other things than are asked for: a growth of firms that were added, where 营收增速 is asked for, the trade in aircraft, where it is
 * all of it.
 */
export function isOfOtherOperands(draft: Draft, query: Query, articles: ReadonlyMap<string, Article>): boolean {
  if (draft.kind !== 'grounded') return false;
  if (query.language === 'en') return tellsOneSide(draft, query);
  const operands = draft.claims.flatMap(({ derivation }) => derivation?.operands ?? []);
  if (operands.length === 0) return false;
  if (draft.claims.some(({ derivation }) => derivation && isOfBoth(query.text, derivation.operands))) return true;
  // 职工一个月拿多少钱 is told by no number of people.
  const asksMoney = /(?:多少|几)[十百千万亿]*(?:钱|元|块)/u.test(query.text);
  if (asksMoney && draft.claims.some(({ derivation }) => derivation && !/元|%|倍|点/u.test(derivation.unit)))
    return true;
  const own: Query = { ...query, kind: 'figure' };
  const isOfOne = operands.every(({ place }) => !place || !operands[0]!.place || samePlace(place, operands[0]!.place));
  if (query.rest === '' && isOfOne && operands.some(({ metric }) => isOfSomeGoods(own, metric))) return true;
  const grown = query.terms.find(({ words }) => new RegExp(`${words}的?${growth}`, 'u').test(query.text));
  if (!grown) return false;
  const isSaid = ({ term, words }: Query['terms'][number], { metric, articleId, sentence, start, ...figure }: Figure) =>
    figure.term === term.name ||
    [words, term.name, ...term.aliases].some(
      (one) => metric.includes(one) || articles.get(articleId)?.text.slice(sentence.start, start).includes(one),
    );
  // 甲增速比乙高几个点: one of the two is of what it is measured against.
  const named = [query, ...(query.parts ?? [])].flatMap(({ terms }) => terms);
  const isOfOther = (figure: Figure) => named.some((one) => figure.term === one.term.name);
  return !operands.some((one) => isSaid(grown, one)) || !operands.every((one) => isSaid(grown, one) || isOfOther(one));
}

/** How much more does a nurse earn than a farmer, of which one is told: what the other earns is no difference. */
const tellsOneSide = ({ claims, lead }: Draft, { kind, asked, parts = [] }: Query): boolean =>
  kind === 'compute' &&
  parts.length === 2 &&
  /\bthan\b(?!.{0,20}\b(?:year|month|quarter|target|plan|half)\b)/iu.test(asked) &&
  claims.length === 1 &&
  lead === undefined &&
  claims[0]!.derivation === undefined &&
  !/\b(?:rose|fell|grew|points?)\b|[比高低多少快慢增减降升差]/u.test(claims[0]!.text);

const growth = '(?:增速|增幅|增长率|涨幅|降幅|增长|下降)';

/** 出口比进口多多少, of 进出口 less 出口: what is left of both is the other side, and no gap between them. */
const isOfBoth = (text: string, operands: readonly Figure[]): boolean =>
  !text.includes('进出口') &&
  /(?<!进)出口.*(?:比|差).*进口|进口.*(?:比|差).*(?<!进)出口|[顺逆]差/u.test(text) &&
  operands.length === 2 &&
  operands.filter(({ metric }) => metric.includes('进出口')).length === 1 &&
  !operands.some(({ metric, partOf = '' }) => metric.includes('进出口') && partOf !== '');
