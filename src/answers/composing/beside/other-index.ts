import type { Draft, Query } from '../../../domain.ts';
import { simplify } from '../../../text/normal.ts';
import { overlap } from '../matching/surroundings.ts';

const asked = /(?<own>\p{Script=Han}{2,8})指数/u;
/** As many signs before 指数 tell one from another. */
const ownLength = 4;

/** Whether an index is asked for by its name, and every claim tells of another one. */
export function isOfOtherIndex({ kind, claims }: Draft, { text, terms, leans }: Query): boolean {
  const named = asked.exec(text)?.groups?.own ?? '';
  const own = named.replace(/^.*[的日年月度]|(?:综合|成份?|价格|景气)$/gu, '').slice(-ownLength);
  if (kind !== 'grounded' || claims.length === 0 || leans || terms.length > 0 || !own || own.length < 2) return false;
  return claims.every(({ text: told }) => {
    const words = simplify(told);
    return /\p{Script=Han}{2}(?<!各项|主要|该|两大)指数/u.test(words) && overlap(own, words) === 0;
  });
}
