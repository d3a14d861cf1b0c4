import { createHash } from 'node:crypto';
import type { Article } from '../domain.ts';
import { message } from '../messages.ts';
import { sentences } from '../text/sentences.ts';
import { type Cleaned, clean } from './clean.ts';
import { dateInName, dateOfEdges, isoDate } from './dates.ts';
import type { Change } from './edits.ts';
import { type Skipped, skipped } from './files.ts';
import type { Metadata } from './metadata.ts';
import { placeOfArticle, placeOfSite } from './placing.ts';

/** A value that nobody stated, and what it was taken from. */
export interface Guess {
  readonly field: 'title' | 'published' | 'outlet' | 'place';
  readonly value: string;
  readonly from: string;
}

/** An article with what reading it found out. */
export interface ReadArticle {
  readonly article: Article;
  readonly cleaned: Cleaned;
  /** Of the raw text and its form, to know it again. */
  readonly hash: string;
  /** Of the source's name and bytes: the same key, the same article. */
  readonly key: string;
  /** Absent for what was read before. */
  readonly details?: ReadingDetails;
}

/** How an article came to be what it is, for an operator to look over. */
export interface ReadingDetails {
  readonly guessed: readonly Guess[];
  /** What was left out before and in cleaning, or put another way. */
  readonly changes: readonly Change[];
  /** How long the raw text was, in UTF-16 code units. */
  readonly rawChars: number;
  /** Keys of its metadata that nobody reads: `publised`. */
  readonly unread?: readonly string[] | undefined;
  /** Where it is not UTF-8. */
  readonly encoding?: string | undefined;
}

/** A raw text with what its file states about it. */
export interface RawArticle {
  /** The file's name in the corpus, with the line for JSONL. */
  readonly source: string;
  readonly id: string;
  readonly raw: string;
  readonly stated: Metadata;
  /** What the page it stood on says of its site. */
  readonly site?: string | undefined;
  readonly dropped?: readonly Change[];
  readonly unread?: readonly string[] | undefined;
  readonly encoding?: string | undefined;
}

export interface ArticleContext {
  readonly now: Date;
  readonly known?: Known | undefined;
}

/** What an earlier reading found out. */
export interface Known {
  /** The id of the article that came of a source of this key. */
  read(key: string): string | undefined;
  /** What cleaning gave for a raw text of this hash. */
  cleaned(hash: string): Cleaned | undefined;
}

/** Cleans a raw text and makes an article of it; what is not stated is guessed from the text and the file's name. */
export function articleOf(from: RawArticle, { now, known }: ArticleContext): Omit<ReadArticle, 'key'> | Skipped {
  const { source, raw, stated, dropped = [], unread, encoding } = from;
  const form = /\.(?:md|markdown)$/iu.test(source) ? 'markdown' : 'plain';
  const hash = createHash('sha1').update(`${form}\n${raw}`).digest('base64');
  const cleaned = known?.cleaned(hash) ?? clean(raw, form);
  if (cleaned.text === '') return skipped(source, message('holds no text: add it, or remove the file'));
  const guessed: Guess[] = [];
  const guess = (field: Guess['field'], value: string | undefined, origin: string) => {
    if (value !== undefined) guessed.push({ field, value, from: origin });
    return value;
  };

  const published = stated.published ? isoDate(stated.published) : undefined;
  if (stated.published && !published)
    return skipped(source, message('published {date} is no date: write it as 2023-02-03', { date: stated.published }));
  const publishedOn =
    published ??
    guess('published', cleaned.publishedOn, 'a line of the text') ??
    guess('published', dateInName(source), "the file's name") ??
    guess('published', dateOfEdges(cleaned.text), 'its head or end');
  if (publishedOn && isAhead(publishedOn, now))
    return skipped(source, message('published {date} lies in the future: correct the date', { date: publishedOn }));

  const title = stated.title || guess('title', firstWords(cleaned.text), 'the first sentence')!;
  const outlet =
    stated.outlet ||
    guess('outlet', cleaned.outlet, 'a line of the text') ||
    guess('outlet', from.site, "the site's name");
  const editor = stated.editor || cleaned.editor;
  const headline = clean(title).text || title;
  const ofSite = from.site && placeOfSite(clean(from.site).text);
  const placed = placeOfArticle(stated.title ? headline : '', cleaned.text);
  const place = stated.place
    ? clean(stated.place).text
    : (guess('place', ofSite, "the site's name") ?? guess('place', placed?.place, 'its headline and text'));
  const within =
    stated.within?.map((place) => clean(place).text) ?? (place === placed?.place ? placed?.within : undefined);
  const article: Article = {
    id: from.id,
    source,
    title: headline,
    ...(outlet && { outlet: clean(outlet).text || outlet }),
    ...(stated.url && { url: stated.url }),
    ...(editor && { editor }),
    ...(publishedOn && { publishedOn }),
    ...(place && { place }),
    ...(within && within.length > 0 && { within }),
    text: cleaned.text,
    rawOffsets: cleaned.rawOffsets,
  };
  const details = { guessed, changes: [...dropped, ...cleaned.changes], rawChars: raw.length, unread, encoding };
  return { article, cleaned, hash, details };
}

/** A day's grace, as it is tomorrow already in the east. */
export const isAhead = (day: string, now: Date): boolean => Date.parse(day) > now.getTime() + 86_400_000;

function firstWords(text: string): string {
  const { start, end } = sentences(text)[0]!;
  const sentence = text.slice(start, end);
  return sentence.length <= 40 ? sentence.replace(/[。；，]$/u, '') : `${sentence.slice(0, 39)}…`;
}
