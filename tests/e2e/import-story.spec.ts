import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { writeWorkbook, type CellInput } from '../support/workbook.ts'
import { expect, test } from './support/app.ts'
import { LONG } from './support/long.ts'

/** An invented roll as councils keep it: titles above the headings, a total and a signature below, and five things wrong. */
const HEADINGS: CellInput[] = ['ลำดับ', 'ชื่อ - สกุล', 'วัน/เดือน/ปีเกิด', 'บ้านเลขที่', 'หมู่ที่', 'โทรศัพท์', 'องค์กรชุมชน', 'วันที่เริ่มวาระ']
const person = (n: number, name: string, born: string, moo: CellInput, phone: string): CellInput[] =>
  [n, name, born, `${n}/1`, moo, phone, n % 2 ? 'กลุ่มออมทรัพย์บ้านดอนทราย' : 'กลุ่มจักสานบ้านริมนา', '17 ส.ค. 2568']
const MESSY_ROLL = writeWorkbook({
  sheets: [{
    name: 'ทำเนียบ',
    rows: [
      ['ทะเบียนสมาชิกสภาองค์กรชุมชนตำบลดอนทราย'],
      ['ข้อมูล ณ เดือนกันยายน 2568'],
      HEADINGS,
      person(1, 'นายทองดี  มีนา', '1/2/2508', 1, '081-000-0001'),
      person(2, 'นางบัวคำ ริมนา', '๑๒ มี.ค. ๒๕๑๐', '๒', '0810000002'),
      person(3, 'นางสาวพิมพ์ใจ ดอนทราย', '31/2/2520', 3, '0810000003'),
      person(4, 'นายสมาน ทุ่งกว้าง', '5 พฤษภาคม 2512', 3, '08100'),
      [null, 'รวม 4 คน'],
      [],
      [null, null, null, null, 'ลงชื่อ ......................................... เลขานุการ'],
    ],
    merges: ['A1:H1', 'A2:H2'],
  }],
})

async function newCouncil(page: Page): Promise<void> {
  await page.getByRole('button', { name: /ลองใช้กับสภาตัวอย่าง/ }).click()
  await expect(page.getByRole('link', { name: 'สมาชิก', exact: true })).toBeVisible(LONG)
}
const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name })

test('a messy roll is read, two problems are put right in place, it comes in, is seen, and is taken back', async ({ app }) => {
  const { page } = app
  const file = join(app.folder, 'ทะเบียนตำบลดอนทราย.xlsx')
  await writeFile(file, MESSY_ROLL)
  await newCouncil(page)
  await page.getByRole('link', { name: 'สมาชิก', exact: true }).click()
  await page.getByRole('link', { name: 'นำเข้ารายชื่อ' }).click()

  await test.step('read: four people, nothing written, both doubts shown', async () => {
    await page.locator('input[type=file]').setInputFiles(file)
    await expect(page.getByText(/พบ 4 รายชื่อ/)).toBeVisible(LONG)
    await expect(page.getByRole('button', { name: 'นำเข้า 2 คน' })).toBeEnabled()
    await expect(page.getByText('ยังต้องดูอีก 2 แถว')).toBeVisible()
    await expect(rowOf(page, 'นางสาวพิมพ์ใจ ดอนทราย')).toContainText('ไม่มีวันที่ 31/2/2520 ในปฏิทิน')
    await expect(rowOf(page, 'นายทองดี มีนา')).toHaveCount(0)
  })

  await test.step('a date and a phone number are put right where they stand', async () => {
    const born = rowOf(page, 'นางสาวพิมพ์ใจ ดอนทราย').getByLabel('วันเกิด')
    await born.fill('28/2/2520')
    await born.press('Enter')
    await expect(rowOf(page, 'นางสาวพิมพ์ใจ ดอนทราย')).toContainText('เกิด 28 ก.พ. 2520')
    const phone = rowOf(page, 'นายสมาน ทุ่งกว้าง').getByLabel('โทรศัพท์ 7')
    await phone.fill('0810')
    await phone.press('Enter')
    await expect(rowOf(page, 'นายสมาน ทุ่งกว้าง')).toContainText('โทรศัพท์ต้องมี 9 หรือ 10 หลัก')
    await phone.fill('๐๘๑-๐๐๐-๐๐๐๔')
    await phone.press('Enter')
    await expect(page.getByText('ดูครบทุกแถวแล้ว')).toBeVisible()
  })

  await test.step('leaving asks first', async () => {
    await page.getByRole('link', { name: 'โครงการ', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'อยู่หน้านี้ต่อ' }).click()
  })

  await test.step('brought in, and seen on the roll', async () => {
    await page.getByRole('button', { name: 'นำเข้า 4 คน' }).click()
    await expect(page.getByRole('heading', { name: 'นำเข้าแล้ว' })).toBeVisible(LONG)
    await expect(page.getByText('เพิ่มสมาชิก 4 คน')).toBeVisible()
    await page.getByRole('link', { name: 'ดูทำเนียบสมาชิก' }).click()
    await page.getByRole('textbox', { name: 'ค้นหาสมาชิก' }).or(page.getByRole('searchbox', { name: 'ค้นหาสมาชิก' })).fill('ดอนทราย')
    await expect(page.getByRole('link', { name: 'นางสาวพิมพ์ใจ ดอนทราย' })).toBeVisible()
    await expect(rowOf(page, 'นายทองดี มีนา')).toContainText('กลุ่มออมทรัพย์บ้านดอนทราย')
  })

  await test.step('printed: the roll by village has them', async () => {
    await page.getByRole('button', { name: 'พิมพ์', exact: true }).click()
    await page.getByRole('menuitem', { name: 'ทะเบียนสมาชิกตามหมู่' }).click()
    await expect(page.getByRole('region', { name: /ตัวอย่างเอกสาร/ }).locator('canvas').first()).toBeVisible(LONG)
    await page.getByRole('button', { name: 'ย้อนกลับ' }).click()
  })

  await test.step('the same file again adds nobody', async () => {
    await page.getByRole('link', { name: 'นำเข้ารายชื่อ' }).click()
    await page.locator('input[type=file]').setInputFiles(file)
    await expect(page.getByText(/พบ 4 รายชื่อ/)).toBeVisible(LONG)
    await expect(page.getByText('เพิ่ม 0', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'เลือกไฟล์อื่น' }).click()
  })

  await test.step('taken back whole', async () => {
    await page.getByRole('row').filter({ hasText: 'ทะเบียนตำบลดอนทราย.xlsx' }).getByRole('button', { name: 'เลิกการนำเข้าครั้งนี้' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'เลิกการนำเข้า' }).click()
    await expect(page.getByText(/^เลิกแล้ว /)).toBeVisible(LONG)
    await page.getByRole('link', { name: 'สมาชิก', exact: true }).click()
    await page.getByRole('textbox', { name: 'ค้นหาสมาชิก' }).or(page.getByRole('searchbox', { name: 'ค้นหาสมาชิก' })).fill('พิมพ์ใจ ดอนทราย')
    await expect(page.getByText('ไม่มีใครตรงกับที่ค้นหาหรือที่เลือกไว้')).toBeVisible()
  })
  expect(app.problems).toEqual([])
})

const PASTED = [
  ['ที่', 'ชื่อกลุ่ม', 'ประเภท', 'หมู่', 'เลขที่จดแจ้ง', 'จำนวนสมาชิก', 'ประธาน', 'สถานะ'],
  ['1', 'กลุ่มจักสานบ้านริมนา', 'ชุมชนท้องถิ่น', '2', '41/2560', '15-20', 'นางบัวคำ ริมนา', 'ยังดำเนินการ'],
  ['2', 'เครือข่ายป่าชุมชนดอนทราย', 'ชุมชนอื่น', '1-3', '42/2560', '120', 'นายทองดี มีนา', 'ยังดำเนินการ'],
  ['3', 'กลุ่มเลี้ยงปลาบ้านทุ่งกว้าง', '', '4', '43/2560', '30', 'นายสมาน ทุ่งกว้าง', 'เลิกแล้ว'],
].map((row) => row.join('\t')).join('\n')

test('a list of organisations is pasted from a table, put right in place, comes in, is seen in the register, and is taken back', async ({ app }) => {
  const { page } = app
  await newCouncil(page)
  const toDesk = async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'สมาชิก', exact: true }).click()
    await page.getByRole('link', { name: 'นำเข้ารายชื่อ' }).click()
  }
  await toDesk()

  await test.step('pasted: three organisations, two of them to look at', async () => {
    await page.getByRole('textbox', { name: 'วางจากตาราง' }).fill(PASTED)
    await page.getByRole('button', { name: 'อ่านที่วาง' }).click()
    await expect(page.getByText(/พบ 3 องค์กร/)).toBeVisible(LONG)
    await expect(page.getByText('ยังต้องดูอีก 2 แถว')).toBeVisible()
    await expect(rowOf(page, 'กลุ่มจักสานบ้านริมนา')).toContainText('15-20 เป็นช่วงของจำนวน')
  })

  await test.step('the number of members is given, and since when the third has ended', async () => {
    const members = rowOf(page, 'กลุ่มจักสานบ้านริมนา').getByLabel('จำนวนสมาชิก 2')
    await members.fill('๑๘')
    await members.press('Enter')
    const ended = rowOf(page, 'กลุ่มเลี้ยงปลาบ้านทุ่งกว้าง')
    await ended.getByLabel('เลิกแล้ว ตั้งแต่วันที่').fill('1/10/2566')
    await ended.getByLabel('เลิกแล้ว ตั้งแต่วันที่').press('Enter')
    await ended.getByRole('button', { name: 'ลงสถานะนี้' }).click()
    await expect(page.getByText('ดูครบทุกแถวแล้ว')).toBeVisible()
    await expect(page.getByText('ประเภทของ 1 องค์กรที่ไฟล์ไม่ได้บอก')).toBeVisible()
  })

  await test.step('brought in, and seen in the register', async () => {
    await page.getByRole('button', { name: 'นำเข้า 3 องค์กร' }).click()
    await expect(page.getByRole('heading', { name: 'นำเข้าแล้ว' })).toBeVisible(LONG)
    await expect(page.getByText('เพิ่มองค์กรชุมชน 3 องค์กร')).toBeVisible()
    await page.getByRole('link', { name: 'ดูทะเบียนองค์กร' }).click()
    await expect(rowOf(page, 'เครือข่ายป่าชุมชนดอนทราย')).toContainText('42/2560')
    await expect(rowOf(page, 'กลุ่มเลี้ยงปลาบ้านทุ่งกว้าง')).toHaveCount(0) // it has ended, and the register opens with those that go on
    await page.getByRole('link', { name: 'กลุ่มจักสานบ้านริมนา' }).click()
    await expect(page.getByText('18 คน')).toBeVisible()
  })

  await test.step('taken back whole', async () => {
    await toDesk()
    await page.getByRole('button', { name: 'เลิกการนำเข้าครั้งนี้' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'เลิกการนำเข้า' }).click()
    await expect(page.getByText(/^เลิกแล้ว /)).toBeVisible(LONG)
    await page.getByRole('navigation').getByRole('link', { name: 'สมาชิก', exact: true }).click()
    await page.getByRole('link', { name: 'องค์กรชุมชน', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'องค์กรชุมชน', exact: true })).toBeVisible()
    await expect(rowOf(page, 'เครือข่ายป่าชุมชนดอนทราย')).toHaveCount(0)
  })
  expect(app.problems).toEqual([])
})
