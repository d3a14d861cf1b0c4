import { Composer } from 'telegraf';
import type { Figure, Language } from '../../domain.ts';
import { simplify } from '../../text/normal.ts';
import type { Library } from '../desk.ts';
import { type Formatted, joined, plain, styled } from '../formatted.ts';
import { rowsOf } from '../keyboard.ts';
import { type Feature, type Keyboard, onCommand, onPress, type Turn } from '../parts.ts';
import type { Phrases } from '../phrases.ts';
import { figureLine, inScript } from '../render.ts';
import { pageButtons, pageOf } from './pages.ts';

const pageSize = 8;

/** `/figures`: the themes, and behind each its figures, page by page. `/figures 投资` goes to the figures whose words hold that. */
export const figures: Feature = ({ desk, wire }) => {
  const command = onCommand(['figures'], async ({ text }, turn) => {
    const words = shortened(text);
    const { message, keyboard } = words
      ? foundFigures(words, 0, desk.library(), turn)
      : themeList(desk.library(), turn);
    await turn.say(message, keyboard);
  });
  const find = onPress('find', async ([page, ...words], { place, messageId }, turn) => {
    const { message, keyboard } = foundFigures(shortened(words.join(':')), Number(page), desk.library(), turn);
    await wire.edit(message, { chatId: place.chatId, messageId, keyboard });
    return undefined;
  });
  const press = onPress('figures', async ([theme, page], { place, messageId }, turn) => {
    const shown = theme
      ? themePage(Number(theme), Number(page), desk.library(), turn)
      : themeList(desk.library(), turn);
    if (!shown) return turn.phrases.stale;
    const { message, keyboard } = shown;
    await wire.edit(message, { chatId: place.chatId, messageId, keyboard });
    return undefined;
  });
  return Composer.compose([command, find, press]);
};

interface Shown {
  readonly message: Formatted;
  readonly keyboard: Keyboard;
}

function themeList(library: Library, { phrases, language }: Turn, title = phrases.themes): Shown {
  const themes = themesOf(library);
  if (themes.length === 0) return { message: plain(phrases.noFigures), keyboard: [] };
  const buttons = themes.map(({ name, figures }, index) => ({
    text: `${themeName(name, phrases, language)} · ${figures.length}`,
    callback_data: `figures:${index}:0`,
  }));
  return { message: styled('bold', title), keyboard: rowsOf(buttons) };
}

function themePage(index: number, wanted: number, library: Library, turn: Turn): Shown | undefined {
  const { phrases, language } = turn;
  // A reindex may have changed the themes since the button was made.
  const theme = themesOf(library)[index];
  if (!theme) return undefined;
  const page = pageOf(theme.figures, wanted, pageSize);
  const message = joined(
    [
      styled('bold', themeName(theme.name, phrases, language)),
      ...page.items.map((figure) => figureLine(figure, library, language)),
      ...(page.pages > 1 ? [phrases.page(page.number + 1, page.pages)] : []),
    ],
    '\n',
  );
  const keyboard = [
    ...pageButtons(page, (number) => `figures:${index}:${number}`),
    [{ text: phrases.back, callback_data: 'figures' }],
  ];
  return { message, keyboard };
}

/** The figures of a metric, by its words, its other names or its English ones. */
function foundFigures(words: string, wanted: number, library: Library, turn: Turn): Shown {
  const found = library.ledger.filter(isOf(words, library));
  if (found.length === 0) return themeList(library, turn, turn.phrases.noFiguresOf(words));
  const page = pageOf(found, wanted, pageSize);
  const { phrases } = turn;
  const message = joined(
    [
      styled('bold', words),
      ...page.items.map((figure) => figureLine(figure, library, turn.language)),
      ...(page.pages > 1 ? [phrases.page(page.number + 1, page.pages)] : []),
    ],
    '\n',
  );
  return { message, keyboard: pageButtons(page, (number) => `find:${number}:${words}`) };
}

/** Words that fit a button's 64 bytes beside the page. */
const maxWordBytes = 50;

function shortened(words: string): string {
  let kept = '';
  for (const character of words.replace(/\s+/g, ' ').trim())
    if (Buffer.byteLength(kept + character) <= maxWordBytes) kept += character;
    else break;
  return kept;
}

function isOf(words: string, { glossary }: Library): (figure: Figure) => boolean {
  const wanted = simplify(words.toLowerCase());
  const named = new Set(
    glossary
      .filter(({ name, aliases, english }) =>
        [name, ...aliases, ...english].some((known) => known.toLowerCase().includes(wanted) || wanted.includes(name)),
      )
      .map(({ name }) => name),
  );
  return ({ metric, term }) => metric.includes(wanted) || term?.includes(wanted) === true || named.has(term ?? '');
}

const themeName = (name: string, phrases: Phrases, language: Language) =>
  name === '' ? phrases.otherTheme : inScript(phrases.theme(name), language);

interface Theme {
  readonly name: string;
  readonly figures: readonly Figure[];
}

/** The ledger by the glossary's themes, the largest first; what belongs to none, under an empty name, at the end. */
function themesOf({ ledger, glossary }: Library): Theme[] {
  const themeOfTerm = new Map(glossary.map(({ name, theme }) => [name, theme ?? '']));
  const byTheme = new Map<string, Figure[]>();
  for (const figure of ledger) {
    const name = themeOfTerm.get(figure.term ?? '') ?? '';
    byTheme.set(name, [...(byTheme.get(name) ?? []), figure]);
  }
  return [...byTheme]
    .map(([name, figures]) => ({ name, figures }))
    .sort((a, b) => Number(a.name === '') - Number(b.name === '') || b.figures.length - a.figures.length);
}
