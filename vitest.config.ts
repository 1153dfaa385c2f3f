import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/site/**', 'tests/nginx/**'],
    // Tests that build sites or run the command line share two cores with each other on the smallest machines.
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
