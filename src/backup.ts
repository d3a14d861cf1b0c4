import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { create, extract } from 'tar';
import { z } from 'zod';
import { AppError } from './errors.ts';
import { sync, writing } from './index/disk.ts';
import { acquireLock, isRunning, runningNote } from './index/lock.ts';

/** The bot's state (`bot/` of DATA_DIR) and the corpus. The index is not among it: it is built from the corpus. */
const parts = ['bot', 'corpus'] as const;
type Part = (typeof parts)[number];

export interface BackupFolders {
  readonly corpusDir: string;
  readonly dataDir: string;
}

export interface BackupReport {
  /** How many files of each. */
  readonly files: Readonly<Record<Part, number>>;
  readonly madeAt: string;
}

const contents = 'backup.json';
const manifest = z.strictObject({
  format: z.literal('quwen backup 1'),
  madeAt: z.iso.datetime(),
  files: z.record(z.string().regex(/^(?:bot|corpus)\/(?!.*(?:^|\/)\.\.(?:\/|$))/), z.string().regex(/^[0-9a-f]{64}$/)),
});
type Manifest = z.infer<typeof manifest>;

const folderOf = (part: Part, { corpusDir, dataDir }: BackupFolders) =>
  part === 'corpus' ? resolve(corpusDir) : resolve(dataDir, 'bot');

/**
 * Writes state and corpus into one `.tar.gz`, also while the bot runs: its files only grow, so what is copied of one is
 * what stood there a moment before. The file appears when it is whole.
 * @throws AppError `bad-input` where there is nothing to back up or the file cannot be written.
 */
export async function backUp(file: string, folders: BackupFolders): Promise<BackupReport> {
  const target = resolve(file);
  return aside(folders, async (stage) => {
    for (const part of parts) await copyFolder(folderOf(part, folders), join(stage, part));
    const files = await sumsOf(stage);
    if (Object.keys(files).length === 0)
      throw new AppError('bad-input', `${folders.dataDir} and ${folders.corpusDir} hold nothing to back up`);
    const made: Manifest = { format: 'quwen backup 1', madeAt: new Date().toISOString(), files };
    await writeFile(join(stage, contents), `${JSON.stringify(made, null, 1)}\n`);
    const beside = `${target}.tmp`;
    try {
      await create({ gzip: true, portable: true, cwd: stage, file: beside }, [contents, ...(await present(stage))]);
      await sync(beside);
      await rename(beside, target);
      await sync(dirname(target));
    } catch (cause) {
      await rm(beside, { force: true });
      const { code, message } = cause as NodeJS.ErrnoException;
      const mend = 'give a file in a folder that can be written and has room';
      throw new AppError('bad-input', `${file} cannot be written (${code ?? message}): ${mend}`, { cause });
    }
    return reportOf(made);
  });
}

/**
 * Puts state and corpus back as a backup holds them. All of it is unpacked and compared with its checksums first; then each
 * folder is exchanged by a rename.
 * @throws AppError `bad-input` for a file that is no whole backup, or while the bot runs; `index-locked` during a reindex.
 */
export async function restore(file: string, folders: BackupFolders): Promise<BackupReport> {
  const { dataDir } = folders;
  const runs = await isRunning(join(dataDir, 'bot'));
  if (runs !== undefined)
    throw new AppError('bad-input', `the bot runs on ${dataDir} (process ${runs}): stop it first`);
  return aside(folders, async (stage) => {
    const made = await unpack(file, stage);
    const release = await acquireLock(dataDir);
    try {
      await writing(dataDir, async () => {
        for (const part of parts)
          if (await isFolder(join(stage, part))) await exchange(join(stage, part), folderOf(part, folders));
      });
    } finally {
      await release();
    }
    return reportOf(made);
  });
}

/** A folder beside the state for what is under way; a crashed one before is removed. */
async function aside<T>({ dataDir }: BackupFolders, work: (stage: string) => Promise<T>): Promise<T> {
  const prefix = 'backup.tmp-';
  const stage = await writing(dataDir, async () => {
    await mkdir(dataDir, { recursive: true });
    for (const name of await readdir(dataDir))
      if (name.startsWith(prefix)) await rm(join(dataDir, name), { recursive: true, force: true });
    return mkdtemp(join(dataDir, prefix));
  });
  try {
    return await work(stage);
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

/** The files of a folder; not its hidden ones, nor what is no file: links that lead nowhere, sockets. */
async function copyFolder(from: string, to: string): Promise<void> {
  if (!(await isFolder(from))) return;
  const isWanted = async (path: string) => {
    const name = basename(path);
    if (path !== from && (name.startsWith('.') || name === runningNote)) return false;
    const found = await stat(path).catch(() => undefined);
    return found !== undefined && (found.isFile() || found.isDirectory());
  };
  await cp(from, to, { recursive: true, dereference: true, filter: isWanted, preserveTimestamps: true });
}

/** SHA-256 of each file beneath, by its path from there. */
async function sumsOf(stage: string): Promise<Record<string, string>> {
  const sums: Record<string, string> = {};
  for (const entry of await readdir(stage, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || path === join(stage, contents)) continue;
    const name = path.slice(stage.length + 1).replaceAll('\\', '/');
    sums[name] = createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
  }
  return sums;
}

const isFolder = async (path: string) => (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
const present = async (stage: string) => (await readdir(stage)).filter((name) => name !== contents);

/** @throws AppError `bad-input` unless all that the backup says it holds lies there now, and nothing else. */
async function unpack(file: string, stage: string): Promise<Manifest> {
  const none = (why: string, cause?: unknown) =>
    new AppError('bad-input', `${file} ${why}: give a file that npm run backup has made`, { cause });
  if (!(await stat(file).catch(() => undefined))?.isFile()) throw none('is no file');
  try {
    const isPlain = (_: string, entry: { readonly type?: unknown }) =>
      entry.type === 'File' || entry.type === 'Directory';
    // At once: what fails must not go on writing behind our back.
    extract({ file, cwd: stage, strict: true, sync: true, filter: isPlain as never });
  } catch (cause) {
    throw none(`cannot be unpacked (${(cause as Error).message})`, cause);
  }
  const text = await readFile(join(stage, contents), 'utf8').catch(() => undefined);
  if (text === undefined) throw none('is no backup');
  let made: Manifest;
  try {
    made = manifest.parse(JSON.parse(text));
  } catch (cause) {
    throw none('says in no known form what it holds', cause);
  }
  const found = await sumsOf(stage);
  const names = new Set([...Object.keys(found), ...Object.keys(made.files)]);
  for (const name of names) if (found[name] !== made.files[name]) throw none(`has a damaged ${name}`);
  return made;
}

/** Puts a folder in another one's place. It is brought beside it first: a rename is atomic only within one file system. */
async function exchange(from: string, to: string): Promise<void> {
  const beside = `${to}.restored`;
  const before = `${to}.before`;
  await rm(beside, { recursive: true, force: true });
  await rm(before, { recursive: true, force: true });
  await mkdir(dirname(to), { recursive: true });
  await cp(from, beside, { recursive: true, preserveTimestamps: true });
  await sync(beside);
  if (await isFolder(to)) await rename(to, before);
  await rename(beside, to);
  await sync(dirname(to));
  await rm(before, { recursive: true, force: true });
}

function reportOf({ files, madeAt }: Manifest): BackupReport {
  const count = (part: Part) => Object.keys(files).filter((name) => name.startsWith(`${part}/`)).length;
  return { files: { bot: count('bot'), corpus: count('corpus') }, madeAt };
}
