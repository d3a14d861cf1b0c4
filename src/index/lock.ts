import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../errors.ts';
import { message } from '../messages.ts';
import { writing } from './disk.ts';

const fileName = 'reindex.lock';
/** What `noteRunning` writes. */
export const runningNote = 'running.json';

/**
 * Takes the right to write generations. A lock whose process is gone is taken over: nobody need clean up after a crash.
 * @returns the release.
 * @throws AppError `index-locked` while another reindex runs, `index-unwritable`.
 */
export async function acquireLock(dataDir: string): Promise<() => Promise<void>> {
  const path = join(dataDir, fileName);
  const mine = join(dataDir, `${fileName}.${randomUUID()}`);
  const content = JSON.stringify({ pid: process.pid, started: await startOf(process.pid), id: randomUUID() });
  await writing(dataDir, async () => {
    try {
      await mkdir(dataDir, { recursive: true });
      await writeFile(mine, content);
      // A link appears whole or not at all; a file that is created and then written can be found empty.
      for (let attempt = 0; !(await linked(mine, path)); attempt++) {
        const holder = await readFile(path, 'utf8').catch(() => undefined);
        if (holder === undefined) continue;
        if (attempt >= 5 || (await isAlive(holder))) throw lockedBy(holder, dataDir);
        await removeStale(path, holder);
      }
    } finally {
      await rm(mine, { force: true }).catch(() => undefined);
    }
  });
  return async () => {
    if ((await readFile(path, 'utf8').catch(() => '')) === content) await rm(path, { force: true });
  };
}

/**
 * Notes in a folder that this process works with it, for those who must not change it meanwhile.
 * @returns what takes the note away.
 */
export async function noteRunning(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, runningNote);
  const content = JSON.stringify({ pid: process.pid, started: await startOf(process.pid) });
  await mkdir(folder, { recursive: true });
  await writeFile(path, content);
  return async () => {
    if ((await readFile(path, 'utf8').catch(() => '')) === content) await rm(path, { force: true });
  };
}

/** The process that works with a folder now; undefined where none does, whatever a crashed one has left. */
export async function isRunning(folder: string): Promise<number | undefined> {
  const holder = await readFile(join(folder, runningNote), 'utf8').catch(() => '');
  return (await isAlive(holder)) ? parse(holder).pid : undefined;
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw cause;
  }
}

/** Two may find the same stale lock: each moves it aside first, and the one who moved a fresh lock puts it back. */
async function removeStale(path: string, holder: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  if ((await readFile(aside, 'utf8').catch(() => holder)) !== holder) await linked(aside, path);
  await rm(aside, { force: true });
}

function parse(holder: string): { pid?: number; started?: string } {
  try {
    return JSON.parse(holder) as { pid?: number; started?: string };
  } catch {
    return {};
  }
}

function lockedBy(holder: string, dataDir: string): AppError {
  const pid = String(parse(holder).pid);
  return new AppError(
    'index-locked',
    message('process {pid} is reindexing {folder}: wait until it is done', { pid, folder: dataDir }),
  );
}

async function isAlive(holder: string): Promise<boolean> {
  const { pid, started } = parse(holder);
  if (!Number.isInteger(pid) || pid! <= 0) return false;
  try {
    process.kill(pid!, 0);
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
  // The number may belong to another process by now, after a restart of the machine above all.
  const now = await startOf(pid!);
  return now === undefined || started === undefined || now === started;
}

/** When a process began, in clock ticks since the machine did; undefined where /proc is not there to tell. */
async function startOf(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  // The command's name stands in brackets and may hold anything; field 22 is the 20th behind it.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
}
