import type { MessageEntity } from '@grammyjs/types';
import { byteOffset, cannotParse, linkEntity, type ParsedText } from './parsed.ts';

/** Reads the old `parse_mode=Markdown`: no nesting, no escapes but of its own four marks. */
export function parseMarkdown(source: string): ParsedText {
  let text = '';
  const entities: MessageEntity[] = [];
  let at = 0;
  while (at < source.length) {
    const character = source[at]!;
    if (character === '\\' && '_*`['.includes(source[at + 1] ?? ' ')) {
      text += source[at + 1];
      at += 2;
    } else if (!'_*`['.includes(character)) {
      text += character;
      at += 1;
    } else {
      const mark = source.startsWith('```', at) ? '```' : character;
      const closing = character === '[' ? ']' : mark;
      const end = source.indexOf(closing, at + mark.length);
      if (end < 0) throw cannotParse(`Can't find end of the entity starting at byte offset ${byteOffset(source, at)}`);
      const content = source.slice(at + mark.length, end);
      at = end + closing.length;
      const offset = text.length;
      if (character === '[') {
        const link = /^\(([^)]*)\)/.exec(source.slice(at));
        at += link?.[0].length ?? 0;
        text += content;
        if (link && content !== '') entities.push(...linkEntity(link[1]!, offset, content.length));
        continue;
      }
      const block = mark === '```' ? /^(?:([^\s`]+)?\r?\n)?([\s\S]*)$/.exec(content)! : undefined;
      const body = block ? block[2]! : content;
      text += body;
      if (body === '') continue;
      if (block) entities.push({ type: 'pre', offset, length: body.length, ...(block[1] && { language: block[1] }) });
      else
        entities.push({ type: mark === '*' ? 'bold' : mark === '_' ? 'italic' : 'code', offset, length: body.length });
    }
  }
  return { text, entities };
}
