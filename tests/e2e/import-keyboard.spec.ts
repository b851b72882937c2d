import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './support/app.ts'
import { expectFocus, focusNow, tabTo } from './support/focus.ts'
import { LONG } from './support/long.ts'

/** The import desk from the file to its undoing without the mouse, in both shells: each has its own dialog for files. */

const LIST = [
  'ลำดับ,ชื่อ - สกุล,วันเกิด,หมู่ที่,โทรศัพท์,วันที่เริ่มวาระ',
  '1,นายทองดี มีนา,1/2/2508,1,081-000-0001,17 ส.ค. 2568',
  '2,นางสาวพิมพ์ใจ ดอนทราย,31/2/2520,3,081-000-0003,17 ส.ค. 2568',
  '3,นายสมาน ทุ่งกว้าง,5/5/2512,3,08100,17 ส.ค. 2568',
].join('\r\n')

async function pressOn(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

/** Into the field named `label`, types, and takes it with Enter. */
async function fill(page: Page, label: string | RegExp, text: string): Promise<void> {
  await tabTo(page, label)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name })

test('a list is imported and taken back with the keyboard alone', async ({ app }) => {
  const { page } = app
  const file = join(app.folder, 'รายชื่อ.csv')
  await writeFile(file, LIST)
  await pressOn(page, /^ลองใช้กับสภาตัวอย่าง/)
  await expect(page.getByRole('navigation', { name: 'เมนูหลัก' })).toBeVisible(LONG)

  await test.step('to the desk, and the file is chosen', async () => {
    await pressOn(page, 'สมาชิก')
    await expect(page.getByRole('heading', { level: 1, name: 'ทำเนียบสมาชิก' })).toBeVisible(LONG)
    await pressOn(page, 'นำเข้ารายชื่อ')
    await expect(page.getByRole('button', { name: 'เลือกไฟล์' })).toBeVisible(LONG)
    await expectFocus(page) // on the heading of the page that came
    await tabTo(page, 'เลือกไฟล์')
    const chooser = page.waitForEvent('filechooser')
    await page.evaluate(() => undefined) // the page has heard that its dialogs are caught: keys may overtake that
    await page.keyboard.press('Enter')
    await (await chooser).setFiles(file)
    await expect(page.getByText(/พบ 3 รายชื่อ/)).toBeVisible(LONG)
    await expectFocus(page)
  })

  await test.step('two doubts are put right where they stand; the focus stays in the page', async () => {
    await fill(page, 'วันเกิด', '28/2/2520')
    await expect(rowOf(page, 'นางสาวพิมพ์ใจ ดอนทราย')).toContainText('เกิด 28 ก.พ. 2520')
    await expectFocus(page)
    await fill(page, /^โทรศัพท์ \d/, '0810000004')
    await expect(page.getByText('ดูครบทุกแถวแล้ว')).toBeVisible()
    await expectFocus(page)
  })

  await test.step('all rows are shown by the arrow keys of the filter', async () => {
    await tabTo(page, /^มีข้อสงสัย/, { back: true })
    await page.keyboard.press('ArrowLeft')
    await expect.poll(async () => (await focusNow(page)).name).toMatch(/^ทั้งหมด/)
    await expect(rowOf(page, 'นายทองดี มีนา')).toBeVisible()
  })

  await test.step('leaving asks; Esc stays, and the focus is back', async () => {
    await pressOn(page, 'โครงการ')
    // The dialog takes the focus a moment after it is seen, as a reader does.
    await expect(page.getByRole('dialog').locator(':focus')).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expectFocus(page)
  })

  await test.step('brought in', async () => {
    await pressOn(page, 'นำเข้า 3 คน')
    await expect(page.getByRole('heading', { name: 'นำเข้าแล้ว' })).toBeVisible(LONG)
    await expectFocus(page)
    await pressOn(page, 'ดูทำเนียบสมาชิก')
    await expect(page.getByRole('heading', { level: 1, name: 'ทำเนียบสมาชิก' })).toBeVisible(LONG)
  })

  await test.step('taken back', async () => {
    await pressOn(page, 'นำเข้ารายชื่อ')
    await expect(page.getByRole('button', { name: 'เลิกการนำเข้าครั้งนี้' })).toBeVisible(LONG)
    await pressOn(page, 'เลิกการนำเข้าครั้งนี้')
    await expect(page.getByRole('dialog')).toBeVisible()
    await pressOn(page, 'เลิกการนำเข้า')
    await expect(page.getByText(/^เลิกแล้ว /)).toBeVisible(LONG)
    await expectFocus(page)
  })
  expect(app.problems).toEqual([])
})
