import type { Article, DraftClaim, Figure, Glossary, Ledger } from '../domain.ts';
import { compareQuantities } from '../figures/compare.ts';
import { extractSlots, type Slot } from '../figures/extract.ts';
import { termOf } from '../figures/glossary.ts';
import { samePeriod } from '../figures/periods.ts';
import { samePlace } from '../figures/places.ts';
import { scanQuantities } from '../figures/scan.ts';
import { foldWidth, simplify } from '../text/normal.ts';
import { derive } from './derive.ts';
import { englishSlots } from './english-claim.ts';
import { overlap } from './match.ts';
import { vocabularyOf } from './vocabulary.ts';

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
  | 'other-metric'
  | 'other-period'
  | 'target-as-actual'
  | 'actual-as-target'
  | 'other-place'
  | 'uncited'
  | 'qualifier-dropped'
  | 'quote-differs';

/** What became of one figure of a claim. */
export interface Verdict {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly supported: boolean;
  readonly reason?: Fault;
  /** The ledger figure that it is bound to, or that comes nearest. */
  readonly figure?: Figure;
}

/** Binds every figure of `claim` to one of `figures`, slot by slot. Nothing is supported that is not understood. */
export function bindClaim(
  claim: string,
  figures: readonly Figure[],
  evidence: Evidence,
  derivation?: DraftClaim['derivation'],
): Verdict[] {
  const folded = foldWidth(simplify(claim));
  const article = figures[0] && evidence.articles.get(figures[0].articleId);
  if (derivation) return bindDerivation(folded, figures, derivation);
  const context = {
    publishedOn: article?.publishedOn,
    ...(article?.place && { place: article.place }),
    ...(article?.within && { within: article.within }),
  };
  const slots = isEnglish(claim)
    ? englishSlots(folded, context, evidence.glossary, vocabularyOf(evidence))
    : extractSlots(folded, context);
  return slots.map((slot) => {
    const { text, start, end } = slot.quantity;
    const at = { text, start, end };
    if (figures.length === 0) return { ...at, supported: false, reason: 'uncited' };
    return { ...at, ...bindSlot(slot, figures, evidence) };
  });
}

/** An English sentence may quote Chinese metrics and units; a Chinese one holds little Latin. */
const isEnglish = (claim: string) =>
  (claim.match(/\p{Script=Latin}/gu) ?? []).length > 2 * (claim.match(/\p{Script=Han}/gu) ?? []).length;

/** A computed claim holds its operands, each a cited figure, and the result, computed again; nothing else. */
function bindDerivation(
  claim: string,
  figures: readonly Figure[],
  derivation: NonNullable<DraftClaim['derivation']>,
): Verdict[] {
  const [a, b] = derivation.operands;
  const again = a && b && figures.includes(a) && figures.includes(b) ? derive(derivation.operation, a, b) : undefined;
  return scanQuantities(claim).map((quantity): Verdict => {
    const { text, start, end } = quantity;
    const operand = derivation.operands.find(
      (figure) => figure.value === quantity.value && figure.unit === quantity.unit,
    );
    if (again && operand) return { text, start, end, supported: true, figure: operand };
    const isResult =
      again && again.value === derivation.value && quantity.value === again.value && quantity.unit === again.unit;
    return isResult ? { text, start, end, supported: true } : { text, start, end, supported: false, reason: 'absent' };
  });
}

/** Faults from the most telling to the least: which one is told when no figure fits. */
const gravity: readonly Fault[] = [
  'target-as-actual',
  'actual-as-target',
  'other-period',
  'other-place',
  'other-metric',
  'unit-differs',
  'value-differs',
  'absent',
];

function bindSlot(
  slot: Slot,
  figures: readonly Figure[],
  evidence: Evidence,
): Pick<Verdict, 'supported' | 'reason' | 'figure'> {
  let worst: { reason: Fault; figure: Figure } | undefined;
  for (const figure of figures) {
    const reason = faultOf(slot, figure, figures, evidence);
    if (!reason) return { supported: true, figure };
    if (!worst || gravity.indexOf(reason) < gravity.indexOf(worst.reason)) worst = { reason, figure };
  }
  return worst && worst.reason !== 'absent' ? { supported: false, ...worst } : { supported: false, reason: 'absent' };
}

function faultOf(slot: Slot, figure: Figure, figures: readonly Figure[], evidence: Evidence): Fault | undefined {
  const value = compareQuantities(slot.quantity, figure);
  if (value !== 'equal' && value !== 'converted' && value !== 'rounded') {
    const isAbout = metricFit(slot, figure, evidence) >= 0.6 && slot.aspect === figure.aspect;
    if (value === 'unit-differs') return isAbout && slot.quantity.value === figure.value ? 'unit-differs' : 'absent';
    return isAbout && slot.quantity.dimension === figure.dimension ? 'value-differs' : 'absent';
  }
  const fit = metricFit(slot, figure, evidence);
  if (fit < 0.6) return 'other-metric';
  if (
    slot.metricCertainty === 'stated' &&
    figures.some((other) => other !== figure && isRival(slot, other, figure, fit, evidence))
  )
    return 'other-metric';
  if (slot.aspect !== figure.aspect && (slot.aspect === 'growth' || figure.aspect === 'growth')) return 'other-metric';
  if (slot.direction && figure.direction && slot.direction !== figure.direction) return 'value-differs';
  if (slot.status === 'target' && figure.status !== 'target') return 'actual-as-target';
  if (slot.status !== 'target' && figure.status === 'target') return 'target-as-actual';
  if (slot.period?.source === 'stated' && !(figure.period && samePeriod(slot.period, figure.period)))
    return 'other-period';
  if (slot.placeCertainty === 'stated' && slot.place && !placeFits(slot.place, figure, evidence)) return 'other-place';
  return undefined;
}

/** Another figure of the same sentence whose metric the claim's words meet better. */
function isRival(slot: Slot, other: Figure, figure: Figure, fit: number, evidence: Evidence): boolean {
  return (
    other.sentence.start === figure.sentence.start &&
    other.metric !== figure.metric &&
    metricFit(slot, other, evidence) > fit + 0.15
  );
}

/** How far the claim's metric and the figure's are one: 0 to 1. */
function metricFit(slot: Slot, figure: Figure, { glossary }: Evidence): number {
  if (!slot.metric) return 1;
  const claimed = slot.metric.toUpperCase();
  const stated = `${figure.metric} ${figure.partOf ?? ''}`.toUpperCase();
  const term = termOf(slot.metric, glossary)?.name;
  if (term && figure.term) return term === figure.term ? Math.max(0.8, overlap(claimed, stated)) : 0.3;
  return Math.max(overlap(claimed, stated), 0.9 * overlap(figure.metric.toUpperCase(), claimed));
}

function placeFits(place: string, figure: Figure, { articles }: Evidence): boolean {
  const article = articles.get(figure.articleId);
  if (figure.place && samePlace(place, figure.place)) return true;
  const bare = place.replace(/[省市区县州镇乡]$/u, '');
  const sentence = article?.text.slice(figure.sentence.start, figure.sentence.end) ?? '';
  return sentence.includes(bare) || (figure.place?.includes(bare) ?? false);
}
