import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
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
