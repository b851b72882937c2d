import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/app.ts'
import { LONG } from './support/long.ts'
import { goTo, openSample } from './support/pages.ts'
import { savedFile } from './support/saved-file.ts'

const preview = (page: Page) => page.getByRole('region', { name: /ตัวอย่างเอกสาร/ }).locator('canvas').first()

async function chooseFromPapers(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'เอกสาร', exact: true }).click()
  await page.getByRole('menuitem', { name, exact: true }).click()
}

test('from a template to the notices, the sign-in sheet, an excerpt and the minutes of the year', async ({ app }) => {
  const { page } = app
  await openSample(page)
  const agenda = page.getByRole('navigation', { name: 'ระเบียบวาระ' })

  await test.step('a meeting of five items; what earlier meetings left comes by itself (rules 17 and 19)', async () => {
    await goTo(page, '/meetings/new')
    await page.getByRole('combobox', { name: 'แบบระเบียบวาระ' }).click()
    await page.getByRole('option', { name: /5 เรื่อง/ }).click()
    await page.getByRole('button', { name: 'สร้างการประชุม' }).click()
    await expect(agenda.getByText('เรื่องรับรองรายงานการประชุม')).toBeVisible(LONG)
    await expect(agenda.getByText('เรื่องเสนอเพื่อทราบ')).toHaveCount(0)
    await expect(agenda.getByText(/^รายงานการประชุม ครั้งที่ \d+\/\d{4} เมื่อวันที่/).first()).toBeVisible()
  })
  const meeting = page.url().split('#')[1]?.split('?')[0] ?? ''

  await test.step('an item of its own goes under another with the keyboard, and serves a duty', async () => {
    await page.getByRole('button', { name: 'เพิ่มวาระ', exact: true }).click()
    const title = page.getByRole('textbox', { name: 'ชื่อเรื่อง' })
    await expect(title).toHaveValue('')
    await title.fill('แผนปีหน้า')
    const row = agenda.getByRole('button', { name: /แผนปีหน้า/ })
    await row.focus()
    await page.keyboard.press('Alt+ArrowRight')
    await expect(row).toContainText('5.1')
    await page.getByRole('combobox', { name: /ภารกิจตามมาตรา 21 ของวาระที่ 5.1/ }).click()
    await page.getByRole('option', { name: /ม\.21\(10\)/ }).click()
    await page.keyboard.press('Escape')
    await expect(page.getByText('ม.21(10) วางกติกาของสภา').first()).toBeVisible()
  })

  await test.step('the mouse drags an item before another, and back', async () => {
    const [first, second] = ['เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ', 'เรื่องรับรองรายงานการประชุม'].map((title) => agenda.getByRole('button', { name: title })) as [Locator, Locator]
    // Chosen, so that both are in sight.
    await first.click()
    await second.dragTo(first, { targetPosition: { x: 60, y: 4 } })
    await expect(second).toHaveText(/^1เ/)
    await expect(first).toHaveText(/^2เ/)
    await first.dragTo(second, { targetPosition: { x: 60, y: 4 } })
    await expect(first).toHaveText(/^1เ/)
  })

  await test.step('the notice for everyone, with its number and the days that are left', async () => {
    await chooseFromPapers(page, 'หนังสือเชิญประชุม')
    await expect(page.getByText(/กติกาของสภาคือไม่น้อยกว่า 7 วัน ขาดอีก 7 วัน/)).toBeVisible(LONG)
    await page.getByRole('button', { name: 'ออกหนังสือ', exact: true }).click()
    await expect(page.getByText(/^เลขที่ 1\//)).toBeVisible(LONG)
    await expect(preview(page)).toBeVisible(LONG)
    const word = await savedFile(app, () => page.getByRole('button', { name: 'บันทึกเป็น Word' }).click())
    expect(word.subarray(0, 2).toString()).toBe('PK')
    await page.getByRole('checkbox', { name: /แนบร่างรายงานการประชุมครั้งก่อน/ }).check()
    await page.getByText('ฉบับเดียวมีบัญชีรายชื่อ').click()
    await expect(preview(page)).toBeVisible(LONG)
  })

  await test.step('sign-in sheet and calendar', async () => {
    await goTo(page, meeting)
    await chooseFromPapers(page, 'ใบลงทะเบียนผู้มาประชุม')
    await expect(preview(page)).toBeVisible(LONG)
    await goTo(page, meeting)
    const calendar = await savedFile(app, () => chooseFromPapers(page, 'ปฏิทิน (.ics)'))
    expect(calendar.toString()).toMatch(/^BEGIN:VCALENDAR\r\n[^]*TZID:Asia\/Bangkok[^]*END:VCALENDAR\r\n$/)
  })

  await test.step('an excerpt from the register of resolutions takes the next number', async () => {
    await goTo(page, '/resolutions')
    await page.getByRole('link', { name: 'สำเนามติ' }).first().click()
    await page.getByRole('textbox', { name: 'เรียน' }).fill('นายกเทศมนตรี')
    await page.getByRole('button', { name: 'ออกหนังสือ', exact: true }).click()
    await expect(page.getByText(/^เลขที่ 2\//)).toBeVisible(LONG)
    await expect(preview(page)).toBeVisible(LONG)
  })

  await test.step('all minutes of the year', async () => {
    await goTo(page, '/meetings')
    await page.getByRole('link', { name: 'รวมเล่มรายงาน' }).last().click()
    await expect(preview(page)).toBeVisible(LONG)
  })

  await test.step('the council’s own head of letters, seen as it prints', async () => {
    await goTo(page, '/settings/papers')
    await page.getByRole('textbox', { name: 'คำหน้าเลขหนังสือ' }).fill('สอช.ตย.')
    await page.getByRole('button', { name: 'บันทึกข้อความ' }).click()
    await expect(page.getByText('บันทึกข้อความในเอกสารแล้ว')).toBeVisible()
    await expect(preview(page)).toBeVisible(LONG)
  })
})
