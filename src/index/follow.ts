import { type FSWatcher, watch } from 'node:fs';
import type { VersionedEmbeddings } from '../models/embedding.ts';
import { currentName } from './disk.ts';
import { type Generation, openGeneration, type Warn } from './generations.ts';

/** Watching tells at once where it works; it does not on every file system, so the pointer is read again anyway. */
const pollMs = 1_000;

export interface FollowOptions {
  readonly warn?: Warn | undefined;
  /** Told of each swap, after it. */
  readonly onSwap?: ((generation: Generation) => void) | undefined;
}

/** Holds the current generation and exchanges it for the next one within 2 s of its publication. */
export class GenerationFollower {
  readonly #dataDir: string;
  readonly #embeddings: VersionedEmbeddings;
  readonly #options: FollowOptions;
  #generation: Generation;
  /** The pointer that was last looked into; it may differ from the generation held, when that one was damaged. */
  #pointer: string | undefined;
  #opening: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #watcher: FSWatcher | undefined;

  private constructor(
    dataDir: string,
    embeddings: VersionedEmbeddings,
    options: FollowOptions,
    first: { generation: Generation; pointer: string | undefined },
  ) {
    this.#dataDir = dataDir;
    this.#embeddings = embeddings;
    this.#options = options;
    this.#generation = first.generation;
    this.#pointer = first.pointer;
    this.#timer = setInterval(() => void this.refresh(), pollMs);
    this.#timer.unref();
    try {
      this.#watcher = watch(dataDir, { persistent: false }, (_, file) => {
        if (file === 'CURRENT' || file === null) void this.refresh();
      });
      this.#watcher.on('error', () => this.#watcher?.close());
    } catch {
      // The polling does it.
    }
  }

  /** Opens the current generation and follows it from here on. Fails as `openGeneration` does; after that, never. */
  static async start(
    dataDir: string,
    embeddings: VersionedEmbeddings,
    options: FollowOptions = {},
  ): Promise<GenerationFollower> {
    const pointer = await currentName(dataDir);
    const generation = await openGeneration(dataDir, embeddings, options);
    return new GenerationFollower(dataDir, embeddings, options, { generation, pointer });
  }

  /** Ask once a question, and keep what you get for the whole of it. */
  current(): Generation {
    return this.#generation;
  }

  /** Looks at the pointer now. */
  refresh(): Promise<void> {
    this.#opening ??= this.#follow().finally(() => {
      this.#opening = undefined;
    });
    return this.#opening;
  }

  close(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#watcher?.close();
    this.#watcher = undefined;
  }

  async #follow(): Promise<void> {
    const { warn, onSwap } = this.#options;
    try {
      const pointer = await currentName(this.#dataDir);
      if (pointer === undefined || pointer === this.#pointer) return;
      this.#pointer = pointer;
      const generation = await openGeneration(this.#dataDir, this.#embeddings, { warn, held: this.#generation });
      if (generation.name === this.#generation.name) return;
      this.#generation = generation;
      onSwap?.(generation);
    } catch (error) {
      warn?.(`going on with ${this.#generation.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
