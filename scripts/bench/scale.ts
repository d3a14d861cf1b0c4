import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { ask } from '../../src/ask.ts';
import { GenerationFollower } from '../../src/index/follow.ts';
import { openGeneration } from '../../src/index/generations.ts';
import type { VersionedEmbeddings } from '../../src/models/embedding.ts';
import { type ReindexReport, reindex } from '../../src/reindex.ts';
import { reindexApart } from '../../src/reindex-apart.ts';
import { type Folders, residentMegabytes } from './children.ts';
import { type News, readQueries, writeCorpus } from './corpus.ts';
import { type Row, timesOf } from './rows.ts';
import { searchRows } from './search.ts';

/** How often the event loop's delay is looked at; it is part of what is measured. */
const resolutionMs = 5;

/** Thousands of articles at once: reindexing, reindexing after one change, opening, searching, answering, memory. */
export async function scaleRows(
  folders: Folders,
  embeddings: VersionedEmbeddings,
  { news, articles: count, tell }: { news: News; articles: number; tell: (message: string) => void },
): Promise<Row[]> {
  const { corpusDir, dataDir } = folders;
  await writeCorpus(corpusDir, count, news);
  const queries = await readQueries(news, 500);

  tell('reindexing');
  const full = await withCpu(() => reindex({ corpusDir, dataDir, embeddings }));
  const { articles, passages, figures, ms, recall, bytes } = full.report;
  tell(`${articles.total} articles, ${passages.total} passages, ${figures.total} figures; ${JSON.stringify(ms)}`);

  tell('reindexing after one change');
  await changeOne(corpusDir, '12.5亿元');
  const again = await withCpu(() => reindex({ corpusDir, dataDir, embeddings }));
  tell(JSON.stringify(again.report.ms));

  tell('reindexing beside a bot');
  const follower = await GenerationFollower.start(dataDir, embeddings);
  await changeOne(corpusDir, '13.5亿元');
  const delay = monitorEventLoopDelay({ resolution: resolutionMs });
  delay.enable();
  await reindexApart({ corpusDir, dataDir });
  await follower.refresh();
  delay.disable();
  follower.close();

  const opening = await timesOf([1, 2, 3], () => openGeneration(dataDir, embeddings), { warmUp: [] });
  const generation = await openGeneration(dataDir, embeddings);
  tell('searching and asking');
  const search = await searchRows(queries, generation, embeddings, dataDir);
  const answer = await timesOf(queries, (query) => ask([query], generation));
  const share = (part: number, whole: number) => (part / whole) * 100;
  return [
    { what: 'articles', measured: articles.total, unit: '' },
    { what: 'passages', measured: passages.total, unit: '' },
    { what: 'reindex', measured: (passages.total / ms.total) * 1000, unit: 'passages/s', mark: 400, atLeast: true },
    { what: 'reindex, of processor time', measured: (passages.total / full.cpuMs) * 1000, unit: 'passages/s' },
    {
      what: 'one article changed, of the full time',
      measured: share(again.report.ms.total, ms.total),
      unit: '%',
      mark: 3,
    },
    { what: '  of the full processor time', measured: share(again.cpuMs, full.cpuMs), unit: '%' },
    {
      what: 'event loop of a bot held at most, reindexing',
      measured: delay.max / 1e6 - resolutionMs,
      unit: 'ms',
      mark: 50,
    },
    { what: 'recall of the graph at 10', measured: recall, unit: '', mark: 0.98, atLeast: true },
    { what: 'index on disk', measured: bytes / 1024 / 1024, unit: 'MB' },
    { what: 'open', measured: opening.p50 / 1000, unit: 's', mark: 1.5 },
    {
      what: 'memory of the process',
      measured: await residentMegabytes(queries[0]!, folders),
      unit: 'MB',
      mark: await allowedMegabytes(dataDir, generation.name),
    },
    ...search,
    { what: `question (${queries.length}), p50`, measured: answer.p50, unit: 'ms' },
    { what: 'question, p95', measured: answer.p95, unit: 'ms', mark: 60 },
  ];
}

/** Two and a half times the bytes of vectors and entries on the disk, and 150 MB. */
export async function allowedMegabytes(dataDir: string, name: string): Promise<number> {
  const { size: vectors } = await stat(join(dataDir, name, 'vectors.hnsw'));
  const { size: entries } = await stat(join(dataDir, name, 'entries.jsonl'));
  return Math.round((2.5 * (vectors + entries)) / 1024 / 1024 + 150);
}

/** A reindex with the processor time that it took, of all its threads. */
export async function withCpu(run: () => Promise<ReindexReport>): Promise<{ report: ReindexReport; cpuMs: number }> {
  const before = process.cpuUsage();
  const report = await run();
  const { user, system } = process.cpuUsage(before);
  return { report, cpuMs: (user + system) / 1000 };
}

export async function changeOne(corpusDir: string, figure: string): Promise<void> {
  const path = join(corpusDir, 'articles.jsonl');
  const [first = '{}', ...rest] = (await readFile(path, 'utf8')).split('\n');
  const article = JSON.parse(first) as { text: string };
  const changed = JSON.stringify({ ...article, text: `${article.text}\n全年完成投资${figure}。` });
  await writeFile(path, [changed, ...rest].join('\n'));
}
