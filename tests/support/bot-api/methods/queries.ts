import { badRequest } from '../failure.ts';
import { limits } from '../limits.ts';
import type { Method } from './method.ts';

const answerCallbackQuery: Method = ({ state, parameters }) => {
  const text = parameters.string('text');
  if (text.length > limits.callbackAnswerChars) throw badRequest('MESSAGE_TOO_LONG');
  const callback = state.callbacks.get(parameters.string('callback_query_id'));
  if (!callback || callback.answers.length > 0 || state.now() - callback.createdAt > limits.callbackQueryLifeMs) {
    throw badRequest('query is too old and response timeout expired or query ID is invalid');
  }
  callback.answers.push({
    ...(text !== '' && { text }),
    showAlert: parameters.boolean('show_alert'),
    ...(parameters.has('url') && { url: parameters.string('url') }),
    cacheSeconds: parameters.integer('cache_time'),
  });
  state.queryChanges.announce();
  return true;
};

export const queryMethods = { answerCallbackQuery };
