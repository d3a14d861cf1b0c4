import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Embeddings } from '@langchain/core/embeddings';
import { z } from 'zod';
import { AppError } from '../errors.ts';
import type { VersionedEmbeddings } from './embedding.ts';

export const shippedFolder = resolve(import.meta.dirname, '../../models/static-zh');

/** Longer texts are embedded by their beginning: a passage is a few hundred characters, and nobody's megabyte may hold the others up. */
export const maxChars = 16_384;
/** Chinese is read as runs of one to four characters; longer ones are seldom frequent enough to have learned anything. */
const longestRun = 4;

/** What a code unit is. Han, kana and Hangul stand for themselves; letters and digits are parts of a word or number that is taken whole. */
const kinds = { gap: 0, character: 1, letter: 2, digit: 3 } as const;
/** First and last code unit of each block. Written out, because `\p{L}` changes with the Unicode version of the runtime and vectors must not. */
const blocks: readonly (readonly [number, number, number])[] = [
  [0x30, 0x39, kinds.digit],
  [0x41, 0x5a, kinds.letter],
  [0x61, 0x7a, kinds.letter],
  [0xc0, 0x24f, kinds.letter],
  [0x370, 0x1fff, kinds.letter],
  [0x2e80, 0x2fdf, kinds.character],
  [0x3005, 0x3007, kinds.character],
  [0x3041, 0x30ff, kinds.character],
  [0x3100, 0x318f, kinds.character],
  [0x3400, 0x4dbf, kinds.character],
  [0x4e00, 0x9fff, kinds.character],
  [0xac00, 0xd7a3, kinds.character],
  [0xd840, 0xd87f, kinds.character], // the first half of a rare Han character; its second half follows
  [0xdc00, 0xdfff, kinds.character],
  [0xf900, 0xfaff, kinds.character],
];

/** The Han runs and words that have vectors of their own, and the rows of a matrix that they and all others have. */
export class UnitTable {
  readonly #fold = new Uint16Array(65_536);
  readonly #kind = new Uint8Array(65_536);
  /** Open addressing over 64-bit keys: exact for up to four code units, two hashes for words. */
  readonly #high: Int32Array;
  readonly #low: Int32Array;
  readonly #row: Int32Array;
  readonly #mask: number;
  readonly #codes = new Uint16Array(maxChars);
  #found = new Int32Array(4096);
  #count = 0;

  /**
   * @param units have the rows 0 to units.length - 1. Every beginning of a run must be a unit as well.
   * @param buckets rows behind them, shared by the characters, pairs and words that are not listed.
   * @param folds pairs of characters, `歷历漢汉`: the first is read as the second.
   */
  constructor(
    readonly units: readonly string[],
    readonly buckets: number,
    folds: string,
  ) {
    for (let code = 0; code < 65_536; code += 1) this.#fold[code] = code;
    for (const [from, to, kind] of blocks) this.#kind.fill(kind, from, to + 1);
    for (let code = 0x41; code <= 0x5a; code += 1) this.#fold[code] = code + 0x20;
    for (let code = 0xff01; code <= 0xff5e; code += 1) this.#fold[code] = this.#fold[code - 0xfee0]!;
    for (let i = 0; i + 1 < folds.length; i += 2) this.#fold[folds.charCodeAt(i)] = folds.charCodeAt(i + 1);

    const size = 2 ** Math.ceil(Math.log2(units.length * 3 + 16));
    this.#mask = size - 1;
    this.#high = new Int32Array(size);
    this.#low = new Int32Array(size);
    this.#row = new Int32Array(size).fill(-1);
    for (const [row, unit] of units.entries()) {
      for (let i = 0; i < unit.length; i += 1) this.#codes[i] = unit.charCodeAt(i);
      if (this.#kind[this.#codes[0]!] === kinds.character) this.#put(...this.#runKey(unit.length), row);
      else this.#put(this.#wordHash(0, unit.length, 24), this.#wordHash(0, unit.length, 32), row);
    }
  }

  get size(): number {
    return this.units.length + this.buckets;
  }

  /** The rows of a text's units, in reading order, as often as they occur. The array is good until the next call. */
  rowsOf(text: string): Int32Array {
    const length = Math.min(text.length, maxChars);
    for (let i = 0; i < length; i += 1) this.#codes[i] = this.#fold[text.charCodeAt(i)]!;
    this.#count = 0;
    let start = 0;
    while (start < length) {
      const kind = this.#kind[this.#codes[start]!]!;
      let end = start + 1;
      if (kind === kinds.character) {
        while (end < length && this.#kind[this.#codes[end]!] === kinds.character) end += 1;
        this.#readRun(start, end);
      } else if (kind !== kinds.gap) {
        end = this.#wordEnd(start, length);
        this.#add(this.#wordHash(start, end, 24), this.#wordHash(start, end, 32));
      }
      start = end;
    }
    return this.#found.subarray(0, this.#count);
  }

  #wordEnd(start: number, length: number): number {
    const kindAt = (i: number) => (i < length ? this.#kind[this.#codes[i]!]! : kinds.gap);
    let end = start + 1;
    for (; end < length; end += 1) {
      if (kindAt(end) === kinds.letter || kindAt(end) === kinds.digit) continue;
      // 2282.94 is one number; the full stop of a sentence is none.
      const isPoint = this.#codes[end] === 0x2e && kindAt(end - 1) === kinds.digit && kindAt(end + 1) === kinds.digit;
      if (!isPoint) break;
    }
    return end;
  }

  #readRun(start: number, end: number): void {
    const codes = this.#codes;
    for (let i = start; i < end; i += 1) {
      const one = codes[i]! << 16;
      this.#add(one, 0);
      if (i + 1 >= end) continue;
      const two = one | codes[i + 1]!;
      // A longer run is a unit only if its beginning is.
      if (!this.#add(two, 0)) continue;
      let low = 0;
      for (let length = 3; length <= longestRun && i + length <= end; length += 1) {
        low = length === 3 ? codes[i + 2]! << 16 : low | codes[i + 3]!;
        const row = this.#find(two, low);
        if (row < 0) break;
        this.#push(row);
      }
    }
  }

  /** The key of the run at the start of the codes: its code units side by side. No first one is below 0x2e80, where the keys of words lie. */
  #runKey(length: number): [number, number] {
    const code = (i: number) => (i < length ? this.#codes[i]! : 0);
    return [(code(0) << 16) | code(1), (code(2) << 16) | code(3)];
  }

  /** FNV-1a, begun differently for the two halves of the key. */
  #wordHash(start: number, end: number, bits: 24 | 32): number {
    let hash = bits === 24 ? 0x811c9dc5 : 0x01234567;
    for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ this.#codes[i]!, 0x01000193);
    return bits === 24 ? hash >>> 8 : hash;
  }

  /** @returns whether the unit is listed */
  #add(high: number, low: number): boolean {
    const row = this.#find(high, low);
    if (row >= 0) this.#push(row);
    else if (this.buckets > 0) this.#push(this.units.length + (mix(high, low) % this.buckets));
    return row >= 0;
  }

  #push(row: number): void {
    if (this.#count === this.#found.length) {
      const larger = new Int32Array(this.#found.length * 2);
      larger.set(this.#found);
      this.#found = larger;
    }
    this.#found[this.#count++] = row;
  }

  #find(high: number, low: number): number {
    let place = mix(high, low) & this.#mask;
    while (this.#row[place] !== -1) {
      if (this.#high[place] === high && this.#low[place] === low) return this.#row[place]!;
      place = (place + 1) & this.#mask;
    }
    return -1;
  }

  #put(high: number, low: number, row: number): void {
    let place = mix(high, low) & this.#mask;
    while (this.#row[place] !== -1) place = (place + 1) & this.#mask;
    this.#high[place] = high;
    this.#low[place] = low;
    this.#row[place] = row;
  }
}

/** @returns an unsigned number of 32 well-mixed bits (the finaliser of MurmurHash3) */
function mix(high: number, low: number): number {
  let hash = Math.imul(high, 0x9e3779b1) ^ Math.imul(low, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const share = z.number().positive().max(1);
const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  dimensions: z.int().positive().multipleOf(2),
  buckets: z.int().min(0),
  vectorWeight: z.number().min(0),
  kindWeights: z.strictObject({
    one: share,
    two: share,
    three: share,
    four: share,
    word: share,
    unlisted: share,
  }),
  sha256: z.object({ 'units.txt': z.string(), 'folds.txt': z.string(), 'weights.bin': z.string() }),
});
export type StaticManifest = z.infer<typeof manifestSchema>;

/** A unit that occurs n times weighs √n times as much; in quarters, so that all arithmetic is on whole numbers. */
const timesUnit = 4;
const mostTimes = 64;
/** Two sums share a number: 53 bits are exact, 26 of them hold the lower one with its sign. */
const lane = 2 ** 26;
const laneLimit = 2 ** 25;

/**
 * A text's vector is the weighted sum of the vectors of its units, at length 1: no network, no attention, some microseconds.
 * Trained by scripts/train-embedding; models/README.md tells with what. A unit weighs differently in a question and in a passage.
 * The sums are whole numbers below 2^53, so their order does not matter and every machine gives the same vector.
 */
export class StaticEmbeddings extends Embeddings implements VersionedEmbeddings {
  readonly name: string;
  readonly version: string;
  readonly dimensions: number;
  readonly vectorWeight: number;
  readonly #table: UnitTable;
  /** Two values of four bits a byte, -7 to 7, lower half first. */
  readonly #values: Uint8Array;
  /** What a row's values are multiplied with: its scale and its learned weight in one. */
  readonly #questionWeights: Uint16Array;
  readonly #passageWeights: Uint16Array;
  readonly #times: Uint16Array;

  /** @param weights rows × dimensions / 2 bytes of values, then the rows' weights in questions and in passages, 16 bits each, little-endian. */
  constructor(manifest: StaticManifest, table: UnitTable, weights: Uint8Array) {
    super({});
    const { size } = table;
    const valueBytes = (size * manifest.dimensions) / 2;
    if (weights.length !== valueBytes + size * 4)
      throw new RangeError(`${weights.length} bytes of weights, ${valueBytes + size * 4} expected`);
    this.name = manifest.name;
    this.version = manifest.version;
    this.dimensions = manifest.dimensions;
    this.vectorWeight = manifest.vectorWeight;
    this.#table = table;
    this.#values = weights.subarray(0, valueBytes);
    const view = new DataView(weights.buffer, weights.byteOffset, weights.byteLength);
    const kindWeights = kindWeightsOf(table, manifest);
    const numbers = (start: number) => {
      const weighed = new Uint16Array(size);
      for (let row = 0; row < size; row += 1)
        weighed[row] = Math.round(view.getUint16(start + row * 2, true) * kindWeights[row]!);
      return weighed;
    };
    this.#questionWeights = numbers(valueBytes);
    this.#passageWeights = numbers(valueBytes + size * 2);
    this.#times = new Uint16Array(size);
  }

  async embedQuery(text: string): Promise<number[]> {
    return this.#embed(text, this.#questionWeights);
  }

  meaning(words: string): readonly number[] {
    return this.#embed(words, this.#passageWeights);
  }

  /** Lets other work in after some milliseconds. */
  async embedDocuments(texts: string[]): Promise<number[][]> {
    const vectors: number[][] = [];
    for (const text of texts) {
      vectors.push(this.#embed(text, this.#passageWeights));
      if (vectors.length % 32 === 0) await new Promise(setImmediate);
    }
    return vectors;
  }

  /** A text of no units points along the first axis: every vector must have a direction. */
  #embed(text: string, weights: Uint16Array): number[] {
    const rows = this.#table.rowsOf(text);
    for (const row of rows) this.#times[row]! += 1;
    const sums = new PairedSums(this.dimensions / 2);
    for (const row of rows) {
      const times = this.#times[row]!;
      if (times === 0) continue;
      this.#times[row] = 0;
      sums.add(this.#values, (row * this.dimensions) / 2, weights[row]! * factors[Math.min(times, mostTimes)]!);
    }
    const vector = sums.values();
    let squares = 0;
    for (const value of vector) squares += value * value;
    if (squares === 0) return vector.map((_, index) => (index === 0 ? 1 : 0));
    const length = Math.sqrt(squares);
    return vector.map((value) => Math.fround(value / length));
  }
}

/** Runs begin from here on, words before. */
const firstHan = 0x2e80;

/** Of each row: how long its run is, whether it is a word, or whether it is shared by units that are not listed. */
function kindWeightsOf({ units, size }: UnitTable, { kindWeights }: StaticManifest): Float64Array {
  const { one, two, three, four, word, unlisted } = kindWeights;
  const ofRun = [one, two, three, four];
  const weights = new Float64Array(size).fill(unlisted);
  for (const [row, unit] of units.entries())
    weights[row] = unit.charCodeAt(0) >= firstHan ? ofRun[unit.length - 1]! : word;
  return weights;
}

const factors = Uint16Array.from({ length: mostTimes + 1 }, (_, times) => Math.round(Math.sqrt(times) * timesUnit));

/** Both halves of a byte as one number: the lower in the lower lane, the upper in the upper. */
const pairs = Float64Array.from({ length: 256 }, (_, byte) => (byte & 15) - 8 + ((byte >> 4) - 8) * lane);

/** Sums of rows of four-bit values, two at a time. */
class PairedSums {
  readonly #pairs: Float64Array;
  readonly #values: number[];
  #reached = 0;

  constructor(count: number) {
    this.#pairs = new Float64Array(count);
    this.#values = new Array<number>(count * 2).fill(0);
  }

  add(bytes: Uint8Array, start: number, weight: number): void {
    this.#reached += weight * 8;
    if (this.#reached >= laneLimit) {
      this.#empty();
      this.#reached = weight * 8;
    }
    const sums = this.#pairs;
    for (let i = 0; i < sums.length; i += 1) sums[i]! += weight * pairs[bytes[start + i]!]!;
  }

  values(): number[] {
    this.#empty();
    return this.#values;
  }

  /** Takes the lanes apart before the lower one could run over. */
  #empty(): void {
    for (let i = 0; i < this.#pairs.length; i += 1) {
      const upper = Math.round(this.#pairs[i]! / lane);
      this.#values[i * 2]! += this.#pairs[i]! - upper * lane;
      this.#values[i * 2 + 1]! += upper;
      this.#pairs[i] = 0;
    }
  }
}

/**
 * Opens a trained embedding: `manifest.json`, `units.txt` (one a line), `folds.txt` and `weights.bin`.
 * @throws AppError `model-unavailable` where a file is missing or is not the one that the manifest was written for.
 */
export function loadStaticEmbeddings(folder = shippedFolder): StaticEmbeddings {
  const damaged = (what: string, cause?: unknown) =>
    new AppError('model-unavailable', `${what}: restore it from the repository, or train again (models/README.md)`, {
      cause,
    });
  const read = (name: string) => {
    try {
      return readFileSync(join(folder, name));
    } catch (cause) {
      throw damaged(`${join(folder, name)} cannot be read (${(cause as NodeJS.ErrnoException).code})`, cause);
    }
  };
  const path = join(folder, 'manifest.json');
  let manifest: StaticManifest;
  try {
    manifest = manifestSchema.parse(JSON.parse(read('manifest.json').toString('utf8')));
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw damaged(`${path} is no manifest of a static embedding`, cause);
  }
  const checked = (name: keyof StaticManifest['sha256']) => {
    const bytes = read(name);
    if (createHash('sha256').update(bytes).digest('hex') !== manifest.sha256[name])
      throw damaged(`${join(folder, name)} is not the file that ${path} names`);
    return bytes;
  };
  const units = checked('units.txt').toString('utf8').trimEnd().split('\n');
  const table = new UnitTable(units, manifest.buckets, checked('folds.txt').toString('utf8').trimEnd());
  return new StaticEmbeddings(manifest, table, checked('weights.bin'));
}
