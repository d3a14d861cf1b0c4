import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { evaluateGolden, type GoldenResult, summarise } from '../../scripts/eval/golden.ts';
import { corporaOf } from '../../scripts/eval/sets.ts';

const marks = JSON.parse(readFileSync(new URL('../../scripts/eval/marks.json', import.meta.url), 'utf8')) as Record<
  string,
  { right: number; refusals: number; wronglyAnswered: number }
>;

test.each(Object.entries(marks))(
  'the golden questions on %s are answered at least as well as recorded',
  async (set, mark) => {
    const results: GoldenResult[] = [];
    for (const corpus of corporaOf(set)) results.push(...(await evaluateGolden(corpus)));
    const { right, refusals, wronglyAnswered } = summarise(results);
    expect(right).toBeGreaterThanOrEqual(mark.right);
    expect(refusals).toBeGreaterThanOrEqual(mark.refusals);
    expect(wronglyAnswered).toBeLessThanOrEqual(mark.wronglyAnswered);
  },
  300_000,
);
