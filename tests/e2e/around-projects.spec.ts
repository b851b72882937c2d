import { expect, test } from './support/app.ts'
import { LONG } from './support/long.ts'
import { goTo, openSample } from './support/pages.ts'

test('a letter, a year of the fund and a proposal are written, found, printed and reminded of', async ({ app }) => {
  const { page } = app
  await openSample(page)
  const dialog = page.getByRole('dialog')

  await test.step('a partner gets a letter, and is found by its subject', async () => {
    await goTo(page, '/projects/partners')
    await page.getByRole('link', { name: 'พอช.', exact: true }).click()
    await page.getByRole('button', { name: 'บันทึกหนังสือ' }).click()
    await dialog.getByRole('button', { name: 'บันทึกหนังสือ' }).click()
    await expect(dialog.getByRole('alert')).toContainText('ใส่เรื่องของหนังสือ')
    await dialog.getByLabel('เรื่อง', { exact: true }).fill('ขอรับการสนับสนุนเรือสำรวจ')
    await dialog.getByRole('button', { name: 'บันทึกหนังสือ' }).click()
    await expect(page.getByRole('row').filter({ hasText: 'เรือสำรวจ' })).toContainText('ส่งออก')
    await goTo(page, '/search?q=เรือสำรวจ')
    await page.getByRole('link', { name: 'พอช.' }).click()
    await expect(page.getByRole('heading', { name: 'พอช.', level: 1 })).toBeVisible()
  })

  await test.step('a year of the fund says what is missing; a second one of the same year is not taken', async () => {
    await goTo(page, '/projects/fund')
    await page.getByRole('button', { name: 'เพิ่มรายงานประจำปี' }).click()
    await dialog.getByLabel('ปีงบประมาณ').fill('2569')
    await dialog.getByRole('button', { name: 'บันทึกรายงาน' }).click()
    await expect(dialog.getByRole('alert')).toBeVisible()
    await dialog.getByLabel('ปีงบประมาณ').fill('2560')
    await dialog.getByLabel('อปท. ตกลงไว้ (บาท)').fill('๕๐,๐๐๐')
    await dialog.getByLabel('อปท. จ่ายแล้ว (บาท)').fill('30,000.50')
    await dialog.getByRole('button', { name: 'บันทึกรายงาน' }).click()
    await page.getByRole('link', { name: '2560', exact: true }).click()
    await expect(page.getByText('ยังขาด 19,999.50 บาท')).toBeVisible(LONG)
    await page.getByRole('button', { name: 'พิมพ์' }).click()
    await page.getByRole('menuitem', { name: /ปีงบประมาณ 2560/ }).click()
    await expect(page.getByRole('heading', { name: 'รายงานกองทุนสวัสดิการ', level: 1 })).toBeVisible(LONG)
  })

  await test.step('a proposal whose day has come stands on the home page until it is taken up', async () => {
    await goTo(page, '/')
    await page.getByRole('link', { name: /ถามผลข้อเสนอ: .*รถรับส่งผู้สูงอายุ/ }).click(LONG)
    await expect(page.getByText('ถึงวันติดตามแล้ว')).toBeVisible()
    await page.getByRole('button', { name: 'แก้ไขข้อเสนอ' }).click()
    await dialog.getByLabel('ผล', { exact: true }).selectOption('taken_up')
    await dialog.getByRole('button', { name: 'บันทึกข้อเสนอ' }).click()
    await expect(page.getByText('บรรจุในแผนแล้ว').first()).toBeVisible()
    await goTo(page, '/')
    await expect(page.getByText(/ถามผลข้อเสนอ/)).toHaveCount(0)
  })

  await test.step('an assembly with proposals stays, and its number given twice is said', async () => {
    await goTo(page, '/projects/assemblies')
    await page.getByRole('button', { name: 'บันทึกสมัชชา' }).click()
    await expect(dialog.getByLabel('ครั้งที่')).toHaveValue('2')
    await dialog.getByLabel('ครั้งที่').fill('1')
    await expect(dialog.getByText(/มีสมัชชาครั้งที่ 1 อยู่แล้ว/)).toBeVisible()
    await dialog.getByLabel('ครั้งที่').fill('2')
    await dialog.getByLabel('วันที่จัด').fill('1/2/2569')
    await dialog.getByRole('button', { name: 'บันทึกสมัชชา' }).click()
    await expect(page.getByRole('heading', { name: 'สมัชชาครั้งที่ 2', level: 1 })).toBeVisible(LONG)
    await page.getByRole('button', { name: /จัดการ/ }).click()
    await page.getByRole('menuitem', { name: 'ลบสมัชชาที่เพิ่มผิด' }).click()
    await page.getByRole('button', { name: 'เลิกทำ' }).click()
    await expect(page.getByRole('link', { name: 'สมัชชาครั้งที่ 2' })).toBeVisible(LONG)
  })
})
