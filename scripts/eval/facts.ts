import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ask } from '../../src/ask.ts';
import { loadConfig } from '../../src/config.ts';
import { openGeneration } from '../../src/index/generations.ts';
import { configuredEmbeddings } from '../../src/models/default.ts';
import { reindex } from '../../src/reindex.ts';
import { fold } from '../../src/text/terms.ts';

/** Public questions of fact, where they are at hand. */
export const factSets: readonly string[] = ['cmrc-tune', 'cmrc-tune-unans'].map((set) =>
  resolve(import.meta.dirname, '../../../shared/eval', set),
);

/** One row of a set's `queries.jsonl`: `answers` are strings of which a right answer holds one. */
interface FactQuestion {
  readonly id: string;
  readonly query: string;
  readonly answers: readonly string[];
  readonly answerable: boolean;
}

export interface FactResult {
  readonly question: FactQuestion;
  readonly isRefused: boolean;
  /** Without spaces and punctuation, the answer holds one of the expected strings. */
  readonly isRight: boolean;
  readonly text: string;
}

export interface FactScores {
  readonly set: string;
  /** Shares of the answerable questions: with a right answer, with a refusal. */
  readonly right: number;
  readonly wronglyRefused: number;
  /** Of the unanswerable ones, where there are any: refused. */
  readonly refused: number | undefined;
  /** Mean length of an answer, in characters. */
  readonly meanChars: number;
  readonly results: readonly FactResult[];
}

/** Asks every question of `folder/queries.jsonl` over `folder/articles.jsonl`. `undefined` where the set is not there. */
export async function evaluateFacts(folder: string): Promise<FactScores | undefined> {
  const path = join(folder, 'queries.jsonl');
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  const questions = lines.map((line) => JSON.parse(line) as FactQuestion);
  const dataDir = await mkdtemp(join(tmpdir(), 'quwen-facts-'));
  try {
    const embeddings = configuredEmbeddings(loadConfig());
    await reindex({ corpusDir: folder, dataDir, embeddings });
    const generation = await openGeneration(dataDir, embeddings);
    const results: FactResult[] = [];
    for (const question of questions) {
      const answer = await ask([question.query], generation);
      const text = answer.claims.map((claim) => claim.text).join('\n');
      const isRefused = answer.kind === 'refused';
      results.push({ question, isRefused, isRight: !isRefused && holds(text, question.answers), text });
    }
    return scored(folder, results);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

function holds(text: string, answers: readonly string[]): boolean {
  const bare = (words: string) => fold(words).replace(/[\s\p{P}\p{S}]/gu, '');
  const said = bare(text);
  return answers.some((answer) => said.includes(bare(answer)));
}

function scored(set: string, results: readonly FactResult[]): FactScores {
  const answerable = results.filter(({ question }) => question.answerable);
  const others = results.filter(({ question }) => !question.answerable);
  const share = (part: readonly unknown[], whole: readonly unknown[]) => part.length / Math.max(1, whole.length);
  const answered = results.filter(({ isRefused }) => !isRefused);
  return {
    set,
    right: share(
      answerable.filter((result) => result.isRight),
      answerable,
    ),
    wronglyRefused: share(
      answerable.filter((result) => result.isRefused),
      answerable,
    ),
    refused:
      others.length === 0
        ? undefined
        : share(
            others.filter((result) => result.isRefused),
            others,
          ),
    meanChars: answered.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, answered.length),
    results,
  };
}
