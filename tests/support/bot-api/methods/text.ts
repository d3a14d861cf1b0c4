import type { MessageEntity } from '@grammyjs/types';
import { detectEntities, overlap } from '../entities/detect.ts';
import { badRequest } from '../failure.ts';
import type { MethodCall } from './method.ts';

export interface FormattedText {
  readonly text: string;
  readonly entities: MessageEntity[];
}

/** The text of a call with its entities, whichever way they were given; `entitiesName` is `entities` or `caption_entities`. */
export function readText({ parameters }: MethodCall, name: string, entitiesName: string): FormattedText {
  const text = parameters.string(name).trim();
  const given = (parameters.json(entitiesName, 'message entities') ?? []) as MessageEntity[];
  const found = detectEntities(text).filter((entity) => !given.some((other) => overlap(other, entity)));
  return { text, entities: [...given, ...found].sort((a, b) => a.offset - b.offset) };
}

export function requireText(formatted: FormattedText, maxChars: number): void {
  if (formatted.text === '') throw badRequest('message text is empty');
  if (formatted.text.length > maxChars) throw badRequest('message is too long');
}
