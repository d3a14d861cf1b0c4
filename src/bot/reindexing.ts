import { plain } from './formatted.ts';
import type { Parts, Turn } from './parts.ts';

/** Telegram takes few edits of one message. */
const editEveryMs = 2_000;

/** Reindexes beside the chat, one at a time, with the progress in one message that is edited. Resolves when it has begun. */
export async function reindexInChat(
  turn: Turn,
  { desk, wire, log, stopped, telemetry, reindexing }: Parts,
): Promise<void> {
  const { phrases, incoming } = turn;
  if (reindexing.isRunning) return void (await turn.say(plain(phrases.alreadyIndexing)));
  reindexing.isRunning = true;
  const show = async (text: string) => {
    if (messageId === undefined || !('place' in incoming)) return void (await turn.say(plain(text)));
    await wire.edit(plain(text), { chatId: incoming.place.chatId, messageId });
  };
  let messageId: number | undefined;
  try {
    [messageId] = await turn.say(plain(phrases.indexing));
  } catch (error) {
    reindexing.isRunning = false;
    throw error;
  }

  const startedAt = Date.now();
  let nextEditAt = startedAt + editEveryMs;
  let edits: Promise<unknown> = Promise.resolve();
  const work = async () => {
    const report = await desk.reindex(({ stage, done, total }) => {
      if (Date.now() < nextEditAt) return;
      nextEditAt = Date.now() + editEveryMs;
      edits = edits
        .then(() => show(phrases.progress(stage, done, total)))
        .catch((error: unknown) => log.debug(String(error)));
    }, stopped);
    const counts = (added: number, changed: number, lost: number) => `+${added} ~${changed} −${lost}`;
    const { articles, figures, skipped, published, withheld } = report;
    if (withheld !== undefined) return phrases.indexFailed(withheld);
    const lines = phrases.publishedIndex(
      published ?? '',
      `${articles.total} (${counts(articles.added, articles.changed, articles.removed)})`,
      `${figures.total} (${counts(figures.added, figures.changed, figures.lost)})`,
      ((Date.now() - startedAt) / 1000).toFixed(1),
    );
    return skipped.length === 0 ? lines : [lines, phrases.skipped(skipped.length), ...skipped.slice(0, 20)].join('\n');
  };
  void work()
    .catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      log.error(`reindex: ${why}`);
      telemetry.failed(why);
      return phrases.indexFailed(why);
    })
    .then(async (outcome) => {
      reindexing.isRunning = false;
      if (stopped.aborted) return;
      await edits;
      await show(outcome);
    })
    .catch((error: unknown) => log.error(`reindex: ${String(error)}`));
}
