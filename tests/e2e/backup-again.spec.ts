import { mkdir, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './support/app.ts'
import { walkTo } from './support/folders.ts'
import { LONG } from './support/long.ts'

test('one click backs up to where the last backup lies, and never into the empty folder a pulled stick left', async ({ app }) => {
  const { page } = app
  const stick = join(app.folder, 'stick')
  await mkdir(stick)
  await page.getByRole('button', { name: /ลองใช้กับสภาตัวอย่าง/ }).click()
  await page.getByRole('navigation').getByRole('link', { name: 'สำรองข้อมูล', exact: true }).click(LONG)
  const now = page.getByRole('button', { name: 'สำรองข้อมูลตอนนี้' })
  const elsewhere = page.getByRole('button', { name: 'เลือกที่เก็บอื่น' })
  const choosing = page.getByRole('dialog', { name: 'เลือกที่เก็บชุดสำรอง' })
  const packages = async (folder: string) => (await readdir(folder)).filter((name) => name.endsWith('.sapha')).length

  await expect(elsewhere).toBeHidden()
  await now.click()
  await walkTo(page, stick)
  await page.getByRole('button', { name: 'ใช้โฟลเดอร์นี้' }).click()
  await expect(elsewhere).toBeVisible(LONG)
  await expect(page.getByRole('dialog')).toBeHidden(LONG)

  await now.click()
  await expect.poll(() => packages(stick), LONG).toBe(2)
  await expect(page.getByRole('row')).toHaveCount(3, LONG)
  if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/again.png` })

  await elsewhere.click()
  await expect(choosing).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(choosing).toBeHidden()

  await rename(stick, `${stick}-pulled`)
  await mkdir(stick)
  await now.click()
  await expect(choosing).toBeVisible(LONG)
  expect(await packages(stick)).toBe(0)
})
