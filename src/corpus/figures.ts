import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import type { Article, Figure, Glossary } from '../domain.ts';
import { extractFigures } from '../figures/ledger.ts';
import { workerBeside } from '../worker.ts';
import type { Share } from './figures-worker.ts';

/** Fewer articles are read in the time that a thread takes to start and to load what it reads with. */
const leastForTwo = 600;
/** As many articles at a time are given to the other thread, which always has two such shares: while it reads the one, the other waits. */
const shareSize = 20;
const sharesAhead = 2;

export interface ReadOptions {
  /** Awaited after each article that is read on this thread; what it throws ends the reading. */
  readonly breathe: () => Promise<void> | undefined;
  /** Told how many articles have been read. */
  readonly onRead: (count: number) => void;
  /** How many articles are enough for a second thread. */
  readonly leastForTwo?: number;
}

/** The figures of each article. Of many, this thread reads the first ones and another the last ones, until they meet. */
export async function readFigures(
  articles: readonly Article[],
  glossary: Glossary,
  { breathe, onRead, ...options }: ReadOptions,
): Promise<(readonly Figure[])[]> {
  const found: (readonly Figure[])[] = [];
  let [next, end, read] = [0, articles.length, 0];
  const keep = (at: number, figures: readonly Figure[]) => {
    found[at] = figures;
    read += 1;
    onRead(read);
  };
  const isForTwo = articles.length >= (options.leastForTwo ?? leastForTwo) && availableParallelism() > 1;
  const other = isForTwo ? new OtherThread() : undefined;
  const give = () => {
    const from = Math.max(next, end - shareSize);
    if (from === end || other?.hasFailed) return;
    other!.read({ from, articles: articles.slice(from, end), glossary }, (figures) => {
      for (const [index, own] of figures.entries()) keep(from + index, own);
      give();
    });
    end = from;
  };
  try {
    if (other) for (let ahead = 0; ahead < sharesAhead; ahead += 1) give();
    while (next < end) {
      const at = next;
      // Before this thread breathes: the other one must not be given what has been read.
      next += 1;
      keep(at, extractFigures(articles[at]!, glossary));
      await breathe();
    }
    await other?.done();
    // What the other thread was given and could not read.
    for (const [at, article] of articles.entries()) if (!found[at]) keep(at, extractFigures(article, glossary));
    return found;
  } finally {
    await other?.end();
  }
}

type OnFigures = (figures: readonly (readonly Figure[])[]) => void;

class OtherThread {
  /** It could not be started, or broke off: what it was given is to be read by whoever gave it. */
  hasFailed = false;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, OnFigures>();
  #onIdle: () => void = () => {};

  constructor() {
    this.#worker = workerBeside(import.meta.url, 'figures-worker');
    this.#worker.on('message', ({ from, figures }: { from: number; figures: readonly (readonly Figure[])[] }) => {
      const onFigures = this.#waiting.get(from);
      this.#waiting.delete(from);
      onFigures?.(figures);
      if (this.#waiting.size === 0) this.#onIdle();
    });
    const fail = () => {
      this.hasFailed = true;
      this.#waiting.clear();
      this.#onIdle();
    };
    this.#worker.on('error', fail);
    this.#worker.on('exit', fail);
  }

  read(share: Share, onFigures: OnFigures): void {
    this.#waiting.set(share.from, onFigures);
    this.#worker.postMessage(share);
  }

  /** Once it has read all that it was given, or failed. */
  done(): Promise<void> {
    return new Promise((resolve) => {
      this.#onIdle = resolve;
      if (this.#waiting.size === 0) resolve();
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
