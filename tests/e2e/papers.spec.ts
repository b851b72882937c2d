import { expect, test } from './support/app.ts'
import { LONG } from './support/long.ts'
import { savedFile } from './support/saved-file.ts'
import { readTable } from '../../electron/imports/table/read-table.ts'

test('the roll goes out as it is shown: on paper, to Word, to Excel, and the log says which list left', async ({ app }) => {
  const { page } = app
  await page.getByRole('button', { name: /ลองใช้กับสภาตัวอย่าง/ }).click()
  await expect(page.getByRole('link', { name: 'สมาชิก', exact: true })).toBeVisible(LONG)
  await page.getByRole('navigation').getByRole('link', { name: 'สมาชิก', exact: true }).click()

  await test.step('the roll by village, seen as it prints, and as a Word file', async () => {
    await page.getByRole('button', { name: 'พิมพ์', exact: true }).click()
    await page.getByRole('menuitem', { name: 'ทะเบียนสมาชิกตามหมู่' }).click()
    await expect(page.getByRole('region', { name: /ตัวอย่างเอกสาร/ }).locator('canvas').first()).toBeVisible(LONG)
    const word = await savedFile(app, () => page.getByRole('button', { name: 'บันทึกเป็น Word' }).click())
    expect(word.subarray(0, 2).toString()).toBe('PK')
    await page.getByRole('button', { name: 'ย้อนกลับ' }).click()
  })

  await test.step('only the people shown, as a workbook', async () => {
    await page.getByRole('searchbox', { name: 'ค้นหาสมาชิก' }).fill('ประธาน')
    const count = page.getByRole('status').filter({ hasText: /^แสดง \d+ คน/ })
    await expect(count).not.toHaveText('แสดง 30 คน')
    const shown = await count.textContent()
    await page.getByRole('button', { name: 'ส่งออก' }).click()
    const bytes = await savedFile(app, () => page.getByRole('menuitem', { name: /Excel/ }).click())
    const rows = readTable(bytes, 'roll.xlsx').sheets[0]?.rows ?? []
    expect(`แสดง ${rows.length - 1} คน`).toBe(shown)
    expect(rows[0]?.map((cell) => cell?.text)).toContain('ชื่อ')
    await expect(page.getByText(/^ส่งออกแล้ว \d+ แถว/)).toBeVisible()
  })

  await test.step('the log names the list', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'ตั้งค่า', exact: true }).click()
    await page.getByRole('link', { name: /ประวัติการแก้ไขทั้งหมด/ }).click()
    await expect(page.getByText('ส่งออกรายการเป็นตาราง').first()).toBeVisible()
  })
})
