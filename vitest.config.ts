import { defineConfig } from 'vitest/config'

/** `npm test -- --long`: the tests that take minutes, and only those. */
const long = Boolean(process.env['SAMUT_LONG'])

export default defineConfig({
  test: {
    include: long ? ['tests/long/**/*.test.ts'] : ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: long ? [] : ['tests/e2e/**', 'tests/long/**'],
    globalSetup: ['tests/support/build-worker.ts'],
    pool: 'forks',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
