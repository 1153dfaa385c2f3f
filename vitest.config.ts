import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/site/**', 'tests/nginx/**'],
    // On two cores Vitest would leave one to itself, while most tests wait for programs that they have started.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Tests that build sites or run the command line share two cores with each other on the smallest machines.
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
