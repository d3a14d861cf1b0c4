import { Command } from 'commander';
import { answerText } from '../src/answers/composing/saying/text.ts';
import { ask } from '../src/ask.ts';
import type { Answer, CitedFigure } from '../src/domain.ts';
import { AppError } from '../src/errors.ts';
import { jsonLines, runCli } from './cli.ts';
import { chatAtHand, openKnowledge } from './knowledge.ts';

const program = new Command('ask')
  .description('Answers questions from the index, one answer a question, in one conversation.')
  .argument('[question...]', 'the questions; a later one may lean on those before it')
  .option(
    '--json',
    'read JSONL {"id","question"} or {"id","turns":[…]} from standard input, print one line of JSON each, in order',
  )
  .parse();

await runCli(async () => {
  if (program.opts<{ json?: boolean }>().json) return answerLines();
  if (program.args.length === 0)
    throw new AppError('bad-input', 'no question: npm run -s ask -- "去年地区生产总值是多少？"');
  const generation = await openKnowledge();
  const chat = chatAtHand();
  for (const [index] of program.args.entries()) {
    const answer = await ask(program.args.slice(0, index + 1), generation, { chat });
    process.stdout.write(`${answerText(answer)}\n${sourceLines(answer)}`);
  }
});

async function answerLines(): Promise<void> {
  const generation = await openKnowledge();
  const chat = chatAtHand();
  for await (const { id, question, turns } of jsonLines()) {
    const asked = Array.isArray(turns) ? turns.map(String) : [String(question ?? '')];
    const begun = performance.now();
    const answer = await ask(asked, generation, { chat });
    process.stdout.write(`${JSON.stringify(asJson(id, answer, performance.now() - begun))}\n`);
  }
}

function sourceLines(answer: Answer): string {
  return answer.citations
    .map(
      ({ marker, title, publishedOn, quote }) =>
        `  [${marker}] ${quote}\n      ${[title, publishedOn].filter(Boolean).join('，')}\n`,
    )
    .join('');
}

function asJson(id: unknown, answer: Answer, ms: number) {
  const { kind, language, claims, citations, figures, derivations } = answer;
  return {
    id,
    kind,
    ...(answer.kind === 'refused' && { reason: answer.reason }),
    language,
    text: answerText(answer),
    claims: claims.map(({ text, markers }) => ({ text, markers })),
    citations,
    figures: figures.map(figureJson),
    ...(derivations.length > 0 && {
      derivations: derivations.map((derivation) => ({ ...derivation, operands: derivation.operands.map(figureJson) })),
    }),
    ms: Math.round(ms * 100) / 100,
  };
}

function figureJson({ figure, marker }: CitedFigure) {
  return {
    text: figure.text,
    value: figure.value,
    ...(figure.upper && { upper: figure.upper }),
    unit: figure.unit,
    qualifier: figure.qualifier,
    metric: figure.metric,
    ...(figure.term && { term: figure.term }),
    aspect: figure.aspect,
    ...(figure.direction && { direction: figure.direction }),
    ...(figure.subject && { subject: figure.subject }),
    ...(figure.place && { place: figure.place }),
    ...(figure.period && { period: figure.period.label }),
    status: figure.status,
    marker,
  };
}
