import { createInterface } from 'node:readline';
import { tell } from '../src/bot/phrases.ts';
import { terminalLanguage } from '../src/config.ts';
import { AppError } from '../src/errors.ts';
import type { Message } from '../src/messages.ts';

/** In the language of this terminal. */
export const tellHere = (what: Message): string => tell(what, terminalLanguage());

/** Runs a command line's body: a foreseen failure is one message and exit status 1; an unforeseen one keeps its stack. */
export async function runCli(main: () => Promise<void>): Promise<void> {
  // `npm run ask -- … | head`: whoever has read enough closes the pipe, and nothing went wrong.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  try {
    await main();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    process.stderr.write(`${tellHere(error.told)}\n`);
    process.exitCode = 1;
  }
}

/**
 * The JSON objects on standard input, one a line; blank lines are passed over.
 * @throws AppError `bad-input`, naming the line.
 */
export async function* jsonLines(): AsyncGenerator<Record<string, unknown>> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    yield parseObject(line, number);
  }
}

function parseObject(line: string, number: number): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new AppError('bad-input', `line ${number} of the input is not JSON: give one object a line`, { cause });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new AppError('bad-input', `line ${number} of the input is not a JSON object: give one object a line`);
  return value as Record<string, unknown>;
}
