import type { InlineKeyboardMarkup } from '@grammyjs/types';
import { badRequest } from '../failure.ts';
import { limits } from '../limits.ts';
import { isObject } from '../parameters.ts';
import type { MethodCall } from './method.ts';

/** The reply markup of a call. */
export function readMarkup({ parameters }: MethodCall): Record<string, unknown> | undefined {
  const markup = parameters.json('reply_markup', 'reply keyboard markup');
  if (markup === undefined) return undefined;
  if (!isObject(markup)) throw badRequest('object expected as reply markup');
  const rows = markup.inline_keyboard;
  if (rows !== undefined) {
    if (!Array.isArray(rows)) throw badRequest('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array');
    for (const button of (rows as InlineKeyboardMarkup['inline_keyboard']).flat()) {
      if ('callback_data' in button && Buffer.byteLength(button.callback_data) > limits.callbackDataBytes) {
        throw badRequest('BUTTON_DATA_INVALID');
      }
    }
  }
  return markup;
}
