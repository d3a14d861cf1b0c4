import type { Figure, Query } from '../../../domain.ts';
import { samePlace } from '../../../figures/places/places.ts';
import type { Match } from '../matching/match.ts';
import type { Material } from '../saying/drafting.ts';

/** As much less a figure may meet the question in its words, and still tell the same thing. */
const nearby = 0.25;

/**
 * GDP多少, of which many articles tell year by year: where no time is asked for, the newest number of the thing, and where that is of a part of a year the
 * newest of a whole one; of the place that the articles are about, where none is named and towns in it have numbers of their own.
 */
export function newestOf(query: Query, met: readonly Match[], known: Material['known']): readonly Match[] {
  const [best] = met;
  const isOpen = query.kind === 'figure' && query.period === undefined && query.status !== 'target';
  if (!best || !isOpen || !best.figure.period || asksPast.test(query.text)) return met;
  const told = met.filter(
    ({ figure, score }) =>
      score > best.score - nearby && figure.status === 'actual' && figure.period && isSameThing(figure, best.figure),
  );
  const isOfHome = ({ articleId, place }: Figure) => {
    const home = known.articles.get(articleId)?.place;
    return home !== undefined && (place === undefined || samePlace(home, place));
  };
  const ofHome = query.place ? [] : told.filter(({ figure }) => isOfHome(figure));
  const own = ofHome.length > 0 ? ofHome : told.filter(({ figure }) => isOfPlace(figure, best.figure));
  const newest = latest(own);
  if (!newest) return met;
  const isPart = !/^(?:\d{4}|as of .*)$/u.test(newest);
  const whole = isPart ? latest(own.filter(({ figure }) => /^\d{4}$/u.test(figure.period!.label))) : undefined;
  const kept = own
    .filter(({ figure: { period } }) => period!.label === newest || period!.label === whole)
    .toSorted((a, b) => b.figure.period!.to.localeCompare(a.figure.period!.to));
  const isOfThing = ({ figure }: Match) =>
    isSameThing(figure, best.figure) && (ofHome.length > 0 || isOfPlace(figure, best.figure));
  const { to } = kept[0]!.figure.period!;
  // An aim of a time that is not over stays beside what was reached so far.
  const others = met.filter(
    (match) => !isOfThing(match) || (match.figure.status === 'target' && (match.figure.period?.to ?? '') > to),
  );
  // What is newest meets the question as well as what met it best.
  return [...kept.map((match) => ({ ...match, score: best.score })), ...others];
}

/** 最早, 原来, 历年 ask for no newest number. */
const asksPast = /最早|原来|原先|此前|以前|当初|起初|历|累计|[一总]共/u;

const isSameThing = (one: Figure, other: Figure): boolean =>
  one.unit === other.unit &&
  one.aspect === other.aspect &&
  one.subject === other.subject &&
  one.partOf === other.partOf &&
  (one.term !== undefined ? one.term === other.term : one.metric !== '' && one.metric === other.metric);

const isOfPlace = (one: Figure, other: Figure): boolean =>
  one.place === other.place ||
  (one.place !== undefined && other.place !== undefined && samePlace(one.place, other.place));

/** The label of the time that ends last; of those, of the longest. */
const latest = (matches: readonly Match[]): string | undefined =>
  matches
    .map(({ figure }) => figure.period!)
    .toSorted((a, b) => b.to.localeCompare(a.to) || a.from.localeCompare(b.from))[0]?.label;
