import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { verify, verifyClaim } from '../../src/answers/verifying/verify.ts';
import type { Draft, Figure } from '../../src/domain.ts';
import { isSupported, judge, type Shelf, shelve } from './evidence.ts';

let shelf: Shelf;

beforeAll(async () => {
  shelf = await shelve(
    {
      title: '柳溪县2022年经济运行情况',
      publishedOn: '2023-01-20',
      place: '柳溪县',
      text: '2022年，柳溪县地区生产总值完成812.6亿元，增长5.2%。全年新增就业6400余人。',
    },
    {
      title: '柳溪县2023年经济运行情况',
      publishedOn: '2024-01-20',
      place: '柳溪县',
      text: '去年，柳溪县地区生产总值完成871.4亿元，增长6.1%。今年，全县力争地区生产总值增长6.5%。',
    },
  );
});

const figure = (text: string): Figure => shelf.ledger.find((one) => one.text === text)!;
const passage = (index: number) => shelf.passages.find(({ articleId }) => articleId === `article-${index}`)!;

describe('the passages that a claim cites', () => {
  const claim = '2022年柳溪县地区生产总值812.6亿元。';

  test('bear out what they state', () => {
    const [verdict] = verifyClaim(claim, [passage(1)], shelf);
    expect(verdict).toMatchObject({ supported: true, text: '812.6亿元', figure: { id: figure('812.6亿元').id } });
  });

  test('do not bear out what another passage states', () => {
    const verdict = verifyClaim(claim, [passage(2)], shelf).find(({ text }) => text === '812.6亿元');
    expect(verdict).toMatchObject({ supported: false, reason: 'value-differs' });
    expect(verdict!.explanation).toContain('871.4亿元');
  });

  test('are missed when there are none', () => {
    expect(verifyClaim(claim, [], shelf)).toMatchObject([{ text: '812.6亿元', supported: false, reason: 'uncited' }]);
    expect(verifyClaim('2019年召开了大会。', [], shelf)).toMatchObject([{ text: '2019年', reason: 'uncited' }]);
  });

  test('say what 去年 is: the year before the article that is cited', () => {
    const said = '去年地区生产总值871.4亿元。';
    expect(isSupported(verifyClaim(said, [passage(2)], shelf))).toBe(true);
    expect(verifyClaim('去年地区生产总值812.6亿元。', [passage(2)], shelf)[0]!.supported).toBe(false);
  });

  test('may be several for one claim', () => {
    expect(isSupported(judge('地区生产总值2022年为812.6亿元，2023年为871.4亿元。', shelf))).toBe(true);
    expect(isSupported(judge('地区生产总值2023年为812.6亿元，2022年为871.4亿元。', shelf))).toBe(false);
  });
});

test('tells the span and the words of every verdict in the claim as it was written', () => {
  const claim = '2022年，柳溪縣地區生產總值８１２．６億元。';
  for (const { text, start, end } of judge(claim, shelf)) expect(claim.slice(start, end)).toBe(text);
  expect(judge(claim, shelf).map(({ text }) => text)).toEqual(['８１２．６億元']);
});

describe('an answer', () => {
  const source = (index: number) => {
    const whole = passage(index);
    return { passage: whole, start: whole.start, end: whole.end };
  };
  const draft = (...texts: string[]): Draft => ({
    kind: 'grounded',
    language: 'zh-Hans',
    claims: texts.map((text) => ({ text, sources: [source(1)] })),
  });

  test('loses the claim that is not borne out, and keeps the other', () => {
    const answer = verify(draft('2022年地区生产总值812.6亿元。', '2022年地区生产总值增长5.6%。'), shelf);
    expect(answer).toMatchObject({
      kind: 'grounded',
      claims: [{ text: '2022年地区生产总值812.6亿元。', markers: [1] }],
    });
    expect(answer.figures.map(({ figure: { text } }) => text)).toEqual(['812.6亿元']);
  });

  test('becomes a refusal when it loses all of them', () => {
    expect(verify(draft('2022年地区生产总值增长5.6%。'), shelf)).toMatchObject({
      kind: 'refused',
      reason: 'unsupported-figure',
      claims: [],
    });
  });

  test('does not cite words that the article does not hold', () => {
    const claim = { text: '2022年地区生产总值812.6亿元。', sources: [{ ...source(1), end: passage(1).end + 1 }] };
    expect(verify({ kind: 'grounded', language: 'zh-Hans', claims: [claim] }, shelf).kind).toBe('refused');
  });

  test('computes a derivation again, from the figures that it cites', () => {
    const operands = [figure('871.4亿元'), figure('812.6亿元')];
    const computed = (value: string, text: string): Draft => ({
      kind: 'grounded',
      language: 'zh-Hans',
      claims: [
        {
          text,
          sources: [source(1), source(2)],
          derivation: { operation: 'difference', text, value, unit: '元', operands },
        },
      ],
    });
    const right = verify(computed('5880000000', '871.4亿元 − 812.6亿元 = 58.8亿元'), shelf);
    expect(right).toMatchObject({ kind: 'grounded', derivations: [{ value: '5880000000' }] });
    expect(verify(computed('5980000000', '871.4亿元 − 812.6亿元 = 59.8亿元'), shelf).kind).toBe('refused');
  });
});

describe('bad input', () => {
  const trueClaim = '2022年地区生产总值812.6亿元';

  const spoilt: readonly (readonly [string, string])[] = [
    ['a zero-width space in the number', '2022年地区生产总值81\u200b2.6亿元'],
    ['a right-to-left mark in the number', '2022年地区生产总值8\u200f12.6亿元'],
    ['a combining sign on a digit', '2022年地区生产总值812\u0301.6亿元'],
    ['digits of another script', '2022年地区生产总值٨١٢.٦亿元'],
    ['mathematical digits', '2022年地区生产总值𝟖𝟏𝟐.𝟔亿元'],
    ['a letter for a zero', '2022年地区生产总值8O2.6亿元'],
    ['two decimal points', '2022年地区生产总值8.12.6亿元'],
    ['a control character in the number', '2022年地区生产总值81\u00072.6亿元'],
    ['a circled number', '2022年地区生产总值⑧亿元'],
  ];
  test.each(spoilt)('%s is not supported', (_what, claim) => {
    expect(isSupported(judge(claim, shelf))).toBe(false);
  });

  test('a claim of a million signs is not read', () => {
    const [verdict, ...others] = judge(`${trueClaim}，`.repeat(50_000), shelf);
    expect(verdict).toMatchObject({ supported: false, reason: 'absent' });
    expect(others).toEqual([]);
  });

  test('whatever is claimed, every verdict lies in the claim, and what is unsupported says why', () => {
    const words = fc.constantFrom(
      '2022年',
      '柳溪县',
      '地区生产总值',
      '812.6亿元',
      '5.2%',
      '增长',
      '力争',
      '，',
      '。',
      '“',
      '\u202e',
      '合计',
      '３',
      '占',
      '多',
      '亿亿万',
      'In 2022, ',
      'the GDP was ',
      '[1]',
    );
    const claims = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.array(words, { maxLength: 40 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(claims, (claim) => {
        for (const { start, end, text, supported, reason, explanation } of judge(claim, shelf)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(claim.length);
          expect(claim.slice(start, end)).toBe(text);
          expect(supported || (reason !== undefined && (explanation ?? '') !== '')).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('no other number passes for the one that is stated', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), (tenths) => {
        const value = (tenths / 10).toFixed(1);
        fc.pre(!['812.6', '871.4'].includes(value));
        expect(isSupported(judge(`2022年地区生产总值${value}亿元`, shelf))).toBe(false);
      }),
    );
  });
});
