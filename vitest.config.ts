import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [await WxtVitest()],
  test: { environment: 'happy-dom', include: ['tests/unit/**/*.test.{ts,tsx}'], setupFiles: [] },
});
