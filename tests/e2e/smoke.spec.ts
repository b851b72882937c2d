import { expect, test } from './support/app.ts'

test('the app opens on its first page, asks nobody but itself, and opens again on the same data', async ({ app }) => {
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(app.page).toHaveTitle(/[ก-๙A-Za-z]/)
  expect(app.problems).toEqual([])
  const first = await app.page.getByRole('heading', { level: 1 }).textContent()
  await app.restart()
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText(first ?? '')
  expect(app.problems).toEqual([])
})

/** What a slow office PC reads and compiles before anything shows: the words of both languages are in it. The editor and PDF.js are half a megabyte each. */
const FIRST_PAGE_SCRIPT_BYTES = 1_350_000

test('the first page waits for no script that only other pages need', async ({ app, shell }) => {
  test.skip(shell !== 'browser', 'sizes of scripts are told over HTTP only; the page is the same')
  await expect(app.page.getByRole('button').first()).toBeVisible()
  const scripts = await app.page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name }) => name.endsWith('.js'))
      .map(({ name, decodedBodySize }) => ({ name, bytes: decodedBodySize })))
  const bytes = scripts.reduce((sum, script) => sum + script.bytes, 0)
  expect(bytes).toBeGreaterThan(300_000)
  expect(bytes, JSON.stringify(scripts)).toBeLessThan(FIRST_PAGE_SCRIPT_BYTES)
})
