import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { draftClaim } from '../../src/answers/generating/draft.ts';
import { type Judgement, judge } from '../../src/answers/verifying/verify.ts';
import { detectLanguage as languageOf } from '../../src/text/normal.ts';
import { shelve } from './evidence.ts';

interface Group {
  readonly text: string;
  readonly rows: readonly {
    quote: string | readonly string[];
    claim: string;
    is: 'said' | 'marked' | 'falls';
    why?: string;
  }[];
}

const groups = JSON.parse(readFileSync(new URL('./wording.json', import.meta.url), 'utf8')) as Group[];

describe.each(groups)('of “$text”', ({ text, rows }) => {
  const shelf = shelve({
    title: '青溪区发展情况',
    publishedOn: '2024-03-01',
    place: '青溪区',
    within: ['云栖市'],
    text,
  });

  test.each(rows)('a model’s claim “$claim” $is', async ({ quote, claim, is }) => {
    const evidence = await shelf;
    const sources = [quote].flat().map((one) => ({ passage: 1, quote: one }));
    const drafted = draftClaim({ text: claim, sources }, evidence.passages, languageOf(claim));
    const judged: Judgement = 'fault' in drafted ? { faults: [drafted.fault] } : judge(drafted, evidence);
    const became = judged.faults.length > 0 ? 'falls' : judged.isLoose ? 'marked' : 'said';
    expect({ became, faults: is === 'falls' ? [] : judged.faults }).toEqual({ became: is, faults: [] });
  });
});
