import type { MessageEntity } from '@grammyjs/types';
import { badRequest } from '../failure.ts';
import { isObject } from '../parameters.ts';
import { checkLink } from './links.ts';

const detected = new Set([
  'mention',
  'hashtag',
  'cashtag',
  'bot_command',
  'url',
  'email',
  'phone_number',
  'bank_card_number',
]);
const plain = new Set([
  ...[
    'bold',
    'italic',
    'underline',
    'strikethrough',
    'spoiler',
    'code',
    'pre',
    'blockquote',
    'expandable_blockquote',
    'date_time',
  ],
]);

const malformed = (facts: string) => badRequest(`can't parse MessageEntity: ${facts}`);

function required(entity: Record<string, unknown>, name: string): unknown {
  if (entity[name] === undefined) throw malformed(`Can't find field "${name}"`);
  return entity[name];
}

/** Reads `entities` of a call. Those that Telegram finds by itself are left out: it does not take them from bots. */
export function readEntities(value: unknown): MessageEntity[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw badRequest("can't parse message entities: expected an Array");
  return value.map(readEntity).filter((entity) => entity !== undefined);
}

function readEntity(value: unknown): MessageEntity | undefined {
  if (!isObject(value)) throw malformed('expected an Object');
  const type = required(value, 'type');
  for (const name of ['offset', 'length']) {
    if (!Number.isInteger(Number(required(value, name)))) throw malformed(`Field "${name}" must be of type Number`);
  }
  if (typeof type !== 'string') throw malformed('Field "type" must be of type String');
  if (detected.has(type)) return undefined;
  if (type === 'text_link') required(value, 'url');
  if (type === 'text_mention' && !isObject(required(value, 'user')))
    throw malformed('Field "user" must be of type Object');
  if (type === 'custom_emoji' && !isEmojiId(required(value, 'custom_emoji_id'))) {
    throw malformed('Field "custom_emoji_id" must be a valid Number');
  }
  if (!plain.has(type) && !['text_link', 'text_mention', 'custom_emoji'].includes(type))
    throw malformed('Unsupported type specified');
  return { ...value, offset: Number(value.offset), length: Number(value.length) } as MessageEntity;
}

const isEmojiId = (id: unknown) => /^\d{1,19}$/.test(String(id)) && BigInt(String(id)) < 2n ** 63n;

/** What is looked at only once the chat is known. */
export function checkEntityLinks(entities: readonly MessageEntity[]): MessageEntity[] {
  return entities.map((entity) => {
    if (entity.type !== 'text_link') return entity;
    const checked = checkLink(entity.url);
    if ('fault' in checked) throw badRequest(`entity URL '${entity.url}' is invalid: ${checked.fault}`);
    return { ...entity, url: checked.url };
  });
}
