import type { Article } from '../domain.ts';
import type { Guess, ReadArticle, ReadingDetails } from './article.ts';

/** What reading and cleaning did to one article, for an operator to look over. */
export interface CleaningReport {
  readonly source: string;
  readonly id: string;
  /** What it was read as, where that is not UTF-8. */
  readonly encoding?: string;
  /** What is stated about it, in front matter, beside it or by its page. */
  readonly found: Readonly<Record<string, string>>;
  readonly guessed: readonly Guess[];
  /** What is known of it from nowhere. */
  readonly missing: readonly string[];
  /** Keys of its metadata that nobody reads. */
  readonly unread?: readonly string[];
  /** How many characters the raw text had, and how many are left. */
  readonly chars: { readonly raw: number; readonly cleaned: number };
  /** How often each rule changed something, with the first few examples: `，, → ，`. */
  readonly rules: Readonly<Record<string, { readonly times: number; readonly examples: readonly string[] }>>;
}

const shownExamples = 5;
const maxExampleChars = 60;

const nothing: ReadingDetails = { guessed: [], changes: [], rawChars: 0 };

export function cleaningReport({ article, cleaned, details = nothing }: ReadArticle): CleaningReport {
  const { guessed, changes, rawChars, unread, encoding } = details;
  const rules: Record<string, { times: number; examples: string[] }> = {};
  for (const { rule, before, after } of changes) {
    rules[rule] ??= { times: 0, examples: [] };
    const entry = rules[rule];
    entry.times += 1;
    const example = after === '' ? shortened(before) : `${shortened(before)} → ${shortened(after)}`;
    if (entry.examples.length < shownExamples && !entry.examples.includes(example)) entry.examples.push(example);
  }
  if (cleaned.simplified > 0) rules['traditional characters'] = { times: cleaned.simplified, examples: [] };
  const known = metadataOf(article);
  const isGuess = (name: string) => guessed.some(({ field }) => field === name);
  const entries = Object.entries(known).flatMap(([name, value]) => (value ? [[name, value] as const] : []));
  return {
    source: article.source,
    id: article.id,
    ...(encoding && { encoding }),
    found: Object.fromEntries(entries.filter(([name]) => !isGuess(name))),
    guessed,
    missing: Object.keys(known).filter((name) => name !== 'editor' && !known[name]),
    ...(unread && { unread }),
    chars: { raw: rawChars, cleaned: article.text.length },
    rules,
  };
}

/** Under the names that front matter gives it. */
const metadataOf = ({
  title,
  publishedOn,
  place,
  within,
  outlet,
  url,
  editor,
}: Article): Record<string, string | undefined> => ({
  title,
  published: publishedOn,
  place,
  within: within?.join('、'),
  outlet,
  url,
  editor,
});

function shortened(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  return line.length <= maxExampleChars ? line : `${line.slice(0, maxExampleChars - 1)}…`;
}
