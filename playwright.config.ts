import { defineConfig } from '@playwright/test'
import type { AppOptions } from './tests/e2e/support/app.ts'

/** The smallest screen the app is made for: the shared office PC. */
const VIEWPORT = { width: 1366, height: 768 }

export default defineConfig<AppOptions>({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  globalSetup: './tests/e2e/support/build.ts',
  fullyParallel: false,
  workers: 1,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  use: { viewport: VIEWPORT, locale: 'th-TH', timezoneId: 'Asia/Bangkok', actionTimeout: 30_000 },
  projects: [
    { name: 'browser', use: { shell: 'browser' }, testIgnore: 'packaged.spec.ts' },
    { name: 'electron', use: { shell: 'electron' }, testIgnore: 'packaged.spec.ts' },
    // What electron-builder made of it: that it opens, and what only it has.
    { name: 'packaged', use: { shell: 'packaged' }, testMatch: ['smoke.spec.ts', 'packaged.spec.ts', 'security.spec.ts'] },
  ],
})
