import type { Glossary, Quantity, Span } from '../../domain.ts';
import { scanQuantities } from '../../figures/numbers/scan.ts';
import { placeMentions, type Where } from '../../figures/places/places.ts';
import type { Slot } from '../../figures/slot.ts';
import { sincePeriod } from '../../figures/times/periods.ts';
import { memoryOf, remembered } from '../../text/remembered.ts';
import { chineseOf } from '../understanding/english/english.ts';
import { labelsOf } from '../understanding/english/labels.ts';
import { type ClaimTime, englishTimes } from '../understanding/english/times.ts';
import type { Vocabulary } from '../understanding/vocabulary.ts';
import { ageOf } from './english-compare.ts';
import { besideOf, namedIn, type SaidInEnglish } from './english-said.ts';

const target =
  /\b(?:target(?:s|ed)?|goal|aim(?:s|ed|ing)?|plan(?:s|ned)?|expect(?:s|ed)?|will|intend(?:s|ed)?|projected|forecast|strives?|hopes?)\b/iu;
const actual =
  /\b(?:reached|achieved|attracted|completed|was|were|actual|totall?ed|recorded|showed|grew|rose|fell|added|landed|carried out|solved|visited|stood)\b/iu;
const growthBefore =
  /\b(?:growth|grow|grew|growing|increas(?:e|ed|es|ing)|rise|rose|rising|risen|fall|fell|falling|declin(?:e|ed|es|ing)|drop(?:s|ped)?|decreas(?:e|ed|es|ing)|(?<!ma[dk]es? )up|down|expand(?:ed)?|shr[aiu]nk|gain(?:ed)?|jump(?:ed)?|surg(?:e|ed)|soar(?:ed)?|climb(?:ed)?|advanced?|slid|slip(?:ped)?|plung(?:e|ed)|dip(?:ped)?|contract(?:ed)?)\b(?:(?!\bto\b)[^,;])*$/iu;
/** What is counted can grow by a number, too. */
const growthBy =
  /\b(?:growth|increase|rise|fall|decline|decrease|drop|gain) of\s*$|\b(?:grew|rose|increased|fell|declined|decreased|dropped|grow|rise|fall) by\s*$/iu;
const growthAfter =
  /^\)?\s*(?:(?:year[- ]on[- ]year|yoy|annual)\s+)?(?:growth|increase|rise|decline|decrease|drop|fall|higher|lower|faster|slower|above|below|(?:more|less|fewer) than)\b/iu;
const fall =
  /\b(?:fall|fell|falling|declin\w*|drop(?:s|ped)?|decreas\w*|down|shr[aiu]nk|slid|slip(?:ped)?|plung\w*|dip(?:ped)?|contract(?:ed)?|(?:less|fewer) than)\b/iu;
const isRatio = ({ dimension }: Quantity) =>
  dimension === 'percent' || dimension === 'points' || dimension === 'multiple';

/** The times that an English claim names; since 2022 is until its article's date, as 2022年以来 is. */
export function claimTimes(claim: string, context: { readonly publishedOn?: string | undefined }): ClaimTime[] {
  return englishTimes(claim, context).map((time) => {
    const isSince = /\bsince (?:the (?:start|beginning) of )?$/iu.test(claim.slice(0, time.start));
    const period = isSince ? sincePeriod(time.period, context.publishedOn) : undefined;
    return period ? { ...time, period } : time;
  });
}

/** A slot of a claim, with what its English sentence names. */
export type ClaimSlot = Slot & { readonly english?: SaidInEnglish };

/**
 * The slots of an English claim, its metric and place in the corpus' own Chinese words where the glossary and the vocabulary know them.
 * `times` are those that the claim names.
 */
export function englishSlots(
  claim: string,
  context: Where & { readonly publishedOn?: string | undefined },
  glossary: Glossary,
  vocabulary: Vocabulary,
  times: readonly ClaimTime[],
): ClaimSlot[] {
  const sentences = spansOf(claim, /[^.;!?。；]+(?:\.\d+[^.;!?。；]*)*[.;!?。；]?/gu);
  const named = namesIn(claim, glossary);
  const lower = claim.toLowerCase();
  // The number in “projects over 100 million yuan” belongs to the metric's name.
  const isOfChinese = /\p{Script=Han}/u.test(claim);
  const quantities = scanQuantities(claim)
    .map((quantity) => (isOfChinese ? quantity : counting(quantity, claim)))
    .filter(
      (quantity) =>
        quantity.unit !== '' &&
        !named.some((name) => name.start <= quantity.start && quantity.end <= name.end) &&
        // In the first eight months.
        (isOfChinese || !times.some((time) => time.start <= quantity.start && quantity.end <= time.end)),
    );
  const labels = metricLabels(glossary).filter(({ label }) => lower.includes(label));
  const places = new Map<number, string | undefined>();
  const placeOf = ({ start }: Span, words: string): string | undefined => {
    if (!places.has(start)) {
      // Higher than the city's: what it is compared with is not where it holds.
      const chinese = inChinese(words.replace(/\bthan (?:the|that of|its)\b[^,.;]*/giu, ''), glossary, vocabulary);
      places.set(start, placeMentions(chinese, context).find((one) => one.kind === 'admin')?.name);
    }
    return places.get(start);
  };
  const units = quantities.filter(({ dimension }) => dimension !== 'count' && dimension !== 'people');
  const words = isOfChinese ? [] : namedIn(claim, [...times, ...units], { glossary, vocabulary });
  return quantities.map((quantity): ClaimSlot => {
    const sentence = sentences.find((span) => holds(span, quantity)) ?? { start: 0, end: claim.length };
    const inside = quantities.filter((other) => holds(sentence, other));
    const index = inside.indexOf(quantity);
    const from = inside[index - 1]?.end ?? sentence.start;
    const to = inside[index + 1]?.start ?? sentence.end;
    // 72亿元 (≈ CNY 7.2 billion): the second is the first in other words, and so is what leads up to it.
    const isAgain = index > 0 && /^\s*[(（][≈\s]*$/u.test(claim.slice(from, quantity.start));
    const local = isAgain
      ? claim.slice(inside[index - 2]?.end ?? sentence.start, inside[index - 1]!.start)
      : claim.slice(from, quantity.start);
    const tail = claim.slice(quantity.end, to);
    // 96 projects with a total investment of …: the tail leads up to the next quantity.
    const rest = tail.replace(/\b(?:with|and|while|of which)\b.*$/isu, '');
    const whole = claim.slice(sentence.start, sentence.end);
    // “Planned area” is the name of a metric, and no plan.
    const plain = blanked(whole, sentence.start, named);
    const segment = segmentOf(plain, quantity.start - sentence.start);
    const isBase = /\bfrom\s*$/iu.test(local) && /^[^.;]{0,40}\bto\b/iu.test(tail);
    const before = inside[index - 1];
    // From 41 in 2020 to 167: the time is that of where it began.
    const isReached =
      before !== undefined &&
      /\bfrom\s*$/iu.test(claim.slice(0, before.start)) &&
      /\bto\s*$/iu.test(claim.slice(before.end, quantity.start));
    const own = times.filter(
      (one) =>
        !one.isBase && holds(sentence, one) && !(isReached && one.start >= before.end && one.end <= quantity.start),
    );
    const around = { start: from, end: to };
    const time =
      isBase && !isOfChinese ? rightBehind(own, around, quantity, claim) : timeOf(own, around, quantity, claim);
    const place = placeOf(sentence, whole);
    const metric =
      metricIn(local, labels) ??
      metricIn(claim.slice(Math.max(sentence.start, quantity.start - farthest), quantity.start), labels) ??
      metricIn(claim.slice(quantity.start, quantity.end + rest.length), labels, 'first') ??
      translated(`${local} ${quantity.statedUnit} ${rest}`, glossary, vocabulary);
    const isGrowth =
      growthBy.test(local) || (isRatio(quantity) && (growthBefore.test(local) || growthAfter.test(tail)));
    const aimed = target.test(segment) || actual.test(segment) ? segment : plain;
    // Ten projects expect sales of …: those who expect are there.
    const told = isOfChinese ? aimed : aimed.replace(expecting(claim.slice(quantity.end, to)), ' ');
    return {
      quantity,
      metric,
      metricCertainty: 'stated',
      aspect: isGrowth ? 'growth' : 'level',
      ...(isGrowth && {
        direction: fall.test(growthBefore.test(local) || growthBy.test(local) ? local : tail.slice(0, 40))
          ? ('fall' as const)
          : ('rise' as const),
      }),
      isBase,
      ...(place && { place }),
      placeCertainty: place ? 'stated' : 'assumed',
      ...(time && { period: time.period }),
      status: target.test(told) ? 'target' : 'actual',
      statusCertainty: target.test(told) || actual.test(told) ? 'stated' : 'assumed',
      clause: sentence,
      sentence,
      ...(!isOfChinese && { english: besideOf(claim, sentence, inside, index, words) }),
    };
  });
}

/**
 * Where a claim names metrics: by the glossary's English, or by a short Chinese name in quotes or brackets.
 * A number in it belongs to the name: projects over 100 million yuan (1亿元以上项目).
 */
export const namesIn = (claim: string, glossary: Glossary): readonly Span[] =>
  remembered(memoryOf(names, glossary), claim, () => findNames(claim, glossary));

const names = new WeakMap<Glossary, Map<string, readonly Span[]>>();

function findNames(claim: string, glossary: Glossary): Span[] {
  const quoted = spansOf(claim, /[“「(（][^“”「」()（），。；、]{0,30}\p{Script=Han}{2}[”」)）]/gu).filter(
    ({ start, end }) => !/^(?:≈|.*\d[^\p{Script=Han}]*[\p{Script=Han}]{1,2}$)/u.test(claim.slice(start + 1, end - 1)),
  );
  const lower = claim.toLowerCase();
  return [
    ...labelsOf(glossary).flatMap(({ label, stem }) =>
      lower.includes(stem) ? spansOf(claim, new RegExp(label, 'giu')) : [],
    ),
    ...quoted,
  ];
}

/** A number without a unit that stands among words counts what they name: student borrowers reached 96,000. */
function counting(quantity: Quantity, claim: string): Quantity {
  if (quantity.unit !== '' || quantity.dimension !== 'other' || ageOf(claim, quantity)) return quantity;
  const isAmong =
    /[A-Za-z,]\s+$/u.test(claim.slice(0, quantity.start)) || /^\s[A-Za-z]/u.test(claim.slice(quantity.end));
  return isAmong ? { ...quantity, unit: 'things', dimension: 'count' } : quantity;
}

const holds = (outer: Span, inner: Span) => outer.start <= inner.start && inner.end <= outer.end;
const spansOf = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

function blanked(words: string, offset: number, spans: readonly Span[]): string {
  const signs = words.split('');
  for (const { start, end } of spans) signs.fill(' ', Math.max(0, start - offset), Math.max(0, end - offset));
  return signs.join('');
}

/** The part of a sentence between the words that set one statement against another. */
function segmentOf(sentence: string, at: number): string {
  const cuts = spansOf(
    sentence,
    /, (?:and|while|but|with|against|versus)\b|,? (?:short of|below|above|missing|against|compared with) (?=(?:the|its|a) (?:[a-z]+ )?(?:target|goal|plan))|\b(?:while|whereas|against|compared (?:with|to))\b/giu,
  );
  const start = cuts.findLast((cut) => cut.end <= at)?.end ?? 0;
  const end = cuts.find((cut) => cut.start >= at)?.start ?? sentence.length;
  return sentence.slice(start, end);
}

/** The time right behind a quantity (72 in 2022), else the last one before it, else any behind it. */
function timeOf(times: readonly ClaimTime[], local: Span, quantity: Quantity, claim: string): ClaimTime | undefined {
  const behind = times.find((time) => time.start >= quantity.end && time.end <= local.end);
  return (
    rightBehind(times, local, quantity, claim) ??
    times.findLast((time) => time.start >= local.start && time.end <= quantity.start) ??
    times.find((time) => time.end <= quantity.start) ??
    behind ??
    times[0]
  );
}

/** The verb of an aim that a quantity leads up to. */
const expecting = (tail: string): string =>
  /^[^,;]{0,20}?\b(?:expects?|aims? to|hopes? to|intends? to|plans? to)\b/iu.exec(tail)?.[0] ?? '\n';

function rightBehind(times: readonly ClaimTime[], local: Span, quantity: Quantity, claim: string) {
  const behind = times.find((time) => time.start >= quantity.end && time.end <= local.end);
  return behind && /^[^,;]{0,40}$/u.test(claim.slice(quantity.end, behind.start)) ? behind : undefined;
}

/** How far before a quantity its metric is looked for. */
const farthest = 300;

const quotedName = /[“「]([^“”「」]{2,60})[”」]|[(（]([^()（）]{2,40})[)）]/gu;

interface MetricLabel {
  /** In small letters. */
  readonly label: string;
  /** The glossary's name of the metric. */
  readonly name: string;
}

const labelsOfGlossary = new WeakMap<Glossary, readonly MetricLabel[]>();

function metricLabels(glossary: Glossary): readonly MetricLabel[] {
  const known =
    labelsOfGlossary.get(glossary) ??
    glossary.flatMap(({ name, english, aliases }) =>
      [...english, ...aliases.filter((alias) => /^[A-Z]+$/.test(alias))].map((label) => ({
        label: label.toLowerCase(),
        name,
      })),
    );
  labelsOfGlossary.set(glossary, known);
  return known;
}

/** The last metric that `words` name: in Chinese, as a quotation or in brackets, else by one of the `labels`. */
function metricIn(words: string, labels: readonly MetricLabel[], which: 'first' | 'last' = 'last'): string | undefined {
  const chinese = [...words.matchAll(quotedName)]
    .filter(([, quoted, bracketed]) =>
      quoted === undefined ? /^[^\d≈]*\p{Script=Han}{2}/u.test(bracketed!) : /\p{L}{2}/u.test(quoted),
    )
    .map((match) => (match[1] ?? match[2])!);
  if (chinese.length > 0) return chinese.at(which === 'last' ? -1 : 0);
  const lower = words.toLowerCase();
  let best: { at: number; length: number; name: string } | undefined;
  for (const { label, name } of labels) {
    const at = which === 'last' ? lower.lastIndexOf(label) : lower.indexOf(label);
    if (at < 0) continue;
    const end = at + label.length;
    const isNearer = which === 'first' ? at < (best?.at ?? Infinity) : end > (best ? best.at + best.length : -1);
    const isLonger =
      best !== undefined &&
      (which === 'first' ? at === best.at : end === best.at + best.length) &&
      label.length > best.length;
    if (isNearer || isLonger) best = { at, length: label.length, name };
  }
  return best?.name;
}

/** What is left to go by when neither names the metric: the words' Chinese counterparts, one by one. */
function translated(words: string, glossary: Glossary, vocabulary: Vocabulary): string {
  return inChinese(words, glossary, vocabulary)
    .split(' ')
    .filter(
      (word) =>
        /^\p{Script=Han}{2,}$/u.test(word) &&
        !/^(?:目标|实际完成|多少|增速|占比|是什么|你是谁|对比|有哪些|相差多少|合计|平均多少)$/u.test(word),
    )
    .join(' ');
}

const translations = new WeakMap<Vocabulary, Map<string, string>>();

const inChinese = (words: string, glossary: Glossary, vocabulary: Vocabulary): string =>
  remembered(memoryOf(translations, vocabulary), words, () => chineseOf(words, glossary, vocabulary).text);
