import { defineConfig } from 'vitest/config';

/** Rooms whose tests start nothing and change nothing outside themselves: their files share one load of the source. */
const pure = ['answers', 'figures', 'text', 'corpus-data'].map((room) => `tests/${room}/**/*.test.ts`);

const shared = {
  // hnswlib-node can abort its process on bad input; forks keep that from taking other test files down.
  pool: 'forks',
  // What the command lines say is tested in English.
  env: { LC_ALL: 'C' },
  // Many tests start processes, which share the cores with other tests.
  testTimeout: 120_000,
  hookTimeout: 120_000,
} as const;

export default defineConfig({
  test: {
    // Vitest leaves one core to the terminal by default; on a machine of two that is half of them.
    maxWorkers: '100%',
    projects: [
      // One after the other: what the rest starts and waits for should not wait for the pure ones.
      { test: { ...shared, name: 'pure', include: pure, isolate: false, sequence: { groupOrder: 0 } } },
      {
        test: { ...shared, name: 'rest', include: ['tests/**/*.test.ts'], exclude: pure, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
