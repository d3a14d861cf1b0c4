import type { MessageEntity } from '@grammyjs/types';

type Kind = 'bot_command' | 'mention' | 'hashtag' | 'cashtag' | 'email' | 'url';

/** What Telegram finds by itself in any text, strongest first: an address takes its place before a mention within it does. */
const patterns: readonly [Kind, RegExp][] = [
  ['url', /(?<![\w@])https?:\/\/[^\s<>"'，。！？、；：）》」』]+[^\s<>"'.,!?;:)，。！？、；：）》」』]/giu],
  ['email', /(?<![\w.+-])[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?![\w@])/giu],
  [
    'url',
    /(?<![\w@./-])(?:[a-z0-9-]+\.)+(?:com|org|net|cn|io|me|dev|gov|edu|ru|hk|tw)(?:\/[^\s<>"'，。！？]*[^\s<>"'.,!?;:)，。！？])?(?![\w-])/giu,
  ],
  ['bot_command', /(?<![\p{L}\p{N}_/<>])\/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\p{L}\p{N}_/<>@])/gu],
  ['mention', /(?<![\p{L}\p{N}_])@[a-zA-Z0-9_]{2,32}(?![\p{L}\p{N}_])/gu],
  ['hashtag', /(?<![\p{L}\p{N}_&/])#(?=[\p{L}\p{N}_·]*[\p{L}_])[\p{L}\p{N}_·]{1,256}/gu],
  ['cashtag', /(?<![\p{L}\p{N}_$])\$(?:1INCH|[A-Z]{1,8})(?![\p{L}\p{N}_])/gu],
];

/** Commands, mentions, tags and addresses of a text, in order, none within another. */
export function detectEntities(text: string): MessageEntity[] {
  const found: MessageEntity[] = [];
  for (const [type, pattern] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const entity = { type, offset: match.index, length: match[0].length };
      if (!found.some((other) => overlap(other, entity))) found.push(entity);
    }
  }
  return found.sort((a, b) => a.offset - b.offset);
}

export const overlap = (a: MessageEntity, b: { offset: number; length: number }) =>
  a.offset < b.offset + b.length && b.offset < a.offset + a.length;
