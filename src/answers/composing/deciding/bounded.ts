import { Big } from 'big.js';
import type { Figure, Quantity, Query } from '../../../domain.ts';
import { figuresOf } from '../../ledger-index.ts';
import { againstDirection, type Bound, bearsOut, boundOf, isRound } from '../matching/bounds.ts';
import { leastMet } from '../matching/least-met.ts';
import type { Match } from '../matching/match.ts';
import type { Known } from '../matching/surroundings.ts';
import { heldOf } from '../saying/told-sentences.ts';

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
      if (against) return against.isSo;
      // An aim of 4% is none of 4% or more, nor of 4% at most.
      const isAim = figure.status === 'target' && figure.qualifier === 'exact' && figure.value === claimed.value;
      return isAim && openEnded.test(asked) ? undefined : bearsOut(bound, claimed.value, figure);
    }),
  );
  return { matches, isSo: verdicts.size === 1 ? [...verdicts][0] : undefined, isMixed: verdicts.size > 1 };
}

const openEnded = /以[上下内]|[不](?:低|少|高|多)于|不(?:超过|下)|至[少多]|最[少多]|起码/u;

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

const ofNew = /新(?=认定|增|设|建|开|签|引进|登记|注册|落户|招)|净增/u;

/** 总部有1000家了吗 is not denied by the 40 that are new. */
export const isOfNewOnly = (
  { text, language }: Query,
  told: readonly { readonly figure: Figure }[],
  { articles }: Known,
): boolean =>
  language !== 'en' &&
  !/新|增|招|引进|登记|注册/u.test(text) &&
  told.length > 0 &&
  told.every(({ figure: { articleId, clause, end } }) =>
    ofNew.test(articles.get(articleId)!.text.slice(clause.start, end)),
  );

/** 摸着2000亿了吗, of 2140.6亿元: a round number that is passed, in words that may ask for just that, is not denied. */
export function mayBePassed(text: string, { text: words, value, unit }: Quantity, alike: readonly Match[]): boolean {
  const at = text.indexOf(words);
  if (at < 0 || boundOf(text, { text: words }) !== undefined) return false;
  const number = words.slice(Math.max(0, words.search(/\d|[一二两三四五六七八九十百千万]/u)));
  return (
    isRound(number) &&
    !/[是为]$/u.test(text.slice(0, at)) &&
    !/对[吗吧不]|是吧|没错|听说|据说|不是/u.test(text) &&
    alike.some(({ figure }) => (figure.unit === unit || unit === '') && new Big(figure.value).gt(value))
  );
}

/** 超过7万人了吗 asks for people: no number of firms answers it. */
export const isOfOtherKind = ({ kind, text, quantities }: Query, { dimension }: Figure): boolean =>
  kind === 'yes-no' &&
  quantities.some((one) => one.dimension !== 'other' && boundOf(text, one) !== undefined) &&
  !quantities.some((one) => one.dimension === dimension || one.dimension === 'other');

/** Whether another number's sentence says far more of what is asked about than that of the one which seems to answer. */
export const isSaidOfAnother = (query: Query, best: Match, all: readonly Match[], known: Known): boolean => {
  const own = leastMet(query, best.figure, known);
  return all.some((other) => other.figure !== best.figure && leastMet(query, other.figure, known) >= own + farMore);
};
const farMore = 0.25;

/**
 * Whether a number is told of what stands beside the thing that is held against one: 成品率83% where 出芽率 of the same sentence is asked about,
 * 老旧小区周边860个 of all 停车位 where 老旧小区 are.
 */
export function isOfBeside({ text: asked, rest, language, quantities }: Query, figure: Figure, known: Known): boolean {
  if (language === 'en' || !quantities.some((one) => boundOf(asked, one) !== undefined)) return false;
  const { metric, partOf, clause, sentence, dimension, unit, articleId } = figure;
  if (partOf && /^(?:count|people|money)$/u.test(dimension) && heldOf(partOf, asked) < half && !asked.includes(metric))
    return true;
  const { text } = known.articles.get(articleId)!;
  const own = `${metric}${text.slice(clause.start, clause.end)}`;
  const beside = figuresOf(articleId, known.ledger)
    .filter((one) => one.sentence.start === sentence.start && one.unit === unit && one.clause.start !== clause.start)
    .map((one) => text.slice(one.clause.start, one.clause.end));
  return rest
    .split(' ')
    .some(
      (word) =>
        /^\p{Script=Han}{3,}$/u.test(word) && heldOf(word, own) < half && beside.some((one) => one.includes(word)),
    );
}
const half = 0.5;
