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
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0 || answeredAt === undefined)
    throw new AppError('bad-input', `npm start ended with ${code} and no answer: see what it says by itself`);
  return (answeredAt - begun) / 1000;
}

/** Megabytes that a process takes with the index open, the bot's modules loaded and a question answered. */
export async function residentMegabytes(question: string, folders: Folders): Promise<number> {
  const script = resolve(import.meta.dirname, 'memory.ts');
  const child = launch(process.execPath, ['--import', 'tsx', script, question], folders);
  let output = '';
  child.stdout.on('data', (text: Buffer) => {
    output += text.toString();
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new AppError('bad-input', `${script} ended with ${code}: see what it says by itself`);
  return Number(output) / 1024 / 1024;
}

function launch(command: string, args: readonly string[], { corpusDir, dataDir }: Folders) {
  const env = { ...process.env, CORPUS_DIR: corpusDir, DATA_DIR: dataDir, BOT_TOKEN: '' };
  return spawn(command, args, { cwd: root, env, stdio: ['pipe', 'pipe', 'ignore'] });
}
