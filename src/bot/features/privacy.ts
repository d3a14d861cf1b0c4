import { Composer } from 'telegraf';
import { plain } from '../formatted.ts';
import { languageNames } from '../languages.ts';
import { type Feature, type Keyboard, onCommand, onPress } from '../parts.ts';
import type { Phrases } from '../phrases.ts';

/** `/privacy`: what is kept, how much of it is about you, and its deletion, from memory and from the files. */
export const privacy: Feature = ({ desk, records, conversations, journal, wire }) => {
  const command = onCommand(['privacy'], async ({ person }, turn) => {
    const { automatic, kept, privacy: text } = turn.phrases;
    const { language, ...counts } = records.countOf(person.id);
    const about = kept({ ...counts, language: language ? languageNames[language] : automatic });
    await turn.say(plain(text(about, desk.model)), askKeyboard(turn.phrases));
  });
  // Always about whoever presses: in a group the button is under everyone's thumb.
  const press = onPress('forget', async ([step], { person, place, messageId }, turn) => {
    const at = { chatId: place.chatId, messageId };
    if (step === undefined) {
      await wire.editKeyboard(confirmKeyboard(turn.phrases), at);
      return turn.phrases.reallyDelete;
    }
    if (step !== 'yes' && step !== 'no') return turn.phrases.stale;
    if (step === 'no') {
      await wire.editKeyboard(askKeyboard(turn.phrases), at);
      return turn.phrases.cancelled;
    }
    for (const id of records.uploadsOf(person.id)) await desk.discard(id);
    conversations.forget(person.id);
    await Promise.all([records.forget(person.id), journal.compact()]);
    if (place.isPrivate) await wire.edit(plain(turn.phrases.deleted), at);
    else await wire.editKeyboard(askKeyboard(turn.phrases), at);
    return turn.phrases.deleted;
  });
  return Composer.compose([command, press]);
};

const askKeyboard = ({ deleteMine }: Phrases): Keyboard => [[{ text: deleteMine, callback_data: 'forget' }]];

/** One press may be a slip of the thumb. */
const confirmKeyboard = ({ yesDelete, cancel }: Phrases): Keyboard => [
  [
    { text: yesDelete, callback_data: 'forget:yes' },
    { text: cancel, callback_data: 'forget:no' },
  ],
];
