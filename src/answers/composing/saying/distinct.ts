import type { Draft, DraftClaim } from '../../../domain.ts';
import { isQuoted } from '../matching/of-two.ts';

/** What two figures would be told by in the same words is told once; so is what a sentence that is quoted beside it says. */
export function distinct(draft: Draft): Draft {
  const once = [...new Map(draft.claims.toReversed().map((claim) => [claim.text, claim])).values()].toReversed();
  const isWithin = ({ sources }: DraftClaim, { sources: [whole] }: DraftClaim) =>
    sources.every(
      ({ passage, start, end }) => passage.id === whole?.passage.id && start >= whole.start && end <= whole.end,
    );
  const claims = once.filter(
    (claim) => isQuoted(claim) || claim.derivation || !once.some((other) => isQuoted(other) && isWithin(claim, other)),
  );
  return { ...draft, claims };
}
