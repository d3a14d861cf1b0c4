import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeSurely } from '../src/answers/composing/compose.ts';
import { logistic, weigh } from '../src/answers/composing/facts/likely.ts';
import { nearTo } from '../src/answers/composing/facts/nearest.ts';
import { understand } from '../src/answers/understanding/understand.ts';
import { vocabularyOf } from '../src/answers/understanding/vocabulary.ts';
import { ask, passages } from '../src/ask.ts';
import { loadConfig } from '../src/config.ts';
import { openGeneration } from '../src/index/generations.ts';
import { configuredEmbeddings } from '../src/models/default.ts';
import { reindex } from '../src/reindex.ts';
import { runCli } from './cli.ts';
import { commandLine } from './command.ts';
import { type GoldenQuestion, holdsAnswer, readGolden } from './eval/golden.ts';
import { askedSet, corporaOf } from './eval/sets.ts';

type Clues = Readonly<Record<string, number>>;

/** A sentence that was weighed. */
interface Row {
  readonly clues: Clues;
  readonly holds: boolean;
  /** How much the row counts. */
  readonly weight: number;
}

/** Whether a sentence says a number that an answer must not. */
const isTooMuch = ({ expect }: GoldenQuestion, sentence: string): boolean =>
  (expect.noFigures ?? []).some((value) => sentence.split(/[^\d.]+/u).includes(value));

/** A question that the other rules refuse is one of those that the weights decide. */
const weightOfRefused = 4;

const program = commandLine(
  'fit-likely',
  'Fits the weights of src/answers/composing/facts/likely.ts: which sentences hold the answers of golden questions. Prints them.',
)
  .option(
    '--nearest',
    'those of facts/nearest.ts instead: which sentences hold the answers of questions that are refused',
  )
  .option('--set <folder...>', 'folders with a questions.jsonl, or of such folders', [askedSet])
  .parse();

async function rowsOf(corpusDir: string, isOfNearest = false): Promise<Row[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'quwen-fit-'));
  try {
    const embeddings = configuredEmbeddings(loadConfig());
    await reindex({ corpusDir, dataDir, embeddings });
    const known = await openGeneration(dataDir, embeddings);
    const vocabulary = vocabularyOf(known);
    const rows: Row[] = [];
    for (const question of readGolden(join(corpusDir, 'questions.jsonl'))) {
      const query = understand(question.turns, { vocabulary, glossary: known.glossary });
      // What is computed stands in no sentence.
      if (question.expect.figures?.some(({ derived }) => derived)) continue;
      const hits = await known.retriever.search(query.text, { k: passages, isDistinct: true });
      const material = { query, hits, known, vocabulary };
      if (isOfNearest) {
        const answer = await ask(question.turns, known);
        if (answer.kind !== 'refused' || answer.reason !== 'not-in-corpus') continue;
        for (const { finding, clues } of nearTo(material))
          rows.push({ clues, holds: holdsAnswer(question, finding.text), weight: weightOfRefused });
        continue;
      }
      // English is read by other rules.
      if (query.language === 'en') continue;
      const { kind } = composeSurely(material);
      for (const { finding, clues } of weigh(material))
        rows.push({
          clues,
          holds: holdsAnswer(question, finding.text) && !isTooMuch(question, finding.text),
          weight: kind === 'refused' ? weightOfRefused : 1,
        });
    }
    return rows;
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Of the clues' spread: weights that only a few rows speak for stay small. */
const ridge = 20;
const rounds = 30;

/** Logistic regression by Newton's method (iteratively reweighted least squares), the clues brought to one scale; the weights are of the clues as they are. */
function regress(rows: readonly Row[]): Clues {
  const names = Object.keys(rows[0]!.clues);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const scales = names.map((name) => {
    const values = rows.map(({ clues }) => clues[name]!);
    const middle = name === 'always' ? 0 : mean(values);
    return { middle, spread: Math.sqrt(mean(values.map((value) => (value - middle) ** 2))) || 1 };
  });
  const scaled = rows.map(({ clues, holds, weight }) => ({
    label: Number(holds),
    weight,
    values: names.map((name, at) => (clues[name]! - scales[at]!.middle) / scales[at]!.spread),
  }));
  let weights: number[] = names.map(() => 0);
  for (let round = 0; round < rounds; round += 1) {
    const slope: number[] = names.map((name, at) => -(name === 'always' ? 0 : ridge) * weights[at]!);
    const bend = names.map((_, at) => names.map((_, other) => (at === other ? ridge : 0)));
    for (const { values, label, weight } of scaled) {
      const likely = 1 / (1 + Math.exp(-values.reduce((sum, value, at) => sum + value * weights[at]!, 0)));
      values.forEach((value, at) => {
        slope[at]! += weight * value * (label - likely);
        values.forEach((other, to) => {
          bend[at]![to]! += weight * value * other * likely * (1 - likely);
        });
      });
    }
    const step = solve(bend, slope);
    weights = weights.map((weight, at) => weight + step[at]!);
  }
  const plain = weights.map((weight, at) => weight / scales[at]!.spread);
  const shift = plain.reduce((sum, weight, at) => sum + weight * scales[at]!.middle, 0);
  return Object.fromEntries(
    names.map((name, at) => [name, Number((plain[at]! - (name === 'always' ? shift : 0)).toFixed(2))]),
  ) as Clues;
}

/** The solution of a system of linear equations, by Gauss's elimination; the matrix is positive definite. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at]!]);
  for (const [at, row] of rows.entries())
    for (const [other, below] of rows.entries()) {
      if (other === at) continue;
      const factor = below[at]! / row[at]!;
      for (let column = at; column < row.length; column += 1) below[column]! -= factor * row[column]!;
    }
  return rows.map((row, at) => row.at(-1)! / row[at]!);
}

await runCli(async () => {
  const rows: Row[] = [];
  const { set: sets, nearest } = program.opts<{ set: string[]; nearest?: boolean }>();
  for (const set of sets) for (const folder of corporaOf(set)) rows.push(...(await rowsOf(folder, nearest)));
  const weights = regress(rows);
  process.stdout.write(`${rows.length} sentences, ${rows.filter(({ holds }) => holds).length} hold the answer\n`);
  process.stdout.write(`${JSON.stringify(weights, undefined, 2)}\n`);
  const refused = rows.filter(({ weight }) => weight > 1);
  for (const threshold of [0.05, 0.08, 0.1, 0.2, 0.25, 0.3, 0.4]) {
    const said = refused.filter(({ clues }) => logistic(clues, weights) >= threshold);
    process.stdout.write(
      `at ${threshold}: ${said.length} sentences of refused questions, ${said.filter(({ holds }) => holds).length} hold the answer\n`,
    );
  }
});
