import { describe, expect, test } from 'vitest';
import { type Bound, bearsOut, boundOf } from '../../src/answers/composing/matching/bounds.ts';
import type { Figure } from '../../src/domain.ts';
import { scanQuantities } from '../../src/figures/numbers/scan.ts';
import { asking } from './asking.ts';

describe('a question claims that a number is passed or reached, or states the number itself', () => {
  test.each<[string, Bound | undefined]>([
    ['产值超过300亿元吗', 'above'],
    ['产值破300亿了没', 'above'],
    ['产值过百亿元了吗', 'above'],
    ['产值高于300亿元吗', 'above'],
    ['产值达到300亿元了吗', 'at-least'],
    ['产值有没有300亿元', 'at-least'],
    ['增速在6%以上吧', 'at-least'],
    ['增速不低于6%吧', 'at-least'],
    ['产值不到300亿元吧', 'below'],
    ['没达到300亿元吧', 'below'],
    ['学校不超过20所吧', 'at-most'],
    ['产值是300亿元吗', undefined],
    ['产值有300亿元没有', 'at-least'],
    ['产值有30多亿元没有', undefined],
    ['建过36座桥吗', undefined],
    ['was it over 30 billion yuan?', 'above'],
    ['did it reach 30 billion yuan?', 'at-least'],
    ['is growth below 6%?', 'below'],
    ['are there no more than 20 schools?', 'at-most'],
    ['is it 30 billion yuan?', undefined],
  ])('%s: %s', (text, expected) => {
    const quantity = scanQuantities(text).find(({ unit, text: words }) => unit !== '' || /[万亿]/u.test(words))!;
    expect(boundOf(text, quantity)).toBe(expected);
  });
});

describe('a figure bears a bound out, or not, or says nothing of it', () => {
  const figure = (text: string) => scanQuantities(text)[0] as unknown as Figure;
  test.each<[string, Bound, string, boolean | undefined]>([
    ['118个', 'above', '100', true],
    ['118个', 'above', '118', false],
    ['118个', 'at-least', '118', true],
    ['118个', 'below', '120', true],
    ['118个', 'at-most', '110', false],
    ['120个以上', 'above', '100', true],
    ['120个以上', 'above', '150', undefined],
    ['120个以上', 'below', '100', false],
    ['120个以上', 'below', '150', undefined],
    ['不到120个', 'at-least', '120', false],
    ['不到120个', 'above', '100', undefined],
    ['5%-7%', 'above', '4', true],
    ['5%-7%', 'below', '6', false],
    ['17%左右', 'above', '17', undefined],
    ['17%左右', 'above', '15', true],
  ])('%s, %s %s: %s', (told, bound, claimed, expected) => {
    expect(bearsOut(bound, claimed, figure(told))).toBe(expected);
  });
});

describe('what is answered says yes where the number bears it out, no where it does not, and neither to a question for words', () => {
  const { said } = asking('tongwu');
  test.each([
    ['县里3座水渠的泵站超过10座吗', /^是的/u],
    ['石塘渠的泵站超过11座吗', /^(?!是的)/u],
    ['石塘渠的泵站至少有11座吧', /^是的/u],
    ['石塘渠的泵站不超过11座吧', /^是的/u],
    ['石塘渠的泵站不到10座吧', /^(?!是的)/u],
    ['Does the Shitang canal have more than 10 pumping stations?', /^Yes/u],
  ])('%s', async (question, lead) => {
    expect((await said(question)).text).toMatch(lead);
  });
  test('11座泵站建在什么渠上', async () => {
    expect((await said('11座泵站建在什么渠上')).text).not.toMatch(/^(?:是的|不是|报道没有)/u);
  });
});
