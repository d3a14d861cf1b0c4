import type { Figure, Quantity, Query } from '../../domain.ts';
import { againstDirection, type Bound, bearsOut } from './bounds.ts';
import type { Match } from './match.ts';

/** What the figures that a bound is put to say of it. */
export interface Bounded {
  readonly matches: readonly Match[];
  /** Undefined where they do not say, or say both. */
  readonly isSo: boolean | undefined;
  /** One passes it, another of the same name does not: neither is surely meant. */
  readonly isMixed: boolean;
}

/** By so much another number of one clause fits better. */
const muchBetter = 0.1;
const ofAims = /目标|计划|任务|打算|预期|力争|[想能会将要]|\b(?:target|goal|plan|aim)/iu;

/** The figures of `met`, best first, that a question holds against a number, and whether they pass it. */
export function boundedBy(
  bound: Bound | undefined,
  claimed: Quantity,
  query: Query,
  asked: string,
  met: readonly Match[],
): Bounded {
  const [best] = met;
  if (!best || !bound) return { matches: [], isSo: undefined, isMixed: false };
  const alike = met.filter(
    (match) =>
      match.score > best.score - muchBetter &&
      (match.figure.metric === best.figure.metric || (match.figure.term ?? '') === best.figure.term),
  );
  // 企业有300家没有 asks how many there are, not how many have come.
  const ofAspect = narrowed(alike, ({ figure }) => (figure.aspect === 'growth') === (query.aspect === 'growth'));
  // 有100个吗, of 68 that were signed and 70 that are to be.
  const mayBeAim = query.status !== undefined || ofAims.test(asked);
  const ofStatus = mayBeAim ? ofAspect : narrowed(ofAspect, ({ figure }) => figure.status !== 'target');
  const matches = query.period === undefined ? newest(ofStatus) : ofStatus;
  const verdicts = new Set(
    matches.map(({ figure }) => {
      const against = againstDirection(asked, bound, figure);
      return against ? against.isSo : bearsOut(bound, claimed.value, figure);
    }),
  );
  return { matches, isSo: verdicts.size === 1 ? [...verdicts][0] : undefined, isMixed: verdicts.size > 1 };
}

const narrowed = (all: readonly Match[], isMeant: (match: Match) => boolean): readonly Match[] =>
  all.some(isMeant) ? all.filter(isMeant) : all;

/** Those of the last of several whole years. */
function newest(all: readonly Match[]): readonly Match[] {
  const yearOf = ({ period }: Figure) => (/^\d{4}$/u.test(period?.label ?? '') ? period!.label : undefined);
  const years = all.map(({ figure }) => yearOf(figure));
  if (years.includes(undefined)) return all;
  const last = years.toSorted().at(-1);
  return all.filter(({ figure }) => yearOf(figure) === last);
}
