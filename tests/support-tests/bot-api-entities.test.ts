import type { MessageEntity } from '@grammyjs/types';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectEntities } from '../support/bot-api/entities/detect.ts';
import { finishText } from '../support/bot-api/entities/finish.ts';
import { readEntities } from '../support/bot-api/entities/given.ts';
import { parseHtml } from '../support/bot-api/entities/html.ts';
import { checkLink } from '../support/bot-api/entities/links.ts';
import { parseMarkdown } from '../support/bot-api/entities/markdown.ts';
import { parseMarkdownV2 } from '../support/bot-api/entities/markdown-v2.ts';
import type { ParsedText } from '../support/bot-api/entities/parsed.ts';
import { ApiFailure } from '../support/bot-api/failure.ts';

/** `bold 0+2`, with what else the entity holds behind it. */
const written = (entities: readonly MessageEntity[]) =>
  entities.map((entity) => {
    const { type, offset, length, ...rest } = entity;
    return [
      type,
      `${offset}+${length}`,
      ...Object.values(rest).map((value) => (typeof value === 'object' ? value.id : value)),
    ].join(' ');
  });

function refusalOf(parse: () => unknown): string {
  try {
    parse();
  } catch (error) {
    if (error instanceof ApiFailure) return error.description;
    throw error;
  }
  return 'ok';
}

type Good = [source: string, text: string, entities: string[]];
type Bad = [source: string, complaint: string];

function suite(parse: (source: string) => ParsedText, good: Good[], bad: Bad[]) {
  test.each(good)('reads %j as %j', (source, text, entities) => {
    const parsed = parse(source);
    expect([parsed.text, written(parsed.entities)]).toEqual([text, entities]);
  });

  test.each(bad)('refuses %j: %s', (source, complaint) => {
    expect(refusalOf(() => parse(source))).toBe(`Bad Request: can't parse entities: ${complaint}`);
  });
}

describe('HTML', () => {
  suite(
    parseHtml,
    [
      ['历下区', '历下区', []],
      ['<b>区</b>问<i>答</i>', '区问答', ['bold 0+1', 'italic 2+1']],
      [
        '<strong>a</strong><em>b</em><ins>c</ins><del>d</del><strike>e</strike>',
        'abcde',
        ['bold 0+1', 'italic 1+1', 'underline 2+1', 'strikethrough 3+1', 'strikethrough 4+1'],
      ],
      ['<span class="tg-spoiler">a</span><tg-spoiler>b</tg-spoiler>', 'ab', ['spoiler 0+1', 'spoiler 1+1']],
      // Offsets count UTF-16 units, and the emoji takes two.
      ['😀<b>好</b>', '😀好', ['bold 2+1']],
      ['1 &lt; 2 &amp;&amp; 3 &gt; 2 &quot;&#20013;&#x6587;&quot;', '1 < 2 && 3 > 2 "中文"', []],
      // Only four names are known; a semicolon may be missing.
      ['&laquo;&nbsp;&lt', '&laquo;&nbsp;<', []],
      ['<a href="https://example.com/a?b=1&amp;c=2">源</a>', '源', ['text_link 0+1 https://example.com/a?b=1&c=2']],
      ['<a href="example.com">源</a>', '源', ['text_link 0+1 http://example.com/']],
      // A link that leads nowhere is dropped, not refused.
      ['<a href="nowhere">源</a>', '源', []],
      ['<a href="tg://user?id=42">她</a>', '她', ['text_mention 0+1 42']],
      ['<pre><code class="language-ts">x</code></pre>', 'x', ['pre 0+1 ts']],
      ['<code class="language-ts"><pre>x</pre></code>', 'x', ['pre 0+1 ts']],
      [
        '<blockquote>a</blockquote>\n<blockquote expandable>b</blockquote>',
        'a\nb',
        ['blockquote 0+1', 'expandable_blockquote 2+1'],
      ],
      ['<b></b>空', '空', []],
      ['<b>any</>', 'any', ['bold 0+3']],
      ['<B>upper</b >', 'upper', ['bold 0+5']],
      ['<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>', '👍', ['custom_emoji 0+2 5368324170671202286']],
    ],
    [
      ['<p>段</p>', 'Unsupported start tag "p" at byte offset 0'],
      // Byte offsets count UTF-8: 区 is three bytes.
      ['区<br>', 'Unsupported start tag "br" at byte offset 3'],
      ['GDP < 2000 > x', 'Unsupported start tag "" at byte offset 4'],
      ['a<b', 'Unclosed start tag at byte offset 1'],
      ['<b>a', 'Can\'t find end tag corresponding to start tag "b"'],
      ['a</b>', 'Unexpected end tag at byte offset 1'],
      ['<b>a</i>', 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'],
      ['<b><i>a</b></i>', 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'],
      ['<b>a</b', 'Unclosed end tag at byte offset 4'],
      ['<span>a</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
      ['<b =1>a</b>', 'Empty attribute name in the tag "b" at byte offset 0'],
      ['<a href=https://x.org>a</a>', 'Unexpected end of name token at byte offset 8'],
      ['<a href="x>a</a>', 'Unclosed start tag at byte offset 0'],
      ['<tg-emoji emoji-id="x">a</tg-emoji>', 'Invalid custom emoji identifier specified'],
      [
        '&#xD83D;',
        'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
      ],
    ],
  );

  test('gives back any text whose four special characters are escaped', () => {
    const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(parseHtml(escaped(text))).toEqual({ text, entities: [] });
      }),
    );
  });
});

describe('MarkdownV2', () => {
  suite(
    parseMarkdownV2,
    [
      [
        '*粗* _斜_ __线__ ~删~ ||藏||',
        '粗 斜 线 删 藏',
        ['bold 0+1', 'italic 2+1', 'underline 4+1', 'strikethrough 6+1', 'spoiler 8+1'],
      ],
      ['2282\\.94亿元', '2282.94亿元', []],
      // A third underscore closes what was opened before the two.
      ['_a __b___', 'a b', ['underline 2+1', 'italic 0+3']],
      ['*a _b_*', 'a b', ['italic 2+1', 'bold 0+3']],
      ['`a_b*c`', 'a_b*c', ['code 0+5']],
      ['```ts\nlet x```', 'let x', ['pre 0+5 ts']],
      ['```\nlet x```', 'let x', ['pre 0+5']],
      ['[源](https://example.com/a\\)b)', '源', ['text_link 0+1 https://example.com/a)b']],
      ['[源](nowhere)', '源', []],
      ['[她](tg://user?id=42)', '她', ['text_mention 0+1 42']],
      ['![👍](tg://emoji?id=5368324170671202286)', '👍', ['custom_emoji 0+2 5368324170671202286']],
      ['a\n>b\n>c\nd', 'a\nb\nc\nd', ['blockquote 2+4']],
      ['>a\n>b||', 'a\nb', ['expandable_blockquote 0+3']],
      // An empty bold between two quotations keeps them apart.
      ['>a\n**>b', 'a\nb', ['blockquote 0+2', 'blockquote 2+1']],
      // A carriage return may start a quotation and does not end one.
      ['>a\r>b', 'a\rb', ['blockquote 0+3']],
      ['>a\rb', 'a\rb', ['blockquote 0+3']],
      ['>*a*\nb', 'a\nb', ['bold 0+1', 'blockquote 0+2']],
      ['**', '', []],
      ['\\\\', '\\', []],
    ],
    [
      ...[...'#+-=|{}.!()]'].map(
        (mark): Bad => [`a${mark}b`, `Character '${mark}' is reserved and must be escaped with the preceding '\\'`],
      ),
      ['a>b', "Character '>' is reserved and must be escaped with the preceding '\\'"],
      ['*a', "Can't find end of Bold entity at byte offset 0"],
      ['区_a', "Can't find end of Italic entity at byte offset 3"],
      ['__a_', "Can't find end of Italic entity at byte offset 3"],
      ['||a', "Can't find end of Spoiler entity at byte offset 0"],
      ['~a', "Can't find end of Strikethrough entity at byte offset 0"],
      ['`a', "Can't find end of Code entity at byte offset 0"],
      ['```a', "Can't find end of Pre entity at byte offset 0"],
      ['[a', "Can't find end of TextUrl entity at byte offset 0"],
      ['[a](b', "Can't find end of a URL at byte offset 4"],
      ['![a]', 'Custom emoji entity must contain a tg://emoji URL'],
      ['![a](https://emoji?id=1)', 'Custom emoji URL must have scheme tg'],
      ['>*a\nb*', "Can't find end of Bold entity at byte offset 1"],
    ],
  );

  test('gives back any text whose every ASCII character is escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(parseMarkdownV2(text.replace(/[!-~]/g, '\\$&'))).toEqual({ text, entities: [] });
      }),
    );
  });
});

describe('the old Markdown', () => {
  suite(
    parseMarkdown,
    [
      ['*粗* _斜_ `码`', '粗 斜 码', ['bold 0+1', 'italic 2+1', 'code 4+1']],
      ['a\\_b', 'a_b', []],
      ['[源](https://example.com/a)', '源', ['text_link 0+1 https://example.com/a']],
      ['```ts\nx```', 'x', ['pre 0+1 ts']],
      // Marks do not nest.
      ['*a_b*', 'a_b', ['bold 0+3']],
    ],
    [['区_a', "Can't find end of the entity starting at byte offset 3"]],
  );
});

describe('entities that are given', () => {
  const good: [unknown, string[]][] = [
    [undefined, []],
    [[{ type: 'bold', offset: 0, length: 2 }], ['bold 0+2']],
    // Telegram finds these by itself and takes them from nobody.
    [
      [
        { type: 'bot_command', offset: 0, length: 2 },
        { type: 'italic', offset: 1, length: 1 },
      ],
      ['italic 1+1'],
    ],
  ];
  test.each(good)('reads %j', (value, entities) => {
    expect(written(readEntities(value))).toEqual(entities);
  });

  const bad: [unknown, string][] = [
    [[{ type: 'heading', offset: 0, length: 1 }], "can't parse MessageEntity: Unsupported type specified"],
    [[{ type: 'text_link', offset: 0, length: 1 }], 'can\'t parse MessageEntity: Can\'t find field "url"'],
    [[{ type: 'text_mention', offset: 0, length: 1 }], 'can\'t parse MessageEntity: Can\'t find field "user"'],
    [[{ offset: 0, length: 1 }], 'can\'t parse MessageEntity: Can\'t find field "type"'],
    [[{ type: 'bold', length: 1 }], 'can\'t parse MessageEntity: Can\'t find field "offset"'],
    [
      [{ type: 'custom_emoji', offset: 0, length: 1, custom_emoji_id: '9999999999999999999' }],
      'can\'t parse MessageEntity: Field "custom_emoji_id" must be a valid Number',
    ],
  ];
  test.each(bad)('refuses %j', (value, complaint) => {
    expect(refusalOf(() => readEntities(value))).toBe(`Bad Request: ${complaint}`);
  });

  const outOfBounds: [string, number, number, string][] = [
    ['区问', -1, 1, 'receive an entity with incorrect offset -1'],
    ['区问', 3, 1, 'entity begins after the end of the text at UTF-16 offset 3'],
    ['区问', 1, 5, 'entity beginning at UTF-16 offset 1 ends after the end of the text at UTF-16 offset 6'],
    ['区😀', 2, 1, 'entity begins in a middle of a UTF-16 symbol at byte offset 3'],
    ['区😀', 0, 2, 'entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at byte offset 3'],
  ];
  test.each(outOfBounds)('refuses in %j an entity at %d of length %d', (text, offset, length, complaint) => {
    expect(refusalOf(() => finishText({ text, entities: [{ type: 'bold', offset, length }] }))).toBe(
      `Bad Request: ${complaint}`,
    );
  });
});

describe('a text as it is kept', () => {
  const entity = (type: string, offset: number, length: number) => ({ type, offset, length }) as MessageEntity;
  const cases: [string, MessageEntity[], string, string[]][] = [
    ['  a b  ', [entity('bold', 2, 1)], 'a b', ['bold 0+1']],
    ['a\r\nb', [entity('bold', 3, 1)], 'a\nb', ['bold 2+1']],
    ['a\u0000\tb', [], 'a  b', []],
    // Blockquotes do not nest, and nothing stands within code.
    ['abcd', [entity('blockquote', 0, 4), entity('expandable_blockquote', 1, 2)], 'abcd', ['blockquote 0+4']],
    ['abcd', [entity('code', 0, 4), entity('bold', 1, 2)], 'abcd', ['code 0+4']],
    ['abcd', [entity('pre', 0, 4), entity('blockquote', 1, 2)], 'abcd', ['pre 0+4']],
    // A quotation may hold code, and what begins in code goes on after it.
    ['abcd', [entity('blockquote', 0, 4), entity('code', 1, 2)], 'abcd', ['blockquote 0+4', 'code 1+2']],
    ['abcd', [entity('code', 0, 2), entity('bold', 1, 3)], 'abcd', ['code 0+2', 'bold 2+2']],
    ['abcd', [entity('bold', 0, 4), entity('italic', 0, 4)], 'abcd', ['bold 0+4', 'italic 0+4']],
    // Crossing ones are cut where the first ends.
    ['abcd', [entity('bold', 0, 3), entity('italic', 2, 2)], 'abcd', ['bold 0+3', 'italic 2+1', 'italic 3+1']],
    ['见 https://example.com。', [], '见 https://example.com。', ['url 2+19']],
    ['/ask@bot 好', [entity('bold', 0, 4)], '/ask@bot 好', ['bot_command 0+8', 'bold 0+4']],
    // Within a link nothing is found.
    [
      '@someone',
      [{ ...entity('text_link', 0, 8), url: 'https://example.com/' } as MessageEntity],
      '@someone',
      ['text_link 0+8 https://example.com/'],
    ],
  ];
  test.each(cases)('%j with %j', (source, entities, text, kept) => {
    const parsed = finishText({ text: source, entities });
    expect([parsed.text, written(parsed.entities)]).toEqual([text, kept]);
  });

  test('holds no more than a hundred entities', () => {
    const text = 'ab'.repeat(150);
    const entities = Array.from({ length: 150 }, (_, index) => entity('bold', index * 2, 1));
    expect(finishText({ text, entities }).entities).toHaveLength(100);
  });

  test('has every entity within its text, whatever was given', () => {
    const types = ['bold', 'italic', 'code', 'pre', 'blockquote', 'expandable_blockquote', 'spoiler'];
    const arbitrary = fc.record({ type: fc.constantFrom(...types), offset: fc.nat(30), length: fc.nat(10) });
    fc.assert(
      fc.property(fc.array(arbitrary, { maxLength: 8 }), (entities) => {
        const { text, entities: kept } = finishText({
          text: ' 历下区 2022 年生产总值 2282.94 亿元，增长 4% 以上，见第 1 页。 ',
          entities: entities as MessageEntity[],
        });
        const quotes = kept.filter(({ type }) => type.endsWith('blockquote'));
        for (const { offset, length } of kept)
          expect(offset >= 0 && length > 0 && offset + length <= text.length).toBe(true);
        for (const quote of quotes) {
          const inside = quotes.filter(
            (other) =>
              other !== quote &&
              other.offset < quote.offset + quote.length &&
              quote.offset < other.offset + other.length,
          );
          expect(inside).toEqual([]);
        }
      }),
    );
  });
});

describe('what Telegram finds by itself', () => {
  const cases: [string, string[]][] = [
    ['/start', ['bot_command 0+6']],
    ['/ask@quwen_bot 好', ['bot_command 0+14']],
    ['路径 a/b 不是', []],
    ['问 @quwen_bot 好', ['mention 2+10']],
    ['mail@example.com', ['email 0+16']],
    ['#经济 $USD', ['hashtag 0+3', 'cashtag 4+4']],
    ['#2022', []],
    ['1/2 和 2022/2023', []],
    // A full-width slash is no command.
    ['／ask 好', []],
    ['见 example.com/a 吧', ['url 2+13']],
  ];
  test.each(cases)('in %j', (text, entities) => {
    expect(written(detectEntities(text))).toEqual(entities);
  });
});

describe('links', () => {
  const cases: [string, object][] = [
    ['example.com', { url: 'http://example.com/' }],
    ['https://example.com?a=1', { url: 'https://example.com/?a=1' }],
    ['tg://resolve?domain=a', { url: 'tg://resolve?domain=a' }],
    ['not-a-url', { fault: 'Wrong HTTP URL' }],
    ['http://localhost:3000', { fault: 'Wrong HTTP URL' }],
    ['', { fault: 'URL host is empty' }],
    ['ftp://example.com', { fault: 'Unsupported URL protocol' }],
    ['javascript:alert(1)', { fault: 'Unsupported URL protocol' }],
  ];
  test.each(cases)('%j', (link, checked) => {
    expect(checkLink(link)).toEqual(checked);
  });
});
