import type { Draft, DraftClaim, Query } from '../../../domain.ts';
import type { Material } from '../saying/drafting.ts';
import { sidesAsked } from './each-side.ts';

/** Each side of a comparison as it would be answered by itself, where all are, and in one way. */
export function sideBySide(material: Material, compose: (material: Material) => Draft): Draft | undefined {
  const { parts = [], language, period, status } = material.query;
  if (parts.length < 2) return undefined;
  const told = (more: Partial<Query>): Draft | undefined => {
    const drafts = sidesAsked(material.query).map((query) => compose({ ...material, query: { ...query, ...more } }));
    const claims = drafts.flatMap((draft) => (draft.kind === 'grounded' ? draft.claims.slice(0, 1) : []));
    const isEach = claims.length === parts.length && new Set(claims.map(({ text }) => text)).size === parts.length;
    return isEach ? { kind: 'grounded', language, claims } : undefined;
  };
  const draft = told({});
  const mayDiffer =
    status !== undefined || parts.some((part) => part.period !== undefined || part.status !== undefined);
  if (!draft || mayDiffer || period !== undefined || language === 'en') return draft;
  // 甲、乙哪个增得快: what the one is to grow by is not set beside what the other grew by.
  if (isOfOneKind(draft.claims)) return draft;
  const reached = told({ status: 'actual' });
  return reached && isOfOneKind(reached.claims) ? reached : undefined;
}

const isOfOneKind = (claims: readonly DraftClaim[]): boolean => {
  const times = claims.map(({ text }) => /^(?:截至)?(?<time>\d{4}年[^，]{0,10})，/u.exec(text)?.groups?.time);
  const isTimed = times.every((time) => time !== undefined);
  return (
    new Set(claims.map(({ text }) => /目标|目標/u.test(text))).size === 1 && (!isTimed || new Set(times).size === 1)
  );
};
