import { watch } from 'chokidar';

/** An editor saves in several steps, and a copy of a folder takes its time: wait until it has been quiet this long. */
const quietMs = 500;

export interface CorpusWatch {
  /** When changes begin to be seen. */
  readonly ready: Promise<void>;
  /** Calls without a change. */
  readonly run: () => void;
  readonly close: () => Promise<void>;
}

/**
 * Calls `onChange` after changes in a corpus folder, once for many, and never while the last call still runs: what changed
 * meanwhile brings another call after it.
 * @returns what stops it, when the last call is done.
 */
export function watchCorpus(corpusDir: string, onChange: () => Promise<void>): CorpusWatch {
  const watcher = watch(corpusDir, { ignoreInitial: true, ignored: (path) => /(?:^|[\\/])\.[^\\/]+$/.test(path) });
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  const run = (): void => {
    if (running) {
      again = true;
      return;
    }
    running = onChange().finally(() => {
      running = undefined;
      if (again) run();
      again = false;
    });
  };
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(run, quietMs);
  });
  return {
    run,
    ready: new Promise((resolve) => watcher.once('ready', () => resolve())),
    close: async () => {
      clearTimeout(timer);
      again = false;
      await watcher.close();
      await running;
    },
  };
}
