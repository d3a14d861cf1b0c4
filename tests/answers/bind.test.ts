import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isSupported, judge, shelve, type Written } from './evidence.ts';

interface Row {
  readonly claim: string;
  readonly supported: boolean;
  readonly reason?: string;
  readonly why?: string;
}

const folder = join(import.meta.dirname, 'rows');
const tables = readdirSync(folder).map((name) => {
  const { article, rows } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
    article: Written;
    rows: Row[];
  };
  return [name, article, rows] as const;
});

describe.each(tables)('the claims of %s', (_name, article, rows) => {
  const shelf = shelve(article);
  test.each(rows)('$claim', async ({ claim, supported, reason, why }) => {
    const verdicts = judge(claim, await shelf);
    const reasons = verdicts.filter((verdict) => !verdict.supported).map((verdict) => verdict.reason);
    expect(isSupported(verdicts), `${why ?? ''} ${JSON.stringify(verdicts, ['text', 'reason', 'explanation'])}`).toBe(
      supported,
    );
    if (reason) expect(reasons, why).toContain(reason);
  });
});
