import { readdir } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Page } from '@playwright/test'
import { SAMPLE_PASSPHRASE } from '../../electron/contract/councils.ts'
import { expect, test } from './support/app.ts'
import { walkTo } from './support/folders.ts'

const PROJECT = 'ฟื้นฟูป่าชายเลนร่วมกันทุกหมู่บ้าน'
const LONG = { timeout: 60_000 }

async function openWith(page: Page, passphrase: string): Promise<void> {
  await page.locator('input[type=password]').fill(passphrase)
  await page.getByRole('button', { name: 'เปิดสมุดสภา' }).click()
}

test('a council is tried out, backed up, verified, locked, and restored on another PC', async ({ app }) => {
  test.setTimeout(180_000)
  let { page } = app
  await page.getByRole('button', { name: /ลองใช้กับสภาตัวอย่าง/ }).click()
  await expect(page.getByRole('link', { name: 'โครงการ', exact: true })).toBeVisible(LONG)

  await test.step('a project with its resolution and its money', async () => {
    await page.getByRole('link', { name: 'โครงการ', exact: true }).click()
    await page.getByRole('link', { name: PROJECT, exact: true }).click()
    await expect(page.getByText('หนึ่งแสนสองหมื่นบาทถ้วน')).toBeVisible()
    await page.getByLabel('อนุมัติ (บาท)').fill('๓๘๐,๐๐๐.๕๐')
    await page.getByRole('button', { name: 'เพิ่มแหล่งเงิน' }).click()
    await expect(page.getByText('ห้าแสนบาทห้าสิบสตางค์')).toBeVisible()
  })

  await test.step('the search finds it, blanks or no blanks', async () => {
    await page.getByRole('searchbox', { name: 'ค้นหาทุกอย่างในสมุด' }).first().fill('ป่า ชายเลน')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('link', { name: PROJECT, exact: true })).toBeVisible()
  })

  await test.step('backed up to a folder and verified', async () => {
    await page.getByRole('link', { name: 'สำรองข้อมูล', exact: true }).click()
    await page.getByRole('button', { name: 'สำรองข้อมูลตอนนี้' }).click()
    await walkTo(page, app.folder)
    await page.getByRole('button', { name: 'ใช้โฟลเดอร์นี้' }).click()
    await expect(page.getByText('สำรองข้อมูลเสร็จและตรวจสอบแล้ว')).toBeVisible(LONG)
    await expect(page.getByText('ไฟล์สำรองนี้สมบูรณ์ กู้คืนได้')).toBeVisible()
  })
  const file = (await readdir(app.folder)).find((name) => name.endsWith('.sapha')) ?? ''
  expect(file).not.toBe('')

  await test.step('locked: a wrong passphrase is refused, the right one opens', async () => {
    await page.keyboard.press('Control+l')
    await openWith(page, 'ไม่ใช่รหัสนี้แน่')
    await expect(page.getByRole('alert')).toBeVisible(LONG)
    await openWith(page, SAMPLE_PASSPHRASE)
    await expect(page.getByRole('link', { name: 'โครงการ', exact: true })).toBeVisible(LONG)
  })

  await test.step('on another PC: looked into, restored, opened, the same project with the same money', async () => {
    page = await app.launch(app.secondDataDir())
    await page.getByRole('link', { name: /กู้คืนจากชุดสำรอง/ }).or(page.getByRole('button', { name: /กู้คืนจากชุดสำรอง/ })).click()
    await walkTo(page, app.folder)
    await page.getByRole('button', { name: new RegExp(basename(file, '.sapha')) }).click()
    await page.locator('input[type=password]').fill(SAMPLE_PASSPHRASE)
    await page.getByRole('button', { name: 'เปิดดูไฟล์สำรอง' }).click()
    await expect(page.getByText(/สมาชิก 30 คน/)).toBeVisible(LONG)
    await page.getByRole('button', { name: 'กู้คืนสภานี้' }).click()
    await openWith(page, SAMPLE_PASSPHRASE)
    await expect(page.getByRole('link', { name: 'โครงการ', exact: true })).toBeVisible(LONG)
    await page.getByRole('link', { name: 'โครงการ', exact: true }).click()
    await page.getByRole('link', { name: PROJECT, exact: true }).click()
    await expect(page.getByText('ห้าแสนบาทห้าสิบสตางค์')).toBeVisible()
  })

  await test.step('quit and started again: everything is there', async () => {
    page = await app.restart()
    await openWith(page, SAMPLE_PASSPHRASE)
    await expect(page.getByRole('link', { name: 'โครงการ', exact: true })).toBeVisible(LONG)
  })
})
