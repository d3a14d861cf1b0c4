import { AppError } from '../errors.ts';
import { message } from '../messages.ts';
import { foldSimplified, gramTerms, querySegmenterTerms, queryTerms, wordTerms } from '../text/terms.ts';
import { Bm25Field, buildField, type FieldArrays } from './bm25.ts';

/** Part of a generation's manifest: raise it with any change to terms or to the file. */
export const keywordsVersion = '2';

/** The words of some passages, as a file keeps them: of all, or of those by which a delta differs from its base. */
export class KeywordPart {
  constructor(
    readonly grams: FieldArrays,
    readonly words: FieldArrays,
  ) {}

  /** How many passages it knows. */
  get size(): number {
    return this.grams.lengths.length;
  }

  /** @param texts of the passages, cleaned. */
  static async build(texts: readonly string[], options: BuildOptions = {}): Promise<KeywordPart> {
    const { removed, signal, onProgress } = options;
    const folded = (split: (text: string) => string[]) => (text: string) => split(foldSimplified(text));
    const half = (done: number) => onProgress?.(Math.ceil(done / 2));
    const grams = await buildField(texts, folded(gramTerms), { removed, signal, onDocument: half });
    const words = await buildField(texts, folded(wordTerms), {
      removed,
      signal,
      onDocument: (done) => half(texts.length + done),
    });
    return new KeywordPart(grams, words);
  }

  /** One file: the length of a JSON table of contents, that table, and the arrays behind it, each at a multiple of 8. */
  toBytes(): Uint8Array<ArrayBuffer> {
    const parts: { name: string; bytes: Uint8Array }[] = [];
    for (const field of ['grams', 'words'] as const)
      for (const name of Object.keys(arrayTypes) as (keyof FieldArrays)[]) {
        const { buffer, byteOffset, byteLength } = this[field][name];
        parts.push({ name: `${field}.${name}`, bytes: new Uint8Array(buffer, byteOffset, byteLength) });
      }
    let at = 0;
    const contents = parts.map(({ name, bytes }) => {
      const entry = { name, start: at, length: bytes.length };
      at = aligned(at + bytes.length);
      return entry;
    });
    const table = new TextEncoder().encode(JSON.stringify(contents));
    const first = aligned(8 + table.length);
    const file = new Uint8Array(first + at);
    new DataView(file.buffer).setUint32(0, table.length, true);
    file.set(table, 8);
    for (const [index, { bytes }] of parts.entries()) file.set(bytes, first + contents[index]!.start);
    return file;
  }

  /**
   * Opens the bytes of `toBytes`, whose checksum the caller has compared; they are kept, not copied.
   * @throws AppError `index-damaged`.
   */
  static fromBytes(bytes: Uint8Array<ArrayBuffer>): KeywordPart {
    const buffer = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
    try {
      const tableLength = new DataView(buffer.buffer, buffer.byteOffset).getUint32(0, true);
      const contents = JSON.parse(new TextDecoder().decode(buffer.subarray(8, 8 + tableLength))) as {
        name: string;
        start: number;
        length: number;
      }[];
      const first = buffer.byteOffset + aligned(8 + tableLength);
      const field = (name: string) => {
        const arrays = Object.entries(arrayTypes).map(([array, type]) => {
          const { start, length } = contents.find((entry) => entry.name === `${name}.${array}`)!;
          return [array, new type(buffer.buffer, first + start, length / type.BYTES_PER_ELEMENT)];
        });
        return Object.fromEntries(arrays) as FieldArrays;
      };
      return new KeywordPart(field('grams'), field('words'));
    } catch (cause) {
      throw new AppError('index-damaged', message('the keyword file cannot be opened: run npm run reindex'), { cause });
    }
  }
}

/**
 * Two BM25 over the same passages, character uni- and bigrams and dictionary words, each as a share of the query's own
 * ceiling, added: 0 to 2. Question words are left out of the query.
 */
export class KeywordIndex {
  readonly size: number;
  readonly #grams: Bm25Field;
  readonly #words: Bm25Field;

  /** @param positions of each row of the parts, one part behind the other; -1 where the passage is gone. Without it, the rows. */
  constructor(parts: readonly KeywordPart[], positions?: Int32Array) {
    const rows = parts.reduce((sum, { size }) => sum + size, 0);
    const all = positions ?? Int32Array.from({ length: rows }, (_, row) => row);
    let size = 0;
    for (let row = 0; row < rows; row++) if (all[row]! >= 0) size += 1;
    this.size = size;
    this.#grams = new Bm25Field(
      parts.map(({ grams }) => grams),
      all,
    );
    this.#words = new Bm25Field(
      parts.map(({ words }) => words),
      all,
    );
  }

  /** The score of every passage, by its position. */
  scores(query: string): Float32Array {
    const scores = new Float32Array(this.size);
    this.#grams.addScores(queryTerms(query), scores);
    this.#words.addScores(querySegmenterTerms(query), scores);
    return scores;
  }
}

export interface BuildOptions {
  /** Texts of a base that these take the place of. */
  readonly removed?: readonly string[] | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number) => void) | undefined;
}

const arrayTypes = {
  termUnits: Uint16Array,
  termStarts: Uint32Array,
  bucketStarts: Uint32Array,
  bucketTerms: Uint32Array,
  postingStarts: Uint32Array,
  documentCounts: Int32Array,
  postings: Uint8Array,
  lengths: Uint32Array,
} as const satisfies Record<keyof FieldArrays, unknown>;

const aligned = (bytes: number) => Math.ceil(bytes / 8) * 8;
