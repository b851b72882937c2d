import { execFileSync } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SAMPLE_PASSPHRASE } from '../../electron/contract/sample-passphrase.ts'
import { expect, test } from './support/app.ts'
import { walkTo } from './support/folders.ts'
import { LONG } from './support/long.ts'

const SCRIPT = fileURLToPath(new URL('support/spoil.ts', import.meta.url))
const SPOIL = `
  UPDATE search_index_data SET block = zeroblob(length(block)) WHERE id > 10;
  UPDATE audit_log SET user_name = 'คนอื่น' WHERE seq = 5`

test('a spoilt search index is made anew and a broken history is explained, without any record being replaced', async ({ app }) => {
  let { page } = app
  const shot = async (name: string) => (process.env['SHOTS'] ? void (await page.screenshot({ path: `${process.env['SHOTS']}/${name}.png`, fullPage: true })) : undefined)
  await page.getByRole('button', { name: /ลองใช้กับสภาตัวอย่าง/ }).click()
  await expect(page.getByRole('link', { name: 'โครงการ', exact: true })).toBeVisible(LONG)
  await app.close()

  const [council = ''] = await readdir(join(app.dataDir, 'councils'))
  execFileSync(process.execPath, [SCRIPT, join(app.dataDir, 'councils', council), SAMPLE_PASSPHRASE, SPOIL])

  page = await app.launch()
  await page.locator('input[type=password]').fill(SAMPLE_PASSPHRASE)
  await page.getByRole('button', { name: 'เปิดสมุดสภา' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'ดัชนีค้นหาเสียหาย' })).toBeVisible(LONG)
  await expect(page.getByRole('link', { name: 'ซ่อมจากสำเนาที่สมบูรณ์' })).toHaveCount(0)
  await shot('lesser-home')
  await page.getByRole('link', { name: 'สุขภาพข้อมูล' }).first().click()
  await expect(page.getByText('ประวัติการแก้ไขขาดตอนตั้งแต่รายการที่ 5')).toBeVisible(LONG)
  await shot('lesser-health')

  await page.getByRole('button', { name: 'สร้างดัชนีค้นหาใหม่' }).click()
  await expect(page.getByText('สร้างดัชนีค้นหาใหม่แล้ว')).toBeVisible(LONG)
  await expect(page.getByText('ดัชนีค้นหาเสียหาย', { exact: true })).toHaveCount(0)

  await page.getByRole('button', { name: 'บันทึกประวัติเป็นไฟล์' }).click()
  await walkTo(page, app.folder)
  await page.getByRole('button', { name: 'ใช้โฟลเดอร์นี้' }).click()
  await expect(page.getByText(/บันทึก \d+ รายการแล้วที่/)).toBeVisible(LONG)
  await shot('lesser-done')
  const [file = ''] = (await readdir(app.folder)).filter((name) => name.endsWith('.csv'))
  expect(await readFile(join(app.folder, file), 'utf8')).toContain('"5"')
  // The broken history stays said: nobody may take it for mended.
  await expect(page.getByText('ประวัติการแก้ไขขาดตอนตั้งแต่รายการที่ 5')).toBeVisible()
})
