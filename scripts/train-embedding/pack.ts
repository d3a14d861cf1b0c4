import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StaticManifest, UnitTable } from '../../src/models/static-embeddings.ts';
import type { Parameters } from './trainer.ts';

/** Values are whole numbers from -7 to 7, kept as 1 to 15 in half a byte. */
const levels = 7;

/**
 * Writes the four files that `loadStaticEmbeddings` opens. A row's values are rounded to four bits with the scale that loses least;
 * the scale goes into the row's two weights.
 */
export function pack(
  folder: string,
  about: Omit<StaticManifest, 'sha256' | 'buckets' | 'dimensions'>,
  table: UnitTable,
  folds: string,
  parameters: Parameters,
): { bytes: number } {
  const { size } = table;
  const dimensions = parameters.vectors.length / size;
  const values = new Uint8Array((size * dimensions) / 2);
  const weights = new Float64Array(size * 2);
  for (let row = 0; row < size; row += 1) {
    const vector = parameters.vectors.subarray(row * dimensions, (row + 1) * dimensions);
    const scale = bestScale(vector);
    for (let d = 0; d < dimensions; d += 2)
      values[(row * dimensions + d) / 2] = level(vector[d]!, scale) + 8 + ((level(vector[d + 1]!, scale) + 8) << 4);
    weights[row] = scale * Math.exp(parameters.questionWeights[row]!);
    weights[size + row] = scale * Math.exp(parameters.passageWeights[row]!);
  }
  // Only the ratios within a role count, so each role uses the whole range of 16 bits.
  const shorts = Buffer.alloc(size * 4);
  for (const role of [0, 1]) {
    const part = weights.subarray(role * size, (role + 1) * size);
    const top = part.reduce((most, weight) => Math.max(most, weight), 0);
    for (const [row, weight] of part.entries())
      shorts.writeUInt16LE(Math.max(1, Math.round((weight / top) * 65_535)), (role * size + row) * 2);
  }
  const files = {
    'units.txt': Buffer.from(`${table.units.join('\n')}\n`),
    'folds.txt': Buffer.from(`${folds}\n`),
    'weights.bin': Buffer.concat([values, shorts]),
  };
  const sha256 = Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')]),
  );
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  const manifest = { ...about, dimensions, buckets: table.buckets, sha256 };
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return { bytes: Object.values(files).reduce((sum, { length }) => sum + length, 0) };
}

export const readUnits = (folder: string): string[] =>
  readFileSync(join(folder, 'units.txt'), 'utf8').trimEnd().split('\n');

/** What `pack` wrote, to go on training from: rows of length 1, and the rest of each value in its row's weights. */
export function unpack(folder: string, size: number, parameters: Parameters): void {
  const { vectors, questionWeights, passageWeights } = parameters;
  const dimensions = vectors.length / size;
  const bytes = readFileSync(join(folder, 'weights.bin'));
  const values = (size * dimensions) / 2;
  if (bytes.length !== values + size * 4)
    throw new Error(`${folder} has not ${size} rows of ${dimensions} values: go on with the recipe that made it`);
  for (let row = 0; row < size; row += 1) {
    const vector = vectors.subarray(row * dimensions, (row + 1) * dimensions);
    for (let d = 0; d < dimensions; d += 2) {
      const both = bytes[(row * dimensions + d) / 2]!;
      vector[d] = (both & 15) - 8;
      vector[d + 1] = (both >> 4) - 8;
    }
    const length = Math.hypot(...vector) || 1;
    for (let d = 0; d < dimensions; d += 1) vector[d]! /= length;
    const weight = (place: number) => Math.log((bytes.readUInt16LE(values + place * 2) / 65_535) * length);
    questionWeights[row] = weight(row);
    passageWeights[row] = weight(size + row);
  }
}

/**
 * The mean of embeddings that went on from one another (model soups, Wortsman et al. 2022): of each row's direction, and of its weights, which each
 * embedding has in units of its own.
 */
export function unpackMean(folders: readonly string[], size: number, parameters: Parameters): void {
  const { vectors, questionWeights, passageWeights } = parameters;
  const dimensions = vectors.length / size;
  for (const sums of [vectors, questionWeights, passageWeights]) sums.fill(0);
  const own: Parameters = {
    vectors: new Float32Array(vectors.length),
    questionWeights: new Float32Array(size),
    passageWeights: new Float32Array(size),
  };
  for (const folder of folders) {
    unpack(folder, size, own);
    for (const [sums, values] of [
      [questionWeights, own.questionWeights],
      [passageWeights, own.passageWeights],
    ] as const) {
      const middle = values.reduce((sum, value) => sum + value, 0) / size;
      for (let row = 0; row < size; row += 1) sums[row]! += (values[row]! - middle) / folders.length;
    }
    for (let at = 0; at < vectors.length; at += 1) vectors[at]! += own.vectors[at]! / folders.length;
  }
  // Where they disagree about a row's direction, it counts less.
  for (let row = 0; row < size; row += 1) {
    const length = Math.hypot(...vectors.subarray(row * dimensions, (row + 1) * dimensions)) || 1;
    for (let d = row * dimensions; d < (row + 1) * dimensions; d += 1) vectors[d]! /= length;
    questionWeights[row]! += Math.log(length);
    passageWeights[row]! += Math.log(length);
  }
}

const level = (value: number, scale: number) => Math.max(-levels, Math.min(levels, Math.round(value / scale)));

/** Cutting off the largest values a little leaves finer steps for the others. */
function bestScale(vector: Float32Array): number {
  const top = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9);
  let best = { scale: top / levels, loss: Number.POSITIVE_INFINITY };
  for (let share = 1; share >= 0.5; share -= 0.05) {
    const scale = (top * share) / levels;
    const loss = vector.reduce((sum, value) => sum + (value - level(value, scale) * scale) ** 2, 0);
    if (loss < best.loss) best = { scale, loss };
  }
  return best.scale;
}
