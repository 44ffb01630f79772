import { defineConfig } from 'vitest/config';

/** Real browsers, one at a time. `WINNOW_BROWSER` names which; `scripts/test.mjs` builds and runs both. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
