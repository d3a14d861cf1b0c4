import { open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../errors.ts';
import { message } from '../messages.ts';
import { breather } from './breathe.ts';

/** Writes a file and waits until the disk has it. */
export async function writeDurably(path: string, content: Uint8Array | string): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Writes one JSON value a line, in pieces, and waits until the disk has them. */
export async function writeLinesDurably(path: string, values: Iterable<unknown>): Promise<void> {
  const breathe = breather();
  const file = await open(path, 'w');
  try {
    let piece = '';
    for (const value of values) {
      piece += `${JSON.stringify(value)}\n`;
      if (piece.length > 262_144) {
        await file.appendFile(piece);
        piece = '';
      }
      await breathe();
    }
    await file.appendFile(piece);
    await file.sync();
  } finally {
    await file.close();
  }
}

const pieceBytes = 1 << 20;

/** A file piece by piece, each in the same memory: it is gone when the next one is asked for. */
export async function* piecesOf(path: string): AsyncGenerator<Buffer> {
  const file = await open(path, 'r');
  try {
    const piece = Buffer.allocUnsafe(pieceBytes);
    for (;;) {
      const { bytesRead } = await file.read(piece, 0, pieceBytes);
      if (bytesRead === 0) return;
      yield piece.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

/** The lines of a file in UTF-8, of which only one piece is in memory at a time. */
export async function* linesOf(path: string): AsyncGenerator<string> {
  let begun: Buffer[] = [];
  for await (const piece of piecesOf(path)) {
    let from = 0;
    for (let end = piece.indexOf(10); end >= 0; end = piece.indexOf(10, from)) {
      const line = piece.subarray(from, end);
      yield (begun.length > 0 ? Buffer.concat([...begun, line]) : line).toString();
      begun = [];
      from = end + 1;
    }
    if (from < piece.length) begun.push(Buffer.from(piece.subarray(from)));
  }
  if (begun.length > 0) yield Buffer.concat(begun).toString();
}

/** Waits until the disk has a file's content, or a folder's names. */
export async function sync(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

const pointer = 'CURRENT';
const generationName = /^gen-\d{4,}$/;
const numberOf = (name: string) => Number(name.slice(4));
export const isBefore = (name: string, other: string) => numberOf(name) < numberOf(other);

/** The generations of a data folder, oldest first. Half-written ones (`gen-N.tmp`) have other names. */
export async function generationNames(dataDir: string): Promise<string[]> {
  const names = await readdir(dataDir).catch(() => []);
  return names.filter((name) => generationName.test(name)).sort((a, b) => numberOf(a) - numberOf(b));
}

/** What `CURRENT` points at; undefined where it is missing or holds no name. */
export async function currentName(dataDir: string): Promise<string | undefined> {
  const content = await readFile(join(dataDir, pointer), 'utf8').catch(() => '');
  const name = content.trim();
  return generationName.test(name) ? name : undefined;
}

export async function nextName(dataDir: string): Promise<string> {
  const numbers = [...(await generationNames(dataDir)), (await currentName(dataDir)) ?? 'gen-0000'].map(numberOf);
  return `gen-${String(Math.max(0, ...numbers) + 1).padStart(4, '0')}`;
}

/** Points `CURRENT` at a generation. The new pointer lies beside the old one: rename is atomic only within one file system. */
export async function pointAt(dataDir: string, name: string): Promise<void> {
  const beside = join(dataDir, `${pointer}.tmp`);
  await writeDurably(beside, `${name}\n`);
  await rename(beside, join(dataDir, pointer));
  await sync(dataDir);
}

/** Removes all generations but `keep`, and what crashed reindexes left. The caller holds the lock. */
export async function prune(dataDir: string, keep: readonly (string | undefined)[]): Promise<void> {
  for (const name of await readdir(dataDir).catch(() => [])) {
    const old = generationName.test(name) && !keep.includes(name);
    const leftover = /^gen-\d{4,}\.tmp$/.test(name) || name === `${pointer}.tmp` || /^reindex\.lock\..+/.test(name);
    if (old || leftover) await rm(join(dataDir, name), { recursive: true, force: true });
  }
}

/** No space on the disk, or none that this user may take. */
const full: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Runs a step that writes; what the disk refuses becomes one clear failure. */
export async function writing<T>(dataDir: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (cause instanceof AppError || code === undefined || !/^E[A-Z]+$/.test(code)) throw cause;
    const told = { folder: dataDir, code };
    const why = full.has(code)
      ? message('{folder} cannot be written ({code}): free space on its disk', told)
      : message(
          '{folder} cannot be written ({code}): make it a folder that can be written, or set DATA_DIR to one',
          told,
        );
    throw new AppError('index-unwritable', why, { cause });
  }
}
