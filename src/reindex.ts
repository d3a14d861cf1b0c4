import { rm } from 'node:fs/promises';
import type { Known } from './corpus/article.ts';
import { chunk, chunkerVersion } from './corpus/chunk.ts';
import { type Cleaned, cleanerVersion } from './corpus/clean.ts';
import { type CleaningReport, cleaningReport } from './corpus/cleaning-report.ts';
import { DuplicateFinder, sayTwin, signatureOf } from './corpus/duplicates.ts';
import { kindNames } from './corpus/files.ts';
import { loadGlossary } from './corpus/glossary.ts';
import { readCorpus } from './corpus/read.ts';
import type { Article, Glossary } from './domain.ts';
import { AppError } from './errors.ts';
import { extractFigures, scannerVersion } from './figures/extract.ts';
import { breather } from './index/breathe.ts';
import {
  type ArticleChanges,
  articleChanges,
  type FigureChanges,
  figureChanges,
  sameArticle,
} from './index/changes.ts';
import { type Generation, openFolder, previousGeneration } from './index/generations.ts';
import { acquireLock } from './index/lock.ts';
import { type Incoming, indexEntries } from './index/plan.ts';
import { beginGeneration, publish, writeGeneration } from './index/write.ts';
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
  /** Asks the built generation what it must be able to answer; what it cannot is named. */
  readonly smoke?: (generation: Generation) => Promise<readonly string[]>;
  /** A generation that is open already: where it is the current one, it need not be opened again. */
  readonly held?: Generation | undefined;
  readonly signal?: AbortSignal;
}

export interface ReindexReport {
  /** The generation that now answers; absent after `check`, or when it was withheld. */
  readonly published?: string;
  /** Why nothing was published, with the mend. */
  readonly withheld?: string;
  readonly articles: ArticleChanges & { readonly total: number };
  /** `name: reason: mend` of every file or line that is not in the index. */
  readonly skipped: readonly string[];
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
    const previous = await previousGeneration(dataDir, embeddings, options.held);
    const glossary = await loadGlossary(corpusDir);
    const read = await clock('read', () => readAll(options, previous));
    const incoming = await clock('figures', () => understood(read.found, glossary, previous, options));
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
    const content = { ...indexed, glossary, embedding: embeddings, versions };
    const manifest = await writeGeneration(dataDir, begun.name, content);

    const built = await openFolder(folder, begun.name, embeddings, previous);
    const smokeFaults = (await options.smoke?.(built)) ?? [];
    const articles = incoming.map(({ entry }) => entry.article);
    const figures = incoming.flatMap(({ entry }) => entry.figures);
    const articleReport = await articleChanges(previous?.articles ?? new Map(), articles);
    const figureReport = await figureChanges(previous?.ledger ?? [], figures);
    const withheld = options.check ? undefined : reasonToWithhold(figureReport, previous, smokeFaults, options);
    options.signal?.throwIfAborted();
    if (!options.check && !withheld) await publish(dataDir, begun.name);
    const { passages } = manifest.counts;
    return {
      ...(options.check ? { cleaning: read.cleaning } : withheld ? { withheld } : { published: begun.name }),
      articles: { total: articles.length, ...articleReport },
      skipped: read.skipped,
      passages: { total: passages, embedded, reused: passages - embedded },
      figures: { total: figures.length, ...figureReport },
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

type Found = Omit<Incoming, 'entry'> & { readonly article: Article };

async function readAll(options: ReindexOptions, previous: Generation | undefined) {
  const { corpusDir, onProgress, signal } = options;
  const breathe = breather(signal);
  const duplicates = new DuplicateFinder();
  const found: Found[] = [];
  const skipped: string[] = [];
  const cleaning: CleaningReport[] = [];
  const known = options.check ? undefined : knownBefore(previous);
  for await (const result of readCorpus(corpusDir, { signal, known })) {
    if ('skipped' in result) skipped.push(result.skipped);
    else {
      const { article, cleaned, key, hash } = result;
      const before = previous?.sources.get(article.id);
      const old = previous?.articles.get(article.id);
      const isKept = old !== undefined && sameArticle(old, article);
      const signature = before && isKept ? before.signature : signatureOf(article.text);
      const twice = duplicates.find(article, signature, isKept);
      if (twice) skipped.push(`${article.source}: ${sayTwin(twice)}: remove one of them`);
      else {
        const { editor, outlet, publishedOn } = cleaned;
        const stated = { ...(editor && { editor }), ...(outlet && { outlet }), ...(publishedOn && { publishedOn }) };
        const record = { id: article.id, source: article.source, key, hash, ...stated, signature };
        found.push({ article, record, isKept });
        if (options.check) cleaning.push(cleaningReport(result));
      }
    }
    onProgress?.({ stage: 'read', done: found.length });
    await breathe();
  }
  if (found.length > 0) return { found, skipped, cleaning };
  const why = skipped.length > 0 ? ` (${skipped.slice(0, 5).join('; ')}${skipped.length > 5 ? '; …' : ''})` : '';
  throw new AppError('corpus-empty', `corpus folder ${corpusDir} holds no article${why}: add ${kindNames} files`);
}

/** What the last reindex read, and the raw texts that it cleaned by the same rules. */
function knownBefore(previous: Generation | undefined): Known | undefined {
  if (!previous) return undefined;
  const byKey = new Map<string, string>();
  const byHash = new Map<string, string>();
  for (const { id, key, hash } of previous.sources.values()) {
    byKey.set(key, id);
    byHash.set(hash, id);
  }
  const cleanedOf = (id: string): Cleaned => {
    const { editor, outlet, publishedOn } = previous.sources.get(id)!;
    const { text, rawOffsets } = previous.articles.get(id)!;
    const stated = { ...(editor && { editor }), ...(outlet && { outlet }), ...(publishedOn && { publishedOn }) };
    return { ...stated, text, rawOffsets, changes: [], simplified: 0 };
  };
  const isSameCleaner = previous.manifest.versions.cleaner === cleanerVersion;
  return {
    read: (key) => {
      const id = byKey.get(key);
      if (id === undefined) return undefined;
      const { hash } = previous.sources.get(id)!;
      return { article: previous.articles.get(id)!, cleaned: cleanedOf(id), hash, key };
    },
    cleaned: (hash) => {
      const id = isSameCleaner ? byHash.get(hash) : undefined;
      return id === undefined ? undefined : cleanedOf(id);
    },
  };
}

/** Passages and figures. An article that did not change keeps its own, as long as the rules that made them are the same. */
async function understood(
  found: readonly Found[],
  glossary: Glossary,
  previous: Generation | undefined,
  { onProgress, signal }: ReindexOptions,
): Promise<Incoming[]> {
  const versions = previous?.manifest.versions;
  const cutsAlike = versions?.chunker === chunkerVersion;
  const readsAlike =
    versions?.scanner === scannerVersion && JSON.stringify(previous?.glossary) === JSON.stringify(glossary);
  const breathe = breather(signal);
  const incoming: Incoming[] = [];
  for (const { article, record, isKept } of found) {
    const before = isKept ? previous?.entries.get(article.id) : undefined;
    const passages = before && cutsAlike ? before.passages : chunk(article);
    const figures = before && readsAlike ? before.figures : extractFigures(article, glossary);
    incoming.push({ entry: { article, passages, figures }, record, isKept: isKept && cutsAlike && readsAlike });
    onProgress?.({ stage: 'figures', done: incoming.length, total: found.length });
    await breathe();
  }
  return incoming;
}

function reasonToWithhold(
  { lost }: FigureChanges,
  previous: Generation | undefined,
  smokeFaults: readonly string[],
  { force }: ReindexOptions,
): string | undefined {
  if (force) return undefined;
  const mend = 'correct the corpus, or publish anyway with --force';
  if (smokeFaults.length > 0) return `${smokeFaults.length} smoke questions fail (${smokeFaults.join('; ')}): ${mend}`;
  const before = previous?.ledger.length ?? 0;
  if (lost.length >= lostAtLeast && lost.length > before * lostShare)
    return `${lost.length} of ${before} figures would be lost: ${mend}`;
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
    times[stage] = Math.round(performance.now() - from);
    return result;
  };
  return Object.assign(clock, { times: () => ({ ...times, total: Math.round(performance.now() - began) }) });
}
