import type { MessageEntity } from '@grammyjs/types';
import { byteOffset, cannotParse, customEmoji, linkEntity, type ParsedText } from './parsed.ts';

type Kind =
  | 'Bold'
  | 'Italic'
  | 'Underline'
  | 'Strikethrough'
  | 'Spoiler'
  | 'Code'
  | 'Pre'
  | 'PreCode'
  | 'TextUrl'
  | 'CustomEmoji';

interface Open {
  readonly kind: Kind;
  readonly offset: number;
  readonly sourceIndex: number;
  readonly language?: string;
}

interface Quote {
  readonly offset: number;
  /** How many entities were open when it began: they may go on after it, later ones must end within. */
  readonly depth: number;
}

const plainKinds: Partial<Record<Kind, MessageEntity.CommonMessageEntity['type']>> = {
  Bold: 'bold',
  Italic: 'italic',
  Underline: 'underline',
  Strikethrough: 'strikethrough',
  Spoiler: 'spoiler',
  Code: 'code',
};

const reserved = '_*[]()~`>#+-=|{}.!';

/** Reads `parse_mode=MarkdownV2` (core.telegram.org/bots/api#markdownv2-style). Complaints are worded as Telegram words them. */
export function parseMarkdownV2(source: string): ParsedText {
  return new MarkdownReader(source).read();
}

class MarkdownReader {
  #at = 0;
  #text = '';
  #lineStart = true;
  #quote: Quote | undefined;
  readonly #open: Open[] = [];
  readonly #entities: MessageEntity[] = [];

  constructor(private readonly source: string) {}

  read(): ParsedText {
    while (this.#at < this.source.length) this.#step();
    if (this.#quote) this.#endQuote();
    const unclosed = this.#open.at(-1);
    if (unclosed) throw this.#noEnd(unclosed);
    return { text: this.#text, entities: this.#entities };
  }

  #step(): void {
    const { source } = this;
    const character = source[this.#at]!;
    const inCode = this.#top === 'Code' || this.#top === 'Pre' || this.#top === 'PreCode';
    if (!inCode && this.#quoteMark()) return;
    if (character === '\\' && isEscapable(source.charCodeAt(this.#at + 1))) {
      this.#plain(source[this.#at + 1]!, 2);
    } else if (inCode ? character === '`' : reserved.includes(character)) this.#mark();
    else this.#plain(character, 1);
  }

  /** Marks leave the start of a line where it is: `*>` quotes as `>` does. */
  #plain(character: string, sourceLength: number): void {
    this.#text += character;
    this.#at += sourceLength;
    this.#lineStart = character === '\n' || character === '\r';
  }

  /** `>` at the start of a line opens a quotation or goes on with it; anything else after a line feed ends it. */
  #quoteMark(): boolean {
    const { source } = this;
    if (!this.#lineStart) return false;
    if (source[this.#at] === '>') {
      this.#quote ??= { offset: this.#text.length, depth: this.#open.length };
      this.#at += 1;
      this.#lineStart = false;
      return true;
    }
    if (this.#quote && source[this.#at - 1] === '\n') this.#endQuote();
    return false;
  }

  #endQuote(): void {
    const { offset, depth } = this.#quote!;
    this.#quote = undefined;
    let expandable = false;
    const last = this.#open.at(-1);
    if (this.#open.length > depth && last) {
      // `||` right before the end of the quotation makes it expandable.
      const content = this.#text.slice(last.offset);
      if (last.kind !== 'Spoiler' || this.#open.length !== depth + 1 || !/^[\r\n]*$/.test(content))
        throw this.#noEnd(last);
      this.#open.pop();
      expandable = true;
    }
    const length = this.#text.length - offset;
    if (length > 0) this.#entities.push({ type: expandable ? 'expandable_blockquote' : 'blockquote', offset, length });
  }

  get #top(): Kind | undefined {
    return this.#open.at(-1)?.kind;
  }

  #noEnd(open: Open): Error {
    return cannotParse(
      `Can't find end of ${open.kind} entity at byte offset ${byteOffset(this.source, open.sourceIndex)}`,
    );
  }

  /** A character that opens or closes something here, or must be escaped. */
  #mark(): void {
    const kind = this.#top;
    const { source } = this;
    const character = source[this.#at]!;
    const two = source.slice(this.#at, this.#at + 2);
    if (kind === 'Code') this.#close(1);
    else if ((kind === 'Pre' || kind === 'PreCode') && source.startsWith('```', this.#at)) this.#close(3);
    else if (two === '__') this.#toggle('Underline', 2);
    else if (character === '_') this.#toggle('Italic', 1);
    else if (character === '*') this.#toggle('Bold', 1);
    else if (character === '~') this.#toggle('Strikethrough', 1);
    else if (two === '||') this.#toggle('Spoiler', 2);
    else if (character === '`') this.#openCode();
    else if (character === '[') this.#push('TextUrl', 1);
    else if (two === '![') this.#push('CustomEmoji', 2);
    else if (character === ']' && kind === 'TextUrl') this.#closeLink();
    else if (character === ']' && kind === 'CustomEmoji') this.#closeEmoji();
    else throw cannotParse(`Character '${character}' is reserved and must be escaped with the preceding '\\'`);
  }

  #toggle(kind: Kind, length: number): void {
    if (this.#top === kind) this.#close(length);
    else this.#push(kind, length);
  }

  #push(kind: Kind, length: number, language?: string): void {
    this.#open.push({
      kind,
      offset: this.#text.length,
      sourceIndex: this.#at,
      ...(language !== undefined && { language }),
    });
    this.#at += length;
  }

  #openCode(): void {
    if (!this.source.startsWith('```', this.#at)) {
      this.#push('Code', 1);
      return;
    }
    const begin = this.#at + 3;
    // Up to a space or a line end it is the language, unless the block ends on the same line.
    const language = /^[^\s`]+(?=\s)/.exec(this.source.slice(begin))?.[0];
    this.#push(language === undefined ? 'Pre' : 'PreCode', 3 + (language?.length ?? 0), language);
    const lineEnd = /^(?:\r\n|\n\r|\r|\n)/.exec(this.source.slice(this.#at))?.[0];
    this.#at += lineEnd?.length ?? 0;
  }

  #close(markLength: number): void {
    const { kind, offset, language } = this.#open.pop()!;
    this.#at += markLength;
    const length = this.#text.length - offset;
    if (length === 0) return;
    const type = plainKinds[kind];
    if (type) this.#entities.push({ type, offset, length });
    else this.#entities.push({ type: 'pre', offset, length, ...(language !== undefined && { language }) });
  }

  #closeLink(): void {
    const { offset } = this.#open.pop()!;
    this.#at += 1;
    const length = this.#text.length - offset;
    const link = this.source[this.#at] === '(' ? this.#url('a URL') : this.#text.slice(offset);
    if (length > 0) this.#entities.push(...linkEntity(link, offset, length));
  }

  #closeEmoji(): void {
    const { offset } = this.#open.pop()!;
    this.#at += 1;
    const length = this.#text.length - offset;
    if (this.source[this.#at] !== '(') throw cannotParse('Custom emoji entity must contain a tg://emoji URL');
    const link = this.#url('a custom emoji URL');
    const [, scheme, host, query] = /^([^:]*):(?:\/\/)?([^/?#]*)\/?(?:\?([^#]*))?/s.exec(link) ?? [];
    if (scheme?.toLowerCase() !== 'tg') throw cannotParse('Custom emoji URL must have scheme tg');
    if (host?.toLowerCase() !== 'emoji') throw cannotParse('Custom emoji URL must have host "emoji"');
    const id = new URLSearchParams(query).get('id');
    if (id === null) throw cannotParse('Custom emoji URL must have an emoji identifier');
    if (length > 0) this.#entities.push(customEmoji(id, offset, length));
  }

  /** What stands in round brackets, backslashes taken out. */
  #url(what: string): string {
    this.#at += 1;
    const begin = this.#at;
    let url = '';
    while (this.#at < this.source.length && this.source[this.#at] !== ')') {
      if (this.source[this.#at] === '\\' && isEscapable(this.source.charCodeAt(this.#at + 1))) this.#at += 1;
      url += this.source[this.#at++];
    }
    if (this.#at >= this.source.length) {
      throw cannotParse(`Can't find end of ${what} at byte offset ${byteOffset(this.source, begin)}`);
    }
    this.#at += 1;
    return url;
  }
}

// Any character of ASCII can be escaped, printable or not.
const isEscapable = (code: number) => code > 0 && code <= 126;
