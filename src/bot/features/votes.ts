import { Composer } from 'telegraf';
import type { Pressed } from '../incoming.ts';
import { answerKeyboard } from '../keyboard.ts';
import { type Feature, onPress, type Turn } from '../parts.ts';
import { type DownReason, downReasons } from '../phrases.ts';
import type { AnswerRecord } from '../records.ts';

/** 👍 and 👎 under an answer; a 👎 may say why. What was voted down is listed for the operators, without who asked or voted. */
export const votes: Feature = ({ records, conversations, wire }) => {
  const vote = onPress('vote', async ([answerId = '', direction], pressed, turn) => {
    const record = records.answer(answerId, pressed.place.chatId);
    if (!record || (direction !== 'up' && direction !== 'down')) return turn.phrases.stale;
    const before = records.voteOf(answerId, pressed.person.id);
    const up = direction === 'up';
    records.vote(answerId, { personId: pressed.person.id, up });
    if (up) return turn.phrases.voted;
    if (before?.up !== false) listAsUnanswered(pressed);
    await showKeyboard(answerId, record, pressed, turn, 'reasons');
    return turn.phrases.whyNot;
  });

  const why = onPress('why', async ([answerId = '', reason], pressed, turn) => {
    const record = records.answer(answerId, pressed.place.chatId);
    const known = downReasons.find((one) => one === reason);
    if (!record || !known) return turn.phrases.stale;
    if (records.voteOf(answerId, pressed.person.id)?.reason === undefined) listAsUnanswered(pressed, known);
    records.vote(answerId, { personId: pressed.person.id, up: false, reason: known });
    await showKeyboard(answerId, record, pressed, turn, 'votes');
    return turn.phrases.thanks;
  });

  return Composer.compose([vote, why]);

  function listAsUnanswered({ place, messageId, question }: Pressed, reason?: DownReason): void {
    const asked = conversations.questionOf(place.chatId, messageId) ?? question;
    if (asked) records.addUnanswered(asked, 'down-voted', reason);
  }

  async function showKeyboard(
    answerId: string,
    record: AnswerRecord,
    { place, messageId }: Pressed,
    turn: Turn,
    below: 'votes' | 'reasons',
  ) {
    const keyboard = answerKeyboard(answerId, record, turn.phrases, below);
    await wire.editKeyboard(keyboard, { chatId: place.chatId, messageId });
  }
};
