import { expect, it } from 'vitest';
// @ts-expect-error Node loads it before there are types.
import { resolve } from '../../scripts/bench/to-compiled.mjs';

const root = new URL('../..', import.meta.url).href;
const resolved = (url: string): Promise<{ url: string }> => resolve(url, {}, async () => ({ url }));

it('measures what npm start runs: of a source, what was compiled of it', async () => {
  expect((await resolved(`${root}src/figures/ledger.ts`)).url).toBe(`${root}dist/figures/ledger.js`);
  expect((await resolved(`${root}src/ask.ts?namespace=1`)).url).toBe(`${root}dist/ask.js`);
});

it('leaves the scripts and other packages as they are', async () => {
  for (const url of [`${root}scripts/bench.ts`, `${root}node_modules/some/src/ask.ts`, 'file:///elsewhere/src/ask.ts'])
    expect((await resolved(url)).url).toBe(url);
});
