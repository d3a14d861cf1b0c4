import type { MessageEntity } from '@grammyjs/types';

/** A text with Telegram's entities, whose offsets count UTF-16 units: nothing is escaped, so nothing in it can be taken for markup. */
export interface Formatted {
  readonly text: string;
  readonly entities: MessageEntity[];
}

type Style = 'bold' | 'italic' | 'underline' | 'code' | 'pre' | 'blockquote' | 'expandable_blockquote';

export const plain = (text: string): Formatted => ({ text, entities: [] });

export const styled = (style: Style, content: string | Formatted): Formatted =>
  wrapped(content, (length) => ({ type: style, offset: 0, length }) as MessageEntity);

export const link = (content: string | Formatted, url: string): Formatted =>
  wrapped(content, (length) => ({ type: 'text_link', offset: 0, length, url }));

function wrapped(content: string | Formatted, entity: (length: number) => MessageEntity): Formatted {
  const { text, entities } = typeof content === 'string' ? plain(content) : content;
  return { text, entities: text === '' ? [] : [entity(text.length), ...entities] };
}

/** The pieces behind one another, their entities moved along. */
export function joined(pieces: readonly (string | Formatted)[], separator = ''): Formatted {
  let text = '';
  const entities: MessageEntity[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) text += separator;
    const { text: more, entities: theirs } = typeof piece === 'string' ? plain(piece) : piece;
    for (const entity of theirs) entities.push({ ...entity, offset: entity.offset + text.length });
    text += more;
  }
  return { text, entities };
}

/** Telegram's limit on a message's text, in UTF-16 units. */
export const maxMessageLength = 4096;

/**
 * Cuts a text into messages. A cut falls between lines, else behind a sentence, else behind a comma or a blank, else between two characters a reader can tell apart;
 * never within a figure, a `[1]`, a link or a bold word. A quotation may go on in the next message, as a quotation.
 */
export function split(message: Formatted, maxLength = maxMessageLength): Formatted[] {
  const parts: Formatted[] = [];
  let rest = trimmed(message);
  while (rest.text.length > maxLength) {
    const cut = cutBefore(rest, maxLength);
    parts.push(trimmed(slice(rest, 0, cut)));
    rest = trimmed(slice(rest, cut, rest.text.length));
  }
  return [...parts, rest].filter((part) => part.text !== '');
}

function slice({ text, entities }: Formatted, start: number, end: number): Formatted {
  return {
    text: text.slice(start, end),
    entities: entities
      .map((entity) => {
        const from = Math.max(entity.offset, start);
        return { ...entity, offset: from - start, length: Math.min(entity.offset + entity.length, end) - from };
      })
      .filter((entity) => entity.length > 0),
  };
}

/** Telegram trims messages itself, and would move the entities' ends with it. */
function trimmed(message: Formatted): Formatted {
  const start = message.text.length - message.text.trimStart().length;
  return slice(message, start, Math.max(start, message.text.trimEnd().length));
}

const lineEnd = /\n/g;
const sentenceEnd = /[。！？!?；;][”’」』）)]*|\.(?=\s)/g;
const pause = /[，、,：:](?!\d)|(?<![\d.,])\s(?!\d)/g;
/** A number with the words at it that make it a figure, or a citation's marker. */
const unbroken =
  /(?:\[\d+\])+|[+\-−]?[\d.,，]*\d\s?(?:[A-Za-z]+|[%％‰]?\p{Script=Han}{0,6})(?:\s(?:billion|million|percent|yuan|mu))*/gu;

function cutBefore(message: Formatted, maxLength: number): number {
  const window = message.text.slice(0, maxLength);
  const isWhole = (at: number) => !splitsEntity(message, at) && !splitsToken(message.text, at);
  for (const end of [lineEnd, sentenceEnd, pause]) {
    const cuts = [...window.matchAll(end)].map((match) => behindMarkers(message.text, match.index + match[0].length));
    const best = cuts.findLast((at) => at <= maxLength && at > maxLength / 4 && isWhole(at));
    if (best !== undefined) return best;
  }
  const boundaries = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(window)].map(
    (one) => one.index,
  );
  return boundaries.findLast((at) => at > maxLength / 4 && isWhole(at)) ?? boundaries.at(-1) ?? maxLength;
}

/** A citation belongs to the sentence before it. */
const behindMarkers = (text: string, at: number) => at + (/^(?:\[\d+\])+/.exec(text.slice(at))?.[0].length ?? 0);

const splitsEntity = ({ entities }: Formatted, at: number) =>
  entities.some(({ type, offset, length }) => !/quote|pre/.test(type) && offset < at && at < offset + length);

function splitsToken(text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - 60), at + 60);
  const here = at - Math.max(0, at - 60);
  return [...around.matchAll(unbroken)].some((match) => match.index < here && here < match.index + match[0].length);
}
