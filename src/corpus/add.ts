import { stat } from 'node:fs/promises';
import type { Article } from '../domain.ts';
import { AppError } from '../errors.ts';
import { inEnglish } from '../messages.ts';
import { isAhead, type ReadArticle } from './article.ts';
import { isoDate } from './dates.ts';
import { type Twin, sayTwin as twinMessage } from './duplicates.ts';
import { type CorpusFile, corpusFiles, fileAt, isLineOfList, type Skipped, takesFrontMatter } from './files.ts';
import { articlesOf } from './read.ts';
import { removeFile, Shelf } from './shelf.ts';
import type { Stated } from './stating.ts';

export type Field = keyof Stated;

/** What a person is asked for: a field that a file does not state. */
export interface Question {
  readonly name: string;
  readonly field: Field;
  readonly suggestion?: string;
  /** The answer before, which could not be used. */
  readonly unusable?: string;
}

/** '' takes the suggestion, or leaves the field out where there is none; `-` leaves it out. */
export type Ask = (question: Question) => Promise<string>;

export interface AddOptions {
  readonly corpusDir: string;
  /** Holds for every file, above what it says itself. */
  readonly given: Stated;
  /** Absent where there is nobody to ask. */
  readonly ask?: Ask;
  /** Take what is guessed, and leave out what is not known. */
  readonly yes?: boolean;
  /** Put an article in the place of the one that it repeats, or of the file that has its name. */
  readonly replace?: boolean;
  readonly now?: Date;
}

export type Addition =
  | {
      readonly kind: 'added';
      readonly name: string;
      readonly stated: Stated;
      readonly articles: number;
      readonly notes: readonly string[];
    }
  | { readonly kind: 'there'; readonly name: string }
  | { readonly kind: 'refused'; readonly reason: string };

const isList = (name: string) => /\.jsonl$/iu.test(name);

/**
 * Copies files, or all files of a folder, into the corpus. What a file does not say itself goes into its front matter, or into a `.yaml`
 * beside it where it can have none; its own words are not touched, and no other article is overwritten. One outcome a file.
 * @throws AppError `bad-input` where a path leads nowhere, one article's flags are given for several, or the corpus cannot be written to.
 */
export async function* addArticles(paths: readonly string[], options: AddOptions): AsyncGenerator<Addition> {
  const files = (await Promise.all(paths.map(filesAt))).flat();
  const { title, url } = options.given;
  const several = files.length > 1 || files.some((file) => 'name' in file && isList(file.name));
  if (several && (title ?? url) !== undefined)
    throw new AppError('bad-input', 'a title and an address are those of one article: add its file by itself');
  const shelf = await Shelf.open(options.corpusDir);
  for (const file of files)
    if ('skipped' in file) yield refused(inEnglish(file.skipped));
    else if (isList(file.name)) yield await addList(file, shelf, options);
    else yield await addOne(file, shelf, options);
}

async function filesAt(path: string): Promise<(CorpusFile | Skipped)[]> {
  const found = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    throw new AppError('bad-input', `${path} cannot be read (${cause.code}): name a file or a folder`, { cause });
  });
  return found.isDirectory() ? await corpusFiles(path) : [await fileAt(path)];
}

/** A file of many articles states what they are by itself; what is given goes beside it, for those that do not. */
async function addList(
  file: CorpusFile,
  shelf: Shelf,
  { given, replace, now = new Date() }: AddOptions,
): Promise<Addition> {
  const { name } = file;
  const notes: string[] = [];
  let articles = 0;
  let there = 0;
  for await (const result of articlesOf(file, now)) {
    const twin = 'article' in result ? shelf.twinOf(result.article) : undefined;
    if ('skipped' in result) notes.push(inEnglish(result.skipped));
    else if (twin?.other.source === result.article.source) there += 1;
    else if (twin) notes.push(`${result.article.source}: ${sayTwin(twin)}`);
    else {
      articles += 1;
      shelf.remember(result.article);
    }
  }
  if (articles === 0 && there > 0 && !replace) return { kind: 'there', name };
  if ((await shelf.holds(name)) && !replace) return refused(`${name}: ${nameTaken}`);
  if (articles + there === 0)
    return refused(`${name}: holds no article that is not here: ${notes[0] ?? 'it is empty'}`);
  await shelf.put(file, given);
  return { kind: 'added', name, stated: given, articles: articles + there, notes };
}

async function addOne(file: CorpusFile, shelf: Shelf, options: AddOptions): Promise<Addition> {
  const { given, replace, now = new Date() } = options;
  const { name } = file;
  let read: ReadArticle | undefined;
  for await (const result of articlesOf(file, now)) {
    if ('skipped' in result) return refused(inEnglish(result.skipped));
    read = result;
  }
  const article: Article = { ...read!.article, ...(given.url && { url: given.url }) };
  const twin = shelf.twinOf(article);
  const old = twin?.other.source ?? ((await shelf.holds(name)) ? name : undefined);
  if (twin?.other.text === article.text && old === name && !replace) return { kind: 'there', name };
  if (twin && old !== name && !replace)
    return refused(`${name}: ${sayTwin(twin)}: leave it, or put it in that one's place with --replace`);
  if (old === name && !replace) return refused(`${name}: ${nameTaken}`);
  if (old !== name && (await shelf.holds(name))) return refused(`${name}: ${sayTwin(twin!)}, and ${another}`);
  if (old !== undefined && isLineOfList(old)) return refused(`${name}: ${sayTwin(twin!)}: correct that line`);
  const sameId = shelf.sourceOf(article.id);
  if (sameId !== undefined && sameId !== old && sameId !== name)
    return refused(`${name}: has the id ${article.id} of ${sameId}: rename the file`);

  const stated = await statedOf(name, read!, shelf, options);
  if ('lacks' in stated) return refused(`${name}: ${stated.lacks}`);
  await shelf.put(file, stated);
  shelf.remember(article);
  if (old !== undefined && old !== name) await removeFile(options.corpusDir, old);
  return {
    kind: 'added',
    name,
    stated,
    articles: 1,
    notes: old === undefined ? [] : [`${name}: stands in the place of ${old}`],
  };
}

const sayTwin = (twin: Twin) => inEnglish(twinMessage(twin));
const refused = (reason: string): Addition => ({ kind: 'refused', reason });
const nameTaken = 'a file of this name is here: rename one of them, or put this one in its place with --replace';
const another = 'its own name is that of another file here: rename it';
/** Title, date and place are wanted; an article may do without the others. */
const fields: readonly { readonly field: Field; readonly isWanted: boolean }[] = [
  { field: 'title', isWanted: true },
  { field: 'published', isWanted: true },
  { field: 'place', isWanted: true },
  { field: 'within', isWanted: false },
  { field: 'outlet', isWanted: false },
  { field: 'url', isWanted: false },
];

/** What the copy shall state beyond what the file does: what is given, what was found in a page, what a person says or accepts. */
async function statedOf(
  name: string,
  { article, details }: ReadArticle,
  shelf: Shelf,
  { given, ask, yes, now = new Date() }: AddOptions,
): Promise<Stated | { readonly lacks: string }> {
  const { title, publishedOn: published, place, within, outlet, url } = article;
  const known: Stated = { title, ...defined({ published, place, within, outlet, url }) };
  const guesses = new Map(details?.guessed.map((guess) => [guess.field as Field, guess]));
  const usual = shelf.mostly();
  const stated: Record<string, string | readonly string[]> = {};
  const lacks: string[] = [];
  const flags: string[] = [];
  for (const { field, isWanted } of fields) {
    const guess = guesses.get(field);
    const isStated = known[field] !== undefined && !guess;
    const isGiven = given[field] !== undefined && !(isStated && String(given[field]) === String(known[field]));
    if (isGiven) stated[field] = given[field]!;
    else if (isStated) {
      if (!takesFrontMatter(name)) stated[field] = known[field]!;
    } else if (ask) {
      const suggestion =
        guess?.value ?? (field === 'place' || field === 'within' ? suggested(usual?.[field]) : undefined);
      const answer = await answered({ name, field, ...(suggestion && { suggestion }) }, ask, now);
      if (answer !== undefined) stated[field] = field === 'within' ? answer.split(listSigns).filter(Boolean) : answer;
    } else if (yes) {
      if (guess) stated[field] = guess.value;
    } else if (isWanted) {
      lacks.push(guess ? `${field} is guessed (${guess.value}, from ${guess.from})` : `${field} is missing`);
      flags.push(`--${field}`);
    }
  }
  return lacks.length === 0
    ? stated
    : { lacks: `${lacks.join(', ')}: give ${flags.join(', ')}, or take it so with --yes` };
}

/** 云栖市，江海省 in one answer. */
export const listSigns = /[\s,，、;；]+/u;

const suggested = (value: string | readonly string[] | undefined) =>
  typeof value === 'string' ? value : value?.join('、') || undefined;

/** Asks until the answer can be used. */
async function answered(question: Question, ask: Ask, now: Date): Promise<string | undefined> {
  for (let about = question; ; ) {
    const answer = (await ask(about)).trim() || question.suggestion;
    if (answer === undefined || answer === '-') return undefined;
    const usable = usableValue(question.field, answer, now);
    if (usable !== undefined) return usable;
    about = { ...question, unusable: answer };
  }
}

/** A value as front matter takes it; undefined for what is no day, or none yet, and for what is no address. */
export function usableValue(field: Field, written: string, now: Date): string | undefined {
  if (field === 'url') return /^https?:\/\/./u.test(written) ? written : undefined;
  if (field !== 'published') return written;
  const day = isoDate(written);
  return day === undefined || isAhead(day, now) ? undefined : day;
}

const defined = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [key in keyof T]?: Exclude<T[key], undefined>;
  };
