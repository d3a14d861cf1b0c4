import { join } from 'node:path';
import hnswlib from 'hnswlib-node';
import type { Generation } from '../../src/index/generations.ts';
import type { VersionedEmbeddings } from '../../src/models/embedding.ts';
import { type Row, timesOf } from './rows.ts';

const k = 10;
/** As the index searches: a comparison at another width would be none. */
const ef = 192;

/** Search beside its bare parts: hnswlib-node over the same file, with the query's vector given, and the keyword scores. */
export async function searchRows(
  queries: readonly string[],
  generation: Generation,
  embeddings: VersionedEmbeddings,
  dataDir: string,
): Promise<Row[]> {
  const { retriever, keywords, manifest, name } = generation;
  const bare = new hnswlib.HierarchicalNSW('ip', manifest.dimensions);
  await bare.readIndex(join(dataDir, name, 'vectors.hnsw'));
  bare.setEf(ef);
  const vectors = new Map<string, number[]>();
  for (const query of queries) vectors.set(query, await embeddings.embedQuery(query));
  const nearest = Math.min(k, manifest.counts.passages);

  const search = await timesOf(queries, (query) => retriever.search(query, { k }));
  const embed = await timesOf(queries, (query) => embeddings.embedQuery(query));
  const graph = await timesOf(queries, (query) => bare.searchKnn(vectors.get(query)!, nearest));
  const words = await timesOf(queries, (query) => keywords.scores(query));
  const sum = await timesOf(queries, (query) => {
    bare.searchKnn(vectors.get(query)!, nearest);
    keywords.scores(query);
  });
  return [
    { what: 'search, p50', measured: search.p50, unit: 'ms' },
    { what: 'search, p95', measured: search.p95, unit: 'ms' },
    { what: '  the query’s vector, p95', measured: embed.p95, unit: 'ms' },
    { what: '  bare hnswlib-node, p95', measured: graph.p95, unit: 'ms' },
    { what: '  bare keyword scores, p95', measured: words.p95, unit: 'ms' },
    { what: 'search to both bare, p95', measured: search.p95 / sum.p95, unit: '×', mark: 1.3 },
  ];
}
