import type { Keyboard } from './parts.ts';
import { downReasons, type Phrases } from './phrases.ts';
import type { AnswerRecord } from './records.ts';

/** Telegram takes up to 100 buttons; more than these nobody reads. */
const maxCitationButtons = 8;

/** The buttons under an answer: its citations in context, their originals, the votes or the reasons of a 👎, if there is something to vote on. Their data stays within 64 bytes. */
export function answerKeyboard(
  answerId: string,
  { citations }: Pick<AnswerRecord, 'citations'>,
  phrases: Phrases,
  below: 'votes' | 'reasons' | 'nothing' = 'votes',
): Keyboard {
  const shown = citations.slice(0, maxCitationButtons);
  const open = shown.map(({ marker }) => ({ text: phrases.open(marker), callback_data: `cite:${answerId}:${marker}` }));
  const originals = shown.filter(isFirstOfItsUrl).map(({ marker, url }) => ({ text: phrases.link(marker), url: url! }));
  const votes = [
    { text: '👍', callback_data: `vote:${answerId}:up` },
    { text: '👎', callback_data: `vote:${answerId}:down` },
  ];
  const reasons = downReasons.map((reason) => ({
    text: phrases.reasons[reason],
    callback_data: `why:${answerId}:${reason}`,
  }));
  return [...rowsOf(open), ...rowsOf(originals), ...{ votes: [votes], reasons: rowsOf(reasons), nothing: [] }[below]];
}

/** A link for each article, not for each sentence of it; and only where Telegram would take the address. */
function isFirstOfItsUrl(
  { url }: AnswerRecord['citations'][number],
  index: number,
  all: AnswerRecord['citations'],
): boolean {
  if (url === undefined || !/^https?:\/\/[^/]+\.[^/]+/.test(url) || !URL.canParse(url)) return false;
  return all.findIndex((other) => other.url === url) === index;
}

export function rowsOf<Button>(buttons: readonly Button[], perRow = 2): Button[][] {
  return Array.from({ length: Math.ceil(buttons.length / perRow) }, (_, row) =>
    buttons.slice(row * perRow, (row + 1) * perRow),
  );
}
