import type { Article, DraftClaim, Figure, Glossary, Ledger, Passage, Quantity, Span } from '../../domain.ts';
import { agrees, type Comparison, compareQuantities } from '../../figures/numbers/compare.ts';
import { type Mention, scanMentions, scanQuantities } from '../../figures/numbers/scan.ts';
import { isUnnamed } from '../../figures/places/bodies.ts';
import type { Slot } from '../../figures/slot.ts';
import { simplify } from '../../text/normal.ts';
import { figuresIn } from '../ledger-index.ts';
import { vocabularyOf } from '../understanding/vocabulary.ts';
import { canonical, isEnglish, readClaim, type Said, tidy, withoutMarkers } from './claim.ts';
import { derive } from './derive.ts';
import { deriveOfOne } from './derive-one.ts';
import { derivedFrom } from './derived.ts';
import { namesIn } from './english-claim.ts';
import { compareEnglish, isStretchTold } from './english-compare.ts';
import { englishFaultOf } from './english-match.ts';
import { explain } from './explain.ts';
import { namesForeignCounty } from './foreign-places.ts';
import { lasts } from './lengths-of-time.ts';
import { looseFaults } from './loose.ts';
import { isCountOfNames } from './names-counted.ts';
import { comparePerUnit } from './per-unit.ts';
import { periodFault } from './period-faults.ts';
import { placeFault } from './place-faults.ts';
import { profileOf } from './profile.ts';
import { riderFault } from './riders.ts';
import { isSizeTold } from './sizes-told.ts';
import { metricFault, statusFault } from './slot-faults.ts';
import { subjectFault } from './subject-faults.ts';
import { timesTold } from './times-told.ts';
import { type Trial, trialOf } from './trial.ts';

/** What claims are held against. */
export interface Evidence {
  readonly articles: ReadonlyMap<string, Article>;
  readonly ledger: Ledger;
  readonly glossary: Glossary;
}

export type Fault =
  | 'absent'
  | 'value-differs'
  | 'unit-differs'
  | 'qualifier-dropped'
  | 'other-metric'
  | 'other-period'
  | 'target-as-actual'
  | 'actual-as-target'
  | 'other-place'
  | 'other-subject'
  | 'uncited'
  | 'quote-differs';

/** What became of one figure of a claim, or of a quotation, time or name in it that is not borne out. */
export interface Verdict extends Span {
  readonly text: string;
  readonly supported: boolean;
  readonly reason?: Fault;
  /** The reason in words. */
  readonly explanation?: string;
  /** The ledger figure that it is bound to, or that comes nearest. */
  readonly figure?: Figure;
}

/** A longer claim is none: no answer and no caption comes near it, and its checking would have no bound. */
const maxClaimChars = 5_000;

/** As `bindFigures`; where nothing is counted, and nothing is wrong, what is left to bear out is when it was. */
export function bindClaim(claim: string, passages: readonly Passage[], evidence: Evidence): Verdict[] {
  const verdicts = bindFigures(claim, passages, evidence);
  if (verdicts.length > 0) return verdicts;
  const text = withoutMarkers(tidy(claim));
  if (isEnglish(text)) return verdicts;
  return timesTold(text, passages, evidence.articles).map((verdict) => worded(claim, verdict));
}

/**
 * Binds every figure of `claim` to one that `passages` state, slot by slot, and holds its times, names and quotations against them.
 * Nothing is supported that is not understood. No verdict at all: the claim holds nothing that could be wrong in this way.
 */
export function bindFigures(
  claim: string,
  passages: readonly Passage[],
  evidence: Evidence,
  derivation?: DraftClaim['derivation'],
): Verdict[] {
  if (claim.length > maxClaimChars) {
    const explanation = `The claim is longer than ${maxClaimChars} characters and was not read.`;
    return [{ text: '', start: 0, end: claim.length, supported: false, reason: 'absent', explanation }];
  }
  const text = withoutMarkers(tidy(claim));
  const mentions = scanMentions(text).filter(({ start, end }) => !pronoun.test(text.slice(start, end + 2)));
  const figures = [...new Set(passages.flatMap((passage) => figuresIn(passage, evidence.ledger)))];
  if (derivation) return bindDerivation(text, figures, derivation);
  const bound = bindSlots(text, mentions, passages, figures, evidence);
  const english = isEnglish(text);
  const loose = looseFaults(text, {
    passages,
    figures,
    articles: evidence.articles,
    mentions,
    bound,
    isEnglish: english,
    names: english ? [...namesIn(text, evidence.glossary), ...subjectsIn(text, figures)] : [],
  });
  return [...bound, ...loose].map((verdict) => worded(claim, verdict)).sort((a, b) => a.start - b.start);
}

/** 两市, 两部门, 两者: two that were named, and no count of them; 三次产业. */
const pronoun = /^三次产业|^两(?:[市区县省地国镇村校院者方]|[个]?部门?)/u;

/** Where a claim names those whose figures are cited: the 一期 of 海辰储能一期 is no figure. */
function subjectsIn(text: string, figures: readonly Figure[]): Span[] {
  const names = new Set(figures.flatMap(({ subject }) => subject ?? []));
  return [...names].flatMap((name) => {
    const start = text.indexOf(name);
    return start < 0 ? [] : [{ start, end: start + name.length }];
  });
}

/** The claim's own words, and the reason in words. */
function worded(claim: string, verdict: Verdict): Verdict {
  const text = claim.slice(verdict.start, verdict.end);
  return verdict.reason
    ? { ...verdict, text, explanation: explain(verdict.reason, text, verdict.figure) }
    : { ...verdict, text };
}

function bindSlots(
  text: string,
  mentions: readonly Mention[],
  passages: readonly Passage[],
  figures: readonly Figure[],
  evidence: Evidence,
): Verdict[] {
  const groups = groupByArticle(figures);
  const language = { mentions, glossary: evidence.glossary, vocabulary: () => vocabularyOf(evidence) };
  const contexts = groups.size > 0 ? [...groups] : [['', [] as Figure[]] as const];
  const claimText = canonical(text);
  // A claim is read as its articles would have it read: 今年 and 全市 are those of the article that is cited.
  const readings = new Map<string, ReturnType<typeof readClaim>>();
  const outcomes = new Map<number, Outcome>();
  for (const [articleId, own] of contexts) {
    const article = evidence.articles.get(articleId);
    const subjects = [...new Set(own.flatMap(({ subject }) => subject ?? []))].filter((name) => !isUnnamed(name));
    const key = JSON.stringify([article?.publishedOn, article?.place, article?.within, subjects]);
    const { publishedOn, place, within } = article ?? {};
    const context = {
      ...(publishedOn && { publishedOn }),
      ...(place && { place }),
      ...(within && { within }),
      subjects,
    };
    const reading = readings.get(key) ?? readClaim(text, context, language);
    readings.set(key, reading);
    const spans = reading.said.map(({ slot }) => slot.quantity);
    let isForeign: boolean | undefined;
    for (const said of reading.said) {
      const known = outcomes.get(said.slot.quantity.start);
      if (known?.supported) continue;
      let outcome: Outcome = article
        ? bindSlot(said, { spans, claim: claimText, previous: boundBefore(said, outcomes) }, own, article, evidence)
        : { said };
      if (article && outcome.supported) {
        isForeign ??= namesForeignCounty(text, said.isEnglish, article);
        if (isForeign) outcome = { ...outcome, supported: false, fault: 'other-place' };
      }
      if (!known || isBetter(outcome, known)) outcomes.set(said.slot.quantity.start, outcome);
    }
  }
  const verdicts = [...outcomes.values()].map(({ said, supported, fault, figure }): Verdict => {
    const { start, end } = said.slot.quantity;
    if (supported) return { text: '', start, end, supported: true, ...(figure && { figure }) };
    const reason = passages.length === 0 || figures.length === 0 ? 'uncited' : (fault ?? 'absent');
    return { text: '', start, end, supported: false, reason, ...(figure && { figure }) };
  });
  const said = [...outcomes.values()].map((outcome) => outcome.said);
  const derived = derivedFrom(text, said, verdicts);
  const told = () =>
    verdicts.flatMap(({ figure, supported }) => (supported && figure ? aroundOf(figure, evidence) : []));
  return verdicts.map((verdict, index) => {
    const { start, end } = verdict;
    if (
      derived.has(start) ||
      (!verdict.supported &&
        (isStretchTold(text, said[index]!, told()) ||
          isStretchOf(said[index]!, verdicts) ||
          isSizeTold(text, said[index]!, verdicts[index - 1]) ||
          (uncounted.has(verdict.reason) && isCountOfNames(text, said[index]!, passages))))
    )
      return { text: '', start, end, supported: true };
    return verdict.supported ? verdict : (toldAgain(text, said, verdicts, index) ?? verdict);
  });
}

/** What becomes of a count that no figure of the passages states. */
const uncounted: ReadonlySet<Fault | undefined> = new Set([
  'absent',
  'value-differs',
  'other-metric',
  'qualifier-dropped',
]);

/** Over eight years, of a figure of 2016 to 2023. */
const isStretchOf = ({ isEnglish, slot: { quantity } }: Said, verdicts: readonly Verdict[]): boolean =>
  isEnglish && quantity.dimension === 'duration' && verdicts.some((one) => lasts(one, quantity));

/** What an article says in a figure's paragraph, and its title. */
const aroundOf = (figure: Figure, evidence: Evidence): string => profileOf(figure, evidence).wide;

/** “……4475.34万元” (≈ CNY 44.7534 million): what a quotation ends in, told again in other units. */
function toldAgain(
  text: string,
  said: readonly Said[],
  verdicts: readonly Verdict[],
  index: number,
): Verdict | undefined {
  const { quantity } = said[index]!.slot;
  const before = said.findIndex(({ slot }) =>
    /^[”」]\s*[(（][\s≈]*$/u.test(text.slice(slot.quantity.end, quantity.start)),
  );
  const verdict = verdicts[before];
  if (!verdict?.supported || !agrees(compareQuantities(quantity, said[before]!.slot.quantity))) return undefined;
  return { ...verdict, start: quantity.start, end: quantity.end };
}

function groupByArticle(figures: readonly Figure[]): Map<string, Figure[]> {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const group = groups.get(figure.articleId);
    if (group) group.push(figure);
    else groups.set(figure.articleId, [figure]);
  }
  return groups;
}

interface Outcome {
  readonly said: Said;
  readonly supported?: boolean;
  readonly fault?: Fault | undefined;
  readonly figure?: Figure | undefined;
}

/** Faults from the most telling to the least: which one is told when no figure fits. */
const gravity: readonly (Fault | undefined)[] = [
  'target-as-actual',
  'actual-as-target',
  'other-period',
  'other-place',
  'other-subject',
  'other-metric',
  'qualifier-dropped',
  'unit-differs',
  'value-differs',
  'absent',
  undefined,
];

const isBetter = (one: Outcome, other: Outcome) =>
  one.supported === true || gravity.indexOf(one.fault) < gravity.indexOf(other.fault);

/** The figure to which the number before, of the same sentence of the claim, is bound. */
function boundBefore({ slot }: Said, outcomes: ReadonlyMap<number, Outcome>): Figure | undefined {
  const before = [...outcomes.values()].findLast(({ said }) => said.slot.quantity.end <= slot.quantity.start);
  return before?.supported && before.said.slot.sentence.start === slot.sentence.start ? before.figure : undefined;
}

function bindSlot(
  said: Said,
  {
    spans,
    claim,
    previous,
  }: {
    readonly spans: readonly Quantity[];
    readonly claim: string;
    readonly previous: Figure | undefined;
  },
  figures: readonly Figure[],
  article: Article,
  evidence: Evidence,
): Outcome {
  const agreeing: Figure[] = [];
  const others: { readonly figure: Figure; readonly comparison: Comparison }[] = [];
  for (const figure of figures) {
    const comparison = said.isEnglish ? compareEnglish(said, figure, article) : comparePerUnit(said, figure, article);
    if (agrees(comparison)) agreeing.push(figure);
    else others.push({ figure, comparison });
  }
  let worst: Outcome = { said };
  const trial = trialOf(said, claim, article, evidence, spans, previous);
  const rivals = agreeing.length > 0 ? others.map(({ figure }) => figure) : [];
  for (const figure of agreeing) {
    const fault = faultOf(trial, figure, rivals);
    if (!fault) return { said, supported: true, figure };
    if (isBetter({ said, fault }, worst)) worst = { said, fault, figure };
  }
  return agreeing.length > 0 ? worst : nearest(trial, others);
}

function faultOf(trial: Trial, figure: Figure, rivals: readonly Figure[]): Fault | undefined {
  if (trial.isEnglish)
    return englishFaultOf(trial, figure, rivals) ?? riderFault(trial, figure) ?? placeFault(trial, figure);
  return (
    riderFault(trial, figure) ??
    subjectFault(trial, figure) ??
    metricFault(trial, figure, rivals) ??
    statusFault(trial, figure) ??
    periodFault(trial, figure) ??
    placeFault(trial, figure)
  );
}

/** The figure that the claim's words fit best although the value differs. */
function nearest(
  trial: Trial,
  others: readonly { readonly figure: Figure; readonly comparison: Comparison }[],
): Outcome {
  const { said } = trial;
  let best: Outcome = { said };
  let bestFit = 0;
  for (const { figure, comparison } of others) {
    const fault = faultOfComparison(comparison, said.slot, figure);
    if (fault === 'absent') continue;
    const fit = trial.fit(figure) + (comparison === 'value-differs' ? 0 : 0.5);
    if (fit >= 0.6 && fit > bestFit) [best, bestFit] = [{ said, fault, figure }, fit];
  }
  return best;
}

function faultOfComparison(comparison: Comparison, slot: Slot, figure: Figure): Fault {
  if (comparison === 'unit-differs') return slot.quantity.value === figure.value ? 'unit-differs' : 'absent';
  if (comparison === 'value-differs') return slot.quantity.dimension === figure.dimension ? 'value-differs' : 'absent';
  return 'qualifier-dropped';
}

/** A computed claim holds its operands, each a cited figure, and the result, computed again; nothing else. */
function bindDerivation(
  claim: string,
  figures: readonly Figure[],
  derivation: NonNullable<DraftClaim['derivation']>,
): Verdict[] {
  const [a, b, ...more] = derivation.operands;
  const isCited = derivation.operands.every((figure) => figures.includes(figure));
  // 12个月 of a year is nobody's figure: what is derived of one figure is held against its formula, made again.
  const ofOne = a && !b && isCited ? deriveOfOne(derivation, a) : undefined;
  const again = a && b && isCited ? derive(derivation.operation, a, b, ...more) : ofOne;
  const isSaid = ofOne !== undefined && simplify(claim).includes(ofOne.text);
  // The 1 of (1 + 5%) is nobody's, nor is the number that a question asks how far it is to.
  const isConstant = ({ text, dimension }: Quantity) =>
    (derivation.operation === 'origin' && text === '1') ||
    (isSaid && (dimension === 'duration' || (derivation.operation === 'gap' && text === derivation.by)));
  return scanQuantities(claim).flatMap((quantity): Verdict | [] => {
    if (isConstant(quantity)) return [];
    const { text, start, end } = quantity;
    const operand = derivation.operands.find(
      (figure) => figure.value === quantity.value && figure.unit === quantity.unit,
    );
    if (again && operand) return { text, start, end, supported: true, figure: operand };
    const isResult =
      again && again.value === derivation.value && quantity.value === again.value && quantity.unit === again.unit;
    if (isResult) return { text, start, end, supported: true };
    return { text, start, end, supported: false, reason: 'absent', explanation: explain('absent', text) };
  });
}
