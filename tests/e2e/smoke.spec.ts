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

/** What a slow office PC reads and compiles before anything shows: the words of one language are in it. The editor and PDF.js are half a megabyte each. */
const FIRST_PAGE_SCRIPT_BYTES = 1_242_000

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

test('English that was chosen before is what shows first: never a heading in Thai or the name of a sentence', async ({ app }) => {
  const { page } = app
  const heading = page.getByRole('heading', { level: 1 })
  await page.getByText('English', { exact: true }).click()
  await expect(heading).toHaveText(/^[A-Z]/)
  const chosen = await heading.textContent()
  await page.addInitScript(() => {
    const seen: string[] = []
    Object.assign(globalThis, { seen })
    new MutationObserver(() => {
      const text = document.querySelector('h1')?.textContent
      if (text && !seen.includes(text)) seen.push(text)
    }).observe(document, { childList: true, subtree: true, characterData: true })
  })
  await page.reload()
  await expect(heading).toBeVisible()
  expect(await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual([chosen])
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  expect(app.problems).toEqual([])
})
