import { AppError } from '../../errors.ts';
import { joined, plain, styled } from '../formatted.ts';
import { type Feature, onCommand, type Parts, type Turn } from '../parts.ts';
import { operatorCommands } from '../phrases.ts';

/** What only operators may do, by their numeric id. */
export const operators: Feature = (parts) => {
  const state = { isIndexing: false };
  return onCommand(operatorCommands, async (said, turn) => {
    if (!turn.isOperator) return turn.say(plain(turn.phrases.operatorsOnly));
    switch (said.command) {
      case 'reindex':
        return reindex(turn, parts, state);
      case 'rollback':
        return rollback(turn, parts);
      case 'unanswered':
        return unanswered(turn, parts);
      default:
        return status(turn, parts);
    }
  });
};

/** Runs beside the chat, one at a time, with its progress in one message that is edited. */
export async function reindex(
  turn: Turn,
  { desk, wire, log, stopped, telemetry }: Parts,
  state: { isIndexing: boolean },
): Promise<void> {
  const { phrases, incoming } = turn;
  if (state.isIndexing) return void (await turn.say(plain(phrases.alreadyIndexing)));
  state.isIndexing = true;
  const [messageId] = await turn.say(plain(phrases.indexing)).catch((error: unknown) => {
    state.isIndexing = false;
    throw error;
  });
  const show = async (text: string) => {
    if (messageId === undefined || !('place' in incoming)) return void (await turn.say(plain(text)));
    await wire.edit(plain(text), { chatId: incoming.place.chatId, messageId });
  };
  // Telegram takes few edits of one message: a step that comes too soon after the last is passed over.
  let nextAt = Date.now() + 2_000;
  let edits: Promise<unknown> = Promise.resolve();
  const startedAt = Date.now();
  const work = async () => {
    try {
      const report = await desk.reindex(({ stage, done, total }) => {
        if (Date.now() < nextAt) return;
        nextAt = Date.now() + 2_000;
        edits = edits
          .then(() => show(phrases.progress(stage, done, total)))
          .catch((error: unknown) => log.debug(String(error)));
      }, stopped);
      await edits;
      if (report.withheld !== undefined) return await show(phrases.indexFailed(report.withheld));
      const counts = (...[added, changed, lost]: (readonly unknown[])[]) =>
        `+${added!.length} ~${changed!.length} −${lost!.length}`;
      const { articles, figures } = report;
      const articleCounts = counts(articles.added, articles.changed, articles.removed);
      const figureCounts = counts(figures.added, figures.changed, figures.lost);
      const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
      const skipped =
        report.skipped.length === 0
          ? ''
          : `\n${phrases.skipped(report.skipped.length)}\n${report.skipped.slice(0, 20).join('\n')}`;
      await show(phrases.publishedIndex(report.published ?? '', articleCounts, figureCounts, seconds) + skipped);
    } catch (error) {
      if (stopped.aborted) return;
      const why = error instanceof Error ? error.message : String(error);
      log.error(`reindex: ${why}`);
      telemetry.failed(why);
      await edits;
      await show(phrases.indexFailed(why));
    } finally {
      state.isIndexing = false;
    }
  };
  void work().catch((error: unknown) => log.error(`reindex: ${String(error)}`));
}

async function rollback(turn: Turn, { desk }: Parts): Promise<void> {
  try {
    await turn.say(plain(turn.phrases.rolledBack(await desk.rollback())));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await turn.say(plain(error.message));
  }
}

async function unanswered(turn: Turn, { records }: Parts): Promise<void> {
  const { phrases } = turn;
  const all = records.unanswered();
  if (all.length === 0) return void (await turn.say(plain(phrases.nothingUnanswered)));
  const reasons = [...new Set(all.map(({ reason }) => reason))];
  const groups = reasons.map((wanted) => {
    const items = all.filter(({ reason }) => reason === wanted);
    const lines = items
      .slice(0, 15)
      .map(
        ({ text, count, detail }) =>
          `• ${text}${detail ? ` (${phrases.reasons[detail]})` : ''}${count > 1 ? ` ×${count}` : ''}`,
      );
    return joined([styled('bold', `${phrases.unansweredReason[wanted]} · ${items.length}`), ...lines], '\n');
  });
  await turn.say(joined([styled('bold', phrases.unansweredTitle), ...groups], '\n\n'));
}

async function status(turn: Turn, { desk, telemetry, turns }: Parts): Promise<void> {
  const library = desk.library();
  const { statusLines, none } = turn.phrases;
  const { lastError } = telemetry;
  const minutes = Math.floor((Date.now() - telemetry.startedAt) / 60_000);
  const values = {
    generation: library.name,
    articles: library.articles.size,
    passages: library.passages.length,
    figures: library.ledger.length,
    embedding: library.embedding,
    uptime: `${Math.floor(minutes / 60)} h ${minutes % 60} min`,
    questions: telemetry.questions,
    refusals: telemetry.refusals,
    // This very turn is one of them.
    queue: turns.length - 1,
    lastError: lastError ? `${new Date(lastError.at).toISOString()} ${lastError.message}` : none,
  };
  await turn.say(
    plain(
      Object.entries(values)
        .map(([line, value]) => `${statusLines[line as keyof typeof values]}: ${value}`)
        .join('\n'),
    ),
  );
}
