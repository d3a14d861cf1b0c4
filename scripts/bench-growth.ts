import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ask } from '../src/ask.ts';
import { openGeneration } from '../src/index/generations.ts';
import { defaultEmbeddings } from '../src/models/default.ts';
import { reindex } from '../src/reindex.ts';
import { residentMegabytes } from './bench/children.ts';
import { readQueries, writeCorpus } from './bench/corpus.ts';
import { type Growth, plotOf, tableOf } from './bench/plot.ts';
import { allowedMegabytes, changeOne, withCpu } from './bench/scale.ts';
import { runCli } from './cli.ts';
import { commandLine, wholeNumber } from './command.ts';

const command = commandLine(
  'bench-growth',
  'Measures how time, memory and disk grow with the corpus, and writes table and plot into docs/growth.',
)
  .option('--sizes <numbers...>', 'articles, ascending', (one, all: number[] = []) => [
    ...all,
    wholeNumber(50, 200_000)(one),
  ])
  .option('--sets <folder>', 'a folder of sets, each with articles.jsonl', '../shared/eval')
  .option('--more <file>', 'further articles, gzipped JSONL', '../shared/train/news.jsonl.gz')
  .option('--out <folder>', 'where table and plot go', 'docs/growth')
  .parse();

/** Some 1,000 to 100,000 passages. */
const usualSizes = [350, 1_000, 3_600, 10_000, 36_000];

await runCli(async () => {
  const flags = command.opts<{ sizes?: number[]; sets: string; more: string; out: string }>();
  const news = {
    setsFolder: resolve(flags.sets),
    sets: ['news', 'economy'],
    moreFile: resolve(flags.more),
    glossaryFile: resolve(import.meta.dirname, '../corpus/glossary.yaml'),
  };
  const embeddings = defaultEmbeddings();
  const queries = await readQueries(news, 200);
  const grown: Growth[] = [];
  await mkdir(flags.out, { recursive: true });
  for (const size of flags.sizes ?? usualSizes) {
    const temporary = await mkdtemp(join(tmpdir(), 'quwen-growth-'));
    const folders = { corpusDir: join(temporary, 'corpus'), dataDir: join(temporary, 'data') };
    await writeCorpus(folders.corpusDir, size, news);
    const full = await withCpu(() => reindex({ ...folders, embeddings }));
    await changeOne(folders.corpusDir, '12.5亿元');
    const again = await withCpu(() => reindex({ ...folders, embeddings }));
    const opening = process.cpuUsage();
    const generation = await openGeneration(folders.dataDir, embeddings);
    const openMs = cpuSince(opening);
    const { articles, passages, bytes, recall } = full.report;
    grown.push({
      articles: articles.total,
      passages: passages.total,
      buildS: full.cpuMs / 1000,
      changeS: again.cpuMs / 1000,
      openS: openMs / 1000,
      searchMs: await meanMs(queries, (query) => generation.retriever.search(query, { k: 10 })),
      questionMs: await meanMs(queries, (query) => ask([query], generation)),
      diskMb: bytes / 1024 / 1024,
      memoryMb: await residentMegabytes(queries[0]!, folders),
      allowedMb: await allowedMegabytes(folders.dataDir, generation.name),
      recall,
    });
    await rm(temporary, { recursive: true });
    await writeFile(join(flags.out, 'growth.json'), `${JSON.stringify(grown, null, 1)}\n`);
    await writeFile(join(flags.out, 'growth.svg'), plotOf(grown));
    await writeFile(join(flags.out, 'README.md'), tableOf(grown));
    process.stdout.write(`${JSON.stringify(grown.at(-1))}\n`);
  }
});

function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Milliseconds of processor time that one takes, after a few to warm up. */
async function meanMs(queries: readonly string[], run: (query: string) => Promise<unknown>): Promise<number> {
  for (const query of queries.slice(0, 30)) await run(query);
  const before = process.cpuUsage();
  for (const query of queries) await run(query);
  return cpuSince(before) / queries.length;
}
