import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { AppError, type ErrorCode } from './errors.ts';
import type { ReindexEvent, ReindexSummary } from './reindex.ts';

export interface ReindexApartOptions {
  readonly corpusDir: string;
  readonly dataDir: string;
  readonly onProgress?: ((event: ReindexEvent) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What the child says: how far it is, then how it ended. */
export type Told =
  | { readonly event: ReindexEvent }
  | { readonly summary: ReindexSummary }
  | { readonly failure: { readonly code?: ErrorCode; readonly message: string } };

/**
 * Reindexes in a process of its own, so that answers keep their pace meanwhile, its memory is given back at the end, and
 * what kills it kills nothing else: the follower takes the new generation up.
 * @throws AppError as `reindex` does.
 */
export function reindexApart({ corpusDir, dataDir, onProgress, signal }: ReindexApartOptions): Promise<ReindexSummary> {
  const isSource = import.meta.url.endsWith('.ts');
  const script = fileURLToPath(new URL(`./reindex-child.${isSource ? 'ts' : 'js'}`, import.meta.url));
  const child = fork(script, [corpusDir, dataDir], {
    execArgv: isSource ? ['--import', import.meta.resolve('tsx')] : [],
  });
  const stop = () => void child.kill('SIGTERM');
  if (signal?.aborted) stop();
  signal?.addEventListener('abort', stop, { once: true });
  let outcome: ReindexSummary | Error | undefined;
  child.on('message', (told: Told) => {
    if ('event' in told) onProgress?.(told.event);
    else if ('summary' in told) outcome = told.summary;
    else outcome = failureOf(told.failure);
  });
  return new Promise((resolve, reject) => {
    const end = (why: string) => {
      signal?.removeEventListener('abort', stop);
      if (outcome instanceof Error) reject(outcome);
      else if (outcome) resolve(outcome);
      else reject(new AppError('interrupted', `the reindex ended ${why}: the index is as it was; try again`));
    };
    child.once('error', (error) => end(`with ${error.message}`));
    child.once('close', (code, killedBy) => end(killedBy ? `by ${killedBy}` : `with ${code}`));
  });
}

const failureOf = ({ code, message }: { readonly code?: ErrorCode; readonly message: string }) =>
  code === undefined ? new Error(message) : new AppError(code, message);
