/** A day's work without the mouse: the focus is always somewhere and always seen, nothing holds the keyboard. */
import { basename, dirname, join, sep } from 'node:path'
import { mkdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import type { Page } from '@playwright/test'
import { SAMPLE_PASSPHRASE } from '../../electron/contract/sample-passphrase.ts'
import { expect, test } from './support/app.ts'
import { expectFocus, focusNow, tabThrough, tabTo } from './support/focus.ts'
import { LONG } from './support/long.ts'
import { goTo, insideAddresses } from './support/pages.ts'

test.skip(({ shell }) => shell !== 'browser', 'both shells draw the same pages; one walk is enough')

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

async function pressOn(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

/** By the menu, whose entries come first on every page. */
async function menu(page: Page, entry: string, title: string | RegExp = entry): Promise<void> {
  await pressOn(page, entry)
  await expect(heading(page, title)).toBeVisible(LONG)
  await expectFocus(page)
}

/** Into the field named `label`, and types. */
async function fill(page: Page, label: string | RegExp, text: string): Promise<void> {
  await tabTo(page, label)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

/** Through the folder dialog to `folder`, row by row. */
async function walkByKeys(page: Page, folder: string): Promise<void> {
  // Drives are looked for first: until they are listed the dialog has one button, and Tab stays on it.
  await expect(page.getByRole('button', { name: /^โฟลเดอร์ส่วนตัว/ })).toBeVisible(LONG)
  await pressOn(page, /^โฟลเดอร์ส่วนตัว/)
  for (let here = homedir(); here !== dirname(here); here = dirname(here)) {
    await expect(page.getByText(here, { exact: true })).toBeVisible()
    await pressOn(page, /^ย้อนขึ้นไป/)
  }
  await expect(page.getByRole('button', { name: 'ย้อนขึ้นไป' })).toHaveCount(0)
  for (const part of folder.split(sep).filter(Boolean)) {
    await expect(page.getByRole('button', { name: part, exact: true })).toBeVisible()
    // Among many folders by the first letters, as in a file manager.
    await tabTo(page, 'ดูที่เก็บอื่น')
    await page.keyboard.press('Tab')
    await page.keyboard.type(part)
    await expect.poll(async () => (await focusNow(page)).name).toBe(part)
    await page.keyboard.press('Enter')
  }
}

test('a secretary works with the keyboard alone', async ({ app }) => {
  const { page } = app

  await test.step('the sample council', async () => {
    await pressOn(page, /^ลองใช้กับสภาตัวอย่าง/)
    await expect(page.getByRole('navigation', { name: 'เมนูหลัก' })).toBeVisible(LONG)
    await expectFocus(page)
  })

  await test.step('a member; a form with something missing leads to its field', async () => {
    await menu(page, 'สมาชิก', 'ทำเนียบสมาชิก')
    await pressOn(page, 'เพิ่มสมาชิก')
    await expect(heading(page, 'เพิ่มสมาชิก')).toBeVisible()
    await expectFocus(page)
    await fill(page, 'ชื่อ', 'บานบุรี')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert').getByRole('button')).not.toHaveCount(0)
    await expectFocus(page)
    await pressOn(page, 'กรอกวันเริ่มวาระ')
    await page.keyboard.type('1/10/2568')
    await page.keyboard.press('Enter')
    await expect(heading(page, 'บานบุรี')).toBeVisible()
    await expectFocus(page)
  })

  await test.step('Esc closes a dialog and the focus is back where it was', async () => {
    await pressOn(page, 'แก้ไขข้อมูลบุคคล')
    await expect(page.getByRole('dialog')).toBeVisible()
    await expect.poll(async () => page.getByRole('dialog').locator(':focus').count()).toBe(1)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect.poll(async () => (await focusNow(page)).name).toBe('แก้ไขข้อมูลบุคคล')
  })

  await test.step('a meeting: attendance, an item, a resolution', async () => {
    await menu(page, 'การประชุม')
    await pressOn(page, 'สร้างการประชุม')
    await expect(heading(page, 'สร้างการประชุม')).toBeVisible()
    await fill(page, 'สถานที่', 'ศาลาประชาคม')
    await page.keyboard.press('Enter')
    await expect(heading(page, /^ประชุมสามัญ ครั้งที่/)).toBeVisible(LONG)
    await expectFocus(page)
    await page.keyboard.press('F2')
    await page.keyboard.type('บานบุรี')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await expect(page.getByRole('checkbox', { name: /บานบุรี/ })).toBeChecked()
    await page.keyboard.press('Control+Enter')
    await expect(page.locator('[data-item][aria-current]')).toContainText('2')
    await page.keyboard.type('ที่ประชุมรับทราบ')
    await page.keyboard.press('Control+m')
    await expect(page.getByRole('form', { name: /^มติ/ })).toBeVisible()
    await fill(page, 'ข้อความมติ', 'รายงานการประชุมครั้งก่อนโดยไม่มีผู้แก้ไข')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('article').filter({ hasText: 'รายงานการประชุมครั้งก่อนโดยไม่มีผู้แก้ไข' })).toBeVisible(LONG)
    await expectFocus(page)
    await page.keyboard.press('Control+p')
    await expect(heading(page, /^รายงานการประชุม/)).toBeVisible()
    await expectFocus(page)
  })

  await test.step('a project; leaving what is half typed asks first', async () => {
    await menu(page, 'โครงการ')
    await pressOn(page, 'เพิ่มโครงการ')
    await expect(heading(page, 'เพิ่มโครงการ')).toBeFocused()
    await fill(page, /^ชื่อโครงการ/, 'ปลูกต้นจากริมคลอง')
    await pressOn(page, 'มติและงานติดตาม')
    await expect(page.getByRole('dialog').locator(':focus')).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expectFocus(page)
    await fill(page, /^ชื่อโครงการ/, 'ปลูกต้นจากริมคลองสามัคคี')
    await page.keyboard.press('Enter')
    await expect(heading(page, 'ปลูกต้นจากริมคลองสามัคคี')).toBeVisible()
    await expectFocus(page)
  })

  await test.step('a backup', async () => {
    const folder = join(app.folder, 'stick')
    await mkdir(folder)
    await menu(page, 'สำรองข้อมูล')
    await pressOn(page, 'สำรองข้อมูลตอนนี้')
    await expect(page.getByRole('dialog')).toBeVisible()
    await walkByKeys(page, folder)
    await expect(page.getByText(basename(folder), { exact: false }).first()).toBeVisible()
    await pressOn(page, 'ใช้โฟลเดอร์นี้')
    await expect(page.getByText('สำรองข้อมูลเสร็จและตรวจสอบแล้ว')).toBeVisible(LONG)
    await expectFocus(page)
  })

  await test.step('search, settings, lock and unlock', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('สามัคคี')
    await page.keyboard.press('Enter')
    await expect(page.getByText(/^พบ \d+ รายการ/)).toBeVisible(LONG)
    await expectFocus(page)
    await menu(page, 'ตั้งค่า')
    await tabTo(page, 'สว่าง').catch(() => tabTo(page, 'ตามเครื่อง'))
    await page.keyboard.press('ArrowLeft')
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
    await page.keyboard.press('Control+l')
    await expect(page.locator('input[type=password]')).toBeFocused(LONG)
    await page.keyboard.type(SAMPLE_PASSPHRASE)
    await page.keyboard.press('Enter')
    await expect(heading(page, 'ตั้งค่า')).toBeVisible(LONG)
    await expectFocus(page)
  })

  await test.step('every page from top to end', async () => {
    for (const address of await insideAddresses(page)) {
      await goTo(page, address)
      const stops = await tabThrough(page)
      expect(stops.filter(({ visible }) => !visible).map(({ name, tag }) => `${address}: ${name} (${tag})`)).toEqual([])
      expect(stops.filter(({ name }) => name === '').map(({ tag }) => `${address}: ${tag} without a name`)).toEqual([])
      expect(stops.length, address).toBeGreaterThan(8)
    }
  })
})
