import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from './random.ts';
import type { Trainer } from './trainer.ts';

/** Where a training stands, kept in a folder of its own, so that a stopped one goes on from there. */
export class Checkpoint {
  readonly #path: string;

  /** @param key what the training depends on: a checkpoint of another key is not taken up. */
  constructor(
    folder: string,
    readonly key: string,
  ) {
    mkdirSync(folder, { recursive: true });
    this.#path = join(folder, 'checkpoint.bin');
  }

  save(step: number, trainer: Trainer, random: Random): void {
    const head = Buffer.from(`${JSON.stringify({ key: this.key, step, random: random.state })}\n`);
    const arrays = trainer.state.map(({ buffer, byteOffset, byteLength }) =>
      Buffer.from(buffer, byteOffset, byteLength),
    );
    // Written beside and renamed: a training that is killed here finds the checkpoint before.
    writeFileSync(`${this.#path}.tmp`, Buffer.concat([head, ...arrays]));
    renameSync(`${this.#path}.tmp`, this.#path);
  }

  /** @returns the steps that are done; 0 where there is nothing to go on from. */
  restore(trainer: Trainer, random: Random): number {
    if (!existsSync(this.#path)) return 0;
    const bytes = readFileSync(this.#path);
    const end = bytes.indexOf(0x0a);
    const head = JSON.parse(bytes.subarray(0, end).toString('utf8')) as { key: string; step: number; random: number };
    if (head.key !== this.key) return 0;
    let at = end + 1;
    for (const array of trainer.state) {
      new Uint8Array(array.buffer, array.byteOffset, array.byteLength).set(bytes.subarray(at, at + array.byteLength));
      at += array.byteLength;
    }
    random.state = head.random;
    return head.step;
  }

  remove(): void {
    rmSync(this.#path, { force: true });
  }
}
