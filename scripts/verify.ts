import { AppError } from '../src/errors.ts';
import { jsonLines, runCli } from './cli.ts';
import { commandLine } from './command.ts';
import { figureJson } from './figure-json.ts';
import { Judge, passagesPerClaim } from './judge.ts';
import { openKnowledge } from './knowledge.ts';

const command = commandLine(
  'verify',
  'Holds claims against passages: every figure of a claim must be one of the ledger, in value, unit, metric, subject, place, period and status.',
)
  .argument('[claim]', 'a sentence to check against the best passages that the search finds for it')
  .option(
    '--json',
    'read JSONL {"id","claim","passageIds"?} from standard input, print one line of JSON for each, in order',
  )
  .addHelpText(
    'after',
    `
A claim is supported when every figure in it is bound to a figure of a passage that it cites. A claim without any figure
has nothing to bind: it is supported when it stands in such a passage word for word, or when it tells when something was
and a passage tells the same of that time. Without "passageIds", the passages are the best ${passagesPerClaim} that the search finds; an empty list cites nothing.

--json prints {"id","verdicts":[{"text","start","end","supported","reason"?,"figure"?}],"supported","passageIds"}.
"figure" is the ledger's figure that was bound, or that comes nearest. A line without a claim, or with a passage id that
the index does not hold, gets {"id","error","verdicts":[],"supported":false}, and makes the exit status 1.
With a claim as argument the exit status is 0 when it is supported, and 1 when it is not.`,
  )
  .parse();

await runCli(async () => {
  const [claim] = command.args;
  if (command.opts<{ json?: boolean }>().json) return verifyLines(new Judge(await openKnowledge()));
  if (claim === undefined)
    throw new AppError('bad-input', 'no claim: npm run -s verify -- "2022年地区生产总值2282.94亿元"');
  await verifyOnce(claim, new Judge(await openKnowledge()));
});

async function verifyLines(judge: Judge): Promise<void> {
  for await (const { id, claim, passageIds } of jsonLines()) {
    const judged = await judge.judge(claim, passageIds);
    if ('error' in judged) process.exitCode = 1;
    const { verdicts, ...rest } = judged;
    const shown = verdicts.map(({ figure, ...verdict }) => ({
      ...verdict,
      ...(figure && { figure: figureJson(figure) }),
    }));
    process.stdout.write(`${JSON.stringify({ id, verdicts: shown, ...rest })}\n`);
  }
}

async function verifyOnce(claim: string, judge: Judge): Promise<void> {
  const { verdicts, supported } = await judge.judge(claim);
  const lines = verdicts.map(({ text, supported, reason, figure }) => {
    const { text: stated, metric, subject, place, period, status, articleId } = figure ?? {};
    const nearest = [stated, metric, subject, place, period?.label, status, articleId].filter(Boolean).join(' · ');
    return `  ${supported ? '✓' : '✗'} ${text}${reason ? `  ${reason}` : ''}${nearest ? `  ← ${nearest}` : ''}`;
  });
  if (verdicts.length === 0) lines.push(`  no figure; ${supported ? 'the words stand' : 'no passage holds the words'}`);
  process.stdout.write(`${supported ? 'supported' : 'not supported'}\n${lines.join('\n')}\n`);
  if (!supported) process.exitCode = 1;
}
