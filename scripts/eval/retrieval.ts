import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chunk } from '../../src/corpus/chunk.ts';
import { clean } from '../../src/corpus/clean.ts';
import type { Passage } from '../../src/domain.ts';
import { type Embeddable, embedAll } from '../../src/index/embed.ts';
import { KeywordIndex, KeywordPart } from '../../src/index/keywords.ts';
import type { VersionedEmbeddings } from '../../src/models/embedding.ts';
import { HashedEmbeddings } from '../../src/models/hashed-embeddings.ts';
import { loadStaticEmbeddings } from '../../src/models/static-embeddings.ts';
import { runCli } from '../cli.ts';

export interface RetrievalOptions {
  /** A folder of sets, each with `articles.jsonl` and `queries.jsonl`; what is not there is not measured. */
  readonly setsFolder: string;
  /** Colloquial questions `{id, query, articles, set}`, asked of the articles of the sets that they name, taken together. */
  readonly paraphrasesFile: string;
  /** Compared with each other; the last one is the hybrid's. */
  readonly embeddings: readonly VersionedEmbeddings[];
  readonly onProgress?: (message: string) => void;
}

export interface RetrievalScores {
  readonly method: string;
  /** Share of the questions of which a passage of a right article is among the first k passages. */
  readonly recallAt1: number;
  readonly recallAt5: number;
  readonly recallAt10: number;
  /** 1 / the place of the first right passage, 0 behind the tenth. */
  readonly meanReciprocalRank: number;
  readonly ndcgAt10: number;
  /** Mean, the question's embedding and a comparison with every passage included. */
  readonly queryMs: number;
}

export interface RetrievalResult {
  readonly set: string;
  readonly questions: number;
  readonly passages: number;
  readonly scores: readonly RetrievalScores[];
}

interface Article {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}
interface Question {
  readonly query: string;
  readonly articles: readonly string[];
}
/** Scores every passage for a question; -Infinity for one that is no hit. */
type Ranker = (query: string) => Promise<ArrayLike<number>>;

/** Measures search over each set by itself: keywords, each embedding alone, and the keywords with the last embedding beside them. */
export async function evaluateRetrieval(options: RetrievalOptions): Promise<RetrievalResult[]> {
  const results: RetrievalResult[] = [];
  for (const { set, articles, questions } of readSets(options)) {
    const entries = articles.map(({ id, title, text: raw }) => {
      const { text } = clean(raw);
      return { article: { title, text }, passages: chunk({ id, text }) };
    });
    const passages = entries.flatMap((entry) => entry.passages);
    options.onProgress?.(`${set}: ${questions.length} questions over ${passages.length} passages`);
    const scores: RetrievalScores[] = [];
    for (const [method, rank] of await rankers(entries, options.embeddings))
      scores.push(await measure(method, rank, passages, questions));
    results.push({ set, questions: questions.length, passages: passages.length, scores });
  }
  return results;
}

function* readSets(options: RetrievalOptions): Generator<{ set: string; articles: Article[]; questions: Question[] }> {
  const articlesOf = (set: string) => rows<Article>(join(options.setsFolder, set, 'articles.jsonl'));
  for (const set of ['cmrc-tune', 'news']) {
    const questions = rows<Question>(join(options.setsFolder, set, 'queries.jsonl'));
    if (questions.length > 0) yield { set, articles: articlesOf(set), questions };
  }
  const paraphrases = rows<Question & { set: string }>(options.paraphrasesFile);
  const sets = [...new Set(paraphrases.map(({ set }) => set))];
  const byId = new Map(sets.flatMap(articlesOf).map((article) => [article.id, article]));
  const answerable = paraphrases.filter(({ articles }) => articles.some((id) => byId.has(id)));
  if (answerable.length > 0) yield { set: 'paraphrases', articles: [...byId.values()], questions: answerable };
}

function rows<T>(path: string): T[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as T);
}

async function rankers(
  entries: readonly Embeddable[],
  embeddings: readonly VersionedEmbeddings[],
): Promise<[string, Ranker][]> {
  const texts = entries.flatMap(({ passages }) => passages.map(({ text }) => text));
  const index = new KeywordIndex([await KeywordPart.build(texts)]);
  // A passage that shares no word with the question is not found by keywords, whatever place it would take.
  const keywords: Ranker = async (query) =>
    index.scores(query).map((score) => (score > 0 ? score : Number.NEGATIVE_INFINITY));
  const all: [string, Ranker][] = [['keywords', keywords]];
  for (const [place, embedding] of embeddings.entries()) {
    const cosines = await cosineRanker(embedding, entries);
    all.push([`${embedding.name} ${embedding.dimensions}`, cosines]);
    if (place < embeddings.length - 1) continue;
    const weight = embedding.vectorWeight;
    all.push([
      `keywords + ${weight} × ${embedding.name}`,
      async (query) => {
        const near = await cosines(query);
        return index.scores(query).map((score, position) => score + weight * near[position]!);
      },
    ]);
  }
  return all;
}

/** Every passage is compared: the approximation of an index is measured elsewhere. */
async function cosineRanker(embedding: VersionedEmbeddings, entries: readonly Embeddable[]): Promise<Ranker> {
  const { dimensions } = embedding;
  const { vectors } = await embedAll(entries, embedding);
  const count = vectors.length / dimensions;
  return async (query) => {
    const vector = Float32Array.from(await embedding.embedQuery(query));
    const cosines = new Float32Array(count);
    for (let row = 0; row < count; row += 1) {
      let dot = 0;
      for (let d = 0, at = row * dimensions; d < dimensions; d += 1, at += 1) dot += vector[d]! * vectors[at]!;
      cosines[row] = dot;
    }
    return cosines;
  };
}

async function measure(
  method: string,
  rank: Ranker,
  passages: readonly Passage[],
  questions: readonly Question[],
): Promise<RetrievalScores> {
  const totals = { recallAt1: 0, recallAt5: 0, recallAt10: 0, meanReciprocalRank: 0, ndcgAt10: 0 };
  let spentMs = 0;
  for (const { query, articles } of questions) {
    const started = performance.now();
    const scores = await rank(query);
    spentMs += performance.now() - started;
    const found = firstTen(scores).map((position) => passages[position]!.articleId);
    const place = found.findIndex((id) => articles.includes(id));
    if (place === 0) totals.recallAt1 += 1;
    if (place >= 0 && place < 5) totals.recallAt5 += 1;
    if (place >= 0) totals.recallAt10 += 1;
    if (place >= 0) totals.meanReciprocalRank += 1 / (place + 1);
    totals.ndcgAt10 += ndcg(found, articles);
  }
  const mean = (total: number) => total / questions.length;
  return {
    method,
    recallAt1: mean(totals.recallAt1),
    recallAt5: mean(totals.recallAt5),
    recallAt10: mean(totals.recallAt10),
    meanReciprocalRank: mean(totals.meanReciprocalRank),
    ndcgAt10: mean(totals.ndcgAt10),
    queryMs: mean(spentMs),
  };
}

/** The places of the ten best scores, best first; equal ones in the order of the corpus. */
function firstTen(scores: ArrayLike<number>): number[] {
  const best: number[] = [];
  for (let position = 0; position < scores.length; position += 1) {
    const score = scores[position]!;
    if (score === Number.NEGATIVE_INFINITY) continue;
    if (best.length === 10 && score <= scores[best[9]!]!) continue;
    let at = best.length;
    while (at > 0 && score > scores[best[at - 1]!]!) at -= 1;
    best.splice(at, 0, position);
    best.length = Math.min(best.length, 10);
  }
  return best;
}

/** Each right article gains once, where its first passage stands (Järvelin and Kekäläinen 2002). */
function ndcg(found: readonly string[], right: readonly string[]): number {
  const gain = (place: number) => 1 / Math.log2(place + 2);
  const reached = right.map((id) => found.indexOf(id)).filter((place) => place >= 0);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return sum(reached.map(gain)) / sum(right.slice(0, 10).map((_, place) => gain(place)));
}

/** A table for a terminal. */
export function formatRetrieval(results: readonly RetrievalResult[]): string {
  const lines = results.flatMap(({ set, questions, passages, scores }) => [
    `${set}: ${questions} questions, ${passages} passages`,
    `  ${'method'.padEnd(36)}    R@1    R@5   R@10    MRR  nDCG@10      ms`,
    ...scores.map((score) => {
      const shares = [score.recallAt1, score.recallAt5, score.recallAt10, score.meanReciprocalRank];
      const columns = shares.map((share) => share.toFixed(3).padStart(7)).join('');
      return `  ${score.method.padEnd(36)}${columns}${score.ndcgAt10.toFixed(3).padStart(9)}${score.queryMs.toFixed(2).padStart(8)}`;
    }),
  ]);
  return lines.join('\n');
}

const here = import.meta.dirname;
export const defaultPlaces = {
  setsFolder: resolve(here, '../../../shared/eval'),
  paraphrasesFile: join(here, 'paraphrases.jsonl'),
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await runCli(async () => {
    const embeddings = [new HashedEmbeddings(), loadStaticEmbeddings(process.argv[2])];
    const onProgress = (message: string) => process.stderr.write(`${message}\n`);
    const results = await evaluateRetrieval({ ...defaultPlaces, embeddings, onProgress });
    console.log(results.length > 0 ? formatRetrieval(results) : `no sets in ${defaultPlaces.setsFolder}`);
  });
