import { Cron } from 'croner';
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
      else log.warn(`scheduled reindex: nothing was published: ${withheld}`);
    } catch (error) {
      if (stopped.aborted) return;
      const why = error instanceof Error ? error.message : String(error);
      log.error(`scheduled reindex: ${why}`);
      telemetry.failed(why);
    } finally {
      reindexing.isRunning = false;
    }
  });
  log.info(`next scheduled reindex: ${job.nextRun()?.toISOString()}`);
  return () => job.stop();
}
