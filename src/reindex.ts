import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chunk, chunkerVersion } from './corpus/chunk.ts';
import { type Cleaned, cleanerVersion } from './corpus/clean.ts';
import { DuplicateFinder } from './corpus/duplicates.ts';
import { loadGlossary } from './corpus/glossary.ts';
import { type ReadResult, readCorpus } from './corpus/read.ts';
import type { Article, Figure, Glossary, Passage } from './domain.ts';
import { AppError } from './errors.ts';
import { extractFigures, scannerVersion } from './figures/extract.ts';
import { breather } from './index/breathe.ts';
import { buildIndexFile } from './index/build.ts';
import {
  type ArticleChanges,
  articleChanges,
  type FigureChanges,
  figureChanges,
  sameArticle,
} from './index/changes.ts';
import { embedAll } from './index/embed.ts';
import {
  beginGeneration,
  type Generation,
  openFolder,
  previousGeneration,
  publish,
  type SourceRecord,
  writeGeneration,
} from './index/generations.ts';
import { KeywordIndex } from './index/keywords.ts';
import { acquireLock } from './index/lock.ts';
import { tuneRecall } from './index/recall.ts';
import { reuseOf } from './index/reuse.ts';
import { documentOf } from './index/search.ts';
import { HnswStore } from './index/vectors.ts';
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
  readonly signal?: AbortSignal;
}

/** What cleaning did to one article, for an operator to look over. */
export interface CleaningReport {
  readonly source: string;
  readonly id: string;
  readonly title: string;
  readonly publishedOn?: string;
  readonly outlet?: string;
  readonly editor?: string;
  readonly guessed: readonly string[];
  /** How often each rule changed something, with the first few examples: `，, → ，`. */
  readonly rules: Readonly<Record<string, { readonly times: number; readonly examples: readonly string[] }>>;
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
 * Passages whose text an earlier generation holds are not embedded again.
 * @throws AppError `corpus-missing`, `corpus-empty`, `bad-glossary`, `index-locked`, `index-unwritable`, `index-incompatible`.
 */
export async function reindex(options: ReindexOptions): Promise<ReindexReport> {
  const { corpusDir, dataDir, embeddings } = options;
  const clock = stopwatch();
  const release = await acquireLock(dataDir);
  let folder: string | undefined;
  try {
    const previous = await previousGeneration(dataDir, embeddings);
    const glossary = await loadGlossary(corpusDir);
    const read = await clock('read', () => readAll(options, previous));
    const passages = await passagesOf(read.articles, options.signal);
    const figures = await clock('figures', () => figuresOf(read.articles, glossary, previous, options));
    const begun = await beginGeneration(dataDir);
    folder = begun.folder;
    const indexed = await indexPassages(passages, previous, { ...options, clock, folder });
    const { keywords, graph, embedded, reused, recall } = indexed;
    const { articles, sources, skipped, cleaning } = read;
    const versions = { cleaner: cleanerVersion, chunker: chunkerVersion, scanner: scannerVersion };
    const content = {
      articles,
      sources,
      passages,
      figures,
      glossary,
      keywords,
      graph,
      embedding: embeddings,
      versions,
    };
    const manifest = await writeGeneration(dataDir, begun.name, content);

    const built = await openFolder(folder, begun.name, embeddings);
    const smokeFaults = (await options.smoke?.(built)) ?? [];
    const articleReport = await articleChanges(previous?.articles.values() ?? [], articles);
    const figureReport = await figureChanges(previous?.ledger ?? [], figures);
    const withheld = options.check ? undefined : reasonToWithhold(figureReport, previous, smokeFaults, options);
    options.signal?.throwIfAborted();
    if (!options.check && !withheld) await publish(dataDir, begun.name);
    return {
      ...(options.check ? { cleaning } : withheld ? { withheld } : { published: begun.name }),
      articles: { total: articles.length, ...articleReport },
      skipped,
      passages: { total: passages.length, embedded, reused },
      figures: { total: figures.length, ...figureReport },
      recall,
      smokeFaults,
      ms: clock.times(),
      bytes: Object.values(manifest.files).reduce((sum, { bytes }) => sum + bytes, 0),
    };
  } finally {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
    await release();
  }
}

/** Vectors and words of the passages; the graph grows on its own thread while this one counts words. */
async function indexPassages(
  passages: readonly Passage[],
  previous: Generation | undefined,
  options: ReindexOptions & { readonly clock: ReturnType<typeof stopwatch>; readonly folder: string },
) {
  const { clock, dataDir, embeddings, folder, signal } = options;
  const progress = (stage: Stage) => (done: number) => options.onProgress?.({ stage, done, total: passages.length });
  const texts = passages.map(({ text }) => text);
  const reuse = await reuseOf(texts, previous, embeddings);
  const { vectors, embedded, reused } = await clock('embed', () =>
    embedAll(texts, embeddings, { reuse, signal, onProgress: progress('embed') }),
  );
  const path = join(folder, 'vectors.hnsw');
  const { dimensions } = embeddings;
  const [keywords, built] = await Promise.all([
    clock('keywords', () => KeywordIndex.build(texts, { reuse, signal, onProgress: progress('keywords') })),
    clock('vectors', () =>
      buildIndexFile({
        vectors,
        dimensions,
        path,
        reuse: reuse && { ...reuse, path: join(dataDir, reuse.generation.name) },
        onProgress: progress('vectors'),
        signal,
      }),
    ),
  ]);
  const store = await HnswStore.load(path, embeddings, { dimensions, ...built }, (position) =>
    documentOf({ passage: passages[position]! }),
  );
  const recall = await clock('check', () => tuneRecall(store, vectors, { signal }));
  return { keywords, graph: { ...built, efSearch: store.efSearch }, embedded, reused, recall };
}

async function readAll(options: ReindexOptions, previous: Generation | undefined) {
  const { corpusDir, onProgress, signal } = options;
  const breathe = breather(signal);
  const duplicates = new DuplicateFinder();
  const articles: Article[] = [];
  const skipped: string[] = [];
  const sources = new Map<string, SourceRecord>();
  const cleaning: CleaningReport[] = [];
  for await (const result of readCorpus(corpusDir, {
    signal,
    known: options.check ? undefined : cleanedBefore(previous),
  })) {
    const twice = 'article' in result ? duplicates.find(result.article) : undefined;
    if ('skipped' in result) skipped.push(result.skipped);
    else if (twice) skipped.push(sayTwice(result.article, twice));
    else {
      const { editor, outlet, publishedOn } = result.cleaned;
      articles.push(result.article);
      sources.set(result.article.id, {
        hash: result.hash,
        ...(editor && { editor }),
        ...(outlet && { outlet }),
        ...(publishedOn && { publishedOn }),
      });
      if (options.check) cleaning.push(cleaningReport(result));
    }
    onProgress?.({ stage: 'read', done: articles.length });
    await breathe();
  }
  if (articles.length > 0) return { articles, sources, skipped, cleaning };
  const why = skipped.length > 0 ? ` (${skipped.slice(0, 5).join('; ')}${skipped.length > 5 ? '; …' : ''})` : '';
  throw new AppError(
    'corpus-empty',
    `corpus folder ${corpusDir} holds no article${why}: add .md, .txt or .jsonl files`,
  );
}

/** Raw texts that the last reindex cleaned by the same rules. */
function cleanedBefore(previous: Generation | undefined): ((hash: string) => Cleaned | undefined) | undefined {
  if (previous?.manifest.versions.cleaner !== cleanerVersion) return undefined;
  const ids = new Map([...previous.sources].map(([id, { hash }]) => [hash, id]));
  return (hash) => {
    const id = ids.get(hash);
    if (id === undefined) return undefined;
    const { hash: _, ...found } = previous.sources.get(id)!;
    const { text, rawOffsets } = previous.articles.get(id)!;
    return { ...found, text, rawOffsets, changes: [], simplified: 0 };
  };
}

async function passagesOf(articles: readonly Article[], signal: AbortSignal | undefined): Promise<Passage[]> {
  const breathe = breather(signal);
  const passages: Passage[] = [];
  for (const article of articles) {
    passages.push(...chunk(article));
    await breathe();
  }
  return passages;
}

function sayTwice({ source }: Article, { other, by }: NonNullable<ReturnType<DuplicateFinder['find']>>): string {
  const how = by === 'address' ? 'the same address' : 'nearly the same text';
  return `${source}: is the article of ${other.source} again, by ${how}: remove one of them`;
}

/** An article that did not change keeps its figures, as long as the rules that read them did not change either. */
async function figuresOf(
  articles: readonly Article[],
  glossary: Glossary,
  previous: Generation | undefined,
  { onProgress, signal }: ReindexOptions,
): Promise<Figure[]> {
  const same =
    previous?.manifest.versions.scanner === scannerVersion &&
    JSON.stringify(previous.glossary) === JSON.stringify(glossary);
  const old = new Map<string, Figure[]>();
  for (const figure of same ? previous.ledger : []) {
    const list = old.get(figure.articleId);
    if (list) list.push(figure);
    else old.set(figure.articleId, [figure]);
  }
  const breathe = breather(signal);
  const figures: Figure[] = [];
  for (const [index, article] of articles.entries()) {
    const before = same ? previous.articles.get(article.id) : undefined;
    const unchanged = before !== undefined && sameArticle(before, article);
    figures.push(...(unchanged ? (old.get(article.id) ?? []) : extractFigures(article, glossary)));
    onProgress?.({ stage: 'figures', done: index + 1, total: articles.length });
    await breathe();
  }
  return figures;
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

function cleaningReport({ article, cleaned, guessed }: Exclude<ReadResult, { skipped: string }>): CleaningReport {
  const { source, id, title, publishedOn, outlet, editor } = article;
  const rules: Record<string, { times: number; examples: string[] }> = {};
  for (const { rule, before, after } of cleaned.changes) {
    rules[rule] ??= { times: 0, examples: [] };
    const entry = rules[rule];
    entry.times += 1;
    const example = `${before} → ${after}`;
    if (entry.examples.length < 5 && !entry.examples.includes(example)) entry.examples.push(example);
  }
  if (cleaned.simplified > 0) rules['traditional characters'] = { times: cleaned.simplified, examples: [] };
  const found = { ...(publishedOn && { publishedOn }), ...(outlet && { outlet }), ...(editor && { editor }) };
  return { source, id, title, ...found, guessed, rules };
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
