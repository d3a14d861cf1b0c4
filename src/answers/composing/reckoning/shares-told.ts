import { Big } from 'big.js';
import type { Draft, Figure } from '../../../domain.ts';
import { figuresIn, figuresOf } from '../../ledger-index.ts';
import { understand } from '../../understanding/understand.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { derive } from '../../verifying/derive.ts';
import { isOfPlace } from '../facts/reading.ts';
import { isOfTimeAndStatus } from '../matching/of-time.ts';
import { overlap } from '../matching/surroundings.ts';
import { type Material, sentenceOf } from '../saying/drafting.ts';
import { computed } from './compute.ts';
import { shareOfPlace } from './share-of-place.ts';
import { betweenOf, leadOf, stretchOf, tailOf } from './stretches.ts';

const howMuch =
  '(?:的)?(?:百分之(?:[几多]|多少)|几成|几分之几|多少(?:个?百分比|比例|比重)|多大(?:的)?(?:比例|比重|份额)|(?:比例|比重|份额)(?:(?:是|有|为)?(?:多少|多大|几)|[呢啊]?[？?]?$))';
const asksShare: readonly RegExp[] = [
  // 转移的群众里，老人占几成
  new RegExp(
    `^(?<whole>.{2,40}?)(?:总数|总量)?(?:里面?|里头|当中|之中|中)[，,]?(?:有)?(?<part>.{2,24}?)(?:大概|大约|差不多|能|要)?占(?:了|到|比)?${howMuch}`,
    'u',
  ),
  // 老人占转移群众的几成
  new RegExp(
    `^(?<part>.{2,40}?)(?:大概|大约|差不多)?占(?:了|到)?(?:全部|所有|整个)?(?<whole>.{2,30}?)(?:总数|总量)?${howMuch}`,
    'u',
  ),
  new RegExp(`^(?<part>.{2,40}?)在(?<whole>.{2,30}?)(?:里面?|里头|当中|之中|中)(?:占|是)?(?:了|到)?${howMuch}`, 'u'),
];
/** Whole and part are told within so many characters of one line. */
const nearChars = 200;
/** The share of its words that is said right before or behind the number of a side. */
const leastSaid = 0.6;
/** Another pair that is told nearly as well leaves it open which is meant. */
const nearly = 0.1;
/** 其中 stands before a part of what was told last. */
const ofItsWhole = 0.3;
/** Words that say how it is asked, or what anything may be called. */
const says = /^(?:算|帮|钱|人|总|总数|总量|大概|大约|全部|占|占比|比例|比重|几成|出去|起来|下来|一共|总共)$/u;

/** 同比多增20亿元: by how much it moved. */
const isDifference = /同比|环比|(?<!占)比(?![例重])|较|[多少]增|高[出于]|低于|多于|少于/u;
/** How much it counts that a sentence says it further ahead. */
const ofScope = 0.8;
/** Whoever is counted in heads may be called so. */
const ofPeople = '群众居民村民人员';

/** What leads up to a number, or to the row of numbers that it stands in: 转移 of 转移3个村、900人. */
function ownStretch(figure: Figure, material: Material): string {
  const own = stretchOf(figure, material);
  const before = /^\p{Script=Han}{0,4}[、和及与]$/u.test(own.trim())
    ? figuresOf(figure.articleId, material.known.ledger).findLast(({ end }) => end <= figure.start)
    : undefined;
  return before ? ownStretch(before, material) + own : own;
}

/** What a sentence says since the number before: 某产业提速，已完成投资…. */
function sinceLast(figure: Figure, material: Material): string {
  const before = figuresOf(figure.articleId, material.known.ledger).findLast(
    ({ end, sentence }) => end <= figure.start && sentence.start === figure.sentence.start,
  );
  return before ? betweenOf(before, figure, material) : leadOf(figure, material);
}

/** 总项目, 全部企业: all there are. */
const ofAll = /^(?:总(?!量|额|值|体|投资|产值|收入|人口|面积)|全部|所有)/u;

/** 年度计划投资, of which 制造业年度计划投资 is one. */
const isPlainOf = (all: Figure, one: Figure): boolean =>
  all.start < one.start && all.metric.length > 3 && all.metric !== one.metric && one.metric.endsWith(all.metric);

/** 城区年度计划投资 beside 制造业年度计划投资: another part, unless the question names it. */
function isBesideIt(all: Figure, one: Figure, whole: string): boolean {
  let same = 0;
  while (same < all.metric.length && all.metric.at(-1 - same) === one.metric.at(-1 - same)) same += 1;
  const own = all.metric.slice(0, all.metric.length - same);
  return same > 3 && own.length > 1 && same < one.metric.length && overlap(own, whole) < leastSaid;
}

/** 占全区产值的几成: what one trade or one part of it makes is told of no place, and is not the whole. */
const ofAllPlace = /^全[国省市区县州旗镇乡]/u;

/** What share of a whole a part is, where an article tells both near each other and no share of its own. */
export function shareTold(material: Material): Draft | undefined {
  const { query, hits, known, vocabulary } = material;
  if (query.language === 'en' || query.kind !== 'compute' || query.leans) return undefined;
  const ofPlace = shareOfPlace(material);
  if (ofPlace) return ofPlace;
  const text = query.text.replace(/^(?:请|帮我?|麻烦)?(?:算一?[算下]|问一?下)[，,]?/u, '');
  const { part, whole } = asksShare.map((asks) => asks.exec(text)?.groups).find(Boolean) ?? {};
  if (!part || !whole) return undefined;
  const [ofPart, ofWhole] = [part, whole].map((side) => {
    const { terms, rest } = understand([`${side}有多少`], { vocabulary, glossary: known.glossary });
    return [
      ...terms.map(({ words, term }) => [words, term.name, ...term.aliases]),
      ...rest.split(' ').flatMap((word) => (word === '' || says.test(word) ? [] : [formsOf(word)])),
    ];
  }) as [string[][], string[][]];
  if (ofPart.length === 0 || ofWhole.length === 0) return undefined;
  const wordsOf = (figure: Figure) =>
    `${ownStretch(figure, material)} ${figure.metric} ${figure.partOf ?? ''} ${figure.term ?? ''} ${tailOf(figure, material)}${figure.dimension === 'people' ? ofPeople : ''}`;
  const said = (words: readonly string[][], told: string, scope = '') =>
    words.reduce(
      (sum, forms) =>
        sum + Math.max(...forms.map((form) => Math.max(overlap(form, told), ofScope * overlap(form, scope)))),
      0,
    ) / words.length;
  // What is asked of both stands with neither alone: 贷款 of 居民贷款 and 短期贷款.
  const own = ofPart.filter(([word]) => !ofWhole.some(([other]) => other === word));
  const { status: _, aspect: __, dimensions: ___, unit: ____, ...timed } = query;
  const pairs = hits.flatMap(({ passage }) => {
    const article = known.articles.get(passage.articleId)!;
    const figures = figuresIn(passage, known.ledger).filter(
      (figure) =>
        !figure.isBase &&
        !/percent|points|multiple|rank|duration/u.test(figure.dimension) &&
        !isDifference.test(ownStretch(figure, material)) &&
        isOfTimeAndStatus(timed, figure) &&
        isOfPlace(query, article.text.slice(figure.sentence.start, figure.sentence.end), article),
    );
    return figures.flatMap((one) => {
      const isPart = said(own.length > 0 ? own : ofPart, wordsOf(one), sinceLast(one, material));
      if (isPart < leastSaid) return [];
      return figures.flatMap((all) => {
        const between = betweenOf(...(all.start < one.start ? ([all, one] as const) : ([one, all] as const)), material);
        const isAlike =
          all !== one &&
          all.unit === one.unit &&
          all.aspect === one.aspect &&
          all.status === one.status &&
          new Big(all.value).gt(one.value) &&
          between.length <= nearChars &&
          (!between.includes('\n') || isPlainOf(all, one)) &&
          !isBesideIt(all, one, whole) &&
          (!ofAllPlace.test(whole) || (all.place !== undefined && all.subject === undefined)) &&
          (!ofAll.test(whole) || whole === all.metric || /[共总]|累计|全部|所有/u.test(stretchOf(all, material)));
        const isSaid = isAlike && ofWhole.some((forms) => said([forms], wordsOf(all)) >= leastSaid);
        const isWhole = isSaid ? said(ofWhole, wordsOf(all), leadOf(all, material)) : 0;
        // What says the words of the part itself is a part.
        const isOther = own.length > 0 && said(own, wordsOf(all)) >= leastSaid;
        const isOf = all.start < one.start && /其中|当中/u.test(between + ownStretch(one, material)) ? ofItsWhole : 0;
        return isWhole >= leastSaid && !isOther
          ? [{ operands: [one, all] as const, score: isPart + isWhole + isOf }]
          : [];
      });
    });
  });
  const [best, ...others] = pairs.sort((a, b) => b.score - a.score);
  if (!best) return undefined;
  const isOpen = others.some(
    ({ operands, score }) =>
      score > best.score - nearly && operands.some(({ value }, index) => value !== best.operands[index]!.value),
  );
  // The article tells a share itself.
  const isTold = figuresOf(best.operands[0].articleId, known.ledger).some(
    (figure) =>
      figure.dimension === 'percent' &&
      figure.sentence.start === best.operands[0].sentence.start &&
      /占|比[重例]/u.test(stretchOf(figure, material)) &&
      said(own.length > 0 ? own : ofPart, wordsOf(figure)) >= leastSaid &&
      // 占全年计划的54%, asked for a share of all that was invested: of another whole.
      !(/占(?:全|年|总|计划)/u.test(stretchOf(figure, material)) && !/占(?:全|年|总|计划)/u.test(text)),
  );
  const derived = isOpen || isTold ? undefined : derive('share', ...best.operands);
  if (!derived) return undefined;
  const claims = best.operands
    .toSorted((a, b) => a.start - b.start)
    .map((figure) => sentenceOf(figure, material))
    .filter((claim, index, all) => all.findIndex((other) => other.text === claim.text) === index);
  return {
    kind: 'grounded',
    language: query.language,
    claims: [...claims, computed(derived, best.operands, claims, query)],
  };
}
