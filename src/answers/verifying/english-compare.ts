import type { Article, Figure, Quantity, Span } from '../../domain.ts';
import { agrees, type Comparison, compareQuantities } from '../../figures/numbers/compare.ts';
import type { Said } from './claim.ts';

/** What a figure is counted by (万吨/日), and how English says so. */
const rates: readonly (readonly [RegExp, RegExp])[] = [
  [/\/[日天]$/u, /\b(?:(?:a|per|each|every) day|daily)\b/iu],
  [/\/月$/u, /\b(?:(?:a|per|each|every) month|monthly)\b/iu],
  [/\/年$/u, /\b(?:(?:a|per|each|every) year|annual(?:ly)?|yearly)\b/iu],
  [/\/(?:小)?时$/u, /\b(?:an|per|each|every) hour\b/iu],
  [/\/亩$/u, /\b(?:a|per|each|every) mu\b/iu],
  [/\/人$/u, /\bper (?:person|head|capita)\b/iu],
  [/\/平方米$/u, /\b(?:a|per) square met(?:re|er)\b/iu],
  [/\/吨$/u, /\b(?:a|per) ton(?:ne)?\b/iu],
];

const ceiling = /^(?:up to|at most|(?:no|not) more than|a maximum of)/iu;
/** 最高可获20亿元, 单户最高200万元. */
const highest = /(?:最高|最多|至多|上限|不超过)[^，。；]{0,6}$/u;
const inYuan = /\b(?:CNY|RMB|yuan)\b/iu;
/** Over five years: throughout them. */
const throughout = /^over /iu;

const tookOver = /\b(?:take|takes|took|taken|taking) over (?=\d|CNY|RMB)/iu;

/** As `compareQuantities`, in the ways in which English says what Chinese says by other means. */
export function compareEnglish({ slot }: Said, figure: Figure, article: Article): Comparison {
  const { quantity, english } = slot;
  const comparison = compareQuantities(quantity, figure);
  if (!english || agrees(comparison)) return comparison;
  const exact = (): Quantity => ({ ...quantity, qualifier: 'exact' });
  if (comparison === 'unit-differs') {
    // Revenue was CNY 3.2 billion, of which taxes were 2.4 billion.
    if (
      figure.unit === '元' &&
      /\d (?:million|billion|trillion)$/iu.test(quantity.text) &&
      inYuan.test(english.lead + english.words)
    )
      return compareQuantities({ ...quantity, unit: '元', dimension: 'money' }, figure);
    const rate = rates.find(([unit]) => unit.test(figure.unit));
    if (!rate?.[1].test(english.words)) return comparison;
    const stated = { ...figure, unit: figure.unit.replace(rate[0], ''), dimension: quantity.dimension };
    return compareQuantities(quantity, stated);
  }
  // Took over 3,300 tonnes: the verb was not “to take over”.
  if (comparison === 'qualifier-dropped' && figure.qualifier === 'over' && tookOver.test(english.words))
    return compareQuantities({ ...quantity, qualifier: 'over' }, figure);
  if (comparison !== 'qualifier-differs') return comparison;
  const before = article.text.slice(figure.clause.start, figure.start);
  const isSaid = ceiling.test(quantity.text) ? highest.test(before) : throughout.test(quantity.text);
  return isSaid && (ceiling.test(quantity.text) || figure.dimension === 'duration')
    ? compareQuantities(exact(), figure)
    : comparison;
}

const digits = '零一二三四五六七八九';

/** 15 and 十五, as Chinese writes small numbers. */
function written(value: string): string[] {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > 99) return [value];
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const words = `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits[ones] : ''}`;
  return number === 2 ? [value, words, '两'] : [value, words];
}

const leadsTo = /\b(?:in|over|for|within|during|past|last|next|of)\s+(?:the\s+)?(?:(?:past|last|next)\s+)?$/iu;
const begins = /^(?:over|about|nearly|almost|more than|around)\s/iu;

/** Whether `told`, what articles say around the figures of a claim, speaks of a stretch of time over which the claim says them: in 15 years. */
export function isStretchTold(claim: string, { slot }: Said, told: readonly string[]): boolean {
  const { quantity, english } = slot;
  if (quantity.dimension !== 'duration' || !english) return false;
  if (!leadsTo.test(claim.slice(0, quantity.start)) && !begins.test(quantity.text)) return false;
  const words = written(quantity.value).map((number) => new RegExp(`(?<![\\d.十])${number}${quantity.unit}`, 'u'));
  return words.some((pattern) => told.some((text) => pattern.test(text)));
}

const ofAge = /\b(?:aged?|ages|over the age of|older than)\s+$/iu;

/** People aged 60 or above, as articles say it: 60岁, 百岁. */
export function ageOf(claim: string, { start, end }: Span): string | undefined {
  const number = /\d+/u.exec(claim.slice(start, end));
  if (!number || !ofAge.test(claim.slice(0, start + number.index))) return undefined;
  return number[0] === '100' ? '百岁' : `${number[0]}岁`;
}
