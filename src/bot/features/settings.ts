import { Composer } from 'telegraf';
import type { Language } from '../../domain.ts';
import { plain } from '../formatted.ts';
import { languageNames } from '../languages.ts';
import { type Feature, type Keyboard, onCommand, onPress, type Turn } from '../parts.ts';
import { phrases } from '../phrases.ts';

const languages = Object.keys(languageNames) as Language[];

/** `/settings`: the language, of the bot's words and of its answers. */
export const settings: Feature = ({ records, wire }) => {
  const show = (turn: Turn, chosen: Language | undefined) => {
    const { settings: title, automatic } = chosen ? phrases[chosen] : turn.phrases;
    const mark = (language: Language | undefined, name: string) => (language === chosen ? `✓ ${name}` : name);
    const keyboard: Keyboard = [
      [{ text: mark(undefined, automatic), callback_data: 'language:auto' }],
      languages.map((language) => ({
        text: mark(language, languageNames[language]),
        callback_data: `language:${language}`,
      })),
    ];
    return { message: plain(title(chosen ? languageNames[chosen] : automatic)), keyboard };
  };
  const command = onCommand(['settings'], async ({ person }, turn) => {
    const { message, keyboard } = show(turn, records.language(person.id));
    await turn.say(message, keyboard);
  });
  const press = onPress('language', async ([wanted], { person, place, messageId }, turn) => {
    const chosen = languages.find((language) => language === wanted);
    if (!chosen && wanted !== 'auto') return turn.phrases.stale;
    records.setLanguage(person.id, chosen);
    // In a group the message is everyone's, and shows nobody's choice.
    if (place.isPrivate) {
      const { message, keyboard } = show(turn, chosen);
      await wire.edit(message, { chatId: place.chatId, messageId, keyboard });
    }
    return (chosen ? phrases[chosen] : turn.phrases).saved;
  });
  return Composer.compose([command, press]);
};
