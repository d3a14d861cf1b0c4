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
import { commandLine } from './command.ts';

interface Flags {
  readonly quick?: boolean;
  readonly sets: string;
  readonly json?: boolean;
}

const command = commandLine(
  'bench',
  'Measures speed and memory on the corpus (CORPUS_DIR), and on thousands of news articles where they are at hand. Indexes are built in a temporary folder.',
)
  .option('--quick', 'fewer rounds, and the corpus alone')
  .option('--sets <folder>', 'a folder of sets, each with articles.jsonl', '../shared/eval')
  .option('--json', 'print one measurement a line, as JSON')
  .addHelpText(
    'after',
    `
A share of 1.00 or less is within the mark. Times depend on the machine and on what else it does: compare the shares and
the ratios of one run. The exit status does not depend on them.`,
  )
  .parse();

await runCli(async () => {
  const { quick, sets, json } = command.opts<Flags>();
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
    if (scaleSets.length === 0) return tell(`${setsFolder} holds no sets: thousands of articles were not measured`);
    const many = { corpusDir: join(temporary, 'corpus'), dataDir: join(temporary, 'many') };
    const glossaryFile = resolve(import.meta.dirname, '../corpus/glossary.yaml');
    print(
      scaleSets.join(' and '),
      await scaleRows(many, embeddings, { setsFolder, sets: scaleSets, glossaryFile, tell }),
    );
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
});
