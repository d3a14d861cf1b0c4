import { Composer } from 'telegraf';
import { plain } from '../formatted.ts';
import { type Feature, onCommand, onPress } from '../parts.ts';
import { languageNames } from '../phrases.ts';

/** `/privacy`: what is kept, how much of it is about you, and its deletion, from memory and from the files. */
export const privacy: Feature = ({ records, conversations, journal, wire }) => {
  const command = onCommand(['privacy'], async ({ person }, turn) => {
    const { answers, votes, language } = records.countOf(person.id);
    const kept = `📖 ${answers} · 👍👎 ${votes} · ${language ? languageNames[language] : turn.phrases.automatic}`;
    await turn.say(plain(turn.phrases.privacy(kept)), [[{ text: turn.phrases.deleteMine, callback_data: 'forget' }]]);
  });
  // Always about whoever presses: in a group the button is under everyone's thumb.
  const press = onPress('forget', async (_fields, { person, place, messageId }, turn) => {
    records.forget(person.id);
    conversations.forget(person.id);
    journal.compact();
    if (place.isPrivate) await wire.edit(plain(turn.phrases.deleted), { chatId: place.chatId, messageId });
    return turn.phrases.deleted;
  });
  return Composer.compose([command, press]);
};
