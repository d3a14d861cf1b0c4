import type { Glossary } from '../domain.ts';
import { latinOf } from './english-labels.ts';
import { everyday } from './english-words.ts';

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
  cut(/(?:[sxz]|[cs]h)es$/u, '');
  cut(/(?<!s)s$/u, '');
  cut(/(.)\1(?:ed|ing)$/u, '$1');
  cut(/ed$/u, '', 'e');
  cut(/ing$/u, '', 'e');
  return found;
}

/** Words, numbers, and runs of Chinese; `R&D` and `PM2.5` are one word. */
export const tokensOf = (text: string): Token[] =>
  [...text.matchAll(/R&D|PM2\.5|\d[\d.,]*\d|[\p{Script=Han}\d]*\p{Script=Han}|[\p{Script=Latin}\d]+/giu)].map(
    ({ 0: word, index }) => ({
      text: word,
      lemmas: lemmasOf(word.toLowerCase()),
      start: index,
      end: index + word.length,
      isCapital: /^\p{Lu}/u.test(word),
    }),
  );

/** What may stand between the words of a phrase: jobs that were created. */
const joints = new Set(
  'of the a an in for were was are is been have has that on to be all will would newly'.split(' '),
);

interface Book {
  readonly byForm: ReadonlyMap<string, readonly Phrase[]>;
  /** Of several words, the longest first. */
  readonly metrics: readonly Phrase[];
}

const books = new WeakMap<Glossary, Book>();

/** The glossary's English and the everyday words, under each form of their first word. */
function bookOf(glossary: Glossary): Book {
  const known = books.get(glossary);
  if (known) return known;
  const byForm = new Map<string, Phrase[]>();
  const metrics: Phrase[] = [];
  const made = (words: readonly string[], chinese: readonly string[], isTerm: boolean): Phrase => ({
    words,
    forms: words.map((word) => new Set(lemmasOf(word))),
    chinese,
    isTerm,
  });
  const put = (phrase: Phrase) => {
    for (const form of phrase.forms[0]!) {
      const own = byForm.get(form);
      if (own) own.push(phrase);
      else byForm.set(form, [phrase]);
    }
  };
  for (const term of glossary)
    for (const label of [...term.english, ...latinOf(term)]) {
      const words = tokensOf(withoutPossessive(label))
        .map(({ text }) => text.toLowerCase())
        .filter((word) => !joints.has(word));
      if (words.length === 0) continue;
      const names = [term.name, ...term.aliases];
      const phrase = made(words, names, true);
      put(phrase);
      if (words.length > 1) metrics.push(phrase);
      // Jobs created, created jobs; disposable income of residents.
      if (words.length > 1) put(made([words.at(-1)!, ...words.slice(0, -1)], names, true));
    }
  for (const { english, chinese } of everyday) put(made(english, chinese, false));
  const book = { byForm, metrics: metrics.sort((a, b) => b.words.length - a.words.length) };
  books.set(glossary, book);
  return book;
}

export const withoutPossessive = (text: string): string => text.replace(/['’]s\b|(?<=s)['’](?=\s|$)/gu, '');

const isForm = ({ lemmas }: Token, forms: ReadonlySet<string>) => lemmas.some((lemma) => forms.has(lemma));

/** The longest phrase that begins at `tokens[at]`, a metric before a word of the same length; `next` is the token behind it. */
export function phraseAt(
  tokens: readonly Token[],
  at: number,
  glossary: Glossary,
  isMet: (phrase: Phrase) => boolean = () => true,
): { readonly phrase: Phrase; readonly next: number } | undefined {
  const { byForm } = bookOf(glossary);
  let best: { phrase: Phrase; next: number } | undefined;
  for (const lemma of tokens[at]!.lemmas)
    for (const phrase of byForm.get(lemma) ?? []) {
      const more = phrase.words.length - (best?.phrase.words.length ?? 0);
      if (more < 0 || (more === 0 && (best!.phrase.isTerm || !phrase.isTerm))) continue;
      const next = endOf(phrase, tokens, at);
      if (next !== undefined && isMet(phrase)) best = { phrase, next };
    }
  return best;
}

function endOf({ forms }: Phrase, tokens: readonly Token[], at: number): number | undefined {
  let next = at + 1;
  for (const form of forms.slice(1)) {
    let skipped = 0;
    while (skipped < 3 && tokens[next] && !isForm(tokens[next]!, form) && joints.has(tokens[next]!.lemmas[0]!)) {
      next += 1;
      skipped += 1;
    }
    if (!tokens[next] || !isForm(tokens[next]!, form)) return undefined;
    next += 1;
  }
  return next;
}

/** How far apart the words of a metric may stand: enterprises that officials visited. */
const widest = 7;

/**
 * The metrics whose words stand among `tokens` in any order, each with a token that `isFree` at least, and with no others unless they may be `shared`:
 * of spending, what share went to education.
 */
export function scattered(
  tokens: readonly Token[],
  glossary: Glossary,
  isFree: (at: number) => boolean,
  { shared }: { readonly shared: boolean },
): { readonly phrase: Phrase; readonly taken: readonly number[] }[] {
  const found: { phrase: Phrase; taken: number[] }[] = [];
  const taken = new Set<number>();
  const open = tokens.map((_, at) => at).filter((at) => shared || isFree(at));
  const forms = new Set(open.flatMap((at) => tokens[at]!.lemmas));
  for (const phrase of bookOf(glossary).metrics) {
    if (!phrase.forms.every((one) => [...one].some((form) => forms.has(form)))) continue;
    const places: number[] = [];
    for (const form of phrase.forms) {
      const at = open.find((one) => !taken.has(one) && !places.includes(one) && isForm(tokens[one]!, form));
      if (at !== undefined) places.push(at);
    }
    if (
      places.length < phrase.words.length ||
      Math.max(...places) - Math.min(...places) > widest ||
      !places.some(isFree)
    )
      continue;
    if (!places.every((at) => isFree(at)) && phrase.words.length > 2) continue;
    for (const at of places) taken.add(at);
    found.push({ phrase, taken: places.filter(isFree).sort((a, b) => a - b) });
  }
  return found;
}
