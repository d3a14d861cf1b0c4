import type { Draft, DraftClaim, Figure, Query } from '../../../domain.ts';
import { judge } from '../../verifying/verify.ts';
import type { Material } from '../saying/drafting.ts';
import { computeOf } from './compute.ts';
import { isOfConfused } from './operands.ts';

/** Each side of a question of two as a question for a figure, in what the whole is asked in. */
export function sidesAsked({ parts = [], dimensions, aspect, place, kind }: Query): Query[] {
  return parts.map(({ leans: _, ...part }) => ({
    ...part,
    kind: 'figure',
    ...(dimensions && { dimensions }),
    ...(aspect && { aspect }),
    // 江东区签约和开工差多少: the second is of the same district.
    ...(kind === 'compute' && place && !part.place && { place }),
  }));
}

/** What lies between two things, or both together, where each has an answer of its own: 签约比开工少投多少. */
export function computeBySides(material: Material, answer: (side: Material) => Draft): Draft | undefined {
  const { query, known } = material;
  if (query.parts?.length !== 2) return undefined;
  const drafts = sidesAsked(query).map((side) => answer({ ...material, query: side }));
  const told = drafts.flatMap(({ kind, claims }) => (kind === 'grounded' && claims.length === 1 ? claims : []));
  if (told.length < 2) return undefined;
  const figures = told.map((claim) => soleOf(claim, query, material));
  const [one, other] = figures;
  if (!one || !other || one.id === other.id || !isAlike(one, other) || isOfConfused(query, [one, other]))
    return undefined;
  const stated = told[0]!.text === told[1]!.text ? [told[0]!] : told;
  const claims = computeOf([one, other], query, stated);
  return claims?.every((claim) => judge(claim, known).bound)
    ? { kind: 'grounded', language: query.language, claims }
    : undefined;
}

/** Two that may be set against each other: told in one measure, of one kind, status and time. */
const isAlike = (one: Figure, other: Figure): boolean =>
  one.dimension === other.dimension &&
  one.aspect === other.aspect &&
  one.status === other.status &&
  !one.isBase &&
  !other.isBase &&
  (one.period?.label === other.period?.label || one.articleId === other.articleId);

/** The one figure of a claim that is counted as the question asks. */
function soleOf(claim: DraftClaim, { dimensions }: Query, { known }: Material): Figure | undefined {
  if (claim.derivation) return undefined;
  const bound = (judge(claim, known).bound ?? []).filter(
    ({ dimension, aspect }) => aspect === 'level' && (!dimensions || dimensions.includes(dimension)),
  );
  return bound.length === 1 ? bound[0] : undefined;
}
