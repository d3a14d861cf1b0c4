import { answerText } from '../../answers/composing/saying/text.ts';
import type { Answer, Language } from '../../domain.ts';
import { workOut } from '../answering.ts';
import { citedNow } from '../cited.ts';
import { plain } from '../formatted.ts';
import type { Said } from '../incoming.ts';
import { answerKeyboard } from '../keyboard.ts';
import { answerLanguage } from '../languages.ts';
import { TimeIsUp } from '../limited.ts';
import type { Feature, Parts, Turn } from '../parts.ts';
import { phrases } from '../phrases.ts';
import { Preview } from '../preview.ts';
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
  const { conversations, records, telemetry } = parts;
  const repliedTo = said.repliedTo?.isOurs ? said.repliedTo.messageId : undefined;
  const before = conversations.before(place.chatId, person.id, repliedTo);
  const turns = [...before, question];
  const startedAt = performance.now();
  // The articles that the answer will be taken from: a reindex may publish others meanwhile.
  const { articles } = parts.desk.library();
  const preview = new Preview({ place, replyTo: said.messageId }, parts);
  const answer = await answerOf(turns, said, turn, preview);
  telemetry.answered(outcomeOf(answer), performance.now() - startedAt);
  if (answer === 'too slow') return void (await preview.end(plain(turn.phrases.tooSlow)));
  if (answer.kind === 'refused') records.addUnanswered(question, answer.reason);
  const citations = answer.citations.map((citation) => citedNow(citation, articles));
  const isNothing = isSmallTalk(answer);
  const message = renderAnswer(answer);
  if (citations.length === 0 && isNothing)
    return conversations.remember(place.chatId, person.id, turns, await preview.end(message));
  const { language } = answer;
  const answerId = records.addAnswer({ chatId: place.chatId, personId: person.id, language, citations });
  const keyboard = answerKeyboard(answerId, { citations }, phrases[language], isNothing ? 'nothing' : 'votes');
  const messageIds = await preview.end(message, keyboard);
  if (!isNothing) records.setMessages(answerId, place.chatId, messageIds);
  conversations.remember(place.chatId, person.id, turns, messageIds);
}

/** A greeting, thanks, words about the bot, a question about other things: nothing of ours that could be right or wrong. */
function isSmallTalk(answer: Answer): boolean {
  return answer.kind === 'refused' ? answer.reason === 'off-topic' : answer.claims.length === 0;
}

function outcomeOf(answer: Answer | 'too slow') {
  if (answer === 'too slow') return 'too-slow';
  return answer.kind === 'grounded' ? 'grounded' : answer.reason;
}

/** Works on the answer while "typing" shows, and what of it stands already. What comes after the deadline is thrown away. */
async function answerOf(
  turns: readonly string[],
  { person, place }: Said,
  { parts, language: spoken }: Turn,
  preview: Preview,
): Promise<Answer | 'too slow'> {
  const { options, records, spending, telemetry, wire } = parts;
  const language = records.language(person.id) ?? answerLanguage(turns, spoken);
  // In a crowd a sign that the answer overtakes would only cost Telegram's patience.
  const isCrowd = parts.turns.length > options.maxConcurrentTurns;
  const stopTyping = wire.typing(place, isCrowd ? 300 : 0);
  try {
    return await workOut(turns, parts, {
      language,
      budget: spending.budget(person, place),
      onProgress: (unfinished) => preview.show(plain(answerText(unfinished))),
      onReport: (report) => telemetry.reported(report),
    });
  } catch (error) {
    if (error instanceof TimeIsUp) return 'too slow';
    await preview.withdraw();
    throw error;
  } finally {
    await stopTyping();
  }
}
