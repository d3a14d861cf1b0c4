import type { Article, Figure, Glossary, Period, Quantity, Span, Status } from '../domain.ts';
import { sentences } from '../text/sentences.ts';
import { bindMetric } from './chains.ts';
import { termOf } from './glossary.ts';
import { type TimeMention, timeMentions } from './periods.ts';
import { fullName, type PlaceMention, placeMentions, type Where } from './places.ts';
import { scanQuantities } from './scan.ts';
import { isWeakActual, publishedPeriod, type ReadStatus, settle, statusOf, withSource } from './status.ts';

/** Kept in the manifest: a generation whose figures were read by another version is read anew. */
export const scannerVersion = '3';

/** How surely a slot is known: its own sentence says it, the text before says it, or only the article vouches for it. */
export type Certainty = 'stated' | 'carried' | 'assumed';

/** A quantity with everything that its text says of it, and how surely. */
export interface Slot {
  readonly quantity: Quantity;
  readonly metric: string;
  readonly metricCertainty: Certainty;
  readonly aspect: Figure['aspect'];
  readonly direction?: 'rise' | 'fall';
  readonly partOf?: string;
  readonly isBase: boolean;
  readonly place?: string;
  readonly placeCertainty: Certainty;
  readonly period?: Period;
  readonly status: Status;
  readonly statusCertainty: Certainty;
  readonly clause: Span;
  readonly sentence: Span;
}

export interface ExtractContext extends Where {
  readonly publishedOn?: string | undefined;
}

/** The figures of an article: every quantity of its cleaned text, bound to metric, place, period and status. */
export function extractFigures(article: Article, glossary: Glossary): Figure[] {
  return extractSlots(article.text, article).map((slot, index): Figure => {
    // 民生支出占一般公共预算支出 is about 民生支出.
    const term = termOf(slot.metric.replace(/(?<=.)占(?!比).*$/u, ''), glossary)?.name;
    return {
      ...slot.quantity,
      id: `${article.id}#${index + 1}`,
      articleId: article.id,
      metric: slot.metric,
      aspect: slot.aspect,
      status: slot.status,
      sentence: slot.sentence,
      clause: slot.clause,
      raw: toRaw(article, slot.quantity),
      ...(term && { term }),
      ...(slot.direction && { direction: slot.direction }),
      ...(slot.partOf && { partOf: slot.partOf }),
      ...(slot.place && { place: slot.place }),
      ...(slot.period && { period: slot.period }),
      ...(slot.isBase && { isBase: true }),
    };
  });
}

/** Linear in the text's length. */
export function extractSlots(text: string, context: ExtractContext): Slot[] {
  // A number without a unit counts nothing that could be bound.
  const quantities = scanQuantities(text).filter((quantity) => quantity.unit !== '');
  const slots: Slot[] = [];
  const carry: Carry = { named: [] };
  let next = 0;
  let paragraphEnd = -1;
  for (const sentence of sentences(text).flatMap((span) => pieces(text, span))) {
    if (sentence.start > paragraphEnd) {
      const lineEnd = text.indexOf('\n', sentence.start);
      paragraphEnd = lineEnd < 0 ? text.length : lineEnd;
      carry.place = undefined;
      carry.level = undefined;
      carry.lastPlace = undefined;
      // A heading begins a new stretch, in which the time named before it need not hold.
      if (isHeading(text.slice(sentence.start, paragraphEnd))) carry.period = undefined;
    }
    const own: Quantity[] = [];
    while (next < quantities.length && quantities[next]!.start < sentence.end) own.push(quantities[next++]!);
    slots.push(...readSentence(text, sentence, own, context, carry));
  }
  return slots;
}

/** A sentence longer than any writer's is read piece by piece, so that the time stays linear. */
const maxSentence = 2000;

function pieces(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  for (let from = start; from < end; ) {
    const mark =
      end - from > maxSentence ? text.slice(from, from + maxSentence).search(/[，；、,;][^，；、,;]*$/u) : -1;
    const to = end - from <= maxSentence ? end : from + (mark < 0 ? maxSentence : mark + 1);
    spans.push({ start: from, end: to });
    from = to;
  }
  return spans;
}

const isHeading = (line: string) => line.length < 60 && !/[。；：，]$/u.test(line);

/** Words for a time that only the article's date could tell: whatever the text named before does not hold for them. */
const unresolvable = (words: string, { publishedOn }: ExtractContext) =>
  publishedOn === undefined && /目前|当前|如今|今年|去年|近日|日前|不久前|近年/u.test(words);

/** What one sentence leaves to the next. */
interface Carry {
  period?: Period | undefined;
  year?: number | undefined;
  place?: string | undefined;
  /** The last level of the sentence before. */
  level?: Slot | undefined;
  /** Where the last figure was. */
  lastPlace?: string | undefined;
  /** The places that the text has named, last first: what 全市, 全县 mean where the article does not say. */
  named: readonly string[];
}

const clauseMark = /[，；：。！？,;:!?]|——/gu;

function readSentence(
  text: string,
  sentence: Span,
  quantities: readonly Quantity[],
  context: ExtractContext,
  carry: Carry,
): Slot[] {
  const words = text.slice(sentence.start, sentence.end);
  const times = timeMentions(words, { publishedOn: context.publishedOn, year: carry.year });
  const where = { ...(context.place && { place: context.place }), within: [...(context.within ?? []), ...carry.named] };
  const places = withoutReporters(placeMentions(blank(words, times), where));
  const slots: Slot[] = [];
  const figuresOnly = withoutThresholds(
    // 近三年 is a time.
    quantities.filter(
      (q) =>
        q.dimension !== 'duration' ||
        !(
          /(?:前|近|过去|未来|今后)$/u.test(words.slice(0, q.start - sentence.start).slice(-2)) ||
          /^(?:以?来(?!自)|间)/u.test(words.slice(q.end - sentence.start, q.end - sentence.start + 2)) ||
          times.some((t) => meets(t, q, sentence.start))
        ),
    ),
    words,
    sentence.start,
  );
  const clauses = clausesOf(words, quantities, sentence.start);
  const blanked = blank(words, [...times, ...places.filter((p) => p.kind === 'admin')]);

  const heads = new Set(
    places
      .filter((p) =>
        clauses.some((c) => c.start <= p.start && /^(?:\s|[“其中，在]|目前)*$/u.test(blanked.slice(c.start, p.start))),
      )
      .map((p) => p.start),
  );
  let chain: Slot[] = [];
  let sentenceStatus: ReadStatus | undefined;
  for (const clause of clauses) {
    const inside = figuresOnly.filter(
      (q) => q.start - sentence.start >= clause.start && q.start - sentence.start < clause.end,
    );
    const clauseWords = words.slice(clause.start, clause.end);
    const firstEnd = inside[0] ? inside[0].start - sentence.start - clause.start : clauseWords.length;
    const said = statusOf(clauseWords, firstEnd);
    const read = said?.isWeak && inside.length === 0 ? undefined : said;
    // 力争 holds for what follows it in the sentence, until something is said to be done.
    if (
      /^[；;]/u.test(words.slice(clause.start - 1, clause.start)) &&
      (sentenceStatus?.status !== 'target' || !isWeakActual(clauseWords))
    )
      sentenceStatus = undefined;
    if (read && (read.status !== 'actual' || !isWeakActual(clauseWords) || sentenceStatus?.status !== 'target'))
      sentenceStatus = read;
    // 计划明年竣工；现有员工300人: what is there now is not of a time to come.
    const isNow = /现有|现已|目前|已(?!经?知)|累计/u.test(clauseWords.slice(0, firstEnd));
    const usable = isNow
      ? times.filter((t) => t.start >= clause.start || !context.publishedOn || t.period.from <= context.publishedOn)
      : times;
    const shares = placesInTurn(places, words, clause, inside.length);
    const group: Slot[] = [];
    inside.forEach((quantity, index) => {
      const at = { start: quantity.start - sentence.start, end: quantity.end - sentence.start };
      const previous = inside[index - 1];
      const following = inside[index + 1];
      const before = blanked.slice(previous ? previous.end - sentence.start : clause.start, at.start);
      const after = blanked.slice(at.end, following ? following.start - sentence.start : clause.end);
      const time = timeFor(usable, at, clause);
      const place = shares?.[index] ?? placeFor(places, at.start, clause, heads);
      const period =
        time && !unresolvable(words.slice(time.end, at.start), context)
          ? withSource(time.period, 'stated')
          : carry.period && !unresolvable(words.slice(0, at.start), context)
            ? withSource(carry.period, 'carried')
            : publishedPeriod(context.publishedOn);
      const joined =
        previous !== undefined && /^[、和及与或，\s]*$/u.test(before.replace(/^(?:以及|并|达到?|约|共)+/u, ''));
      const original = words.slice(at.start - before.length, at.start);
      const metric = bindMetric({
        quantity,
        before,
        after,
        original,
        joined,
        group,
        chain,
        inside,
        index,
        blanked,
        at,
        carried: carry.level,
      });
      const slot: Slot = {
        quantity,
        ...metric,
        ...(place
          ? { place: place.name, placeCertainty: 'stated' as const }
          : carriedPlace(/^其中/u.test(words) ? carry.lastPlace : undefined, carry, context)),
        ...settle(sentenceStatus, period, time, { publishedOn: context.publishedOn, words }),
        statusCertainty: read ? 'stated' : sentenceStatus ? 'carried' : 'assumed',
        clause: { start: sentence.start + clause.start, end: sentence.start + clause.end },
        sentence,
      };
      group.push(slot);
      slots.push(slot);
    });
    if (group.length > 0) chain = [...chain, ...group];
  }
  remember(
    words,
    times,
    places.filter((p) => heads.has(p.start)),
    slots,
    carry,
    context,
  );
  return slots;
}

function remember(
  words: string,
  times: readonly TimeMention[],
  places: readonly PlaceMention[],
  slots: readonly Slot[],
  carry: Carry,
  context: ExtractContext,
): void {
  // A year to come is where a sentence looks ahead, not where the next one stands.
  const time = times.findLast(
    (t) => !t.isBase && !t.isDay && !(context.publishedOn && t.period.from > context.publishedOn),
  );
  if (unresolvable(words, context)) carry.period = undefined;
  // 2019年以来 reaches back from its own sentence alone.
  else if (time && !time.isSince)
    carry.period = time.isLeaning
      ? (slots.findLast((s) => s.period?.source === 'stated')?.period ?? time.period)
      : time.period;
  const named = times.findLast(
    (t) => t.hasYear && !t.isBase && !t.isSince && !(context.publishedOn && t.period.from > context.publishedOn),
  );
  if (named) carry.year = Number(named.period.to.slice(0, 4));
  // 同期，某市……: a comparison, not where the text goes on.
  if (!/^同期/u.test(words)) carry.place = places.find((p) => isSubject(p, words))?.name ?? carry.place;
  const here = places.filter((p) => !p.isBase && p.kind === 'admin').map((p) => fullName(p.name));
  if (here.length > 0) carry.named = [...new Set([...here.reverse(), ...carry.named])].slice(0, 8);
  carry.level = slots.findLast((s) => s.aspect === 'level' && s.metric) ?? carry.level;
  carry.lastPlace = slots.at(-1)?.place ?? carry.lastPlace;
}

/** A place that the next sentence may go on about: not one of a row (枣阳市、谷城县等地). */
const isSubject = ({ isBase, kind, start, end }: PlaceMention, words: string) =>
  !isBase && kind === 'admin' && words[end] !== '、' && words[start - 1] !== '、';

/** 苏州海关统计，姑塘区……: who reports is no place that figures hold for, where the sentence names another. */
function withoutReporters(places: readonly PlaceMention[]): PlaceMention[] {
  const others = places.filter((p) => !p.isReporter);
  return others.some((p) => !p.isBase && p.kind === 'admin') ? others : [...places];
}

/** In 10亿元以上项目8个 only 8个 is a figure: the first number says which projects are meant. */
function withoutThresholds(quantities: readonly Quantity[], words: string, base: number): Quantity[] {
  return quantities.filter((quantity, index) => {
    // 五千吨级泊位, 300米级高楼: a class, no amount.
    if (/^级(?!别|市)/u.test(words.slice(quantity.end - base, quantity.end - base + 2))) return false;
    const next = quantities[index + 1];
    if (!next || quantity.dimension !== 'money' || !/over|under/.test(quantity.qualifier)) return true;
    return !/^(?:的)?(?!.*(?:[到至]|贷款|资金|奖励|罚款))[\u4e00-\u9fff]{1,8}(?:共|达到?|为|有)?$/u.test(
      words.slice(quantity.end - base, next.start - base),
    );
  });
}

/** The clause boundaries of a sentence, offsets within it; marks inside a quantity do not count. */
function clausesOf(words: string, quantities: readonly Quantity[], base: number): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const mark of words.matchAll(clauseMark)) {
    const at = mark.index;
    if (quantities.some((q) => q.start - base <= at && at < q.end - base)) continue;
    if (/\d/.test(words[at - 1] ?? '') && /\d/.test(words[at + 1] ?? '')) continue;
    spans.push({ start, end: at });
    start = at + mark[0].length;
  }
  if (start < words.length) spans.push({ start, end: words.length });
  return spans.filter((span) => span.end > span.start);
}

const meets = (time: Span, quantity: Span, base: number) =>
  time.start < quantity.end - base && quantity.start - base < time.end;

/** Spaces of the same length in place of the mentions, so that a metric never swallows them. */
function blank(words: string, mentions: readonly Span[]): string {
  const chars = words.split('');
  for (const { start, end } of mentions) chars.fill(' ', start, end);
  return chars.join('');
}

/** The time nearest before the figure in its clause, else in the clauses before it, else behind it in its clause. */
function timeFor(times: readonly TimeMention[], at: Span, clause: Span): TimeMention | undefined {
  const usable = times.filter((t) => !t.isBase);
  const inClause = usable.filter((t) => t.start >= clause.start && t.end <= at.start);
  const spans = inClause.filter((t) => !t.isDay);
  if (spans.length > 0) return spans.at(-1);
  const earlier = usable.filter((t) => t.end <= at.start);
  return (
    earlier.findLast((t) => !t.isDay) ??
    inClause.at(-1) ??
    usable.find((t) => t.start >= at.end && t.end <= clause.end && !t.isDay) ??
    earlier.at(-1)
  );
}

/** The place named in the figure's clause, else the last one that heads a clause before it. */
function placeFor(
  places: readonly PlaceMention[],
  before: number,
  clause: Span,
  heads: ReadonlySet<number>,
): PlaceMention | undefined {
  const earlier = places.filter((p) => p.end <= before && !p.isBase);
  return earlier.findLast((p) => p.start >= clause.start) ?? earlier.findLast((p) => heads.has(p.start));
}

/** 甲区、乙区分别增长5%、6%: each place has its own number. */
function placesInTurn(places: readonly PlaceMention[], words: string, clause: Span, count: number) {
  const turn = words.slice(clause.start, clause.end).indexOf('分别');
  if (turn < 0 || count < 2) return undefined;
  const named = places.filter((p) => p.start >= clause.start && p.end <= clause.start + turn && p.kind === 'admin');
  const isList = named.every(
    (p, index) => index === 0 || /^[、和与及]$/u.test(words.slice(named[index - 1]!.end, p.start)),
  );
  return named.length === count && isList ? named : undefined;
}

function carriedPlace(
  last: string | undefined,
  carry: Carry,
  context: ExtractContext,
): { place?: string; placeCertainty: Certainty } {
  const place = last ?? carry.place;
  if (place) return { place, placeCertainty: 'carried' };
  return context.place ? { place: context.place, placeCertainty: 'assumed' } : { placeCertainty: 'assumed' };
}

/** The raw span of a cleaned one: from the first raw unit of its words to the last. */
function toRaw({ rawOffsets }: Pick<Article, 'rawOffsets'>, span: Span): Span {
  const at = (offset: number) => {
    let low = 0;
    for (let high = rawOffsets.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (rawOffsets[middle]!.cleaned <= offset) low = middle + 1;
      else high = middle;
    }
    const run = rawOffsets[low - 1];
    return run ? run.raw + Math.min(offset - run.cleaned, run.length - 1) : offset;
  };
  return { start: at(span.start), end: at(span.end - 1) + 1 };
}
