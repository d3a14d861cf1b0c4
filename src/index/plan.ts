import { join } from 'node:path';
import type { VersionedEmbeddings } from '../models/embedding.ts';
import { hashOf } from '../text/hash.ts';
import { buildIndexFile } from './build.ts';
import { countKeywords } from './count.ts';
import { contextVersion, embedAll } from './embed.ts';
import type { SourceRecord } from './generations.ts';
import { KeywordPart, keywordsVersion } from './keywords.ts';
import { isMadeWith } from './manifest.ts';
import type { Entry, PartName } from './parts.ts';
import type { Previous } from './previous.ts';
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
  readonly record: Omit<SourceRecord, 'part' | 'line' | 'row' | 'passages' | 'content'>;
  /** Where the generation before holds all of it, and needs not be asked. */
  readonly kept?: SourceRecord | undefined;
  entry(): Entry;
}

export interface IndexOptions {
  readonly embeddings: VersionedEmbeddings;
  /** Of the generation that is written. */
  readonly folder: string;
  readonly previous: Previous | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress: (stage: 'embed' | 'keywords' | 'vectors', done: number, total: number) => void;
  readonly clock: <T>(stage: 'embed' | 'keywords' | 'vectors' | 'check', step: () => Promise<T>) => Promise<T>;
}

export type Indexed = Pick<GenerationContent, 'records' | 'entries' | 'base' | 'delta' | 'efSearch' | 'recall'> & {
  readonly embedded: number;
};

/** Vectors and words of all entries: beside the base of the generation before where little differs from it, else anew. */
export async function indexEntries(incoming: readonly Incoming[], options: IndexOptions): Promise<Indexed> {
  const { previous, embeddings } = options;
  const known = previous && knownVectors(previous, embeddings);
  const gone = known && goneTexts(incoming, previous);
  return gone ? beside(previous, gone, incoming, known, options) : anew(incoming, known, options);
}

const isInBase = ({ kept }: Incoming) => kept?.part === 'base';

/** The texts that a delta would take out of the base; undefined where it would be too large, or of other rules. */
function goneTexts(incoming: readonly Incoming[], previous: Previous): string[] | undefined {
  const { manifest, baseSize } = previous;
  const { baseRows } = manifest.counts;
  const mostBase = baseRows * deltaShare;
  const kept = new Set<number>();
  let keptRows = 0;
  let beside = 0;
  for (const one of incoming) {
    if (one.kept && isInBase(one)) {
      kept.add(one.kept.line);
      keptRows += one.kept.passages;
    } else beside += one.kept?.passages ?? one.entry().passages.length;
  }
  const isSmall = beside <= mostBeside && beside + baseRows - keptRows <= mostBase;
  if (!isSmall || manifest.versions.keywords !== keywordsVersion) return undefined;
  const gone: string[] = [];
  for (let line = 0; line < baseSize; line++)
    if (!kept.has(line)) for (const { text } of previous.baseEntry(line).passages) gone.push(text);
  return gone;
}

/** The records of entries as they come to lie in a part, and those entries. */
class Lines {
  readonly entries: Entry[] = [];
  #row = 0;

  add({ record, entry }: Incoming, part: PartName): SourceRecord {
    const own = entry();
    const line = this.entries.push(own) - 1;
    const row = this.#row;
    this.#row += own.passages.length;
    return { ...record, part, line, row, passages: own.passages.length, content: hashOf(contentOf(own)) };
  }
}

async function beside(
  previous: Previous,
  gone: readonly string[],
  incoming: readonly Incoming[],
  known: Known,
  { embeddings, signal, onProgress, clock }: IndexOptions,
): Promise<Indexed> {
  const lines = new Lines();
  const records = incoming.map((one) =>
    one.kept && isInBase(one) ? { ...one.kept, ...one.record } : lines.add(one, 'delta'),
  );
  const texts = textsOf(lines.entries);
  const { vectors, embedded } = await clock('embed', () =>
    embedAll(lines.entries, embeddings, {
      known,
      signal,
      onProgress: (done) => onProgress('embed', done, texts.length),
    }),
  );
  const keywords = await clock('keywords', () => KeywordPart.build(texts, { removed: gone, signal }));
  const { efSearch, recall } = previous.manifest;
  const entries = { base: [], delta: lines.entries };
  return { records, entries, base: { of: previous }, delta: { keywords, vectors }, efSearch, recall, embedded };
}

/** The words are counted while the passages are embedded and the graph grows, of many passages each on its own thread. */
async function anew(
  incoming: readonly Incoming[],
  known: Known | undefined,
  { embeddings, folder, signal, onProgress, clock }: IndexOptions,
): Promise<Indexed> {
  const lines = new Lines();
  const records = incoming.map((one) => lines.add(one, 'base'));
  const passages = lines.entries.flatMap((entry) => entry.passages);
  const texts = textsOf(lines.entries);
  const progress = (stage: 'embed' | 'keywords' | 'vectors') => (done: number) => onProgress(stage, done, texts.length);
  const { dimensions } = embeddings;
  const path = join(folder, 'vectors.hnsw');
  const failed = new AbortController();
  const either = signal ? AbortSignal.any([signal, failed.signal]) : failed.signal;
  const built = async () => {
    const { vectors, embedded } = await clock('embed', () =>
      embedAll(lines.entries, embeddings, { known, signal: either, onProgress: progress('embed') }),
    );
    const options = { vectors, dimensions, path, signal: either, onProgress: progress('vectors') };
    return { vectors, embedded, bytes: await clock('vectors', () => buildIndexFile(options)) };
  };
  const [keywords, { vectors, embedded, bytes }] = await Promise.all([
    clock('keywords', () => countKeywords(texts, { signal: either, onProgress: progress('keywords') })),
    built(),
  ]).catch((cause: unknown) => {
    // The other one of the two is not waited for.
    failed.abort();
    throw cause;
  });
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
  const entries = { base: lines.entries, delta: [] };
  const delta = { keywords: await KeywordPart.build([]), vectors: new Float32Array() };
  return { records, entries, base: { keywords }, delta, efSearch: store.efSearch, recall, embedded };
}

const textsOf = (entries: readonly Entry[]) => entries.flatMap(({ passages }) => passages.map(({ text }) => text));

type Known = (entry: Entry) => readonly ArrayLike<number>[] | undefined;

/** The vectors that the same embedding made for the generation before, of articles that read as they did then, whatever their names. */
function knownVectors(previous: Previous, embeddings: VersionedEmbeddings): Known | undefined {
  const { manifest, sources } = previous;
  if (!isMadeWith(manifest, embeddings) || manifest.versions.context !== contextVersion) return undefined;
  const byContent = new Map([...sources.values()].map((record) => [record.content, record]));
  return (entry) => {
    const content = contentOf(entry);
    const record = byContent.get(hashOf(content));
    if (!record || contentOf(previous.entryOf(record)) !== content) return undefined;
    return entry.passages.map((_, ordinal) => previous.vectorOf(record, ordinal));
  };
}

/** What is embedded of an article. */
const contentOf = ({ article: { title, text }, passages }: Entry) =>
  [title, text, ...passages.map(({ start, end }) => `${start}-${end}`)].join('\n');
