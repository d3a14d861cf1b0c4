import { copyFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { ask } from '../../src/ask.ts';
import { openGeneration } from '../../src/index/generations.ts';
import type { VersionedEmbeddings } from '../../src/models/embedding.ts';
import { reindex } from '../../src/reindex.ts';
import { type Folders, residentMegabytes } from './children.ts';
import { type Row, timesOf } from './rows.ts';
import { searchRows } from './search.ts';

export interface ScaleOptions {
  /** Holds folders with `articles.jsonl`, and `queries.jsonl` in one of them at least. */
  readonly setsFolder: string;
  readonly sets: readonly string[];
  readonly glossaryFile: string;
  readonly tell: (message: string) => void;
}

/** Thousands of articles at once: reindexing, reindexing after one change, opening, searching, memory. */
export async function scaleRows(
  folders: Folders,
  embeddings: VersionedEmbeddings,
  { setsFolder, sets, glossaryFile, tell }: ScaleOptions,
): Promise<Row[]> {
  const { corpusDir, dataDir } = folders;
  await mkdir(corpusDir, { recursive: true });
  for (const set of sets) await copyFile(join(setsFolder, set, 'articles.jsonl'), join(corpusDir, `${set}.jsonl`));
  await copyFile(glossaryFile, join(corpusDir, 'glossary.yaml'));
  const queries = await readQueries(setsFolder, sets);

  tell('reindexing');
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const full = await reindex({ corpusDir, dataDir, embeddings });
  delay.disable();
  const { articles, passages, figures, ms, recall, bytes } = full;
  tell(`${articles.total} articles, ${passages.total} passages, ${figures.total} figures; ${JSON.stringify(ms)}`);

  await changeOne(join(corpusDir, `${sets[0]}.jsonl`));
  tell('reindexing after one change');
  const again = await reindex({ corpusDir, dataDir, embeddings });

  const opening = await timesOf([1, 2, 3], () => openGeneration(dataDir, embeddings), []);
  const generation = await openGeneration(dataDir, embeddings);
  tell('searching and asking');
  const search = await searchRows(queries, generation, embeddings, dataDir);
  const answer = await timesOf(queries, (query) => ask([query], generation));
  const { size: vectorBytes } = await stat(join(dataDir, generation.name, 'vectors.hnsw'));
  const { size: textBytes } = await stat(join(dataDir, generation.name, 'articles.jsonl'));
  const allowedMegabytes = Math.round((2.5 * (vectorBytes + textBytes)) / 1024 / 1024 + 150);
  return [
    { what: 'articles', measured: articles.total, unit: '' },
    { what: 'passages', measured: passages.total, unit: '' },
    { what: 'reindex', measured: (passages.total / ms.total) * 1000, unit: 'passages/s', mark: 400, atLeast: true },
    { what: 'event loop held at most, reindexing', measured: delay.max / 1e6 - 5, unit: 'ms', mark: 50 },
    { what: 'one article changed, of the full time', measured: (again.ms.total / ms.total) * 100, unit: '%', mark: 3 },
    { what: 'recall of the graph at 10', measured: recall, unit: '', mark: 0.98, atLeast: true },
    { what: 'index on disk', measured: bytes / 1024 / 1024, unit: 'MB' },
    { what: 'open', measured: opening.p50 / 1000, unit: 's', mark: 1.5 },
    {
      what: 'memory of the process',
      measured: await residentMegabytes(queries[0]!, folders),
      unit: 'MB',
      mark: allowedMegabytes,
    },
    ...search,
    { what: `question (${queries.length}), p50`, measured: answer.p50, unit: 'ms' },
    { what: 'question, p95', measured: answer.p95, unit: 'ms', mark: 60 },
  ];
}

async function readQueries(setsFolder: string, sets: readonly string[]): Promise<string[]> {
  const queries: string[] = [];
  for (const set of sets) {
    const text = await readFile(join(setsFolder, set, 'queries.jsonl'), 'utf8').catch(() => '');
    for (const line of text.split('\n').filter(Boolean)) queries.push((JSON.parse(line) as { query: string }).query);
  }
  return queries.slice(0, 500);
}

async function changeOne(path: string): Promise<void> {
  const [first = '{}', ...rest] = (await readFile(path, 'utf8')).split('\n');
  const article = JSON.parse(first) as { text: string };
  const changed = JSON.stringify({ ...article, text: `${article.text}\n全年完成投资12.5亿元。` });
  await writeFile(path, [changed, ...rest].join('\n'));
}
