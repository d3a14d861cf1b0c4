import type { Article, Glossary, Quantity, Span } from '../../domain.ts';
import { extractSlots } from '../../figures/extract.ts';
import type { Mention } from '../../figures/numbers/scan.ts';
import { bareNames, provinceOfCity, provinces } from '../../figures/places/gazetteer.ts';
import { bareName, type PlaceMention, placeMentions, samePlace } from '../../figures/places/places.ts';
import type { Slot } from '../../figures/slot.ts';
import { timeMentions } from '../../figures/times/periods.ts';
import { timesIn } from '../../figures/times/time-told.ts';
import { matchesOf } from '../../text/matches.ts';
import { foldWidth, simplify, wideThousands } from '../../text/normal.ts';
import type { ClaimTime } from '../understanding/english/times.ts';
import type { Vocabulary } from '../understanding/vocabulary.ts';
import { type ClaimSlot, claimTimes, englishSlots } from './english-claim.ts';
import { wordsBeside } from './words-beside.ts';

export type ClaimPlace = Pick<PlaceMention, 'start' | 'end' | 'name' | 'kind' | 'isBase'>;

/** One quantity of a claim with everything that the claim says of it. */
export interface Said {
  readonly slot: ClaimSlot;
  /** Read as English; a Chinese quotation in an English claim is not. */
  readonly isEnglish: boolean;
  /** The words of its clause beside it, up to the next quantities; times and places are blanks. */
  readonly before: string;
  readonly after: string;
  /** The times that its clause names beside it, and the one that it was read with; the places of its whole sentence. */
  readonly times: readonly ClaimTime[];
  readonly places: readonly ClaimPlace[];
  /** Words for a time that only an article's date would tell. */
  readonly vagueTimes: readonly string[];
  /** 7月, 去年 as the time that it is told of, where no date tells of which year. */
  readonly undatedTimes: readonly string[];
  /** The quotation that it stands in, where the claim says nothing else of it but a time: 2022年，原文表述为“……”. */
  readonly quotation?: Span;
}

export interface ReadClaim {
  readonly said: readonly Said[];
  readonly times: readonly ClaimTime[];
}

/** The form in which claims and articles are compared: unit for unit as long as the text. */
export const canonical = (text: string): string => foldWidth(text).toUpperCase().replaceAll('著', '着');

/**
 * A claim as our cleaned articles are written: simplified, letters and digits half-width, marks of Chinese text full-width.
 * As long as the claim.
 */
export function tidy(claim: string): string {
  const simple = simplify(claim)
    .replace(/(?<=[０-９])，(?=[０-９])|[０-９Ａ-Ｚａ-ｚ．％＋－～／]/gu, foldWidth)
    .replace(wideThousands, ',');
  if (isEnglish(simple)) return foldWidth(simple);
  return simple
    .replace(/(?<!\d),|,(?!\d)/gu, '，')
    .replace(/(?<!\d):|:(?!\d)/gu, '：')
    .replaceAll(';', '；');
}

/** An English sentence may quote Chinese metrics and hold Chinese units; a Chinese one holds a few Latin words. */
export function isEnglish(claim: string): boolean {
  if (!/\p{Script=Latin}/u.test(claim)) return false;
  const plain = claim.replace(/“[^“”]*”|[(（][^()（）]*[)）]/gu, '');
  if (/(?:^|\s)(?:the|of|was|were|is|are|in|as)\s/iu.test(plain)) return true;
  return (plain.match(/\p{Script=Latin}/gu) ?? []).length > 2 * (plain.match(/\p{Script=Han}/gu) ?? []).length;
}

/** `[1]` and the like: where a claim cites, not what it says. */
const markers = /[[【〔(（]\s*\d{1,3}(?:\s*[,，、;；–-]\s*\d{1,3})*\s*[\]】〕)）]/gu;

/** Blanks in place of citation markers. A number in round brackets is one only at the end of a sentence. */
export function withoutMarkers(tidied: string): string {
  return tidied.replace(markers, (marker, at: number) => {
    const isRound = /^[(（]/u.test(marker);
    const ends = /^\s*(?:[。.！!？?]|$)/u.test(tidied.slice(at + marker.length));
    return isRound && !ends ? marker : ' '.repeat(marker.length);
  });
}

type Context = Pick<Article, 'publishedOn' | 'place' | 'within'> & { readonly subjects?: readonly string[] };
interface Reading {
  /** Every number of the claim, of whatever kind. */
  readonly mentions: readonly Mention[];
  readonly glossary: Glossary;
  readonly vocabulary: () => Vocabulary;
}

/** 16个项目中学校有8个: what stands before 中 is the one number's, and what stands behind it the other one's. */
const amongThem =
  /(?<=\d[\p{Script=Han}“”]{2,12}(?<![其集]))中(?![小央心国学级型等标部介欧药医高层东西山间期])(?=[^，。；]{1,12}?\d)/gu;

/** The slots of a tidied claim, read as if it stood in the article that it is held against. */
export function readClaim(text: string, context: Context, { mentions, glossary, vocabulary }: Reading): ReadClaim {
  const english = isEnglish(text);
  const tidied = english ? text : text.replace(amongThem, '，');
  const times = english ? claimTimes(tidied, context) : timeMentions(tidied, { publishedOn: context.publishedOn });
  const quotations = quotationsIn(tidied);
  const alone = quotations.filter((quotation) => isAlone(tidied, quotation, times));
  const slots = english
    ? englishWithQuotations(tidied, context, times, { quotations, glossary, vocabulary })
    : extractSlots(tidied, { ...context, isClaim: true }, mentions).map((slot) => asSaid(tidied, slot));
  const places = english ? [] : placesIn(tidied, times, context);
  const within = (span: Span, one: Span) => one.start >= span.start && one.end <= span.end;
  const said = slots.map((slot, index): Said => {
    const { clause, sentence, quantity } = slot;
    const quotation = alone.find((one) => within(one, quantity));
    // In English the time before a quotation is read beside it.
    const about =
      quotation && english ? { start: sentenceStart(tidied, quotation.start), end: sentence.end } : sentence;
    const told = times.filter((time) => within(about, time));
    const words = tidied.slice(sentence.start, sentence.end);
    const ofSentence = places.filter((place) => place.kind === 'admin' && within(sentence, place));
    const named = placesOf(tidied, slot, ofSentence, slots);
    const blanked = blank(tidied, clause, [...told, ...named, ...subjectIn(tidied, slot)]);
    const [from, to] = bounds(slots, index);
    // A time between two quantities is the second one's.
    const leading = { start: from, end: to === clause.end ? to : quantity.start };
    const own = english
      ? {
          before: blanked.slice(from - clause.start, quantity.start - clause.start),
          after: blanked.slice(quantity.end - clause.start, to - clause.start),
          metric: slot.metric,
        }
      : wordsBeside(slots, index, blanked, [from, to]);
    return {
      slot: withPlace({ ...slot, metric: own.metric }, named),
      isEnglish: english && !quotations.some((quotation) => within(quotation, quantity)),
      before: own.before,
      after: own.after,
      times: told.filter(
        (time) =>
          (!english && within(leading, time)) ||
          time.period.label === slot.period?.label ||
          (quotation !== undefined && time.end <= quotation.start),
      ),
      places: named,
      vagueTimes: unresolved(words.matchAll(relative), sentence.start, told),
      undatedTimes: unresolved(timesIn(words), sentence.start, told),
      ...(quotation && { quotation }),
    };
  });
  return { said, times };
}

/** 约占全省四分之一: the hedge stands before the verb. */
function asSaid(text: string, slot: Slot): Slot {
  const { quantity, clause } = slot;
  const lead = text.slice(clause.start, quantity.start);
  if (quantity.qualifier === 'exact' && /约(?:占|为|合|是)[^，。；\d]{0,8}$/u.test(lead))
    return { ...slot, quantity: { ...quantity, qualifier: 'about' } };
  return slot;
}

/** 全市 stands for a place, and 居全省第三 tells whom it is measured against: neither names one. */
const isNamed = ({ name }: ClaimPlace) => !/^[全我本该]/u.test(name);

/**
 * The places of a sentence that a clause of it speaks of: its own, else those before it. 甲区9亿元，比乙区的8亿元高: the second clause
 * has a place of its own, and the first is another figure's; a place that leads up to no figure leads up to them all.
 */
function placesOf(text: string, { clause }: Slot, places: readonly ClaimPlace[], slots: readonly Slot[]): ClaimPlace[] {
  const before = places.filter((place) => place.start < clause.end);
  if (!places.some((place) => isNamed(place) && place.start >= clause.start && place.end <= clause.end)) return before;
  const isOfAnother = (place: ClaimPlace) =>
    slots.some(({ quantity }) => quantity.start >= place.end && quantity.end <= clause.start) ||
    compared.test(text.slice(Math.max(0, place.start - 2), place.start));
  return before.filter((place) => place.end > clause.start || !isOfAnother(place));
}

const compared = /[比较与和同跟]/u;

/** Where a slot's clause names whose it is, before it. */
function subjectIn(text: string, { subject, clause, quantity }: Slot): Span[] {
  const start = subject ? text.lastIndexOf(subject, quantity.start) : -1;
  return subject && start >= clause.start ? [{ start, end: start + subject.length }] : [];
}

/** The slot with the place that its sentence names, where it was read with what is none. */
function withPlace(slot: ClaimSlot, named: readonly ClaimPlace[]): ClaimSlot {
  const { place, placeCertainty, clause, quantity } = slot;
  if (placeCertainty !== 'stated' || place === undefined) {
    const head = named.find((one) => !one.isBase && one.start === clause.start);
    return head ? { ...slot, place: head.name, placeCertainty: 'stated' } : slot;
  }
  const whole = named.find(({ name }) => name === `${place}市` || name === `${place}省` || name === `${place}区`);
  if (whole) return { ...slot, place: whole.name };
  if (named.some(({ name }) => name === place) || (!noPlace.test(place) && named.length === 0)) return slot;
  const own = named.filter((one) => !one.isBase && one.end <= clause.end);
  const nearest = own.findLast((one) => one.start >= clause.start && one.end <= quantity.start) ?? own.at(-1);
  const { place: _, ...rest } = slot;
  return nearest ? { ...rest, place: nearest.name } : { ...rest, placeCertainty: 'assumed' };
}

const city = new RegExp(`(?:${bareNames.join('|')})[市省]`, 'gu');

/** What a claim quotes of an article (原文表述为“…”, The article says: “…”), and not the name of a metric in quotes. */
const quotationsIn = (text: string): Span[] =>
  [
    ...text.matchAll(
      /(?<=(?::|原文[^，。“]{0,4}[为是说称：]|\bsays?|\bsaid|\bstates?|\breads?),?\s*“)(?:[^“”]|“[^“”]*”)+(?=”)/giu,
    ),
  ]
    .filter(([words]) => /\p{Script=Han}/u.test(words))
    .map(({ index, 0: words }) => ({ start: index, end: index + words.length }));

const sentenceStart = (text: string, at: number) => text.slice(0, at).search(/[^。.;；\n]*$/u);

/** Whether nothing but a time and words of quoting lead up to a quotation in its sentence. */
function isAlone(text: string, quotation: Span, times: readonly Span[]): boolean {
  const start = sentenceStart(text, quotation.start);
  const lead = blank(text, { start, end: quotation.start }, times);
  return !/\p{L}/u.test(
    lead.replace(
      /关于[^，。“]{2,24}，|\b(?<=says) of [^:“]{2,40}:|原文[^，。“]{0,4}[为是说称]|据|截至|报道|以来|\b(?:the article|says?|states?|reads?|in|for|as of|as reported on|on)\b/giu,
      '',
    ),
  );
}

/** Quotations are read as Chinese, the rest as English. */
function englishWithQuotations(
  text: string,
  context: Context,
  times: readonly ClaimTime[],
  { quotations, glossary, vocabulary }: Omit<Reading, 'mentions'> & { readonly quotations: readonly Span[] },
): ClaimSlot[] {
  const plain = blank(text, { start: 0, end: text.length }, quotations);
  const quoted = quotations.flatMap(({ start, end }) =>
    extractSlots(text.slice(start, end), { ...context, isClaim: true }).map((slot) => shifted(slot, start)),
  );
  return [...englishSlots(plain, context, glossary, vocabulary(), times), ...quoted].sort(
    (a, b) => a.quantity.start - b.quantity.start,
  );
}

function shifted(slot: Slot, by: number): Slot {
  const move = <T extends Span>(span: T): T => ({ ...span, start: span.start + by, end: span.end + by });
  return { ...slot, quantity: move(slot.quantity), clause: move(slot.clause), sentence: move(slot.sentence) };
}

const bareList = [...provinces, ...bareNames].join('|');
const wholePlace = new RegExp(`(?:${bareList})(?=全(?<level>[省区市县]))`, 'gu');
/** 占岭南43万亩的七成. */
const yardstickPlace = new RegExp(`(?<=占)(?:${bareList})(?=\\d)`, 'gu');

/** Runs that end like a place and are none. */
const noPlace = /[城乡集村]镇$|其中|等[省市区县]$|^[对该].{1,2}$/u;

/** 江苏 of 南京. */
const isIn = (city: string, province: string) => provinceOfCity.get(bareName(city)) === bareName(province);

/** The places that a claim names; a city or province with its suffix anywhere, not only where a place is looked for. */
function placesIn(text: string, times: readonly Span[], context: Context): ClaimPlace[] {
  // A place does not begin inside a time: 上半年浦东新区.
  const blanked = blank(text, { start: 0, end: text.length }, times);
  const found: ClaimPlace[] = placeMentions(blanked, context).filter(
    ({ name, end }) => !noPlace.test(name) && !(name.endsWith('市') && /^[价值]/u.test(blanked.slice(end))),
  );
  for (const match of /[市省]/u.test(blanked) ? matchesOf(city, blanked) : []) {
    const [start, end] = [match.index, match.index + match[0].length];
    const over = found.find((place) => place.start < end && start < place.end);
    // 江海市云溪区: what the district is said to lie in must be so.
    const isAhead = over?.start === start && over.end > end && !over.name.startsWith(bareName(match[0]));
    const isWhere = [context.place, ...(context.within ?? [])].some((name) => name && samePlace(name, match[0]));
    if (!over || (isAhead && !isWhere && !isIn(over.name, match[0])))
      found.push({ start, end, name: match[0], kind: 'admin', isBase: true });
  }
  // A province or city by its short name before 全省 or 全市: told as the whole, whether or not it was found for a place.
  for (const match of blanked.includes('全') ? matchesOf(wholePlace, blanked) : []) {
    const end = match.index + match[0].length;
    const name = `${match[0]}${match.groups!.level}`;
    const at = found.findIndex((place) => place.start < end && match.index < place.end);
    if (at < 0) found.push({ start: match.index, end, name, kind: 'admin', isBase: false });
    else if (found[at]!.name === match[0]) found[at] = { ...found[at]!, name };
  }
  for (const match of blanked.includes('占') ? matchesOf(yardstickPlace, blanked) : []) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (!found.some((place) => place.start < end && start < place.end))
      found.push({ start, end, name: match[0], kind: 'admin', isBase: false });
  }
  // The article's own places, where what follows hides them: 云栖市外出招商.
  for (const name of [context.place, ...(context.within ?? [])]) {
    const start = name === undefined ? -1 : blanked.indexOf(name);
    if (name === undefined || start < 0) continue;
    const end = start + name.length;
    if (!found.some((place) => place.start < end && start < place.end))
      found.push({ start, end, name, kind: 'admin', isBase: false });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Where a quantity's own words begin and end: at its neighbours in the clause, else with the clause. */
export function bounds(
  slots: readonly { readonly quantity: Quantity; readonly clause: Span }[],
  index: number,
): [number, number] {
  const { clause } = slots[index]!;
  const [previous, next] = [slots[index - 1], slots[index + 1]];
  return [
    previous && previous.clause.start === clause.start ? previous.quantity.end : clause.start,
    next && next.clause.start === clause.start ? next.quantity.start : clause.end,
  ];
}

/** The words of `span` with blanks of the same length in place of the mentions. */
export function blank(text: string, span: Span, mentions: readonly Span[]): string {
  if (mentions.length === 0) return text.slice(span.start, span.end);
  const signs = text.slice(span.start, span.end).split('');
  for (const { start, end } of mentions)
    signs.fill(' ', Math.max(0, start - span.start), Math.max(0, end - span.start));
  return signs.join('');
}

const relative = /今年|去年|前年|上年|明年|来年|本月|上月|本季度|昨[天日]|今[天日]|上半年|下半年|[一二三四]季度/gu;

const unresolved = (found: Iterable<RegExpExecArray>, offset: number, times: readonly ClaimTime[]): string[] =>
  [...found]
    .filter(({ index }) => !times.some((time) => time.start <= offset + index && offset + index < time.end))
    .map(([word]) => word);
