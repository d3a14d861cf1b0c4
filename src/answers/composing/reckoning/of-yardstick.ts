import type { Draft, Figure } from '../../../domain.ts';
import { figuresOf } from '../../ledger-index.ts';
import { isVerb } from '../../understanding/verbs.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { derive } from '../../verifying/derive.ts';
import { enough, rank } from '../matching/match.ts';
import { isOfTimeAndStatus } from '../matching/of-time.ts';
import { candidates, claimOf, type Material, sentenceOf } from '../saying/drafting.ts';
import { findSentences } from '../sentences/facts.ts';
import { computed } from './compute.ts';
import { isIn, leadOf, stretchOf } from './stretches.ts';

/** 比全国快2个点，那全国是多少 */
const asksYardstick =
  /(?:比|高于|快于|低于|慢于|高出|低出)(?<base>全[国省市区县州旗]|[省市州]里).{0,24}?[，,。]?(?:那么?|所以|请问)?(?<again>全[国省市区县州旗]|[省市州]里)(?:平均)?(?:水平)?(?:的?增[速幅])?(?:大概|应该)?(?:是|有|为|增长了?|到底是)?(?:多少|几)/u;
/** 江东社零增速，换成全国是多少: of the country, in a question that first names a place of its own. */
const asksItself =
  /[，,](?:那么?|如果|要是)?(?:换成?|换到|放到|搁到|轮到)?(?<base>全[国省市区县州旗])(?:的|那个|平均|均|水平|增[速幅]|数|值|呢|同期|应该|大概|大约|又|该|得|相应)*(?:是|有|为|算)?(?:多少|几|多大)(?!个?(?:百分)?点)/u;
/** 增速和全市比怎么样, 跟全省相比谁快, 全市和江东谁涨得快: both rates are wanted. */
const asksBoth =
  /[和跟与同](?<base>全[国省市州])(?:的)?(?:平均)?(?:水平)?(?:相?比|比起来|对比|[，,])[^。]{0,16}?(?:怎么?样|如何|咋样|哪|谁|[快高]还是[慢低]|$)|[和跟与同](?<second>全[国省市州])(?:的)?(?:平均)?(?:水平)?[^，。]{0,10}(?:哪|谁)|(?<first>全[国省市州])(?:的)?(?:平均)?(?:水平)?[和跟与同][^。]{2,16}(?:哪|谁)/u;
/** Words that set the question, and name nothing. */
const sets = /换成?|换到|放到|那个|这个|应该|平均$|平均水平|大概|^[快慢高低]$|全[国省市区县州旗]/u;
const mostRead = 10;
/** The points are told right behind the rate. */
const nearChars = 40;
const farChars = 60;

/** What the country's rate is, where an article tells the district's and by how many points it is above: 增长7%，高于全国1.5个百分点. */
export function ofYardstick(material: Material): Draft | undefined {
  const { query } = material;
  const { base: against, again } = asksYardstick.exec(query.text)?.groups ?? {};
  const isAgainst = /比(?![例重])|高于|低于|快于|慢于|高出|低出/u.test(query.text);
  const base = against === undefined || against !== again ? undefined : against;
  const itself = base || isAgainst ? undefined : asksItself.exec(query.text)?.groups?.base;
  return base || itself ? yardstickOf(base ?? itself!, material) : undefined;
}

/** 全市增速是多少, where nothing is told of the city but how far the district's is above it. */
export function ofRealm(material: Material): Draft | undefined {
  const { query, known } = material;
  const { place = '', kind, aspect } = query;
  if (kind !== 'figure' || aspect !== 'growth' || query.language === 'en' || !/^全[国省市县]$/u.test(place))
    return undefined;
  const isTold = rank(query, candidates(material), known).some(
    ({ score, misses, figure }) => score >= enough && misses.length === 0 && figure.place !== undefined,
  );
  const isOfTerm = ({ term }: Figure) => query.terms.some((one) => one.term.name === term);
  return isTold ? undefined : yardstickOf(place, material, false, isOfTerm);
}

/** A rate and that of the city or the country, where they are to be compared. */
export function besideYardstick(material: Material): Draft | undefined {
  const { text, language } = material.query;
  const { base, second, first } = (/增|涨|[快慢]/u.test(text) ? asksBoth.exec(text)?.groups : undefined) ?? {};
  const both = language === 'en' ? undefined : (base ?? second ?? first);
  return both ? yardstickOf(both, material, true) : undefined;
}

function yardstickOf(
  base: string,
  material: Material,
  isOfBoth = false,
  isMeant = (_: Figure): boolean => true,
): Draft | undefined {
  const { query, hits, known } = material;
  const names = [
    ...query.terms.map(({ words, term }) => [words, term.name, ...term.aliases]),
    ...query.rest
      .split(' ')
      .flatMap((word) =>
        word.length < 2 || isVerb(word) || word.includes(base) || sets.test(word) ? [] : [formsOf(word)],
      ),
  ];
  const isAsked = (figure: Figure) => {
    const told = `${/[^；。]*$/u.exec(leadOf(figure, material))![0]} ${figure.metric} ${figure.term ?? ''}`;
    return names.length > 0 && names.every((forms) => forms.some((form) => told.includes(form)));
  };
  for (const finding of findSentences(query, hits, known.articles).slice(0, mostRead)) {
    for (const rate of figuresOf(finding.source.passage.articleId, known.ledger).filter(isIn(finding))) {
      if (
        rate.aspect !== 'growth' ||
        rate.unit !== '%' ||
        !isAsked(rate) ||
        !isMeant(rate) ||
        !isOfTimeAndStatus(query, rate)
      )
        continue;
      const behind = known.articles
        .get(rate.articleId)!
        .text.slice(rate.end, Math.min(finding.source.end, rate.end + farChars));
      // 增长6%，比全市（5.2%）高0.8个百分点, 增长6%，全市增长5.2%: the sentence tells both.
      const tellsBoth = new RegExp(
        `^[^；。]*${base}(?:平均)?(?:水平)?(?:[（(]|(?:同期)?(?:平均)?(?:增长|为|是))[\\d.]+%`,
        'u',
      );
      if (isOfBoth && tellsBoth.test(behind))
        return { kind: 'grounded', language: query.language, claims: [sentenceOf(rate, material, true)] };
      // 分别高于全市、全省0.5个和0.8个百分点: each has its own, and only the sentence says which.
      const several = ofSeveral.exec(/^[^；。]*/u.exec(behind)![0])?.[0];
      if (isOfBoth && several?.includes(base))
        return { kind: 'grounded', language: query.language, claims: [sentenceOf(rate, material, true)] };
      const points = figuresOf(rate.articleId, known.ledger).find(
        (figure) =>
          figure.dimension === 'points' &&
          figure.start > rate.end &&
          figure.start - rate.end <= nearChars &&
          stretchOf(figure, material).includes(base),
      );
      const way =
        points &&
        /(?<more>[高快]于|[高快]出|比[^，。]*[高快])|[低慢]于|[低慢]出|比[^，。]*[低慢]/u.exec(
          stretchOf(points, material),
        );
      if (!points || !way || rate.direction === 'fall') continue;
      // Asked for one of them alone, none is computed.
      if (ofSeveral.test(stretchOf(points, material)) && !points.metric.endsWith(base)) continue;
      const other = isOfBoth ? toldOf(base, rate, material) : undefined;
      if (other)
        return {
          kind: 'grounded',
          language: query.language,
          claims: [sentenceOf(rate, material), claimOf(other, material)],
        };
      const derived = derive(way.groups?.more ? 'difference' : 'sum', rate, points);
      if (!derived) continue;
      const told = [sentenceOf(rate, material)];
      return {
        kind: 'grounded',
        language: query.language,
        claims: [...told, computed(derived, [rate, points], told, query)],
      };
    }
  }
  return undefined;
}

/** The city's own rate of that time, where an article states it. */
function toldOf(base: string, rate: Figure, { known }: Material): Figure | undefined {
  const { within = [] } = known.articles.get(rate.articleId)!;
  const isOfBase = ({ place }: Figure) =>
    place !== undefined && (place === base || (place.at(-1) === base.at(-1) && within.includes(place)));
  return known.ledger.find(
    (one) =>
      one.unit === '%' &&
      one.aspect === rate.aspect &&
      one.status === rate.status &&
      (one.term ?? one.metric) === (rate.term ?? rate.metric) &&
      one.period?.label === rate.period?.label &&
      !one.isBase &&
      isOfBase(one),
  );
}

const ofSeveral = /[高快低慢][于出]全[国省市区县州旗](?:平均)?(?:水平)?[、和与及]全[国省市区县州旗]/u;
