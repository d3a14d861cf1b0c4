import { Cron } from 'croner';
import { toldOf } from '../errors.ts';
import { inEnglish } from '../messages.ts';
import { sayWithheld } from '../reindex.ts';
import type { Parts } from './parts.ts';

/** Reindexes at the times of a cron pattern, unless a reindex is under way; what came of it stands in the log. Returns what ends it. */
export function startSchedule(pattern: string, { desk, log, telemetry, reindexing, stopped }: Parts): () => void {
  const job = new Cron(pattern, async () => {
    if (reindexing.isRunning) return;
    reindexing.isRunning = true;
    try {
      const { published, withheld, articles, skipped } = await desk.reindex(() => undefined, stopped);
      if (withheld === undefined)
        log.info(`scheduled reindex: ${published} holds ${articles.total} articles, ${skipped.length} skipped`);
      else log.warn(`scheduled reindex: nothing was published: ${inEnglish(sayWithheld(withheld))}`);
    } catch (error) {
      if (stopped.aborted) return;
      const told = toldOf(error);
      log.error(`scheduled reindex: ${inEnglish(told)}`);
      telemetry.failed(told);
    } finally {
      reindexing.isRunning = false;
    }
  });
  log.info(`next scheduled reindex: ${job.nextRun()?.toISOString()}`);
  return () => job.stop();
}
