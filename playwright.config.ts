import { defineConfig } from '@playwright/test'
import type { AppOptions } from './tests/e2e/support/app.ts'

/** The smallest screen the app is made for: the shared office PC. */
const VIEWPORT = { width: 1366, height: 768 }

export default defineConfig<AppOptions>({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  globalSetup: './tests/e2e/support/build.ts',
  fullyParallel: false,
  // Two windows on one display would take the focus from each other; each headless browser has its own.
  workers: 2,
  // On a machine that is busy with other work a test is tried again, and named for it at the end of the log.
  retries: process.env['CI'] ? 2 : 0,
  // Single steps are bounded below; whole stories take minutes on a slow machine.
  timeout: 900_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  use: { viewport: VIEWPORT, locale: 'th-TH', timezoneId: 'Asia/Bangkok', actionTimeout: 30_000 },
  projects: [
    { name: 'browser', use: { shell: 'browser' }, testIgnore: 'packaged.spec.ts' },
    { name: 'electron', workers: 1, use: { shell: 'electron' }, testIgnore: 'packaged.spec.ts' },
    // What electron-builder made of it: that it opens, and what only it has.
    { name: 'packaged', workers: 1, use: { shell: 'packaged' }, testMatch: ['smoke.spec.ts', 'packaged.spec.ts', 'security.spec.ts', 'search-files.spec.ts'] },
  ],
})
