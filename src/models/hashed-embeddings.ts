import { Embeddings } from '@langchain/core/embeddings';
import { fold } from '../text/terms.ts';
import type { VersionedEmbeddings } from './embedding.ts';

const dimensions = 1024;
/** Longer runs say more: a shared trigram is seldom chance. */
const weightOfLength = [0, 0.5, 1, 1.2];

/**
 * Character uni-, bi- and trigrams hashed into signed buckets: no training, no corpus statistics, so that a text's vector
 * depends on that text alone. It finds texts that share wording, and nothing else.
 */
export class HashedEmbeddings extends Embeddings implements VersionedEmbeddings {
  readonly name = 'hashed-ngrams';
  readonly version = '1';
  readonly dimensions = dimensions;
  /** Measured: beside the keyword search, hashed vectors add nothing. */
  readonly vectorWeight = 0;

  constructor() {
    super({});
  }

  async embedDocuments(texts: string[]): Promise<number[][]> {
    return texts.map(embed);
  }

  async embedQuery(text: string): Promise<number[]> {
    return embed(text);
  }
}

function embed(text: string): number[] {
  const counts = new Map<string, number>();
  for (const [run] of fold(text).matchAll(/[\p{L}\p{N}]+/gu))
    for (let length = 1; length <= 3; length++)
      for (let start = 0; start + length <= run.length; start++) {
        const gram = run.slice(start, start + length);
        counts.set(gram, (counts.get(gram) ?? 0) + 1);
      }
  const vector = new Array<number>(dimensions).fill(0);
  for (const [gram, count] of counts) {
    const hash = hashOf(gram);
    const sign = hash & 0x8000_0000 ? -1 : 1;
    vector[hash % dimensions]! += sign * weightOfLength[gram.length]! * Math.sqrt(count);
  }
  return unit(vector);
}

/** A text of no terms, or whose terms cancel out, points along the first axis: every vector must have a direction. */
function unit(vector: number[]): number[] {
  const length = Math.hypot(...vector);
  if (length === 0) return vector.map((_, index) => (index === 0 ? 1 : 0));
  return vector.map((value) => value / length);
}

/** FNV-1a over UTF-16 units, with the final mixing of MurmurHash3: neighbouring grams must not share buckets. */
function hashOf(gram: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < gram.length; index++) hash = Math.imul(hash ^ gram.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
