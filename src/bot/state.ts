import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

interface Slot {
  readonly offset: number;
  readonly length: number;
}

/**
 * Keys and JSON values in one append-only file: `{"k":…,"v":…}` a line, without `v` for a deletion. The keys are held in memory, the values stay on disk. A line is with the
 * operating system when `set` returns, so `kill -9` loses nothing; a line torn by a power cut is dropped at the next opening. One process at a time.
 *
 * The layout is that of Bitcask (Sheehy and Smith, 2010), in one file.
 */
export class Store {
  #slots = new Map<string, Slot>();
  #file: number;
  #end = 0;
  #liveBytes = 0;

  private constructor(
    readonly path: string,
    /** Says at each compaction what is still wanted. */
    readonly keep: (key: string, value: unknown) => boolean,
  ) {
    this.#file = openSync(path, 'a+');
  }

  static open(path: string, keep: (key: string, value: unknown) => boolean = () => true): Store {
    mkdirSync(dirname(path), { recursive: true });
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
    if (!slot) return undefined;
    const bytes = Buffer.alloc(slot.length);
    readSync(this.#file, bytes, 0, slot.length, slot.offset);
    return (JSON.parse(bytes.toString('utf8')) as { v: Value }).v;
  }

  /** Keys that begin with `prefix`, oldest write first. */
  keys(prefix: string): string[] {
    return [...this.#slots.keys()].filter((key) => key.startsWith(prefix));
  }

  set(key: string, value: unknown): void {
    const slot = this.#append(`${JSON.stringify({ k: key, v: value })}\n`);
    this.#forget(key);
    this.#slots.set(key, slot);
    this.#liveBytes += slot.length;
    this.#compactWhenDue();
  }

  delete(key: string): void {
    if (!this.#slots.has(key)) return;
    this.#append(`${JSON.stringify({ k: key })}\n`);
    this.#forget(key);
    this.#compactWhenDue();
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
    return slot;
  }

  #compactWhenDue(): void {
    const deadBytes = this.#end - this.#liveBytes;
    if (deadBytes > 1_000_000 && deadBytes > this.#liveBytes) this.compact();
  }

  /** Rewrites the file with what is alive and wanted. The new file lies beside the old one, as a rename is atomic only within one file system. */
  compact(): void {
    const beside = `${this.path}.tmp`;
    const file = openSync(beside, 'w');
    const slots = new Map<string, Slot>();
    let end = 0;
    for (const key of this.#slots.keys()) {
      const value = this.get(key);
      if (!this.keep(key, value)) continue;
      const bytes = Buffer.from(`${JSON.stringify({ k: key, v: value })}\n`);
      writeSync(file, bytes);
      slots.set(key, { offset: end, length: bytes.length });
      end += bytes.length;
    }
    fsyncSync(file);
    closeSync(file);
    renameSync(beside, this.path);
    closeSync(this.#file);
    this.#file = openSync(this.path, 'a+');
    this.#slots = slots;
    this.#end = end;
    this.#liveBytes = end;
  }

  close(): void {
    closeSync(this.#file);
  }
}
