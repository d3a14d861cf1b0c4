import type { Draft, DraftClaim, Query } from '../../../domain.ts';
import { simplify } from '../../../text/normal.ts';
import { citedWords } from '../../cited.ts';
import { isSaid } from '../../understanding/said.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import type { Material } from '../saying/drafting.ts';

const branches = /\p{Script=Han}{2}分(?:会|行|公司|校|院|局|店|厂)/gu;

const branchAhead = /^[^，。；]{0,6}?(?<name>\p{Script=Han}{2})分(?:会|行|公司|校|院|局|店|厂)/u;

/** 协会有多少会员, of its branch in one county: a part of what was asked. */
export function isOfBranchAlone({ kind, claims }: Draft, { query, known }: Material): boolean {
  if (kind !== 'grounded' || query.kind !== 'figure' || query.language === 'en' || claims.length === 0) return false;
  if (/分[会行公校院局店厂]/u.test(query.text)) return false;
  return claims.every(({ derivation, sources }) =>
    sources.every(({ passage, start, end }) => {
      const sentence = simplify(passage.text.slice(start - passage.start, end - passage.start));
      const name = branchAhead.exec(sentence)?.groups?.name;
      const title = known.articles.get(passage.articleId)?.title ?? '';
      return !derivation && name !== undefined && !query.text.includes(name) && !simplify(title).includes(name);
    }),
  );
}

/** Whether a question names a branch (江州分行), and what is told stands behind the name of another one, or of none. */
export function isOfOtherBranch({ kind, claims }: Draft, { query }: Material): boolean {
  const [asked, ...more] = query.text.match(branches) ?? [];
  if (kind !== 'grounded' || asked === undefined || more.length > 0 || claims.length === 0) return false;
  // A number of another branch beside that of the one asked about denies nothing.
  const ofClaims = query.kind === 'yes-no' ? claims.some.bind(claims) : claims.every.bind(claims);
  return ofClaims(
    ({ derivation, sources }: DraftClaim) =>
      !derivation &&
      sources.every(({ passage, start, end }) => {
        // 江州分行成立于2005年。现有员工80人: the sentence before may name it.
        const ahead = /[^。！？\n]*[。！？][”」]?\s*$/u.exec(passage.text.slice(0, start - passage.start))?.[0] ?? '';
        const told = simplify(ahead + passage.text.slice(start - passage.start, end - passage.start));
        return ![...told.matchAll(branches)].some(([name]) => name === asked);
      }),
  );
}

/** 天和药房几点开门 is not told by when some shops, of nobody knows whom, are open. */
export const isOfSome = ({ kind, claims, lead }: Draft, { text, language }: Query): boolean =>
  kind === 'grounded' &&
  lead === undefined &&
  language !== 'en' &&
  claims.length > 0 &&
  !/有的|有些|部分|一些|个别|哪/u.test(text) &&
  claims.every(
    (claim) => !claim.derivation && /^[“\s]*(?:还?有的|有些|个别|少数)(?!放|矢)/u.test(simplify(claim.text)),
  );

/** 收入多少, after 会展企业有多少家: what another trade takes in, of which neither sentence nor title speaks of that one, is none of it. */
export function isOfOtherTrade({ kind, claims, lead }: Draft, { query, known, vocabulary }: Material): boolean {
  if (kind !== 'grounded' || lead !== undefined || query.leans !== true || query.kind !== 'figure') return false;
  const firms = query.rest.split(' ').find((word) => /^\p{Script=Han}{2,4}(?:企业|公司)$/u.test(word));
  const trade = firms?.slice(0, -2);
  if (trade === undefined || ofAnyTrade.test(trade) || !isSaid(trade, vocabulary)) return false;
  const says = (words: string) => formsOf(trade).some((form) => simplify(words).includes(form));
  return claims.every(({ text, sources, derivation }) => {
    const told = [text, ...sources.map(citedWords)];
    const isOfTitle = sources.some(({ passage }) => says(known.articles.get(passage.articleId)!.title));
    return !derivation && !told.some(says) && (!isOfTitle || /\p{Script=Han}{2}(?:企业|公司)/u.test(simplify(text)));
  });
}
const ofAnyTrade =
  /规模|规上|重点|龙头|骨干|上市|民营|国有|外资|央企|中小|小微|参[展会保]|签约|入驻|相关|有关|大型|创新|高新/u;
