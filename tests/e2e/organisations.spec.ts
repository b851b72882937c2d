import { expect, test } from './support/app.ts'
import { LONG } from './support/long.ts'
import { openSample } from './support/pages.ts'

test('an organisation is added, sends a delegate, is suspended, and its empty seat is seen and printed', async ({ app }) => {
  const { page } = app
  await openSample(page)
  const tab = (name: string) => page.getByRole('navigation', { name: 'สมาชิก' }).getByRole('link', { name, exact: true })
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name })
  await page.getByRole('navigation', { name: 'เมนูหลัก' }).getByRole('link', { name: 'สมาชิก', exact: true }).click()
  await tab('องค์กรชุมชน').click()

  await test.step('typed by keyboard alone; what cannot be read is said in place', async () => {
    await page.getByRole('link', { name: 'เพิ่มองค์กร' }).press('Enter')
    await expect(heading('เพิ่มองค์กรชุมชน')).toBeVisible()
    await page.getByLabel('ชื่อองค์กร').focus()
    await page.keyboard.type('กลุ่มรักษ์คลองบ้านท่าเรือใหม่')
    await page.getByLabel('เลขที่จดแจ้ง', { exact: true }).focus()
    await page.keyboard.type('๑/๒๕๕๒')
    await page.keyboard.press('Tab')
    await page.keyboard.type('16 มี.ค. 52')
    await page.keyboard.press('Tab')
    await page.keyboard.type('หมู่ 9 และ ศูนย์')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: /หมู่ที่ต้องเป็นเลข/ })).toBeVisible()
    await page.getByRole('button', { name: /หมู่ที่ต้องเป็นเลข/ }).press('Enter')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('9')
    await page.keyboard.press('Enter')
  })

  await test.step('a number that another has is stopped, and leads to the other', async () => {
    await expect(page.getByRole('link', { name: 'เปิดรายการของ กลุ่มออมทรัพย์บ้านหาดทรายเงิน' })).toBeVisible()
    await page.getByLabel('เลขที่จดแจ้ง', { exact: true }).fill('99/2569')
    await page.keyboard.press('Enter')
    await expect(heading('กลุ่มรักษ์คลองบ้านท่าเรือใหม่')).toBeVisible()
    await expect(page.getByText('ว่าง 2 ที่นั่ง')).toBeVisible()
  })

  await test.step('a delegate for it', async () => {
    await page.getByRole('link', { name: 'เพิ่มผู้แทน' }).press('Enter')
    await page.getByLabel('ชื่อ', { exact: true }).fill('ชลธิชา')
    await page.getByLabel('นามสกุล').fill('ริมคลอง')
    await expect(page.getByRole('combobox', { name: 'องค์กรที่เป็นผู้แทน' })).toHaveValue(/^กลุ่มรักษ์คลองบ้านท่าเรือใหม่/)
    await page.getByLabel('วันเริ่มวาระ').fill('1/10/2568')
    await page.keyboard.press('Enter')
    await expect(heading('ชลธิชา ริมคลอง')).toBeVisible()
    await page.getByRole('link', { name: 'กลุ่มรักษ์คลองบ้านท่าเรือใหม่' }).click()
    await expect(page.getByText('มีผู้แทน 1 จาก 2 ที่นั่ง')).toBeVisible()
  })

  await test.step('suspended, with day and reason; it cannot be deleted any more', async () => {
    await page.getByRole('button', { name: 'เปลี่ยนสถานะ' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: 'พักการดำเนินงาน' }).check()
    await dialog.getByLabel('เหตุผล').fill('มติสมาชิกกลุ่ม')
    await dialog.getByRole('button', { name: 'เปลี่ยนสถานะ' }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByText('มติสมาชิกกลุ่ม')).toBeVisible()
    await page.getByRole('button', { name: 'ทำกับ กลุ่มรักษ์คลองบ้านท่าเรือใหม่' }).click()
    await page.getByRole('menuitem', { name: 'ลบองค์กรที่เพิ่มผิด' }).click()
    await expect(page.getByRole('dialog', { name: 'ลบองค์กรนี้ไม่ได้' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  await test.step('found by search, which opens its page', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('รักษ์คลอง')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'กลุ่มรักษ์คลองบ้านท่าเรือใหม่' }).click()
    await expect(heading('กลุ่มรักษ์คลองบ้านท่าเรือใหม่')).toBeVisible()
  })

  await test.step('its empty seat stands on the page of the structure, and on paper', async () => {
    await tab('โครงสร้างสภา').click()
    const row = page.getByRole('row').filter({ hasText: 'กลุ่มรักษ์คลองบ้านท่าเรือใหม่' })
    await expect(row).toContainText('พักการดำเนินงาน')
    await expect(row.getByRole('cell').last()).toHaveText('1')
    await page.getByRole('button', { name: 'พิมพ์', exact: true }).click()
    await page.getByRole('menuitem', { name: 'ทะเบียนสมาชิกตามองค์กร' }).click()
    await expect(page.getByRole('region', { name: /ตัวอย่างเอกสาร/ }).locator('canvas').first()).toBeVisible(LONG)
    await page.getByRole('button', { name: 'ย้อนกลับ' }).click()
    await expect(heading('โครงสร้างสภา')).toBeVisible()
  })
})
