import type { Article, Figure, Passage, Period, Span } from '../../domain.ts';
import { agrees, compareQuantities } from '../../figures/numbers/compare.ts';
import type { Mention } from '../../figures/numbers/scan.ts';
import { samePeriod, type TimeMention, timeMentions } from '../../figures/times/periods.ts';
import { scriptOf, simplify, traditionalize } from '../../text/normal.ts';
import type { ClaimTime } from '../understanding/english/times.ts';
import type { Verdict } from './bind.ts';
import { canonical } from './claim.ts';
import { claimTimes } from './english-claim.ts';
import { ageOf } from './english-compare.ts';
import { isLengthTold } from './lengths-of-time.ts';
import { isMonthOf } from './period-faults.ts';

interface Material {
  readonly passages: readonly Passage[];
  readonly figures: readonly Figure[];
  readonly articles: ReadonlyMap<string, Article>;
  readonly mentions: readonly Mention[];
  /** The verdicts on the claim's figures. */
  readonly bound: readonly Verdict[];
  readonly isEnglish: boolean;
  /** Where the claim names what it counts: a number in a name is no figure. */
  readonly names: readonly Span[];
}

interface Reading extends Material {
  /** The claim's times as an article of that day would mean them; asked for at each of its numbers. */
  readonly timesFrom: (publishedOn: string | undefined) => readonly ClaimTime[];
}

const fault = (span: Span, reason: NonNullable<Verdict['reason']>): Verdict => ({
  text: '',
  start: span.start,
  end: span.end,
  supported: false,
  reason,
});

/** What a claim says beside its figures and what no cited passage bears out: numbers that are no figures, times, quotations. */
export function looseFaults(text: string, material: Material): Verdict[] {
  const found: Verdict[] = [];
  const bound = new Set(material.bound.map(({ start }) => start));
  const held = holdingOf(
    material,
    once(() => scriptOf(text) !== 'zh-Hans'),
  );
  const times = new Map<string | undefined, readonly ClaimTime[]>();
  const timesFrom = (publishedOn: string | undefined) => {
    const read = material.isEnglish ? claimTimes : timeMentions;
    const known = times.get(publishedOn) ?? read(text, { publishedOn });
    times.set(publishedOn, known);
    return known;
  };
  const reading = { ...material, timesFrom };
  for (const mention of material.mentions) {
    if (
      bound.has(mention.start) ||
      material.names.some(({ start, end }) => start <= mention.start && mention.end <= end)
    )
      continue;
    const verdict = looseFault(text, mention, held, reading);
    if (verdict) found.push(verdict);
  }
  for (const sign of text.matchAll(strange))
    if (!held(text.slice(Math.max(0, sign.index - 2), sign.index + 3)))
      found.push(fault({ start: sign.index, end: sign.index + sign[0].length }, 'absent'));
  for (const quote of quotesOf(text))
    if (!isQuoted(text.slice(quote.start, quote.end), held, material)) found.push(fault(quote, 'quote-differs'));
  if (material.passages.length > 0) return found;
  // A claim that cites nothing is told so once, at its figures where it has any.
  return material.bound.length > 0 ? [] : found.map((verdict) => ({ ...verdict, reason: 'uncited' }));
}

/** Digits of other scripts, numbers in one sign, and rare numerals: nothing that the scanner reads. */
const strange = /(?![0-9〇²³])[\p{Nd}\p{Nl}\p{No}]+|[廿卅卌]/gu;

type Holds = (words: string) => boolean;

/** A passage with its article's title, without blanks and quotation marks, and the same after a conversion to traditional signs and back. */
interface Held {
  readonly text: string;
  readonly again: () => string;
  /** The times that the passage names. */
  readonly times: () => readonly TimeMention[];
}

const texts = new WeakMap<Passage, Held>();

function heldBy(passage: Passage, article: Article | undefined): Held {
  const known = texts.get(passage);
  if (known) return known;
  const text = bare(`${article?.title ?? ''}\n${passage.text}`);
  const made: Held = {
    text,
    again: once(() => simplify(traditionalize(text))),
    times: once(() => timeMentions(passage.text, { publishedOn: article?.publishedOn })),
  };
  texts.set(passage, made);
  return made;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Whether a cited passage, or its article's title, holds the words; signs that only scripts or widths tell apart are the same. */
function holdingOf({ passages, articles }: Material, mayBeConverted: () => boolean): Holds {
  const held = passages.map((passage) => heldBy(passage, articles.get(passage.articleId)));
  return (words) => {
    const wanted = bare(words);
    if (wanted === '') return false;
    if (held.some(({ text }) => text.includes(wanted))) return true;
    // Some signs do not come back from a conversion to traditional ones; what is simplified was not converted.
    if (!/\p{Script=Han}/u.test(wanted) || wanted.length > longestRoundTrip || !mayBeConverted()) return false;
    const again = simplify(traditionalize(wanted));
    return held.some((one) => one.again().includes(again));
  };
}

const longestRoundTrip = 400;

const bare = (text: string) => canonical(text).replace(/[\s“”"‘’「」『』]/gu, '');

function looseFault(text: string, mention: Mention, held: Holds, material: Reading): Verdict | undefined {
  const words = text.slice(mention.start, mention.end);
  // The 1 of Q1 2024 belongs to a time.
  if (material.isEnglish && isTimeTold(text, mention, held, material)) return undefined;
  switch (mention.kind) {
    case 'date':
    case 'time':
      return isTimeTold(text, mention, held, material) ? undefined : fault(mention, 'other-period');
    case 'ordinal':
    case 'name':
    case 'code':
      return held(words) || isOfMetric(words, material) ? undefined : fault(mention, 'absent');
    case 'unread':
    case 'vague':
    case 'quantity':
      // A threshold or a number without a unit is no figure of the ledger: the words around it must be the article's.
      return held(clauseAround(text, mention)) ||
        isNamed(text, mention, held) ||
        isToldAgain(text, mention, material) ||
        (mention.kind === 'quantity' && isLengthTold(text, mention.quantity, material.passages, material.bound)) ||
        (material.isEnglish && held(ageOf(text, mention) ?? ''))
        ? undefined
        : fault(mention, 'absent');
  }
}

/** 年收入过10亿元企业: a number in the name of what is counted. */
const isOfMetric = (words: string, { figures }: Material): boolean =>
  words.length > 2 && figures.some(({ metric }) => canonical(metric).includes(canonical(words)));

const marks = '，；。：！？,;!?\n“”';

function clauseAround(text: string, { start, end }: Span): string {
  let [from, to] = [start, end];
  while (from > 0 && !marks.includes(text[from - 1]!)) from -= 1;
  while (to < text.length && !marks.includes(text[to]!)) to += 1;
  return text.slice(from, to);
}

/** “……7200余份” (over 7,200): the number that a quotation ends in, in digits alone. */
const isToldAgain = (text: string, mention: Mention, { bound }: Material): boolean =>
  mention.kind === 'quantity' &&
  mention.quantity.unit === '' &&
  bound.some(
    ({ supported, figure, end }) =>
      supported &&
      figure !== undefined &&
      /^[”」]\s*[(（]\s*$/u.test(text.slice(end, mention.start)) &&
      agrees(compareQuantities({ ...mention.quantity, unit: figure.unit, statedUnit: figure.statedUnit }, figure)),
  );

/** 10亿元以上项目: a threshold with the noun that it belongs to. ID.3限时: what could not be read, as the article has it. */
const isNamed = (text: string, { start, end, kind }: Mention, held: Holds): boolean =>
  (/^\p{Script=Han}{2}/u.test(text.slice(end, end + 2)) &&
    held(text.slice(kind === 'quantity' ? start : Math.max(0, start - 3), end + 2))) ||
  // 垦利10-1油田, 基金2（CIGF2）, (01038.HK): digits of a name, with what they touch on both sides.
  (kind !== 'vague' &&
    touches.test(`${text.slice(start - 1, start)}${text.slice(end, end + 1)}`) &&
    held(text.slice(Math.max(0, start - 3), end + 3)));

const touches = /[\p{Script=Latin}()（）\d-]/u;

function isTimeTold(
  text: string,
  span: Span,
  held: Holds,
  { passages, figures, articles, timesFrom }: Reading,
): boolean {
  const isHeld = held(text.slice(span.start, span.end));
  return passages.some((passage) => {
    const article = articles.get(passage.articleId);
    const claimed = timesFrom(article?.publishedOn);
    const told = claimed.filter((time) => time.start < span.end && span.start < time.end);
    if (told.length === 0 || told.every((time) => held(time.text))) return isHeld;
    const known = heldBy(passage, article).times();
    return told.every(
      ({ period }) =>
        (period.from === period.to && period.from === article?.publishedOn) ||
        (article !== undefined && isMonthOf(period, article)) ||
        known.some((time) => time.period.label === period.label || isBegin(period, time)) ||
        figures.some(
          (figure) => figure.articleId === passage.articleId && figure.period && samePeriod(period, figure.period),
        ),
    );
  });
}

/** 2022年8月, of 去年8月成立以来. */
const isBegin = ({ from, label }: Period, { period, isSince }: TimeMention): boolean =>
  /^\d{4}-\d{2}/u.test(label) && period.from === from && isSince;

const quotation = /“([^“”]*)”|「([^「」]*)」|『([^『』]*)』|"([^"\n]*)"/gu;
const shortest = 6;

/** The quotations of a claim that are long enough to be more than a name. */
function quotesOf(text: string): Span[] {
  return [...text.matchAll(quotation)].flatMap(({ index, 0: all }) => {
    const words = all.slice(1, -1);
    const isLong = /\p{Script=Han}/u.test(words) ? words.length >= shortest : words.split(/\s+/u).length >= shortest;
    return isLong ? [{ start: index, end: index + all.length }] : [];
  });
}

/** A quotation, or the name of a cited metric, which may be put together from several places. */
function isQuoted(quote: string, held: Holds, { figures }: Material): boolean {
  const words = quote.slice(1, -1).replace(/[。，；.…]+$/u, '');
  const isMetric = (name: string) =>
    figures.some(({ metric, term, partOf }) => metric === name || term === name || partOf === name);
  // 过亿元项目中，新开工项目: a part named with its whole.
  return held(words) || words.split('中，').every((part) => isMetric(part) || (part.length > 1 && held(part)));
}
