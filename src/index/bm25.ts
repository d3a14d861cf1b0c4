import { breather } from './breathe.ts';
import { Vocabulary } from './vocabulary.ts';

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
  readonly documentCounts: Uint32Array;
  /** Variable-length numbers: twice the step from the last document, plus one where a count follows; else it is 1. */
  readonly postings: Uint8Array;
  /** How many terms each document has. */
  readonly lengths: Uint32Array;
}

/** One BM25 over the documents' terms. Scores are shares of what a document could reach at most: 0 to 1. */
export class Bm25Field {
  readonly #vocabulary: Vocabulary;
  readonly #norms: Float32Array;

  constructor(readonly arrays: FieldArrays) {
    this.#vocabulary = new Vocabulary(arrays);
    const { lengths } = arrays;
    let total = 0;
    for (const length of lengths) total += length;
    const average = total / Math.max(1, lengths.length) || 1;
    this.#norms = Float32Array.from(lengths, (length) => k1 * (1 - b + (b * length) / average));
  }

  /** Adds each document's share of (k1 + 1) · Σ idf over the query's distinct terms to `scores`. */
  addScores(terms: Iterable<string>, scores: Float32Array): void {
    const distinct = [...new Set(terms)];
    const { documentCounts, lengths } = this.arrays;
    const found = distinct.map((term) => {
      const id = this.#vocabulary.find(term);
      const count = id < 0 ? 0 : documentCounts[id]!;
      return { id, idf: Math.log(1 + (lengths.length - count + 0.5) / (count + 0.5)) };
    });
    const ceiling = (k1 + 1) * found.reduce((sum, { idf }) => sum + idf, 0);
    if (ceiling === 0) return;
    for (const { id, idf } of found) if (id >= 0) this.#addTerm(id, (idf * (k1 + 1)) / ceiling, scores);
  }

  #addTerm(id: number, weight: number, scores: Float32Array): void {
    const norms = this.#norms;
    eachPosting(this.arrays, id, (document, count) => {
      scores[document]! += (weight * count) / (count + norms[document]!);
    });
  }

  /**
   * @param texts of the documents, in order.
   * @param reuse a field that knows some of them already: `documentOf[new]` is the old number, or -1.
   */
  static async build(
    texts: readonly string[],
    split: (text: string) => string[],
    reuse?: { readonly field: Bm25Field; readonly documentOf: Int32Array },
    signal?: AbortSignal,
    onDocument?: (done: number) => void,
  ): Promise<Bm25Field> {
    const breathe = breather(signal);
    // A text of n characters has at most 2n - 1 uni- and bigrams.
    const entries = new Entries(texts.reduce((sum, text) => sum + 2 * text.length, 0));
    const lengths = new Uint32Array(texts.length);
    const known = reuse ? reuse.field.#vocabulary : undefined;
    const ids = new Map<string, number>();
    const terms: string[] = [];
    const idOf = (term: string): number => {
      const old = known ? known.find(term) : -1;
      if (old >= 0) return old;
      const id = ids.get(term) ?? (known?.size ?? 0) + terms.length;
      if (!ids.has(term)) {
        ids.set(term, id);
        terms.push(term);
      }
      return id;
    };

    if (reuse) await copyKnown(reuse.field.arrays, reuse.documentOf, lengths, entries, breathe);
    for (const [document, text] of texts.entries()) {
      if (reuse && reuse.documentOf[document]! >= 0) continue;
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
    const size = (known?.size ?? 0) + terms.length;
    const inverted = await invert(entries, size, texts.length, breathe);
    const vocabulary = await Vocabulary.extend(known, terms, breathe);
    return new Bm25Field({ ...vocabulary, ...inverted, lengths });
  }
}

function eachPosting(arrays: FieldArrays, id: number, visit: (document: number, count: number) => void): void {
  const { postings, postingStarts } = arrays;
  const end = postingStarts[id + 1]!;
  let at = postingStarts[id]!;
  let document = 0;
  while (at < end) {
    let byte = postings[at++]!;
    let step = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = postings[at++]!;
      step += (byte & 127) * 2 ** shift;
    }
    document += step >>> 1;
    let count = 1;
    if (step & 1) {
      byte = postings[at++]!;
      count = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = postings[at++]!;
        count += (byte & 127) * 2 ** shift;
      }
    }
    visit(document, count);
  }
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

async function copyKnown(
  old: FieldArrays,
  documentOf: Int32Array,
  lengths: Uint32Array,
  entries: Entries,
  breathe: Breathe,
): Promise<void> {
  const newOf = new Int32Array(old.lengths.length).fill(-1);
  for (const [document, before] of documentOf.entries()) {
    if (before < 0) continue;
    newOf[before] = document;
    lengths[document] = old.lengths[before]!;
  }
  for (let id = 0; id < old.documentCounts.length; id++) {
    eachPosting(old, id, (document, count) => {
      if (newOf[document]! >= 0) entries.push(id, newOf[document]!, count);
    });
    if (id % 256 === 0) await breathe();
  }
}

/** Sorts the entries by term, then document (two counting sorts, linear), and writes them as postings. */
async function invert(entries: Entries, terms: number, documents: number, breathe: Breathe) {
  const byDocument = await order(entries.documents, entries.length, documents, undefined, breathe);
  const byTerm = await order(entries.terms, entries.length, terms, byDocument, breathe);
  const documentCounts = new Uint32Array(terms);
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
async function order(
  keys: Uint32Array,
  length: number,
  range: number,
  before: Uint32Array | undefined,
  breathe: Breathe,
): Promise<Uint32Array> {
  const starts = new Uint32Array(range + 1);
  for (let index = 0; index < length; index++) {
    starts[keys[index]! + 1]! += 1;
    if (index % loopsAtOnce === 0) await breathe();
  }
  for (let key = 0; key < range; key++) starts[key + 1]! += starts[key]!;
  const sorted = new Uint32Array(length);
  for (let index = 0; index < length; index++) {
    const entry = before ? before[index]! : index;
    const key = keys[entry]!;
    sorted[starts[key]!] = entry;
    starts[key]! += 1;
    if (index % loopsAtOnce === 0) await breathe();
  }
  return sorted;
}
