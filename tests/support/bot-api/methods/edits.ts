import type { InlineKeyboardMarkup, Message } from '@grammyjs/types';
import { badRequest } from '../failure.ts';
import type { ChatRecord, StoredMessage } from '../world.ts';
import { readInlineKeyboard } from './markup.ts';
import type { Method, MethodCall } from './method.ts';
import { findMessage, findOwnChat } from './target.ts';
import { captionFields, captionText, messageText, readText, requireText, textFields } from './text.ts';

interface Target {
  readonly record: ChatRecord;
  readonly stored: StoredMessage;
  /** Sent via the bot: the answer is True, as the bot may not see the message. */
  readonly inline: boolean;
}

/** The message to edit: the bot's own, or one sent via it. */
function findTarget(call: MethodCall): Target {
  const { parameters, state } = call;
  if (parameters.has('inline_message_id')) {
    const found = state.world.inlineMessages.get(parameters.string('inline_message_id'));
    if (!found || found.stored.deleted) throw badRequest('MESSAGE_ID_INVALID');
    return { ...found, inline: true };
  }
  const record = findOwnChat(call);
  const stored = findMessage(call, record, 'edit');
  if (!stored.byBot) throw badRequest("message can't be edited");
  return { record, stored, inline: false };
}

function apply(
  { state: { world, flood } }: MethodCall,
  { record, stored, inline }: Target,
  next: Message,
): Message | true {
  if (shown(stored.message) === shown(next)) {
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
  }
  flood?.check(record);
  world.edit(record, stored, next);
  return inline ? true : stored.message;
}

/** What a person sees of a message. */
const shown = ({ text, entities, caption, caption_entities: captionEntities, reply_markup: markup }: Message) =>
  JSON.stringify([text, entities, caption, captionEntities, markup]);

/** Editing a text without a keyboard takes the keyboard away. */
function withKeyboard(message: Message, keyboard: InlineKeyboardMarkup | undefined): Message {
  const { reply_markup: _, ...rest } = message;
  return keyboard ? { ...rest, reply_markup: keyboard } : rest;
}

const editMessageText: Method = (call) => {
  requireText(call.parameters);
  const read = readText(call.parameters, 'text', 'entities');
  const keyboard = readInlineKeyboard(call.parameters);
  const target = findTarget(call);
  const { text, entities: _, ...rest } = target.stored.message;
  if (text === undefined) throw badRequest('there is no text in the message to edit');
  const next = messageText(call.state.world, read, 'MESSAGE_TOO_LONG');
  return apply(call, target, withKeyboard({ ...rest, ...textFields(next) }, keyboard));
};

const editMessageCaption: Method = (call) => {
  const read = readText(call.parameters, 'caption', 'caption_entities');
  const keyboard = readInlineKeyboard(call.parameters);
  const target = findTarget(call);
  const { caption: _, caption_entities: __, ...rest } = target.stored.message;
  if (rest.text !== undefined) throw badRequest('there is no caption in the message to edit');
  const next = captionText(call.state.world, read, 'MEDIA_CAPTION_TOO_LONG');
  return apply(call, target, withKeyboard({ ...rest, ...captionFields(next) }, keyboard));
};

const editMessageReplyMarkup: Method = (call) => {
  const keyboard = readInlineKeyboard(call.parameters);
  const target = findTarget(call);
  return apply(call, target, withKeyboard(target.stored.message, keyboard));
};

export const editMethods = { editMessageText, editMessageCaption, editMessageReplyMarkup };
