import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWorkbook } from '../support/workbook.ts'
import { expect, test } from './support/app.ts'
import { LONG } from './support/long.ts'
import { goTo, openSample } from './support/pages.ts'

/** An invented list as councils keep it: a title above the headings, a sum below, one sum that does not fit, words that say another amount. */
const LIST = writeWorkbook({
  sheets: [{
    name: 'โครงการ',
    rows: [
      ['แผนงานโครงการ ตำบลดอนทราย'],
      ['ที่', 'ชื่อโครงการ', 'ประเด็น', 'ปีงบประมาณ', 'งบ อบจ.', 'งบ พอช.', 'รวม (บาท)', 'จำนวนเงินตัวอักษร', 'สถานะ', 'ผู้รับผิดชอบ', 'มติที่ประชุม'],
      [1, 'ขุดลอกคลองดอนทราย', 'แหล่งน้ำ', 2568, 100000, 50000, 150000, 'หนึ่งแสนห้าหมื่นบาทถ้วน', 'กำลังดำเนินการ', 'นายทองดี มีนา', 'ครั้งที่ 1/2568'],
      [2, 'จัดสมัชชาดอนทราย', 'การจัดสวัสดิการสังคม', 2568, 380000, null, 380000, 'สามล้านแปดแสนบาทถ้วน', 'เสนอ', null, null],
      [3, 'ซ่อมฝายดอนทราย', 'แหล่งน้ำ', 2569, null, 20000, 25000, null, 'เสนอ', null, null],
      [null, 'รวม', null, null, 480000, 70000, 555000],
    ],
  }],
})

test('a list of projects is read, a sum is put right in place, it comes in, is seen, and is taken back', async ({ app }) => {
  const { page } = app
  const file = join(app.folder, 'โครงการดอนทราย.xlsx')
  await writeFile(file, LIST)
  await openSample(page)
  await goTo(page, '/projects')
  await page.getByRole('link', { name: 'นำเข้าจาก Excel' }).click()
  const rowOf = (title: string) => page.getByRole('row').filter({ hasText: title })

  await page.locator('input[type=file]').setInputFiles(file)
  await expect(page.getByText('พบ 3 โครงการ')).toBeVisible(LONG)
  await expect(page.getByRole('button', { name: 'นำเข้า 1 โครงการ' })).toBeEnabled()
  await expect(rowOf('จัดสมัชชาดอนทราย')).toContainText('ตัวอักษร: สามล้านแปดแสนบาทถ้วน')

  await rowOf('จัดสมัชชาดอนทราย').getByRole('button', { name: 'ใช้ตามนี้' }).click()
  await rowOf('ซ่อมฝายดอนทราย').getByRole('button', { name: 'แก้จำนวนเงิน' }).click()
  await rowOf('ซ่อมฝายดอนทราย').getByLabel('จำนวนเงิน (บาท)').fill('25,000')
  await rowOf('ซ่อมฝายดอนทราย').getByRole('button', { name: /ใช้จำนวนนี้/ }).click()
  await expect(rowOf('ซ่อมฝายดอนทราย')).toContainText('พอช. 25,000 บาท (ปีงบ 2569)')
  await page.getByRole('button', { name: 'นำเข้า 3 โครงการ' }).click()
  await expect(page.getByText('เพิ่มโครงการ 3 โครงการ')).toBeVisible(LONG)

  await page.getByRole('link', { name: 'ดูโครงการ' }).click()
  await page.getByRole('link', { name: 'จัดสมัชชาดอนทราย' }).click()
  await page.getByRole('tab', { name: 'เงิน' }).click()
  await expect(page.getByText('สามล้านแปดแสนบาทถ้วน').first()).toBeVisible(LONG)

  await goTo(page, '/projects/import')
  await page.locator('input[type=file]').setInputFiles(file)
  await expect(page.getByText('มีในสมุดแล้ว จะไม่เพิ่มซ้ำ').first()).toBeVisible(LONG)
  await goTo(page, '/settings')
  await goTo(page, '/members/import')
  await page.getByRole('button', { name: 'เลิกการนำเข้าครั้งนี้' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'เลิกการนำเข้า', exact: true }).click()
  await expect(page.getByText(/เลิกแล้ว/)).toBeVisible(LONG)
  await goTo(page, '/projects')
  await expect(page.getByRole('link', { name: 'จัดสมัชชาดอนทราย' })).toHaveCount(0)
})
