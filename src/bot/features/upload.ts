import { Composer } from 'telegraf';
import type { Glossary } from '../../domain.ts';
import { AppError } from '../../errors.ts';
import type { Preview } from '../desk.ts';
import { type Formatted, joined, plain, styled } from '../formatted.ts';
import type { Said } from '../incoming.ts';
import { type Feature, onPress, type Parts, type Turn } from '../parts.ts';
import { reindexInChat } from '../reindexing.ts';
import { figureLine } from '../render.ts';

/** Telegram gives bots no larger files. */
const maxBytes = 20 * 1_048_576;
const excerptChars = 600;
const shownFigures = 12;

/** A document that an operator sends in private becomes an article: first a preview, then, with their button, the corpus and a reindex. */
export const upload: Feature = (parts) => {
  const { records, desk, wire, reindexing } = parts;
  const receive = async (turn: Turn, next: () => Promise<void>) => {
    const { incoming } = turn;
    if (incoming.kind !== 'said' || !incoming.document || !incoming.place.isPrivate || !turn.isOperator) return next();
    if (incoming.document.sizeBytes > maxBytes) return void (await turn.say(plain(turn.phrases.uploadTooLarge)));
    await offer(incoming, incoming.document, turn, parts);
  };

  const decide = onPress('upload', async ([id = '', choice], { place, person, messageId }, turn) => {
    const pending = records.upload(id);
    if (!pending || !turn.isOperator || pending.personId !== person.id || pending.chatId !== place.chatId)
      return turn.phrases.stale;
    // It may have read the corpus already; and the next one would be missed.
    if (choice === 'yes' && reindexing.isRunning) return turn.phrases.alreadyIndexing;
    records.dropUpload(id);
    const at = { chatId: place.chatId, messageId };
    await wire.editKeyboard([], at);
    if (choice !== 'yes') {
      await desk.discard(id);
      await turn.say(plain(turn.phrases.cancelled));
      return undefined;
    }
    try {
      await desk.adopt(id);
      await reindexInChat(turn, parts);
    } catch (error) {
      await sayWhy(error, turn);
    }
    return undefined;
  });
  return Composer.compose<Turn>([receive, decide]);
};

async function offer(said: Said, document: NonNullable<Said['document']>, turn: Turn, parts: Parts): Promise<void> {
  const { desk, wire, records } = parts;
  try {
    const bytes = await wire.download(document.fileId, maxBytes);
    const preview = await desk.preview(document.name, bytes);
    records.addUpload(preview.id, { personId: said.person.id, chatId: said.place.chatId });
    await turn.say(shown(preview, desk.library().glossary, turn), [
      [
        { text: turn.phrases.confirmUpload, callback_data: `upload:${preview.id}:yes` },
        { text: turn.phrases.cancel, callback_data: `upload:${preview.id}:no` },
      ],
    ]);
  } catch (error) {
    await sayWhy(error, turn);
  }
}

async function sayWhy(error: unknown, turn: Turn): Promise<void> {
  if (!(error instanceof AppError)) throw error;
  await turn.say(plain(`${turn.phrases.uploadFailed}\n${turn.tell(error.told)}`));
}

function shown({ articles, figures, replaces }: Preview, glossary: Glossary, { phrases, language }: Turn): Formatted {
  const [first] = articles;
  const chars = articles.reduce((sum, { text }) => sum + text.length, 0);
  const excerpt = first!.text.length > excerptChars ? `${first!.text.slice(0, excerptChars)}…` : first!.text;
  const known = { articles: new Map(articles.map((article) => [article.id, article])), glossary };
  const lines = figures.slice(0, shownFigures).map((figure) => figureLine(figure, known, language));
  const rest = figures.length > shownFigures ? ['…'] : [];
  return joined(
    [
      joined([styled('bold', phrases.previewTitle), articles.length > 1 ? ` ×${articles.length}` : '']),
      joined([styled('bold', first!.title), first!.publishedOn ? ` · ${first!.publishedOn}` : '']),
      phrases.previewCounts(chars, figures.length),
      replaces.length > 0 ? phrases.replaces(replaces.join('、')) : phrases.isNew,
      styled('expandable_blockquote', excerpt),
      ...lines,
      ...rest,
    ],
    '\n',
  );
}
