import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // hnswlib-node can abort its process on bad input; forks keep that from taking other test files down.
    pool: 'forks',
    // Vitest leaves one core to the terminal by default; on a machine of two that is half of them.
    maxWorkers: '100%',
    // What the command lines say is tested in English.
    env: { LC_ALL: 'C' },
    // Many tests start processes, which share the cores with other tests.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
