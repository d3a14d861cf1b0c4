import { Big } from 'big.js';
import type { Article, Figure, Ledger, Period, Query } from '../../../domain.ts';
import { figuresOf, figuresOfTerms } from '../../ledger-index.ts';
import type { Known } from './surroundings.ts';

/**
 * 预计完成285.6亿元, of which a later article tells that it came to 283.9亿元; 304.2亿元 of 由304.2亿元修订为301.7亿元, wherever it was told: what stands no
 * longer, unless the question is about how it was revised.
 */
export const isRevised = ({ text }: Pick<Query, 'text'>, figure: Figure, known: Known): boolean =>
  figure.term !== undefined && !asksRevision.test(text) && revisedIn(known).has(figure);

/** Where a change began: of 由304.2亿元修订为301.7亿元 nothing changed but what is known, unless the question is about that. */
export const isOutset = (
  { text }: Pick<Query, 'text'>,
  figure: Figure,
  { articles }: Pick<Known, 'articles'>,
): boolean =>
  figure.isBase === true &&
  (asksRevision.test(text) ||
    !revising.test(articles.get(figure.articleId)!.text.slice(figure.end, figure.clause.end)));

const asksRevision =
  /修[订正]|更正|核[实定减增]|调整|校正|初步|快报|预计|预估|原先|原来|此前|之前|最初|当初|各家|媒体/u;

const made = new WeakMap<Ledger, ReadonlySet<Figure>>();

function revisedIn(known: Known): ReadonlySet<Figure> {
  const set = made.get(known.ledger) ?? findRevised(known);
  made.set(known.ledger, set);
  return set;
}

function findRevised({ ledger, articles }: Known): ReadonlySet<Figure> {
  const alike = new Map<string, Figure[]>();
  for (const figure of figuresOfTerms(ledger)) {
    const period = periodOf(figure, ledger);
    if (figure.status !== 'actual' || !period || period.source === 'article') continue;
    const key = keyOf(figure, period);
    const own = alike.get(key);
    if (own) own.push(figure);
    else alike.set(key, [figure]);
  }
  const revised = new Set<Figure>();
  for (const own of alike.values()) {
    if (new Set(own.map(({ value }) => value)).size < 2) continue;
    for (const figure of own) {
      if (!figure.isBase && own.some((other) => revises(other, figure, articles))) revised.add(figure);
    }
  }
  return revised;
}

/** What two figures share that tell one thing. */
const keyOf = ({ term, aspect, unit, place, subject, partOf }: Figure, { label }: Period): string =>
  [term, aspect, unit, place, subject, partOf, label].join(' ');

/** 2023年由304.2亿元修订为301.7亿元: what was told before is of the time of what is told now. */
const periodOf = ({ period, isBase, articleId, clause, end }: Figure, ledger: Ledger): Period | undefined =>
  period ??
  (isBase
    ? figuresOf(articleId, ledger).find((one) => one.start > end && one.clause.start === clause.start)?.period
    : undefined);

function revises(other: Figure, figure: Figure, articles: ReadonlyMap<string, Article>): boolean {
  const [from, to] = [articles.get(figure.articleId), articles.get(other.articleId)];
  if (!from?.publishedOn || !to?.publishedOn || from.publishedOn >= to.publishedOn) return false;
  const behind = to.text.slice(other.end, other.clause.end);
  if (other.isBase) return other.value === figure.value && revising.test(behind);
  if (other.value === figure.value || isRounded(other, figure)) return false;
  if (revising.test(to.text.slice(other.clause.start, other.start))) return true;
  return preliminary.test(aheadOf(figure, from.text)) && !preliminary.test(aheadOf(other, to.text));
}

const revising =
  /(?:修[订正]|更正|校正|核[实定减增])[^，。；\d]{0,4}$|^[^，。；\d]{0,4}(?:修[订正]|更正|校正|核[实定减增])/u;
const preliminary = /预计|初步(?:核算|统计|测算)|快报/u;

/** The words of its sentence ahead of a figure, since the last semicolon. */
const aheadOf = ({ sentence, start }: Figure, text: string): string =>
  /[^；]*$/u.exec(text.slice(sentence.start, start))![0];

/** 286亿元, where 285.6亿元 was told: no other number. */
function isRounded(other: Figure, figure: Figure): boolean {
  const [, , zeros = ''] = /^(-?[\d.]*?)(0*)$/u.exec(other.value) ?? [];
  const half = other.value.includes('.')
    ? new Big(10).pow(-other.value.split('.')[1]!.length).div(2)
    : new Big(10).pow(zeros.length).div(2);
  return new Big(other.value).minus(figure.value).abs().lte(half);
}
