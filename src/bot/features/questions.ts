import { setImmediate } from 'node:timers/promises';
import type { Answer, Language } from '../../domain.ts';
import { citedNow } from '../cited.ts';
import { plain } from '../formatted.ts';
import type { Said } from '../incoming.ts';
import { answerKeyboard } from '../keyboard.ts';
import { limited, TimeIsUp } from '../limited.ts';
import type { Feature, Parts, Turn } from '../parts.ts';
import { phrases } from '../phrases.ts';
import { renderAnswer } from '../render.ts';

/** Everything that no other feature took: a question. */
export const questions: Feature = (parts) => async (turn, next) => {
  const { incoming } = turn;
  if (incoming.kind !== 'said') return next();
  if (incoming.command !== undefined && incoming.command !== 'ask') {
    if (incoming.place.isPrivate) await turn.say(plain(turn.phrases.unknownCommand));
    return;
  }
  if (incoming.isWordless && incoming.repliedTo === undefined) {
    if (incoming.place.isPrivate) await turn.say(plain(turn.phrases.wordsOnly));
    return;
  }
  const question = incoming.text || questionRepliedTo(incoming);
  if (!question)
    return void (await turn.say(plain(incoming.command === 'ask' ? turn.phrases.askWhat : turn.phrases.askHow)));
  if (isInOtherScript(question)) return void (await turn.say(plain(otherScriptNotice(incoming, turn))));
  await answerQuestion(question, incoming, turn, parts);
};

/** `/ask` or a bare mention, as a reply to someone: what that one wrote is the question. */
function questionRepliedTo({ repliedTo }: Said): string | undefined {
  return repliedTo && !repliedTo.isOurs ? repliedTo.text : undefined;
}

/** Mostly written in letters that are neither Chinese nor Latin: Arabic, Cyrillic, Kana … */
function isInOtherScript(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const ours = letters.filter((letter) => /[\p{Script=Han}\p{Script=Latin}]/u.test(letter));
  return letters.length > 2 * ours.length;
}

/** In the language that the person has chosen, or that their Telegram speaks; where that is none of ours, in both. */
function otherScriptNotice({ person }: Said, { language, parts }: Turn): string {
  const isOurs = parts.records.language(person.id) ?? /^(?:zh|en)\b/i.test(person.languageCode ?? '');
  const spoken: readonly Language[] = isOurs ? [language] : ['en', 'zh-Hans'];
  return spoken.map((one) => phrases[one].otherScript).join('\n');
}

async function answerQuestion(question: string, said: Said, turn: Turn, parts: Parts): Promise<void> {
  const { place, person } = said;
  const before = parts.conversations.before(
    place.chatId,
    person.id,
    said.repliedTo?.isOurs ? said.repliedTo.messageId : undefined,
  );
  const turns = [...before, question];
  const startedAt = performance.now();
  // The articles that the answer will be taken from: a reindex may publish others meanwhile.
  const { articles } = parts.desk.library();
  const answer = await workOut(turns, said, parts);
  parts.telemetry.answered(outcomeOf(answer), performance.now() - startedAt);
  if (answer === 'too slow') return void (await turn.say(plain(turn.phrases.tooSlow)));
  if (answer.kind === 'refused') parts.records.addUnanswered(question, answer.reason);
  const citations = answer.citations.map((citation) => citedNow(citation, articles));
  if (citations.length === 0 && isSmallTalk(answer)) {
    const messageIds = await turn.say(renderAnswer(answer));
    return parts.conversations.remember(place.chatId, person.id, turns, messageIds);
  }
  const answerId = parts.records.addAnswer({
    chatId: place.chatId,
    personId: person.id,
    language: answer.language,
    citations,
  });
  const messageIds = await turn.say(
    renderAnswer(answer),
    answerKeyboard(answerId, { citations }, phrases[answer.language], isSmallTalk(answer) ? 'nothing' : 'votes'),
  );
  parts.conversations.remember(place.chatId, person.id, turns, messageIds);
}

/** A greeting, thanks, words about the bot, a question about other things: nothing of ours that could be right or wrong. */
function isSmallTalk(answer: Answer): boolean {
  return answer.kind === 'refused' ? answer.reason === 'off-topic' : answer.claims.length === 0;
}

function outcomeOf(answer: Answer | 'too slow') {
  if (answer === 'too slow') return 'too-slow';
  return answer.kind === 'grounded' ? 'grounded' : answer.reason;
}

/** Works on the answer while "typing" shows. What comes after the deadline is thrown away. */
async function workOut(turns: readonly string[], said: Said, parts: Parts): Promise<Answer | 'too slow'> {
  const { answering, options, records, stopped, wire } = parts;
  const language = records.language(said.person.id);
  // In a crowd a sign that the answer overtakes would only cost Telegram's patience.
  const isCrowd = parts.turns.length > options.maxConcurrentTurns;
  const stopTyping = wire.typing(said.place, isCrowd ? 300 : 0);
  try {
    return await limited(stopped, options.answerTimeoutMs, (signal) =>
      answering.add(async () => {
        // Answers are worked out in one go: between two of them the loop must come to its other work, a webhook to be acknowledged first of all.
        await setImmediate();
        signal.throwIfAborted();
        return parts.desk.ask(turns, { ...(language && { language }), signal });
      }),
    );
  } catch (error) {
    if (error instanceof TimeIsUp) return 'too slow';
    throw error;
  } finally {
    await stopTyping();
  }
}
