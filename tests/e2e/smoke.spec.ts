import { expect, test } from './support/app.ts'

test('the app opens on its first page and asks nobody but itself', async ({ app }) => {
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(app.page).toHaveTitle(/[ก-๙A-Za-z]/)
  expect(app.problems).toEqual([])
})

test('the app opens again on the same data', async ({ app }) => {
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible()
  const first = await app.page.getByRole('heading', { level: 1 }).textContent()
  await app.restart()
  await expect(app.page.getByRole('heading', { level: 1 })).toHaveText(first ?? '')
  expect(app.problems).toEqual([])
})
