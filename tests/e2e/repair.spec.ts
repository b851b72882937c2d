import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SAMPLE_PASSPHRASE } from '../../electron/contract/sample-passphrase.ts'
import { expect, test } from './support/app.ts'
import { LONG } from './support/long.ts'

test('a damaged data file is mended from a copy the program kept, and the records are there', async ({ app }) => {
  let { page } = app
  await page.getByRole('button', { name: /ลองใช้กับสภาตัวอย่าง/ }).click()
  await expect(page.getByRole('link', { name: 'โครงการ', exact: true })).toBeVisible(LONG)
  await app.close()

  const councils = join(app.dataDir, 'councils')
  const [council = ''] = await readdir(councils)
  const path = join(councils, council, 'council.db')
  const bytes = await readFile(path)
  bytes.fill(7, 4096, 4096 * 8)
  await writeFile(path, bytes)

  page = await app.launch()
  await page.locator('input[type=password]').fill(SAMPLE_PASSPHRASE)
  await page.getByRole('button', { name: 'เปิดสมุดสภา' }).click()
  await page.getByRole('link', { name: 'ซ่อมจากสำเนาที่สมบูรณ์' }).click(LONG)
  // The page before has a field for a passphrase too.
  await expect(page.getByRole('heading', { name: 'ซ่อมจากสำเนาที่สมบูรณ์' })).toBeVisible(LONG)
  await page.locator('input[type=password]').fill(SAMPLE_PASSPHRASE)
  await page.getByRole('button', { name: 'หาสำเนาที่สมบูรณ์' }).click()
  await expect(page.getByRole('radio').first()).toBeChecked(LONG)
  // 30 in office, and one whose seat a by-election filled.
  await expect(page.getByText(/สมาชิก 31 คน/).first()).toBeVisible()
  if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/repair-choice.png` })
  // A stick plugged in only now is found by looking again.
  await page.getByRole('button', { name: 'ค้นหาอีกครั้ง' }).click()
  await expect(page.getByRole('dialog')).toBeHidden(LONG)
  await expect(page.getByRole('radio').first()).toBeChecked(LONG)
  await page.getByRole('button', { name: 'ใช้ชุดนี้แทนไฟล์ที่เสียหาย' }).click()
  await expect(page.getByText('ซ่อมเสร็จแล้ว สมุดเปิดได้')).toBeVisible(LONG)
  if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/repair-done.png` })
  expect((await readdir(councils)).some((name) => name.startsWith(`${council}.damaged-`))).toBe(true)

  await page.getByRole('link', { name: 'ไปที่สมุด' }).click()
  await page.getByRole('link', { name: 'โครงการ', exact: true }).click(LONG)
  await expect(page.getByRole('link', { name: 'ฟื้นฟูป่าชายเลนร่วมกันทุกหมู่บ้าน', exact: true })).toBeVisible(LONG)
})
