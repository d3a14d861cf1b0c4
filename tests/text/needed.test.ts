import fc from 'fast-check';
import { expect, test } from 'vitest';
import { neededFor } from '../../src/text/needed.ts';

test.each<[RegExp, string[]]>([
  [/甲乙/u, ['甲', '乙']],
  [/甲?乙*丙+丁{0,2}戊{2,}/u, ['丙', '戊']],
  [/甲|乙丙/u, ['甲乙']],
  [/(?:甲|乙?)丙/u, ['丙']],
  [/[甲乙](?<who>丙)[^丁][一-三][-戊]/u, ['甲乙', '丙', '-戊']],
  [/(?<=甲[^，]*)(?<!乙)丙(?!丁)(?=戊$)/u, ['甲', '丙', '戊']],
  [/\p{Script=Han}{2,}\d+[\d甲]\.\u4e59\x41\cA(?<n>丙)\k<n>\1/u, ['.', '丙']],
  [/How (?:Many|much)/iu, ['h', 'o', 'w', ' ', 'm']],
  [/.^$/u, []],
])('%s needs', (pattern, needed) => {
  expect(new Set(neededFor(pattern.source).map((set) => set.join('')))).toEqual(new Set(needed));
});

const { pattern } = fc.letrec<{ pattern: string; sequence: string; atom: string }>((tie) => ({
  pattern: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((branches) => branches.join('|')),
  sequence: fc
    .array(fc.tuple(tie('atom'), fc.constantFrom('', '', '', '?', '*', '+', '{0,1}', '{1,2}?')), { maxLength: 4 })
    .map((atoms) => atoms.map((parts) => parts.join('')).join('')),
  atom: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('甲', '乙', 'A', '[甲丙]', '[^甲]', '[a-c]', '\\d', '\\p{L}', '.', '\\.'),
    fc
      .tuple(fc.constantFrom('(?:', '(', '(?:(?=', '(?:(?!', '(?:(?<=', '(?:(?<!'), tie('pattern'))
      .map(([open, inner]) => `${open}${inner})${open.length > 3 ? ')' : ''}`),
  ),
}));

test('what is met holds a sign of each set that its expression needs', () => {
  fc.assert(
    fc.property(pattern, fc.string({ unit: fc.constantFrom(...'甲乙丙Aab1.'), maxLength: 8 }), (source, text) => {
      fc.pre(new RegExp(source, 'iu').test(text));
      for (const set of neededFor(source)) expect(set.some((sign) => text.toLowerCase().includes(sign))).toBe(true);
    }),
    { numRuns: 3000 },
  );
});
