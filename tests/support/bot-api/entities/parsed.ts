import type { MessageEntity } from '@grammyjs/types';
import { badRequest } from '../failure.ts';
import { checkLink, mentionedUserId } from './links.ts';

/** A text whose markup has become entities. */
export interface ParsedText {
  readonly text: string;
  readonly entities: MessageEntity[];
}

/** Telegram counts the offsets of its complaints in bytes of UTF-8. */
export const byteOffset = (source: string, index: number) => Buffer.byteLength(source.slice(0, index));

export const cannotParse = (facts: string) => badRequest(`can't parse entities: ${facts}`);

/** A link within markup: a mention where it names a user, nothing at all where it leads nowhere. */
export function linkEntity(link: string, offset: number, length: number): MessageEntity[] {
  const userId = mentionedUserId(link);
  if (userId !== undefined) {
    return [{ type: 'text_mention', offset, length, user: { id: userId, is_bot: false, first_name: '' } }];
  }
  const checked = checkLink(link);
  return 'url' in checked ? [{ type: 'text_link', offset, length, url: checked.url }] : [];
}

export function customEmoji(id: string, offset: number, length: number): MessageEntity {
  // The identifier is a 64-bit number, not zero.
  if (!/^[1-9]\d*$/.test(id) || BigInt(id) >= 2n ** 63n) throw cannotParse('Invalid custom emoji identifier specified');
  return { type: 'custom_emoji', offset, length, custom_emoji_id: id };
}
