import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { AppError } from '../../src/errors.ts';

const root = resolve(import.meta.dirname, '../..');

export interface Folders {
  readonly corpusDir: string;
  readonly dataDir: string;
}

/** Seconds from `npm start`, without a token, to the first words of the answer. */
export async function secondsToAnswer(question: string, folders: Folders): Promise<number> {
  const begun = performance.now();
  const child = launch('npm', ['run', '-s', 'start'], folders);
  child.stdin.end(`${question}\n`);
  let answeredAt: number | undefined;
  child.stdout.on('data', () => {
    answeredAt ??= performance.now();
  });
  child.stderr.resume();
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0 || answeredAt === undefined)
    throw new AppError('bad-input', `npm start ended with ${code} and no answer: see what it says by itself`);
  return (answeredAt - begun) / 1000;
}

/** Megabytes that `npm start` takes at most, in the terminal, until it has answered a question. */
export async function residentMegabytes(question: string, folders: Folders): Promise<number> {
  const probe = resolve(import.meta.dirname, 'memory.mjs');
  const child = launch('npm', ['run', '-s', 'start'], folders, { NODE_OPTIONS: `--import ${probe}` });
  child.stdin.end(`${question}\n`);
  let told = '';
  child.stderr.on('data', (text: Buffer) => {
    told += text.toString();
  });
  child.stdout.resume();
  await once(child, 'close');
  // npm itself is a process of Node too, and ends last.
  const bytes = /rss (\d+)/.exec(told)?.[1];
  if (bytes === undefined) throw new AppError('bad-input', 'npm start did not end by itself: see what it says');
  return Number(bytes) / 1024 / 1024;
}

function launch(
  command: string,
  args: readonly string[],
  { corpusDir, dataDir }: Folders,
  more: Readonly<Record<string, string>> = {},
) {
  const env = { ...process.env, CORPUS_DIR: corpusDir, DATA_DIR: dataDir, BOT_TOKEN: '', ...more };
  return spawn(command, args, { cwd: root, env, stdio: ['pipe', 'pipe', 'pipe'] });
}
