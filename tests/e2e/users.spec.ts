import type { Page } from '@playwright/test'
import { SAMPLE_PASSPHRASE } from '../../electron/contract/sample-passphrase.ts'
import { expect, test } from './support/app.ts'
import { LONG } from './support/long.ts'

const VIEWER = 'นกกระจาบทำรังบนยอดไผ่'
const NAME = 'นางสาววิไล ผู้ดู'

async function openWith(page: Page, passphrase: string): Promise<void> {
  await page.keyboard.press('Control+l')
  const open = page.getByRole('button', { name: 'เปิดสมุดสภา' })
  await open.waitFor()
  await page.locator('input[type=password]').fill(passphrase)
  await open.click()
}

async function toUsers(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'ตั้งค่า', exact: true }).click()
  await page.getByRole('link', { name: 'ผู้ใช้และรหัสผ่าน' }).click()
}

test('a secretary adds a viewer, who reads and cannot write; removed, and the keys changed, the viewer opens nothing', async ({ app }) => {
  const { page } = app
  await page.getByRole('button', { name: /ลองใช้กับสภาตัวอย่าง/ }).click()
  await expect(page.getByRole('link', { name: 'ตั้งค่า', exact: true })).toBeVisible(LONG)

  await test.step('the viewer types a passphrase of their own', async () => {
    await toUsers(page)
    await page.getByRole('button', { name: 'เพิ่มผู้ใช้' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('ชื่อผู้ใช้').fill(NAME)
    await dialog.locator('#user-passphrase').fill(VIEWER)
    await dialog.locator('#user-passphrase-again').fill(VIEWER)
    await dialog.getByRole('button', { name: 'เพิ่มผู้ใช้' }).click()
    await expect(page.getByRole('cell', { name: NAME, exact: true })).toBeVisible(LONG)
  })

  await test.step('the viewer reads, is told who may write, and finds nothing to write with', async () => {
    await openWith(page, VIEWER)
    await expect(page.getByRole('link', { name: 'สมาชิก', exact: true })).toBeVisible(LONG)
    await page.getByRole('link', { name: 'สมาชิก', exact: true }).click()
    await expect(page.getByText('อ่านได้อย่างเดียว').first()).toBeVisible()
    await expect(page.getByRole('link', { name: 'เพิ่มสมาชิก' })).toHaveCount(0)
    await toUsers(page)
    await expect(page.getByText(/เลขานุการเป็นผู้เพิ่ม แก้ไข และลบผู้ใช้/)).toBeVisible()
    await expect(page.getByRole('button', { name: /เพิ่มผู้ใช้|^ลบ|^แก้ไข|เปลี่ยนกุญแจ/ })).toHaveCount(0)
  })

  await test.step('the secretary removes the viewer and changes the keys', async () => {
    await openWith(page, SAMPLE_PASSPHRASE)
    await expect(page.getByRole('link', { name: 'ตั้งค่า', exact: true })).toBeVisible(LONG)
    await toUsers(page)
    await page.getByRole('button', { name: `ลบ ${NAME}` }).click()
    await page.getByRole('button', { name: 'ลบผู้ใช้' }).click()
    await expect(page.getByRole('cell', { name: NAME, exact: true })).toHaveCount(0)
    await page.getByRole('button', { name: 'เปลี่ยนกุญแจของสมุด' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'เปลี่ยนกุญแจของสมุด' }).click()
    await expect(page.getByText('เปลี่ยนกุญแจแล้ว')).toBeVisible(LONG)
  })

  await test.step("the viewer's passphrase opens nothing, the secretary's still does", async () => {
    await openWith(page, VIEWER)
    await expect(page.getByText('เปิดไม่ได้ด้วยรหัสที่ใส่')).toBeVisible(LONG)
    await page.locator('input[type=password]').fill(SAMPLE_PASSPHRASE)
    await page.getByRole('button', { name: 'เปิดสมุดสภา' }).click()
    await expect(page.getByRole('link', { name: 'สมาชิก', exact: true })).toBeVisible(LONG)
  })
})
