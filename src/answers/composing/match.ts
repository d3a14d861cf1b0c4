import type { Article, Figure, GlossaryTerm, Ledger, Query } from '../../domain.ts';
import { samePeriod } from '../../figures/periods.ts';
import type { Meaning } from '../../models/meaning.ts';
import { samePlace } from '../../figures/places.ts';
import { figuresOf } from '../ledger-index.ts';
import { segmenterTerms } from '../../text/terms.ts';
import { isVerb } from '../understanding/verbs.ts';
import { formsOf } from '../understanding/synonyms.ts';

/** What figures are matched in. */
export interface Known {
  readonly articles: ReadonlyMap<string, Article>;
  readonly ledger: Ledger;
  readonly meaning?: Meaning;
}

/** A demand of the question that a figure does not meet although it is about the metric asked for. */
export type Miss = 'place' | 'period' | 'status' | 'aspect' | 'dimension';

export interface Match {
  readonly figure: Figure;
  /** 0 to 1: how far the words of the question are met by what the figure counts and by where it stands. */
  readonly score: number;
  readonly misses: readonly Miss[];
}

/** A figure about something else than what was asked scores below this. */
export const enough = 0.62;
/** A list shows no more figures than this. */
export const mostFigures = 14;

/** The words around a figure, from near to far. */
interface Surroundings {
  readonly own: string;
  readonly clause: string;
  /** `own` and `clause`. */
  readonly near: string;
  /** What the sentence opens with, which all its clauses are about. */
  readonly topic: string;
  /** What stands between the semicolons around it: each part of a long sentence is of a thing of its own. */
  readonly part: string;
  readonly sentence: string;
  readonly wide: string;
  /** The metrics of the other figures of the sentence. */
  readonly siblings: readonly string[];
}

const cache = new WeakMap<Figure, Surroundings>();

function surroundingsOf(figure: Figure, article: Article, ledger: Ledger): Surroundings {
  const known = cache.get(figure);
  if (known) return known;
  const { text } = article;
  const paragraphStart = text.lastIndexOf('\n', figure.start) + 1;
  const own = [figure.metric, figure.term, figure.partOf].filter(Boolean).join(' ').toUpperCase();
  const clause = text.slice(figure.clause.start, figure.clause.end).toUpperCase();
  const [from, to] = partOf(figure, text);
  const made: Surroundings = {
    siblings: figuresOf(article.id, ledger)
      .filter((other) => other.sentence.start === figure.sentence.start && other.metric !== figure.metric)
      .map((other) => other.metric.toUpperCase()),
    own,
    clause,
    near: `${own} ${clause}`,
    topic: /^[^，；：]{0,40}/u.exec(text.slice(figure.sentence.start, figure.sentence.end))![0].toUpperCase(),
    part: text.slice(from, to).toUpperCase(),
    sentence: text.slice(figure.sentence.start, figure.sentence.end).toUpperCase(),
    wide: [
      article.title,
      article.place,
      figure.place,
      headingBefore(text, paragraphStart),
      text.slice(paragraphStart, figure.sentence.end),
    ]
      .filter(Boolean)
      .join('\n')
      .toUpperCase(),
  };
  cache.set(figure, made);
  return made;
}

function partOf({ start, sentence }: Figure, text: string): readonly [number, number] {
  const end = text.indexOf('；', start);
  return [
    Math.max(sentence.start, text.lastIndexOf('；', start) + 1),
    end < 0 ? sentence.end : Math.min(sentence.end, end),
  ];
}

/** The short line without a full stop that stands above a paragraph. */
function headingBefore(text: string, paragraphStart: number): string {
  const lines = text
    .slice(0, Math.max(0, paragraphStart - 1))
    .split('\n')
    .slice(-6)
    .toReversed();
  return lines.find((line) => line.length < 60 && !/[。！？，]$/u.test(line)) ?? '';
}

/** What a term of the glossary weighs beside the other words of a question. */
const termWeight = 3;

/** Scores `figure` against the question. Linear in the lengths of both. */
export function matchFigure(query: Query, figure: Figure, known: Known): Match {
  const article = known.articles.get(figure.articleId)!;
  const around = surroundingsOf(figure, article, known.ledger);
  // The best-met term is what is asked about; the others say which.
  const fits = query.terms
    .map(({ term, words }) => ({
      term,
      words,
      met: attribute.test(term.name) && asksFor(query, figure) ? 0.8 : termFit(term, figure, around),
    }))
    .sort((a, b) => b.met - a.met);
  const others = [
    ...fits.slice(1).map(({ words, met }) => ({ word: words, met, isTerm: true })),
    ...query.rest
      .split(' ')
      .filter(Boolean)
      .map((word) => ({ word, met: 0, isTerm: false })),
  ];
  // 土地 beside 供地 says nothing more: it is part of one of that term's names.
  const isImplied = (word: string) =>
    fits[0]?.met === 1 &&
    !isVerb(word) &&
    [fits[0].term.name, ...fits[0].term.aliases].some((name) => name.includes(word));
  const words = others.map(({ word, met, isTerm }) => ({
    weight: weightOf(word),
    // A long word is a name, as a rule; what a figure's sentence hardly touches is not what the figure is of.
    isName: !isTerm && /^\p{Script=Han}{4,}$/u.test(word) && !isVerb(word),
    met: isImplied(word)
      ? 1
      : Math.max(met, wordFit(word, isTerm ? { ...around, wide: '' } : around, isTerm ? undefined : { figure, known })),
  }));
  const met = mean([...(fits[0] ? [{ weight: termWeight, met: fits[0].met }] : []), ...words]) ?? 0;
  const change = query.aspect === undefined && figure.aspect !== 'level' ? 0.9 : 1;
  // With no term of the glossary, something must be met where the figure itself stands, not only somewhere in its sentence.
  const strong = others.filter(({ word }) => weightOf(word) >= 2);
  const near = `${around.near} ${around.topic} ${figure.place ?? ''}`;
  const isNear =
    fits.length > 0 || strong.length === 0 || strong.some(({ word }) => overlap(word.toUpperCase(), near) >= 0.5);
  const fit =
    (isNear ? 1 : 0.65) *
    met *
    (1 - (asksFor(query, figure) ? 0.15 : 0.3) * surplus(query, figure)) *
    change *
    (words.some((word) => word.isName && word.met < 0.35) ? 0.7 : 1) *
    (contradicts(query, figure, around.sentence) ? 0.6 : 1);
  return {
    figure,
    score: fit < enough ? fit : fit + named(query, figure),
    misses: missesOf(query, figure, article),
  };
}

const weights = new Map<string, number>();

/** Names weigh by their length; a verb, a lone sign or a stray word of English hardly tells one thing from another. */
function weightOf(word: string): number {
  const known = weights.get(word);
  if (known !== undefined) return known;
  if (weights.size > 5000) weights.clear();
  const weight = weigh(word);
  weights.set(word, weight);
  return weight;
}

function weigh(word: string): number {
  if (!/\p{Script=Han}/u.test(word)) return /^\p{Lu}|\d/u.test(word) ? 3 : 0.2;
  if (word.length === 1) return 0.4;
  if (isVerb(word)) return 2;
  return Math.min(6, 1.5 * word.length);
}

/** The question says the figure's very metric: the longer that is, the less it can be a coincidence. */
function named({ text }: Query, { metric }: Figure): number {
  return metric.length >= 2 && text.toUpperCase().includes(metric.toUpperCase())
    ? Math.min(0.12, 0.03 * metric.length)
    : 0;
}

function mean(parts: readonly { readonly weight: number; readonly met: number }[]): number | undefined {
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  return weight === 0 ? undefined : parts.reduce((sum, part) => sum + part.weight * part.met, 0) / weight;
}

const names = new WeakMap<GlossaryTerm, readonly string[]>();

function namesOf(term: GlossaryTerm): readonly string[] {
  const made = names.get(term) ?? [term.name, ...term.aliases].map((name) => name.toUpperCase());
  names.set(term, made);
  return made;
}

function termFit(term: GlossaryTerm, figure: Figure, around: Surroundings): number {
  if (figure.term === term.name) return 1;
  const names = namesOf(term);
  // 12栋 are buildings, whatever the sentence calls them.
  if (/^[栋幢]$/u.test(figure.unit) && names.some((name) => name.includes('楼'))) return 0.8;
  if (figure.partOf && names.some((name) => figure.partOf!.toUpperCase().endsWith(name))) return 0.7;
  // 民生支出占一般公共预算支出的比重 is about both.
  if (figure.aspect === 'share' && names.some((name) => around.own.includes(name))) return 0.95;
  if (figure.term && term.not.includes(figure.term)) return 0;
  if (names.some((name) => around.own.includes(name) || formsOf(name).includes(figure.metric))) return 0.95;
  if (names.some((name) => around.clause.includes(name))) return 0.75;
  // 走访企业 of 走访服务辖区重点企业500余家: all its signs in order.
  if (names.some((name) => name.length >= 4 && isSpread(name, around.clause))) return 0.75;
  return names.some((name) => around.sentence.includes(name)) ? 0.3 : 0;
}

/** Names of a measure, met by any figure counted in it: 总面积 by 300万平方米. */
const attribute = /面积$/u;

const asksFor = (query: Query, figure: Figure) => query.dimensions?.includes(figure.dimension) ?? false;

/** Whether the signs of `name` stand in `text` in their order, two and two together. */
function isSpread(name: string, text: string): boolean {
  const pairs = name.match(/../gu) ?? [];
  let at = 0;
  for (const pair of pairs) {
    at = text.indexOf(pair, at);
    if (at < 0) return false;
    at += pair.length;
  }
  return true;
}

/** 市占率 for 市场占有率: all its signs, in their order, in a name not three times as long. */
function isShortFor(word: string, text: string): boolean {
  if (word.length < 3 || !text.includes(word[0]!)) return false;
  for (let start = text.indexOf(word[0]!); start >= 0; start = text.indexOf(word[0]!, start + 1)) {
    let at = start;
    let index = 1;
    for (; index < word.length; index += 1) {
      const next = text.indexOf(word[index]!, at + 1);
      if (next < 0 || next - at > 3) break;
      at = next;
    }
    if (index === word.length && /^\p{Script=Han}+$/u.test(text.slice(start, at + 1))) return true;
  }
  return false;
}

/** How far a word is met, the nearer the more; by what it means as well, where `of` says of which figure. */
function wordFit(word: string, around: Surroundings, of?: { readonly figure: Figure; readonly known: Known }): number {
  const upper = word.toUpperCase();
  if (!/\p{Script=Han}/u.test(upper)) {
    if (around.near.includes(upper) || around.sentence.includes(upper) || around.wide.includes(upper)) return 1;
    return of ? sense(word, of.figure, of.known) : 0;
  }
  if (around.near.includes(upper)) return 1;
  // What another figure of the sentence counts does not speak for this one.
  const isSibling = upper.length > 2 && around.siblings.some((metric) => metric.endsWith(upper));
  let best = isSibling ? 0.3 : 0;
  for (const form of isSibling ? [] : formsOf(upper)) {
    best = Math.max(best, overlap(form, around.near), 0.95 * overlap(form, around.topic));
    if (best < 0.9) best = Math.max(best, 0.9 * overlap(form, around.part));
    if (best < 0.9 && isShortFor(form, `${around.near} ${around.topic}`)) best = 0.9;
    // What was done elsewhere in the text was not done to this.
    const far = isVerb(form) ? 0.4 : 0.7;
    if (best < far) best = Math.max(best, far * overlap(form, around.sentence), far * overlap(form, around.wide));
  }
  return of && best < 0.9 ? Math.max(best, sense(word, of.figure, of.known)) : best;
}

/** How far a word means what the figure counts, though it is another word: 停车位 for 停车泊位. Cosines below 0.25 are chance, above 0.6 near synonyms. */
function sense(word: string, { metric, partOf }: Figure, { meaning }: Known): number {
  if (!meaning || (word.length < 2 && /\p{Script=Han}/u.test(word))) return 0;
  const likeness = Math.max(...[metric, partOf ?? ''].filter(Boolean).map((own) => meaning.likeness(word, own)), 0);
  return 0.9 * Math.min(1, Math.max(0, (likeness - 0.25) / 0.35));
}

/** States of building that exclude one another. */
const states = [/建成|竣工|完工|投用|投产|交付/u, /在建|开工|建设中|施工/u, /拟建|规划|签约/u];

/** Asked for what is built, a figure of what is being built is none. */
function contradicts(query: Query, figure: Figure, sentence: string): boolean {
  if (isOtherStage(query, sentence)) return true;
  const asked = states.filter((state) => state.test(query.text));
  const told = states.filter((state) => state.test(figure.metric));
  if (asked.length === 1 && asked[0] === states[0] && figure.status === 'ongoing' && !told.includes(states[0]!))
    return true;
  return asked.length === 1 && told.length === 1 && asked[0] !== told[0];
}

/** Asked for 二期, what is said of the first stage is no answer, nor what is said of the whole. */
export function isOtherStage({ text }: Query, sentence: string): boolean {
  const stage = /[一二三四五六]期(?!间|限|货|刊)/u.exec(text)?.[0];
  return stage !== undefined && !sentence.includes(stage);
}

/** The share of a word's bigrams (of its sign, for one sign) that stand in `text`. */
export function overlap(word: string, text: string): number {
  if (text.includes(word)) return 1;
  if (word.length < 2) return 0;
  let met = 0;
  for (let index = 0; index + 1 < word.length; index += 1) if (text.includes(word.slice(index, index + 2))) met += 1;
  return met / (word.length - 1);
}

/** How much of the figure's own metric the question did not ask for: 民营企业 of 民营企业进出口, when 进出口 was asked. 0 to 1. */
function surplus(query: Query, figure: Figure): number {
  if (figure.metric === '') return 1;
  let left = figure.metric.toUpperCase();
  for (const { term } of query.terms) for (const name of namesOf(term)) left = left.replace(name, '');
  for (const word of query.rest.toUpperCase().split(' ').filter(Boolean))
    for (const form of formsOf(word)) left = left.replace(form, '');
  if (figure.dimension === 'area' && query.dimensions?.includes('area')) left = left.replace('面积', '');
  const asked = `${query.text}${query.terms.map(({ term }) => term.name).join('')}`.toUpperCase();
  const extra = [...left].filter((sign) => !asked.includes(sign) && !/[总额量值数的]/u.test(sign)).length;
  return extra / figure.metric.length;
}

function missesOf(query: Query, figure: Figure, article: Article): Miss[] {
  const misses: Miss[] = [];
  // 居全省第9位: the field that it is ranked in.
  const isField =
    figure.aspect === 'rank' && (article.within ?? []).some((name) => samePlace(name, figure.place ?? ''));
  if (query.place && !isField && !placeMet(query.place, figure, article)) misses.push('place');
  if (!query.place && !isField && article.place && figure.place && !isPart(figure, article)) misses.push('place');
  if (query.period && !(figure.period && (samePeriod(query.period, figure.period) || isSoFar(query, figure))))
    misses.push('period');
  if (query.status && (query.status === 'target') !== (figure.status === 'target')) misses.push('status');
  if (query.aspect && query.aspect !== figure.aspect) misses.push('aspect');
  if (!query.aspect && query.dimensions && (!dimensionMet(query, figure) || countsWithin(query, figure)))
    misses.push('dimension');
  if (added.test(figure.metric) && asksForAll.test(query.text) && !asksForNew.test(query.text)) misses.push('aspect');
  if (figure.dimension === 'duration' && !query.dimensions?.includes('duration')) misses.push('dimension');
  return misses;
}

/** 今年1—7月 for 今年, as long as there is no more of it. */
const isSoFar = ({ isSoFar: asked, period }: Query, { period: told, status }: Figure): boolean =>
  asked === true && status !== 'target' && told?.from === period!.from && told.to <= period!.to;

/** 新增企业25家 does not say how many there are. */
const added = /^(?:新增|净增|新设|新注册|新认定|新培育|新引进|新签约?)/u;
const asksForAll = /(?:现在|目前|一共|总共|共|现)?有(?:多少|几)|总(?:数|量|共)|存量|拥有/u;
const asksForNew = /新|增|添|多了|引进|培育|认定|签/u;

/** Classifiers that count anything: 个 may stand where 所 was asked for. */
const generic = /^(?:个|项|处|人|人次|家次)?$/u;

/** Counted in what was asked for; asked in 张, a figure in 家 is of something else. */
function dimensionMet(query: Query, figure: Figure): boolean {
  const { dimensions = [], unit = '' } = query;
  // Those who came are counted in visits.
  if (figure.unit === '人次' && dimensions.includes('people')) return true;
  if (!dimensions.includes(figure.dimension)) return false;
  // 多少家 asks for no people.
  if (figure.dimension === 'people' && /^[家间所座栋条场节批辆台件套宗亩]$/u.test(unit)) return false;
  return (
    figure.dimension !== 'count' ||
    unit.length > 1 ||
    generic.test(unit) ||
    (generic.test(figure.unit) && mayCount(query, figure)) ||
    unit === figure.unit ||
    namesCounted(query, figure)
  );
}

/** 博物馆 of 几间博物馆. */
const nounCounted = ({ text, unit = '' }: Query): string | undefined =>
  new RegExp(`(?:多少|几)${unit}(?<noun>\\p{Script=Han}{2,6})`, 'u').exec(text)?.groups?.noun;

/** Asked for 几家企业, 46个 of something that has nothing of 企业 in its name are none. */
function mayCount(query: Query, { metric, partOf = '', term = '' }: Figure): boolean {
  const noun = nounCounted(query);
  const head = noun && (segmenterTerms(noun).find((part) => part.length > 1) ?? noun);
  return head === undefined || formsOf(head).some((form) => overlap(form, `${metric}${partOf}${term}`) > 0);
}

/** 几个片区 asks how many there are, not how many of something are in one. */
function countsWithin(query: Query, { metric, partOf = '', place }: Figure): boolean {
  const noun = nounCounted(query);
  return (
    query.unit !== undefined &&
    noun !== undefined &&
    place?.includes(noun) === true &&
    overlap(noun, metric + partOf) < 0.5
  );
}

/** 几间博物馆 of museums told in 座: the question names what the figure counts, and counts nothing else. */
function namesCounted(query: Query, { metric, term }: Figure): boolean {
  const { text, terms } = query;
  const noun = nounCounted(query);
  const isNamed =
    (metric.length > 1 && text.includes(metric)) ||
    terms.some((one) => one.term.name === term && metric.includes(one.words));
  return isNamed && (noun === undefined || noun.startsWith(metric) || metric.endsWith(noun));
}

/** Asked for a place, the figure must be of it: said of it, or said in an article about it with no other place named. */
function placeMet(asked: string, figure: Figure, article: Article): boolean {
  if (figure.place && samePlace(asked, figure.place)) return true;
  const isHome = article.place !== undefined && samePlace(asked, article.place);
  if (article.place) return isHome && isPart(figure, article);
  // An article without a place of its own: the name must stand in it, and no other be said of the figure (全市 is its own).
  if (!article.text.includes(asked.replace(/[省市区县州镇乡]$/u, ''))) return false;
  return !figure.place || asked.includes(figure.place) || /^[全我本该]/u.test(figure.place);
}

/** Whether a figure's place is the article's district or something within it, and no larger or other one. */
function isPart(figure: Figure, article: Article): boolean {
  if (!figure.place || !article.place || samePlace(figure.place, article.place)) return true;
  if (article.within?.some((name) => samePlace(name, figure.place!))) return false;
  return (
    !/(?:省|市|区|县|州|全国|我国)$/u.test(figure.place) ||
    /(?:园区|片区|新区|开发区|商务区|社区|街区)$/u.test(figure.place)
  );
}

/**
 * How far the sentence of a figure, with its title and heading, says the least met of the words that a question names: 1 where it says them all.
 * What a figure counts may be read amiss; a sentence that says all that was asked stands for itself.
 */
export function leastMet(query: Query, figure: Figure, known: Known): number {
  const around = surroundingsOf(figure, known.articles.get(figure.articleId)!, known.ledger);
  const own = { ...around, siblings: [] };
  const words = query.rest.split(' ').filter((word) => weightOf(word) >= 2);
  const terms = query.terms.map(({ term, words }) =>
    Math.max(
      wordFit(words, own),
      ...[term.name, ...term.aliases].map((name) => (around.sentence.includes(name.toUpperCase()) ? 1 : 0)),
    ),
  );
  const met = [...terms, ...words.map((word) => wordFit(word, own, { figure, known }))];
  return met.length === 0 ? 0 : Math.min(...met);
}

/** The matches worth answering with, best first; those of equal words keep the order of the text. */
export function rank(query: Query, figures: Iterable<Figure>, known: Known): Match[] {
  const found: Match[] = [];
  for (const figure of figures) {
    if (figure.isBase) continue;
    if (known.articles.has(figure.articleId)) found.push(matchFigure(query, figure, known));
  }
  return found.filter((match) => match.score > 0.3).sort((a, b) => b.score - a.score);
}
