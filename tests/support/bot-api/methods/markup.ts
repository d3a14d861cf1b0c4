import type { InlineKeyboardMarkup } from '@grammyjs/types';
import { checkLink } from '../entities/links.ts';
import { badRequest } from '../failure.ts';
import { limits } from '../limits.ts';
import { isObject, type Parameters } from '../parameters.ts';

type Fields = Record<string, unknown>;

const flags: Readonly<Record<string, readonly string[]>> = {
  keyboard: ['is_persistent', 'resize_keyboard', 'one_time_keyboard', 'selective'],
  remove_keyboard: ['remove_keyboard', 'selective'],
  force_reply: ['force_reply', 'selective'],
};

/** The reply markup of a call as it was given, checked. */
export function readMarkup(parameters: Parameters): Fields | undefined {
  const markup = parameters.json('reply_markup', 'reply keyboard markup');
  if (markup === undefined || markup === null) return undefined;
  if (!isObject(markup)) throw badRequest('object expected as reply markup');
  checkMarkup(markup);
  return markup;
}

/** The inline keyboard of a call; nothing else goes under an edited message or into a channel. */
export function readInlineKeyboard(parameters: Parameters): InlineKeyboardMarkup | undefined {
  const markup = readMarkup(parameters);
  if (markup && !('inline_keyboard' in markup)) throw badRequest('inline keyboard expected');
  return shownKeyboard(markup);
}

/** What of a reply markup stands under the message: an inline keyboard with buttons. */
export function shownKeyboard(markup: Fields | undefined): InlineKeyboardMarkup | undefined {
  if (!markup || !('inline_keyboard' in markup)) return undefined;
  const keyboard = markup as unknown as InlineKeyboardMarkup;
  return keyboard.inline_keyboard.some((row) => row.length > 0) ? keyboard : undefined;
}

export function checkMarkup(markup: Fields): void {
  const kind = ['inline_keyboard', ...Object.keys(flags)].find((name) => name in markup);
  if (kind === undefined) throw badRequest('object expected as reply markup');
  for (const flag of flags[kind] ?? []) {
    if (markup[flag] !== undefined && typeof markup[flag] !== 'boolean') {
      throw badRequest(`field "${flag}" must be of type Boolean`);
    }
  }
  if (kind !== 'inline_keyboard' && kind !== 'keyboard') return;
  const buttons = rowsOf(markup, kind).flat();
  if (buttons.length > limits.buttonsPerKeyboard) throw badRequest('reply markup is too long');
  if (kind === 'inline_keyboard') buttons.forEach(checkInlineButton);
  else buttons.forEach(checkKeyboardButton);
}

function rowsOf(markup: Fields, kind: string): unknown[][] {
  const rows = markup[kind];
  if (!Array.isArray(rows)) throw badRequest(`field "${kind}" must be of type Array`);
  if (!rows.every(Array.isArray)) throw badRequest(`field "${kind}" must be an Array of Arrays`);
  return rows as unknown[][];
}

function checkKeyboardButton(button: unknown): void {
  if (typeof button === 'string') return;
  if (!isObject(button)) throw badRequest('KeyboardButton must be an Object');
  requireText(button, "can't parse keyboard button");
}

function requireText(button: Fields, prefix: string): void {
  if (button.text === undefined) throw badRequest(`${prefix}: Can't find field "text"`);
  if (typeof button.text !== 'string') throw badRequest(`${prefix}: Field "text" must be of type String`);
}

function checkInlineButton(button: unknown): void {
  if (!isObject(button)) throw badRequest('inlineKeyboardButton must be an Object');
  requireText(button, "can't parse inline keyboard button");
  if (button.text === '') throw badRequest('BUTTON_TEXT_INVALID');
  const { url, callback_data: data, copy_text: copy } = button;
  if (typeof url === 'string' && url !== '') checkButtonLink(url);
  else if (data !== undefined && data !== '') checkData(data);
  else if (isObject(copy)) {
    const { text } = copy;
    if (typeof text !== 'string' || text === '' || text.length > 256) throw badRequest('BUTTON_COPY_TEXT_INVALID');
  } else if (button.pay !== undefined || button.callback_game !== undefined) throw badRequest('BUTTON_TYPE_INVALID');
  else if (!hasOtherAction(button)) {
    throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  }
}

const hasOtherAction = (button: Fields) =>
  Object.keys(button).some((name) => /^(switch_inline_query|login_url|web_app|disabled)/.test(name));

function checkButtonLink(url: string): void {
  const checked = checkLink(url);
  if ('fault' in checked) throw badRequest(`inline keyboard button URL '${url}' is invalid: ${checked.fault}`);
}

function checkData(data: unknown): void {
  if (typeof data !== 'string') {
    throw badRequest('can\'t parse inline keyboard button: Field "callback_data" must be of type String');
  }
  if (Buffer.byteLength(data) > limits.callbackDataBytes) throw badRequest('BUTTON_DATA_INVALID');
}
