import { expect, test } from 'vitest';
import { saidInstead } from '../../src/answers/composing/beside/said-instead.ts';
import type { Material } from '../../src/answers/composing/saying/drafting.ts';
import type { Draft, Figure } from '../../src/domain.ts';
import { asked, quoted } from './drafted.ts';

const sentence = '该店多收费用8万元，被罚款3万元。';
const figure = (text: string) => {
  const start = sentence.indexOf(text);
  return { id: text, articleId: 'a', text, start, end: start + text.length } as unknown as Figure;
};
const ledger = [figure('8万元'), figure('3万元')];
const refusal = { kind: 'refused', claims: [] } as unknown as Draft;
const materialOf = (more: object = {}) =>
  ({ query: asked('该店被罚了多少钱', { rest: '罚款', ...more }), known: { ledger } }) as unknown as Material;
const told = (text: string): Draft => {
  const whole = quoted(sentence);
  return { ...whole, claims: [{ ...whole.claims[0]!, text }] };
};
const charged = () => told('多收费用为8万元');

test('the figure that does not answer is set aside, and the others are asked once', () => {
  const fined = told('罚款为3万元');
  const read: Material[] = [];
  const compose = (material: Material) => {
    read.push(material);
    return fined;
  };
  expect(saidInstead(charged(), refusal, materialOf(), compose)).toBe(fined);
  expect([...read[0]!.without!].map(({ text }) => text)).toEqual(['8万元']);
  expect(saidInstead(charged(), refusal, { ...materialOf(), without: new Set() }, compose)).toBe(refusal);
});

test('a sentence that is quoted, or of something else, is no second best', () => {
  expect(saidInstead(charged(), refusal, materialOf(), () => quoted(sentence))).toBe(refusal);
  expect(saidInstead(charged(), refusal, materialOf(), () => told('赔偿为3万元'))).toBe(refusal);
});

test('a term of the glossary has no second best', () => {
  const query = { terms: [{ term: { name: '税收收入' } }] };
  expect(saidInstead(charged(), refusal, materialOf(query), () => told('罚款为3万元'))).toBe(refusal);
});
