import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article, Figure, Glossary, Ledger, Passage } from '../domain.ts';
import { AppError } from '../errors.ts';
import type { VersionedEmbeddings } from '../models/embedding.ts';
import { breather } from './breathe.ts';
import type { BuiltGraph } from './build.ts';
import {
  currentName,
  generationNames,
  isBefore,
  nextName,
  pointAt,
  prune,
  sync,
  writeDurably,
  writeLinesDurably,
  writing,
} from './disk.ts';
import { KeywordIndex, keywordsVersion } from './keywords.ts';
import { acquireLock } from './lock.ts';
import {
  type FileName,
  fileNames,
  formatVersion,
  type Manifest,
  parseManifest,
  sha256,
  writeManifest,
} from './manifest.ts';
import { documentOf, HybridRetriever } from './search.ts';
import { Meaning } from '../models/meaning.ts';
import { HnswStore, space } from './vectors.ts';

/** One immutable index on disk, opened: a question keeps the one that it began with. */
export interface Generation {
  readonly name: string;
  readonly manifest: Manifest;
  readonly articles: ReadonlyMap<string, Article>;
  readonly passages: readonly Passage[];
  readonly ledger: Ledger;
  readonly glossary: Glossary;
  readonly retriever: HybridRetriever;
  /** How near words are in meaning, where the embedding can tell at once. */
  readonly meaning?: Meaning;
  /** By article id. */
  readonly sources: ReadonlyMap<string, SourceRecord>;
  /** What the retriever is made of; positions follow `passages`. */
  readonly keywords: KeywordIndex;
  readonly vectors: HnswStore;
}

/** What cleaning an article's raw text found, kept so that the same text need not be cleaned again. */
export interface SourceRecord {
  /** Of the raw text. */
  readonly hash: string;
  readonly editor?: string;
  readonly outlet?: string;
  readonly publishedOn?: string;
}

/** Told of what was found and done about it; never of anything private. */
export type Warn = (message: string) => void;

export interface OpenOptions {
  readonly warn?: Warn | undefined;
}

/** What a reindex puts into a generation. */
export interface GenerationContent {
  readonly articles: readonly Article[];
  readonly passages: readonly Passage[];
  readonly figures: readonly Figure[];
  readonly glossary: Glossary;
  readonly sources: ReadonlyMap<string, SourceRecord>;
  readonly keywords: KeywordIndex;
  readonly graph: BuiltGraph & { readonly efSearch: number };
  readonly embedding: Pick<VersionedEmbeddings, 'name' | 'version' | 'dimensions'>;
  readonly versions: Omit<Manifest['versions'], 'keywords'>;
}

/** Makes room for the next generation: its name, and the empty folder `gen-N.tmp`. The caller holds the lock. */
export async function beginGeneration(dataDir: string): Promise<{ name: string; folder: string }> {
  return writing(dataDir, async () => {
    const name = await nextName(dataDir);
    const folder = join(dataDir, `${name}.tmp`);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    return { name, folder };
  });
}

/**
 * Fills the folder of `beginGeneration`, in which `vectors.hnsw` lies already: all on the disk, the manifest last.
 * @throws AppError `index-unwritable`.
 */
export async function writeGeneration(dataDir: string, name: string, content: GenerationContent): Promise<Manifest> {
  return writing(dataDir, async () => {
    const folder = join(dataDir, `${name}.tmp`);
    const at = (file: FileName) => join(folder, file);
    await writeLinesDurably(
      at('articles.jsonl'),
      mapped(content.articles, (article) => ({ ...article, raw: content.sources.get(article.id) })),
    );
    // A passage's text is its article's, so only the span is kept.
    await writeLinesDurably(
      at('passages.jsonl'),
      mapped(content.passages, ({ text: _, ...span }, position) => ({
        ...span,
        label: content.graph.labels[position],
      })),
    );
    await writeLinesDurably(at('figures.jsonl'), content.figures);
    await writeDurably(at('glossary.json'), `${JSON.stringify(content.glossary, null, 1)}\n`);
    await writeDurably(at('keywords.bin'), content.keywords.toBytes());
    await sync(at('vectors.hnsw'));

    const files: Partial<Record<FileName, { bytes: number; sha256: string }>> = {};
    for (const file of fileNames) {
      const bytes = await readFile(at(file));
      files[file] = { bytes: bytes.length, sha256: await sha256(bytes) };
    }
    const manifest: Manifest = {
      formatVersion,
      name,
      builtAt: new Date().toISOString(),
      files: files as Manifest['files'],
      counts: {
        articles: content.articles.length,
        passages: content.passages.length,
        figures: content.figures.length,
        vectors: content.graph.elements,
      },
      embedding: { name: content.embedding.name, version: content.embedding.version },
      dimensions: content.embedding.dimensions,
      space,
      efSearch: content.graph.efSearch,
      versions: { ...content.versions, keywords: keywordsVersion },
    };
    await writeDurably(join(folder, 'manifest.json'), writeManifest(manifest));
    await sync(folder);
    return manifest;
  });
}

/** Makes a written and checked `gen-N.tmp` the current generation, and prunes all but it and the one before. */
export async function publish(dataDir: string, name: string): Promise<void> {
  await writing(dataDir, async () => {
    const before = await currentName(dataDir);
    await rename(join(dataDir, `${name}.tmp`), join(dataDir, name));
    await sync(dataDir);
    await pointAt(dataDir, name);
    await prune(dataDir, [name, before]);
  });
}

/**
 * Opens the generation that `CURRENT` points at. Every file is checked before it is used; a damaged generation is passed
 * over for the one before it, and `warn` told.
 * @throws AppError `index-missing` where there is none, `index-damaged` where none is whole, `index-incompatible` where
 * another embedding made it.
 */
export async function openGeneration(
  dataDir: string,
  embeddings: VersionedEmbeddings,
  options: OpenOptions = {},
): Promise<Generation> {
  const names = await generationNames(dataDir);
  const current = await currentName(dataDir);
  if (names.length === 0) {
    if (current) throw new AppError('index-damaged', `${dataDir}/${current} is gone: run npm run reindex`);
    throw new AppError('index-missing', `${dataDir} holds no index: run npm run reindex`);
  }
  const older = names.toReversed().filter((name) => name !== current);
  // Behind the current one, the nearest before it: a later one was rolled back, or was never published.
  const order = current
    ? [current, ...older.filter((name) => isBefore(name, current)), ...older.filter((name) => !isBefore(name, current))]
    : older;
  if (!current) options.warn?.(`${dataDir}/CURRENT is missing or damaged: taking ${order[0]}; run npm run reindex`);
  const faults: string[] = [];
  for (const name of order) {
    try {
      const generation = await openFolder(join(dataDir, name), name, embeddings);
      if (faults.length > 0) options.warn?.(`${faults.join('; ')}; going on with ${name}`);
      return generation;
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'index-damaged') throw error;
      faults.push(error.message);
    }
  }
  throw new AppError('index-damaged', faults.join('; '));
}

/**
 * Opens one generation's folder, `gen-N.tmp` too.
 * @throws AppError `index-damaged`, `index-incompatible`.
 */
export async function openFolder(folder: string, name: string, embeddings: VersionedEmbeddings): Promise<Generation> {
  const manifest = await readManifest(folder, name);
  const made = `${manifest.embedding.name} ${manifest.embedding.version} (${manifest.dimensions} dimensions)`;
  const given = `${embeddings.name} ${embeddings.version} (${embeddings.dimensions} dimensions)`;
  const mend = 'run npm run reindex';
  if (made !== given)
    throw new AppError('index-incompatible', `${name} was made with ${made}, now it is ${given}: ${mend}`);
  if (manifest.space !== space || manifest.versions.keywords !== keywordsVersion)
    throw new AppError('index-incompatible', `${name} was made by another version of this program: ${mend}`);
  return load(folder, manifest, embeddings);
}

/**
 * The newest whole generation for a reindex to compare with and to reuse, whatever embedding made it: do not search it.
 * Undefined where there is none.
 */
export async function previousGeneration(
  dataDir: string,
  embeddings: VersionedEmbeddings,
): Promise<Generation | undefined> {
  const current = await currentName(dataDir);
  const names = (await generationNames(dataDir)).toReversed();
  for (const name of current ? [current, ...names.filter((other) => other !== current)] : names) {
    try {
      const folder = join(dataDir, name);
      return await load(folder, await readManifest(folder, name), embeddings);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }
  return undefined;
}

async function load(folder: string, manifest: Manifest, embeddings: VersionedEmbeddings): Promise<Generation> {
  const { name } = manifest;
  const bytesOf = (file: FileName) => readChecked(folder, file, manifest);
  const articles = new Map<string, Article>();
  const sources = new Map<string, SourceRecord>();
  for (const { raw, ...article } of await parseLines<Article & { raw?: SourceRecord }>(
    await bytesOf('articles.jsonl'),
  )) {
    articles.set(article.id, article);
    if (raw) sources.set(article.id, raw);
  }
  const spans = await parseLines<Omit<Passage, 'text'> & { label: number }>(await bytesOf('passages.jsonl'));
  const passages = spans.map(({ label: _, ...span }): Passage => {
    const { text } = articles.get(span.articleId)!;
    return { ...span, text: text.slice(span.start, span.end) };
  });
  const ledger = await parseLines<Figure>(await bytesOf('figures.jsonl'));
  const glossary = JSON.parse((await bytesOf('glossary.json')).toString()) as Glossary;
  const keywords = KeywordIndex.fromBytes(await bytesOf('keywords.bin'));
  await bytesOf('vectors.hnsw');
  const labels = Uint32Array.from(spans, ({ label }) => label);
  const expected = {
    dimensions: manifest.dimensions,
    elements: manifest.counts.vectors,
    labels,
    efSearch: manifest.efSearch,
  };
  const vectors = await HnswStore.load(join(folder, 'vectors.hnsw'), embeddings, expected, (position) =>
    documentOf({ passage: passages[position]! }),
  );
  const counted = { articles: articles.size, passages: passages.length, figures: ledger.length };
  for (const [what, count] of Object.entries(counted))
    if (count !== manifest.counts[what as keyof typeof counted])
      throw damaged(name, `holds ${count} ${what}, its manifest says ${manifest.counts[what as keyof typeof counted]}`);
  if (keywords.size !== passages.length)
    throw damaged(name, `has keywords of ${keywords.size} passages, not ${passages.length}`);
  const retriever = new HybridRetriever({ passages, keywords, vectors, embeddings });
  const meaning = embeddings.meaning && new Meaning((words) => embeddings.meaning!(words));
  const parts = { name, manifest, articles, sources, passages, ledger, glossary, retriever, keywords, vectors };
  return { ...parts, ...(meaning && { meaning }) };
}

/** @throws AppError `index-damaged`, `index-incompatible` for one of another format. */
async function readManifest(folder: string, name: string): Promise<Manifest> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => undefined);
  if (text === undefined) throw damaged(name, 'has no manifest');
  const manifest = parseManifest(text);
  if ('fault' in manifest) throw damaged(name, `has a manifest that ${manifest.fault}`);
  if (manifest.name !== name) throw damaged(name, `has the manifest of ${manifest.name}`);
  return manifest;
}

async function readChecked(folder: string, file: FileName, manifest: Manifest): Promise<Buffer<ArrayBuffer>> {
  const expected = manifest.files[file];
  const bytes = await readFile(join(folder, file)).catch(() => undefined);
  if (bytes === undefined) throw damaged(manifest.name, `has no ${file}`);
  if (bytes.length !== expected.bytes || (await sha256(bytes)) !== expected.sha256)
    throw damaged(manifest.name, `has a damaged ${file}`);
  return bytes;
}

const damaged = (name: string, what: string) => new AppError('index-damaged', `${name} ${what}: run npm run reindex`);

/**
 * Points `CURRENT` at the generation before the current one.
 * @returns its name.
 * @throws AppError `index-missing` where there is none before, `index-damaged` where it is not whole, `index-locked`.
 */
export async function rollback(dataDir: string): Promise<string> {
  const release = await acquireLock(dataDir);
  try {
    const current = await currentName(dataDir);
    const before = (await generationNames(dataDir)).filter((name) => !current || isBefore(name, current)).at(-1);
    if (!before) {
      const where = current ? `before ${current}` : `in ${dataDir}`;
      throw new AppError(
        'index-missing',
        `there is no generation ${where}: correct the corpus and run npm run reindex`,
      );
    }
    const manifest = await readManifest(join(dataDir, before), before);
    for (const file of fileNames) await readChecked(join(dataDir, before), file, manifest);
    await writing(dataDir, () => pointAt(dataDir, before));
    return before;
  } finally {
    await release();
  }
}

function* mapped<T, U>(values: readonly T[], map: (value: T, position: number) => U): Generator<U> {
  for (const [position, value] of values.entries()) yield map(value, position);
}

async function parseLines<T>(bytes: Buffer): Promise<T[]> {
  const breathe = breather();
  const values: T[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from);
    const stop = end < 0 ? bytes.length : end;
    values.push(JSON.parse(bytes.toString('utf8', from, stop)) as T);
    from = stop + 1;
    await breathe();
  }
  return values;
}
