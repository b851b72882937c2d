import type { Page } from '@playwright/test'

const slashed = (folder: string): string[] => folder.split(/[\\/]/).filter(Boolean)

/** Walks the page's own folder picker to `folder`, as a person does: up to the top, then inwards. */
export async function walkTo(page: Page, folder: string): Promise<void> {
  await page.getByRole('button', { name: /โฟลเดอร์ส่วนตัว/ }).click()
  const up = page.getByRole('button', { name: 'ย้อนขึ้นไป' })
  await up.waitFor()
  // Home lies a few folders deep; at the top there is no way up any more.
  for (let level = 0; level < 6 && (await up.isVisible()); level += 1) {
    await up.click()
    await page.waitForTimeout(300)
  }
  for (const part of slashed(folder)) await page.getByRole('button', { name: part, exact: true }).click()
}
