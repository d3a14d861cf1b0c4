import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Generation, openGeneration } from '../src/index/generations.ts';
import type { Chat } from '../src/models/chat.ts';
import { defaultEmbeddings } from '../src/models/default.ts';
import { reindex } from '../src/reindex.ts';
import { goldenLines } from './bench-model/golden.ts';
import { type Outcome, play } from './bench-model/run.ts';
import { scriptsOf } from './bench-model/scripted.ts';
import { openLibrary } from './bench-verify/library.ts';
import { runCli } from './cli.ts';
import { commandLine, wholeNumber } from './command.ts';
import { chatAtHand } from './knowledge.ts';
import { tableLines } from './table.ts';

const command = commandLine(
  'bench:model',
  'Asks a chat model and counts what was shown of what it wrote: the configured one over the golden questions, without one a scripted one on loopback.',
)
  .option('--set <folder...>', 'corpus folders', [
    'tests/corpora/chengjiang',
    'tests/corpora/held-out',
    'tests/corpora/unseen',
  ])
  .option('--each <scripts>', 'scripted replies of each kind, from each set', wholeNumber(1, 10_000), 3)
  .option('--seed <number>', 'draws other figures', wholeNumber(0, 2 ** 31), 20230203)
  .option('--drafts <number>', 'how many replies a scripted model is asked for', wholeNumber(1, 5), 2)
  .option('--scripted', 'play the scripted model although one is configured')
  .option('--verbose', 'print what was shown and should not be, and what was lost')
  .addHelpText(
    'after',
    '\nShown: no figure that is not borne out, no invented quotation; of the true claims at most 3% lost; at most 20 ms beyond\nwhat its calls take by themselves, in the median. Otherwise the exit status is 1.',
  )
  .parse();
const options = command.opts<{
  set: string[];
  each: number;
  seed: number;
  drafts: number;
  scripted?: boolean;
  verbose?: boolean;
}>();
const print = (line: string) => void process.stdout.write(`${line}\n`);

const isLost = ({ script, kept }: Outcome) =>
  script.isFault ? [] : script.said.filter(({ text, isTrue }) => isTrue && !kept.includes(text));
const isShown = ({ script, shown }: Outcome) =>
  script.said.filter(({ text, isTrue }) => !isTrue && shown.includes(text));
const lostIn = (outcomes: readonly Outcome[]): number => outcomes.flatMap(isLost).length;
const liesIn = (outcomes: readonly Outcome[]): number => outcomes.flatMap(isShown).length;

await runCli(async () => {
  const chat = options.scripted ? undefined : chatAtHand();
  if (chat) return benchReal(chat);
  const outcomes: Outcome[] = [];
  for (const set of options.set) {
    const library = await openLibrary(resolve(set), 'all');
    const scripts = scriptsOf(library, options.each, options.seed);
    await withGeneration(set, async (generation) =>
      outcomes.push(...(await play(scripts, generation, options.drafts))),
    );
  }
  report(outcomes);
});

async function benchReal(chat: Chat): Promise<void> {
  for (const set of options.set)
    await withGeneration(set, async (generation) => {
      for (const line of await goldenLines(set, generation, chat, options.verbose ?? false)) print(line);
    });
}

async function withGeneration(corpusDir: string, use: (generation: Generation) => Promise<unknown>): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'quwen-model-'));
  try {
    await reindex({ corpusDir, dataDir, embeddings: defaultEmbeddings() });
    await use(await openGeneration(dataDir, defaultEmbeddings()));
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

function report(all: readonly Outcome[]): void {
  const outcomes = all.filter(({ isUnseen }) => !isUnseen);
  const kinds = [...new Set(outcomes.map(({ script }) => script.kind))].sort().reverse();
  const rows = kinds.map((kind) => {
    const own = outcomes.filter(({ script }) => script.kind === kind);
    const by = (outcome: string) => own.filter((one) => one.report?.outcome === outcome).length;
    const causes = [...new Set(own.flatMap((one) => one.report?.cause ?? []))].join(', ');
    return [
      kind,
      String(own.length),
      String(lostIn(own)),
      String(liesIn(own)),
      String(by('written')),
      String(by('embedded')),
      causes,
    ];
  });
  for (const line of tableLines([['', 'replies', 'lost', 'shown', 'written', 'embedded', 'because'], ...rows]))
    print(line);
  const truths = outcomes
    .filter(({ script }) => !script.isFault)
    .flatMap(({ script }) => script.said.filter(({ isTrue }) => isTrue)).length;
  const [lost, lies] = [lostIn(outcomes), liesIn(outcomes)];
  const invented = outcomes.reduce((sum, one) => sum + one.invented, 0);
  const slow = outcomes.filter(
    ({ script, report: told, answer }) => script.isFault && (told?.outcome !== 'embedded' || !answer),
  );
  const whole = outcomes.filter(({ script }) => !script.isFault).map(({ wholeMs }) => wholeMs);
  const work = outcomes.filter(({ script }) => !script.isFault).map(({ processorMs }) => processorMs);
  const client = outcomes.filter(({ script }) => !script.isFault).map(({ clientMs }) => clientMs);
  const first = outcomes.flatMap(({ firstMs }) => firstMs ?? []);
  print(
    `\n${outcomes.length} replies played; of ${all.length - outcomes.length} more the search had not found what they quote`,
  );
  print(`unsupported figures and claims shown: ${lies} (0)`);
  print(`invented quotations shown: ${invented} (0)`);
  print(`true claims lost: ${lost} of ${truths}, ${((100 * lost) / truths).toFixed(2)}% (3%)`);
  print(`failures without the embedded answer: ${slow.length} (0)`);
  print(
    `beyond the same calls with nothing done with their replies: first verified sentence p50 ${at(first, 0.5)} ms, p95 ${at(first, 0.95)} ms; whole answer, corrections included, p50 ${at(whole, 0.5)} ms, p95 ${at(whole, 0.95)} ms (20 ms); of the processor p50 ${at(work, 0.5)} ms`,
  );
  print(
    `  counted: understanding, search, prompt, reading and verifying the replies; not counted: LangChain's client and the loopback, p50 ${at(client, 0.5)} ms, p95 ${at(client, 0.95)} ms`,
  );
  if (options.verbose) details(outcomes);
  const isMet =
    lies === 0 &&
    invented === 0 &&
    lost <= 0.03 * truths &&
    slow.length === 0 &&
    Number(at(first, 0.5)) < 20 &&
    Number(at(whole, 0.5)) < 20;
  if (isMet) return;
  print('BELOW the mark');
  process.exitCode = 1;
}

function at(values: readonly number[], quantile: number): string {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(quantile * sorted.length))] ?? 0).toFixed(1);
}

function details(outcomes: readonly Outcome[]): void {
  for (const outcome of outcomes) {
    const { script, report: told } = outcome;
    for (const { text } of isShown(outcome)) print(`  SHOWN [${script.kind}] ${text}`);
    for (const { text, quote } of isLost(outcome))
      print(
        `  lost [${script.kind}] ${told?.cause ?? ''} ${script.question} | ${text}${quote === text ? '' : ` | ${quote}`}`,
      );
  }
}
