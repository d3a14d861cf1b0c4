import type { Dimension, Draft, DraftClaim, Figure, Period } from '../../domain.ts';
import { figuresOf } from '../ledger-index.ts';
import { claimOf, type Material } from './saying/drafting.ts';

/** A figure that a turn before was told, and how. */
export interface Told {
  readonly figure: Figure;
  readonly claim: DraftClaim;
}

/** What a turn before was answered, and what that turn itself named: 派位 of 其中派位呢. */
export interface Before {
  readonly draft: Draft;
  readonly turn?: string | undefined;
  /** In which that turn asked for a number. */
  readonly dimensions?: readonly Dimension[] | undefined;
}

/** Alike enough to be added up or set against each other. */
export const areAlike = ([first, ...more]: readonly Told[]): boolean =>
  first !== undefined &&
  more.every(
    ({ figure: { unit, aspect, dimension } }) =>
      unit === first.figure.unit && aspect === first.figure.aspect && dimension === first.figure.dimension,
  );

/** 去年完成了多少, of each of several aims: what was reached of the same in that time. */
export const resultOf = ({ figure: aim }: Told, period: Period, material: Material): Told[] =>
  figuresOf(aim.articleId, material.known.ledger)
    .filter(
      ({ status, metric, place, period: own, unit }) =>
        status === 'actual' &&
        metric === aim.metric &&
        place === aim.place &&
        unit === aim.unit &&
        own?.label === period.label,
    )
    .slice(0, 1)
    .map((figure) => ({ figure, claim: claimOf(figure, material) }));

/** 跟去年比呢, of one year's figure: the same of the year before, where its article has it. */
export function ofYearBefore({ figure }: Told, material: Material): Told[] {
  const year = Number(/^\d{4}$/u.exec(figure.period?.label ?? '')?.[0]);
  return figuresOf(figure.articleId, material.known.ledger)
    .filter(
      (one) =>
        one.period?.label === `${year - 1}` &&
        (one.term ?? one.metric) === (figure.term ?? figure.metric) &&
        one.place === figure.place &&
        one.unit === figure.unit &&
        one.aspect === figure.aspect &&
        one.status === 'actual',
    )
    .map((one) => ({ figure: one, claim: claimOf(one, material) }))
    .slice(0, 1);
}

/** The same of two years, the one right behind the other. */
export const areOfYears = (told: readonly Told[]): boolean => {
  const [one, other] = newestFirst(told).map(({ figure }) => figure);
  const yearOf = (figure: Figure) => Number(/^\d{4}$/u.exec(figure.period?.label ?? '')?.[0]);
  return (
    areAlike(told) &&
    one !== undefined &&
    other !== undefined &&
    (one.term ?? one.metric) === (other.term ?? other.metric) &&
    yearOf(one) - yearOf(other) === 1
  );
};

export const newestFirst = (told: readonly Told[]): readonly Told[] =>
  told.toSorted((a, b) => (b.figure.period?.from ?? '').localeCompare(a.figure.period?.from ?? ''));
