import type { Article, Figure, Glossary, Period, Quantity, Span, Status } from '../domain.ts';
import { sentences } from '../text/sentences.ts';
import { termOf } from './glossary.ts';
import { acting, actualWords, ongoingWords, targetWords } from './lexicon.ts';
import { readMetric } from './metrics.ts';
import { type TimeMention, timeMentions } from './periods.ts';
import { type PlaceMention, placeMentions, type Where } from './places.ts';
import { scanQuantities } from './scan.ts';

/** Kept in the manifest: a generation whose figures were read by another version is read anew. */
export const scannerVersion = '1';

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
    const term = termOf(slot.metric, glossary)?.name;
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
  const quantities = scanQuantities(text);
  const slots: Slot[] = [];
  const carry: Carry = {};
  let next = 0;
  let paragraphEnd = -1;
  for (const sentence of sentences(text)) {
    if (sentence.start > paragraphEnd) {
      const lineEnd = text.indexOf('\n', sentence.start);
      paragraphEnd = lineEnd < 0 ? text.length : lineEnd;
      carry.place = undefined;
      carry.metric = undefined;
      if (carry.sinceYear !== undefined && ++carry.sinceYear > 1) carry.period = undefined;
    }
    const own: Quantity[] = [];
    while (next < quantities.length && quantities[next]!.start < sentence.end) own.push(quantities[next++]!);
    slots.push(...readSentence(text, sentence, own, context, carry));
  }
  return slots;
}

/** Words for a time that only the article's date could tell: whatever the text named before does not hold for them. */
const unresolvable = (words: string, { publishedOn }: ExtractContext) =>
  publishedOn === undefined && /目前|当前|如今|今年|去年|近日|日前|不久前|近年/u.test(words);

/** What one sentence leaves to the next. */
interface Carry {
  period?: Period | undefined;
  /** Paragraphs since the period was named: it holds for its own paragraph and the next. */
  sinceYear?: number;
  year?: number | undefined;
  place?: string | undefined;
  metric?: string | undefined;
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
  const places = quantities.length > 0 ? placeMentions(words, context) : [];
  const slots: Slot[] = [];
  const figuresOnly = withoutThresholds(quantities, words, sentence.start);
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
  let sentenceStatus: Status | undefined;
  for (const clause of clauses) {
    const inside = figuresOnly.filter(
      (q) => q.start - sentence.start >= clause.start && q.start - sentence.start < clause.end,
    );
    const clauseWords = words.slice(clause.start, clause.end);
    const firstEnd = inside[0] ? inside[0].start - sentence.start - clause.start : clauseWords.length;
    const read = statusOf(clauseWords, firstEnd);
    // 力争 holds for what follows it in the sentence, until something is said to be done.
    if (
      /^[；;]/u.test(words.slice(clause.start - 1, clause.start)) &&
      (sentenceStatus !== 'target' || !isWeakActual(clauseWords))
    )
      sentenceStatus = undefined;
    if (read && (read !== 'actual' || !isWeakActual(clauseWords) || sentenceStatus !== 'target')) sentenceStatus = read;
    const group: Slot[] = [];
    inside.forEach((quantity, index) => {
      const at = { start: quantity.start - sentence.start, end: quantity.end - sentence.start };
      const previous = inside[index - 1];
      const following = inside[index + 1];
      const before = blanked.slice(previous ? previous.end - sentence.start : clause.start, at.start);
      const after = blanked.slice(at.end, following ? following.start - sentence.start : clause.end);
      const time = timeFor(times, at, clause);
      const place = placeFor(places, at.start, clause, heads);
      const period = time
        ? withSource(time.period, 'stated')
        : carry.period && !unresolvable(words.slice(0, at.start), context)
          ? withSource(carry.period, 'carried')
          : published(context);
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
        carry,
      });
      const status = sentenceStatus ?? 'actual';
      const slot: Slot = {
        quantity,
        ...metric,
        ...(place ? { place: place.name, placeCertainty: 'stated' as const } : carriedPlace(carry, context)),
        ...(period && { period: futureOf(period, status, time, context) }),
        status,
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
  else if (time) {
    carry.period = time.period;
    carry.sinceYear = 0;
  }
  const named = times.findLast(
    (t) => t.hasYear && !t.isBase && !(context.publishedOn && t.period.from > context.publishedOn),
  );
  if (named) carry.year = Number(named.period.to.slice(0, 4));
  // 同期，某市……: a comparison, not where the text goes on.
  if (!/^同期/u.test(words)) carry.place = places.find((p) => !p.isBase && p.kind === 'admin')?.name ?? carry.place;
  carry.metric = slots.findLast((s) => s.aspect === 'level' && s.metric)?.metric ?? carry.metric;
}

interface Binding {
  readonly quantity: Quantity;
  readonly before: string;
  readonly after: string;
  /** `before` with its times and places. */
  readonly original: string;
  readonly joined: boolean;
  /** The slots already read in this clause, and in this sentence. */
  readonly group: readonly Slot[];
  readonly chain: readonly Slot[];
  readonly inside: readonly Quantity[];
  readonly index: number;
  readonly blanked: string;
  readonly at: Span;
  readonly carry: Carry;
}

type BoundMetric = Pick<Slot, 'metric' | 'metricCertainty' | 'aspect' | 'direction' | 'partOf' | 'isBase'>;

function bindMetric(binding: Binding): BoundMetric {
  const { quantity, before, after, original, joined, group, chain, carry } = binding;
  const previous = group.at(-1);
  const shared = distributed(binding);
  if (shared) return shared;
  if (joined && previous && quantity.dimension !== 'rank') {
    const follows = readMetric(quantity, '', after);
    const own = previous.quantity.unit === quantity.unit || !follows.phrase ? previous.metric : follows.phrase;
    // 67栋、300万平方米高端商务楼宇: the noun behind the last number serves them all.
    return { ...pick(previous), metric: own };
  }
  const read = readMetric(quantity, before, joinedAfter(binding) ?? after, original);
  const antecedent = previous ?? chain.at(-1);
  const subject = heads.test(read.phrase) ? headed(read.phrase, chain, group) : read.phrase;
  const relate = (phrase: string) => (read.relation ? `${phrase}${read.relation}` : phrase);
  const bound = { aspect: read.aspect, ...(read.direction && { direction: read.direction }), isBase: read.isBase };
  if (subject) {
    const whole = partOf(subject, binding);
    return { ...bound, metric: relate(subject), metricCertainty: 'stated', ...(whole && { partOf: whole }) };
  }
  // 仅次于某区的12.5%: a bare share of the kind just given.
  const alike =
    read.aspect === 'level' && quantity.dimension === 'percent'
      ? [...chain, ...group].findLast((slot) => slot.quantity.dimension === 'percent')
      : undefined;
  if (alike) return { ...pick(alike), metricCertainty: 'carried' };
  const level = [...chain, ...group].findLast((slot) => slot.aspect === 'level') ?? antecedent;
  if (level?.metric) return { ...bound, metric: relate(level.metric), metricCertainty: 'carried' };
  return { ...bound, metric: relate(carry.metric ?? ''), metricCertainty: 'carried' };
}

/** Words that are heads of a metric named before: 总数 of 新增高新技术企业37家，总数达到264家; 在建 of 建成商务楼宇31栋、在建14栋. */
const heads = /^(?:总量|总数|总额|总规模|规模|数量|增速|增幅|位次|在建|已?建成|竣工|开工|新开工|投用|投产|办结|到位)$/u;

function headed(phrase: string, chain: readonly Slot[], group: readonly Slot[]): string {
  const before = [...chain, ...group].filter((slot) => slot.metric);
  const earlier = before.findLast((slot) => slot.aspect === 'level') ?? before.at(-1);
  if (!earlier) return phrase;
  if (/^(?:总|规模|数量|增|位)/u.test(phrase)) return `${earlier.metric.replace(/^新增/u, '')}${phrase}`;
  return `${phrase}${earlier.metric.replace(/^(?:已?建成|在建|新建|竣工|开工|收集|签约|新签约|总投资)/u, '')}`;
}

const pick = (slot: Slot): BoundMetric => ({
  metric: slot.metric,
  metricCertainty: slot.metricCertainty,
  aspect: slot.aspect,
  isBase: slot.isBase,
  ...(slot.direction && { direction: slot.direction }),
  ...(slot.partOf && { partOf: slot.partOf }),
});

/** In 67栋、300万平方米高端商务楼宇 the first number, too, counts what stands behind the last. */
function joinedAfter({ quantity, after, inside, index, blanked, at }: Binding): string | undefined {
  if (!/^[、和及与]$/u.test(after.trim())) return undefined;
  let last = index;
  const base = at.start - quantity.start;
  while (
    inside[last + 1] &&
    /^[、和及与]$/u.test(blanked.slice(inside[last]!.end + base, inside[last + 1]!.start + base).trim())
  )
    last += 1;
  const stop = inside[last + 1] ? inside[last + 1]!.start + base : blanked.length;
  return blanked.slice(inside[last]!.end + base, stop).replace(/[，。；].*$/su, '');
}

/** A、B和C分别增长1%、2%和3%: each number to its own name. */
function distributed({ quantity, inside, index, blanked, at, chain }: Binding): BoundMetric | undefined {
  const base = at.start - quantity.start;
  let first = index;
  const between = (i: number) => blanked.slice(inside[i]!.end + base, inside[i + 1]!.start + base).trim();
  while (first > 0 && /^[、和及与]$/u.test(between(first - 1))) first -= 1;
  let last = index;
  while (last + 1 < inside.length && /^[、和及与]$/u.test(between(last))) last += 1;
  const count = last - first + 1;
  if (count < 2) return undefined;
  const before = blanked.slice(0, inside[first]!.start + base);
  const split = /(?<names>[^，；。]*?)(?:年均|同比|各|累计)?分别(?<verb>[^，；。]*)$/u.exec(before)?.groups;
  if (!split) return undefined;
  const verb = split.verb ?? '';
  const read = readMetric(quantity, verb, '');
  const names = (split.names ?? '')
    .trim()
    .replace(/^[\s，、]+|(?:的)$/gu, '')
    .split(/[、]|和|与|及|以及/u)
    .map((n) => n.trim())
    .filter(Boolean);
  const shape = {
    aspect: read.aspect,
    isBase: false,
    ...(read.direction && { direction: read.direction }),
    metricCertainty: 'stated' as const,
  };
  if (names.length >= count)
    return { ...shape, metric: `${names.slice(-count)[index - first]!.replace(/^(?:其中|对)/u, '')}${read.phrase}` };
  // ……分别进出口2260.7亿元和1379.8亿元，分别增长5.2%和37.8%: the second row counts what the first did.
  const row = chain.slice(-count);
  if (names.length === 0 && row.length === count)
    return { ...shape, metric: row[index - first]!.metric, metricCertainty: 'carried' };
  return undefined;
}

const parts =
  /^(?:其中|新开工|总投资|计划总?投资|计划投资|投资额|投资总额|总面积|建筑面积|总建筑面积|占地|年产值|总产值)/u;

function partOf(subject: string, { before, chain, group }: Binding): string | undefined {
  const earlier = [...chain, ...group].findLast(
    (slot) => slot.metric && slot.metric !== subject && !slot.partOf && slot.aspect === 'level',
  );
  if (!earlier) return undefined;
  return /其中/.test(before) || parts.test(subject) ? earlier.metric : undefined;
}

/** In 10亿元以上项目8个 only 8个 is a figure: the first number says which projects are meant. */
function withoutThresholds(quantities: readonly Quantity[], words: string, base: number): Quantity[] {
  return quantities.filter((quantity, index) => {
    const next = quantities[index + 1];
    if (!next || quantity.dimension !== 'money' || quantity.qualifier === 'exact') return true;
    return !/^(?:的)?[\u4e00-\u9fff]{1,8}(?:共|达到?|为|有)?$/u.test(
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

/** Spaces of the same length in place of the mentions, so that a metric never swallows them. */
function blank(words: string, mentions: readonly Span[]): string {
  const chars = words.split('');
  for (const { start, end } of mentions) chars.fill(' ', start, end);
  return chars.join('');
}

const target = new RegExp(targetWords, 'gu');
const actual = new RegExp(actualWords, 'gu');
const ongoing = new RegExp(ongoingWords, 'gu');

/** What a clause says of its figures' status; the words before the first figure weigh, then those behind. */
function statusOf(clause: string, figureAt: number): Status | undefined {
  const isBefore = (m: RegExpMatchArray) => m.index! <= figureAt;
  if ([...clause.matchAll(target)].some((m) => isBefore(m) || /达产|投产|建成|后|有望|预计|可/.test(m[0])))
    return 'target';
  if (/目标(?!企业|客户)/u.test(clause)) return 'target';
  if ([...clause.matchAll(ongoing)].some(isBefore) && !/已|完成|共|累计|成功|了/u.test(clause.slice(0, figureAt)))
    return 'ongoing';
  if ([...clause.matchAll(actual)].some(isBefore)) return 'actual';
  const acts = new RegExp(`(?:${acting})`, 'u').test(clause.slice(0, figureAt));
  return !acts && [...clause.matchAll(ongoing)].length > 0 ? 'ongoing' : undefined;
}

/** 完成, 实现 after 力争 in the same chain belong to the aim; 已, 了 do not. */
const isWeakActual = (clause: string) => !/已|了|同比|环比|去年|上年|累计|目前|推进|推动|打造|加快|现有/u.test(clause);

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

function carriedPlace(carry: Carry, context: ExtractContext): { place?: string; placeCertainty: Certainty } {
  if (carry.place) return { place: carry.place, placeCertainty: 'carried' };
  return context.place ? { place: context.place, placeCertainty: 'assumed' } : { placeCertainty: 'assumed' };
}

const withSource = (period: Period, source: Period['source']): Period => ({ ...period, source });

const published = ({ publishedOn }: ExtractContext): Period | undefined =>
  publishedOn ? { label: `as of ${publishedOn}`, from: publishedOn, to: publishedOn, source: 'article' } : undefined;

/** An aim for 上半年 that the year before has behind it speaks of this year. */
function futureOf(period: Period, status: Status, time: TimeMention | undefined, context: ExtractContext): Period {
  if (status !== 'target' || !time || time.hasYear || !context.publishedOn || period.to >= context.publishedOn)
    return period;
  if (period.label.startsWith('as of') || time.isDay) return period;
  const shift = (date: string) => date.replaceAll(/\d{4}(?=-|$|\/)/g, (year) => String(Number(year) + 1));
  return { ...period, label: shift(period.label), from: shift(period.from), to: shift(period.to) };
}

/** The raw span of a cleaned one: from the first raw unit of its words to the last. */
function toRaw({ rawOffsets }: Pick<Article, 'rawOffsets'>, span: Span): Span {
  const at = (offset: number) => {
    const run = rawOffsets.findLast((r) => r.cleaned <= offset);
    return run ? run.raw + Math.min(offset - run.cleaned, run.length - 1) : offset;
  };
  return { start: at(span.start), end: at(span.end - 1) + 1 };
}
