import type { Article, Figure, Query } from '../../../domain.ts';
import { isSectorOf } from '../../../figures/ledger.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';

/**
 * 重点项目总投资多少, 招商花了多少钱, of a sentence whose money is 市外投资 and 地区生产总值: each of them a matter of its own, in a clause that says nothing
 * of what is asked.
 * @param asked the words that the question names, each with the names of its term.
 * @param told the figures of the sentence.
 */
export function isOfOtherTerms(
  { language, text: question, terms }: Query,
  asked: readonly { readonly word: string; readonly names?: readonly string[] }[],
  told: readonly Figure[],
  { text }: Article,
): boolean {
  // 分产业看，第一产业下降3%, of an investment: no value added.
  if (told.length > 0 && told.every(isSectorOf) && terms.some(({ words }) => /增加值$/u.test(words))) return true;
  if (language === 'en' || !/钱|投资|资金|亿|花/u.test(question)) return false;
  const words = asked.flatMap(({ word, names = [] }) => [...formsOf(word), ...names]).filter((word) => word.length > 1);
  const isAnothers = ({ term, partOf, subject, metric, clause }: Figure) =>
    term !== undefined &&
    partOf === undefined &&
    subject === undefined &&
    !terms.some((one) => one.term.name === term) &&
    !words.some((word) => text.slice(clause.start, clause.end).replace(metric, ' ').includes(word));
  const money = told.filter(({ dimension }) => dimension === 'money');
  return money.length > 0 && money.every(isAnothers);
}
