import { Composer } from 'telegraf';
import { joined, plain } from '../formatted.ts';
import { type Feature, onCommand, onPress, type Turn } from '../parts.ts';
import { origin } from '../render.ts';
import { pageButtons, pageOf } from './pages.ts';

/** `/sources`: the articles, newest first. */
export const sources: Feature = ({ desk, wire }) => {
  const show = (turn: Turn, wanted: number) => {
    const { articles, ledger } = desk.library();
    const counts = new Map<string, number>();
    for (const { articleId } of ledger) counts.set(articleId, (counts.get(articleId) ?? 0) + 1);
    const newest = [...articles.values()].sort((a, b) => (b.publishedOn ?? '').localeCompare(a.publishedOn ?? ''));
    const page = pageOf(newest, wanted, 10);
    if (page.items.length === 0) return { message: plain(turn.phrases.noArticles), keyboard: [] };
    const lines = page.items.map((article) =>
      joined(['• ', origin(article), ` – ${turn.phrases.figuresOf(counts.get(article.id) ?? 0)}`]),
    );
    const footer = page.pages > 1 ? [turn.phrases.page(page.number + 1, page.pages)] : [];
    return {
      message: joined([...lines, ...footer], '\n'),
      keyboard: pageButtons(page, (number) => `sources:${number}`),
    };
  };
  const command = onCommand(['sources'], async (_said, turn) => {
    const { message, keyboard } = show(turn, 0);
    await turn.say(message, keyboard);
  });
  const press = onPress('sources', async ([number], { place, messageId }, turn) => {
    const { message, keyboard } = show(turn, Number(number));
    await wire.edit(message, { chatId: place.chatId, messageId, keyboard });
    return undefined;
  });
  return Composer.compose([command, press]);
};
