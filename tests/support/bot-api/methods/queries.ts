import { badRequest } from '../failure.ts';
import { limits } from '../limits.ts';
import { isObject } from '../parameters.ts';
import type { World } from '../world.ts';
import { checkMarkup } from './markup.ts';
import type { Method } from './method.ts';
import { messageText, parseText } from './text.ts';

const tooOld = () => badRequest('query is too old and response timeout expired or query ID is invalid');

const answerCallbackQuery: Method = ({ state, parameters }) => {
  const text = parameters.string('text');
  const callback = state.callbacks.get(parameters.string('callback_query_id'));
  const expired = callback && state.now() - callback.createdAt > limits.callbackQueryLifeMs;
  if (!callback || callback.answers.length > 0 || expired) throw tooOld();
  if (text.length > limits.callbackAnswerChars) throw badRequest('MESSAGE_TOO_LONG');
  const url = parameters.string('url');
  // Only the bot's own links and games can be opened by a button.
  if (url !== '' && !url.startsWith(`https://t.me/${state.world.bot.username}?`)) throw badRequest('URL_INVALID');
  callback.answers.push({
    ...(text !== '' && { text }),
    showAlert: parameters.boolean('show_alert'),
    ...(url !== '' && { url }),
    cacheSeconds: parameters.integer('cache_time'),
  });
  state.queryChanges.announce();
  return true;
};

const answerInlineQuery: Method = ({ state, parameters }) => {
  const results = parameters.json('results', 'inline query results');
  if (!Array.isArray(results)) throw badRequest('expected an Array of InlineQueryResult');
  if (results.length > limits.inlineResults) throw badRequest('RESULTS_TOO_MUCH');
  for (const result of results) checkResult(state.world, result);
  const ids = results.map((result) => String(result.id));
  if (new Set(ids).size < ids.length) throw badRequest('RESULT_ID_DUPLICATE');
  if (Buffer.byteLength(parameters.string('next_offset')) > limits.inlineOffsetBytes)
    throw badRequest('NEXT_OFFSET_INVALID');
  checkButton(parameters.json('button', 'inline query results button'));
  const inline = state.inlineQueries.get(parameters.string('inline_query_id'));
  const expired = inline && state.now() - inline.createdAt > limits.inlineQueryLifeMs;
  if (!inline || inline.answers.length > 0 || expired) throw tooOld();
  inline.answers.push({
    results,
    nextOffset: parameters.string('next_offset'),
    cacheSeconds: parameters.has('cache_time') ? parameters.integer('cache_time') : 300,
    isPersonal: parameters.boolean('is_personal'),
    ...(parameters.has('button') && { button: parameters.json('button', 'button') as Record<string, unknown> }),
  });
  state.queryChanges.announce();
  return true;
};

const badResult = (facts: string) => badRequest(`can't parse inline query result: ${facts}`);

function checkResult(world: World, result: unknown): void {
  if (!isObject(result)) throw badResult('InlineQueryResult must be an Object');
  for (const name of ['type', 'id']) if (result[name] === undefined) throw badResult(`Can't find field "${name}"`);
  const id = String(result.id);
  if (id === '') throw badRequest('RESULT_ID_EMPTY');
  if (Buffer.byteLength(id) > limits.inlineResultIdBytes) throw badRequest('RESULT_ID_INVALID');
  if (result.type === 'article') {
    if (result.title === undefined) throw badResult('Can\'t find field "title"');
    if (result.title === '') throw badRequest('ARTICLE_TITLE_EMPTY');
    if (!isObject(result.input_message_content)) throw badResult('Can\'t find field "input_message_content"');
  }
  if (isObject(result.reply_markup)) checkMarkup(result.reply_markup);
  const content = result.input_message_content;
  if (!isObject(content) || !('message_text' in content)) return;
  if (content.message_text === '') throw badRequest('message text is empty');
  messageText(
    world,
    parseText(String(content.message_text), String(content.parse_mode ?? ''), content.entities),
    'MESSAGE_TOO_LONG',
  );
}

function checkButton(button: unknown): void {
  if (button === undefined) return;
  if (!isObject(button)) throw badRequest("can't parse inline query results button: expected an Object");
  if (typeof button.text !== 'string')
    throw badRequest('can\'t parse inline query results button: Can\'t find field "text"');
  const start = button.start_parameter;
  if (start === undefined && button.web_app === undefined)
    throw badRequest("can't parse inline query results button: type of the button is not specified");
  if (start !== undefined && !/^[A-Za-z0-9_-]{1,64}$/.test(String(start))) throw badRequest('START_PARAM_INVALID');
}

export const queryMethods = { answerCallbackQuery, answerInlineQuery };
