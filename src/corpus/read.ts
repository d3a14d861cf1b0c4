import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { z } from 'zod';
import { message } from '../messages.ts';
import { type ArticleContext, articleOf, type Known, type ReadArticle } from './article.ts';
import { cleanerVersion } from './clean.ts';
import { decode } from './decode.ts';
import { besideName, type CorpusFile, corpusFiles, type Skipped, skipped } from './files.ts';
import { linesOf, utf8Of } from './lines.ts';
import { faultsOf, type Metadata, metadata, parseMetadata, splitFrontMatter } from './metadata.ts';
import type { PageOrFault } from './page.ts';

/** Raise it with any change to what reading makes of a source's bytes: what was read before is then read anew. */
const readerVersion = '5';

/** An article with what reading it found out, or why there is none. */
export type ReadResult = ReadArticle | Skipped;

const line = metadata.extend({ text: z.string() });

/** Longer lines are read past: no article has a million characters. */
const maxLineChars = 4_000_000;

export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
  /** Nothing can have been published after this. */
  readonly now?: Date | undefined;
  readonly known?: Known | undefined;
}

/** A source that is the same as when it was read before: what it gave is known by the article's id. */
export interface Unchanged {
  readonly unchanged: string;
  readonly source: string;
}

/**
 * Reads every article of a corpus folder, in the order of the file names: `.md` and `.txt` with YAML front matter, `.html`, `.docx`,
 * `.pdf`, and `.jsonl` with one article a line. A bad file or line is `skipped` with its name, the reason and the mend, and the rest goes on.
 * @throws AppError `corpus-missing`.
 */
export function readCorpus(
  corpusDir: string,
  options?: ReadOptions & { readonly known?: undefined },
): AsyncGenerator<ReadResult>;
export function readCorpus(corpusDir: string, options: ReadOptions): AsyncGenerator<ReadResult | Unchanged>;
export async function* readCorpus(
  corpusDir: string,
  options: ReadOptions = {},
): AsyncGenerator<ReadResult | Unchanged> {
  const taken = new Map<string, string>();
  const context = { now: options.now ?? new Date(), known: options.known };
  for (const file of await corpusFiles(corpusDir)) {
    for await (const result of 'skipped' in file ? [file] : resultsOf(file, context)) {
      options.signal?.throwIfAborted();
      if ('skipped' in result) yield result;
      else yield unlessTaken(result, taken);
    }
  }
}

function unlessTaken<T extends ReadArticle | Unchanged>(result: T, taken: Map<string, string>): T | Skipped {
  const { id, source } = 'unchanged' in result ? { id: result.unchanged, source: result.source } : result.article;
  const other = taken.get(id);
  if (other !== undefined)
    return skipped(
      source,
      message('has the id {id} of {other}: rename the file, or give it an id of its own', { id, other }),
    );
  taken.set(id, source);
  return result;
}

/** The articles of one file, or why there are none; never throws for what the file holds. */
export async function* articlesOf(file: CorpusFile, now: Date): AsyncGenerator<ReadResult> {
  for await (const result of resultsOf(file, { now })) if (!('unchanged' in result)) yield result;
}

async function* resultsOf(file: CorpusFile, context: ArticleContext): AsyncGenerator<ReadResult | Unchanged> {
  try {
    const beside = await besideOf(file);
    if ('skipped' in beside) yield beside;
    else if (/\.jsonl$/iu.test(file.name)) yield* articlesOfLines(file, beside, context);
    else {
      const bytes = await readFile(file.path);
      yield await unlessKnown(file.name, [beside.bytes, bytes], context, () =>
        articleOfFile(file.name, bytes, beside, context),
      );
    }
  } catch (cause) {
    const { code, message: what } = cause as NodeJS.ErrnoException;
    yield skipped(
      file.name,
      code
        ? message('cannot be read ({code}): make it readable', { code })
        : message('cannot be read ({what}): save it anew, or remove it', { what }),
    );
  }
}

/** What the `.yaml` beside a file says of it. */
interface Beside {
  readonly bytes: Uint8Array;
  readonly stated: Metadata;
  readonly unread?: readonly string[];
}

async function besideOf({ name, beside }: CorpusFile): Promise<Beside | Skipped> {
  if (beside === undefined) return { bytes: Buffer.alloc(0), stated: {} };
  const bytes = await readFile(beside);
  const decoded = await decode(bytes);
  const parsed = 'fault' in decoded ? decoded : parseMetadata(decoded.text);
  return 'fault' in parsed ? skipped(besideName(name), parsed.fault) : { bytes, ...parsed };
}

async function* articlesOfLines(
  file: CorpusFile,
  beside: Beside,
  context: ArticleContext,
): AsyncGenerator<ReadResult | Unchanged> {
  let number = 0;
  for await (const bytes of linesOf(utf8Of(createReadStream(file.path)), maxLineChars)) {
    number += 1;
    const source = `${file.name}:${number}`;
    if (bytes === undefined) {
      yield skipped(source, message('is longer than {most} bytes: give one article a line', { most: maxLineChars }));
      continue;
    }
    if (bytes.some((byte) => byte > 32))
      yield await unlessKnown(source, [beside.bytes, bytes], context, () =>
        articleOfLine(source, bytes, beside, context),
      );
  }
}

type Fresh = ReturnType<typeof articleOf>;

/** A source of the same name and bytes gives what it gave before. */
async function unlessKnown(
  source: string,
  parts: readonly Uint8Array[],
  { known }: ArticleContext,
  read: () => Promise<Fresh>,
): Promise<ReadResult | Unchanged> {
  const hash = createHash('sha1').update(`${readerVersion} ${cleanerVersion}\n${source}\n`);
  for (const part of parts) hash.update(`${part.length}\n`).update(part);
  const key = hash.digest('base64');
  const unchanged = known?.read(key);
  if (unchanged !== undefined) return { unchanged, source };
  const result = await read();
  return 'skipped' in result ? result : { ...result, key };
}

async function articleOfLine(
  source: string,
  bytes: Uint8Array,
  beside: Beside,
  context: ArticleContext,
): Promise<Fresh> {
  const decoded = await decode(bytes);
  if ('fault' in decoded) return skipped(source, decoded.fault);
  let value: unknown;
  try {
    value = JSON.parse(decoded.text);
  } catch {
    return skipped(source, message('is not JSON: write one whole object a line'));
  }
  const parsed = line.safeParse(value);
  if (!parsed.success) return skipped(source, { message: faultsOf(parsed.error) });
  const { text: raw, ...own } = parsed.data;
  const id = own.id ?? source.replace(/\.jsonl:/iu, '-');
  return articleOf({ source, id, raw, stated: over(beside.stated, own) }, context);
}

async function articleOfFile(
  source: string,
  bytes: Uint8Array,
  beside: Beside,
  context: ArticleContext,
): Promise<Fresh> {
  const byName = beside.stated.id ?? basename(source, extname(source));
  const reader = pageReaders[extname(source).toLowerCase()];
  if (reader) {
    const page = await reader(bytes);
    if ('fault' in page) return skipped(source, page.fault);
    const { text: raw, site, dropped, encoding, ...found } = page;
    // What an operator wrote beside a page stands above what the page says.
    const stated = over(found, beside.stated);
    return articleOf({ source, id: byName, raw, stated, site, dropped, encoding, unread: beside.unread }, context);
  }
  const decoded = await decode(bytes);
  if ('fault' in decoded) return skipped(source, decoded.fault);
  const { head, body: raw } = splitFrontMatter(decoded.text);
  if (head === undefined && /^\ufeff?---[ \t]*\r?\n[a-z]+:/u.test(decoded.text))
    return skipped(source, message('its front matter has no end: put a line of --- below it'));
  const parsed = parseMetadata(head ?? '');
  if ('fault' in parsed) return skipped(source, message('its front matter {fault}', { fault: parsed.fault }));
  const stated = over(beside.stated, parsed.stated);
  const encoding = unlessUtf8(decoded.encoding);
  return articleOf(
    { source, id: stated.id ?? byName, raw, stated, encoding, unread: parsed.unread ?? beside.unread },
    context,
  );
}

const unlessUtf8 = (encoding: string) => (encoding === 'utf-8' ? undefined : encoding);

/** Loaded only where there is such a file: every start would wait for the parsers. */
const pageReaders: Readonly<Record<string, (bytes: Uint8Array) => Promise<PageOrFault>>> = {
  '.html': readHtml,
  '.htm': readHtml,
  '.docx': async (bytes) => (await import('./docx.ts')).readDocx(bytes),
  '.pdf': async (bytes) => (await import('./pdf.ts')).readPdf(bytes),
};

async function readHtml(bytes: Uint8Array): Promise<PageOrFault> {
  const decoded = await decode(bytes);
  if ('fault' in decoded) return decoded;
  return { ...(await import('./html.ts')).readPage(decoded.text), encoding: unlessUtf8(decoded.encoding) };
}

/** The second says it where it says anything. */
const over = (under: Metadata, above: Metadata): Metadata => ({
  ...under,
  ...Object.fromEntries(
    Object.entries(above).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  ),
});
