import { defineConfig } from 'vitest/config';

// Needs nginx, which `npm test` does not.
export default defineConfig({ test: { include: ['tests/nginx/*.test.ts'], testTimeout: 30_000 } });
