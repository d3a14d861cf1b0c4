import { Command } from 'commander';
import { loadConfig } from '../src/config.ts';
import { rollback } from '../src/index/generations.ts';
import { defaultEmbeddings } from '../src/models/default.ts';
import { reindex } from '../src/reindex.ts';
import { runCli } from './cli.ts';
import { progressLine } from './progress.ts';
import { describe } from './report.ts';

interface Flags {
  readonly check?: boolean;
  readonly rollback?: boolean;
  readonly watch?: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
}

const command = new Command('reindex')
  .description('Read the corpus (CORPUS_DIR) anew and publish it as the index that answers (in DATA_DIR).')
  .option('--check', 'build and report, with what cleaning did to each file; publish nothing')
  .option('--rollback', 'go back to the generation before the current one')
  .option('--watch', 'stay, and reindex whenever the corpus changes')
  .option('--force', 'publish although many figures are lost or a smoke question fails')
  .option('--json', 'print the report as one JSON object')
  .allowExcessArguments(false);

await runCli(async () => {
  const flags = command.parse().opts<Flags>();
  const { CORPUS_DIR: corpusDir, DATA_DIR: dataDir } = loadConfig();
  if (flags.rollback) {
    const current = await rollback(dataDir);
    process.stdout.write(flags.json ? `${JSON.stringify({ current })}\n` : `${current} answers again\n`);
    return;
  }
  await once(corpusDir, dataDir, flags);
});

async function once(corpusDir: string, dataDir: string, flags: Flags): Promise<void> {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort(new Error('interrupted')));
  const progress = progressLine(process.stderr);
  const report = await reindex({
    corpusDir,
    dataDir,
    embeddings: defaultEmbeddings(),
    onProgress: progress.show,
    ...(flags.check && { check: true }),
    ...(flags.force && { force: true }),
    signal: stop.signal,
  }).finally(() => progress.clear());
  process.stdout.write(flags.json ? `${JSON.stringify(report)}\n` : describe(report));
  if (report.withheld) {
    process.stderr.write(`nothing was published: ${report.withheld}\n`);
    process.exitCode = 1;
  }
}
