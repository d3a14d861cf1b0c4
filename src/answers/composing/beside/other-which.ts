import type { Draft, Query } from '../../../domain.ts';
import { simplify } from '../../../text/normal.ts';
import { namedLot, namesNoDistrict, saysOtherExtreme } from '../matching/which-of.ts';

/** Whether a question asks which one it is, and an answer tells of one by another measure, or names none. */
export function tellsOtherWhich({ kind, claims, lead }: Draft, { text, kind: asked }: Query): boolean {
  if (kind !== 'grounded' || lead !== undefined || !/^(?:fact|list|figure)$/u.test(asked)) return false;
  if (claims.length === 0 || claims.some(({ derivation }) => derivation)) return false;
  const told = claims.map((claim) => simplify(claim.text)).join('\n');
  return saysOtherExtreme(text, told) || namesNoDistrict(text, told) || isOfOtherLot(text, told);
}

/** 三大工程是哪三大, of “八大工程”: as many as are asked for are others. */
function isOfOtherLot(text: string, told: string): boolean {
  const { many, kind } = namedLot.exec(text)?.groups ?? {};
  return (
    many !== undefined &&
    !told.includes(many) &&
    new RegExp(`[两三四五六七八九十]大[^，。；\\d]{0,6}${kind}`, 'u').test(told)
  );
}
