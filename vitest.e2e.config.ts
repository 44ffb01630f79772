import { defineConfig } from 'vitest/config';

/** Real browsers, one at a time. `WINNOW_BROWSER` names which; `scripts/test.mjs` builds and runs both. */
export default defineConfig({
  test: {
    environment: 'node',
    // A folder named after a browser holds what only that browser offers a way to test.
    include: ['tests/e2e/*.test.ts', `tests/e2e/${process.env['WINNOW_BROWSER'] ?? 'chromium'}/*.test.ts`],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
