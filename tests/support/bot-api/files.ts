import { createHash, randomUUID } from 'node:crypto';

/** A file that went up or that a person sent. */
export interface StoredFile {
  readonly fileId: string;
  readonly uniqueId: string;
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Buffer;
  /** What is told of its size: a test may say 21 MB without holding them. */
  readonly size: number;
}

/** Files by id, and by the path of a download link, which lasts for an hour. */
export class FileStore {
  readonly #files = new Map<string, StoredFile>();
  readonly #paths = new Map<string, { readonly file: StoredFile; readonly expiresAt: number }>();

  constructor(readonly now: () => number) {}

  add(name: string, mimeType: string, bytes: Buffer, size = bytes.length): StoredFile {
    const uniqueId = createHash('sha256').update(bytes).update(name).digest('base64url').slice(0, 16);
    const fileId = `BQAC${randomUUID().replaceAll('-', '')}${uniqueId}`;
    const file = { fileId, uniqueId, name, mimeType, bytes, size };
    this.#files.set(fileId, file);
    return file;
  }

  get(fileId: string): StoredFile | undefined {
    return this.#files.get(fileId);
  }

  /** Gives a download path: `documents/file_3.txt`. */
  publish(file: StoredFile): string {
    const extension = /\.[A-Za-z0-9]{1,8}$/.exec(file.name)?.[0] ?? '';
    const path = `documents/file_${this.#paths.size}${extension}`;
    this.#paths.set(path, { file, expiresAt: this.now() + 3_600_000 });
    return path;
  }

  atPath(path: string): StoredFile | undefined {
    const entry = this.#paths.get(path);
    return entry && entry.expiresAt > this.now() ? entry.file : undefined;
  }
}
