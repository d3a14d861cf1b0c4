import type { StaticManifest } from '../../src/models/static-embeddings.ts';
import type { SamplerOptions } from './pairs.ts';
import type { VocabularyLimits } from './vocabulary.ts';

/** How a training goes, from nothing or from an embedding that is there. */
export interface Course {
  readonly steps: number;
  /** Of Adagrad; rises for some steps, and falls in a straight line to a half at one step and from there to nothing at the last. */
  readonly rate: number;
  readonly warmUp: number;
  readonly halfAt: number;
  /** From this step on, batches hold neighbours. */
  readonly clustersFrom: number;
}

/** Everything that decides what comes out, beside the data. */
export interface Recipe {
  readonly seed: number;
  readonly fresh: Course;
  readonly further: Course;
  /** Questions a step. */
  readonly batch: number;
  /** What cosines are multiplied with before the softmax: 1 / temperature. */
  readonly sharpness: number;
  readonly dimensions: number;
  readonly buckets: number;
  readonly vocabulary: VocabularyLimits;
  readonly sampler: SamplerOptions;
  /** Where documents lie is looked up anew every so many steps. */
  readonly placeEvery: number;
  /**
   * How much a unit counts in a text by its kind, times what was learned for it. What is learned of long runs is partly the training's texts
   * by heart; single characters carry over to texts and words that were not there. Chosen on held-out questions.
   */
  readonly kindWeights: StaticManifest['kindWeights'];
}

export const recipe: Recipe = {
  seed: 1,
  fresh: { steps: 3600, rate: 0.05, warmUp: 50, halfAt: 1800, clustersFrom: 600 },
  further: { steps: 2400, rate: 0.02, warmUp: 100, halfAt: 1700, clustersFrom: 0 },
  batch: 768,
  sharpness: 20,
  dimensions: 256,
  buckets: 12_288,
  vocabulary: { minimum: { 1: 3, 2: 20, 3: 40, 4: 60, word: 8 }, maxUnits: 73_000 },
  sampler: {
    questioned: 0.4,
    byQuestion: 0.8,
    byTitle: 0.7,
    cluster: 8,
    clusterFrom: 64,
    clustered: 0.3,
    passageDropout: 0.25,
    questionDropout: 0.1,
    withoutLong: 0.3,
    withoutPairs: 0.1,
    withoutUnlisted: 0.2,
    removal: 0.35,
    masked: 0.05,
    substitution: 0.35,
    implanted: 0.2,
    maxPassageChars: 300,
  },
  placeEvery: 250,
  kindWeights: { one: 1, two: 0.75, three: 0.6, four: 0.6, word: 0.75, unlisted: 0.6 },
};
