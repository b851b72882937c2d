import { readdir } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { SAMPLE_PASSPHRASE } from '../../electron/contract/sample-passphrase.ts'
import { expect, test } from './support/app.ts'
import { walkTo } from './support/folders.ts'
import { LONG } from './support/long.ts'
import { savedFile } from './support/saved-file.ts'

const SENDER = 'สภาตัวอย่างตำบลป่าคลอก'
const RECEIVER = 'สภาองค์กรชุมชนตำบลเพื่อนบ้าน'
const PROJECT = 'ฟื้นฟูป่าชายเลนร่วมกันทุกหมู่บ้าน'

const menu = (page: Page) => page.getByRole('navigation', { name: 'เมนูหลัก' })
const backupLink = (page: Page) => menu(page).getByRole('link', { name: 'สำรองข้อมูล', exact: true })
const projectsLink = (page: Page) => menu(page).getByRole('link', { name: 'โครงการ', exact: true })

async function tryOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /ลองใช้กับสภาตัวอย่าง/ }).click()
  await expect(backupLink(page)).toBeVisible(LONG)
}

async function toTransfers(page: Page): Promise<void> {
  await backupLink(page).click()
  await page.getByRole('link', { name: 'ส่งให้สภาอื่น' }).click()
  await expect(page.getByRole('heading', { name: 'ส่งให้สภาอื่น' })).toBeVisible()
}

const wordsIn = (scope: ReturnType<Page['getByRole']>) => scope.getByRole('list', { name: 'คำตรวจ' }).getByRole('listitem').allInnerTexts()

test('a council sends a part of its book to another, which reads it and cannot write, and is back in its own', async ({ app }) => {
  let { page } = app
  const receiverDir = app.dataDir
  let card: Buffer
  let words: string[] = []

  await test.step('the receiver saves its card as a file', async () => {
    await tryOut(page)
    await menu(page).getByRole('link', { name: 'ตั้งค่า', exact: true }).click()
    await page.getByRole('link', { name: 'ข้อมูลสภา' }).click()
    await page.getByLabel('ชื่อสภา').fill(RECEIVER)
    await page.getByRole('button', { name: 'บันทึกข้อมูลสภา' }).click()
    await expect(page.getByRole('banner').getByTitle(RECEIVER, { exact: true })).toBeVisible()
    await toTransfers(page)
    const own = page.getByRole('region', { name: 'บัตรของสภาเรา' })
    await own.getByRole('button', { name: 'บันทึกบัตรเป็นไฟล์' }).waitFor()
    words = await wordsIn(own)
    expect(words).toHaveLength(8)
    card = await savedFile(app, () => own.getByRole('button', { name: 'บันทึกบัตรเป็นไฟล์' }).click())
  })

  await test.step('the sender, on another PC, reads the same eight words, and keeps the card', async () => {
    page = await app.launch(app.secondDataDir())
    await tryOut(page)
    await toTransfers(page)
    await page.getByRole('button', { name: 'เพิ่มบัตรของสภาอื่น' }).click()
    const dialog = page.getByRole('dialog', { name: 'เพิ่มบัตรของสภาอื่น' })
    await page.locator('input[type=file]').setInputFiles({ name: 'บัตรติดต่อ.sapha-card', mimeType: 'application/json', buffer: card })
    await expect(dialog.getByText(RECEIVER, { exact: true })).toBeVisible()
    expect(await wordsIn(dialog)).toEqual(words)
    await dialog.getByRole('button', { name: 'คำตรวจตรงกัน บันทึกบัตร' }).click()
    await expect(page.getByRole('cell', { name: words.join(' ') })).toBeVisible()
  })

  await test.step('projects and the minutes of a year go into a folder, verified', async () => {
    await page.getByRole('combobox', { name: 'ส่งให้' }).click()
    await page.getByRole('option', { name: RECEIVER }).click()
    await page.getByLabel('รายงานการประชุมของปี พ.ศ.').check()
    await page.getByRole('combobox', { name: 'ปี พ.ศ.', exact: true }).selectOption('2568')
    await page.getByRole('button', { name: 'เลือกที่เก็บแล้วส่ง' }).click()
    await walkTo(page, app.folder)
    await page.getByRole('button', { name: 'ใช้โฟลเดอร์นี้' }).click()
    await expect(page.getByText('ไฟล์พร้อมส่งและตรวจสอบแล้ว')).toBeVisible(LONG)
  })
  const file = (await readdir(app.folder)).find((name) => name.endsWith('.sapha')) ?? ''
  expect(file).not.toBe('')

  await test.step('the receiver opens it: the band names the sender, the projects are there, nothing can be written', async () => {
    page = await app.launch(receiverDir)
    await page.locator('input[type=password]').fill(SAMPLE_PASSPHRASE)
    await page.getByRole('button', { name: 'เปิดสมุดสภา' }).click()
    await expect(backupLink(page)).toBeVisible(LONG)
    await toTransfers(page)
    await page.getByRole('button', { name: 'เปิดไฟล์ที่ได้รับ' }).click()
    await walkTo(page, app.folder)
    await page.getByRole('button', { name: file.replace('.sapha', '') }).click()
    await expect(page.getByText(new RegExp(`กำลังดูข้อมูลจาก${SENDER}.*อ่านอย่างเดียว.*เฉพาะโครงการและรายงานการประชุมปี 2568`))).toBeVisible(LONG)
    await expect(page.getByRole('banner').getByTitle(SENDER, { exact: true })).toBeVisible()
    await projectsLink(page).click()
    await expect(page.getByRole('link', { name: 'เพิ่มโครงการ' })).toHaveCount(0)
    await page.getByRole('link', { name: PROJECT, exact: true }).click()
    await page.getByRole('tab', { name: 'เงิน' }).click()
    await expect(page.getByText('อนุมัติรวม หนึ่งแสนสี่หมื่นบาทถ้วน')).toBeVisible()
    await expect(page.getByRole('button', { name: /เพิ่มแหล่งเงิน|^บันทึก|^ลบ/ })).toHaveCount(0)
  })

  await test.step('closed, its own council is open again, and writes', async () => {
    await page.getByRole('button', { name: 'ปิด กลับไปสมุดสภา' }).click()
    await expect(page.getByRole('banner').getByTitle(RECEIVER, { exact: true })).toBeVisible()
    await expect(page.getByText(/กำลังดูข้อมูลจาก/)).toHaveCount(0)
    await projectsLink(page).click()
    await expect(page.getByRole('link', { name: 'เพิ่มโครงการ' })).toBeVisible()
  })
})
