import type { Draft, Query } from '../../../domain.ts';
import { simplify } from '../../../text/normal.ts';
import { namesNoDistrict, saysOtherExtreme } from '../matching/which-of.ts';

/** Whether a question asks which one it is, and an answer tells of one by another measure, or names none. */
export function tellsOtherWhich({ kind, claims, lead }: Draft, { text, language, kind: asked }: Query): boolean {
  if (kind !== 'grounded' || language === 'en' || lead !== undefined || !/^(?:fact|list|figure)$/u.test(asked))
    return false;
  if (claims.length === 0 || claims.some(({ derivation }) => derivation)) return false;
  const told = claims.map((claim) => simplify(claim.text)).join('\n');
  return saysOtherExtreme(text, told) || namesNoDistrict(text, told);
}
