import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Rule, rewriting } from '../../src/text/rewriting.ts';

/** Some rules meet only what others have made, and two call a group by one name. */
const rules: readonly Rule[] = [
  [/甲(?<who>[乙丙])/gu, '$<who>丁'],
  [/丁(?=丙)/gu, '丙'],
  [/(?<=丙)丙/gu, ''],
  [/(?<who>乙)丙|(丁)乙/gu, '$<who>$2甲'],
  [/^丙/gu, '甲甲'],
];
const many = Array.from({ length: 6 }, () => rules).flat();

test('rules that are passed over together give what they give one by one', () => {
  const rewrite = rewriting(many);
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'甲乙丙丁戊'), maxLength: 12 }), (text) => {
      expect(rewrite(text)).toBe(many.reduce((left, [pattern, form]) => left.replace(pattern, form), text));
    }),
    { numRuns: 1000 },
  );
});
