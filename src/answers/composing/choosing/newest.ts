import type { Figure, Period, Query } from '../../../domain.ts';
import { samePlace } from '../../../figures/places/places.ts';
import type { Match } from '../matching/match.ts';
import type { Material } from '../saying/drafting.ts';

/** As much less a figure may meet the question in its words, and still tell the same thing. */
const nearby = 0.4;
const leastNearby = 0.06;
/** A whole year that ended no longer ago than a year before the newest number. */
const recently = 366 * 24 * 60 * 60_000;

/**
 * GDP多少, of which many articles tell year by year: where no time is asked for, the newest number of the thing, and where that is of a part of a year the
 * newest of a whole one; of the place that the articles are about, where none is named and towns in it have numbers of their own.
 */
export function newestOf(query: Query, met: readonly Match[], known: Material['known']): readonly Match[] {
  const [best] = met;
  // In 2024 and in 2025 of one side of a question is a time, though it is none of that side.
  const isOpen =
    query.kind === 'figure' && query.status !== 'target' && (query.period ?? !/(?:19|20)\d\d/u.test(query.asked));
  if (!best || !isOpen || !best.figure.period || asksPast.test(query.text)) return met;
  const isOfHome = ({ articleId, place }: Figure) => {
    const home = known.articles.get(articleId)?.place;
    return home !== undefined && (place === undefined || samePlace(home, place));
  };
  // 里面有多少商户 is asked of what was named before; what else a question names tells which of all is meant.
  const isBare = !query.leans && query.rest === '';
  const title = known.articles.get(best.figure.articleId)?.title ?? '';
  const told = met.filter(
    ({ figure, score }) =>
      score > best.score - (isBare || isOfTitle(figure, best.figure, title) ? nearby : leastNearby) &&
      figure.status === 'actual' &&
      figure.period &&
      (isSameThing(figure, best.figure) || isOfTitle(figure, best.figure, title)),
  );
  const ofHome = isBare && !query.place ? told.filter(({ figure }) => isOfHome(figure)) : [];
  const own = ofHome.length > 0 ? ofHome : told.filter(({ figure }) => isOfPlace(figure, best.figure));
  const isOfThing = ({ figure }: Match) =>
    (isSameThing(figure, best.figure) || isOfTitle(figure, best.figure, title)) &&
    (ofHome.length > 0 || isOfPlace(figure, best.figure));
  // 7月新房均价: of the county, and not of a town in it.
  const lifted = (kept: readonly Match[]) => kept.map((match) => ({ ...match, score: best.score }));
  if (query.period)
    return ofHome.length > 0 && !isOfHome(best.figure)
      ? [...lifted(ofHome), ...met.filter((match) => !isOfThing(match))]
      : met;
  // 今年 of an article reaches no further than its day.
  const reachOf = ({ articleId, period }: Figure): string => {
    const day = known.articles.get(articleId)?.publishedOn ?? period!.to;
    return period!.to < day ? period!.to : day;
  };
  const newest = latest(own, reachOf);
  if (!newest) return met;
  const isPart = !/^(?:\d{4}|as of .*)$/u.test(newest.label) && !/现在|目前|如今|眼下|最新/u.test(query.text);
  const isWhole = ({ label, to }: Period) =>
    /^\d{4}$/u.test(label) && Date.parse(newest.to) - Date.parse(to) < recently;
  const whole = isPart
    ? latest(
        own.filter(({ figure }) => isWhole(figure.period!)),
        reachOf,
      )
    : undefined;
  const kept = own
    .filter(({ figure: { period } }) => period!.label === newest.label || period!.label === whole?.label)
    .toSorted((a, b) => b.figure.period!.to.localeCompare(a.figure.period!.to));
  // Two numbers of one time in one article are of two things, whatever they are called; so are one of this year so far and one of its day.
  const isRunning = (figure: Figure) => reachOf(figure) < figure.period!.to;
  const areTwo = ({ figure: one }: Match) =>
    own.some(
      ({ figure }) =>
        figure.articleId === one.articleId &&
        figure.value !== one.value &&
        (figure.period!.label === one.period!.label ||
          (isRunning(figure) !== isRunning(one) && reachOf(figure) === reachOf(one))),
    );
  if (kept.some(areTwo)) return met;
  const { to } = kept[0]!.figure.period!;
  // An aim of a time that is not over stays beside what was reached so far.
  const others = met.filter(
    (match) => !isOfThing(match) || (match.figure.status === 'target' && (match.figure.period?.to ?? '') > to),
  );
  // What is newest meets the question as well as what met it best.
  return [...lifted(kept), ...others];
}

/** 最早, 原来, 历年 ask for no newest number. */
const asksPast = /最早|原来|原先|此前|以前|当初|起初|历|累计|[一总]共/u;

const isSameThing = (one: Figure, other: Figure): boolean =>
  one.unit === other.unit &&
  one.aspect === other.aspect &&
  one.subject === other.subject &&
  one.partOf === other.partOf &&
  (one.metric === other.metric
    ? one.metric !== ''
    : one.term !== undefined && one.term === other.term && !isNarrow.test(one.metric) && !isNarrow.test(other.metric));
/** 某公司终端业务收入 and 终端业务收入, in an article whose title names 某公司: one says whose it is, and the other need not. */
const isOfTitle = (one: Figure, other: Figure, title: string): boolean => {
  const [long, short] =
    one.metric.length > other.metric.length ? [one.metric, other.metric] : [other.metric, one.metric];
  const owner = long.slice(0, long.length - short.length);
  const unowned = ({ subject, ...figure }: Figure): Figure => ({
    ...figure,
    metric: short,
    ...(subject !== undefined && subject !== owner && { subject }),
  });
  return (
    short.length > leastMetric &&
    long.endsWith(short) &&
    owner.length > 1 &&
    title.includes(owner) &&
    one.articleId === other.articleId &&
    isSameThing(unowned(one), unowned(other))
  );
};
/** A metric of fewer signs (收入) is hardly that of a title's owner alone. */
const leastMetric = 3;
/** 楼龄超过20年的商务楼宇: some of them. */
const isNarrow = /[\d的]|超过|以[上下内]/u;

const isOfPlace = (one: Figure, other: Figure): boolean =>
  one.place === other.place ||
  (one.place !== undefined && other.place !== undefined && samePlace(one.place, other.place));

/** The time that reaches on the longest; of those, the longest. */
const latest = (matches: readonly Match[], reachOf: (figure: Figure) => string): Period | undefined =>
  matches
    .map(({ figure }) => figure)
    .toSorted((a, b) => reachOf(b).localeCompare(reachOf(a)) || a.period!.from.localeCompare(b.period!.from))[0]
    ?.period;
