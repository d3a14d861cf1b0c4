import { botMethods } from './bot.ts';
import { chatMethods } from './chats.ts';
import { editMethods } from './edits.ts';
import { fileMethods } from './files.ts';
import { messageMethods } from './messages.ts';
import type { Method } from './method.ts';
import { queryMethods } from './queries.ts';
import { updateMethods } from './updates.ts';

const all: Readonly<Record<string, Method>> = {
  ...botMethods,
  ...chatMethods,
  ...editMethods,
  ...fileMethods,
  ...messageMethods,
  ...queryMethods,
  ...updateMethods,
};

const byLowerCase = new Map(Object.entries(all).map(([name, method]) => [name.toLowerCase(), { name, method }]));

/** Method names are case-insensitive. */
export const findMethod = (name: string): { name: string; method: Method } | undefined =>
  byLowerCase.get(name.toLowerCase());
