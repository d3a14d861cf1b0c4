import { readFile } from 'node:fs/promises';
import type { DocumentInterface } from '@langchain/core/documents';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { VectorStore } from '@langchain/core/vectorstores';
import hnswlib from 'hnswlib-node';
import { AppError } from '../errors.ts';
import { message } from '../messages.ts';

/** Inner product over unit vectors, which is the cosine. Kept in the manifest, as the file does not tell it. */
export const space = 'ip';
export const links = { neighbours: 16, efConstruction: 200, seed: 100 } as const;
/**
 * How many candidates a search keeps: the first that reaches `recallWanted` of the exact scan is taken at reindex, and kept
 * in the manifest, as hnswlib does not save it. Measured: below 128 real text falls short.
 */
export const efChoices = [128, 192, 256, 384, 512, 768, 1024] as const;
export const recallWanted = 0.98;
/** Up to here, comparing with every allowed vector is as fast as walking the graph past the others. */
export const scanAtMost = 2_000;
/** hnswlib's: ten numbers of 8 bytes and four of 4. */
const headerBytes = 96;

type Filter = (document: DocumentInterface) => boolean;
export interface Neighbour {
  readonly position: number;
  readonly cosine: number;
}

interface Expected {
  readonly dimensions: number;
  readonly elements: number;
}

/** The vectors of a graph's file, compared where they lie: asking hnswlib for one makes an array of it. */
export class VectorFile {
  readonly #floats: Float32Array;
  readonly #layout: Layout;

  /**
   * @param bytes of the file, whose checksum the caller has compared.
   * @throws AppError `index-damaged` where header, size or counts do not fit together.
   */
  constructor(path: string, bytes: Buffer<ArrayBuffer>, expected: Expected) {
    this.#layout = layoutOf(path, bytes, expected);
    const aligned = bytes.byteOffset % 4 === 0 ? bytes : Buffer.from(bytes.buffer.slice(bytes.byteOffset));
    this.#floats = new Float32Array(aligned.buffer, aligned.byteOffset, bytes.length >> 2);
  }

  get size(): number {
    return this.#layout.elements;
  }

  at(row: number): Float32Array {
    const { first, elementBytes, dimensions } = this.#layout;
    const start = (first + row * elementBytes) >> 2;
    return this.#floats.subarray(start, start + dimensions);
  }
}

/** A written graph, opened. It never changes, so the generations that build on it share it. Its labels are called rows. */
export class Graph {
  readonly #index: hnswlib.HierarchicalNSW;

  private constructor(
    index: hnswlib.HierarchicalNSW,
    readonly vectors: VectorFile,
  ) {
    this.#index = index;
  }

  /** @throws AppError `index-damaged`, as `VectorFile`: hnswlib reads only what has been looked at. */
  static async open(path: string, expected: Expected, bytes: Buffer<ArrayBuffer>): Promise<Graph> {
    const vectors = new VectorFile(path, bytes, expected);
    const index = new hnswlib.HierarchicalNSW(space, expected.dimensions);
    if (expected.elements > 0) await index.readIndex(path);
    return new Graph(index, vectors);
  }

  get size(): number {
    return this.vectors.size;
  }

  /** The rows that the graph finds nearest, in no order. */
  walk(unit: number[], k: number, efSearch: number): Neighbour[] {
    return k === 0 ? [] : walked(this.#index, unit, k, efSearch);
  }
}

/** Where a loaded store's vectors lie: the first rows in the graph, those behind them in `delta`. */
export interface Loaded {
  readonly graph: Graph;
  /** One vector of length 1 after the other. */
  readonly delta: Float32Array;
  /** The row of each position. */
  readonly rows: Uint32Array;
  /** The position of each row; -1 where the passage is gone. */
  readonly positions: Int32Array;
  readonly efSearch: number;
  readonly documentAt: (position: number) => DocumentInterface;
}

/**
 * hnswlib-node behind LangChain's VectorStore. The library kills the process on a number that is none, on a filter that
 * throws, and on many damaged files: so each is looked at here first, and filters never reach it.
 * Documents have positions, 0 to size - 1. A loaded store has a graph and few vectors beside it, which are scanned.
 */
export class HnswStore extends VectorStore {
  declare FilterType: Filter;
  /** Of a store that grows. */
  readonly #index: hnswlib.HierarchicalNSW;
  readonly #added: DocumentInterface[] = [];
  readonly #loaded: Loaded | undefined;
  /** How many of the graph's rows are no longer there. */
  readonly #gone: number = 0;
  efSearch: number = efChoices[1];

  /** An empty store, or a loaded one, which does not grow. */
  constructor(
    embeddings: EmbeddingsInterface,
    readonly dimensions: number,
    loaded?: Loaded,
  ) {
    super(embeddings, {});
    this.#index = new hnswlib.HierarchicalNSW(space, dimensions);
    this.#loaded = loaded;
    if (!loaded) return;
    this.efSearch = loaded.efSearch;
    for (const position of loaded.positions.subarray(0, loaded.graph.size)) if (position < 0) this.#gone += 1;
  }

  _vectorstoreType(): string {
    return 'hnswlib';
  }

  get size(): number {
    return this.#loaded?.rows.length ?? this.#added.length;
  }

  async addDocuments(documents: DocumentInterface[]): Promise<void> {
    const texts = documents.map(({ pageContent }) => pageContent);
    await this.addVectors(await this.embeddings.embedDocuments(texts), documents);
  }

  /** @throws AppError `index-incompatible` for a vector that is not `dimensions` finite numbers; nothing is added then. */
  async addVectors(vectors: number[][], documents: DocumentInterface[]): Promise<void> {
    if (vectors.length !== documents.length)
      throw new RangeError(`${vectors.length} vectors for ${documents.length} documents`);
    if (this.#loaded) throw new RangeError('a store that was loaded does not grow: build another one');
    const units = vectors.map((vector) => unitVector(vector, this.dimensions));
    const first = this.size;
    if (first === 0)
      this.#index.initIndex(Math.max(64, units.length), links.neighbours, links.efConstruction, links.seed);
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
    const unit = unitVector(query, this.dimensions);
    const exact = ({ position }: Neighbour) => ({ position, cosine: this.cosine(unit, position) });
    return sorted(this.near(query, k, allowed).map(exact));
  }

  /** The same, with the cosines of the graph's walk, which are rounded otherwise than those of `cosine`: to be told anew of what is taken. */
  near(query: readonly number[], k: number, allowed?: (position: number) => boolean): Neighbour[] {
    const { size } = this;
    const unit = unitVector(query, this.dimensions);
    const wanted = Math.min(Math.max(0, Math.floor(k)), size);
    if (!(wanted > 0)) return [];
    if (!allowed) return this.#walk(unit, wanted);
    const positions: number[] = [];
    for (let position = 0; position < size; position++) if (allowed(position)) positions.push(position);
    if (positions.length > scanAtMost) {
      const enough = Math.min(size, Math.ceil((2 * wanted * size) / positions.length));
      const found = this.#walk(unit, enough).filter(({ position }) => allowed(position));
      if (found.length >= wanted) return found.slice(0, wanted);
    }
    return sorted(positions.map((position) => ({ position, cosine: this.cosine(unit, position) }))).slice(0, wanted);
  }

  /** The cosine of a query of length 1 with one vector. */
  cosine(query: readonly number[], position: number): number {
    return dot(query, this.vectorAt(position));
  }

  vectorAt(position: number): ArrayLike<number> {
    if (!this.#loaded) return this.#index.getPoint(position);
    const { graph, delta, rows } = this.#loaded;
    const row = rows[position]!;
    if (row < graph.size) return graph.vectors.at(row);
    const start = (row - graph.size) * this.dimensions;
    return delta.subarray(start, start + this.dimensions);
  }

  #documentAt(position: number): DocumentInterface {
    return this.#loaded ? this.#loaded.documentAt(position) : this.#added[position]!;
  }

  #walk(unit: number[], k: number): Neighbour[] {
    const found = sorted(this.#inGraph(unit, k)).slice(0, k);
    if (!this.#loaded) return found;
    const { graph, positions } = this.#loaded;
    const least = found.length < k ? Number.NEGATIVE_INFINITY : found.at(-1)!.cosine;
    const beside: Neighbour[] = [];
    for (let row = graph.size; row < positions.length; row++) {
      const position = positions[row]!;
      const cosine = this.cosine(unit, position);
      if (cosine >= least) beside.push({ position, cosine });
    }
    return beside.length === 0 ? found : sorted([...found, ...beside]).slice(0, k);
  }

  /** What the graph finds nearest, in no order: k, or all that it has. */
  #inGraph(unit: number[], k: number): Neighbour[] {
    if (!this.#loaded) return walked(this.#index, unit, k, this.efSearch);
    const { graph, positions } = this.#loaded;
    // As many more as are likely to be gone; should that not do, twice as many.
    for (let asked = k + Math.min(this.#gone, k); ; asked *= 2) {
      const found = graph
        .walk(unit, Math.min(asked, graph.size), this.efSearch)
        .map(({ position, cosine }) => ({ position: positions[position]!, cosine }));
      const there = this.#gone > 0 ? found.filter(({ position }) => position >= 0) : found;
      if (there.length >= k || asked >= graph.size) return there;
    }
  }

  /** Writes the graph. hnswlib reports success on a full disk too: what lies there is looked at afterwards. */
  async save(path: string): Promise<void> {
    this.#index.writeIndexSync(path);
    layoutOf(path, await readFile(path), { dimensions: this.dimensions, elements: this.size });
  }
}

interface Layout extends Expected {
  /** Where the first vector begins, in bytes. */
  readonly first: number;
  readonly elementBytes: number;
}

/**
 * Walks a graph's file without hnswlib: a header of 96 bytes, its elements, all of one size, then the upper links of
 * each element behind their length; it must end exactly there. Each element ends in its label, which is its number.
 * @throws AppError `index-damaged`.
 */
export function layoutOf(path: string, bytes: Buffer, expected: Expected): Layout {
  const damaged = (what: string) =>
    new AppError('index-damaged', message('{name} {what}: run npm run reindex', { name: path, what }));
  if (bytes.length < headerBytes) throw damaged(`has ${bytes.length} bytes, less than a header`);
  const word = (index: number) => Number(bytes.readBigUInt64LE(index * 8));
  const [capacity, elements, elementBytes, labelOffset, dataOffset] = [word(1), word(2), word(3), word(4), word(5)];
  const dimensions = (labelOffset! - dataOffset!) / 4;
  if (dimensions !== expected.dimensions || elements !== expected.elements || capacity! < elements)
    throw damaged(`holds ${elements} × ${dimensions}, ${expected.elements} × ${expected.dimensions} are expected`);
  let at = headerBytes + elements * elementBytes!;
  if (!Number.isSafeInteger(at) || at > bytes.length || elementBytes! % 4 !== 0) throw damaged('ends too early');
  for (let element = 0; element < elements; element++) {
    if (at + 4 > bytes.length) throw damaged('ends too early');
    if (bytes.readUInt32LE(headerBytes + element * elementBytes! + labelOffset!) !== element)
      throw damaged('has its elements in another order');
    at += 4 + bytes.readUInt32LE(at);
  }
  if (at !== bytes.length) throw damaged('does not end where its last element does');
  return { dimensions, elements, elementBytes: elementBytes!, first: headerBytes + dataOffset! };
}

/** @throws AppError `index-incompatible` unless it is `dimensions` finite numbers, not all zero. */
export function unitVector(vector: ArrayLike<number>, dimensions: number): number[] {
  if (vector.length !== dimensions)
    throw new AppError(
      'index-incompatible',
      message(
        'a vector of {numbers} numbers came, {expected} are expected: check the embedding, then run npm run reindex',
        { numbers: vector.length, expected: dimensions },
      ),
    );
  let squares = 0;
  const unit = new Array<number>(dimensions);
  for (let index = 0; index < dimensions; index++) {
    const value = vector[index];
    if (typeof value !== 'number' || !Number.isFinite(value))
      throw new AppError(
        'index-incompatible',
        message('the embedding gave {value} for a number: check the embedding', { value: String(value) }),
      );
    unit[index] = value;
    squares += value * value;
  }
  if (!(squares > 0) || !Number.isFinite(squares))
    throw new AppError(
      'index-incompatible',
      message('the embedding gave a vector without a direction: check the embedding'),
    );
  const length = Math.sqrt(squares);
  for (let index = 0; index < dimensions; index++) unit[index]! /= length;
  return unit;
}

function dot(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < one.length; index++) sum += one[index]! * other[index]!;
  return sum;
}

/** By its number in the graph. The distances are hnswlib's: to read each vector once more took a third as long as the walk. */
function walked(index: hnswlib.HierarchicalNSW, unit: number[], k: number, efSearch: number): Neighbour[] {
  index.setEf(Math.max(efSearch, k));
  const { neighbors, distances } = index.searchKnn(unit, k);
  return neighbors.map((position, at) => ({ position, cosine: 1 - distances[at]! }));
}

const sorted = (found: Neighbour[]) => found.sort((a, b) => b.cosine - a.cosine || a.position - b.position);
