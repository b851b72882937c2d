import { homedir } from 'node:os'
import { dirname, join, parse } from 'node:path'
import { expect, type Page } from '@playwright/test'

const slashed = (folder: string): string[] => folder.split(/[\\/]/).filter(Boolean)

/** Walks the page's own folder picker to `folder`, as a person does: up to the top, then inwards. */
export async function walkTo(page: Page, folder: string): Promise<void> {
  await page.getByRole('button', { name: /โฟลเดอร์ส่วนตัว/ }).click()
  const up = page.getByRole('button', { name: 'ย้อนขึ้นไป' })
  for (let here = homedir(); here !== dirname(here); here = dirname(here)) {
    await expect(page.getByText(here, { exact: true })).toBeVisible()
    await up.click()
  }
  await expect(up).toHaveCount(0)
  let here = parse(homedir()).root
  for (const part of slashed(folder)) {
    await page.getByRole('button', { name: part, exact: true }).click()
    // Read before the next step: what is chosen is the folder that is shown.
    await expect(page.getByText((here = join(here, part)), { exact: true }).first()).toBeVisible()
  }
}
