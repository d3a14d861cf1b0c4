import type { Draft, DraftClaim, Query } from '../../../domain.ts';
import { simplify } from '../../../text/normal.ts';
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
