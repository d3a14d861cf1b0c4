import { expect, test } from 'vitest';
import { bar } from '../scripts/progress.ts';

test.each<[Parameters<typeof bar>[0], number, string]>([
  [{ stage: 'read', done: 500 }, 1_000, 'reading articles 500 · 500/s'],
  [{ stage: 'embed', done: 0, total: 100 }, 0, `embedding passages ${'░'.repeat(24)} 0/100`],
  [
    { stage: 'embed', done: 50, total: 100 },
    2_000,
    `embedding passages ${'█'.repeat(12)}${'░'.repeat(12)} 50/100 · 25/s · 2 s left`,
  ],
  [{ stage: 'vectors', done: 100, total: 100 }, 2_000, `building the graph ${'█'.repeat(24)} 100/100 · 50/s`],
])('%j after %i ms is shown as a line with rate and time left', (event, elapsedMs, expected) => {
  expect(bar(event, elapsedMs)).toBe(expected);
});
