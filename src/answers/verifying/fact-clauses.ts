import type { Article, Figure, Period, Span } from '../../domain.ts';
import { adverbs, targetWords } from '../../figures/lexicon.ts';
import { samePeriod, type TimeMention } from '../../figures/times/periods.ts';
import { metWords, negations, type Piece, pieceLength } from './word-cover.ts';

/** A clause of a claim in canonical signs, without quotation marks; a gap stands for each sign of a figure. */
export interface Clause {
  readonly words: string;
  /** With gaps for its times, too. */
  readonly timeless: string;
  /** The clauses of its sentence that stand before it. */
  readonly before: string;
  readonly hasFigures: boolean;
  /** One of its figures is computed from others. */
  readonly isComputed: boolean;
  readonly figures: readonly Figure[];
  /** The times that it names itself, and the one that its sentence named before. */
  readonly periods: readonly Period[];
  readonly inherited?: Period;
}

/** A sentence of an article in canonical signs, without quotation marks. */
export interface SourceSentence extends Span {
  readonly words: string;
  /** The names of the article's own place and of those around it: they may be said or left out. */
  readonly places: readonly string[];
  /** Those of the article's own. */
  readonly home: readonly string[];
  readonly article: Article;
  /** The figures of what is cited of the article. */
  readonly figures: readonly Figure[];
  readonly times: readonly TimeMention[];
}

export interface FactVerdict {
  readonly fault?: string;
  /** The sentence that bears it out, and where in it: the first and the last of its clauses. */
  readonly source?: SourceSentence;
  readonly from?: number;
  readonly to?: number;
  readonly isLoose: boolean;
}

/** Holds a clause without figures against the sentences cited; one of them must bear it out by itself. */
export function alignFact(clause: Clause, sources: readonly SourceSentence[]): FactVerdict {
  const { words, timeless, periods, inherited } = clause;
  const verdicts = sources.flatMap((source) => [
    // Its times as the article writes them, or other words for the same times.
    alignWith(clause, words, inherited && periods.length === 0 ? [inherited] : [], source),
    ...(periods.length > 0 ? [alignWith(clause, timeless, periods, source)] : []),
  ]);
  return best(verdicts) ?? { fault: `nothing is cited for: ${words}`, isLoose: false };
}

function best(verdicts: readonly FactVerdict[]): FactVerdict | undefined {
  return (
    verdicts.find(({ fault, isLoose }) => !fault && !isLoose) ?? verdicts.find(({ fault }) => !fault) ?? verdicts[0]
  );
}

function alignWith(clause: Clause, words: string, periods: readonly Period[], source: SourceSentence): FactVerdict {
  const isPlace = (at: number) =>
    Math.max(0, ...source.places.map((name) => (words.startsWith(name, at) ? name.length : 0)));
  const placesAt = new Set<number>();
  const { met, unmet } = metWords(words, (at) => {
    const [own, place] = [pieceLength(words, at, [source.words]), isPlace(at)];
    if (place > 0 && place >= own) placesAt.add(at);
    return Math.max(own, place);
  });
  if (unmet.length > 0) return { fault: `the quoted sentence does not say: ${unmet.join('、')}`, isLoose: false };
  const pieces = met.filter(({ at }) => !placesAt.has(at));
  const named = met.filter(({ at }) => placesAt.has(at)).map((piece) => piece.words);
  // A clause of names and glue says nothing that could be wrong.
  if (pieces.length === 0) return { isLoose: false };
  const verdicts = alignments(pieces, source.words).map((spans) =>
    judgeAlignment(clause, named, periods, spans, source),
  );
  return best(verdicts) ?? { fault: `the quoted sentence says it in another order: ${words}`, isLoose: false };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where the pieces stand in the sentence in their order, as near as can be to the longest of them, for each place of that one. */
function alignments(pieces: readonly Piece[], words: string): Stretch[][] {
  const anchor = pieces.reduce((longest, piece) => (piece.words.length > longest.words.length ? piece : longest));
  const index = pieces.indexOf(anchor);
  const found: Stretch[][] = [];
  for (let at = words.indexOf(anchor.words); at >= 0; at = words.indexOf(anchor.words, at + 1)) {
    const spans: Stretch[] = [{ start: at, end: at + anchor.words.length }];
    let isWhole = true;
    for (const piece of pieces.slice(0, index).toReversed()) {
      const start = words.lastIndexOf(piece.words, spans[0]!.start - piece.words.length);
      isWhole &&= start >= 0 && start + piece.words.length <= spans[0]!.start;
      spans.unshift({ start, end: start + piece.words.length });
    }
    for (const piece of pieces.slice(index + 1)) {
      const start = words.indexOf(piece.words, spans.at(-1)!.end);
      isWhole &&= start >= 0;
      spans.push({ start, end: start + piece.words.length });
    }
    if (isWhole) found.push(spans);
  }
  return found;
}

const free = new RegExp(
  `${adverbs}|[的地得了着在于由从自对与和及或并而以等为是有也还又则均都共其该]|[\\p{P}\\s]`,
  'gu',
);
const aims = new RegExp(`${targetWords}|将|拟|目标|计划`, 'u');
const underWay = /正在|正(?=有序|加快|紧张|推进|施工)|在建|推进中|建设中|施工中|筹备|洽谈|在谈|酝酿/u;
const hedges =
  /可能|或许|或将|据称|据传|传闻|网传|疑似|如果|若(?!干)|假如|一旦|除非|只有|部分(?!别)|少数|个别|一些|多数|几乎|基本(?!面|公共|养老|医疗|农田|建设)|初步|有望|约定|承诺|建议|呼吁|要求/u;
/** What follows turns the words before it into a part of something else: 收购乙公司的传闻. */
const goesOn = /^(?:的|之|被|者|地(?!区|块|铁)|与否|后|前|时|一事)/u;

function judgeAlignment(
  { words, before: claimedBefore }: Clause,
  named: readonly string[],
  periods: readonly Period[],
  spans: readonly Stretch[],
  source: SourceSentence,
): FactVerdict {
  const fault = (what: string): FactVerdict => ({ fault: `${what}: ${words}`, isLoose: false });
  const touched = partsOf(source.words).filter((part) =>
    spans.some((one) => one.start < part.end && part.start < one.end),
  );
  const isFree = (from: number, to: number) => {
    const left = source.places.reduce((text, name) => text.replaceAll(name, ''), blankedTimes(source).slice(from, to));
    return left.replace(free, '') === '';
  };
  let isLoose = false;
  let said = '';
  for (const part of touched) {
    const own = spans.filter((one) => one.start < part.end && part.start < one.end);
    let from = part.start;
    for (const one of own) {
      if (one.start > from && !isFree(from, one.start)) return fault('words of the quoted sentence are left out');
      from = Math.max(from, one.end);
    }
    // 云谷大桥 of 云谷大桥正在建设，预计年底通车: the subject of a later clause, and nothing of what its own clause says.
    const isSubject = part !== touched.at(-1) && own.length === 1;
    said += `${source.words.slice(part.start, isSubject ? from : part.end)}，`;
    if (isSubject || from >= part.end || isFree(from, part.end)) continue;
    if (goesOn.test(source.words.slice(from))) return fault('the quoted sentence goes on otherwise');
    isLoose = true;
  }
  const before = source.words.slice(0, touched.at(-1)!.end);
  // 力争, 如果 and the like reach over the clauses behind them, in the article and in the claim.
  const claimed = `${claimedBefore}${words}`;
  if (negations(words) !== negations(said)) return fault('a negation was added or left out');
  if (aims.test(before) && !aims.test(claimed)) return fault('an aim is told as done');
  if (underWay.test(said) && !underWay.test(claimed)) return fault('what is under way is told as done');
  if (hedges.test(before) && !hedges.test(claimed)) return fault('a reservation was left out');
  if (!isOfPlaces(named, `${claimedBefore}${words}`, before, source))
    return fault('the quoted sentence says it of another place');
  if (periods.some((period) => !isOfTime(period, spans, source)))
    return fault('the quoted sentence says it of another time');
  const order = spans.map(({ start }) => clauseAt(source.words, start));
  // A被罚款，B获奖，并将扩大投资: the clause left out says whose the last one is.
  if (order.some((clause, index) => clause > (order[index - 1] ?? clause) + 1))
    return fault('a clause between these is left out');
  return { isLoose, source, from: order[0]!, to: order.at(-1)! };
}

/** In which of the sentence's clauses a sign stands. */
export const clauseAt = (words: string, at: number): number =>
  words.slice(0, at).match(/[，。；：！？…—!?;,:]+/gu)?.length ?? 0;

/** Stretches between marks; an item of a list is one. */
const partsOf = (words: string): Stretch[] =>
  [...words.matchAll(/[^，。；：！？、…—!?;,:]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));

function blankedTimes({ words, times }: SourceSentence): string {
  const signs = words.split('');
  for (const { start, end } of times) signs.fill(' ', start, end);
  return signs.join('');
}

/** The district itself may be said or left out; where the sentence names a larger place, the claim must name that. */
function isOfPlaces(
  named: readonly string[],
  claimed: string,
  before: string,
  { places, home }: SourceSentence,
): boolean {
  const told = places.filter((name) => before.includes(name));
  if (told.some((name) => home.includes(name))) return named.every((name) => told.includes(name));
  if (told.length > 0) return told.some((name) => claimed.includes(name)) && named.every((name) => told.includes(name));
  return named.every((name) => home.includes(name));
}

/** The last time that the sentence names before it is done with what the claim says is the time of that. */
function isOfTime(time: Period, spans: readonly Stretch[], { times, figures }: SourceSentence): boolean {
  const isSame = (period: Period | undefined) =>
    period !== undefined && (period.label === time.label || samePeriod(period, time));
  const end = spans.at(-1)!.end;
  const governing = times.findLast((one) => !one.isBase && one.start < end) ?? times[0];
  // A sentence without a time has that which the text before carried to its figures.
  return governing ? isSame(governing.period) : figures.some(({ period }) => isSame(period));
}
