import type { Glossary } from '../../../domain.ts';
import { latinOf } from './labels.ts';
import { accounted, everyday } from './words.ts';

export interface Token {
  readonly text: string;
  /** The words in lower case that it may be a form of, itself first. */
  readonly lemmas: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly isCapital: boolean;
}

/** A phrase that English says and what Chinese says for it, the commonest first. */
export interface Phrase {
  readonly words: readonly string[];
  /** The forms that each word may be met in. */
  readonly forms: readonly ReadonlySet<string>[];
  readonly chinese: readonly string[];
  /** Whether it names a metric of the glossary. */
  readonly isTerm: boolean;
  /** Which of the words is the thing counted; none where what is told is no count. */
  readonly head?: number;
}

const irregular: Readonly<Record<string, string>> = Object.fromEntries(
  `built=build rebuilt=rebuild begun=begin began=begin sold=sell bought=buy brought=bring held=hold gave=give given=give spent=spend paid=pay made=make won=win
   took=take taken=take broke=break broken=break drew=draw drawn=draw grew=grow grown=grow rose=rise risen=rise fell=fall fallen=fall shrank=shrink led=lead ran=run
   taught=teach met=meet lost=lose laid=lay said=say told=tell chose=choose chosen=choose found=find wrote=write spoke=speak came=come went=go men=man women=woman children=child`
    .split(/\s+/u)
    .map((pair) => pair.split('=') as [string, string]),
);

/** The words that `word`, in lower case, may be a form of, itself first. A made-up one among them does no harm: nothing is listed under it. */
export function lemmasOf(word: string): string[] {
  const found = [word];
  if (Object.hasOwn(irregular, word)) found.push(irregular[word]!);
  const cut = (ending: RegExp, ...instead: string[]) => {
    if (ending.test(word)) for (const one of instead) found.push(word.replace(ending, one));
  };
  cut(/ies$/u, 'y');
  cut(/ied$/u, 'y');
  cut(/ves$/u, 'f');
  cut(/(?<=[sxz]|[cs]h)es$/u, '');
  cut(/(?<!s)s$/u, '');
  // Planned is of plan, and added of add.
  cut(/(?<=..)(.)\1(?:ed|ing)$/u, '$1');
  cut(/ed$/u, '', 'e');
  cut(/ing$/u, '', 'e');
  return found;
}

/** Words, numbers, and runs of Chinese; `R&D` and `PM2.5` are one word. */
export const tokensOf = (text: string): Token[] =>
  [
    ...text.matchAll(
      /R&D|PM2\.5|\d[\d.,]*\d|[\p{Script=Han}\d]*\p{Script=Han}|[\p{Script=Latin}\d]+(?:['’][aeo]\p{Script=Latin}*)?/giu,
    ),
  ]
    .map(({ 0: written, index }) => ({ word: written.replace(/['’]/u, ''), written, index }))
    .map(({ word, written, index }) => ({
      text: word,
      lemmas: lemmasOf(word.toLowerCase()),
      start: index,
      end: index + written.length,
      isCapital: /^\p{Lu}/u.test(word),
    }));

/** What may stand between the words of a phrase: jobs that were created. */
const joints = new Set(
  'of the a an in for were was are is been have has that on to be all will would newly'.split(' '),
);

interface Book {
  readonly byForm: ReadonlyMap<string, readonly Phrase[]>;
  /** Of several words, the longest first. */
  readonly metrics: readonly Phrase[];
  /** Where those stand among them of which the first word has a form. */
  readonly metricsByForm: ReadonlyMap<string, readonly number[]>;
}

const books = new WeakMap<Glossary, Book>();

/** The glossary's English and the everyday words, under each form of their first word. */
function bookOf(glossary: Glossary): Book {
  const made = books.get(glossary);
  if (made) return made;
  const byForm = new Map<string, Phrase[]>();
  const metrics: Phrase[] = [];
  const term = (words: readonly string[], chinese: readonly string[], head: number | undefined): Phrase => ({
    words,
    forms: words.map((word) => new Set(lemmasOf(word))),
    chinese,
    isTerm: true,
    ...(head !== undefined && { head }),
  });
  const put = (phrase: Phrase) => {
    for (const form of phrase.forms[0]!) {
      const own = byForm.get(form);
      if (own) own.push(phrase);
      else byForm.set(form, [phrase]);
    }
  };
  const everydayOf = new Map(everyday.map(({ english, chinese }) => [english.join(' '), chinese]));
  for (const { name, aliases, english, dimension } of glossary)
    for (const label of [...english, ...latinOf(aliases)]) {
      const words = tokensOf(withoutPossessive(label))
        .map(({ text }) => text.toLowerCase())
        .filter((word) => !joints.has(word));
      if (words.length === 0) continue;
      // Roads are 道路, and Hongfu Road is 红富路.
      const plain =
        words.length > 1 || (dimension !== 'people' && dimension !== 'money')
          ? lemmasOf(words.at(-1)!).flatMap((lemma) => everydayOf.get([...words.slice(0, -1), lemma].join(' ')) ?? [])
          : [];
      const names = [...new Set([name, ...aliases, ...plain])];
      const isCount = dimension === 'count' || dimension === 'people';
      const phrase = term(words, names, isCount ? words.length - 1 : undefined);
      put(phrase);
      if (words.length > 1) metrics.push(phrase);
      // Jobs created, created jobs; disposable income of residents.
      if (words.length > 1) put(term([words.at(-1)!, ...words.slice(0, -1)], names, isCount ? 0 : undefined));
    }
  const known = new Set(glossary.flatMap(({ name, aliases }) => [name, ...aliases]));
  for (const { english, chinese } of everyday)
    put({
      words: english,
      forms: english.map((word) => new Set([word])),
      chinese,
      isTerm: known.has(chinese[0] ?? '') && accounted.has(english.join(' ')),
    });
  metrics.sort((a, b) => b.words.length - a.words.length);
  const metricsByForm = new Map<string, number[]>();
  for (const [rank, { forms }] of metrics.entries())
    for (const form of forms[0]!) {
      const own = metricsByForm.get(form);
      if (own) own.push(rank);
      else metricsByForm.set(form, [rank]);
    }
  const book = { byForm, metrics, metricsByForm };
  books.set(glossary, book);
  return book;
}

export const withoutPossessive = (text: string): string => text.replace(/['’]s\b|(?<=s)['’](?=\s|$)/gu, '');

const isForm = ({ lemmas }: Token, forms: ReadonlySet<string>) => lemmas.some((lemma) => forms.has(lemma));

/** The longest phrase of tokens that are free and begins at `tokens[at]`, a metric before a word of the same length, and the tokens that it takes. */
function phraseAt(
  tokens: readonly Token[],
  at: number,
  glossary: Glossary,
  isFree: (at: number) => boolean,
): Met | undefined {
  const { byForm } = bookOf(glossary);
  let best: Met | undefined;
  for (const lemma of tokens[at]!.lemmas)
    for (const phrase of byForm.get(lemma) ?? []) {
      const more = phrase.words.length - (best?.phrase.words.length ?? 0);
      if (more < 0 || (more === 0 && (best!.phrase.isTerm || !phrase.isTerm))) continue;
      const taken = aligned(phrase, tokens, at, isFree);
      if (taken && !isOfName(tokens, taken, phrase)) best = { phrase, taken };
    }
  return best;
}

/** The park, the No. 2 hospital: one of its kind, where parks and hospitals would be counted. */
function isOfName(tokens: readonly Token[], taken: readonly number[], { words, head }: Phrase): boolean {
  if (head === undefined) return false;
  const [said] = tokens[taken[head]!]!.lemmas;
  return /[^s]s$/u.test(words[head]!) && !/s$/u.test(said!) && lemmasOf(words[head]!).includes(said!);
}

/** The token of each word of a phrase. */
function aligned({ forms }: Phrase, tokens: readonly Token[], at: number, isFree: (at: number) => boolean) {
  const taken = [at];
  let next = at + 1;
  for (const form of forms.slice(1)) {
    for (let skipped = 0; skipped < 3 && tokens[next] && !isForm(tokens[next]!, form); skipped += 1) {
      if (!joints.has(tokens[next]!.lemmas[0]!)) return undefined;
      next += 1;
    }
    if (!tokens[next] || !isFree(next) || !isForm(tokens[next]!, form)) return undefined;
    taken.push(next);
    next += 1;
  }
  return taken;
}

export interface Met {
  readonly phrase: Phrase;
  /** The tokens that it takes, ascending but for a metric whose words are scattered. */
  readonly taken: readonly number[];
}

/** The single word or longer phrase that `tokens[at]` begins. */
export const wordsAt = (tokens: readonly Token[], at: number, glossary: Glossary): Met | undefined =>
  phraseAt(tokens, at, glossary, () => true);

/**
 * The phrases of a question, none inside another: the longest first, then metrics whose words stand apart, then single words, but for those to be
 * `passed` over. `shared`: of spending, what share went to education.
 */
export function phrasesIn(
  tokens: readonly Token[],
  glossary: Glossary,
  { isPassed, shared }: { readonly isPassed: (token: Token) => boolean; readonly shared: boolean },
): Met[] {
  const used = new Set<number>();
  const isFree = (at: number) => !used.has(at);
  const found: Met[] = [];
  const take = (met: Met) => {
    for (const at of met.taken) used.add(at);
    found.push(met);
  };
  const best = tokens.map((_, at) => phraseAt(tokens, at, glossary, isFree));
  for (;;) {
    const longest = best.reduce(
      (one, other) => ((other?.phrase.words.length ?? 1) > (one?.phrase.words.length ?? 1) ? other : one),
      undefined,
    );
    if (!longest) break;
    take(longest);
    best.forEach((met, at) => {
      if (!isFree(at)) best[at] = undefined;
      else if (met?.taken.some((one) => !isFree(one))) best[at] = phraseAt(tokens, at, glossary, isFree);
    });
  }
  for (const met of coordinated(tokens, glossary, found, isFree)) take(met);
  for (const met of scattered(tokens, glossary, isFree, shared)) take(met);
  best.forEach((met, at) => {
    if (met && isFree(at) && !isPassed(tokens[at]!)) take(met);
  });
  return found;
}

/** Secondary and tertiary industry value added: what is said of the last holds for those before it. */
function coordinated(
  tokens: readonly Token[],
  glossary: Glossary,
  found: readonly Met[],
  isFree: (at: number) => boolean,
): Met[] {
  return found.flatMap(({ taken }) => {
    const first = Math.min(...taken);
    const items: Met[] = [];
    for (let at = first - 1; at > 0 && /^(?:and|or|plus)$/u.test(tokens[at]!.lemmas[0]!) && isFree(at - 1); at -= 2) {
      const whole = [tokens[at - 1]!, ...taken.slice(1).map((one) => tokens[one]!)];
      const met = phraseAt(whole, 0, glossary, () => true);
      if (met?.phrase.isTerm && met.phrase.words.length === whole.length) items.push({ ...met, taken: [at - 1] });
    }
    return items;
  });
}

const meet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  for (const form of one) if (other.has(form)) return true;
  return false;
};

/** How far apart the words of a metric may stand: enterprises that officials visited. */
const widest = 7;

/** Approvals are cut so that firms lose less time: no approval time. */
const newClause = new Set(['so', 'because', 'while', 'but', 'although', 'though', 'unless', 'whereas']);

const ofShare = /^(?:shares?|proportion|percentage|fraction)$/u;

/** The metrics whose words stand among the free tokens in any order; one of two words may share a token with another phrase where that is `shared`. */
function scattered(
  tokens: readonly Token[],
  glossary: Glossary,
  isFree: (at: number) => boolean,
  shared: boolean,
): Met[] {
  const found: Met[] = [];
  const taken = new Set<number>();
  // What share of the staff do R&D: the share is what is asked for, and no R&D share.
  const isShare = (at: number) => shared && ofShare.test(tokens[at]!.lemmas[0]!);
  // The East Lake area: of no measure.
  const isPlace = (at: number) => tokens[at]!.lemmas[0] === 'area' && at > 1 && tokens[at - 1]!.isCapital;
  const open = tokens.map((_, at) => at).filter((at) => (shared || isFree(at)) && !isShare(at) && !isPlace(at));
  const isOneClause = (places: readonly number[]) =>
    !tokens.slice(Math.min(...places), Math.max(...places)).some(({ lemmas }) => newClause.has(lemmas[0]!));
  const forms = new Set(open.flatMap((at) => tokens[at]!.lemmas));
  const { metrics, metricsByForm } = bookOf(glossary);
  const ranks = new Set([...forms].flatMap((form) => metricsByForm.get(form) ?? []));
  for (const phrase of [...ranks].sort((a, b) => a - b).map((rank) => metrics[rank]!)) {
    if (!phrase.forms.every((one) => meet(one, forms))) continue;
    const places: number[] = [];
    for (const form of phrase.forms) {
      const at = open.find((one) => !taken.has(one) && !places.includes(one) && isForm(tokens[one]!, form));
      if (at !== undefined) places.push(at);
    }
    if (
      places.length < phrase.words.length ||
      Math.max(...places) - Math.min(...places) > widest ||
      !isOneClause(places) ||
      !places.some(isFree)
    )
      continue;
    if (!places.every((at) => isFree(at)) && phrase.words.length > 2) continue;
    if (isOfName(tokens, places, phrase)) continue;
    for (const at of places) taken.add(at);
    found.push({ phrase, taken: places.filter(isFree).sort((a, b) => a - b) });
  }
  return found;
}
