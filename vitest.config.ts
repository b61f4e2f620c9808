import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    // Files share a process and what they import: no test may leave anything behind, and the whole run takes half the time.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 20_000,
  },
});
