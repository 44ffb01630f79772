import { defineConfig } from 'vitest/config';

const kind = process.env['WINNOW_BROWSER'] ?? 'chromium';

/** Real browsers, one at a time. `WINNOW_BROWSER` names which; `scripts/test.mjs` builds and runs both. */
export default defineConfig({
  test: {
    environment: 'node',
    // A folder named after a browser holds what only that browser offers a way to test.
    include: [
      'tests/e2e/*.test.ts',
      'tests/e2e/hostile/*.test.ts',
      'tests/e2e/interrupted/*.test.ts',
      'tests/e2e/privacy/*.test.ts',
      `tests/e2e/${kind}/*.test.ts`,
      // Two profiles at once, which only Chromium's driver opens.
      ...(kind === 'chromium' ? ['tests/e2e/sync/*.test.ts'] : []),
    ],
    fileParallelism: false,
    testTimeout: 60_000,
    // Two browsers share the machine: one late answer in seven hundred tests is none of Winnow's. `npm test` names every second try.
    retry: 1,
    hookTimeout: 120_000,
  },
});
