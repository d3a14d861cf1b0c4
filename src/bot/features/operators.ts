import { Composer } from 'telegraf';
import { AppError } from '../../errors.ts';
import { joined, plain, styled } from '../formatted.ts';
import { type Feature, onCommand, onPress, type Parts, type Turn } from '../parts.ts';
import { operatorCommands, type StatusLine } from '../phrases.ts';
import { publishWithheld, reindexInChat } from '../reindexing.ts';

/** What only operators may do, by their numeric id. */
export const operators: Feature = (parts) => {
  const command = onCommand(operatorCommands, async (said, turn) => {
    if (!turn.isOperator) return turn.say(plain(turn.phrases.operatorsOnly));
    switch (said.command) {
      case 'reindex':
        return reindexInChat(turn, parts);
      case 'rollback':
        return rollback(turn, parts);
      case 'unanswered':
        return unanswered(turn, parts);
      default:
        return status(turn, parts);
    }
  });
  const press = onPress('publish', async ([id = ''], pressed, turn) => {
    if (!turn.isOperator) return turn.phrases.operatorsOnly;
    return publishWithheld(id, pressed, turn, parts);
  });
  return Composer.compose([command, press]);
};

async function rollback(turn: Turn, { desk }: Parts): Promise<void> {
  try {
    await turn.say(plain(turn.phrases.rolledBack(await desk.rollback())));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await turn.say(plain(`${turn.phrases.notRolledBack}\n${turn.tell(error.told)}`));
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
  const { statusLines, statusLine, uptime, none, modelLine } = turn.phrases;
  const { lastError, model } = telemetry;
  const minutes = Math.floor((Date.now() - telemetry.startedAt) / 60_000);
  const values = {
    generation: library.name,
    articles: library.articles.size,
    passages: library.passages.length,
    figures: library.ledger.length,
    embedding: library.embedding,
    uptime: uptime(Math.floor(minutes / 60), minutes % 60),
    questions: telemetry.questions,
    refusals: telemetry.refusals,
    ...(desk.model !== undefined && { model: modelLine(desk.model, model.asked, model.written, model.tokens) }),
    // This very turn is one of them.
    queue: turns.length - 1,
    lastError: lastError ? `${new Date(lastError.at).toISOString()} ${turn.tell(lastError.told)}` : none,
  };
  await turn.say(
    plain(
      Object.entries(values)
        .map(([line, value]) => statusLine(statusLines[line as StatusLine], String(value)))
        .join('\n'),
    ),
  );
}
