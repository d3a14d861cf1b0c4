import { AppError } from '../errors.ts';
import { foldSimplified, gramTerms, querySegmenterTerms, queryTerms, wordTerms } from '../text/terms.ts';
import { Bm25Field, type FieldArrays } from './bm25.ts';
import type { Reuse } from './reuse.ts';

/** Part of a generation's manifest: raise it with any change to terms or to the file. */
export const keywordsVersion = '1';

/**
 * Two BM25 over the same passages, character uni- and bigrams and dictionary words, each as a share of the query's own
 * ceiling, added: 0 to 2. Question words are left out of the query.
 */
export class KeywordIndex {
  readonly #grams: Bm25Field;
  readonly #words: Bm25Field;

  constructor(grams: Bm25Field, words: Bm25Field) {
    this.#grams = grams;
    this.#words = words;
  }

  get size(): number {
    return this.#grams.arrays.lengths.length;
  }

  /** The score of every passage, by its position. */
  scores(query: string): Float32Array {
    const scores = new Float32Array(this.size);
    this.#grams.addScores(queryTerms(query), scores);
    this.#words.addScores(querySegmenterTerms(query), scores);
    return scores;
  }

  /** @param texts of the passages, cleaned. */
  static async build(texts: readonly string[], options: BuildOptions = {}): Promise<KeywordIndex> {
    const { reuse, signal, onProgress } = options;
    const known = reuse?.keywords ? reuse : undefined;
    const from = (field: (index: KeywordIndex) => Bm25Field) =>
      known && { field: field(known.generation.keywords), documentOf: known.positionOf };
    const folded = (split: (text: string) => string[]) => (text: string) => split(foldSimplified(text));
    const half = (done: number) => Math.ceil(done / 2);
    const grams = await Bm25Field.build(
      texts,
      folded(gramTerms),
      from((index) => index.#grams),
      signal,
      (done) => onProgress?.(half(done)),
    );
    const words = await Bm25Field.build(
      texts,
      folded(wordTerms),
      from((index) => index.#words),
      signal,
      (done) => onProgress?.(half(texts.length + done)),
    );
    return new KeywordIndex(grams, words);
  }

  /** One file: the length of a JSON table of contents, that table, and the arrays behind it, each at a multiple of 8. */
  toBytes(): Uint8Array {
    const parts: { name: string; bytes: Uint8Array }[] = [];
    for (const [field, { arrays }] of [
      ['grams', this.#grams],
      ['words', this.#words],
    ] as const)
      for (const name of Object.keys(arrayTypes) as (keyof FieldArrays)[]) {
        const { buffer, byteOffset, byteLength } = arrays[name];
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
  static fromBytes(bytes: Uint8Array<ArrayBuffer>): KeywordIndex {
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
        return new Bm25Field(Object.fromEntries(arrays) as FieldArrays);
      };
      return new KeywordIndex(field('grams'), field('words'));
    } catch (cause) {
      throw new AppError('index-damaged', 'the keyword file cannot be opened: run npm run reindex', { cause });
    }
  }
}

interface BuildOptions {
  /** Passages that an earlier index holds are copied from it. */
  readonly reuse?:
    | (Pick<Reuse, 'keywords' | 'positionOf'> & { readonly generation: { readonly keywords: KeywordIndex } })
    | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number) => void) | undefined;
}

const arrayTypes = {
  termUnits: Uint16Array,
  termStarts: Uint32Array,
  bucketStarts: Uint32Array,
  bucketTerms: Uint32Array,
  postingStarts: Uint32Array,
  documentCounts: Uint32Array,
  postings: Uint8Array,
  lengths: Uint32Array,
} as const satisfies Record<keyof FieldArrays, unknown>;

const aligned = (bytes: number) => Math.ceil(bytes / 8) * 8;
