import { randomBytes } from 'node:crypto';
import { toldOf } from '../errors.ts';
import { inEnglish, type Message } from '../messages.ts';
import type { ReindexSummary } from '../reindex.ts';
import { plain } from './formatted.ts';
import type { Pressed } from './incoming.ts';
import type { Keyboard, Parts, Turn } from './parts.ts';

/** Telegram takes few edits of one message. */
const editEveryMs = 2_000;
const shownSkipped = 20;

interface Outcome {
  readonly text: string;
  readonly keyboard?: Keyboard;
}

/**
 * Reindexes beside the chat, one at a time, with the progress in one message that is edited. Resolves when it has begun.
 * @param accepted publishes it although it would be withheld for this reason.
 */
export async function reindexInChat(turn: Turn, parts: Parts, accepted?: Message): Promise<void> {
  const { desk, wire, log, stopped, telemetry, reindexing } = parts;
  const { phrases, incoming } = turn;
  if (!('place' in incoming)) return;
  const { chatId } = incoming.place;
  if (reindexing.isRunning) return void (await turn.say(plain(phrases.alreadyIndexing)));
  reindexing.isRunning = true;
  reindexing.withheld = undefined;
  let messageId: number | undefined;
  const show = async ({ text, keyboard }: Outcome) => {
    if (messageId === undefined) await turn.say(plain(text), keyboard);
    else await wire.edit(plain(text), { chatId, messageId, keyboard });
  };
  try {
    [messageId] = await turn.say(plain(phrases.indexing));
  } catch (error) {
    reindexing.isRunning = false;
    throw error;
  }

  const startedAt = Date.now();
  let nextEditAt = startedAt + editEveryMs;
  let edits: Promise<unknown> = Promise.resolve();
  const work = async (): Promise<Outcome> => {
    const report = await desk.reindex(
      ({ stage, done, total }) => {
        if (Date.now() < nextEditAt) return;
        nextEditAt = Date.now() + editEveryMs;
        edits = edits
          .then(() => show({ text: phrases.progress(phrases.stages[stage], done, total) }))
          .catch((error: unknown) => log.debug(String(error)));
      },
      stopped,
      accepted,
    );
    if (!report.withheld) return { text: reportOf(report, Date.now() - startedAt, turn) };
    const id = randomBytes(6).toString('base64url');
    reindexing.withheld = { id, chatId, why: report.withheld };
    return {
      text: [phrases.withheld, turn.tell(report.withheld), phrases.correctOrPublish].join('\n'),
      keyboard: [[{ text: phrases.publishAllTheSame, callback_data: `publish:${id}` }]],
    };
  };
  void work()
    .catch((error: unknown): Outcome => {
      const told = toldOf(error);
      log.error(`reindex: ${inEnglish(told)}`);
      telemetry.failed(told);
      return { text: `${phrases.indexFailed}\n${turn.tell(told)}` };
    })
    .then(async (outcome) => {
      reindexing.isRunning = false;
      if (stopped.aborted) return;
      await edits;
      // The message with the progress may have been deleted.
      await show(outcome).catch(() => turn.say(plain(outcome.text), outcome.keyboard));
    })
    .catch((error: unknown) => log.error(`reindex: ${String(error)}`));
}

/** The button under a reindex that was withheld: publishes what it told of, and nothing that has other doubts. The notice to show, if any. */
export async function publishWithheld(
  id: string,
  { place, messageId }: Pressed,
  turn: Turn,
  parts: Parts,
): Promise<string | undefined> {
  const { withheld, isRunning } = parts.reindexing;
  if (isRunning) return turn.phrases.alreadyIndexing;
  if (!withheld || withheld.id !== id || withheld.chatId !== place.chatId) return turn.phrases.stale;
  await parts.wire.editKeyboard([], { chatId: place.chatId, messageId });
  await reindexInChat(turn, parts, withheld.why);
  return undefined;
}

function reportOf({ published, articles, figures, skipped }: ReindexSummary, ms: number, turn: Turn): string {
  const { phrases } = turn;
  const counts = (added: number, changed: number, lost: number) => `+${added} ~${changed} −${lost}`;
  const lines = phrases.publishedIndex(
    published ?? '',
    `${articles.total} (${counts(articles.added, articles.changed, articles.removed)})`,
    `${figures.total} (${counts(figures.added, figures.changed, figures.lost)})`,
    (ms / 1000).toFixed(1),
  );
  if (skipped.length === 0) return lines;
  const shown = skipped.slice(0, shownSkipped).map((one) => turn.tell(one));
  return [lines, phrases.skipped(skipped.length), ...shown, ...(skipped.length > shownSkipped ? ['…'] : [])].join('\n');
}
