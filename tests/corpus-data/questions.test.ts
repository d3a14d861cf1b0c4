import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const reason = z.enum([
  'off-topic',
  'not-in-corpus',
  'other-place',
  'other-period',
  'target-only',
  'actual-only',
  'unsupported-figure',
]);
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
const figure = z.strictObject({
  value: decimal,
  unit: z.string().min(1),
  period: z.string().min(1).optional(),
  status: z.enum(['actual', 'target', 'ongoing']).optional(),
  qualifier: z.enum(['exact', 'about', 'over', 'under']).optional(),
  /** Computed from figures of the text: it need not stand there. */
  derived: z.literal(true).optional(),
  /** The number as the text writes it, where that is not in the same digits: 三十二. */
  stated: z.string().min(1).optional(),
});
const expectation = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('grounded'),
    figures: z.array(figure).min(1).optional(),
    noFigures: z.array(decimal).min(1).optional(),
    contains: z.array(z.string().min(1)).min(1).optional(),
    /** What a question for yes or no must not be answered against. */
    says: z.enum(['yes', 'no']).optional(),
  }),
  z
    .strictObject({
      kind: z.literal('refused'),
      reason: reason.optional(),
      reasons: z.array(reason).min(2).optional(),
    })
    .refine((one) => (one.reason === undefined) !== (one.reasons === undefined), 'either reason or reasons'),
]);
const Row = z.strictObject({
  id: z.string().min(1),
  turns: z.array(z.string()).min(1),
  kind: z.enum([
    'figure',
    'list',
    'what-is',
    'compare',
    'compute',
    'yes-no',
    'fact',
    'follow-up',
    'about-bot',
    'refuse',
    'false-premise',
    'adversarial',
  ]),
  language: z.enum(['zh-Hans', 'zh-Hant', 'en']),
  expect: expectation,
});
type Row = z.infer<typeof Row>;

const simplify = Converter({ from: 't', to: 'cn' });

/** The corpus as its questions may quote it: simplified, without the pinyin and the doubled punctuation of a bad conversion. */
function textOf(folder: string): string {
  const files = readdirSync(folder).filter((name) => /\.(md|txt)$/.test(name) && name !== 'README.md');
  const raw = files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  return simplify(raw)
    .replace(/\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+\)/g, '')
    .replace(/[，、；。]?,(?=[，、；。])|(?<=[，、；。])[,;]/g, '');
}

/** Whether the number stands in the text by itself, not as a part of a longer one. */
const holdsNumber = (text: string, value: string) =>
  new RegExp(`(?<![\\d.])${value.replace('.', '\\.')}(?!\\.?\\d)`).test(text.replace(/(?<=\d),(?=\d{3})/g, ''));

const sets = [
  // The shares are of questions that no figure answers straight: refused, false premises, adversarial.
  { folder: 'corpus', atLeast: 170, unanswerable: 1 / 3 },
  { folder: 'tests/corpora/chengjiang', atLeast: 80, unanswerable: 1 / 4 },
  { folder: 'tests/corpora/held-out', atLeast: 50, unanswerable: 1 / 4 },
];

describe.each(sets)('the questions of $folder', ({ folder, atLeast, unanswerable }) => {
  const lines = readFileSync(join(folder, 'questions.jsonl'), 'utf8').trimEnd().split('\n');
  const rows = lines.map((line): Row => Row.parse(JSON.parse(line)));
  const text = textOf(folder);

  test('are as many as they have to be, each with its own id and its own words', () => {
    expect(rows.length).toBeGreaterThanOrEqual(atLeast);
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
    expect(new Set(rows.map((row) => JSON.stringify(row.turns))).size).toBe(rows.length);
  });

  test('are in all three scripts, and enough of them cannot be answered straight', () => {
    expect(new Set(rows.map((row) => row.language)).size).toBe(3);
    const hard = rows.filter(
      (row) => row.expect.kind === 'refused' || ['false-premise', 'adversarial'].includes(row.kind),
    );
    expect(hard.length / rows.length).toBeGreaterThanOrEqual(unanswerable);
  });

  test('expect only figures that the text states, unless they are computed', () => {
    const missing = rows.flatMap((row) => {
      const figures = row.expect.kind === 'grounded' ? (row.expect.figures ?? []) : [];
      return figures
        .filter(
          ({ derived, stated, value }) => !derived && !(stated ? text.includes(stated) : holdsNumber(text, value)),
        )
        .map(({ value }) => `${row.id}: ${value}`);
    });
    expect(missing).toEqual([]);
  });

  test('expect only words that the text holds', () => {
    const missing = rows.flatMap((row) => {
      const words = row.expect.kind === 'grounded' ? (row.expect.contains ?? []) : [];
      // An English answer converts a sum (2282.94亿元 ≈ CNY 228.294 billion): those digits stand nowhere.
      const expected = words.filter((word) => !(row.language === 'en' && /^[\d.]+$/.test(word)));
      return expected.filter((word) => !text.includes(word)).map((word) => `${row.id}: ${word}`);
    });
    expect(missing).toEqual([]);
  });

  test('have a follow-up only after another turn, and an expectation in every grounded row but those about the bot', () => {
    const faulty = rows.filter(
      (row) =>
        row.turns.length > 1 !== (row.kind === 'follow-up') ||
        (row.expect.kind === 'grounded' && row.kind !== 'about-bot' && !row.expect.figures && !row.expect.contains),
    );
    expect(faulty.map((row) => row.id)).toEqual([]);
  });
});
