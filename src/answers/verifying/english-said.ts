import type { Glossary, Quantity, Span } from '../../domain.ts';
import { broadly } from '../understanding/english/broad.ts';
import { stop } from '../understanding/english/empty.ts';
import { namesBySound } from '../understanding/english/names.ts';
import { phrasesIn, type Token, tokensOf } from '../understanding/english/phrases.ts';
import { romanised, type Vocabulary } from '../understanding/vocabulary.ts';
import { canonical } from './claim.ts';

/** Something that an English claim names, and all that Chinese may say for it. */
export interface Named extends Span {
  /** Canonical; none where no list knows the word. */
  readonly chinese: readonly string[];
  /** By how much it tells what is counted. */
  readonly weight: number;
  readonly isName: boolean;
  /** Of a phrase, the words one by one. */
  readonly parts: readonly (readonly string[])[];
}

/** What the sentence of an English quantity names: right beside it, up to its neighbours and commas, and elsewhere. */
export interface SaidInEnglish {
  readonly beside: readonly Named[];
  readonly elsewhere: readonly Named[];
  /** The thing counted, where it stands behind its number: schools. */
  readonly head?: Named;
  /** The words beside the quantity, with its own; what the sentence says before and after them. */
  readonly words: string;
  readonly lead: string;
  readonly tail: string;
}

const weightOf = { term: 1.5, word: 1, name: 0.7, doing: 0.5, short: 0.5, unknown: 0.4 };
const longest = 4;

/** The place that a claim is about at large, and words that hold sentences together. */
const grammar =
  /^(?:the|city|town|township|county|district|municipality|above|below|each|nearly|almost|roughly|more|less|least|most|were|will|also|only|just|well|now|its|some|worth|itself|alone|made|went|earlier|ago|later|previous|same|period|compared|twice|every|per|respectively|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|million|billion|trillion|second|third|bring|brought|rose|risen|fell|fallen)$/iu;

interface Language {
  readonly glossary: Glossary;
  readonly vocabulary: Vocabulary;
}

/** What a claim names outside of `blanks`, its own place and its numbers. */
export function namedIn(claim: string, blanks: readonly Span[], { glossary, vocabulary }: Language): Named[] {
  const signs = claim.split('');
  for (const { start, end } of blanks) signs.fill(' ', start, end);
  const tokens = tokensOf(signs.join('').replace(/['’]s\b/gu, '  '));
  let homes: ReadonlySet<string> | undefined;
  const isHome = (token: Token) => {
    if (!token.isCapital) return false;
    homes ??= new Set(
      [...vocabulary.homes, ...vocabulary.around].flatMap((name) => [name, name.slice(0, -1)].map(romanised)),
    );
    return homes.has(token.text.toLowerCase());
  };
  const isPassed = (token: Token) =>
    stop.has(token.lemmas[0]!) || grammar.test(token.text) || /^[\d.,]+$/u.test(token.text) || isHome(token);
  const terms = phrasesIn(tokens, glossary, { isPassed, shared: false }).filter(({ phrase }) => phrase.isTerm);
  const named: Named[] = [];
  for (let at = 0; at < tokens.length; ) {
    const term = terms.find(({ taken }) => taken[0] === at && taken.at(-1)! - at === taken.length - 1);
    const length = Math.max(term?.taken.length ?? 0, lengthAt(tokens, at), 1);
    const own = tokens.slice(at, at + length);
    at += length;
    if (length === 1 && isPassed(own[0]!)) continue;
    const known = broad(own);
    // In all: a phrase that says nothing.
    if (known?.chinese.length === 0) continue;
    const chinese = [...(term?.taken.length === length ? term.phrase.chinese : []), ...(known?.chinese ?? [])];
    const sounds = length === 1 && own[0]!.isCapital ? namesBySound(own[0]!.text, vocabulary) : [];
    if (length === 1 && chinese.length === 0 && sounds.length === 0 && own[0]!.text.length < 3) continue;
    named.push({
      start: own[0]!.start,
      end: own.at(-1)!.end,
      chinese: [...new Set([...chinese, ...sounds])].map(canonical),
      weight: isOfOne(tokens[at - length - 1], own[0]!)
        ? weightOf.unknown
        : weightFor(chinese, length, term !== undefined, known?.isDoing ?? false, sounds.length > 0),
      isName: sounds.length > 0,
      parts: length === 1 ? [] : own.map((token) => (broad([token])?.chinese ?? []).map(canonical)),
    });
  }
  return named;
}

/** The company, its firm: said again of whose the figure is. */
const isOfOne = (before: Token | undefined, { text }: Token) =>
  before !== undefined && /^(?:the|its|this)$/iu.test(before.text) && whose.test(text);

function weightFor(
  chinese: readonly string[],
  length: number,
  isTerm: boolean,
  isDoing: boolean,
  isName: boolean,
): number {
  if (chinese.length === 0) return isName ? weightOf.name : weightOf.unknown;
  if (isDoing) return weightOf.doing;
  if (chinese.every((words) => words.length === 1)) return weightOf.short;
  return isTerm && length > 1 ? weightOf.term : weightOf.word;
}

/** The entry for tokens in a row, by any of the lemmas of each. */
function broad(own: readonly Token[]) {
  const book = broadly();
  const texts = own.reduce<string[]>(
    (before, { lemmas }) =>
      before.length === 0 ? [...lemmas] : before.flatMap((one) => lemmas.map((lemma) => `${one} ${lemma}`)),
    [],
  );
  const entries = texts.flatMap((text) => book.get(text) ?? []);
  if (entries.length === 0) return undefined;
  return {
    chinese: entries.flatMap(({ chinese }) => chinese),
    isDoing: entries.every(({ isDoing }) => isDoing),
  };
}

function lengthAt(tokens: readonly Token[], at: number): number {
  for (let length = Math.min(longest, tokens.length - at); length > 1; length -= 1)
    if (broad(tokens.slice(at, at + length))) return length;
  return 1;
}

const whose =
  /^(?:company|firm|enterprise|business|corporation|agency|association|institution|organisation|organization|body|group)$/iu;

const breaks = /[,;:]\s|\b(?:and|with|while|but|whereas|including|of which|worth)\b/giu;

/** What of `named` stands beside the quantity at `index` of its sentence. */
export function besideOf(
  claim: string,
  sentence: Span,
  quantities: readonly Quantity[],
  index: number,
  named: readonly Named[],
): SaidInEnglish {
  const { start, end } = quantities[index]!;
  const [floor, ceiling] = [quantities[index - 1]?.end ?? sentence.start, quantities[index + 1]?.start ?? sentence.end];
  const cuts = [...claim.slice(floor, ceiling).matchAll(breaks)].map((match) => ({
    start: floor + match.index,
    end: floor + match.index + match[0].length,
  }));
  const isIn = (one: Span, [from, to]: readonly [number, number]) => one.start >= from && one.end <= to;
  const own = named.filter((one) => isIn(one, [sentence.start, sentence.end]));
  const last = cuts.findLast((cut) => cut.end <= start)?.end ?? floor;
  const next = cuts.find((cut) => cut.start >= end)?.start ?? ceiling;
  // In 2022, 36 schools: what a comma sets apart from its number is no more than a time.
  const from = own.some((one) => isIn(one, [last, next])) ? last : floor;
  const near = own.filter((one) => isIn(one, [from, next]));
  // From 36 to 75: what is counted stands before both.
  const beside = near.length > 0 ? near : own.filter((one) => one.end <= start);
  const head = own.findLast((one) => isIn(one, [start, end]));
  return {
    beside,
    // What a later number counts says nothing of this one.
    elsewhere: own.filter(
      (one) =>
        !beside.includes(one) &&
        !quantities.some((other, at) => at > index && one.start >= other.start && one.end <= other.end),
    ),
    ...(head && { head }),
    words: claim.slice(from, next),
    lead: claim.slice(sentence.start, from),
    tail: claim.slice(next, sentence.end),
  };
}
