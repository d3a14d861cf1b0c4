import { Composer } from 'telegraf';
import type { Person, Place } from '../incoming.ts';
import { answerKeyboard } from '../keyboard.ts';
import { type Feature, onPress, type Turn } from '../parts.ts';
import { type DownReason, downReasons } from '../phrases.ts';
import type { AnswerRecord } from '../records.ts';

/** An answer that is being voted on. */
interface Voted {
  readonly answerId: string;
  readonly record: AnswerRecord;
  readonly place: Place;
  readonly messageId: number;
  readonly person: Person;
  /** What was asked, as far as Telegram says it along. */
  readonly question?: string | undefined;
}

/** 👍 and 👎, as buttons under an answer or as reactions to it; a 👎 may say why. What was voted down is listed for the operators, without who asked or voted. */
export const votes: Feature = ({ records, conversations, wire }) => {
  const press = onPress('vote', async ([answerId = '', direction], pressed, turn) => {
    const record = records.answer(answerId, pressed.place.chatId);
    if (!record || (direction !== 'up' && direction !== 'down')) return turn.phrases.stale;
    const isUp = direction === 'up';
    await vote(isUp, { ...pressed, answerId, record }, turn);
    return isUp ? turn.phrases.voted : turn.phrases.whyNot;
  });

  const react = async (turn: Turn, next: () => Promise<void>) => {
    const { incoming } = turn;
    if (incoming.kind !== 'reacted') return next();
    const { place, messageId, person, emoji } = incoming;
    const answerId = records.answerIn(place.chatId, messageId);
    const record = answerId === undefined ? undefined : records.answer(answerId, place.chatId);
    if (answerId === undefined || !record) return;
    if (emoji.includes('👎')) await vote(false, { answerId, record, place, messageId, person }, turn);
    else if (emoji.includes('👍')) await vote(true, { answerId, record, place, messageId, person }, turn);
    else if (incoming.emojiBefore.some((one) => one === '👎' || one === '👍')) records.unvote(answerId, person.id);
  };

  const why = onPress('why', async ([answerId = '', reason], pressed, turn) => {
    const record = records.answer(answerId, pressed.place.chatId);
    const known = downReasons.find((one) => one === reason);
    if (!record || !known) return turn.phrases.stale;
    const voted = { ...pressed, answerId, record };
    const before = records.voteOf(answerId, pressed.person.id);
    if (before?.reason === undefined) listAsUnanswered(voted, known, before?.up === false);
    records.vote(answerId, { personId: pressed.person.id, up: false, reason: known });
    await showKeyboard(voted, turn, 'votes');
    return turn.phrases.thanks;
  });

  return Composer.compose<Turn>([press, react, why]);

  /** A 👎 asks why, in the buttons under the answer. */
  async function vote(up: boolean, voted: Voted, turn: Turn): Promise<void> {
    const { answerId, person } = voted;
    const before = records.voteOf(answerId, person.id);
    records.vote(answerId, { personId: person.id, up });
    if (up) return;
    if (before?.up !== false) listAsUnanswered(voted);
    await showKeyboard(voted, turn, 'reasons');
  }

  /** A reason that follows a 👎 is no second one. */
  function listAsUnanswered({ place, messageId, question }: Voted, reason?: DownReason, isListed = false): void {
    const asked = conversations.questionOf(place.chatId, messageId) ?? question;
    if (asked) records.addUnanswered(asked, 'down-voted', { ...(reason && { detail: reason }), isListed });
  }

  async function showKeyboard(voted: Voted, turn: Turn, below: 'votes' | 'reasons') {
    const { answerId, record, place, messageId } = voted;
    const keyboard = answerKeyboard(answerId, record, turn.phrases, below);
    await wire.editKeyboard(keyboard, { chatId: place.chatId, messageId });
  }
};
