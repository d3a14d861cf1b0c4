import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { DocumentInterface } from '@langchain/core/documents';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { VectorStore } from '@langchain/core/vectorstores';
import hnswlib from 'hnswlib-node';
import { AppError } from '../errors.ts';

/** Inner product over unit vectors, which is the cosine. Kept in the manifest, as the file does not tell it. */
export const space = 'ip';
export const graph = { neighbours: 16, efConstruction: 200, seed: 100 } as const;
/**
 * How many candidates a search keeps: the first that reaches `recallWanted` of the exact scan is taken at reindex, and kept
 * in the manifest, as hnswlib does not save it. Measured: below 128 real text falls short.
 */
export const efChoices = [128, 192, 256, 384, 512, 768, 1024] as const;
export const recallWanted = 0.98;
/** Up to here, comparing with every allowed vector is as fast as walking the graph past the others. */
const scanAtMost = 2_000;

type Filter = (document: DocumentInterface) => boolean;
export interface Neighbour {
  readonly position: number;
  readonly cosine: number;
}

/**
 * hnswlib-node behind LangChain's VectorStore. The library kills the process on a number that is none, on a filter that
 * throws, and on many damaged files: so each is looked at here first, and filters never reach it.
 * Documents have positions, 0 to size - 1; the graph's own labels may differ from them once it has grown, and stay inside.
 */
export class HnswStore extends VectorStore {
  declare FilterType: Filter;
  #index: hnswlib.HierarchicalNSW;
  #documentAt: (position: number) => DocumentInterface;
  /** By position; undefined while they are the positions. */
  #labels: Uint32Array | undefined;
  #positions: Int32Array | undefined;
  efSearch: number = efChoices[1];
  readonly #added: DocumentInterface[] = [];

  /** An empty store; `load` gives a filled one. */
  constructor(
    embeddings: EmbeddingsInterface,
    readonly dimensions: number,
  ) {
    super(embeddings, {});
    this.#index = new hnswlib.HierarchicalNSW(space, dimensions);
    this.#documentAt = (position) => this.#added[position]!;
  }

  _vectorstoreType(): string {
    return 'hnswlib';
  }

  get size(): number {
    return this.#labels?.length ?? this.elements;
  }

  /** How many vectors the graph holds, those that were taken out included. */
  get elements(): number {
    return this.#index.getMaxElements() === 0 ? 0 : this.#index.getCurrentCount();
  }

  labelOf(position: number): number {
    return this.#labels ? this.#labels[position]! : position;
  }

  /** By position. */
  labels(): Uint32Array {
    return this.#labels?.slice() ?? Uint32Array.from({ length: this.size }, (_, position) => position);
  }

  async addDocuments(documents: DocumentInterface[]): Promise<void> {
    const texts = documents.map(({ pageContent }) => pageContent);
    await this.addVectors(await this.embeddings.embedDocuments(texts), documents);
  }

  /** @throws AppError `index-incompatible` for a vector that is not `dimensions` finite numbers; nothing is added then. */
  async addVectors(vectors: number[][], documents: DocumentInterface[]): Promise<void> {
    if (vectors.length !== documents.length)
      throw new RangeError(`${vectors.length} vectors for ${documents.length} documents`);
    if (this.#labels) throw new RangeError('a store that was loaded does not grow: build another one');
    const units = vectors.map((vector) => unitVector(vector, this.dimensions));
    const first = this.size;
    if (first === 0)
      this.#index.initIndex(Math.max(64, units.length), graph.neighbours, graph.efConstruction, graph.seed);
    else if (first + units.length > this.#index.getMaxElements())
      this.#index.resizeIndex(Math.max(first * 2, first + units.length));
    for (const [offset, unit] of units.entries()) {
      this.#index.addPoint(unit, first + offset);
      this.#added.push(documents[offset]!);
      if (offset % 16 === 15) await new Promise(setImmediate);
    }
  }

  async similaritySearchVectorWithScore(
    query: number[],
    k: number,
    filter?: Filter,
  ): Promise<[DocumentInterface, number][]> {
    const allowed = filter && ((position: number) => filter(this.#documentAt(position)));
    return this.nearest(query, k, allowed).map(({ position, cosine }) => [this.#documentAt(position), cosine]);
  }

  /** The nearest vectors, best first; equal ones by position. A filter that passes little is answered by an exact scan. */
  nearest(query: readonly number[], k: number, allowed?: (position: number) => boolean): Neighbour[] {
    const { size } = this;
    const unit = unitVector(query, this.dimensions);
    const wanted = Math.min(Math.max(0, Math.floor(k)), size);
    if (wanted === 0) return [];
    if (!allowed) return this.#walk(unit, wanted);
    const positions: number[] = [];
    for (let position = 0; position < size; position++) if (allowed(position)) positions.push(position);
    if (positions.length > scanAtMost) {
      const passing = new Set(positions);
      const enough = Math.min(size, Math.ceil((2 * wanted * size) / positions.length));
      const found = this.#walk(unit, enough).filter(({ position }) => passing.has(position));
      if (found.length >= wanted) return found.slice(0, wanted);
    }
    return sorted(positions.map((position) => ({ position, cosine: this.cosine(unit, position) }))).slice(0, wanted);
  }

  /** The cosine of a query of length 1 with one vector. */
  cosine(query: readonly number[], position: number): number {
    return dot(query, this.vectorAt(position));
  }

  vectorAt(position: number): number[] {
    return this.#index.getPoint(this.labelOf(position));
  }

  #walk(unit: number[], k: number): Neighbour[] {
    this.#index.setEf(Math.max(this.efSearch, k));
    const { neighbors, distances } = this.#index.searchKnn(unit, k);
    const positionOf = (label: number) => (this.#positions ? this.#positions[label]! : label);
    return sorted(neighbors.map((label, rank) => ({ position: positionOf(label), cosine: 1 - distances[rank]! })));
  }

  /** Writes the graph. hnswlib reports success on a full disk too: what lies there is looked at afterwards. */
  async save(path: string): Promise<void> {
    this.#index.writeIndexSync(path);
    checkIndexFile(path, { dimensions: this.dimensions, elements: this.elements });
  }

  /**
   * Opens a written graph, whose checksum the caller has compared.
   * @throws AppError `index-damaged` where header, size or counts do not fit together.
   */
  static async load(
    path: string,
    embeddings: EmbeddingsInterface,
    expected: {
      readonly dimensions: number;
      readonly elements: number;
      readonly labels: Uint32Array;
      readonly efSearch?: number;
    },
    documentAt: (position: number) => DocumentInterface,
  ): Promise<HnswStore> {
    checkIndexFile(path, expected);
    const positions = new Int32Array(expected.elements).fill(-1);
    for (const [position, label] of expected.labels.entries()) positions[label] = position;
    const store = new HnswStore(embeddings, expected.dimensions);
    await store.#index.readIndex(path);
    store.#documentAt = documentAt;
    store.#labels = expected.labels;
    if (expected.efSearch !== undefined) store.efSearch = expected.efSearch;
    store.#positions = positions;
    return store;
  }
}

/**
 * Walks the file's layout without hnswlib: a header of 96 bytes, its elements, all of one size, then the upper links of
 * each element behind their length; it must end exactly there.
 */
export function checkIndexFile(path: string, expected: { dimensions: number; elements: number }): void {
  const damaged = (what: string) => new AppError('index-damaged', `${path} ${what}: run npm run reindex`);
  const { size } = statSync(path, { throwIfNoEntry: false }) ?? { size: 0 };
  if (size < 96) throw damaged(`has ${size} bytes, less than a header`);
  const file = openSync(path, 'r');
  try {
    const read = (length: number, position: number) => {
      const bytes = Buffer.alloc(length);
      if (readSync(file, bytes, 0, length, position) !== length) throw damaged('ends too early');
      return bytes;
    };
    const header = read(96, 0);
    const word = (index: number) => Number(header.readBigUInt64LE(index * 8));
    const [capacity, count, elementBytes, dimensions] = [word(1), word(2), word(3), (word(4) - word(5)) / 4];
    if (dimensions !== expected.dimensions || count !== expected.elements || capacity < count)
      throw damaged(`holds ${count} × ${dimensions}, ${expected.elements} × ${expected.dimensions} are expected`);
    const links = 96 + count * elementBytes;
    if (!Number.isSafeInteger(links) || links > size) throw damaged('ends too early');
    const tail = read(size - links, links);
    let at = 0;
    for (let element = 0; element < count; element++) {
      if (at + 4 > tail.length) throw damaged('ends too early');
      at += 4 + tail.readUInt32LE(at);
    }
    if (at !== tail.length) throw damaged('does not end where its last element does');
  } finally {
    closeSync(file);
  }
}

/** @throws AppError `index-incompatible` unless it is `dimensions` finite numbers, not all zero. */
export function unitVector(vector: ArrayLike<number>, dimensions: number): number[] {
  if (vector.length !== dimensions)
    throw new AppError(
      'index-incompatible',
      `a vector of ${vector.length} numbers came, ${dimensions} are expected: check the embedding, then run npm run reindex`,
    );
  let squares = 0;
  const unit = new Array<number>(dimensions);
  for (let index = 0; index < dimensions; index++) {
    const value = vector[index];
    if (typeof value !== 'number' || !Number.isFinite(value))
      throw new AppError('index-incompatible', `the embedding gave ${String(value)} for a number: check the embedding`);
    unit[index] = value;
    squares += value * value;
  }
  if (!(squares > 0) || !Number.isFinite(squares))
    throw new AppError('index-incompatible', 'the embedding gave a vector without a direction: check the embedding');
  const length = Math.sqrt(squares);
  for (let index = 0; index < dimensions; index++) unit[index]! /= length;
  return unit;
}

function dot(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < one.length; index++) sum += one[index]! * other[index]!;
  return sum;
}

const sorted = (found: Neighbour[]) => found.sort((a, b) => b.cosine - a.cosine || a.position - b.position);
