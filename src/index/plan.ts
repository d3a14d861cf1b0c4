import { join } from 'node:path';
import type { VersionedEmbeddings } from '../models/embedding.ts';
import { buildIndexFile } from './build.ts';
import { contextVersion, embedAll } from './embed.ts';
import type { Generation, SourceRecord } from './generations.ts';
import { KeywordPart, keywordsVersion } from './keywords.ts';
import type { Entry } from './parts.ts';
import { tuneRecall } from './recall.ts';
import { documentOf } from './search.ts';
import { Graph, HnswStore } from './vectors.ts';
import type { GenerationContent } from './write.ts';

/** A delta may hold this share of its base, taken out or put beside it, before all is built anew. */
const deltaShare = 0.05;
/** What lies beside the graph is compared one by one in every search. */
const mostBeside = 1_000;

/** An article on its way into a generation. */
export interface Incoming {
  readonly entry: Entry;
  readonly record: Omit<SourceRecord, 'part'>;
  /** The generation before holds the same. */
  readonly isKept: boolean;
}

export interface IndexOptions {
  readonly embeddings: VersionedEmbeddings;
  /** Of the generation that is written. */
  readonly folder: string;
  readonly previous: Generation | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress: (stage: 'embed' | 'keywords' | 'vectors', done: number, total: number) => void;
  readonly clock: <T>(stage: 'embed' | 'keywords' | 'vectors' | 'check', step: () => Promise<T>) => Promise<T>;
}

export type Indexed = Pick<GenerationContent, 'entries' | 'base' | 'delta' | 'efSearch' | 'recall'> & {
  readonly embedded: number;
};

/** Vectors and words of all entries: beside the base of the generation before where little differs from it, else anew. */
export async function indexEntries(incoming: readonly Incoming[], options: IndexOptions): Promise<Indexed> {
  const { previous, embeddings } = options;
  const known = knownVectors(previous, embeddings);
  const gone = known && previous && goneTexts(incoming, previous);
  return gone ? beside(previous, gone, incoming, known, options) : anew(incoming, known, options);
}

const isInBase = ({ isKept, record }: Incoming, { sources }: Generation) =>
  isKept && sources.get(record.id)?.part === 'base';

/** The texts that a delta would take out of the base; undefined where it would be too large, or of other rules. */
function goneTexts(incoming: readonly Incoming[], previous: Generation): string[] | undefined {
  const { manifest, base } = previous;
  const kept = new Set<string>();
  let beside = 0;
  for (const one of incoming) {
    if (isInBase(one, previous)) kept.add(one.record.id);
    else beside += one.entry.passages.length;
  }
  const gone: string[] = [];
  for (const [id, { passages }] of base.part.entries)
    if (!kept.has(id)) for (const { text } of passages) gone.push(text);
  const { baseRows } = manifest.counts;
  const isSmall = beside <= mostBeside && beside + gone.length <= baseRows * deltaShare;
  return isSmall && manifest.versions.keywords === keywordsVersion ? gone : undefined;
}

async function beside(
  previous: Generation,
  gone: readonly string[],
  incoming: readonly Incoming[],
  known: Known,
  { embeddings, signal, onProgress, clock }: IndexOptions,
): Promise<Indexed> {
  const entries = incoming.map((one) => {
    const part = isInBase(one, previous) ? ('base' as const) : ('delta' as const);
    return { entry: one.entry, record: { ...one.record, part } };
  });
  const added = entries.flatMap(({ entry, record }) => (record.part === 'delta' ? [entry] : []));
  const texts = added.flatMap(({ passages }) => passages.map(({ text }) => text));
  const { vectors, embedded } = await clock('embed', () =>
    embedAll(added, embeddings, { known, signal, onProgress: (done) => onProgress('embed', done, texts.length) }),
  );
  const keywords = await clock('keywords', () => KeywordPart.build(texts, { removed: gone, signal }));
  const { efSearch, recall } = previous.manifest;
  return { entries, base: { of: previous }, delta: { keywords, vectors }, efSearch, recall, embedded };
}

/** The graph grows on its own thread while this one counts words. */
async function anew(
  incoming: readonly Incoming[],
  known: Known | undefined,
  { embeddings, folder, signal, onProgress, clock }: IndexOptions,
): Promise<Indexed> {
  const entries = incoming.map(({ entry, record }) => ({ entry, record: { ...record, part: 'base' as const } }));
  const passages = entries.flatMap(({ entry }) => entry.passages);
  const texts = passages.map(({ text }) => text);
  const progress = (stage: 'embed' | 'keywords' | 'vectors') => (done: number) => onProgress(stage, done, texts.length);
  const { dimensions } = embeddings;
  const { vectors, embedded } = await clock('embed', () =>
    embedAll(
      entries.map(({ entry }) => entry),
      embeddings,
      { known, signal, onProgress: progress('embed') },
    ),
  );
  const path = join(folder, 'vectors.hnsw');
  const [keywords, bytes] = await Promise.all([
    clock('keywords', () => KeywordPart.build(texts, { signal, onProgress: progress('keywords') })),
    clock('vectors', () => buildIndexFile({ vectors, dimensions, path, signal, onProgress: progress('vectors') })),
  ]);
  const graph = await Graph.open(path, { dimensions, elements: texts.length }, bytes);
  const rows = Uint32Array.from(texts, (_, row) => row);
  const store = new HnswStore(embeddings, dimensions, {
    graph,
    delta: new Float32Array(),
    rows,
    positions: Int32Array.from(rows),
    efSearch: 1,
    documentAt: (position) => documentOf({ passage: passages[position]! }),
  });
  const recall = await clock('check', () => tuneRecall(store, vectors, { signal }));
  const delta = { keywords: await KeywordPart.build([]), vectors: new Float32Array() };
  return { entries, base: { keywords }, delta, efSearch: store.efSearch, recall, embedded };
}

type Known = (entry: Entry) => readonly ArrayLike<number>[] | undefined;

/** The vectors that the same embedding made for the generation before, of articles that read as they did then, whatever their names. */
function knownVectors(previous: Generation | undefined, embeddings: VersionedEmbeddings): Known | undefined {
  if (!previous) return undefined;
  const { manifest, vectors } = previous;
  const { name, version } = manifest.embedding;
  if (name !== embeddings.name || version !== embeddings.version || manifest.dimensions !== embeddings.dimensions)
    return undefined;
  if (manifest.versions.context !== contextVersion) return undefined;
  let firsts: Map<string, number> | undefined;
  return (entry) => {
    firsts ??= firstPositions(previous);
    const first = firsts.get(contentOf(entry));
    return first === undefined ? undefined : entry.passages.map((_, index) => vectors.vectorAt(first + index));
  };
}

/** Where the passages of each article begin, by what is embedded of it. */
function firstPositions({ entries, passages }: Generation): Map<string, number> {
  const firsts = new Map<string, number>();
  for (const [position, { articleId }] of passages.entries())
    if (passages[position - 1]?.articleId !== articleId) firsts.set(contentOf(entries.get(articleId)!), position);
  return firsts;
}

const contentOf = ({ article: { title, text }, passages }: Entry) =>
  [title, text, ...passages.map(({ start, end }) => `${start}-${end}`)].join('\n');
