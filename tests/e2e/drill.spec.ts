import { readdir } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Page } from '@playwright/test'
import { SAMPLE_PASSPHRASE } from '../../electron/contract/sample-passphrase.ts'
import { expect, test } from './support/app.ts'
import { Book } from './support/book.ts'
import { walkTo } from './support/folders.ts'
import { LONG } from './support/long.ts'

const OLD_PROJECT = 'ฟื้นฟูป่าชายเลนร่วมกันทุกหมู่บ้าน'
const NEW_PROJECT = 'โครงการที่เพิ่มหลังสำรอง'

async function unlock(page: Page): Promise<void> {
  await page.locator('input[type=password]').fill(SAMPLE_PASSPHRASE)
  await page.getByRole('button', { name: 'เปิดสมุดสภา' }).click()
  await expect(page.getByRole('link', { name: 'โครงการ', exact: true })).toBeVisible(LONG)
}

async function go(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name, exact: true }).click()
}

test('a backup is verified, rehearsed read-only, gives back one record, is restored, and the restore undone', async ({ app, shell }) => {
  const { page } = app
  await page.getByRole('button', { name: /ลองใช้กับสภาตัวอย่าง/ }).click()
  await expect(page.getByRole('link', { name: 'โครงการ', exact: true })).toBeVisible(LONG)
  await go(page, 'สำรองข้อมูล')
  await page.getByRole('button', { name: 'สำรองข้อมูลตอนนี้' }).click()
  await walkTo(page, app.folder)
  await page.getByRole('button', { name: 'ใช้โฟลเดอร์นี้' }).click()
  await expect(page.getByText('ชุดสำรองนี้สมบูรณ์ กู้คืนได้')).toBeVisible(LONG)
  const file = (await readdir(app.folder)).find((name) => name.endsWith('.sapha')) ?? ''

  await test.step('the result can be had on paper', async () => {
    await page.getByRole('button', { name: 'พิมพ์ผลการตรวจ' }).click()
    await expect(page.getByRole('dialog').locator('canvas').first()).toBeVisible(LONG)
    await page.keyboard.press('Escape')
  })

  await test.step('something is added after the backup', async () => {
    await go(page, 'โครงการ')
    await page.getByRole('link', { name: 'เพิ่มโครงการ' }).first().click()
    await page.getByLabel('ชื่อโครงการ').fill(NEW_PROJECT)
    await page.getByRole('button', { name: 'บันทึกโครงการ' }).click()
    await expect(page.getByRole('heading', { name: NEW_PROJECT })).toBeVisible(LONG)
  })

  await test.step('the preview tells the older from the newer', async () => {
    await go(page, 'สำรองข้อมูล')
    await page.getByRole('link', { name: 'ซ้อมกู้คืน' }).click()
    await walkTo(page, app.folder)
    await page.getByRole('button', { name: new RegExp(basename(file, '.sapha')) }).click()
    await expect(page.getByText(/ชุดสำรองนี้เก่ากว่าข้อมูลในเครื่อง/)).toBeVisible(LONG)
    await expect(page.getByRole('row', { name: /โครงการ.*มีเฉพาะในเครื่อง 1/ })).toBeVisible()
  })

  await test.step('the drill shows the book as it was, and only shows it', async () => {
    await page.getByRole('button', { name: /ซ้อมกู้คืน/ }).click()
    await expect(page.getByText(/กำลังดูชุดสำรองลงวันที่ .* อ่านอย่างเดียว/)).toBeVisible(LONG)
    await go(page, 'โครงการ')
    await expect(page.getByRole('link', { name: OLD_PROJECT, exact: true })).toBeVisible(LONG)
    await expect(page.getByText(NEW_PROJECT)).toHaveCount(0)
    await expect(page.getByRole('link', { name: 'เพิ่มโครงการ' })).toHaveCount(0)
    // It is searched like the book itself, but keeps nothing of what is asked.
    const asked: string[] = []
    page.on('request', (request) => asked.push(/"name":"(search\.\w+)"/.exec(request.postData() ?? '')?.[1] ?? ''))
    expect(await new Book(app).search(OLD_PROJECT)).toContain(OLD_PROJECT)
    await expect(page.getByRole('button', { name: 'เก็บการค้นหานี้' })).toHaveCount(0)
    await page.getByRole('main').getByRole('link', { name: OLD_PROJECT, exact: true }).click()
    await expect(page.getByRole('heading', { name: OLD_PROJECT, level: 1 })).toBeVisible(LONG)
    if (shell === 'browser') expect(asked).toContain('search.find')
    expect(asked).not.toContain('search.remember')
    await page.getByRole('button', { name: 'ปิด กลับไปสมุดสภา' }).click()
    await expect(page.getByText(/ซ้อมล่าสุด/)).toBeVisible(LONG)
  })

  await test.step('one record alone is taken back as it was', async () => {
    await go(page, 'โครงการ')
    await page.getByRole('link', { name: OLD_PROJECT, exact: true }).click()
    await new Book(app).addFunding({ source: 'พอช.', promised: '380000', received: '' })
    await expect(page.getByText('อนุมัติรวม ห้าแสนสองหมื่นบาทถ้วน')).toBeVisible(LONG)
    await go(page, 'สำรองข้อมูล')
    await page.getByRole('link', { name: 'กู้คืนจากชุดสำรอง' }).click()
    await walkTo(page, app.folder)
    await page.getByRole('button', { name: new RegExp(basename(file, '.sapha')) }).click()
    await page.getByRole('button', { name: 'นำบางรายการกลับ' }).click(LONG)
    await expect(page.getByLabel('ค้นหาในรายการ')).toBeVisible(LONG)
    await page.getByText('โครงการ', { exact: true }).last().click()
    await page.getByRole('row', { name: OLD_PROJECT }).getByRole('button', { name: 'ดู' }).click()
    await page.getByRole('button', { name: 'แทนที่รายการในเครื่อง' }).click(LONG)
    await page.getByRole('link', { name: 'เปิดรายการ' }).click(LONG)
    await page.getByRole('tab', { name: 'เงิน' }).click()
    await expect(page.getByText('อนุมัติรวม หนึ่งแสนสี่หมื่นบาทถ้วน')).toBeVisible(LONG)
    await go(page, 'สำรองข้อมูล')
  })

  await test.step('restored in place of what is here, which is kept', async () => {
    await page.getByRole('link', { name: 'กู้คืนจากชุดสำรอง' }).click()
    await walkTo(page, app.folder)
    await page.getByRole('button', { name: new RegExp(basename(file, '.sapha')) }).click()
    await page.getByRole('button', { name: 'แทนที่ด้วยชุดสำรองนี้' }).click(LONG)
    await page.getByRole('dialog').getByRole('button', { name: 'แทนที่ด้วยชุดสำรองนี้' }).click()
    // The dialog before may still be fading away.
    const asking = page.getByRole('dialog').filter({ has: page.locator('input[type=password]') })
    await asking.locator('input[type=password]').fill(SAMPLE_PASSPHRASE)
    await asking.getByRole('button', { name: 'แทนที่ด้วยชุดสำรองนี้' }).click()
    await expect(page.getByRole('button', { name: 'เปิดสมุดสภา' })).toBeVisible(LONG)
    await unlock(page)
    await go(page, 'โครงการ')
    await expect(page.getByRole('link', { name: OLD_PROJECT, exact: true })).toBeVisible(LONG)
    await expect(page.getByText(NEW_PROJECT)).toHaveCount(0)
  })

  await test.step('undone: what was added is there again', async () => {
    await go(page, 'สำรองข้อมูล')
    await page.getByRole('button', { name: 'นำข้อมูลก่อนกู้คืนกลับมา' }).click(LONG)
    await page.getByRole('dialog').getByRole('button', { name: 'นำข้อมูลก่อนกู้คืนกลับมา' }).click()
    await expect(page.getByRole('button', { name: 'เปิดสมุดสภา' })).toBeVisible(LONG)
    await unlock(page)
    await go(page, 'โครงการ')
    await expect(page.getByRole('link', { name: NEW_PROJECT, exact: true })).toBeVisible(LONG)
  })
  expect(app.problems).toEqual([])
})
