import { Option } from 'commander';
import { loadConfig } from '../src/config.ts';
import { watchCorpus } from '../src/corpus/watch.ts';
import { AppError } from '../src/errors.ts';
import { rollback } from '../src/index/generations.ts';
import { inEnglish } from '../src/messages.ts';
import { configuredEmbeddings } from '../src/models/default.ts';
import { type ReindexOptions, reindex, sayWithheld } from '../src/reindex.ts';
import { smokeQuestions } from '../src/smoke.ts';
import { runCli, tellHere } from './cli.ts';
import { commandLine } from './command.ts';
import { progressLine } from './progress.ts';
import { describe } from './report.ts';

interface Flags {
  readonly check?: boolean;
  readonly rollback?: boolean;
  readonly watch?: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
}

const command = commandLine(
  'reindex',
  'Read the corpus (CORPUS_DIR) anew and publish it as the index that answers (in DATA_DIR).',
)
  .addOption(
    new Option('--check', 'build and report, with what cleaning did to each file; publish nothing').conflicts([
      'rollback',
      'watch',
    ]),
  )
  .addOption(new Option('--rollback', 'go back to the generation before the current one').conflicts('watch'))
  .option('--watch', 'stay, and reindex whenever the corpus changes')
  .option('--force', 'publish although many figures are lost or a smoke question fails')
  .option('--json', 'print the report as one JSON object');

await runCli(async () => {
  const flags = command.parse().opts<Flags>();
  const config = loadConfig();
  const { CORPUS_DIR: corpusDir, DATA_DIR: dataDir } = config;
  if (flags.rollback) {
    const current = await rollback(dataDir);
    process.stdout.write(flags.json ? `${JSON.stringify({ current })}\n` : `${current} answers again\n`);
    return;
  }
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort(new AppError('interrupted', 'interrupted: the index is as it was')));
  const embeddings = configuredEmbeddings(config);
  const run = () => once({ corpusDir, dataDir, embeddings, signal: stop.signal }, flags);
  if (flags.watch) await watchUntil(stop.signal, corpusDir, () => keepGoing(run));
  else await run();
});

async function once(options: ReindexOptions, flags: Flags): Promise<void> {
  const progress = progressLine(process.stderr);
  const report = await reindex({
    ...options,
    smoke: await smokeQuestions(options.corpusDir),
    onProgress: progress.show,
    ...(flags.check && { check: true }),
    ...(flags.force && { force: true }),
  }).finally(() => progress.clear());
  const withheld = report.withheld && sayWithheld(report.withheld);
  const inWords = {
    ...report,
    skipped: report.skipped.map(inEnglish),
    ...(withheld && { withheld: inEnglish(withheld) }),
  };
  process.stdout.write(flags.json ? `${JSON.stringify(inWords)}\n` : describe(report));
  if (!withheld) return;
  process.stderr.write(`nothing was published: ${tellHere(withheld)}\n`);
  process.exitCode = 1;
}

/** While watching, a foreseen failure is told, and the next change tried. */
async function keepGoing(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    process.stderr.write(`${tellHere(error.told)}\n`);
  }
}

async function watchUntil(signal: AbortSignal, corpusDir: string, onChange: () => Promise<void>): Promise<void> {
  const watcher = watchCorpus(corpusDir, onChange);
  await watcher.ready;
  process.stderr.write(`watching ${corpusDir}\n`);
  watcher.run();
  if (!signal.aborted) await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  await watcher.close();
}
