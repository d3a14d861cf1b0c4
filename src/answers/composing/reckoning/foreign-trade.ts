import { Big } from 'big.js';
import type { Draft, Figure, Query } from '../../../domain.ts';
import { figuresOf, figuresOfTerms } from '../../ledger-index.ts';
import { derive } from '../../verifying/derive.ts';
import { isOfTimeAndStatus } from '../matching/of-time.ts';
import { overlap } from '../matching/surroundings.ts';
import { claimOf, type Material } from '../saying/drafting.ts';
import { computed } from './compute.ts';

const trade = '进出口总额';
const sides = ['出口总额', '进口总额'] as const;
/** Words that every number of foreign trade is of. */
const ofTrade = /外贸|(?:对外)?贸易|货物|商品|进出口|进口|出口|总?[额值量]|规模|货|[的里中]/gu;
const asksShare = /占|比重|比例|几成/u;
/** 出口占总值多少: the total that exports are a side of. */
const ofWhole = /占(?:了|到)?总[值额量]/u;
const asksBalance = /顺差|逆差|差额/u;

/** A total with what of it was exported or imported. */
interface Told {
  readonly total: Figure;
  readonly side: Figure;
}

/**
 * 进口多少, 出口占外贸几成, of 进出口77亿元，其中出口64亿元: what is traded with abroad is exported or imported (National Bureau of Statistics, 货物进出口总额), so
 * that the total and the one side tell the other. `undefined` where the side is told, or the total is of others than are asked for.
 */
export function foreignTrade(material: Material): Draft | undefined {
  const { query, known } = material;
  const asked = query.terms.map(({ term }) => term.name);
  const side = sides.find((name) => asked.includes(name));
  if (!side || query.language === 'en' || query.kind === 'yes-no' || asksBalance.test(query.text)) return undefined;
  const isShare = asksShare.test(query.text) && (asked.includes(trade) || ofWhole.test(query.text));
  const isLevel =
    query.kind !== 'compare' && asked.length === 1 && query.aspect === undefined && !/[占比差较]/u.test(query.asked);
  if (!isShare && !isLevel) return undefined;
  const levels = figuresOfTerms(known.ledger).filter(
    (figure) => figure.aspect === 'level' && figure.dimension === 'money' && isOfAsked(query, figure),
  );
  const totals = levels.filter((figure) => figure.term === trade && isOfScope(query, figure));
  const pairs = totals.flatMap((total): Told[] =>
    figuresOf(total.articleId, known.ledger)
      .filter((figure) => figure.term !== trade && levels.includes(figure) && isSideOf(figure, total))
      .map((side) => ({ total, side })),
  );
  const newest = pairs.reduce((a, { total }) => ((total.period?.to ?? '') > a ? total.period!.to : a), '');
  const fitting = pairs.filter(({ total }) => (total.period?.to ?? '') === newest);
  const own = fitting.find((pair) => pair.side.term === side);
  const pair = own ?? fitting[0];
  // What is told needs no reckoning.
  if (!pair || (own && !isShare) || (isShare && !own)) return undefined;
  if (new Set(fitting.map(({ total }) => total.value)).size > 1) return undefined;
  const operands = isShare ? [pair.side, pair.total] : [pair.total, pair.side];
  const derived = derive(isShare ? 'share' : 'difference', operands[0]!, operands[1]!);
  if (!derived || new Big(derived.value).lte(0)) return undefined;
  const told = operands.map((figure) => claimOf(figure, material));
  return { kind: 'grounded', language: query.language, claims: [...told, computed(derived, operands, told, query)] };
}

/** What is told as about so much leaves nothing exact. */
const isOfAsked = ({ status: _, ...timed }: Query, figure: Figure): boolean =>
  figure.qualifier === 'exact' && figure.status === 'actual' && !figure.isBase && isOfTimeAndStatus(timed, figure);

/** 其中出口64亿元, or 进出口77亿元，出口64亿元 of one sentence: of the same time and place. */
const isSideOf = (side: Figure, total: Figure): boolean =>
  side.start > total.start &&
  side.unit === total.unit &&
  side.period?.label === total.period?.label &&
  side.place === total.place &&
  (side.partOf === total.metric || (side.sentence.start === total.sentence.start && side.metric.length <= 4)) &&
  new Big(side.value).lt(total.value);

/** 民营企业进出口 is asked for by 民营企业: neither more nor less than the question names. */
function isOfScope({ text, rest, place }: Query, { metric, subject = '', place: own = '' }: Figure): boolean {
  const scope = metric.replace(ofTrade, '');
  const words = rest.replace(ofTrade, '').split(' ').filter(Boolean);
  return (
    (scope === '' || overlap(scope, text) >= 0.75) &&
    (subject === '' || overlap(subject, text) >= 0.75) &&
    words.every((word) => overlap(word, `${scope}${subject}${own}`) >= 0.75) &&
    (place === undefined || own === '' || overlap(own, place) >= 0.75 || overlap(place, own) >= 0.75)
  );
}
