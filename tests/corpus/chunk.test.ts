import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chunk } from '../../src/corpus/chunk.ts';

const sentence = (length: number, sign = '。') => `${'字'.repeat(length - 1)}${sign}`;
const lengths = (text: string) => chunk({ id: 'a', text }).map(({ start, end }) => end - start);

test.each<[string, string, number[]]>([
  ['a short article is one passage', sentence(90), [90]],
  ['sentences gather up to 300 characters', sentence(120).repeat(4), [240, 240]],
  ['a paragraph ends a passage that is full enough', `${sentence(220)}\n${sentence(70)}${sentence(130)}`, [220, 200]],
  ['short paragraphs share a passage', `${sentence(50)}\n${sentence(50)}\n${sentence(50)}`, [152]],
  ['a heading goes with what follows it', `${sentence(150)}\n小标题\n${sentence(140)}`, [150, 144]],
  ['a short rest joins the passage before', `${sentence(290)}${sentence(40)}`, [330]],
  ['a long sentence stays whole', `${sentence(400)}${sentence(100)}`, [400, 100]],
])('%s', (_, text, expected) => {
  expect(lengths(text)).toEqual(expected);
});

test('a sentence without end is cut at clause marks, and never inside a number', () => {
  const clause = `${'字'.repeat(40)}1,234.56亿元，`;
  const passages = chunk({ id: 'a', text: clause.repeat(30) });
  for (const { text } of passages) {
    expect(text.length).toBeLessThanOrEqual(300);
    expect(text.endsWith('亿元，')).toBe(true);
  }
  const digits = chunk({ id: 'a', text: `${'字'.repeat(295)}${'1'.repeat(20)}${'字'.repeat(400)}` });
  expect(digits.filter(({ text }) => text.includes('1')).map(({ text }) => text.match(/1+/)?.[0])).toEqual([
    '1'.repeat(20),
  ]);
});

test('ids count from 0, and a text of a million signs is cut in no time', () => {
  expect(chunk({ id: 'x', text: sentence(250).repeat(3) }).map(({ id }) => id)).toEqual(['x/0', 'x/1', 'x/2']);
  expect(chunk({ id: 'x', text: '字'.repeat(1_000_000) }).length).toBeGreaterThan(3_000);
});

test('every passage is its span of the text; together they hold every non-blank character once', () => {
  const unit = fc.constantFrom('字'.repeat(30), '甲，', '乙。', '3.5', '\n', ' ', '；', '”', '！');
  fc.assert(
    fc.property(
      fc.array(unit, { maxLength: 80 }).map((parts) => parts.join('')),
      (text) => {
        const passages = chunk({ id: 'a', text });
        for (const passage of passages) expect(passage.text).toBe(text.slice(passage.start, passage.end));
        expect(
          passages
            .map((passage) => passage.text)
            .join('')
            .replace(/\s/gu, ''),
        ).toBe(text.replace(/\s/gu, ''));
      },
    ),
  );
});
