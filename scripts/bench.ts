import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadConfig } from '../src/config.ts';
import { configuredEmbeddings } from '../src/models/default.ts';
import { articleRows } from './bench/article.ts';
import { type Row, ratioOf, rowLines } from './bench/rows.ts';
import { scaleRows } from './bench/scale.ts';
import { runCli } from './cli.ts';
import { commandLine, wholeNumber } from './command.ts';

interface Flags {
  readonly quick?: boolean;
  readonly sets: string;
  readonly more: string;
  readonly articles: number;
  readonly json?: boolean;
}

const command = commandLine(
  'bench',
  'Measures speed and memory on the corpus (CORPUS_DIR), and on thousands of news articles where they are at hand. Indexes are built in a temporary folder.',
)
  .option('--quick', 'fewer rounds, and the corpus alone')
  .option('--sets <folder>', 'a folder of sets, each with articles.jsonl', '../shared/eval')
  .option('--more <file>', 'further articles, gzipped JSONL', '../shared/train/news.jsonl.gz')
  .option(
    '--articles <number>',
    'how many articles; made ones where there are too few',
    wholeNumber(50, 200_000),
    10_000,
  )
  .option('--json', 'print one measurement a line, as JSON')
  .addHelpText(
    'after',
    `
A share of 1.00 or less is within the mark. Times depend on the machine and on what else it does: compare the shares and
the ratios of one run. The exit status does not depend on them.`,
  )
  .parse();

await runCli(async () => {
  const { quick, sets, more, articles, json } = command.opts<Flags>();
  const glossary = join(import.meta.dirname, '../corpus/glossary.yaml');
  const config = loadConfig();
  const corpusDir = resolve(config.CORPUS_DIR);
  const setsFolder = resolve(sets);
  const temporary = await mkdtemp(join(tmpdir(), 'quwen-bench-'));
  const print = (title: string, rows: readonly Row[]) => {
    const lines = json
      ? rows.map((row) => JSON.stringify({ on: title, ...row, ratio: ratioOf(row) }))
      : [`## ${title}`, ...rowLines(rows), ''];
    process.stdout.write(`${lines.join('\n')}\n`);
  };
  const tell = (message: string) => void process.stderr.write(`${message}\n`);
  try {
    tell(`Node ${process.version}, ${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)}`);
    const embeddings = configuredEmbeddings(config);
    const folders = { corpusDir, dataDir: join(temporary, 'article') };
    print('the corpus', await articleRows(folders, embeddings, quick ? 1 : 5));
    if (quick) return;
    const scaleSets = ['news', 'economy'].filter((set) => existsSync(join(setsFolder, set, 'articles.jsonl')));
    const news = { setsFolder, sets: scaleSets, moreFile: resolve(more), glossaryFile: resolve(glossary) };
    const many = { corpusDir: join(temporary, 'corpus'), dataDir: join(temporary, 'many') };
    print(`${articles} articles`, await scaleRows(many, embeddings, { news, articles, tell }));
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
});
