import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { loadStaticEmbeddings, UnitTable } from '../../src/models/static-embeddings.ts';
import { runCli } from '../cli.ts';
import { Checkpoint } from './checkpoint.ts';
import { readDocuments, readEvaluationTexts, withoutOverlap } from './data.ts';
import { HeldOutScores, type HeldOutSet, holdOut, type Recall, withWrittenQuestions } from './held-out.ts';
import { pack, readUnits, unpack, unpackMean } from './pack.ts';
import { Sampler } from './pairs.ts';
import { Random } from './random.ts';
import { type Course, recipe } from './recipe.ts';
import { latinWords, readSynonyms } from './synonyms.ts';
import { Trainer } from './trainer.ts';
import { characterFolds, countVocabulary } from './vocabulary.ts';

const project = resolve(import.meta.dirname, '../..');
const options = new Command('train-embedding')
  .description(
    'Trains the static embedding that is shipped in models/, and measures it on documents that it has not seen.',
  )
  .option('--data <folder>', 'JSONL of {question, passage} and {title, text}, gzipped or not', '../shared/train')
  .option('--evaluation <folder>', 'JSONL whose texts must not be learned', '../shared/eval')
  .option('--glossary <file>', 'terms with aliases and English names', resolve(project, 'corpus/glossary.yaml'))
  .option('--out <folder>', 'where the folder static-zh is written', 'models')
  .option('--work <folder>', 'for the checkpoint', resolve(project, 'data/train-embedding'))
  .option('--from <folder>', 'an embedding of this recipe to go on from, such as models/static-zh')
  .option('--mean <folder...>', 'embeddings that went on from one another: takes their mean, and trains nothing')
  .option('--seed <number>', 'of what is drawn; what is held out stays the same')
  .option('--steps <number>', 'of a training that goes on, fewer or more than the recipe has')
  .option('--model-version <version>', 'for the manifest', '1')
  .parse()
  .opts<{
    data: string;
    evaluation: string;
    glossary: string;
    out: string;
    work: string;
    from?: string;
    mean?: string[];
    seed?: string;
    steps?: string;
    modelVersion: string;
  }>();

const started = performance.now();
const say = (message: string) =>
  process.stderr.write(`${((performance.now() - started) / 60_000).toFixed(1).padStart(6)} min  ${message}\n`);

const course: Course = options.from === undefined ? recipe.fresh : shortened(recipe.further);

async function train(): Promise<void> {
  const { kept, dropped } = withoutOverlap(readDocuments(options.data), readEvaluationTexts(options.evaluation));
  say(`${kept.length} documents; ${dropped.length} left out, as they overlap with the evaluation`);
  const random = new Random(recipe.seed);
  const { training: rest, sets } = holdOut(kept, random);
  const training = withWrittenQuestions(rest);
  const synonyms = readSynonyms(options.glossary);
  const folds = characterFolds();
  const counted = countVocabulary(training, latinWords(synonyms), folds, recipe.vocabulary);
  // The rows of an embedding that is gone on from belong to its own units.
  const origin = options.mean?.[0] ?? options.from;
  const units = origin === undefined ? counted.units : readUnits(origin);
  const table = new UnitTable(units, recipe.buckets, folds);
  // A batch holds no document twice.
  if (training.length < recipe.batch * 2)
    throw new Error(`${training.length} documents to learn from in ${options.data}: give at least ${recipe.batch * 2}`);
  say(`${training.length} to learn from, ${synonyms.length} sets of synonyms, ${units.length} units`);

  const drawing = options.seed === undefined ? random : new Random(Number(options.seed));
  const sampler = new Sampler(training, table, synonyms, drawing, recipe.sampler);
  const { dimensions, sharpness, batch } = recipe;
  const trainer = await Trainer.make(table.size, dimensions, sharpness, batch * 2, training.length);
  if (options.mean) unpackMean(options.mean, table.size, trainer);
  else if (options.from === undefined) trainer.begin(random, training.length, counted.frequencies);
  else unpack(options.from, table.size, trainer);
  if (!options.mean)
    await run(trainer, sampler, drawing, JSON.stringify([recipe, course, options.from, options.seed, digest(units)]));

  const folder = resolve(options.out, 'static-zh');
  const { kindWeights } = recipe;
  const about = { name: 'static-zh', version: options.modelVersion, vectorWeight: 0, kindWeights };
  pack(folder, about, table, folds, trainer);
  const vectorWeight = await bestWeight(folder, sets);
  const { bytes } = pack(folder, { ...about, vectorWeight }, table, folds, trainer);
  say(`${folder}: ${(bytes / 1e6).toFixed(2)} MB, weight of the vectors beside the keywords ${vectorWeight}`);
}

async function run(trainer: Trainer, sampler: Sampler, random: Random, key: string): Promise<void> {
  const checkpoint = new Checkpoint(options.work, digest([key]));
  const { steps, clustersFrom } = course;
  const first = checkpoint.restore(trainer, random);
  if (first > 0) say(`goes on from step ${first}`);
  let loss = 0;
  for (let step = first; step < steps; step += 1) {
    const clustered = step >= clustersFrom;
    // Also where a training goes on: the places are no part of the checkpoint, so one is saved only before they are looked up.
    if (clustered && (step - clustersFrom) % recipe.placeEvery === 0) trainer.placeDocuments(sampler.beginnings());
    const batch = sampler.batch(
      recipe.batch,
      clustered ? (document, count) => trainer.neighbours(document, count) : undefined,
    );
    loss += trainer.step(batch, rateAt(step));
    const done = step + 1;
    if (done % 50 === 0) {
      say(`step ${done} of ${steps}, loss ${(loss / 50).toFixed(3)}`);
      loss = 0;
    }
    if (done >= clustersFrom && (done - clustersFrom) % recipe.placeEvery === 0) checkpoint.save(done, trainer, random);
  }
  checkpoint.remove();
}

/** Of the same shape. */
function shortened(whole: Course): Course {
  const steps = Number(options.steps ?? whole.steps);
  return { ...whole, steps, halfAt: Math.round((whole.halfAt * steps) / whole.steps) };
}

function rateAt(step: number): number {
  const { steps, rate, warmUp, halfAt } = course;
  const left = step < halfAt ? 1 - step / (2 * halfAt) : (0.5 * (steps - step)) / (steps - halfAt);
  return rate * Math.min(1, (step + 1) / warmUp) * left;
}

/** In the sum of six shares: about one and a half standard errors of the difference that another weight makes. */
const chance = 0.04;

/**
 * The lowest weight at which the hybrid search finds, but for chance, most among the first one, five and ten, of those that cost no set more than
 * half a point at the first place.
 * The encyclopedia's questions have no say: the texts around theirs were learned from, which flatters the vectors.
 */
async function bestWeight(folder: string, sets: readonly HeldOutSet[]): Promise<number> {
  const embeddings = loadStaticEmbeddings(folder);
  const scores: HeldOutScores[] = [];
  for (const set of sets) scores.push(await HeldOutScores.make(set, embeddings));
  const recallsAt = (weight: number) => {
    const recalls = scores.map((score) => score.recall(weight));
    const columns = recalls.map(
      ({ first, five, ten }, i) => `${sets[i]!.name} ${[first, five, ten].map((x) => x.toFixed(3)).join(' / ')}`,
    );
    say(`${weight === Number.POSITIVE_INFINITY ? 'vectors alone' : `keywords + ${weight}`}: ${columns.join('; ')}`);
    return recalls.filter((_, i) => sets[i]!.name !== 'questions');
  };
  const total = (recalls: readonly Recall[]) =>
    recalls.reduce((sum, { first, five, ten }) => sum + first + five + ten, 0);
  recallsAt(Number.POSITIVE_INFINITY);
  const keywords = recallsAt(0);
  const harmless = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1, 1.2, 1.5].flatMap((weight) => {
    const recalls = recallsAt(weight);
    const isHarmless = recalls.every(({ first }, i) => first >= keywords[i]!.first - 0.005);
    return isHarmless ? [{ weight, total: total(recalls) }] : [];
  });
  const most = Math.max(total(keywords), ...harmless.map((choice) => choice.total));
  return harmless.find((choice) => choice.total > most - chance)?.weight ?? 0;
}

const digest = (parts: readonly string[]) => createHash('sha256').update(parts.join('\n')).digest('hex');

await runCli(train);
