import type { StaticManifest } from '../../src/models/static-embeddings.ts';
import type { SamplerOptions } from './pairs.ts';
import type { VocabularyLimits } from './vocabulary.ts';

/** Everything that decides what comes out, beside the data. */
export interface Recipe {
  readonly seed: number;
  readonly steps: number;
  /** Questions a step. */
  readonly batch: number;
  /** Of Adagrad; falls to nothing in a straight line. */
  readonly rate: number;
  /** What cosines are multiplied with before the softmax: 1 / temperature. */
  readonly sharpness: number;
  readonly dimensions: number;
  readonly buckets: number;
  readonly vocabulary: VocabularyLimits;
  readonly sampler: SamplerOptions;
  /** From this step on, batches hold neighbours; their places are looked up anew every so many steps. */
  readonly clustersFrom: number;
  readonly placeEvery: number;
  /**
   * How much a unit counts in a text by its kind, times what was learned for it. What is learned of long runs is partly the training's texts
   * by heart; single characters carry over to texts and words that were not there. Chosen on held-out questions.
   */
  readonly kindWeights: StaticManifest['kindWeights'];
}

export const recipe: Recipe = {
  seed: 1,
  steps: 3600,
  batch: 768,
  rate: 0.05,
  sharpness: 20,
  dimensions: 256,
  buckets: 12_288,
  vocabulary: { minimum: { 1: 3, 2: 20, 3: 40, 4: 60, word: 8 }, maxUnits: 73_000 },
  sampler: {
    questioned: 0.3,
    byQuestion: 0.8,
    byTitle: 0.7,
    cluster: 8,
    clusterFrom: 64,
    clustered: 0.3,
    passageDropout: 0.25,
    questionDropout: 0.1,
    removal: 0.35,
    masked: 0.05,
    substitution: 0.35,
    implanted: 0.12,
    maxPassageChars: 300,
  },
  clustersFrom: 600,
  placeEvery: 250,
  kindWeights: { one: 1, two: 0.83, three: 0.75, four: 0.75, word: 0.83, unlisted: 0.7 },
};
