import { plain } from '../formatted.ts';
import type { Feature } from '../parts.ts';

/** Where the bot is: added, removed, blocked, unblocked, moved to a supergroup, and in groups that an operator has not allowed. */
export const membership: Feature = ({ options, records, conversations, me }) => {
  const told = new Set<number>();
  const isAllowed = (chatId: number) =>
    options.allowedChatIds.length === 0 || options.allowedChatIds.some((id) => records.currentChat(id) === chatId);
  return async (turn, next) => {
    const { incoming } = turn;
    if (incoming.kind === 'migrated') return records.migrate(incoming.fromChatId, incoming.toChatId);
    if (incoming.kind === 'inline' || incoming.kind === 'orphan') return next();
    const { chatId, isPrivate } = incoming.place;
    const isThere = incoming.kind !== 'membership' || incoming.isMember;
    records.setActive(chatId, isThere);
    if (!isThere) return conversations.forgetChat(chatId);

    if (!isPrivate && !isAllowed(chatId)) {
      if (incoming.kind !== 'pressed' && incoming.kind !== 'reacted' && !told.has(chatId)) {
        told.add(chatId);
        await turn.say(plain(turn.phrases.notAllowedHere(chatId)));
      }
      if (incoming.kind === 'pressed')
        await turn.parts.wire.perform(
          'answerCallbackQuery',
          { callback_query_id: incoming.queryId },
          { persistMs: 20_000 },
        );
      return;
    }
    if (incoming.kind !== 'membership') return next();
    if (!isPrivate && !incoming.wasMember) await turn.say(plain(turn.phrases.groupGreeting(`@${me.username}`)));
  };
};
