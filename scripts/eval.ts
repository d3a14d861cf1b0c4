import { readFileSync } from 'node:fs';
import { loadConfig } from '../src/config.ts';
import { AppError } from '../src/errors.ts';
import { configuredEmbeddings } from '../src/models/default.ts';
import { HashedEmbeddings } from '../src/models/hashed-embeddings.ts';
import { runCli } from './cli.ts';
import { commandLine } from './command.ts';
import { evaluateGolden, type GoldenResult, isRight, share, summarise } from './eval/golden.ts';
import { askedSet, corporaOf } from './eval/sets.ts';

interface Mark {
  readonly right: number;
  readonly refusals: number;
  readonly wronglyAnswered: number;
}

/** The marks that were reached; an evaluation below them fails. Raise them when they are passed, never lower them. */
const marks = JSON.parse(readFileSync(new URL('eval/marks.json', import.meta.url), 'utf8')) as Record<string, Mark>;

const program = commandLine(
  'eval',
  'Asks the golden questions and measures the answers; exits with 1 below the recorded marks.',
)
  .option('--set <folder...>', 'corpus folders with a questions.jsonl, or folders of such folders', [
    'corpus',
    'tests/corpora/chengjiang',
    'tests/corpora/held-out',
    'tests/corpora/unseen',
    'tests/corpora/qiling',
    'tests/corpora/muhe',
    'tests/corpora/yinghe',
    'tests/corpora/henghu',
    'tests/corpora/tongxian',
    'tests/corpora/luoxi',
    'tests/corpora/duoqu',
    askedSet,
  ])
  .option('--retrieval', 'measure the search too, on the sets of ../shared/eval (minutes)')
  .option('--facts', 'measure the answers to questions of fact too, on the sets of ../shared/eval (a minute)')
  .option('--verbose', 'print every answer, not only the failures')
  .parse();
const options = program.opts<{ set: string[]; retrieval?: boolean; facts?: boolean; verbose?: boolean }>();

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

await runCli(async () => {
  const missing = options.set.filter((set) => corporaOf(set).length === 0);
  // Of the sets that nobody named, a corpus of one's own may lack some.
  const isAsked = program.getOptionValueSource('set') !== 'default';
  if (missing.length > 0 && (isAsked || missing.length === options.set.length))
    throw new AppError('bad-input', `no questions.jsonl in ${missing.join(', ')}: give --set folders that hold one`);
  for (const set of options.set) {
    const results: GoldenResult[] = [];
    for (const corpus of corporaOf(set)) results.push(...(await evaluateGolden(corpus)));
    if (results.length > 0) report(set, results);
  }
  if (options.facts) await reportFacts();
  if (!options.retrieval) return;
  const { defaultPlaces, evaluateRetrieval, formatRetrieval } = await import('./eval/retrieval.ts');
  const results = await evaluateRetrieval({
    ...defaultPlaces,
    embeddings: [new HashedEmbeddings(), configuredEmbeddings(loadConfig())],
  });
  print(results.length > 0 ? formatRetrieval(results) : `no sets in ${defaultPlaces.setsFolder}`);
});

async function reportFacts(): Promise<void> {
  const { evaluateFacts, factSets } = await import('./eval/facts.ts');
  for (const folder of factSets) {
    const scores = await evaluateFacts(folder);
    if (!scores) {
      print(`no set in ${folder}`);
      continue;
    }
    const { right, wronglyRefused, refused, meanChars } = scores;
    print(
      `${folder}: right ${right.toFixed(3)}  wrongly refused ${wronglyRefused.toFixed(3)}  refused of the unanswerable ${refused === undefined ? 'none' : refused.toFixed(3)}  ${meanChars.toFixed(0)} characters an answer`,
    );
    if (!options.verbose) continue;
    for (const { question, isRefused, isRight, text } of scores.results)
      if (question.answerable ? !isRight : !isRefused) print(`  ${question.query} → ${text.slice(0, 120)}`);
  }
}

function report(set: string, results: readonly GoldenResult[]): void {
  print(`\n## ${set}: ${results.length} questions`);
  print(`${'kind'.padEnd(16)}${'asked'.padStart(6)}${'right'.padStart(7)}`);
  const row = (name: string, own: readonly GoldenResult[]) =>
    print(
      `${name.padEnd(16)}${String(own.length).padStart(6)}${share(own.filter(isRight), own).toFixed(3).padStart(7)}`,
    );
  for (const kind of [...new Set(results.map((result) => result.question.kind))].sort())
    row(
      kind,
      results.filter((result) => result.question.kind === kind),
    );
  for (const language of ['zh-Hans', 'zh-Hant', 'en'])
    row(
      language,
      results.filter((result) => result.question.language === language),
    );
  const { right, refusals, wronglyRefused, shownInstead, wronglyAnswered, p50Ms, p95Ms } = summarise(results);
  print(
    `right ${right.toFixed(3)}  refusals right ${refusals.toFixed(3)}  wrongly refused ${wronglyRefused.toFixed(3)} (${shownInstead.toFixed(2)} with the answer shown as the nearest thing)  wrongly answered ${wronglyAnswered.toFixed(3)}  p50 ${p50Ms.toFixed(1)} ms  p95 ${p95Ms.toFixed(1)} ms`,
  );
  for (const result of results) if (options.verbose || !isRight(result)) printResult(result);
  const mark = marks[set];
  if (mark && (right < mark.right || refusals < mark.refusals || wronglyAnswered > mark.wronglyAnswered)) {
    print(`BELOW the recorded mark for ${set}: ${JSON.stringify(mark)}`);
    process.exitCode = 1;
  }
}

function printResult(result: GoldenResult): void {
  const { id, kind, turns } = result.question;
  const mark = isRight(result) ? 'right' : result.isWronglyAnswered ? 'WRONG' : 'fault';
  print(`  ${mark} ${id} [${kind}] ${turns.join(' / ')}`);
  print(`        ${result.faults.join('; ')}`);
  print(`        → ${result.text.replaceAll('\n', ' ⏎ ').slice(0, 220)}`);
}
