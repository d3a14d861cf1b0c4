import {
  close,
  closeSync,
  existsSync,
  fdatasync,
  fdatasyncSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { breather } from '../index/breathe.ts';

interface Slot {
  readonly offset: number;
  readonly length: number;
}

/** Says at each compaction what is still wanted; `newer` keys have been written after this one. */
export type Keep = (key: string, value: unknown, newer: number) => boolean;

/** A power cut loses what was written within about this time. */
const syncEveryMs = 1_000;
/** A file with more than this that nobody needs, and more of it than of the rest, is rewritten. */
const deadBytes = 1_000_000;

/**
 * Keys and JSON values in one append-only file: `{"k":…,"v":…}` a line, without `v` for a deletion. The keys are held in memory, the values stay on disk. A line is with the
 * operating system when `set` returns, so `kill -9` loses nothing, and on the disk a second later; a line torn by a power cut is dropped at the next opening. One process at a
 * time.
 *
 * The layout is that of Bitcask (Sheehy and Smith, 2010), in one file.
 */
export class Store {
  #slots = new Map<string, Slot>();
  #file: number;
  #end = 0;
  #liveBytes = 0;
  #syncTimer: NodeJS.Timeout | undefined;
  #rewriting: Promise<void> | undefined;
  #rewritingNext: Promise<void> | undefined;
  /** Where the file has to end before it is rewritten of itself: not at once again, after that has failed. */
  #rewriteFrom = 0;

  private constructor(
    readonly path: string,
    readonly keep: Keep,
  ) {
    this.#file = openSync(path, 'a+');
  }

  static open(path: string, keep: Keep = () => true): Store {
    mkdirSync(dirname(path), { recursive: true });
    // Of a process that was killed while it rewrote the file; it may hold what has been deleted since.
    rmSync(besideOf(path), { force: true });
    const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
    const whole = bytes.lastIndexOf(0x0a) + 1;
    if (whole < bytes.length) truncateSync(path, whole);
    const store = new Store(path, keep);
    for (let start = 0; start < whole; ) {
      const end = bytes.indexOf(0x0a, start) + 1;
      store.#index(bytes.toString('utf8', start, end), { offset: start, length: end - start });
      start = end;
    }
    store.#end = whole;
    return store;
  }

  #index(line: string, slot: Slot): void {
    let record: unknown;
    try {
      record = JSON.parse(line);
    } catch {
      return; // A damaged line costs its own record, not the others.
    }
    if (typeof record !== 'object' || record === null || !('k' in record) || typeof record.k !== 'string') return;
    this.#forget(record.k);
    if (!('v' in record)) return;
    this.#slots.set(record.k, slot);
    this.#liveBytes += slot.length;
  }

  #forget(key: string): boolean {
    const slot = this.#slots.get(key);
    if (!slot) return false;
    this.#liveBytes -= slot.length;
    return this.#slots.delete(key);
  }

  get size(): number {
    return this.#slots.size;
  }

  has(key: string): boolean {
    return this.#slots.has(key);
  }

  /** The value as it was written: the caller knows its shape by its key. */
  get<Value>(key: string): Value | undefined {
    const slot = this.#slots.get(key);
    return slot && valueIn<Value>(this.#bytes(slot));
  }

  #bytes({ offset, length }: Slot): Buffer {
    const bytes = Buffer.alloc(length);
    readSync(this.#file, bytes, 0, length, offset);
    return bytes;
  }

  /** Keys that begin with `prefix`, oldest write first. */
  keys(prefix: string): string[] {
    const found: string[] = [];
    for (const key of this.#slots.keys()) if (key.startsWith(prefix)) found.push(key);
    return found;
  }

  set(key: string, value: unknown): void {
    const slot = this.#append(`${JSON.stringify({ k: key, v: value })}\n`);
    this.#forget(key);
    this.#slots.set(key, slot);
    this.#liveBytes += slot.length;
    this.#rewriteWhenDue();
  }

  delete(key: string): void {
    if (!this.#slots.has(key)) return;
    this.#append(`${JSON.stringify({ k: key })}\n`);
    this.#forget(key);
    this.#rewriteWhenDue();
  }

  #append(line: string): Slot {
    const bytes = Buffer.from(line);
    const slot = { offset: this.#end, length: bytes.length };
    const written = writeSync(this.#file, bytes);
    if (written < bytes.length) {
      // A full disk takes a part of the line: cut it off again, or the next line would be glued to it.
      truncateSync(this.path, this.#end);
      throw new Error(`${this.path} took ${written} of ${bytes.length} bytes: the disk is full`);
    }
    this.#end += bytes.length;
    // Beside the work: to wait for the disk at every line would take milliseconds each time.
    this.#syncTimer ??= setTimeout(() => {
      this.#syncTimer = undefined;
      fdatasync(this.#file, () => {});
    }, syncEveryMs).unref();
    return slot;
  }

  #rewriteWhenDue(): void {
    const dead = this.#end - this.#liveBytes;
    if (dead < deadBytes || dead < this.#liveBytes || this.#end < this.#rewriteFrom) return;
    if (!this.#rewriting) void this.compact().catch(() => {});
  }

  /**
   * Rewrites the file with what is alive and wanted, and resolves when nothing else is on the disk. Others go on meanwhile.
   * @throws Error of the file system; the file is as it was then.
   */
  compact(): Promise<void> {
    if (!this.#rewriting && !this.#rewritingNext) return this.#rewriteNow();
    // What has been deleted since it began may be in its file. One more is enough for all who ask.
    this.#rewritingNext ??= Promise.allSettled([this.#rewriting]).then(() => {
      this.#rewritingNext = undefined;
      return this.#rewriteNow();
    });
    return this.#rewritingNext;
  }

  #rewriteNow(): Promise<void> {
    this.#rewriting = this.#rewrite().finally(() => {
      this.#rewriting = undefined;
    });
    return this.#rewriting;
  }

  async #rewrite(): Promise<void> {
    const beside = besideOf(this.path);
    const from = this.#end;
    const keys = [...this.#slots.keys()];
    const moved = new Map<string, number>();
    const breathe = breather();
    const file = await open(beside, 'w');
    try {
      let end = 0;
      for (const [index, key] of keys.entries()) {
        await breathe();
        const slot = this.#slots.get(key);
        if (!slot || slot.offset >= from) continue;
        const bytes = this.#bytes(slot);
        if (!this.keep(key, valueIn(bytes), keys.length - 1 - index)) continue;
        writeWhole(file.fd, bytes);
        moved.set(key, end);
        end += bytes.length;
      }
      await file.datasync();
      // From here on in one go. What has been written since this began follows as it stands, deletions and all.
      const since = this.#bytes({ offset: from, length: this.#end - from });
      writeWhole(file.fd, since);
      fdatasyncSync(file.fd);
      const opened = openSync(beside, 'a+');
      // Beside its place until it is whole: a rename is atomic only within one file system.
      renameSync(beside, this.path);
      this.#take(opened, moved, { from, shift: end - from });
    } catch (error) {
      this.#rewriteFrom = this.#end + deadBytes;
      rmSync(beside, { force: true });
      throw error;
    } finally {
      await file.close();
    }
  }

  /** Goes on with the file that has been put in place: what stood from `from` on is `shift` further on, what stood before where it has been moved. */
  #take(file: number, moved: ReadonlyMap<string, number>, { from, shift }: { from: number; shift: number }): void {
    // Off the loop, as a large file's room is given back then.
    close(this.#file, () => {});
    this.#file = file;
    this.#end += shift;
    this.#liveBytes = 0;
    for (const [key, { offset, length }] of this.#slots) {
      const at = offset >= from ? offset + shift : moved.get(key);
      if (at === undefined) this.#slots.delete(key);
      else {
        this.#slots.set(key, { offset: at, length });
        this.#liveBytes += length;
      }
    }
    // Without it a power cut could bring the old file back.
    const folder = openSync(dirname(this.path), 'r');
    fsyncSync(folder);
    closeSync(folder);
  }

  async close(): Promise<void> {
    await Promise.allSettled([this.#rewriting, this.#rewritingNext]);
    clearTimeout(this.#syncTimer);
    fdatasyncSync(this.#file);
    closeSync(this.#file);
  }
}

/** @throws Error for what a full disk does not take, of which the system may say nothing. */
function writeWhole(file: number, bytes: Buffer): void {
  const written = writeSync(file, bytes);
  if (written < bytes.length) throw new Error(`${written} of ${bytes.length} bytes were written: the disk is full`);
}

/** Hidden, so that no backup takes it along. */
const besideOf = (path: string) => join(dirname(path), `.${basename(path)}.tmp`);
const valueIn = <Value>(line: Buffer): Value => (JSON.parse(line.toString('utf8')) as { v: Value }).v;
