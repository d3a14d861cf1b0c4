import { RateLimiterMemory } from 'rate-limiter-flexible';
import { plain } from '../formatted.ts';
import type { Feature } from '../parts.ts';

/** So many questions a minute from one person, and from one group; the first that is too many gets a notice, the others silence. */
export const limits: Feature = ({ options }) => {
  const perPerson = perMinute(options.userQuestionsPerMinute);
  const perGroup = perMinute(options.groupQuestionsPerMinute);
  const perTyper = perMinute(4 * options.userQuestionsPerMinute);
  return async (turn, next) => {
    const { incoming } = turn;
    if (incoming.kind === 'inline') {
      // A person types several queries for each one they mean.
      if ((await perTyper(`${incoming.person.id}`)) === 0) await next();
      return;
    }
    if (incoming.kind !== 'said' && incoming.kind !== 'pressed' && incoming.kind !== 'reacted') return next();
    const { person, place } = incoming;
    const excess = (await perPerson(`${person.id}`)) || (place.isPrivate ? 0 : await perGroup(`${place.chatId}`));
    if (excess === 0) return next();
    // A press still has to be answered.
    if (incoming.kind === 'pressed') {
      const notice = { callback_query_id: incoming.queryId, text: turn.phrases.tooMany };
      await turn.parts.wire.perform('answerCallbackQuery', notice, { persistMs: 20_000 }).catch(() => {});
    } else if (incoming.kind === 'said' && excess === 1) await turn.say(plain(turn.phrases.tooMany));
  };
};

/** Counts one more, and says by how many it is too many. */
function perMinute(limit: number): (key: string) => Promise<number> {
  if (limit === 0) return async () => 0;
  const limiter = new RateLimiterMemory({ points: limit, duration: 60 });
  return async (key) => {
    const { consumedPoints } = await limiter.penalty(key);
    return Math.max(0, consumedPoints - limit);
  };
}
