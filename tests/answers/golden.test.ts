import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { evaluateGolden, summarise } from '../../scripts/eval/golden.ts';

const marks = JSON.parse(readFileSync(new URL('../../scripts/eval/marks.json', import.meta.url), 'utf8')) as Record<
  string,
  { right: number; refusals: number; wronglyAnswered: number }
>;

test.each(Object.entries(marks))(
  'the golden questions on %s are answered at least as well as recorded',
  async (set, mark) => {
    const { right, refusals, wronglyAnswered } = summarise(await evaluateGolden(set));
    expect(right).toBeGreaterThanOrEqual(mark.right);
    expect(refusals).toBeGreaterThanOrEqual(mark.refusals);
    expect(wronglyAnswered).toBeLessThanOrEqual(mark.wronglyAnswered);
  },
  120_000,
);
