import { Document } from '@langchain/core/documents';
import { BaseRetriever } from '@langchain/core/retrievers';
import type { Hit, Passage } from '../domain.ts';
import { AppError } from '../errors.ts';
import type { VersionedEmbeddings } from '../models/embedding.ts';
import type { KeywordIndex } from './keywords.ts';
import type { HnswStore } from './vectors.ts';

export interface SearchOptions {
  readonly k: number;
  readonly mode?: 'hybrid' | 'vectors' | 'keywords';
  readonly filter?: (passage: Passage) => boolean;
  /** Of passages that say the same, as several outlets print one notice, only the best is a hit. */
  readonly isDistinct?: boolean;
}

export interface SearchParts {
  /** In the order of the keyword index's and the vector store's positions. */
  readonly passages: readonly Passage[];
  readonly keywords: KeywordIndex;
  readonly vectors: HnswStore;
  readonly embeddings: VersionedEmbeddings;
  /** Told, once until it works again, when the embedding gives no vector for a query. */
  readonly warn?: ((message: string) => void) | undefined;
  /** How many documents LangChain callers get. */
  readonly k?: number;
}

/** How many of the nearest vectors may become hits without any keyword; the others only if the keywords bring them. */
const nearest = 100;

/**
 * Keywords and vectors, fused by passage: the keyword score (0 to 2) plus the embedding's weight times the cosine.
 * Ranks are not fused (measured: ten points of recall lost), nor texts (two articles may hold the same words).
 */
export class HybridRetriever extends BaseRetriever {
  static override lc_name = () => 'HybridRetriever';
  lc_namespace = ['quwen', 'index'];
  readonly #parts: SearchParts;
  /** Of the passages found last: those of a small corpus are found again and again. */
  readonly #shingles = new Map<Passage, Shingles>();
  #isWarned = false;

  constructor(parts: SearchParts) {
    super();
    this.#parts = parts;
  }

  override async _getRelevantDocuments(query: string): Promise<Document[]> {
    return (await this.search(query, { k: this.#parts.k ?? 10 })).map(documentOf);
  }

  /**
   * The best hits, best first; equal ones in the order of the corpus. What shares nothing with the query is no hit.
   * Where the embedding cannot be had, a hybrid search goes by keywords alone.
   * @throws AppError `model-unavailable` only where vectors alone are asked for.
   */
  async search(query: string, options: SearchOptions): Promise<Hit[]> {
    const { passages, keywords, vectors, embeddings } = this.#parts;
    const { k, mode = 'hybrid', filter, isDistinct } = options;
    const allowed = filter && ((position: number) => filter(passages[position]!));
    const weight = mode === 'vectors' ? 1 : mode === 'keywords' ? 0 : embeddings.vectorWeight;
    const vector = weight === 0 ? undefined : await this.#vectorOf(query, mode === 'vectors');
    const wanted = isDistinct ? 4 * k : k;
    if (!vector) return this.#hits(best(keywords.scores(query), wanted, allowed), k, isDistinct);

    if (mode === 'vectors') {
      const near = vectors.nearest(vector, k, allowed);
      return this.#hits(
        near.map(({ position, cosine }) => ({ position, score: cosine })),
        k,
        isDistinct,
      );
    }

    const near = vectors.near(vector, Math.max(k, nearest), allowed);
    const scores = keywords.scores(query);
    const fused = new Best(wanted);
    for (const { position, cosine } of near) fused.offer(position, scores[position]! + weight * cosine);
    const known = new Set(near.map(({ position }) => position));
    // What is not among the nearest is farther than the last of them.
    const most = near.length < nearest ? 1 : near.at(-1)!.cosine;
    for (const { position, score } of best(scores, Math.max(k, nearest), allowed).sort(byScore)) {
      // Neither this one nor those behind it can come among the best.
      if (score + weight * most < fused.least) break;
      if (!known.has(position)) fused.offer(position, score + weight * vectors.cosine(vector, position));
    }
    // The same score, whichever way a passage was found and its index built.
    const exact = ({ position }: Scored) => ({
      position,
      score: scores[position]! + weight * vectors.cosine(vector, position),
    });
    return this.#hits(fused.entries.map(exact), k, isDistinct);
  }

  async #vectorOf(query: string, isNeeded: boolean): Promise<number[] | undefined> {
    const { embeddings, warn } = this.#parts;
    try {
      const vector = await embeddings.embedQuery(query);
      this.#isWarned = false;
      return vector;
    } catch (error) {
      if (isNeeded || !(error instanceof AppError) || error.code !== 'model-unavailable') throw error;
      if (!this.#isWarned) warn?.(`${error.message}; keywords alone answer meanwhile`);
      this.#isWarned = true;
      return undefined;
    }
  }

  #hits(scored: Scored[], k: number, isDistinct = false): Hit[] {
    const hits: Hit[] = [];
    const seen: Shingles[] = [];
    for (const { position, score } of scored.sort(byScore)) {
      if (hits.length >= k) break;
      const passage = this.#parts.passages[position]!;
      if (isDistinct) {
        const shingles = this.#shinglesOf(passage);
        if (seen.some((other) => isAlike(shingles, other))) continue;
        seen.push(shingles);
      }
      hits.push({ passage, score });
    }
    return hits;
  }

  #shinglesOf(passage: Passage): Shingles {
    const known = this.#shingles.get(passage);
    if (known) return known;
    const [oldest] = this.#shingles.keys();
    if (oldest && this.#shingles.size >= mostKept) this.#shingles.delete(oldest);
    const made = new Shingles(passage.text);
    this.#shingles.set(passage, made);
    return made;
  }
}

/** Every run of eight characters, and how much of the shorter text makes two alike (Broder 1997, containment of shingles). */
const runLength = 8;
const alikeFrom = 0.7;
/** Some 20 kB each where its runs are cut. */
const mostKept = 32;

/** The runs of a text are cut only where its numbers leave it open whether it is like another. */
class Shingles {
  readonly numbers: ReadonlySet<string>;
  readonly #text: string;
  #runs: Set<string> | undefined;

  constructor(text: string) {
    this.#text = text;
    this.numbers = new Set(text.match(/\d+(?:\.\d+)?/gu));
  }

  get runs(): ReadonlySet<string> {
    if (this.#runs) return this.#runs;
    this.#runs = new Set();
    for (let at = 0; at + runLength <= this.#text.length; at += 1) this.#runs.add(this.#text.slice(at, at + runLength));
    return this.#runs;
  }
}

const holdsAll = (more: ReadonlySet<string>, less: ReadonlySet<string>): boolean => {
  for (const one of less) if (!more.has(one)) return false;
  return true;
};

/** Two texts that differ in a number do not say the same, however alike they are. */
function isAlike(a: Shingles, b: Shingles): boolean {
  if (!holdsAll(a.numbers, b.numbers) && !holdsAll(b.numbers, a.numbers)) return false;
  const [less, more] = a.runs.size <= b.runs.size ? [a, b] : [b, a];
  if (!holdsAll(more.numbers, less.numbers)) return false;
  let left = less.runs.size - Math.ceil(alikeFrom * less.runs.size);
  for (const run of less.runs) {
    if (more.runs.has(run)) continue;
    left -= 1;
    if (left < 0) return false;
  }
  return less.runs.size > 0;
}

/** A passage as LangChain knows documents. */
export function documentOf(hit: Pick<Hit, 'passage'> & { readonly score?: number }): Document {
  const { id, text, ...metadata } = hit.passage;
  const scored = hit.score === undefined ? {} : { score: hit.score };
  return new Document({ id, pageContent: text, metadata: { passageId: id, ...metadata, ...scored } });
}

interface Scored {
  readonly position: number;
  readonly score: number;
}

/** The better first; equal ones by position. */
const byScore = (a: Scored, b: Scored): number => b.score - a.score || a.position - b.position;

/** The k best of all that are offered: a heap, its worst first, as there are thousands of passages and few are wanted. */
class Best {
  readonly entries: Scored[] = [];
  readonly #k: number;

  constructor(k: number) {
    this.#k = k;
  }

  /** What is less is turned away. */
  get least(): number {
    if (this.#k <= 0) return Number.POSITIVE_INFINITY;
    return this.entries.length < this.#k ? Number.NEGATIVE_INFINITY : this.entries[0]!.score;
  }

  offer(position: number, score: number): void {
    const { entries } = this;
    const entry = { position, score };
    if (score < this.least) return;
    if (entries.length < this.#k) {
      let at = entries.push(entry) - 1;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (byScore(entry, entries[parent]!) < 0) break;
        entries[at] = entries[parent]!;
        at = parent;
      }
      entries[at] = entry;
    } else if (byScore(entry, entries[0]!) < 0) {
      let at = 0;
      for (let child = 1; child < entries.length; child = 2 * at + 1) {
        if (child + 1 < entries.length && byScore(entries[child + 1]!, entries[child]!) > 0) child += 1;
        if (byScore(entries[child]!, entry) < 0) break;
        entries[at] = entries[child]!;
        at = child;
      }
      entries[at] = entry;
    }
  }
}

/** The k highest scores above 0, in no order. */
function best(scores: Float32Array, k: number, allowed?: (position: number) => boolean): Scored[] {
  const found = new Best(k);
  let { least } = found;
  for (let position = 0; position < scores.length; position++) {
    const score = scores[position]!;
    // Most are turned away here, and cost nothing else.
    if (score <= 0 || score < least || (allowed && !allowed(position))) continue;
    found.offer(position, score);
    least = found.least;
  }
  return found.entries;
}
