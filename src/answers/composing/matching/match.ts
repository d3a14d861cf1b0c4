import type { Article, Figure, GlossaryTerm, Query } from '../../../domain.ts';
import { isSectorOf } from '../../../figures/ledger.ts';
import { bodyAt, isUnnamed, namedBy } from '../../../figures/places/bodies.ts';
import { movementOf } from '../../understanding/counting.ts';
import { siteName } from '../../understanding/entities.ts';
import { isVerb } from '../../understanding/verbs.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { answersNothing } from './answers-nothing.ts';
import { isOfOtherScope, isOfOtherSide } from './contrasts.ts';
import { isOtherFlow, isTurnedRound } from './flows.ts';
import { isOfOther, type Miss, missesOf } from './misses.ts';
import { isNarrowerThanTold, isOfFormerTime, isOvertaken } from './overtaken.ts';
import { isOtherWhole, partFit } from './parts-named.ts';
import { isRevised } from './revised.ts';
import { ahead, isSaidLast, lastBonus } from './said-last.ts';
import { allBonus, saysAll } from './says-all.ts';
import { asksStage, isOtherNumber, isOtherStage, stageIn } from './stages.ts';
import { type Known, overlap, type Surroundings, surroundingsOf, wordFit } from './surroundings.ts';
import { isSpread, named, namesOf } from './term-names.ts';
import { saysTime } from './time-in-words.ts';
import { isOfOtherName, isToldOf, toldOf } from './told-of.ts';
import { weightOf } from './word-weights.ts';

export interface Match {
  readonly figure: Figure;
  /** 0 to 1: how far the words of the question are met by what the figure counts and by where it stands. */
  readonly score: number;
  readonly misses: readonly Miss[];
}

/** Another place's, or a firm's where the district's was asked for. */
export const isElsewhere = ({ misses }: Match): boolean => misses.includes('place') || misses.includes('subject');

/** A figure about something else than what was asked scores below this. */
export const enough = 0.62;
/** What scores no higher is not worth answering with at all. */
const leastShown = 0.3;
/** A list shows no more figures than this. */
export const mostFigures = 14;

/** What a term of the glossary weighs beside the other words of a question. */
const termWeight = 3;
/** Scores `figure` against the question. Linear in the lengths of both. */
export const matchFigure = (query: Query, figure: Figure, known: Known): Match =>
  matchOver(query, figure, known, Number.NEGATIVE_INFINITY)!;

/** As `matchFigure`, or undefined as soon as it shows that the score is no higher than `least`, which is less than enough. */
function matchOver(query: Query, figure: Figure, known: Known, least: number): Match | undefined {
  const article = known.articles.get(figure.articleId)!;
  const around = surroundingsOf(figure, article, known.ledger);
  // The best-met term is what is asked about; the others say which.
  const fits = query.terms
    .map(({ term, words }) => ({
      term,
      words,
      met:
        attribute.test(term.name) && asksFor(query, figure) && !term.not.includes(figure.term ?? '')
          ? 0.8
          : isNamedWhole(query, words, figure)
            ? 1
            : (partFit(query, { term, words }, figure) ?? termFit(term, words, figure, around)),
    }))
    .sort((a, b) => b.met - a.met);
  const asked = askedOf(query);
  const others = [...fits.slice(1).map(({ words, met }) => ({ ...wordOf(words, true), met })), ...asked.words];
  // 土地 beside 供地 says nothing more: it is part of one of that term's names.
  const isImplied = (word: string) =>
    saysTime(word, figure, article) ||
    (fits[0]?.met === 1 &&
      !isVerb(word) &&
      [fits[0].term.name, ...fits[0].term.aliases].some((name) => name.includes(word)));
  const isTold = (word: string) =>
    query.names?.includes(word) === true && isToldOf(word, article, figure.sentence.start);
  const words = others.map(({ word, met, isTerm, weight, isName }) => ({
    word,
    isTerm,
    weight,
    isName,
    met: isImplied(word)
      ? 1
      : Math.max(
          met,
          wordFit(
            word,
            isTerm && !siteName.test(`某${word}`) ? { ...around, wide: '' } : around,
            isTerm || query.names?.includes(word) ? undefined : { figure, known },
          ),
        ),
  }));
  for (const one of words) if (!one.isTerm && one.met < toldOf && isTold(one.word)) one.met = toldOf;
  const isLast = isSaidLast(query, figure, around.sentence) && missesOf(query, figure, article).length === 0;
  if (isLast) for (const one of words) one.met = Math.max(one.met, toldOf);
  const met = mean([...(fits[0] ? [{ weight: termWeight, met: fits[0].met }] : []), ...words]) ?? 0;
  // Whatever else is said of it makes it less.
  if (met <= least) return undefined;
  // 装机 of 电站装机多少: what another clause of the sentence says of itself is not this figure's.
  const { head } = asked;
  const isHeadElsewhere =
    head !== undefined && around.sentence.includes(head) && !formsOf(head).some((form) => around.near.includes(form));
  const change = query.aspect === undefined && figure.aspect !== 'level' ? 0.9 : 1;
  // With no term of the glossary, something must be met where the figure itself stands, not only somewhere in its sentence.
  const strong = others.filter(({ weight }) => weight >= 2);
  const near = `${around.near} ${around.topic} ${figure.place ?? ''}`;
  // 投入100亿元，用来扶持动漫: all that is asked between the same semicolons.
  const isInPart = strong.length > 1 && strong.every(({ word }) => around.part.includes(word.toUpperCase()));
  // 推进商务区30栋楼宇建设，确保8栋交付: those of the one site that it speaks of.
  const isAtSite =
    strong.length === 1 &&
    figure.subject === undefined &&
    ((strong[0]!.word.length > 2 && siteName.test(`某${strong[0]!.word}`)) ||
      !/\p{Script=Han}/u.test(strong[0]!.word)) &&
    formsOf(strong[0]!.word.toUpperCase()).some((form) => around.part.includes(form));
  // 云岸大桥是配套工程。大桥全长2公里
  const isGoneOn =
    strong.length === 1 &&
    strong[0]!.word.length > 3 &&
    around.sentence.startsWith(strong[0]!.word.slice(-2)) &&
    isTold(strong[0]!.word);
  const isNear =
    fits.length > 0 ||
    isInPart ||
    isAtSite ||
    isGoneOn ||
    (strong.length > 0
      ? strong.some(({ word }) => formsOf(word.toUpperCase()).some((form) => overlap(form, near) >= 0.5))
      : others.length === 0 || others.some(({ word }) => near.includes(word.toUpperCase())));
  // 新开工项目投资多少: what all of them take is not what a part of them does.
  const isOfWhole =
    figure.partOf !== undefined &&
    !query.text.includes(figure.partOf) &&
    !query.terms.some(({ words }) => isNamedWhole(query, words, figure)) &&
    query.terms.some(
      ({ term, words }) =>
        term.name !== figure.term &&
        term.name !== figure.partOf &&
        around.siblings.some((metric) => metric === words.toUpperCase() || metric === term.name),
    );
  // 供地类项目多少个: all that is asked is said by what the figure is a part of, and told of it in the same sentence.
  const isOfTold =
    figure.partOf !== undefined &&
    query.aspect === undefined &&
    !query.terms.some(({ term }) => term.name === figure.term) &&
    around.siblings.includes(figure.partOf.toUpperCase()) &&
    asked.nouns.length > 0 &&
    asked.nouns.every((word) => figure.partOf!.includes(word) && !figure.metric.includes(word));
  const isOther = fits.length === 1 && isOtherwise(fits[0]!.term, figure);
  const fit =
    (isNear || isLast ? 1 : 0.65) *
    (isOfWhole || isOfTold ? 0.6 : 1) *
    met *
    (1 - (asksFor(query, figure) ? 0.15 : 0.3) * surplus(query, figure)) *
    change *
    (isHeadElsewhere || words.some((word) => word.isName && word.met < 0.35) ? 0.7 : 1) *
    (contradicts(query, figure, around) || isOtherNumber(query.text, figure, article) ? 0.6 : 1) *
    (isOutdated(query, figure, article) || isOther ? 0.6 : 1) *
    (asked.numbered.every((name) => `${around.sentence} ${around.over} ${around.topic}`.includes(name)) ? 1 : 0.6);
  if (fit <= least) return undefined;
  // What is the place's own goes before what a company or a park in it has.
  const own = () =>
    (isOfOther(query, figure) ? Math.max(enough, 0.9 * fit) : fit) +
    (saysAll(query, figure, article) ? allBonus : 0) -
    // What an article of some year says of 今年 goes behind what is known to be of it.
    (query.period && !figure.period ? Math.min(0.08, fit - enough) : 0);
  const said = `${around.sentence}\n${around.over}\n${around.topic}`;
  const isNamedOtherwise =
    isOfOtherName(query, said, article, figure.sentence.start) || isOfOtherFirm(query, figure, around.sentence);
  return {
    figure,
    score: fit < enough ? fit : own() + named(query, figure) + (isLast ? lastBonus : 0),
    misses: [
      ...missesOf(query, figure, article),
      ...(isNamedOtherwise ? ['subject' as const] : []),
      ...(isRevised(query, figure, known) ? ['revised' as const] : []),
    ],
  };
}

/** Asked of a firm that an article begins with, what it tells of another one. */
const isOfOtherFirm = (query: Query, figure: Figure, sentence: string): boolean =>
  figure.subject !== undefined &&
  !isUnnamed(figure.subject) &&
  bodyAt(figure.subject, 0)?.kind === 'company' &&
  query.names?.some((name) => query.text.startsWith(name)) === true &&
  !query.names.some((name) => sentence.includes(name)) &&
  namedBy(query.text, figure.subject) === 0 &&
  isOfOther(query, figure);

/** The word before 多少 that says what is measured, or what was done to it. */
function headOf({ text, rest, terms }: Query): string | undefined {
  const asked = text.toUpperCase();
  return rest
    .toUpperCase()
    .split(' ')
    .findLast((word) => {
      if (word.length < 2 || isVerb(word) || changing.test(word)) return false;
      const at = asked.lastIndexOf(word);
      return (
        at >= 0 && !terms.some(({ words }) => text.lastIndexOf(words) > at) && ahead.test(asked.slice(at + word.length))
      );
    });
}
const changing = /^[降升提增减涨跌][低高加少]?[到至]$/u;

/** Names that begin with a number, 500强 or 3号线: no other number is one of them, nor is half of one. */
const numbered = ({ rest }: Query): string[] => rest.match(/(?<=^| )\d+\p{Script=Han}+(?= |$)/gu) ?? [];

function mean(parts: readonly { readonly weight: number; readonly met: number }[]): number | undefined {
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  return weight === 0 ? undefined : parts.reduce((sum, part) => sum + part.weight * part.met, 0) / weight;
}

/** 全国首店, where 首店 is a term of its own: the very thing, by its whole name. */
const isNamedWhole = ({ text }: Query, words: string, { metric }: Figure): boolean =>
  metric.length > words.length && metric.endsWith(words) && text.includes(metric);

/** 某大桥总投资 is called after the bridge, and still no 完成投资. */
const isOtherwise = (term: GlossaryTerm, { term: own, metric }: Figure): boolean =>
  own === undefined &&
  term.not.some((other) => metric.endsWith(other)) &&
  !namesOf(term).names.some((name) => metric.endsWith(name));

function termFit(term: GlossaryTerm, words: string, figure: Figure, around: Surroundings): number {
  if (figure.term === term.name) return 1;
  if (isSectorOf(figure) && /增加值$/u.test(words)) return 0;
  const { names, forms, pairs } = namesOf(term);
  // 规上工业用电 is no 规上工业增加值, though 规上工业 alone may stand for it.
  const told = names.filter((name) => name === words || !words.startsWith(name));
  // 12栋 are buildings, whatever the sentence calls them; yet not such as pay a 亿元 of taxes.
  if (term.dimension !== 'percent' && /^[栋幢]$/u.test(figure.unit) && names.some((name) => name.includes('楼')))
    return /[亿税]/u.test(term.name) && !/[亿税]/u.test(around.clause) ? 0.3 : 0.8;
  const whole = figure.partOf?.toUpperCase();
  if (whole && names.some((name) => whole.endsWith(name))) return isOtherWhole(whole, term) ? 0.3 : 0.7;
  // 民生支出占一般公共预算支出的比重 is about both.
  if (figure.aspect === 'share' && names.some((name) => around.own.includes(name))) return 0.95;
  // 列全市9个县区第2位: what is ranked stands before it.
  if (figure.aspect === 'rank' && names.some((name) => around.part.includes(name))) return 0.9;
  // 失业率 is short for either of two.
  const isShort = words !== term.name && words.length > 2 && figure.metric.endsWith(words);
  if (figure.term && term.not.includes(figure.term)) return isShort ? 0.9 : 0;
  if (isOtherwise(term, figure)) return 0;
  // 完成投资 of 更新项目: 更新投资, as far as it is done.
  if (!figure.term && figure.status === 'actual' && /^完成.{2}$/u.test(words) && figure.metric.endsWith(words.slice(2)))
    return 0.8;
  if (forms.has(figure.metric) || told.some((name) => around.own.includes(name))) return 0.95;
  if (told.some((name) => around.clause.includes(name))) return 0.75;
  // 装机 of a solar plant, where 光伏装机 is asked for.
  const { metric } = figure;
  const isHead = (name: string) =>
    (metric.length > 1 &&
      name.startsWith(metric) &&
      name.length > metric.length &&
      figure.partOf?.endsWith(name.slice(metric.length))) ||
    (metric.length > 1 &&
      name.length > metric.length + 1 &&
      name.endsWith(metric) &&
      `${around.part} ${around.topic}`.includes(name.slice(0, -metric.length)));
  if (names.some(isHead)) return 0.75;
  // 走访企业 of 走访服务辖区重点企业500余家: all its signs in order.
  if (pairs.some((own) => isSpread(own, around.clause))) return 0.75;
  // 30家企业集中签约: 签约企业, the verb behind its noun.
  if (
    names.some(
      (name) => name.length === 4 && metric.endsWith(name.slice(2)) && around.clause.includes(name.slice(0, 2)),
    )
  )
    return 0.75;
  return names.some((name) => around.sentence.includes(name)) ? 0.3 : 0;
}

/** Names of a measure, met by any figure counted in it: 总面积 by 300万平方米. */
const attribute = /(?<!播种|种植|销售|耕地|林地|绿地|绿化|养殖|水域|流域|覆盖|茶园|果园)面积$/u;

const asksFor = (query: Query, figure: Figure) => query.dimensions?.includes(figure.dimension) ?? false;

/** Asked for what is now, a figure of years before its article is none. */
export const isOutdated = ({ text, period }: Query, { period: told }: Figure, { publishedOn }: Article): boolean =>
  period === undefined &&
  /现在|目前|如今|眼下|当前/u.test(text) &&
  told !== undefined &&
  publishedOn !== undefined &&
  Date.parse(publishedOn) - Date.parse(told.to) > outdatedMs;

/** A report of a whole year is of the present until the next one. */
const outdatedMs = 400 * 24 * 60 * 60_000;

/** States of building that exclude one another. */
const states = [/建成|竣工|完工|投用|投产|交付/u, /在建|开工|建设中|施工/u, /拟建|规划|签约/u];

/** Asked for what is built, a figure of what is being built is none. */
function contradicts(query: Query, figure: Figure, { part, sentence, topic, clause }: Surroundings): boolean {
  // 5000多只股票，超过4200只在上涨: of which 4200 are asked for.
  const { movement } = askedOf(query);
  if (movement && !clause.includes(movement)) return true;
  if (asksStage(query) && isOtherStage(query, `${topic} ${stageIn(part) ? part : sentence}`)) return true;
  if (isOfOtherSide(query, sentence)) return true;
  if (isOtherFlow(query, figure, part) || isTurnedRound(query, figure) || isOfOtherScope(query, figure)) return true;
  const asked = states.filter((state) => state.test(query.text));
  if (asked.length !== 1) return false;
  const told = states.filter((state) => state.test(figure.metric));
  if (asked[0] === states[0] && figure.status === 'ongoing' && !told.includes(states[0]!)) return true;
  return told.length === 1 && asked[0] !== told[0];
}

/** A word that a figure is held against. */
interface Word {
  readonly word: string;
  readonly isTerm: boolean;
  readonly met: number;
  readonly weight: number;
  /** A long word is a name, as a rule; what a figure's sentence hardly touches is not what the figure is of. */
  readonly isName: boolean;
}

const wordOf = (word: string, isTerm: boolean): Word => ({
  word,
  isTerm,
  met: 0,
  weight: weightOf(word),
  isName: !isTerm && /^\p{Script=Han}{4,}$/u.test(word) && !isVerb(word),
});

interface Asked {
  /** All that is asked, in capitals. */
  readonly signs: string;
  /** Its words, each in all forms that say the same. */
  readonly forms: readonly string[];
  readonly words: readonly Word[];
  /** Those of its words that name things; none where one of them is a verb or a single sign. */
  readonly nouns: readonly string[];
  readonly movement: string | undefined;
  readonly head: string | undefined;
  readonly numbered: readonly string[];
}
const askedBy = new WeakMap<Query, Asked>();

/** What every figure is held against, made once a question. */
function askedOf(query: Query): Asked {
  const known = askedBy.get(query);
  if (known) return known;
  const said = [...query.terms.map(({ words }) => words), ...query.rest.split(' ')].filter((word) => word !== '');
  const made = {
    nouns: said.every((word) => word.length > 1 && !isVerb(word)) ? said : [],
    movement: movementOf(query.text),
    signs: `${query.text}${query.terms.map(({ term }) => term.name).join('')}`.toUpperCase(),
    forms: query.rest.toUpperCase().split(' ').filter(Boolean).flatMap(formsOf),
    words: query.rest
      .split(' ')
      .filter(Boolean)
      .map((word) => wordOf(word, false)),
    head: query.kind === 'figure' ? headOf(query) : undefined,
    numbered: numbered(query),
  };
  askedBy.set(query, made);
  return made;
}

/** 辖区企业: those of the place that is spoken of. */
const ofTheOwn = /(?:辖区|区[域内]|[县市镇域境]内|本地|当地)(?=\p{Script=Han}{2})/u;

/** How much of the figure's own metric the question did not ask for: 民营企业 of 民营企业进出口, when 进出口 was asked. 0 to 1. */
function surplus(query: Query, figure: Figure): number {
  if (figure.metric === '') return figure.aspect === 'rank' ? 0 : 1;
  // 固定资产投资（不含农户）: how it is counted says nothing more of what.
  let left = figure.metric.toUpperCase().replace(/（[^）]*）/gu, '');
  if (query.terms.length > 0) left = left.replace(ofTheOwn, '');
  for (const { term } of query.terms) for (const name of namesOf(term).names) left = left.replace(name, '');
  const asked = askedOf(query);
  for (const form of asked.forms) left = left.replace(form, '');
  if (figure.dimension === 'area' && query.dimensions?.includes('area')) left = left.replace('面积', '');
  // 来了多少人: those who came.
  if (/来(?:了|过)?(?:多少|几)|接待|[旅来]游|游玩/u.test(query.text)) left = left.replace(/接待|游客/gu, '');
  // 花了多少钱, of a project: what was invested.
  if (figure.dimension === 'money' && /[花投砸]了?(?:多少|几)/u.test(query.text))
    left = left.replace(/(?:完成|累计|总)?投资(?:额)?/u, '');
  let extra = 0;
  for (const sign of left) if (!asked.signs.includes(sign) && !'总额量值数的'.includes(sign)) extra += 1;
  return extra / figure.metric.length;
}

/** The matches worth answering with, best first; those of equal words keep the order of the text. */
export function rank(query: Query, figures: Iterable<Figure>, known: Known): Match[] {
  const told: Figure[] = [];
  for (const figure of figures)
    if (known.articles.has(figure.articleId) && !answersNothing(query, figure, known)) told.push(figure);
  return told
    .flatMap((figure) => matchOver(query, figure, known, leastShown) ?? [])
    .filter(
      ({ figure: mark, misses }) =>
        !misses.includes('revised') &&
        !isNarrowerThanTold(query, mark, told) &&
        !isOfFormerTime(query, mark, told, known.articles.get(mark.articleId)!) &&
        !(/^(?:over|under)$/u.test(mark.qualifier) && isOvertaken(mark, told)),
    )
    .sort((a, b) => b.score - a.score);
}
