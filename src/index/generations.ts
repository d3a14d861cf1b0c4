import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article, Figure, Glossary, Ledger, Passage } from '../domain.ts';
import { AppError } from '../errors.ts';
import { type Message, message } from '../messages.ts';
import { AbsentEmbeddings } from '../models/absent-embeddings.ts';
import { defaultEmbeddings, shippedName } from '../models/default.ts';
import type { VersionedEmbeddings } from '../models/embedding.ts';
import { Meaning } from '../models/meaning.ts';
import { breather } from './breathe.ts';
import { currentName, generationNames, isBefore, piecesOf, pointAt, writing } from './disk.ts';
import { KeywordIndex, KeywordPart, keywordsVersion } from './keywords.ts';
import { acquireLock } from './lock.ts';
import {
  baseFiles,
  type EmbeddingIdentity,
  type FileName,
  fileNames,
  isMadeWith,
  type Manifest,
  parseManifest,
  sha256,
} from './manifest.ts';
import { Entries, type Entry, filesOf, type PartName } from './parts.ts';
import { documentOf, HybridRetriever } from './search.ts';
import { Graph, HnswStore, space } from './vectors.ts';

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
  /** What the retriever is made of; positions follow `passages`. */
  readonly keywords: KeywordIndex;
  readonly vectors: HnswStore;
  /** What the next generation may share. */
  readonly base: Base;
}

interface Base {
  readonly entries: Entries;
  readonly keywords: KeywordPart;
  readonly graph: Graph;
}

/** Where an article came from, and what reading it found, kept so that what has not changed need not be read again. */
export interface SourceRecord {
  readonly id: string;
  readonly source: string;
  /** Where its entry stands: the part, the line there, and the row of its first passage. */
  readonly part: PartName;
  readonly line: number;
  readonly row: number;
  readonly passages: number;
  /** A hash of what is embedded of it. */
  readonly content: number;
  /** Of the source's bytes and name. */
  readonly key: string;
  /** Of the raw text. */
  readonly hash: string;
  readonly url?: string;
  readonly editor?: string;
  readonly outlet?: string;
  readonly publishedOn?: string;
  /** By which a repeated article is known. */
  readonly signature: { readonly chars: number; readonly numbers: number; readonly sentences: readonly number[] };
}

/** Told of what was found and done about it; never of anything private. */
export type Warn = (message: string) => void;

export interface OpenOptions {
  readonly warn?: Warn | undefined;
  /** One that is open already: what both share is not read again. */
  readonly held?: Generation | undefined;
}

/**
 * Opens the generation that `CURRENT` points at. Every file is checked before it is used; a damaged generation is passed
 * over for the one before it, and `warn` told.
 * @throws AppError `index-missing` where there is none, `index-damaged` where none is whole, `index-incompatible` where
 * another version of this program made it.
 */
export async function openGeneration(
  dataDir: string,
  embeddings: VersionedEmbeddings,
  options: OpenOptions = {},
): Promise<Generation> {
  const names = await generationNames(dataDir);
  const current = await currentName(dataDir);
  if (names.length === 0) {
    if (current)
      throw new AppError(
        'index-damaged',
        message('{folder}/{name} is gone: run npm run reindex', { folder: dataDir, name: current }),
      );
    throw new AppError('index-missing', message('{folder} holds no index: run npm run reindex', { folder: dataDir }));
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
      const generation = await openFolder(join(dataDir, name), name, embeddings, options);
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
export async function openFolder(
  folder: string,
  name: string,
  embeddings: VersionedEmbeddings,
  { held, warn }: OpenOptions = {},
): Promise<Generation> {
  const manifest = await readManifest(folder, name);
  if (manifest.space !== space || manifest.versions.keywords !== keywordsVersion)
    throw new AppError(
      'index-incompatible',
      message('{name} was made by another version of this program: run npm run reindex', { name }),
    );
  return load(folder, manifest, searching(manifest, embeddings, warn), { held, warn });
}

/**
 * The embedding to search a generation with. One that was made with another than the settings name answers on until the next reindex:
 * by its own embedding where that is the shipped one, else by keywords alone.
 */
function searching(manifest: Manifest, given: VersionedEmbeddings, warn: Warn | undefined): VersionedEmbeddings {
  if (isMadeWith(manifest, given)) return given;
  const { embedding, dimensions, name } = manifest;
  const own = { ...embedding, dimensions };
  const shipped = embedding.name === shippedName ? defaultEmbeddings() : undefined;
  const isShipped = shipped !== undefined && isMadeWith(manifest, shipped);
  const saying = ({ name, version, dimensions }: EmbeddingIdentity) => `${name} ${version} (${dimensions} dimensions)`;
  const meanwhile = isShipped ? 'until then it answers by that' : 'until then keywords alone answer';
  warn?.(`${name} was made with ${saying(own)}, now it is ${saying(given)}: run npm run reindex; ${meanwhile}`);
  if (isShipped) return shipped;
  return Object.assign(new AbsentEmbeddings(own), given.meaning && { meaning: given.meaning.bind(given) });
}

async function load(
  folder: string,
  manifest: Manifest,
  embeddings: VersionedEmbeddings,
  { held, warn }: OpenOptions = {},
): Promise<Generation> {
  const { name, counts, dimensions, efSearch } = manifest;
  const bytesOf = (file: FileName) => readChecked(folder, file, manifest);
  // One file after the other: what is read of it is smaller than its bytes, which are let go.
  const partOf = async (files: (typeof filesOf)[PartName]) => {
    await check(folder, files.entries, manifest);
    const entries = await Entries.readAll(join(folder, files.entries));
    return { entries, keywords: KeywordPart.fromBytes(await bytesOf(files.keywords)) };
  };
  const openBase = async (): Promise<Base> => {
    const part = await partOf(filesOf.base);
    const vectors = await bytesOf('vectors.hnsw');
    const expected = { dimensions, elements: counts.baseRows };
    return { ...part, graph: await Graph.open(join(folder, 'vectors.hnsw'), expected, vectors) };
  };
  const isShared = held && baseFiles.every((file) => held.manifest.files[file].sha256 === manifest.files[file].sha256);
  const base = isShared ? held.base : await openBase();
  const delta = await partOf(filesOf.delta);
  const deltaBytes = await bytesOf('delta-vectors.bin');
  const glossary = JSON.parse((await bytesOf('glossary.json')).toString()) as Glossary;

  const articles = new Map<string, Article>();
  const passages: Passage[] = [];
  const ledger: Figure[] = [];
  const rows: number[] = [];
  const positions = new Int32Array(counts.baseRows + counts.deltaRows).fill(-1);
  const breathe = breather();
  for (const { id, source, part, line, row } of parseRecords(await bytesOf('sources.jsonl'))) {
    const entry = (part === 'base' ? base : delta).entries.at(line);
    if (entry?.article.id !== id) throw damaged(name, `holds no article ${id}`);
    const first = part === 'base' ? row : counts.baseRows + row;
    for (const [ordinal, passage] of entry.passages.entries()) {
      positions[first + ordinal] = passages.length;
      rows.push(first + ordinal);
      passages.push(passage);
    }
    for (const figure of entry.figures) ledger.push(figure);
    articles.set(id, withSource(entry, source).article);
    await breathe();
  }
  const counted = { articles: articles.size, passages: passages.length, figures: ledger.length };
  for (const [what, count] of Object.entries(counted))
    if (count !== counts[what as keyof typeof counted])
      throw damaged(name, `holds ${count} ${what}, its manifest says ${counts[what as keyof typeof counted]}`);
  if (base.keywords.size !== counts.baseRows || delta.keywords.size !== counts.deltaRows)
    throw damaged(name, 'has words of other passages');

  const keywords = new KeywordIndex([base.keywords, delta.keywords], positions);
  await breathe();
  const vectors = new HnswStore(embeddings, dimensions, {
    graph: base.graph,
    delta: new Float32Array(deltaBytes.buffer, deltaBytes.byteOffset, deltaBytes.length >> 2),
    rows: Uint32Array.from(rows),
    positions,
    efSearch,
    documentAt: (position) => documentOf({ passage: passages[position]! }),
  });
  const retriever = new HybridRetriever({ passages, keywords, vectors, embeddings, warn });
  const meaning = embeddings.meaning && new Meaning((words) => embeddings.meaning!(words));
  const opened = { articles, passages, ledger, glossary, keywords, vectors, base };
  return { name, manifest, ...opened, retriever, ...(meaning && { meaning }) };
}

/** @throws AppError `index-damaged`, `index-incompatible` for one of another format. */
export async function readManifest(folder: string, name: string): Promise<Manifest> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => undefined);
  if (text === undefined) throw damaged(name, message('has no manifest'));
  const manifest = parseManifest(text);
  if ('fault' in manifest) throw damaged(name, message('has a manifest that {fault}', { fault: manifest.fault }));
  if (manifest.name !== name) throw damaged(name, message('has the manifest of {other}', { other: manifest.name }));
  return manifest;
}

/** In a shared base, an article may still have the name that its file had then. */
export const withSource = (entry: Entry, source: string): Entry =>
  entry.article.source === source ? entry : { ...entry, article: { ...entry.article, source } };

/** `sources.jsonl`, in the order of the corpus. */
export function* parseRecords(bytes: Buffer): Generator<SourceRecord> {
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from);
    yield JSON.parse(bytes.toString('utf8', from, end)) as SourceRecord;
    from = end + 1;
  }
}

export async function readChecked(folder: string, file: FileName, manifest: Manifest): Promise<Buffer<ArrayBuffer>> {
  const expected = manifest.files[file];
  const bytes = await readFile(join(folder, file)).catch(() => undefined);
  if (bytes === undefined) throw damaged(manifest.name, message('has no {file}', { file }));
  if (bytes.length !== expected.bytes || (await sha256(bytes)) !== expected.sha256)
    throw damaged(manifest.name, message('has a damaged {file}', { file }));
  return bytes;
}

/** As `readChecked`, of a file that is not kept. */
async function check(folder: string, file: FileName, manifest: Manifest): Promise<void> {
  const hash = createHash('sha256');
  try {
    for await (const piece of piecesOf(join(folder, file))) hash.update(piece);
  } catch {
    throw damaged(manifest.name, message('has no {file}', { file }));
  }
  if (hash.digest('hex') !== manifest.files[file].sha256)
    throw damaged(manifest.name, message('has a damaged {file}', { file }));
}

const damaged = (name: string, what: string | Message) =>
  new AppError('index-damaged', message('{name} {what}: run npm run reindex', { name, what }));

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
      const why = current
        ? message('there is no generation before {name}: correct the corpus and run npm run reindex', { name: current })
        : message('there is no generation in {folder}: correct the corpus and run npm run reindex', {
            folder: dataDir,
          });
      throw new AppError('index-missing', why);
    }
    const manifest = await readManifest(join(dataDir, before), before);
    for (const file of fileNames) await readChecked(join(dataDir, before), file, manifest);
    await writing(dataDir, () => pointAt(dataDir, before));
    return before;
  } finally {
    await release();
  }
}
