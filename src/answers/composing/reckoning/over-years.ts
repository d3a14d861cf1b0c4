import type { Draft, Figure } from '../../../domain.ts';
import { deriveOfOne } from '../../verifying/derive-one.ts';
import { enough, rank } from '../matching/match.ts';
import { candidates, claimOf, type Material } from '../saying/drafting.ts';
import { computed } from './compute.ts';
import { countOf } from './operands.ts';

const number = '(?<n>[两二三四五六七八九十]|\\d{1,2})';
/** 五年合计要投多少, 三年下来一共补多少 */
const asksTotal = /(?:合计|[一总]共|总计|加起来|累计|下来|总的)/u;
const yearsAsked = new RegExp(`(?<![\\d第])${number}年(?!前|内|级|以)`, 'u');
/** 每年投入600万元，连续支持3年. */
const yearsTold = new RegExp(
  `(?:连续|持续|连|为期|期限|共|分)(?:支持|资助|投入|补助|补贴|奖励|扶持|发放|实施|给予|享受)*${number}年`,
  'u',
);

/** What a sentence tells for each year, for as many years as it says that it goes on. */
export function overYears(material: Material): Draft | undefined {
  const { query, known } = material;
  if (!asksTotal.test(query.text) || /每年|平均/u.test(query.text)) return undefined;
  const asked = yearsAsked.exec(query.text)?.groups?.n;
  const { parts: _, ...others } = query;
  const open = {
    ...others,
    kind: 'figure' as const,
    quantities: [],
    rest: query.rest
      .split(' ')
      .filter((word) => !/^(?:合计|[一总]共|总计|加起来|累计|下来|投)$/u.test(word))
      .join(' '),
  };
  const wordsOf = ({ articleId, sentence, clause, start }: Figure) => {
    const { text } = known.articles.get(articleId)!;
    return { lead: text.slice(clause.start, start), sentence: text.slice(sentence.start, sentence.end) };
  };
  const fitting = rank(open, candidates({ ...material, query: open }), known).filter(({ figure, score, misses }) => {
    const { lead, sentence } = wordsOf(figure);
    const told = yearsTold.exec(sentence)?.groups?.n;
    return (
      score >= (query.terms.some(({ words }) => sentence.includes(words)) ? leastNamed : enough) &&
      misses.every((miss) => miss === 'period') &&
      figure.aspect === 'level' &&
      /^(?:money|area|count|people|weight)$/u.test(figure.dimension) &&
      /每年|年均/u.test(lead) &&
      // 最高300万元 a year is no sum that anybody gets.
      (!/最[高多]|上限|不超过/u.test(lead) || /最[高多]|顶格/u.test(query.text)) &&
      told !== undefined &&
      (asked === undefined || countOf(asked) === countOf(told))
    );
  });
  const [best] = fitting;
  const isOpen = fitting.some(
    ({ figure, score }) => score > best!.score - nearby && figure.value !== best!.figure.value,
  );
  if (!best || isOpen) return undefined;
  const by = `${countOf(yearsTold.exec(wordsOf(best.figure).sentence)!.groups!.n!)}年`;
  const derived = deriveOfOne({ operation: 'over-years', by }, best.figure);
  const told = [claimOf(best.figure, material)];
  return (
    derived && {
      kind: 'grounded',
      language: query.language,
      claims: [...told, computed(derived, [best.figure], told, query)],
    }
  );
}
/** Where the sentence names the very thing. */
const leastNamed = 0.4;
const nearby = 0.08;
