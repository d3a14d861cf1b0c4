import { join } from 'node:path';
import hnswlib from 'hnswlib-node';
import type { Generation } from '../../src/index/generations.ts';
import type { VersionedEmbeddings } from '../../src/models/embedding.ts';
import { type Row, timesInTurn } from './rows.ts';

const k = 10;

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
  // As the index searches: a comparison at another width would be none.
  bare.setEf(manifest.efSearch);
  const vectors = new Map<string, number[]>();
  for (const query of queries) vectors.set(query, await embeddings.embedQuery(query));
  const nearest = Math.min(k, manifest.counts.passages);

  const graph = (query: string) => bare.searchKnn(vectors.get(query)!, nearest);
  const times = await timesInTurn(queries, {
    search: (query) => retriever.search(query, { k }),
    embed: (query) => embeddings.embedQuery(query),
    graph,
    words: (query) => keywords.scores(query),
    both: (query) => [graph(query), keywords.scores(query)],
  });
  return [
    { what: 'search, p50', measured: times.search.p50, unit: 'ms' },
    { what: 'search, p95', measured: times.search.p95, unit: 'ms' },
    { what: '  the query’s vector, p95', measured: times.embed.p95, unit: 'ms' },
    { what: '  bare hnswlib-node, p95', measured: times.graph.p95, unit: 'ms' },
    { what: '  bare keyword scores, p95', measured: times.words.p95, unit: 'ms' },
    { what: 'search to both bare, p95', measured: times.search.p95 / times.both.p95, unit: '×', mark: 1.3 },
  ];
}
