import { defineConfig } from 'vitest/config';

// Needs nginx; `npm test` runs it where there is one or can be.
export default defineConfig({ test: { include: ['tests/nginx/*.test.ts'], testTimeout: 30_000 } });
