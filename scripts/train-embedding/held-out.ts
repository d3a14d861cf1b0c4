import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chunk } from '../../src/corpus/chunk.ts';
import { embedAll } from '../../src/index/embed.ts';
import { KeywordIndex, KeywordPart } from '../../src/index/keywords.ts';
import type { VersionedEmbeddings } from '../../src/models/embedding.ts';
import type { Document } from './data.ts';
import type { Random } from './random.ts';

export interface Question {
  readonly text: string;
  /** Index into the documents that are searched. */
  readonly right: number;
}

/** Documents that are searched, and questions on those of them that nothing was learned from. */
export interface HeldOutSet {
  readonly name: string;
  readonly documents: readonly Document[];
  readonly questions: readonly Question[];
}

/** By which the files of written questions name a document without holding any of its words. */
const fingerprint = ({ sentences }: Document) =>
  createHash('sha256').update(sentences.join('')).digest('hex').slice(0, 16);

/** Loose questions that were written for this, by the fingerprints of the documents that they ask of. */
function writtenQuestions(file: 'held-out.jsonl' | 'aside.jsonl' | 'asked.jsonl'): Map<string, string[]> {
  const questions = new Map<string, string[]>();
  for (const line of readFileSync(join(import.meta.dirname, file), 'utf8')
    .trim()
    .split('\n')) {
    const { query, text } = JSON.parse(line) as { query: string; text: string };
    questions.set(text, [...(questions.get(text) ?? []), query]);
  }
  return questions;
}

/** Gives the documents to learn from the questions of `asked.jsonl`. */
export function withWrittenQuestions(documents: readonly Document[]): Document[] {
  const written = writtenQuestions('asked.jsonl');
  return documents.map((document) => {
    const questions = written.get(fingerprint(document));
    return questions === undefined ? document : { ...document, questions: [...document.questions, ...questions] };
  });
}

/**
 * Sets some documents aside, to measure with while training and to choose the weight of vectors in the hybrid search:
 * headlines, encyclopedia questions, and loose questions, written for this: those of `held-out.jsonl` on articles that are set aside
 * with them, those of `aside.jsonl` on articles to learn from.
 */
export function holdOut(documents: readonly Document[], random: Random): { training: Document[]; sets: HeldOutSet[] } {
  const heldOut = writtenQuestions('held-out.jsonl');
  const aside = writtenQuestions('aside.jsonl');
  const withHeldOut = documents.filter((document) => heldOut.has(fingerprint(document)));
  const rest = random.shuffle(documents.filter((document) => !withHeldOut.includes(document)));
  const titled = rest.filter(({ title }) => title.length >= 10).slice(0, 300);
  const questioned = rest.filter(({ questions }) => questions.length > 0).slice(0, 300);
  const unlearned = new Set([...withHeldOut, ...titled, ...questioned]);
  const training = documents.filter((document) => !unlearned.has(document));
  const paraphrased = [...withHeldOut, ...training.filter((document) => aside.has(fingerprint(document)))];
  const news = [
    ...new Set([
      ...paraphrased,
      ...titled,
      ...training.filter(({ questions }) => questions.length === 0).slice(0, 6000),
    ]),
  ];
  return {
    training,
    sets: [
      {
        name: 'headlines',
        documents: news,
        questions: titled.map(({ title }, i) => ({ text: title, right: paraphrased.length + i })),
      },
      {
        name: 'questions',
        documents: [...questioned, ...training.filter(({ questions }) => questions.length > 0)],
        questions: questioned.flatMap(({ questions }, right) => questions.slice(0, 2).map((text) => ({ text, right }))),
      },
      {
        name: 'loose questions',
        documents: news,
        questions: paraphrased.flatMap((document, right) =>
          [...(heldOut.get(fingerprint(document)) ?? []), ...(aside.get(fingerprint(document)) ?? [])].map((text) => ({
            text,
            right,
          })),
        ),
      },
    ],
  };
}

export interface Recall {
  readonly first: number;
  readonly five: number;
  readonly ten: number;
}

/** Scores of every passage for every question, computed once and then weighed against each other. */
export class HeldOutScores {
  private constructor(
    readonly name: string,
    readonly documents: Int32Array,
    readonly questions: readonly Question[],
    readonly keywords: readonly Float32Array[],
    readonly cosines: readonly Float32Array[],
  ) {}

  static async make(set: HeldOutSet, embeddings: VersionedEmbeddings): Promise<HeldOutScores> {
    // Without the titles: some of them are the questions.
    const entries = set.documents.map(({ sentences }, document) => {
      const text = sentences.join('');
      return { article: { title: '', text }, passages: chunk({ id: String(document), text }) };
    });
    const passages = entries.flatMap((entry) => entry.passages);
    const index = new KeywordIndex([await KeywordPart.build(passages.map(({ text }) => text))]);
    const { vectors } = await embedAll(entries, embeddings);
    const { dimensions } = embeddings;
    const cosines: Float32Array[] = [];
    for (const { text } of set.questions) {
      const question = await embeddings.embedQuery(text);
      const cosine = (_: unknown, position: number) =>
        question.reduce((sum, x, d) => sum + x * vectors[position * dimensions + d]!, 0);
      cosines.push(Float32Array.from(passages, cosine));
    }
    const keywords = set.questions.map(({ text }) => index.scores(text));
    const documents = Int32Array.from(passages, ({ articleId }) => Number(articleId));
    return new HeldOutScores(set.name, documents, set.questions, keywords, cosines);
  }

  /** @param weight of the cosine beside the keywords' score; Infinity for the vectors alone */
  recall(weight: number): Recall {
    let [first, five, ten] = [0, 0, 0];
    for (const [q, { right }] of this.questions.entries()) {
      const score = (i: number) =>
        weight === Number.POSITIVE_INFINITY
          ? this.cosines[q]![i]!
          : this.keywords[q]![i]! + weight * this.cosines[q]![i]!;
      let best = Number.NEGATIVE_INFINITY;
      for (const [i, document] of this.documents.entries()) if (document === right) best = Math.max(best, score(i));
      let before = 0;
      for (const [i, document] of this.documents.entries()) if (document !== right && score(i) >= best) before += 1;
      if (before < 1) first += 1;
      if (before < 5) five += 1;
      if (before < 10) ten += 1;
    }
    const count = this.questions.length;
    return { first: first / count, five: five / count, ten: ten / count };
  }
}
