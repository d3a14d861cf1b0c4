import type { DraftClaim, Figure, Query } from '../../../domain.ts';
import { asksData } from '../choosing/lists.ts';
import { enough, type Match, matchFigure } from '../matching/match.ts';
import type { Known } from '../saying/drafting.ts';

/** Several metrics are laid side by side, the best figure of each, none computed. */
export function sayEach(
  query: Query,
  figures: readonly Figure[],
  known: Known,
  claimOf: (figure: Figure) => DraftClaim,
): DraftClaim[] {
  const best = query.terms.map((term) =>
    figures
      .filter((figure) => !figure.isBase)
      .map((figure) => matchFigure({ ...query, terms: [term], rest: '' }, figure, known))
      .sort((a, b) => b.score - a.score)
      .filter((match) => match.score >= enough && match.misses.length === 0)
      .slice(0, asksData(query) ? mostOfEach : 1),
  );
  const chosen = new Set(best.flatMap((matches) => matches.map(({ figure }) => figure)));
  return [...chosen].map(claimOf);
}

/** 安置房和保租房有哪些数据: of each, as many as one sentence may tell. */
const mostOfEach = 4;

export const ofAims = /目标|指标|计划/u;

/** 甲、乙、丙哪个最快: all that are named, as aims or as what was reached. */
export function sayAll(
  query: Query,
  ranked: readonly Match[],
  known: Known,
  claimOf: (figure: Figure) => DraftClaim,
): DraftClaim[] | undefined {
  const told: Figure[] = [];
  const keep = (figure: Figure) => {
    told.push(figure);
    return claimOf(figure);
  };
  const figures = ranked.map(({ figure }) => figure);
  const claims = sayEach({ ...query, ...(ofAims.test(query.text) && { status: 'target' }) }, figures, known, keep);
  const isOfOneKind = new Set(told.map(({ status, unit }) => `${unit} ${status === 'target'}`)).size === 1;
  const isOfMany = (query.parts?.length ?? 0) > 2;
  return isOfMany && (told.length < query.terms.length || !isOfOneKind) ? undefined : claims;
}
