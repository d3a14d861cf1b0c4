import type { MessageEntity } from '@grammyjs/types';
import { byteOffset, cannotParse, customEmoji, linkEntity, type ParsedText } from './parsed.ts';

type Simple = Exclude<MessageEntity.CommonMessageEntity['type'], undefined>;

/** Tags without an argument, and what they become (core.telegram.org/bots/api#html-style). */
const simple: Readonly<Record<string, Simple>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  span: 'spoiler',
  code: 'code',
};

const tags = new Set([...Object.keys(simple), 'a', 'pre', 'blockquote', 'tg-emoji']);

interface OpenTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Where its content begins, in the plain text. */
  readonly offset: number;
}

/** Reads `parse_mode=HTML`. Complaints are worded as Telegram words them. */
export function parseHtml(source: string): ParsedText {
  const reader = new HtmlReader(source);
  return reader.read();
}

class HtmlReader {
  #at = 0;
  #text = '';
  readonly #open: OpenTag[] = [];
  readonly #entities: MessageEntity[] = [];

  constructor(private readonly source: string) {}

  read(): ParsedText {
    while (this.#at < this.source.length) {
      if (this.source[this.#at] !== '<') this.#text += this.#character();
      else if (this.source[this.#at + 1] === '/') this.#endTag();
      else this.#startTag();
    }
    const unclosed = this.#open.at(-1);
    if (unclosed) throw cannotParse(`Can't find end tag corresponding to start tag "${unclosed.name}"`);
    if (/\p{Surrogate}/u.test(this.#text)) {
      throw cannotParse(
        'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
      );
    }
    return { text: this.#text, entities: this.#entities };
  }

  #offsetOf(index: number): string {
    return `at byte offset ${byteOffset(this.source, index)}`;
  }

  /** One character, or what a reference such as `&lt;` or `&#x4e2d;` stands for; its semicolon may be missing. */
  #character(): string {
    const reference = /^&(?:#x([0-9a-f]+)|#(\d+)|(lt|gt|amp|quot)(?![a-z]));?/i.exec(
      this.source.slice(this.#at, this.#at + 12),
    );
    const decoded = reference ? decode(reference) : undefined;
    if (!reference || decoded === undefined) return this.source[this.#at++]!;
    this.#at += reference[0].length;
    return decoded;
  }

  #startTag(): void {
    const begin = this.#at++;
    const name = this.#while(/[^\s>]/).toLowerCase();
    if (this.#ended) throw cannotParse(`Unclosed start tag ${this.#offsetOf(begin)}`);
    if (!tags.has(name)) throw cannotParse(`Unsupported start tag "${name}" ${this.#offsetOf(begin)}`);
    const attributes = new Map<string, string>();
    for (;;) {
      this.#while(/\s/);
      if (this.source[this.#at] === '>') break;
      if (this.#ended) throw cannotParse(`Unclosed start tag ${this.#offsetOf(begin)}`);
      this.#attribute(name, begin, attributes);
    }
    this.#at += 1;
    if (name === 'span' && attributes.get('class') !== 'tg-spoiler') {
      throw cannotParse(`Tag "span" must have class "tg-spoiler" ${this.#offsetOf(begin)}`);
    }
    this.#open.push({ name, attributes, offset: this.#text.length });
  }

  #attribute(tag: string, begin: number, attributes: Map<string, string>): void {
    const name = this.#while(/[^\s=>]/).toLowerCase();
    if (name === '') throw cannotParse(`Empty attribute name in the tag "${tag}" ${this.#offsetOf(begin)}`);
    this.#while(/\s/);
    if (this.source[this.#at] !== '=') {
      attributes.set(name, '');
      return;
    }
    this.#at += 1;
    this.#while(/\s/);
    if (this.#ended) throw cannotParse(`Unclosed start tag "${tag}" ${this.#offsetOf(begin)}`);
    attributes.set(name, this.#attributeValue());
    if (this.#ended) throw cannotParse(`Unclosed start tag ${this.#offsetOf(begin)}`);
  }

  #attributeValue(): string {
    const quote = this.source[this.#at]!;
    if (quote !== '"' && quote !== "'") {
      const begin = this.#at;
      const token = this.#while(/[a-z0-9.-]/i).toLowerCase();
      if (!/[\s>]/.test(this.source[this.#at] ?? ''))
        throw cannotParse(`Unexpected end of name token ${this.#offsetOf(begin)}`);
      return token;
    }
    this.#at += 1;
    let value = '';
    while (!this.#ended && this.source[this.#at] !== quote) value += this.#character();
    this.#at += 1;
    return value;
  }

  #endTag(): void {
    const begin = this.#at;
    const open = this.#open.at(-1);
    if (!open) throw cannotParse(`Unexpected end tag ${this.#offsetOf(begin)}`);
    this.#at += 2;
    const name = this.#while(/[^\s>]/).toLowerCase();
    this.#while(/\s/);
    if (this.source[this.#at] !== '>') throw cannotParse(`Unclosed end tag ${this.#offsetOf(begin)}`);
    this.#at += 1;
    // `</>` closes whatever is open.
    if (name !== '' && name !== open.name) {
      throw cannotParse(`Unmatched end tag ${this.#offsetOf(begin)}, expected "</${open.name}>", found "</${name}>"`);
    }
    this.#open.pop();
    if (this.#text.length > open.offset) this.#close(open);
  }

  #close({ name, attributes, offset }: OpenTag): void {
    const length = this.#text.length - offset;
    const common = simple[name];
    const language = /^language-(.+)$/s.exec(attributes.get('class') ?? '')?.[1];
    const last = this.#entities.at(-1);
    const same = last?.offset === offset && last.length === length;
    if (name === 'a')
      this.#entities.push(...linkEntity(attributes.get('href') || this.#text.slice(offset), offset, length));
    else if (name === 'tg-emoji') this.#entities.push(customEmoji(attributes.get('emoji-id') ?? '', offset, length));
    else if (name === 'blockquote') {
      this.#entities.push({
        type: attributes.has('expandable') ? 'expandable_blockquote' : 'blockquote',
        offset,
        length,
      });
    } else if (name === 'pre' && same && last.type === 'code' && this.#languageOfCode !== undefined) {
      // <pre><code class="language-x">, in either order, is one block.
      this.#entities.splice(-1, 1, { type: 'pre', offset, length, language: this.#languageOfCode });
    } else if (name === 'code' && same && last.type === 'pre' && language !== undefined) {
      this.#entities.splice(-1, 1, { type: 'pre', offset, length, language });
    } else if (name === 'pre') this.#entities.push({ type: 'pre', offset, length });
    else if (common) this.#entities.push({ type: common, offset, length });
    this.#languageOfCode = name === 'code' ? language : undefined;
  }

  #languageOfCode: string | undefined;

  get #ended(): boolean {
    return this.#at >= this.source.length;
  }

  /** Takes characters as long as they match. */
  #while(pattern: RegExp): string {
    const begin = this.#at;
    while (!this.#ended && pattern.test(this.source[this.#at]!)) this.#at += 1;
    return this.source.slice(begin, this.#at);
  }
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

function decode([, hexadecimal, decimal, name]: RegExpExecArray): string | undefined {
  if (name !== undefined) return named[name];
  const code = hexadecimal === undefined ? Number.parseInt(decimal!, 10) : Number.parseInt(hexadecimal, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
