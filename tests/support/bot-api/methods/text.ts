import type { MessageEntity } from '@grammyjs/types';
import { finishText } from '../entities/finish.ts';
import { checkEntityLinks, readEntities } from '../entities/given.ts';
import { parseHtml } from '../entities/html.ts';
import { parseMarkdown } from '../entities/markdown.ts';
import { parseMarkdownV2 } from '../entities/markdown-v2.ts';
import type { ParsedText } from '../entities/parsed.ts';
import { badRequest } from '../failure.ts';
import { limits } from '../limits.ts';
import type { Parameters } from '../parameters.ts';
import type { World } from '../world.ts';

const parsers: Readonly<Record<string, ((source: string) => ParsedText) | undefined>> = {
  html: parseHtml,
  markdown: parseMarkdown,
  markdownv2: parseMarkdownV2,
};

/** A text read from a call. Markup has been parsed; entities are looked at in `finished`, once the chat is known: so does the real server. */
export interface ReadText {
  readonly parsed: ParsedText;
  readonly given: boolean;
}

/** The text called `name` with its markup, or its `entities` where there is no parse mode. */
export function readText(parameters: Parameters, name: string, entitiesName: string): ReadText {
  return parseText(
    parameters.string(name),
    parameters.string('parse_mode'),
    parameters.json(entitiesName, 'message entities'),
  );
}

export function parseText(text: string, mode: string, entities: unknown): ReadText {
  if (/\p{Surrogate}/u.test(text)) throw badRequest('strings must be encoded in UTF-8');
  const key = mode.toLowerCase();
  const parse = parsers[key];
  if (parse) return { parsed: parse(text), given: false };
  if (key !== '' && key !== 'none') throw badRequest('unsupported parse_mode');
  return { parsed: { text, entities: readEntities(entities) }, given: true };
}

/** The text as it is kept. */
export function finished(world: World, { parsed, given }: ReadText): ParsedText {
  const entities = knownUsers(world, given ? checkEntityLinks(parsed.entities) : parsed.entities, given);
  return finishText({ text: parsed.text, entities });
}

function knownUsers(world: World, entities: readonly MessageEntity[], given: boolean): MessageEntity[] {
  return entities.flatMap((entity): MessageEntity[] => {
    if (entity.type !== 'text_mention') return [entity];
    const user = world.users.get(Number(entity.user.id));
    if (!user && given) throw badRequest('user not found');
    return user ? [{ ...entity, user }] : [];
  });
}

/** The text of a message: 1-4096 characters. */
export function messageText(world: World, read: ReadText, tooLong = 'message is too long'): ParsedText {
  const text = finished(world, read);
  if (text.text === '') throw badRequest('text must be non-empty');
  if (text.text.length > limits.messageTextChars) throw badRequest(tooLong);
  return text;
}

/** Refused before anything else is looked at. */
export function requireText(parameters: Parameters, name = 'text'): void {
  if (parameters.string(name) === '') throw badRequest('message text is empty');
}

export function captionText(world: World, read: ReadText, tooLong = 'message caption is too long'): ParsedText {
  const text = finished(world, read);
  if (text.text.length > limits.captionChars) throw badRequest(tooLong);
  return text;
}

export const textFields = ({ text, entities }: ParsedText) => ({ text, ...(entities.length > 0 && { entities }) });

export const captionFields = ({ text, entities }: ParsedText) =>
  text === '' ? {} : { caption: text, ...(entities.length > 0 && { caption_entities: entities }) };
