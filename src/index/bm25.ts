import { breather } from './breathe.ts';
import { Vocabulary, vocabularyArrays } from './vocabulary.ts';

/** Measured over four public sets (see FINDINGS of the project's evaluation): shorter saturation than the usual 1.2 / 0.75. */
const k1 = 0.6;
const b = 0.4;

/** What a field keeps, as flat arrays, so that a file of it opens without parsing. */
export interface FieldArrays {
  readonly termUnits: Uint16Array;
  readonly termStarts: Uint32Array;
  readonly bucketStarts: Uint32Array;
  readonly bucketTerms: Uint32Array;
  /** Of each term, where its postings begin in `postings`; one more for the end. */
  readonly postingStarts: Uint32Array;
  /** In how many documents a term stands; in a delta by how many more, those that it takes out counted off. */
  readonly documentCounts: Int32Array;
  /** Variable-length numbers: twice the step from the last document, plus one where a count follows; else it is 1. */
  readonly postings: Uint8Array;
  /** How many terms each document has. */
  readonly lengths: Uint32Array;
}

/** One BM25 over the passages of one part, or of two: a base and a delta. Scores are shares of what a passage could reach at most: 0 to 1. */
export class Bm25Field {
  readonly #parts: readonly {
    readonly arrays: FieldArrays;
    readonly vocabulary: Vocabulary;
    readonly firstRow: number;
  }[];
  /** By row. */
  readonly #norms: Float32Array;
  readonly #positions: Int32Array;
  readonly #size: number;

  /** @param positions of each row, the rows of all parts behind one another; -1 where the passage is gone. */
  constructor(parts: readonly FieldArrays[], positions: Int32Array) {
    const lengths = new Uint32Array(positions.length);
    let rows = 0;
    this.#parts = parts.map((arrays) => {
      const part = { arrays, vocabulary: new Vocabulary(arrays), firstRow: rows };
      lengths.set(arrays.lengths, rows);
      rows += arrays.lengths.length;
      return part;
    });
    let total = 0;
    let size = 0;
    for (let row = 0; row < rows; row++) {
      if (positions[row]! < 0) continue;
      total += lengths[row]!;
      size += 1;
    }
    const average = total / Math.max(1, size) || 1;
    this.#norms = new Float32Array(rows);
    for (let row = 0; row < rows; row++) this.#norms[row] = k1 * (1 - b + (b * lengths[row]!) / average);
    this.#positions = positions;
    this.#size = size;
  }

  /** Adds each passage's share of (k1 + 1) · Σ idf over the query's distinct terms to `scores`, which go by position. */
  addScores(terms: Iterable<string>, scores: Float32Array): void {
    const distinct = [...new Set(terms)];
    const found = distinct.map((term) => {
      const ids = this.#parts.map(({ vocabulary }) => vocabulary.find(term));
      const count = ids.reduce(
        (sum, id, part) => sum + (id < 0 ? 0 : this.#parts[part]!.arrays.documentCounts[id]!),
        0,
      );
      return { ids, idf: Math.log(1 + (this.#size - count + 0.5) / (count + 0.5)) };
    });
    const ceiling = (k1 + 1) * found.reduce((sum, { idf }) => sum + idf, 0);
    if (ceiling === 0) return;
    for (const { ids, idf } of found)
      for (const [part, id] of ids.entries()) if (id >= 0) this.#addTerm(part, id, (idf * (k1 + 1)) / ceiling, scores);
  }

  #addTerm(part: number, id: number, weight: number, scores: Float32Array): void {
    const { arrays, firstRow } = this.#parts[part]!;
    const { postings, postingStarts } = arrays;
    const norms = this.#norms;
    const positions = this.#positions;
    const end = postingStarts[id + 1]!;
    let row = firstRow;
    for (let at = postingStarts[id]!; at < end; ) {
      let byte = postings[at++]!;
      let step = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = postings[at++]!;
        step += (byte & 127) * 2 ** shift;
      }
      row += step >>> 1;
      let count = 1;
      if (step & 1) {
        byte = postings[at++]!;
        count = byte & 127;
        for (let shift = 7; byte > 127; shift += 7) {
          byte = postings[at++]!;
          count += (byte & 127) * 2 ** shift;
        }
      }
      const position = positions[row]!;
      if (position >= 0) scores[position]! += (weight * count) / (count + norms[row]!);
    }
  }
}

export interface BuildFieldOptions {
  /** Texts of a base that a delta takes out: its terms are counted off. */
  readonly removed?: readonly string[] | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onDocument?: ((done: number) => void) | undefined;
}

/** Counts the terms of the documents, in order. */
export async function buildField(
  texts: readonly string[],
  split: (text: string) => string[],
  { removed = [], signal, onDocument }: BuildFieldOptions = {},
): Promise<FieldArrays> {
  const breathe = breather(signal);
  // A text of n characters has at most 2n - 1 uni- and bigrams.
  const entries = new Entries(texts.reduce((sum, text) => sum + 2 * text.length, 0));
  const lengths = new Uint32Array(texts.length);
  const ids = new Map<string, number>();
  const idOf = (term: string): number => {
    const id = ids.get(term) ?? ids.size;
    if (id === ids.size) ids.set(term, id);
    return id;
  };
  for (const [document, text] of texts.entries()) {
    const counts = new Map<number, number>();
    for (const term of split(text)) {
      const id = idOf(term);
      counts.set(id, (counts.get(id) ?? 0) + 1);
      lengths[document]! += 1;
    }
    for (const [id, count] of counts) entries.push(id, document, count);
    onDocument?.(document + 1);
    await breathe();
  }
  const gone: number[] = [];
  for (const text of removed) {
    for (const term of new Set(split(text))) gone.push(idOf(term));
    await breathe();
  }
  const terms = [...ids.keys()];
  const inverted = await invert(entries, terms.length, breathe);
  for (const id of gone) inverted.documentCounts[id]! -= 1;
  return { ...(await vocabularyArrays(terms, breathe)), ...inverted, lengths };
}

/** Which term stands in which document how often, in flat arrays; memory is taken only as far as it is filled. */
class Entries {
  length = 0;
  readonly terms: Uint32Array;
  readonly documents: Uint32Array;
  readonly counts: Uint32Array;

  constructor(capacity: number) {
    this.terms = new Uint32Array(capacity);
    this.documents = new Uint32Array(capacity);
    this.counts = new Uint32Array(capacity);
  }

  push(term: number, document: number, count: number): void {
    this.terms[this.length] = term;
    this.documents[this.length] = document;
    this.counts[this.length] = count;
    this.length += 1;
  }
}

type Breathe = () => Promise<void> | undefined;
/** Short loops look at the clock this often. */
const loopsAtOnce = 65_536;

/** Sorts the entries, which come by document, by term, and writes them as postings. */
async function invert(entries: Entries, terms: number, breathe: Breathe) {
  const byTerm = await order(entries.terms, entries.length, terms, breathe);
  const documentCounts = new Int32Array(terms);
  for (let index = 0; index < entries.length; index++) {
    documentCounts[entries.terms[index]!]! += 1;
    if (index % loopsAtOnce === 0) await breathe();
  }

  let postings = new Uint8Array(Math.max(64, entries.length * 2));
  let at = 0;
  const write = (value: number) => {
    let rest = value;
    while (rest > 127) {
      postings[at++] = (rest % 128) | 128;
      rest = Math.floor(rest / 128);
    }
    postings[at++] = rest;
  };
  const postingStarts = new Uint32Array(terms + 1);
  let next = 0;
  for (let term = 0; term < terms; term++) {
    postingStarts[term] = at;
    let last = 0;
    for (const end = next + documentCounts[term]!; next < end; next++) {
      // A number takes at most 5 bytes, and there are two.
      if (at + 10 > postings.length) {
        const wider = new Uint8Array(postings.length * 2);
        wider.set(postings);
        postings = wider;
      }
      const entry = byTerm[next]!;
      const document = entries.documents[entry]!;
      const count = entries.counts[entry]!;
      write((document - last) * 2 + (count > 1 ? 1 : 0));
      if (count > 1) write(count);
      last = document;
    }
    if (term % 256 === 0) await breathe();
  }
  postingStarts[terms] = at;
  return { postings: postings.slice(0, at), postingStarts, documentCounts };
}

/** A stable counting sort: the indices in the order of their keys. */
async function order(keys: Uint32Array, length: number, range: number, breathe: Breathe): Promise<Uint32Array> {
  const starts = new Uint32Array(range + 1);
  for (let index = 0; index < length; index++) {
    starts[keys[index]! + 1]! += 1;
    if (index % loopsAtOnce === 0) await breathe();
  }
  for (let key = 0; key < range; key++) starts[key + 1]! += starts[key]!;
  const sorted = new Uint32Array(length);
  for (let index = 0; index < length; index++) {
    const key = keys[index]!;
    sorted[starts[key]!] = index;
    starts[key]! += 1;
    if (index % loopsAtOnce === 0) await breathe();
  }
  return sorted;
}
