import type { InlineQueryResultArticle } from '@grammyjs/types';
import { answerText } from '../../answers/composing/saying/text.ts';
import type { Answer } from '../../domain.ts';
import { workOut } from '../answering.ts';
import { split } from '../formatted.ts';
import { laneOf } from '../intake.ts';
import { answerLanguage } from '../languages.ts';
import type { Feature } from '../parts.ts';
import { renderAnswer } from '../render.ts';

/** Telegram's clients cut a card's title about here. */
const titleChars = 60;
const descriptionChars = 200;

/** `@bot 2022 GDP` in any chat: the answer as a card to send. */
export const inline: Feature = (parts) => {
  const { wire, records, turns, log } = parts;
  const reply = (queryId: string, cards: InlineQueryResultArticle[], hint?: string) =>
    wire
      .perform(
        'answerInlineQuery',
        {
          inline_query_id: queryId,
          results: cards,
          // The answer's language is this person's own; and the next reindex may change it.
          is_personal: true,
          cache_time: 30,
          ...(hint !== undefined && { button: { text: hint, start_parameter: 'help' } }),
        },
        { persistMs: 5_000 },
      )
      // Too old is too late: the person has typed on.
      .catch((error: unknown) => log.debug(`an inline query could not be answered: ${String(error)}`));

  return async (turn, next) => {
    const { incoming } = turn;
    if (incoming.kind !== 'inline') return next();
    const { queryId, person, text } = incoming;
    // Clients ask anew at every letter, and show the answer to the last alone.
    const hasTypedOn = () => turns.lengthOf(laneOf(incoming)) > 1;
    if (hasTypedOn()) return;
    if (text === '') return void (await reply(queryId, [], turn.phrases.inlineHint));
    const language = records.language(person.id) ?? answerLanguage([text], turn.language);
    // Without the model: whoever types waits for no one, and would spend a call on every letter.
    const answer = await workOut([text], parts, { language, isEmbedded: true });
    if (!hasTypedOn()) await reply(queryId, [card(answer)]);
  };
};

function card(answer: Answer): InlineQueryResultArticle {
  const [first] = split(renderAnswer(answer));
  const text = answerText(answer).replace(/\[\d+\]/g, '');
  const [title = '', ...others] = text.split('\n');
  // What the title has no room for, the description says in full.
  const isCut = title.length > titleChars;
  const description = (isCut ? [title, ...others] : others).join(' ') || (answer.citations[0]?.title ?? '');
  return {
    type: 'article',
    id: '0',
    title: isCut ? `${title.slice(0, titleChars - 1)}…` : title,
    description: description.slice(0, descriptionChars),
    input_message_content: {
      message_text: first!.text,
      entities: first!.entities,
      link_preview_options: { is_disabled: true },
    },
  };
}
