import { resolve } from 'node:path';
import { Option } from 'commander';
import { Chance } from './bench-verify/chance.ts';
import { type Half, openLibrary, setsAtHand } from './bench-verify/library.ts';
import { lies } from './bench-verify/lies.ts';
import { settingOf } from './bench-verify/setting.ts';
import { Tally } from './bench-verify/tally.ts';
import { truths } from './bench-verify/truths.ts';
import { runCli } from './cli.ts';
import { commandLine, wholeNumber } from './command.ts';

interface Flags {
  readonly set?: string[];
  readonly half: Half;
  readonly limit: number;
  readonly seed: number;
  readonly failures: number;
  readonly kind?: string;
  readonly verbose?: boolean;
}

const command = commandLine(
  'bench:verify',
  'Makes true and false claims from the figure sentences of corpora, and counts which of them verification supports.',
)
  .option('--set <folder...>', 'corpus folders; without it all that are at hand')
  .addOption(
    new Option('--half <half>', 'the articles to take, by the hash of their ids')
      .choices(['seen', 'unseen', 'all'])
      .default('all'),
  )
  .option('--limit <figures>', 'figures drawn from each set', wholeNumber(1, 1_000_000), 1500)
  .option('--seed <number>', 'draws other figures and makes other slips', wholeNumber(0, 2 ** 31), 20230203)
  .option('--failures <number>', 'how many failures of a kind are printed', wholeNumber(0, 10_000), 3)
  .option('--kind <name>', 'only kinds whose name holds this')
  .option('--verbose', 'print each failure with its passage and verdicts')
  .addHelpText(
    'after',
    `
False claims must be caught (99% of all, 97% of each kind), true ones not blocked (2% at most); below that the exit
status is 1. Kinds with fewer than 30 claims are printed, and judged only within the sums.`,
  )
  .parse();

await runCli(async () => {
  const { set, half, limit, seed, failures, kind, verbose } = command.opts<Flags>();
  const sum = new Tally();
  for (const folder of set ?? setsAtHand()) {
    const library = await openLibrary(resolve(folder), half);
    const tally = new Tally();
    for (const figure of drawn(library.ledger, limit, new Chance(seed))) {
      const setting = settingOf(figure, library, new Chance(seed ^ figure.start));
      if (!setting) continue;
      for (const claim of [...truths(setting), ...lies(setting)]) {
        if (kind !== undefined && !claim.kind.includes(kind)) continue;
        for (const one of [tally, sum]) one.judge(claim, setting);
      }
    }
    process.stdout.write(
      `\n## ${folder} (${half}): ${library.articles.size} articles, ${library.ledger.length} figures\n`,
    );
    process.stdout.write(`${[...tally.lines(), ...tally.failureLines(failures, verbose ?? false)].join('\n')}\n`);
  }
  process.stdout.write(`\n## all\n${sum.lines().join('\n')}\n`);
  const short = sum.shortfalls();
  if (short.length === 0) return;
  process.stdout.write(`BELOW the mark: ${short.join('; ')}\n`);
  process.exitCode = 1;
});

/** `limit` of the items in their order, drawn evenly. */
function drawn<T>(items: readonly T[], limit: number, chance: Chance): T[] {
  if (items.length <= limit) return [...items];
  const left = [...items.keys()];
  for (let index = 0; index < limit; index += 1) {
    const other = index + chance.below(left.length - index);
    [left[index], left[other]] = [left[other]!, left[index]!];
  }
  return left
    .slice(0, limit)
    .sort((a, b) => a - b)
    .map((index) => items[index]!);
}
