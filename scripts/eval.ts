import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { runCli } from './cli.ts';
import { evaluateGolden, type GoldenResult } from './eval/golden.ts';

/** The marks that were reached; an evaluation below them fails. Raise them when they are passed, never lower them. */
const marks: Readonly<
  Record<string, { readonly right: number; readonly refusals: number; readonly wronglyAnswered: number }>
> = {
  corpus: { right: 0, refusals: 0, wronglyAnswered: 1 },
};

const program = new Command('eval')
  .description('Asks the golden questions and measures the answers; exits with 1 below the recorded marks.')
  .option('--set <folder...>', 'corpus folders with a questions.jsonl', [
    'corpus',
    'tests/corpora/chengjiang',
    'tests/corpora/held-out',
  ])
  .option('--verbose', 'print every answer, not only the failures')
  .parse();
const options = program.opts<{ set: string[]; verbose?: boolean }>();

await runCli(async () => {
  for (const set of options.set) {
    if (!existsSync(set)) continue;
    const results = await evaluateGolden(set);
    report(set, results);
  }
});

function report(set: string, results: readonly GoldenResult[]): void {
  const print = (line: string) => process.stdout.write(`${line}\n`);
  const share = (part: readonly unknown[], whole: readonly unknown[]) =>
    whole.length === 0 ? 1 : part.length / whole.length;
  const isRight = (result: GoldenResult) => result.faults.length === 0;
  print(`\n## ${set}: ${results.length} questions`);
  const kinds = [...new Set(results.map((result) => result.question.kind))].sort();
  print(`${'kind'.padEnd(16)}${'asked'.padStart(6)}${'right'.padStart(7)}`);
  for (const kind of kinds) {
    const own = results.filter((result) => result.question.kind === kind);
    print(
      `${kind.padEnd(16)}${String(own.length).padStart(6)}${share(own.filter(isRight), own).toFixed(3).padStart(7)}`,
    );
  }
  for (const language of ['zh-Hans', 'zh-Hant', 'en']) {
    const own = results.filter((result) => result.question.language === language);
    print(
      `${language.padEnd(16)}${String(own.length).padStart(6)}${share(own.filter(isRight), own).toFixed(3).padStart(7)}`,
    );
  }
  const refusable = results.filter((result) => result.question.expect.kind === 'refused');
  const answerable = results.filter((result) => result.question.expect.kind === 'grounded');
  const right = share(results.filter(isRight), results);
  const refusals = share(refusable.filter(isRight), refusable);
  const wronglyRefused = share(
    answerable.filter((result) => result.answer.kind === 'refused'),
    answerable,
  );
  const wronglyAnswered = share(
    results.filter((result) => result.isWronglyAnswered),
    results,
  );
  const times = results.map((result) => result.ms).sort((a, b) => a - b);
  const at = (q: number) => times[Math.min(times.length - 1, Math.floor(q * times.length))]!.toFixed(1);
  print(
    `right ${right.toFixed(3)}  refusals right ${refusals.toFixed(3)}  wrongly refused ${wronglyRefused.toFixed(3)}  wrongly answered ${wronglyAnswered.toFixed(3)}  p50 ${at(0.5)} ms  p95 ${at(0.95)} ms`,
  );
  for (const result of results) {
    if (isRight(result) && !options.verbose) continue;
    const mark = isRight(result) ? 'right' : result.isWronglyAnswered ? 'WRONG' : 'fault';
    print(
      `  ${mark} ${result.question.id} [${result.question.kind}] ${result.question.turns.join(' / ')}\n        ${result.faults.join('; ')}\n        → ${result.text.replaceAll('\n', ' ⏎ ').slice(0, 220)}`,
    );
  }
  const mark = marks[set];
  if (mark && (right < mark.right || refusals < mark.refusals || wronglyAnswered > mark.wronglyAnswered)) {
    print(`BELOW the recorded mark for ${set}: ${JSON.stringify(mark)}`);
    process.exitCode = 1;
  }
}
