import type { Draft } from '../../../domain.ts';
import { parseNumeral } from '../../../figures/numbers/numerals.ts';
import type { Material } from '../saying/drafting.ts';

/** Of 10亿元以上的项目, a sentence that names no such mark: 过亿元项目 are others. */
export function isOfOtherThreshold({ kind, claims }: Draft, { query, known }: Material): boolean {
  if (kind !== 'grounded' || claims.length === 0) return false;
  const mark = marked.exec(query.text)?.groups?.sum;
  const asked = mark && sumOf(mark);
  if (!asked) return false;
  return claims.every(({ sources }) =>
    sources.every(({ passage, start, end }) => {
      const quote = known.articles.get(passage.articleId)!.text.slice(start, end);
      return ![...quote.matchAll(sums)].some(([sum]) => sumOf(sum) === asked);
    }),
  );
}

const sum = String.raw`(?:\d[\d.]*|[一二两三四五六七八九十百千万]+)[十百千]?[万亿]`;
const sums = new RegExp(sum, 'gu');
/** The mark is of what is counted, and not of a sum that is asked of it: 100亿的项目, but not 100亿元项目资金. */
const marked = new RegExp(
  `(?<sum>${sum})(?:美?元)?(?:级|以上|往上|规模)*的?(?:大|好|重大)?(?:投资|产业|制造业|重点)?(?:项目|企业|公司|工程|产业集群|园区|楼宇|基金|订单|平台)(?!资金|投资|贷款|名称)`,
  'u',
);

const sumOf = (text: string): string | undefined => parseNumeral(text.replace(/^1?(?=[百千万])/u, '1'));
