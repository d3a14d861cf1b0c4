import { type Kernels, makeKernels } from './kernels.ts';
import type { Random } from './random.ts';

/** The distinct units of a text and how often each occurs. */
export interface Bag {
  readonly rows: Int32Array;
  readonly times: Float32Array;
}

export interface Batch {
  readonly questions: readonly Bag[];
  /** The first ones answer the questions, in their order; the others are wrong answers for all. */
  readonly passages: readonly Bag[];
  /** Passages of the same group as a question are not held against it. */
  readonly questionGroups: Int32Array;
  readonly passageGroups: Int32Array;
}

export interface Parameters {
  readonly vectors: Float32Array;
  /** Natural logarithms of the units' weights in questions and in passages. */
  readonly questionWeights: Float32Array;
  readonly passageWeights: Float32Array;
}

export const roles = ['question', 'passage'] as const;

/** How much a unit that occurs n times counts more than one that occurs once. */
export const timesFactor = (times: number) => Math.sqrt(times);

interface Encoded {
  readonly bag: Bag;
  readonly logWeights: Float32Array;
  readonly gradients: Float32Array;
  /** Offset of the unit vector, and the length that it had. */
  readonly at: number;
  norm: number;
}

/**
 * A bag of weighted unit vectors, trained to bring questions near their passages and away from the others of the batch
 * (InfoNCE, van den Oord et al. 2018, in both directions), by Adagrad with one step size a row.
 */
export class Trainer implements Parameters {
  readonly vectors: Float32Array;
  readonly questionWeights: Float32Array;
  readonly passageWeights: Float32Array;
  /** Sums of squared gradients: a row, a question weight, a passage weight. */
  readonly squares: Float32Array;
  readonly #kernels: Kernels;
  readonly #floats: Float32Array;
  readonly #ints: Int32Array;
  readonly #slot: Int32Array;
  readonly #questionGradients: Float32Array;
  readonly #passageGradients: Float32Array;
  /** Byte offsets into the kernels' memory. */
  readonly #gradients: number;
  readonly #texts: number;
  readonly #textGradients: number;
  readonly #documentVectors: number;
  readonly #documentRows: number;
  readonly #documentDots: number;
  readonly #rows: number;
  readonly #slots: number;
  readonly #weights: number;
  readonly #dots: number;

  private constructor(
    kernels: Kernels,
    readonly size: number,
    readonly dimensions: number,
    readonly sharpness: number,
    maxTexts: number,
    readonly documents: number,
  ) {
    const width = dimensions * 4;
    const maxBag = 8192;
    let end = 0;
    const take = (bytes: number) => {
      const at = end;
      end += Math.ceil(bytes / 64) * 64;
      return at;
    };
    const vectors = take(size * width);
    this.#gradients = take(size * width);
    this.#texts = take(maxTexts * width);
    this.#textGradients = take(maxTexts * width);
    this.#documentVectors = take(documents * width);
    this.#documentRows = take(documents * 4);
    this.#documentDots = take(documents * 4);
    this.#rows = take(maxBag * 4);
    this.#slots = take(maxBag * 4);
    this.#weights = take(maxBag * 4);
    this.#dots = take(maxBag * 4);
    this.#kernels = kernels;
    this.#floats = new Float32Array(kernels.buffer);
    this.#ints = new Int32Array(kernels.buffer);
    this.vectors = this.#floats.subarray(vectors / 4, vectors / 4 + size * dimensions);
    this.questionWeights = new Float32Array(size);
    this.passageWeights = new Float32Array(size);
    this.squares = new Float32Array(size * 3);
    this.#slot = new Int32Array(size).fill(-1);
    this.#questionGradients = new Float32Array(size);
    this.#passageGradients = new Float32Array(size);
  }

  /** @param documents for how many of them neighbours are looked for */
  static async make(
    size: number,
    dimensions: number,
    sharpness: number,
    maxTexts: number,
    documents: number,
  ): Promise<Trainer> {
    const bytes = (size * 2 + maxTexts * 2 + documents) * dimensions * 4 + documents * 8 + 2 ** 20;
    const kernels = await makeKernels(Math.ceil(bytes / 65_536));
    return new Trainer(kernels, size, dimensions, sharpness, maxTexts, documents);
  }

  /** Random directions, and weights by how rare a unit is in the documents. Rows without a frequency are taken for rare. */
  begin(random: Random, documents: number, frequencies: readonly number[]): void {
    const scale = 1 / Math.sqrt(this.dimensions);
    for (let i = 0; i < this.vectors.length; i += 1) this.vectors[i] = random.normal() * scale;
    for (let row = 0; row < this.size; row += 1) {
      const weight = Math.log(Math.log(1 + documents / (frequencies[row] ?? 5)));
      this.questionWeights[row] = weight;
      this.passageWeights[row] = weight;
    }
  }

  /** All that training changes. */
  get state(): readonly Float32Array[] {
    return [this.vectors, this.questionWeights, this.passageWeights, this.squares];
  }

  /** @returns the mean loss of the batch, in nats. */
  step(batch: Batch, rate: number): number {
    const width = this.dimensions * 4;
    const questions = batch.questions.map((bag, i) => this.#encode(bag, 'question', this.#texts + i * width));
    const base = this.#texts + questions.length * width;
    const passages = batch.passages.map((bag, i) => this.#encode(bag, 'passage', base + i * width));
    const { loss, gradients } = this.#contrast(batch, base);
    this.#textBackward(gradients, questions.length, passages.length);
    const used: number[] = [];
    const all = [...questions, ...passages];
    for (const [i, text] of all.entries()) this.#unitsBackward(text, this.#textGradients + i * width, used);
    this.#update(used, rate);
    return loss;
  }

  /** Takes the documents' places by the vectors as they are now. */
  placeDocuments(bags: readonly Bag[]): void {
    const width = this.dimensions * 4;
    for (const [i, bag] of bags.entries()) this.#encode(bag, 'passage', this.#documentVectors + i * width);
    this.#ints.set(counting(bags.length), this.#documentRows / 4);
  }

  /** The documents nearest to one, itself among them, nearest first. */
  neighbours(document: number, count: number): number[] {
    const width = this.dimensions * 4;
    const [vectors, dots] = [this.#documentVectors, this.#documentDots];
    const vector = vectors + document * width;
    this.#kernels.dotRows(dots, vectors, this.#documentRows, vector, this.documents, width);
    const scores = this.#floats.subarray(dots / 4, dots / 4 + this.documents);
    const best: number[] = [];
    for (let other = 0; other < scores.length; other += 1) {
      if (best.length === count && scores[other]! <= scores[best[count - 1]!]!) continue;
      let at = Math.min(best.length, count - 1);
      for (; at > 0 && scores[other]! > scores[best[at - 1]!]!; at -= 1) best[at] = best[at - 1]!;
      best[at] = other;
    }
    return best;
  }

  #encode(bag: Bag, role: (typeof roles)[number], at: number): Encoded {
    const logWeights = role === 'question' ? this.questionWeights : this.passageWeights;
    const gradients = role === 'question' ? this.#questionGradients : this.#passageGradients;
    this.#load(bag, logWeights);
    this.#kernels.sumRows(at, 0, this.#rows, this.#weights, bag.rows.length, this.dimensions * 4);
    const vector = this.#floats.subarray(at / 4, at / 4 + this.dimensions);
    let square = 1e-12;
    for (const value of vector) square += value * value;
    const norm = Math.sqrt(square);
    for (let d = 0; d < vector.length; d += 1) vector[d]! /= norm;
    return { bag, logWeights, gradients, at, norm };
  }

  #load(bag: Bag, logWeights: Float32Array): void {
    this.#ints.set(bag.rows, this.#rows / 4);
    const weights = this.#weights / 4;
    for (let i = 0; i < bag.rows.length; i += 1)
      this.#floats[weights + i] = bag.times[i]! * Math.exp(logWeights[bag.rows[i]!]!);
  }

  /** The loss, and its gradient by each similarity: a matrix of questions by passages. */
  #contrast(batch: Batch, base: number): { loss: number; gradients: Float32Array } {
    const [rows, columns] = [batch.questions.length, batch.passages.length];
    const scores = new Float32Array(rows * columns);
    this.#ints.set(counting(columns), this.#rows / 4);
    for (let i = 0; i < rows; i += 1) {
      const question = this.#texts + i * this.dimensions * 4;
      this.#kernels.dotRows(this.#dots, base, this.#rows, question, columns, this.dimensions * 4);
      const dots = this.#floats.subarray(this.#dots / 4, this.#dots / 4 + columns);
      for (let j = 0; j < columns; j += 1) {
        const barred = j !== i && batch.passageGroups[j] === batch.questionGroups[i];
        scores[i * columns + j] = barred ? Number.NEGATIVE_INFINITY : dots[j]! * this.sharpness;
      }
    }
    const gradients = new Float32Array(rows * columns);
    const unit = this.sharpness / rows / 2;
    let loss = 0;
    // From each question over the passages, then from each right passage over the questions.
    for (let i = 0; i < rows; i += 1) {
      loss += softmax(scores, i * columns, 1, columns, i, gradients, unit);
      loss += softmax(scores, i, columns, rows, i, gradients, unit);
    }
    return { loss: loss / rows / 2, gradients };
  }

  /** From the similarities back to the texts' vectors: weighted sums of the vectors on the other side. */
  #textBackward(gradients: Float32Array, rows: number, columns: number): void {
    const width = this.dimensions * 4;
    const base = this.#texts + rows * width;
    this.#ints.set(counting(Math.max(rows, columns)), this.#rows / 4);
    for (let i = 0; i < rows; i += 1) {
      this.#floats.set(gradients.subarray(i * columns, (i + 1) * columns), this.#weights / 4);
      this.#kernels.sumRows(this.#textGradients + i * width, base, this.#rows, this.#weights, columns, width);
    }
    for (let j = 0; j < columns; j += 1) {
      for (let i = 0; i < rows; i += 1) this.#floats[this.#weights / 4 + i] = gradients[i * columns + j]!;
      const out = this.#textGradients + (rows + j) * width;
      this.#kernels.sumRows(out, this.#texts, this.#rows, this.#weights, rows, width);
    }
  }

  /** From a text's unit vector back to the vectors and weights of its units. */
  #unitsBackward(text: Encoded, gradientAt: number, used: number[]): void {
    const { dimensions } = this;
    const gradient = this.#floats.subarray(gradientAt / 4, gradientAt / 4 + dimensions);
    const vector = this.#floats.subarray(text.at / 4, text.at / 4 + dimensions);
    // Normalising takes away the part along the vector.
    let along = 0;
    for (let d = 0; d < dimensions; d += 1) along += gradient[d]! * vector[d]!;
    for (let d = 0; d < dimensions; d += 1) gradient[d] = (gradient[d]! - along * vector[d]!) / text.norm;

    const { rows } = text.bag;
    this.#load(text.bag, text.logWeights);
    for (let i = 0; i < rows.length; i += 1) {
      const row = rows[i]!;
      if (this.#slot[row] === -1) {
        this.#slot[row] = used.length;
        this.#floats.fill(
          0,
          this.#gradients / 4 + used.length * dimensions,
          this.#gradients / 4 + (used.length + 1) * dimensions,
        );
        used.push(row);
      }
      this.#ints[this.#slots / 4 + i] = this.#slot[row]!;
    }
    const width = dimensions * 4;
    this.#kernels.dotRows(this.#dots, 0, this.#rows, gradientAt, rows.length, width);
    for (let i = 0; i < rows.length; i += 1)
      text.gradients[rows[i]!]! += this.#floats[this.#dots / 4 + i]! * this.#floats[this.#weights / 4 + i]!;
    this.#kernels.addRows(gradientAt, this.#gradients, this.#slots, this.#weights, rows.length, width);
  }

  #update(used: readonly number[], rate: number): void {
    const { dimensions, size, squares } = this;
    const width = dimensions * 4;
    for (const [slot, row] of used.entries()) {
      const gradient = this.#gradients + slot * width;
      this.#ints[this.#rows / 4] = slot;
      this.#kernels.dotRows(this.#dots, this.#gradients, this.#rows, gradient, 1, width);
      squares[row]! += this.#floats[this.#dots / 4]! / dimensions;
      this.#ints[this.#rows / 4] = row;
      this.#floats[this.#weights / 4] = -rate / (Math.sqrt(squares[row]!) + 1e-10);
      this.#kernels.addRows(gradient, 0, this.#rows, this.#weights, 1, width);
      this.#slot[row] = -1;
      for (const [k, weights, gradients] of [
        [1, this.questionWeights, this.#questionGradients],
        [2, this.passageWeights, this.#passageGradients],
      ] as const) {
        const gradient = gradients[row]!;
        if (gradient === 0) continue;
        squares[k * size + row]! += gradient * gradient;
        weights[row]! -= (rate * gradient) / (Math.sqrt(squares[k * size + row]!) + 1e-10);
        gradients[row] = 0;
      }
    }
  }
}

let numbers = new Int32Array(0);
function counting(count: number): Int32Array {
  if (numbers.length < count) numbers = Int32Array.from({ length: count }, (_, i) => i);
  return numbers.subarray(0, count);
}

/** Adds the softmax's gradient over a row or column of scores; returns −log of the share of the right one. */
function softmax(
  scores: Float32Array,
  start: number,
  stride: number,
  count: number,
  right: number,
  gradients: Float32Array,
  unit: number,
): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < count; k += 1) top = Math.max(top, scores[start + k * stride]!);
  let total = 0;
  for (let k = 0; k < count; k += 1) total += Math.exp(scores[start + k * stride]! - top);
  for (let k = 0; k < count; k += 1) {
    const at = start + k * stride;
    gradients[at]! += (Math.exp(scores[at]! - top) / total) * unit;
  }
  gradients[start + right * stride]! -= unit;
  return Math.log(total) + top - scores[start + right * stride]!;
}
