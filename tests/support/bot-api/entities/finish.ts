import type { MessageEntity } from '@grammyjs/types';
import { badRequest } from '../failure.ts';
import { limits } from '../limits.ts';
import { detectEntities, overlap } from './detect.ts';
import { byteOffset, type ParsedText } from './parsed.ts';

const splittable: ReadonlySet<string> = new Set(['bold', 'italic', 'underline', 'strikethrough', 'spoiler']);
const blockquotes: ReadonlySet<string> = new Set(['blockquote', 'expandable_blockquote']);
const verbatim: ReadonlySet<string> = new Set(['code', 'pre']);
/** Outer ones first where two cover the same words. */
const order = [
  'blockquote',
  'expandable_blockquote',
  'pre',
  'code',
  'text_link',
  'text_mention',
  'custom_emoji',
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
];

/**
 * What Telegram makes of a text and its entities before it keeps them: control characters become spaces, white space around the text goes, entities are
 * sorted, nested properly and split where they cross; blockquotes do not nest, nothing stands within code; addresses and the like are found.
 */
export function finishText(source: ParsedText): ParsedText {
  for (const entity of source.entities) checkBounds(source.text, entity);
  const { text, entities } = trimmed(source.text, source.entities);
  const nested = nest(entities.filter((entity) => entity.length > 0).sort(outerFirst));
  const found = detectEntities(text).filter(
    (entity) =>
      !nested.some((other) => overlap(other, entity) && !splittable.has(other.type) && !blockquotes.has(other.type)),
  );
  return { text, entities: [...nested, ...found].sort(outerFirst).slice(0, limits.entitiesPerMessage) };
}

function checkBounds(text: string, { offset, length }: MessageEntity): void {
  if (!Number.isInteger(offset) || offset < 0) throw badRequest(`receive an entity with incorrect offset ${offset}`);
  if (!Number.isInteger(length) || length < 0) throw badRequest(`receive an entity with incorrect length ${length}`);
  const end = offset + length;
  if (offset > text.length) throw badRequest(`entity begins after the end of the text at UTF-16 offset ${offset}`);
  if (end > text.length) {
    throw badRequest(
      `entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${end}`,
    );
  }
  if (cutsPair(text, offset)) {
    throw badRequest(`entity begins in a middle of a UTF-16 symbol at byte offset ${byteOffset(text, offset - 1)}`);
  }
  if (cutsPair(text, end)) {
    throw badRequest(
      `entity beginning at UTF-16 offset ${offset} ends in a middle of a UTF-16 symbol at byte offset ${byteOffset(text, end - 1)}`,
    );
  }
}

const cutsPair = (text: string, index: number) =>
  /[\uD800-\uDBFF]/.test(text[index - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[index] ?? '');

function trimmed(source: string, entities: readonly MessageEntity[]): ParsedText {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what Telegram takes out
  const clean = source.replace(/[\u0000-\u0009\u000b\u000c\u000e-\u001f]/g, ' ').replace(/\r/g, '\u0000');
  // Carriage returns vanish; every offset behind one moves.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: likewise
  const kept = [...clean.matchAll(/\u0000/g)].map((match) => match.index);
  const shift = (offset: number) => offset - kept.filter((index) => index < offset).length;
  const text = clean.replaceAll('\u0000', '');
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  const clamp = (offset: number) => Math.min(Math.max(shift(offset), start), Math.max(start, end)) - start;
  return {
    text: text.slice(start, Math.max(start, end)),
    entities: entities.map((entity) => {
      const offset = clamp(entity.offset);
      return { ...entity, offset, length: clamp(entity.offset + entity.length) - offset };
    }),
  };
}

const outerFirst = (a: MessageEntity, b: MessageEntity) =>
  a.offset - b.offset || b.length - a.length || order.indexOf(a.type) - order.indexOf(b.type);

function nest(sorted: readonly MessageEntity[]): MessageEntity[] {
  const result: MessageEntity[] = [];
  for (const entity of sorted) result.push(...fitted(entity, result));
  return result;
}

/** What of an entity may stand beside and within those before it, which are as long or begin earlier. */
function fitted(entity: MessageEntity, placed: readonly MessageEntity[]): MessageEntity[] {
  let pieces = [entity];
  for (const outer of placed) {
    pieces = pieces.flatMap((piece) => (overlap(outer, piece) ? within(outer, piece) : [piece]));
  }
  return pieces;
}

function within(outer: MessageEntity, piece: MessageEntity): MessageEntity[] {
  const outerEnd = outer.offset + outer.length;
  const pieceEnd = piece.offset + piece.length;
  const forbidden =
    verbatim.has(outer.type) ||
    outer.type === piece.type ||
    (blockquotes.has(outer.type) && blockquotes.has(piece.type));
  if (pieceEnd <= outerEnd) return forbidden ? [] : [piece];
  const inside = { ...piece, length: outerEnd - piece.offset };
  const after = { ...piece, offset: outerEnd, length: pieceEnd - outerEnd };
  if (!splittable.has(piece.type)) return [after];
  return forbidden ? [after] : [inside, after];
}
