import type { Article, Figure, Query } from '../../../domain.ts';
import { samePeriod } from '../../../figures/times/periods.ts';
import { enough, type Match, rank } from '../matching/match.ts';
import { candidates, type Material } from '../saying/drafting.ts';

const nearby = 0.08;

/** What is told of a thing, as far as it meets the question: levels, or changes where those are asked for. */
export const toldOfThing = (query: Query, material: Material): Match[] =>
  rank(query, candidates({ ...material, query }), material.known).filter(
    ({ figure, score, misses }) =>
      score >= enough &&
      misses.length === 0 &&
      figure.aspect === (query.aspect ?? 'level') &&
      !figure.isBase &&
      figure.period !== undefined,
  );

/** The numbers of the time that a question names: one, or as many as outlets tell; reached where such are told and no aim is asked for. */
export function toldOfTime(query: Query, material: Material, isAim: boolean): Figure[] {
  const matches = toldOfThing(query, material).filter(
    ({ figure }) =>
      !/percent|points|rank|duration/u.test(figure.dimension) && samePeriod(query.period!, figure.period!),
  );
  const aims = matches.filter(({ figure }) => figure.status === 'target');
  const results = matches.filter(({ figure }) => figure.status !== 'target');
  return nearest(isAim && aims.length > 0 ? aims : results.length > 0 ? results : aims);
}

/** Those that meet a question as well as the best, each value once. */
export function nearest(matches: readonly Match[]): Figure[] {
  const near = matches.filter(({ score }) => score > matches[0]!.score - nearby).map(({ figure }) => figure);
  return [...new Map(near.toReversed().map((figure) => [figure.value, figure])).values()].toReversed();
}

/** One figure of each time: where outlets tell several, all are of the one outlet that tells one for each; `undefined` where that leaves it open. */
export function ofOneOutlet(
  told: readonly (readonly Figure[])[],
  articles: ReadonlyMap<string, Article>,
): Figure[] | undefined {
  if (told.length === 0 || told.some((own) => own.length === 0)) return undefined;
  if (told.every((own) => own.length === 1)) return told.flat();
  const outletOf = ({ articleId }: Figure) => articles.get(articleId)?.outlet;
  const outlets = [...new Set(told.flat().map(outletOf))];
  const rows = outlets.flatMap((outlet) => {
    const row = told.map((own) => own.filter((figure) => own.length === 1 || outletOf(figure) === outlet));
    return row.every((own) => own.length === 1) ? [{ outlet, figures: row.flat() }] : [];
  });
  // An outlet that tells the times on which all agree goes before one that tells only of this one.
  const own = rows.filter(({ outlet, figures }) => figures.every((figure) => outletOf(figure) === outlet));
  const [row, other] = own.length > 0 ? own : rows;
  return other ? undefined : row?.figures;
}

/** Whether two figures tell the same thing. */
export const isAlike = (one: Figure, other: Figure): boolean =>
  one.unit === other.unit &&
  (one.place === other.place || !one.place || !other.place) &&
  one.subject === other.subject &&
  ((one.term !== undefined && one.term === other.term) ||
    (one.metric !== '' && (one.metric.includes(other.metric) || other.metric.includes(one.metric))) ||
    one === other);
