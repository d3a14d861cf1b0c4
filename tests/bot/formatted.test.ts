import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Formatted, joined, link, plain, split, styled } from '../../src/bot/formatted.ts';

const shown = (parts: readonly Formatted[]) => parts.map(({ text }) => text);
const isWellFormed = (text: string) => !/\p{Surrogate}/u.test(text);
const squeezed = (text: string) => text.replace(/\s/g, '');

describe('splitting', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '历下区',
      '2282.94亿元',
      '1,234.5',
      '17%左右',
      '[1]',
      '[12][13]',
      '。',
      '，',
      '、',
      '\n',
      ' ',
      '😀',
      '👨‍👩‍👧',
      'é',
      'GDP grew 5 percent',
      '28宗',
    ),
    fc.string({ maxLength: 5 }),
  );
  const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

  test('loses nothing but blanks, keeps every part within the limit, and cuts no pair in two', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 40, max: 120 }), (whole, limit) => {
        const parts = shown(split(plain(whole), limit));
        expect(squeezed(parts.join(''))).toBe(squeezed(whole));
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(limit);
          expect(isWellFormed(part) || !isWellFormed(whole)).toBe(true);
        }
      }),
    );
  });

  const figures = [
    '2282.94亿元',
    '1,234.5',
    '17%左右',
    '300万平方米',
    '[1][2]',
    '5 percent',
    '228.294 billion',
    '120个以上',
  ];
  test.each(figures)('never cuts %s', (figure) => {
    for (let before = 30; before < 60; before += 1) {
      const whole = `${'字'.repeat(before)}${figure}${'字'.repeat(40)}`;
      const parts = shown(split(plain(whole), 60));
      expect(parts.some((part) => part.includes(figure))).toBe(true);
    }
  });

  test.each([
    {
      name: 'between lines before all',
      text: '一句。还有一句。\n第二行，很长很长很长',
      limit: 14,
      parts: ['一句。还有一句。', '第二行，很长很长很长'],
    },
    {
      name: 'then behind a sentence, with its marker',
      text: '一句话说完了。[1]第二句话，说得很长很长',
      limit: 16,
      parts: ['一句话说完了。[1]', '第二句话，说得很长很长'],
    },
    {
      name: 'then behind a comma',
      text: '没有句号的一段，后面还有很多很多字',
      limit: 12,
      parts: ['没有句号的一段，', '后面还有很多很多字'],
    },
  ])('cuts $name', ({ text: whole, limit, parts }) => {
    expect(shown(split(plain(whole), limit))).toEqual(parts);
  });

  test('carries entities along, cuts none but a quotation, and a quotation goes on as one', () => {
    const message = joined([
      '开头。',
      styled('bold', '粗体的几个字'),
      '。',
      styled('expandable_blockquote', joined(['引文。'.repeat(10), link('标题', 'https://a.example')])),
    ]);
    const parts = split(message, 20);
    for (const part of parts)
      for (const { offset, length } of part.entities) {
        expect(offset + length).toBeLessThanOrEqual(part.text.length);
        expect(length).toBeGreaterThan(0);
      }
    const ofType = (type: string) =>
      parts.flatMap((part) =>
        part.entities
          .filter((entity) => entity.type === type)
          .map(({ offset, length }) => part.text.slice(offset, offset + length)),
      );
    expect(ofType('bold')).toEqual(['粗体的几个字']);
    expect(ofType('text_link')).toEqual(['标题']);
    expect(ofType('expandable_blockquote').join('')).toBe(`${'引文。'.repeat(10)}标题`);
  });

  test('a text without a single place to cut is cut all the same', () => {
    const parts = shown(split(plain('9'.repeat(10_000))));
    expect(parts.join('')).toBe('9'.repeat(10_000));
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(4096);
  });

  test('an empty text gives no message', () => {
    expect(split(plain(' \n '))).toEqual([]);
  });
});

test('joining moves the entities to where their words are', () => {
  const { text, entities } = joined(['😀', styled('bold', '粗'), styled('italic', styled('code', '斜'))], '-');
  expect(entities.map(({ type, offset, length }) => [type, text.slice(offset, offset + length)])).toEqual([
    ['bold', '粗'],
    ['italic', '斜'],
    ['code', '斜'],
  ]);
});
