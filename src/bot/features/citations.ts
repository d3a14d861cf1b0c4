import { type Formatted, joined, styled } from '../formatted.ts';
import { type Feature, onPress } from '../parts.ts';
import type { CitedThen } from '../records.ts';
import { origin } from '../render.ts';

/** 📖 under an answer: the cited sentence within its surroundings, as they were when the answer was given. */
export const citations: Feature = ({ records }) =>
  onPress('cite', async ([answerId = '', marker], pressed, turn) => {
    const record = records.answer(answerId, pressed.place.chatId);
    const citation = record?.citations.find((one) => one.marker === Number(marker));
    if (!citation) return turn.phrases.stale;
    await turn.say(inContext(citation));
    return undefined;
  });

function inContext(citation: CitedThen): Formatted {
  const { marker, before, quote, after } = citation;
  const text = joined([before, styled('bold', styled('underline', quote)), after]);
  return joined([joined([`[${marker}] `, origin(citation)]), styled('blockquote', text)], '\n');
}
