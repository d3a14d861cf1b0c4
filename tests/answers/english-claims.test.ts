import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isSupported, judge, shelve } from './evidence.ts';

/** What people might write in English of articles in `tests/corpora`. */
interface Table {
  readonly article: string;
  readonly supported: readonly string[];
  readonly caught: readonly string[];
}

const tables = JSON.parse(readFileSync(new URL('./english-claims.json', import.meta.url), 'utf8')) as readonly Table[];
const corpora = join(import.meta.dirname, '..', 'corpora');

/** An article with its front matter. */
function read(name: string) {
  const [, head = '', body = ''] = readFileSync(join(corpora, `${name}.md`), 'utf8').split(/^---$/mu);
  const field = (key: string) => new RegExp(`^${key}: (.*)$`, 'mu').exec(head)?.[1];
  const place = field('place');
  return {
    title: field('title') ?? '',
    text: body.trim().replace(/\n+/gu, '\n'),
    publishedOn: field('published')!,
    ...(place && { place }),
    within: (field('within') ?? '').replace(/[[\]]/gu, '').split(', ').filter(Boolean),
  };
}

describe.each(tables)('English claims about $article', ({ article, supported, caught }) => {
  const shelf = shelve(read(article));
  test.each(supported)('%s', async (claim) => {
    const verdicts = judge(claim, await shelf);
    expect(verdicts).not.toEqual([]);
    expect(isSupported(verdicts), JSON.stringify(verdicts, ['text', 'reason', 'explanation'])).toBe(true);
  });
  test.each(caught)('not: %s', async (claim) => {
    expect(isSupported(judge(claim, await shelf))).toBe(false);
  });
});
