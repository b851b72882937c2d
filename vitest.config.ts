import { defineConfig } from 'vitest/config'

/** `npm test -- --long`: the tests that take minutes, and only those. */
const long = Boolean(process.env['SAMUT_LONG'])

const common = { pool: 'forks', testTimeout: 120_000, hookTimeout: 120_000, setupFiles: ['tests/support/leave-nothing.ts'] }
/** Folders whose tests leave nothing behind in their process: many files share one, which halves their time. */
const SHARING = ['contract', 'documents', 'domain', 'handlers', 'imports', 'src', 'tools'].map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`)

export default defineConfig({
  test: {
    globalSetup: ['tests/support/build-worker.ts'],
    projects: long
      ? [{ test: { ...common, name: 'long', include: ['tests/long/**/*.test.ts'] } }]
      : [
          { test: { ...common, name: 'apart', include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/e2e/**', 'tests/long/**', ...SHARING] } },
          { test: { ...common, name: 'sharing', include: SHARING, isolate: false } },
        ],
  },
})
