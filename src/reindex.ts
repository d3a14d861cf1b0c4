import { rm } from 'node:fs/promises';
import type { Known, ReadArticle } from './corpus/article.ts';
import { chunk, chunkerVersion } from './corpus/chunk.ts';
import { type Cleaned, cleanerVersion } from './corpus/clean.ts';
import { type CleaningReport, cleaningReport } from './corpus/cleaning-report.ts';
import { DuplicateFinder, sayTwin, signatureOf } from './corpus/duplicates.ts';
import { readFigures } from './corpus/figures.ts';
import { kindNames } from './corpus/files.ts';
import { loadGlossary } from './corpus/glossary.ts';
import { readCorpus } from './corpus/read.ts';
import type { Article, Glossary } from './domain.ts';
import { AppError } from './errors.ts';
import { scannerVersion } from './figures/extract.ts';
import { breather } from './index/breathe.ts';
import { type ArticleChanges, type FigureChanges, figureChanges, sameArticle } from './index/changes.ts';
import { type Generation, openFolder, readChecked, type SourceRecord, withSource } from './index/generations.ts';
import { acquireLock } from './index/lock.ts';
import { deltaFiles, type Manifest } from './index/manifest.ts';
import type { Entry } from './index/parts.ts';
import { type Incoming, indexEntries } from './index/plan.ts';
import { openPrevious, type Previous } from './index/previous.ts';
import { beginGeneration, publish, writeGeneration } from './index/write.ts';
import { type Message, message } from './messages.ts';
import type { VersionedEmbeddings } from './models/embedding.ts';

export type Stage = 'read' | 'figures' | 'embed' | 'keywords' | 'vectors' | 'check';

export interface ReindexEvent {
  readonly stage: Stage;
  readonly done: number;
  /** Unknown while reading. */
  readonly total?: number;
}

export interface ReindexOptions {
  readonly corpusDir: string;
  readonly dataDir: string;
  readonly embeddings: VersionedEmbeddings;
  readonly onProgress?: (event: ReindexEvent) => void;
  /** Build and report, publish nothing. */
  readonly check?: boolean;
  /** Publish although figures are lost or a smoke question fails. */
  readonly force?: boolean;
  /** Publish although it would be withheld, if that is for this very reason. */
  readonly accepted?: Message | undefined;
  /** Asks the built generation what it must be able to answer; what it cannot is named. */
  readonly smoke?: ((generation: Generation) => Promise<readonly string[]>) | undefined;
  readonly signal?: AbortSignal;
}

export interface ReindexReport {
  /** The generation that now answers; absent after `check`, or when it was withheld. */
  readonly published?: string;
  /** Why nothing was published. */
  readonly withheld?: Message;
  readonly articles: ArticleChanges & { readonly total: number };
  /** `name: reason: mend` of every file or line that is not in the index. */
  readonly skipped: readonly Message[];
  /** Present after `check`. */
  readonly cleaning?: readonly CleaningReport[];
  readonly passages: { readonly total: number; readonly embedded: number; readonly reused: number };
  readonly figures: FigureChanges & { readonly total: number };
  /** Of the graph against the exact scan, at 10, sampled; 0 to 1. */
  readonly recall: number;
  readonly smokeFaults: readonly string[];
  readonly ms: Readonly<Record<Stage | 'total', number>>;
  readonly bytes: number;
}

/** The same in numbers, for those who show no more. */
export type ReindexSummary = Pick<ReindexReport, 'published' | 'withheld' | 'skipped'> & {
  readonly articles: Record<'total' | 'added' | 'changed' | 'removed', number>;
  readonly figures: Record<'total' | 'added' | 'changed' | 'lost', number>;
};

export function summaryOf({ published, withheld, skipped, articles, figures }: ReindexReport): ReindexSummary {
  return {
    ...(published && { published }),
    ...(withheld && { withheld }),
    skipped,
    articles: {
      total: articles.total,
      added: articles.added.length,
      changed: articles.changed.length,
      removed: articles.removed.length,
    },
    figures: {
      total: figures.total,
      added: figures.added.length,
      changed: figures.changed.length,
      lost: figures.lost.length,
    },
  };
}

/** Why a reindex was withheld, with the mend on a command line. */
export const sayWithheld = (why: Message): Message =>
  message('{why}: correct the corpus, or publish anyway with --force', { why });

/** Losing more of the ledger than this looks like an accident: an emptied folder, a damaged file. */
const lostShare = 0.5;
const lostAtLeast = 20;

/**
 * Reads the corpus anew and publishes it as the next generation; killed at any instant, the old one still answers.
 * Articles that an earlier generation holds are not embedded again.
 * @throws AppError `corpus-missing`, `corpus-empty`, `bad-glossary`, `index-locked`, `index-unwritable`, `index-incompatible`.
 */
export async function reindex(options: ReindexOptions): Promise<ReindexReport> {
  const { corpusDir, dataDir, embeddings } = options;
  const clock = stopwatch();
  const release = await acquireLock(dataDir);
  let folder: string | undefined;
  try {
    const previous = await openPrevious(dataDir);
    const glossary = await loadGlossary(corpusDir);
    const read = await clock('read', () => readAll(options, previous));
    const incoming = await clock('figures', () => understood(read.found, glossary, previous, options));
    const changes = await changesOf(read.found, incoming, previous);
    const begun = await beginGeneration(dataDir);
    folder = begun.folder;
    const { embedded, ...indexed } = await indexEntries(incoming, {
      embeddings,
      folder,
      previous,
      signal: options.signal,
      onProgress: (stage, done, total) => options.onProgress?.({ stage, done, total }),
      clock,
    });
    const versions = { cleaner: cleanerVersion, chunker: chunkerVersion, scanner: scannerVersion };
    const content = { ...indexed, figures: changes.figures.total, glossary, embedding: embeddings, versions };
    const manifest = await writeGeneration(dataDir, begun.name, content);

    const smokeFaults = await clock('check', () => tryOut(begun.folder, manifest, 'of' in indexed.base, options));
    const withheld = options.check ? undefined : reasonToWithhold(changes.figures, previous, smokeFaults, options);
    options.signal?.throwIfAborted();
    if (!options.check && !withheld) await publish(dataDir, begun.name);
    const { passages } = manifest.counts;
    return {
      ...(options.check ? { cleaning: read.cleaning } : withheld ? { withheld } : { published: begun.name }),
      ...changes,
      skipped: read.skipped,
      passages: { total: passages, embedded, reused: passages - embedded },
      recall: manifest.recall,
      smokeFaults,
      ms: clock.times(),
      bytes: Object.values(manifest.files).reduce((sum, { bytes }) => sum + bytes, 0),
    };
  } finally {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
    await release();
  }
}

/** Opens what was written, and asks it what it must be able to answer; where its base is the one before, reads what is new. */
async function tryOut(folder: string, manifest: Manifest, isBesides: boolean, { embeddings, smoke }: ReindexOptions) {
  if (!smoke && isBesides) {
    for (const file of deltaFiles) await readChecked(folder, file, manifest);
    return [];
  }
  const built = await openFolder(folder, manifest.name, embeddings);
  return (await smoke?.(built)) ?? [];
}

interface Found {
  readonly record: Incoming['record'];
  /** The generation before holds the same article. */
  readonly before?: SourceRecord | undefined;
  article(): Article;
}

async function readAll(options: ReindexOptions, previous: Previous | undefined) {
  const { corpusDir, onProgress, signal } = options;
  const breathe = breather(signal);
  const duplicates = new DuplicateFinder<Incoming['record']>();
  const found: Found[] = [];
  const skipped: Message[] = [];
  const cleaning: CleaningReport[] = [];
  for await (const result of readCorpus(corpusDir, {
    signal,
    known: options.check ? undefined : knownBefore(previous),
  })) {
    if ('skipped' in result) {
      skipped.push(result.skipped);
      continue;
    }
    const one = 'unchanged' in result ? foundBefore(previous!, result.unchanged) : foundNow(result, previous);
    const twice = duplicates.find(one.record, one.record.signature, one.before !== undefined);
    if (twice)
      skipped.push(message('{name}: {twin}: remove one of them', { name: one.record.source, twin: sayTwin(twice) }));
    else {
      found.push(one);
      if (options.check && 'article' in result) cleaning.push(cleaningReport(result));
    }
    onProgress?.({ stage: 'read', done: found.length });
    await breathe();
  }
  if (found.length > 0) return { found, skipped, cleaning };
  const why =
    skipped.length > 0
      ? message('corpus folder {folder} holds no article ({skipped}): add {kinds} files', {
          folder: corpusDir,
          skipped: [...skipped.slice(0, 5), ...(skipped.length > 5 ? ['…'] : [])],
          kinds: kindNames,
        })
      : message('corpus folder {folder} holds no article: add {kinds} files', { folder: corpusDir, kinds: kindNames });
  throw new AppError('corpus-empty', why);
}

function foundBefore(previous: Previous, id: string): Found {
  const before = previous.sources.get(id)!;
  return { record: before, before, article: () => previous.entryOf(before).article };
}

function foundNow({ article, cleaned, key, hash }: ReadArticle, previous: Previous | undefined): Found {
  const { id, source, url } = article;
  const old = previous?.sources.get(id);
  const before = old && sameArticle(previous!.entryOf(old).article, article) ? old : undefined;
  const signature = before?.signature ?? signatureOf(article.text);
  const record = { id, source, ...(url && { url }), key, hash, ...notedIn(cleaned), signature };
  return { record, before, article: () => article };
}

/** What cleaning found around an article's text. */
const notedIn = ({ editor, outlet, publishedOn }: Pick<Cleaned, 'editor' | 'outlet' | 'publishedOn'>) => ({
  ...(editor && { editor }),
  ...(outlet && { outlet }),
  ...(publishedOn && { publishedOn }),
});

/** What the last reindex read, and the raw texts that it cleaned by the same rules. */
function knownBefore(previous: Previous | undefined): Known | undefined {
  if (!previous) return undefined;
  const byKey = new Map<string, string>();
  const byHash = new Map<string, SourceRecord>();
  for (const record of previous.sources.values()) {
    byKey.set(record.key, record.id);
    byHash.set(record.hash, record);
  }
  const isSameCleaner = previous.manifest.versions.cleaner === cleanerVersion;
  return {
    read: (key) => byKey.get(key),
    cleaned: (hash) => {
      const record = isSameCleaner ? byHash.get(hash) : undefined;
      if (!record) return undefined;
      const { text, rawOffsets } = previous.entryOf(record).article;
      return { ...notedIn(record), text, rawOffsets, changes: [], simplified: 0 };
    },
  };
}

/** Passages and figures. An article that did not change keeps its own, as long as the rules that made them are the same. */
async function understood(
  found: readonly Found[],
  glossary: Glossary,
  previous: Previous | undefined,
  { onProgress, signal }: ReindexOptions,
): Promise<Incoming[]> {
  const versions = previous?.manifest.versions;
  const isSameRules =
    versions?.chunker === chunkerVersion &&
    versions.scanner === scannerVersion &&
    JSON.stringify(previous?.glossary) === JSON.stringify(glossary);
  const breathe = breather(signal);
  const isKept = ({ before }: Found) => before !== undefined && isSameRules;
  const fresh = found.filter((one) => !isKept(one)).map(({ article }) => article());
  const total = found.length;
  const kept = total - fresh.length;
  if (kept > 0) onProgress?.({ stage: 'figures', done: kept, total });
  const onRead = (count: number) => onProgress?.({ stage: 'figures', done: kept + count, total });
  const figures = await readFigures(fresh, glossary, { breathe, onRead });
  const entries: Entry[] = [];
  for (const [index, article] of fresh.entries()) {
    entries.push({ article, passages: chunk(article), figures: figures[index]! });
    await breathe();
  }
  let next = 0;
  return found.map((one): Incoming => {
    const { record, before } = one;
    if (isKept(one))
      return { record, kept: before, entry: () => withSource(previous!.entryOf(before!), record.source) };
    const entry = entries[next++]!;
    return { record, entry: () => entry };
  });
}

/** What an operator wants to know of the difference from the generation before. */
async function changesOf(
  found: readonly Found[],
  incoming: readonly Incoming[],
  previous: Previous | undefined,
): Promise<Pick<ReindexReport, 'articles' | 'figures'>> {
  const sources = previous?.sources ?? new Map<string, SourceRecord>();
  const kept = new Set(incoming.flatMap((one) => (one.kept ? [one.kept.id] : [])));
  const before = [...sources.values()].filter(({ id }) => !kept.has(id));
  const fresh = incoming.filter((one) => !one.kept);
  const now = new Set(found.map(({ record }) => record.id));
  const added = found.filter(({ record }) => !sources.has(record.id));
  const changed = found.filter((one) => !one.before && sources.has(one.record.id));
  const after = fresh.flatMap((one) => one.entry().figures);
  const figures = await figureChanges(
    before.flatMap((record) => previous!.entryOf(record).figures),
    after,
  );
  const lines = (all: readonly Found[]) => all.map(({ record }) => record.id);
  return {
    articles: {
      total: found.length,
      added: lines(added),
      changed: lines(changed),
      removed: [...sources.keys()].filter((id) => !now.has(id)),
    },
    figures: {
      total: (previous?.manifest.counts.figures ?? 0) + figures.added.length - figures.lost.length,
      ...figures,
    },
  };
}

function reasonToWithhold(
  { lost }: FigureChanges,
  previous: Previous | undefined,
  smokeFaults: readonly string[],
  { force, accepted }: ReindexOptions,
): Message | undefined {
  if (force) return undefined;
  const why = doubts(lost.length, previous?.manifest.counts.figures ?? 0, smokeFaults);
  return JSON.stringify(why) === JSON.stringify(accepted) ? undefined : why;
}

function doubts(lost: number, before: number, smokeFaults: readonly string[]): Message | undefined {
  if (smokeFaults.length > 0)
    return message('{count} smoke questions fail ({questions})', {
      count: smokeFaults.length,
      questions: smokeFaults,
    });
  if (lost >= lostAtLeast && lost > before * lostShare)
    return message('{lost} of {before} figures would be lost', { lost, before });
  return undefined;
}

/** Times named steps, in milliseconds. */
function stopwatch() {
  const began = performance.now();
  const times: Record<Stage | 'total', number> = {
    read: 0,
    figures: 0,
    embed: 0,
    keywords: 0,
    vectors: 0,
    check: 0,
    total: 0,
  };
  const clock = async <T>(stage: Stage, step: () => Promise<T>): Promise<T> => {
    const from = performance.now();
    const result = await step();
    times[stage] += Math.round(performance.now() - from);
    return result;
  };
  return Object.assign(clock, { times: () => ({ ...times, total: Math.round(performance.now() - began) }) });
}
