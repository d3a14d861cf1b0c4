import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import type { Article } from '../domain.ts';
import { sentences } from '../text/sentences.ts';
import { type Cleaned, clean, cleanerVersion } from './clean.ts';
import { dateInName, isoDate } from './dates.ts';
import { decode } from './decode.ts';
import { type CorpusFile, corpusFiles, type Skipped } from './files.ts';
import { linesOf } from './lines.ts';

/** Raise it with any change to what reading makes of a source's bytes: what was read before is then read anew. */
const readerVersion = '1';

/** An article with what reading it found out, or why there is none. */
export type ReadResult =
  | {
      readonly article: Article;
      readonly cleaned: Cleaned;
      /** Of the raw text and its form, to know it again. */
      readonly hash: string;
      /** Of the source's name and bytes: the same key, the same article. */
      readonly key: string;
      /** What was not stated and is taken from the text or the file's name: `title from the first sentence`. */
      readonly guessed: readonly string[];
    }
  | Skipped;

const name = z.string().trim().min(1).max(200);
const metadata = z.object({
  id: z.union([name, z.number()]).transform(String).nullish(),
  title: z.string().trim().max(500).nullish(),
  outlet: z.string().trim().nullish(),
  url: z.string().trim().nullish(),
  editor: z.string().trim().nullish(),
  published: z.union([z.string(), z.number()]).transform(String).nullish(),
  place: z.string().trim().nullish(),
  within: z.union([name.transform((one) => [one]), z.array(name)]).nullish(),
});
type Metadata = z.infer<typeof metadata>;
const line = metadata.extend({ text: z.string() });

/** Longer lines are read past: no article has a million characters. */
const maxLineChars = 4_000_000;

export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
  /** Nothing can have been published after this. */
  readonly now?: Date | undefined;
  readonly known?: Known | undefined;
}

type Read = Exclude<ReadResult, Skipped>;
type Fresh = Omit<Read, 'key'>;

/** What an earlier reading found out. */
export interface Known {
  /** What came of a source of this key. */
  read(key: string): Read | undefined;
  /** What cleaning gave for a raw text of this hash. */
  cleaned(hash: string): Cleaned | undefined;
}

type Context = Required<Pick<ReadOptions, 'known'>> & { readonly now: Date };

/**
 * Reads every article of a corpus folder, in the order of the file names: `.md` and `.txt` with YAML front matter, `.html`,
 * `.jsonl` with one article a line. A bad file or line is `skipped` with its name, the reason and the mend, and the rest goes on.
 * @throws AppError `corpus-missing`.
 */
export async function* readCorpus(corpusDir: string, options: ReadOptions = {}): AsyncGenerator<ReadResult> {
  const taken = new Map<string, string>();
  const context = { now: options.now ?? new Date(), known: options.known };
  for (const file of await corpusFiles(corpusDir)) {
    for await (const result of 'skipped' in file ? [file] : articlesOf(file, context)) {
      options.signal?.throwIfAborted();
      if ('skipped' in result) yield result;
      else yield unlessTaken(result, taken);
    }
  }
}

function unlessTaken(result: Exclude<ReadResult, Skipped>, taken: Map<string, string>): ReadResult {
  const { id, source } = result.article;
  const other = taken.get(id);
  if (other !== undefined)
    return { skipped: `${source}: has the id ${id} of ${other}: rename the file, or give it an id of its own` };
  taken.set(id, source);
  return result;
}

async function* articlesOf(file: CorpusFile, context: Context): AsyncGenerator<ReadResult> {
  try {
    if (/\.jsonl$/iu.test(file.name)) yield* articlesOfLines(file, context);
    else {
      const bytes = await readFile(file.path);
      yield await unlessKnown(file.name, bytes, context, () => articleOfFile(file.name, bytes, context));
    }
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    yield { skipped: `${file.name}: ${code ? `cannot be read (${code}): make it readable` : message}` };
  }
}

async function* articlesOfLines(file: CorpusFile, context: Context): AsyncGenerator<ReadResult> {
  let number = 0;
  for await (const bytes of linesOf(createReadStream(file.path), maxLineChars)) {
    number += 1;
    const source = `${file.name}:${number}`;
    if (bytes === undefined) {
      yield { skipped: `${source}: is longer than ${maxLineChars} bytes: give one article a line` };
      continue;
    }
    if (bytes.some((byte) => byte > 32))
      yield await unlessKnown(source, bytes, context, () => articleOfLine(source, bytes, context));
  }
}

/** A source of the same name and bytes gives what it gave before. */
async function unlessKnown(
  source: string,
  bytes: Uint8Array,
  { known }: Context,
  read: () => Promise<Fresh | Skipped>,
): Promise<ReadResult> {
  const versions = `${readerVersion} ${cleanerVersion}`;
  const key = createHash('sha1').update(`${versions}\n${source}\n`).update(bytes).digest('base64');
  const before = known?.read(key);
  if (before) return before;
  const result = await read();
  return 'skipped' in result ? result : { ...result, key };
}

async function articleOfLine(source: string, bytes: Uint8Array, context: Context): Promise<Fresh | Skipped> {
  const decoded = await decode(bytes);
  if ('fault' in decoded) return { skipped: `${source}: ${decoded.fault}` };
  let value: unknown;
  try {
    value = JSON.parse(decoded.text);
  } catch {
    return { skipped: `${source}: is not JSON: write one whole object a line` };
  }
  const parsed = line.safeParse(value);
  if (!parsed.success) return { skipped: `${source}: ${faultsOf(parsed.error)}` };
  const { text: raw, ...rest } = parsed.data;
  return articleOf(source, raw, { ...rest, id: rest.id ?? source.replace(/\.jsonl:/iu, '-') }, context);
}

async function articleOfFile(source: string, bytes: Uint8Array, context: Context): Promise<Fresh | Skipped> {
  const decoded = await decode(bytes);
  if ('fault' in decoded) return { skipped: `${source}: ${decoded.fault}` };
  if (/\.html?$/iu.test(source)) return await articleOfPage(source, decoded.text, context);
  const { head, body } = splitFrontMatter(decoded.text);
  let front: unknown;
  try {
    front = head === undefined ? {} : (parseYaml(head) ?? {});
  } catch (cause) {
    const fault = (cause as Error).message.split('\n')[0];
    return { skipped: `${source}: its front matter is not YAML (${fault}): mend it, or put the title in quotes` };
  }
  const parsed = metadata.safeParse(front);
  if (!parsed.success) return { skipped: `${source}: front matter: ${faultsOf(parsed.error)}` };
  const id = parsed.data.id ?? basename(source, extname(source));
  return articleOf(source, body, { ...parsed.data, id }, context);
}

async function articleOfPage(source: string, html: string, context: Context): Promise<Fresh | Skipped> {
  // Loaded only where there is a page: every start would wait for the parser.
  const { readPage } = await import('./html.ts');
  const { text, ...found } = readPage(html);
  return articleOf(source, text, { ...found, id: basename(source, extname(source)) }, context);
}

/** The YAML between two lines of `---` at a file's beginning, and the raw text behind it, byte for byte. */
export function splitFrontMatter(text: string): { readonly head?: string; readonly body: string } {
  const match = /^\ufeff?---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/u.exec(text);
  return match ? { head: match[1] ?? '', body: text.slice(match[0].length) } : { body: text };
}

function articleOf(source: string, raw: string, stated: Metadata & { id: string }, context: Context): Fresh | Skipped {
  const form = /\.(?:md|markdown)$/iu.test(source) ? 'markdown' : 'plain';
  const hash = createHash('sha1').update(`${form}\n${raw}`).digest('base64');
  const cleaned = context.known?.cleaned(hash) ?? clean(raw, form);
  if (cleaned.text === '') return { skipped: `${source}: holds no text: add it, or remove the file` };
  const guessed: string[] = [];
  const guess = <T>(value: T | undefined, what: string): T | undefined => {
    if (value !== undefined) guessed.push(what);
    return value;
  };

  const published = stated.published ? isoDate(stated.published) : undefined;
  if (stated.published && !published)
    return { skipped: `${source}: published ${stated.published} is no date: write it as 2023-02-03` };
  const publishedOn =
    published ??
    guess(cleaned.publishedOn, 'date from a line of the text') ??
    guess(dateInName(source), "date from the file's name");
  // A day's grace, as it is tomorrow already in the east.
  if (publishedOn && Date.parse(publishedOn) > context.now.getTime() + 86_400_000)
    return { skipped: `${source}: published ${publishedOn} lies in the future: correct the date` };

  const title = stated.title || guess(firstWords(cleaned.text), 'title from the first sentence')!;
  const outlet = stated.outlet || guess(cleaned.outlet, 'outlet from a line of the text');
  const editor = stated.editor || cleaned.editor;
  const article: Article = {
    id: stated.id,
    source,
    title: clean(title).text || title,
    ...(outlet && { outlet }),
    ...(stated.url && { url: stated.url }),
    ...(editor && { editor }),
    ...(publishedOn && { publishedOn }),
    ...(stated.place && { place: clean(stated.place).text }),
    ...(stated.within && { within: stated.within.map((place) => clean(place).text) }),
    text: cleaned.text,
    rawOffsets: cleaned.rawOffsets,
  };
  return { article, cleaned, hash, guessed };
}

function firstWords(text: string): string {
  const { start, end } = sentences(text)[0]!;
  const sentence = text.slice(start, end);
  return sentence.length <= 40 ? sentence.replace(/[。；，]$/u, '') : `${sentence.slice(0, 39)}…`;
}

const faultsOf = (error: z.ZodError) =>
  error.issues.map((issue) => `${issue.path.join('.') || 'it'}: ${issue.message}`).join('; ');
