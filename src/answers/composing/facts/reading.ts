import type { Article, Draft, Figure, Query } from '../../../domain.ts';
import { bareName, samePlace } from '../../../figures/places/places.ts';
import { literal } from '../../../text/matches.ts';
import { segmenterTerms } from '../../../text/terms.ts';
import { figuresIn } from '../../ledger-index.ts';
import { particles } from '../../understanding/asking.ts';
import { siteName } from '../../understanding/entities.ts';
import { isVerb } from '../../understanding/verbs.ts';
import { formsOf } from '../../understanding/wording/synonyms.ts';
import { isOnlyAgreed } from '../matching/agreed.ts';
import { decides, isDecided, saysOpposite } from '../matching/contrasts.ts';
import { countsAsAsked, countsOnly, dimensionsAsked, isOfWhole, tellsHowMany } from '../matching/counted.ts';
import { missesOf, saysAdded } from '../matching/misses.ts';
import { withoutDates } from '../matching/numbers-in.ts';
import { isOfTimeAndStatus } from '../matching/of-time.ts';
import { saysOther } from '../matching/opposites.ts';
import { isOtherStage } from '../matching/stages.ts';
import { isShortFor, overlap, withoutShared } from '../matching/surroundings.ts';
import { isOfOtherName, mayBeTold, toldOf } from '../matching/told-of.ts';
import { type Material, quoteOf } from '../saying/drafting.ts';
import { answerNouns, asksFormer, excerptOf, type Finding, findSentences, isOfKind } from '../sentences/facts.ts';
import { speaksOf } from '../sentences/leaning.ts';
import { isOfOtherTerms } from '../sentences/other-terms.ts';
import { type Reading, readingOf } from '../sentences/sentence-scope.ts';
import { isOnlyAimed } from './realised.ts';

/** As many of the likeliest sentences are read. */
const mostRead = 14;
/** A word that a question names; a term of the glossary is said only by its own names. */
interface Asked {
  readonly word: string;
  readonly isTerm: boolean;
  /** All names of the term. */
  readonly names?: readonly string[];
}

/** How far a sentence says a word itself, and how far that or what it stands in does. */
export interface Met extends Asked {
  readonly weight: number;
  readonly said: number;
  readonly met: number;
  /** The sentence does not say it, and goes on about it. */
  readonly isToldOf?: true;
}

export const askedIn = ({ terms, rest, text }: Query): Asked[] =>
  [
    ...terms.map(({ words, term }) => ({ word: words, isTerm: true, names: [term.name, ...term.aliases] })),
    ...rest.split(' ').map((word) => ({ word: word.replace(fillers, ''), isTerm: false })),
  ].filter(({ word }) => word !== '' && !answerNouns.test(word) && !isKindAsked(word, text));

/** 国家 of 哪两个国家: what kind of thing is asked for. */
const isKindAsked = (word: string, text: string): boolean =>
  word.length > 1 &&
  /哪|什么/u.test(text) &&
  new RegExp(
    `哪(?:些|[一二两三四五几]?[个家座条项种类])${literal(word)}|什么(?:样的)?${literal(word)}(?=$|[？?，,了啊呀呢])`,
    'u',
  ).test(text);

/** By the words themselves and by those that say the same. */
function metBy({ word, isTerm, names = [] }: Asked, { own, scope }: Reading, isLeft = false): Met {
  // 已计入经营收入 tells none, as 经营收入96万元 does.
  let said = Math.max(
    0,
    ...names.map((name) =>
      own.includes(name.toUpperCase())
        ? new RegExp(`${literal(name.toUpperCase())}[^，。；]{0,8}\\d`, 'u').test(own)
          ? 1
          : 0.85
        : 0,
    ),
  );
  let stood = names.some((name) => scope.includes(name.toUpperCase())) ? 0.8 : 0;
  for (const form of formsOf(word.toUpperCase())) {
    said = Math.max(said, own.includes(form) ? 1 : isTerm ? 0 : 0.85 * overlap(form, own));
    if (!isTerm && said < 0.8 && isShortFor(form, own)) said = 0.8;
    stood = Math.max(stood, scope.includes(form) ? 0.8 : isTerm ? 0 : 0.6 * overlap(form, scope));
  }
  const weight = isLeft
    ? 0.6 * word.length
    : word.length === 1
      ? 0.5
      : isVerb(word)
        ? 1.5
        : Math.min(5, 1.2 * word.length);
  return { word, isTerm, weight, said, met: Math.max(said, stood) };
}

/** The same of a name that the sentence does not say, and goes on about. */
function toldBy(one: Met, { isToldOf }: Reading): Met {
  return one.said < toldOf && !one.isTerm && mayBeTold(one.word) && isToldOf(one.word)
    ? { ...one, said: toldOf, met: Math.max(one.met, toldOf), isToldOf: true }
    : one;
}

/** By a word of the sentence that means the same. A longer word is a name; what is like it is something else. */
export function metByMeaning(one: Met, { finding }: Reading, { meaning }: Material['known']): Met {
  const { word, isTerm } = one;
  if (isTerm || one.said >= 0.8 || word.length < 2 || word.length > 3 || !meaning) return one;
  if (!segmenterTerms(word).includes(word)) return one;
  if (saysOther(word, finding.text)) return one;
  const words = segmenterTerms(finding.text).filter((other) => other.length > 1);
  const likeness = Math.max(0, ...words.map((other) => meaning.likeness(withoutShared(word, other), other)));
  const said = Math.max(one.said, 0.75 * Math.min(1, Math.max(0, (likeness - 0.3) / 0.3)));
  return { ...one, said, met: Math.max(one.met, said) };
}

/** By its meaning, or by what decides a yes-no question: 拆 of 要拆吗, where the sentence says that it is kept. */
function metBroadly(one: Met, query: Query, reading: Reading, known: Material['known']): Met {
  const met = metByMeaning(one, reading, known);
  return decides(query, reading.own) && isDecided(one.word, query, reading.own) ? { ...met, said: 1, met: 1 } : met;
}

/** A word that is not met whole, by its parts: 黄泥村, 烤烟 and 基地 of 黄泥村烤烟基地. What is left of it between them is not met. */
export function metByParts(asked: Asked, reading: Reading): Met[] {
  const whole = toldBy(metBy(asked, reading), reading);
  const { word, isTerm } = asked;
  if (isTerm || whole.met >= 0.75 || word.length < 3 || !/^\p{Script=Han}+$/u.test(word)) return [whole];
  const parts: Met[] = [];
  let left = '';
  const close = () => {
    const gone = left.replace(fillers, '');
    const rest = [...gone].every((sign) => particles.has(sign)) ? '' : gone;
    const one = metBy({ word: rest, isTerm: false }, reading, !/[一二三四五六七八九十百千两\d]/u.test(rest));
    if (rest !== '') parts.push(one);
    left = '';
  };
  for (let start = 0; start < word.length; ) {
    let part: Met | undefined;
    for (let length = Math.min(word.length - start, 8); length > 1 && !part; length -= 1) {
      const one = metBy({ word: word.slice(start, start + length), isTerm: false }, reading);
      if (one.met >= 0.8 && (length > 2 || isSaidWhole(one.word, reading))) part = one;
    }
    if (part) {
      close();
      parts.push(part);
      start += part.word.length;
    } else {
      left += word[start];
      start += 1;
    }
  }
  close();
  // 收购价 of wheat is none of 玉米收购价.
  const isOne = /[价率额数量费款值]$/u.test(word) && parts.some(({ said }) => said < 0.6);
  // 会展中心 is no 查验中心.
  const isSite = siteName.test(word) && parts.some(({ met }) => met < 0.6);
  return !isOne && !isSite && parts.some(({ met }) => met >= 0.8) ? parts : [whole];
}
const fillers = /以后|今后|将来|那边|这边|那里|这里|当时|那会儿|出来|起来|下来|上来|里头/gu;
const isSaidWhole = (word: string, { own, scope }: Reading) =>
  formsOf(word).some((form) => own.includes(form) || scope.includes(form));

/** What stands nearest to the words that ask: 工人 of 每天用多少工人, 进度 of 进度百分之几. */
function focusOf({ text }: Query, words: readonly Met[]): Met[] {
  const asker = /什么时候|何时|哪[天年月]|多少|几(?![乎何率])|百分之几|什么|哪|谁|多[大高长久远宽]|如何|怎/u.exec(text);
  // 平均入住率: what comes last is asked for.
  if (!asker) return words.slice(-1);
  const end = asker.index + asker[0].length;
  // 哪些省 says what kind of thing is asked for.
  const mayFollow = !/^(?:什么|哪)$/u.test(asker[0]);
  const distance = ({ word }: Met) => {
    const at = text.indexOf(word);
    if (at < 0 || (at >= end && !mayFollow)) return Number.POSITIVE_INFINITY;
    return at >= end ? at - end : asker.index - at - word.length;
  };
  const near = words.map((one) => ({ one, far: distance(one) })).filter(({ far }) => far >= 0 && far <= farthestFocus);
  const nearest = Math.min(...near.map(({ far }) => far));
  const focus = near.filter(({ far }) => far <= nearest + 1).map(({ one }) => one);
  // 谁控股: what he does is asked, not of what.
  const behind = /^谁$/u.test(asker[0]) ? focus.filter(({ word }) => text.indexOf(word) >= end) : [];
  return behind.length > 0 ? behind : focus;
}
const farthestFocus = 4;

/** What something is for stands behind it, and what that is need not be said again. */
const asksPurpose = /干嘛|(?:干|做)什么用|用来|用途|作用/u;

/** 没铺的, 未过夜: what was not done is not told by what was. */
const isNot = /(?<!有)[没未](?!有?[？?了错]|来|有多少)/u;

/** The weight of the words that are not met. */
export const unmetIn = (words: readonly Met[]): number =>
  words.filter(({ met }) => met < 0.6).reduce((sum, { weight }) => sum + weight, 0);
/** The shares of the words' weight that a sentence says itself, and that it does with what it stands in, 0 to 1. */
export function sharesOf(words: readonly Met[]): { readonly said: number; readonly met: number } {
  const total = words.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return {
    said: words.reduce((sum, one) => sum + one.weight * one.said, 0) / total,
    met: words.reduce((sum, one) => sum + one.weight * one.met, 0) / total,
  };
}

/** A lone sign may be a particle. */
const mostUnmet = 0.5;
/** Nor need what a word leaves between its parts (累记 of 累记用餐) be met where nearly all the rest is said. */
const mostLeft = 1.2;
const mostToMean = 4;

/** Whether a sentence is of the place that is asked about: its article is, or it says the place itself. */
export const isOfPlace = ({ place }: Query, text: string, article: Article): boolean =>
  place === undefined ||
  (article.place !== undefined && samePlace(place, article.place)) ||
  text.includes(bareName(place));

export const asksWhy = /(?<![称成分])为什么|为何|原因/u;
const wantsActual = /已经?|实际|最终|到底|真正|完成|[了过]多少|现在|目前/u;
const isAim = /计划|预计|力争|拟|设计|将|目标|争取|规划|预期|确保|产能|能力/u;
const wantsNumber = /多少|(?<!哪)几(?![乎何率月号])|多[大高长久远宽重深快]|百分之/u;

/** Whether what a sentence counts, counts as the question does, at the time and in the state that it asks for. */
export function tells(query: Query, { finding }: Reading, { known }: Material): boolean {
  const { text, source } = finding;
  const figures = figuresTold(finding, known);
  const article = known.articles.get(source.passage.articleId)!;
  if (
    figures.length > 0 &&
    !asksWhy.test(query.text) &&
    (query.period || query.status) &&
    !alikeIn(query, figures).some((one) => isOfTimeAndStatus(query, one))
  )
    return false;
  // How far it grew is not told by how large it is.
  if (
    query.aspect === 'growth' &&
    figures.length > 0 &&
    !figures.some(({ aspect }) => aspect === 'growth') &&
    !/同比|增长|上升|[涨降跌]|下滑|减少|%|百分/u.test(text)
  )
    return false;
  if (isOfOthers(query, finding, known) || isOnlyAgreed(query, text)) return false;
  if (isOfOtherTerms(query, askedIn(query), figures, article)) return false;
  if (/现在|目前|如今|眼下/u.test(query.text) && /那时|当时|曾经/u.test(text)) return false;
  if (query.kind !== 'figure' && query.dimensions === undefined && !wantsNumber.test(query.text)) return true;
  if (!tellsHowMany({ ...query, rest: '' }, text) || !saysAdded(query, text)) return false;
  const clauses = text.split(/[，；。]/u).filter((clause) => !wantsActual.test(query.text) || !isAim.test(clause));
  return clauses.some((clause) => countsAsAsked(query, clause)) && !isTermCountedOtherwise(query, clauses);
}

/** 人均可支配收入增长5%, asked in 元: what is named has a number of its own, and it is of another kind. */
export function isTermCountedOtherwise({ terms, ...query }: Query, clauses: readonly string[]): boolean {
  const names = terms
    .filter(({ term }) => term.dimension !== undefined && query.dimensions?.includes(term.dimension))
    .flatMap(({ term }) => [term.name, ...term.aliases]);
  const own = clauses.filter((clause) => names.some((name) => clause.includes(name)));
  return (
    own.length > 0 &&
    own.every((clause) => /\d/u.test(withoutDates(clause)) && !countsAsAsked({ ...query, terms }, clause))
  );
}

/** The figures that stand in a sentence. */
export const figuresTold = ({ source }: Finding, { ledger }: Material['known']): Figure[] =>
  figuresIn(source.passage, ledger).filter(({ start, end }) => source.start <= start && end <= source.end);

function alikeIn(query: Query, figures: readonly Figure[]): Figure[] {
  const dimensions = dimensionsAsked(query);
  return figures.filter(({ dimension }) => !dimensions || dimensions.includes(dimension));
}

/** Whether all that a sentence counts as the question does is another place's, which it names, whatever its article is about. */
function isOfOthers(query: Query, finding: Finding, known: Material['known']): boolean {
  const alike = query.place === undefined ? [] : alikeIn(query, figuresTold(finding, known));
  const isElsewhere = (one: Figure) =>
    one.place !== undefined &&
    finding.text.includes(bareName(one.place)) &&
    missesOf(query, one, known.articles.get(one.articleId)!).includes('place');
  return alike.length > 0 && alike.every(isElsewhere);
}

/** Whether a sentence is of something else than the name that is asked about. */
export function isOfOthersName(query: Query, finding: Finding, article: Article): boolean {
  if (!query.names) return false;
  const { own, scope } = readingOf(finding, article, true);
  return isOfOtherName(query, `${own}\n${scope}`, article, finding.source.start);
}

/** The sentences of `found` that say all that the question names, in everyday words or its own, and what is asked for themselves; the best first. */
function readingsOf(query: Query, found: readonly Finding[], material: Material) {
  const { known } = material;
  const asked = askedIn(query);
  return found
    .slice(0, mostRead)
    .filter(
      ({ text, source }) =>
        isOfKind(query, text) && isOfPlace(query, text, known.articles.get(source.passage.articleId)!),
    )
    .filter((finding) => !isOfOthersName(query, finding, known.articles.get(finding.source.passage.articleId)!))
    .map((finding) =>
      readingOf(finding, known.articles.get(finding.source.passage.articleId)!, query.kind === 'figure'),
    )
    .flatMap((reading) => {
      const literal = asked.flatMap((one) => metByParts(one, reading));
      // What lacks two words and more is not asked what it means.
      if (unmetIn(literal) > mostToMean) return [];
      const words = literal.map((one) => metBroadly(one, query, reading, known));
      const { said, met } = sharesOf(words);
      // Of a verb of one sign (销到哪里) the sentence that says it goes first.
      const saysFocus = focusOf(query, words).some((one) => one.said >= 0.8) ? 0.5 : 0;
      return [{ reading, words, said, rank: met + said + saysFocus + 0.03 * reading.finding.score }];
    })
    .filter(({ reading, words, said }) => {
      const focus = focusOf(query, words);
      const isDecisive =
        decides(query, reading.own) && (!query.period || /\d[年月日]|年[底初中末]|[今明去]年/u.test(reading.own));
      return (
        // What goes on about a thing must say something itself of what is asked of it.
        (!words.some(({ isToldOf }) => isToldOf) || words.some((one) => one.said >= 0.8 && !one.isToldOf)) &&
        said >= (query.kind !== 'fact' ? 0.3 : asksPurpose.test(query.text) ? 0 : 0.45) &&
        unmetIn(words) <= (isDecisive || (said >= 0.7 && query.kind !== 'fact') ? mostLeft : mostUnmet) &&
        (focus.some((one) => one.said >= 0.8 && (!one.isToldOf || words.length < 3)) ||
          focus.length === 0 ||
          (focus.every(({ word }) => word.length === 1) &&
            words.some(({ word, said }) => word.length > 1 && said >= 0.8)) ||
          asksPurpose.test(query.text)) &&
        (query.kind !== 'yes-no' || said >= (isDecisive ? 0.3 : 0.9)) &&
        (!isNot.test(query.text) || /[没未无不尚]/u.test(reading.own)) &&
        isOfWhole(query, reading.finding.text) &&
        !countsOnly(query, reading.finding.text) &&
        (isDecisive || tells(query, reading, material))
      );
    })
    .sort((a, b) => b.rank - a.rank);
}

/**
 * What speaks for a sentence: how many words it is asked for, the weight of those that neither it nor what it stands in says, and of the names among
 * them, whether it counts as the question does or only what is of other places, and the share of the words' weight that stands in a clause with such a number or in the one
 * before, 0 to 1.
 */
export function evidenceIn(query: Query, finding: Finding, material: Material) {
  const { known } = material;
  const reading = readingOf(finding, known.articles.get(finding.source.passage.articleId)!, query.kind === 'figure');
  const words = askedIn(query)
    .flatMap((one) => metByParts(one, reading))
    .map((one) => metBroadly(one, query, reading, known))
    .filter(
      ({ said }, _, all) => !asksFormer.test(query.text) || said >= 0.8 || !all.some((other) => other.said >= 0.8),
    );
  const total = words.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const clauses = finding.text.toUpperCase().split(/[，；。]/u);
  const besideIt = clauses.map((clause, at) =>
    countsAsAsked(query, clause)
      ? words.reduce((sum, { word, weight }) => sum + weight * inEither(word, [clause, clauses[at - 1] ?? '']), 0)
      : 0,
  );
  return {
    words: words.length,
    unmet: unmetIn(words),
    unmetNames: unmetIn(words.filter(({ word }) => !isVerb(word))),
    tells: tells(query, reading, material),
    isOfOthers: isOfOthers(query, finding, known),
    beside: Math.max(0, ...besideIt) / total,
  };
}

const inEither = (word: string, clauses: readonly string[]): number =>
  Math.max(...formsOf(word.toUpperCase()).flatMap((form) => clauses.map((clause) => overlap(form, clause))));

/** Of the sentences that may answer a question for words, the one that says the most of it. */
export const closest = (query: Query, found: readonly Finding[], material: Material): Finding | undefined =>
  // 去了哪几个城市 is read as a list, and asks for what a sentence tells.
  (query.kind === 'fact' || (query.kind === 'list' && /[去跑][过了]?哪/u.test(query.text))) && query.language !== 'en'
    ? readingsOf(query, found, material)[0]?.reading.finding
    : undefined;

/**
 * The sentence that a careful reader would point at where no figure and no sentence was surely the answer: it says all that the question names, in
 * everyday words or its own, itself or by what it stands in, and what is asked for it says itself.
 */
export function readClosely(material: Material): Draft | undefined {
  const { query, hits, known } = material;
  // 进度百分之几 asks for what is stated as a share.
  const isShare =
    query.kind === 'compute' && query.dimensions?.includes('percent') && !/比(?!例|重)|[和与跟]/u.test(query.text);
  if (!['figure', 'fact', 'list', 'yes-no'].includes(query.kind) && !isShare) return undefined;
  const found = findSentences(query, hits, known.articles).filter(
    (one) =>
      !isOtherStage(query, one.text) &&
      !saysOpposite(query, one.text) &&
      !isOnlyAimed(query, one.text) &&
      (!query.leans || speaksOf(query, one, known)),
  );
  const best = readingsOf(query, found, material)[0]?.reading.finding;
  if (!best) return undefined;
  const { source, text } = /[：:]$/u.test(best.text) ? excerptOf(query, best, found) : best;
  return { kind: 'grounded', language: query.language, claims: [quoteOf(source, text, query.language)] };
}
