import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { AppError, type ErrorCode } from './errors.ts';
import { type Message, message } from './messages.ts';
import type { ReindexEvent, ReindexSummary } from './reindex.ts';

export interface ReindexApartOptions {
  readonly corpusDir: string;
  readonly dataDir: string;
  /** Publish although it would be withheld for this reason. */
  readonly accepted?: Message | undefined;
  readonly onProgress?: ((event: ReindexEvent) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What the child says: how far it is, then how it ended. */
export type Told =
  | { readonly event: ReindexEvent }
  | { readonly summary: ReindexSummary }
  | { readonly failure: { readonly code?: ErrorCode; readonly told: Message } };

/**
 * Reindexes in a process of its own, so that answers keep their pace meanwhile, its memory is given back at the end, and
 * what kills it kills nothing else: the follower takes the new generation up.
 * @throws AppError as `reindex` does.
 */
export function reindexApart(options: ReindexApartOptions): Promise<ReindexSummary> {
  const { corpusDir, dataDir, accepted, onProgress, signal } = options;
  const isSource = import.meta.url.endsWith('.ts');
  const script = fileURLToPath(new URL(`./reindex-child.${isSource ? 'ts' : 'js'}`, import.meta.url));
  const child = fork(script, [corpusDir, dataDir, ...(accepted ? [JSON.stringify(accepted)] : [])], {
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
    const end = (how: Message) => {
      signal?.removeEventListener('abort', stop);
      if (outcome instanceof Error) reject(outcome);
      else if (outcome) resolve(outcome);
      else
        reject(
          new AppError('interrupted', message('the reindex ended {how}: the index is as it was; try again', { how })),
        );
    };
    child.once('error', (error) => end(message('with {status}', { status: error.message })));
    child.once('close', (code, killedBy) =>
      end(killedBy ? message('by {signal}', { signal: killedBy }) : message('with {status}', { status: String(code) })),
    );
  });
}

const failureOf = ({ code, told }: Extract<Told, { failure: unknown }>['failure']) =>
  code === undefined ? new Error(told.message) : new AppError(code, told);
