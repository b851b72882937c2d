/** Minutes from a draft to adopted and amended ones, and the code on their paper checked against the book. */
import { readPdf, squeezed } from '../support/read-pdf.ts'
import { expect, test } from './support/app.ts'
import { Book } from './support/book.ts'
import { tabTo } from './support/focus.ts'
import { LONG } from './support/long.ts'
import { firstOf, goTo, openSample } from './support/pages.ts'

const ADDED = 'และขอให้รายงานผลในการประชุมครั้งหน้า'
const CORRECTION = 'ระเบียบวาระที่ 5 แก้ชื่อผู้เสนอโครงการ'

/** Today on the clock of the app, as it is typed: 27/11/2569. */
function today(): string {
  const [day = '', month = '', year = ''] = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Bangkok' }).format(new Date()).split('/')
  return `${Number(day)}/${Number(month)}/${Number(year) + 543}`
}

test('rules 16 and 17: adopted by the next meeting with a correction, read-only, amended, printed and checked', async ({ app }) => {
  const book = new Book(app)
  const { page } = app
  await openSample(page)
  const first = await firstOf(page, '/meetings')
  await goTo(page, first)
  const name = (await page.locator('main h1').first().textContent()) ?? ''
  const adoption = `${first}/adoption`

  await test.step('a revision is kept, the text goes on, both are compared, and the earlier one comes back', async () => {
    await goTo(page, adoption)
    await book.field('เก็บไว้เพราะ (ถ้ามี)').fill('ก่อนส่งประธาน')
    await book.press('เก็บฉบับนี้')
    await expect(page.getByRole('row', { name: /ก่อนส่งประธาน/ })).toBeVisible()
    await goTo(page, first)
    const text = await book.openItem(5)
    const before = await text.innerText()
    await page.keyboard.press('Control+End')
    await page.keyboard.insertText(` ${ADDED}`)
    await expect(page.getByRole('toolbar', { name: 'รูปแบบข้อความ' }).getByText(/^บันทึกแล้ว/)).toBeVisible()

    await goTo(page, adoption)
    await page.getByRole('link', { name: 'เทียบฉบับที่ 1 กับปัจจุบัน' }).click()
    await expect(page.locator('ins').filter({ hasText: 'รายงานผล' })).toBeVisible()
    await page.getByRole('link', { name: 'กลับไปรายการฉบับ' }).click()
    await book.press('นำกลับมาใช้ ฉบับที่ 1')
    await page.getByRole('dialog').getByRole('button', { name: 'นำกลับมาใช้' }).click()
    await expect(page.getByText('นำกลับมาใช้แล้ว เป็นฉบับที่ 3')).toBeVisible()
    await goTo(page, first)
    await expect(await book.openItem(5)).toHaveText(before.replaceAll('\n\n', '').replaceAll('\n', ''))
  })

  await test.step('by the keyboard alone a check is recorded that wants a correction; what changed since it is told', async () => {
    await goTo(page, adoption)
    await tabTo(page, 'บันทึกการตรวจ')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('radio', { name: 'ถูกต้อง' })).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.type('ระบุวันที่ให้ครบ')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Delete')
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('alert')).toContainText('ใส่ชื่อผู้ตรวจรายงาน')
    await dialog.getByLabel(/^ผู้ตรวจรายงาน/).press('Control+A')
    await page.keyboard.type('นางสาวบัวคำ ริมนา')
    await page.keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)
    const said = page.getByRole('region', { name: 'ขั้นต่อไป' }).getByText(/^นางสาวบัวคำ ริมนา ตรวจแล้วเมื่อ .+: ให้แก้ไข ระบุวันที่ให้ครบ \(ฉบับที่ 4\)/)
    await expect(said).toBeVisible()
    await expect(said).not.toContainText('ข้อความเปลี่ยนไปหลังจากตรวจ')
    await goTo(page, first)
    await book.openItem(5)
    await page.keyboard.press('Control+End')
    await page.keyboard.insertText(' (12 มี.ค. 2569)')
    await expect(page.getByRole('toolbar', { name: 'รูปแบบข้อความ' }).getByText(/^บันทึกแล้ว/)).toBeVisible()
    await goTo(page, adoption)
    await expect(said).toContainText('ข้อความเปลี่ยนไปหลังจากตรวจ')
    await page.getByRole('link', { name: 'ดูว่าอะไรเปลี่ยน' }).press('Enter')
    await expect(page.locator('ins').filter({ hasText: '12 มี.ค. 2569' })).toBeVisible()
  })

  await test.step('the next meeting has the item that adopts them; one action writes the resolution and the adoption', async () => {
    await book.newMeeting({ heldOn: today(), startsAt: '9.30', place: 'ศาลา' })
    await page.getByRole('button', { name: 'เปิดประชุม', exact: true }).click()
    await expect(page.getByText('กำลังประชุม')).toBeVisible()
    await book.agenda().getByRole('button', { name: /^2\.1 / }).click()
    await expect(page.getByText('วาระนี้จะรับรองรายงานการ')).toBeVisible()
    await book.press('บันทึกการรับรอง')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: 'รับรองโดยมีการแก้ไข' }).check()
    await dialog.getByRole('button', { name: 'บันทึกการรับรอง' }).click()
    await expect(dialog.getByRole('alert')).toContainText('เขียนว่าแก้ไขอะไรบ้าง')
    await dialog.getByLabel('แก้ไขอะไรบ้าง').fill(CORRECTION)
    await dialog.getByRole('button', { name: 'บันทึกการรับรอง' }).click()
    await expect(page.getByText('วาระนี้รับรองแล้ว')).toBeVisible(LONG)
    await expect(page.getByRole('article').filter({ hasText: CORRECTION })).toBeVisible()
  })

  await test.step('the adopted minutes say when, where and how, and take no more writing', async () => {
    await page.getByRole('main').getByRole('link', { name, exact: true }).click()
    await page.getByRole('link', { name: 'กลับไปหน้าการประชุม' }).click()
    await expect(page.getByText('แก้ไขข้อความไม่ได้แล้ว')).toContainText(CORRECTION)
    await expect(page.getByRole('textbox', { name: /^ข้อความวาระ/ })).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'เพิ่มมติ' })).toHaveCount(0)
  })

  let code = ''
  await test.step('an amendment names the later meeting and keeps both texts', async () => {
    await page.getByRole('link', { name: 'ดูการรับรองและบันทึกการแก้ไข' }).click()
    code = (await page.getByRole('main').locator('span').filter({ hasText: /^\d+(-[0-9A-Z]{4}){5}$/ }).first().textContent()) ?? ''
    await book.press('บันทึกการแก้ไข')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(/^การประชุมที่มีมติแก้ไข/).selectOption({ index: 1 })
    await dialog.getByLabel(/^ข้อความเดิม/).fill('สัปดาห์ละสามวัน')
    await dialog.getByLabel(/^แก้เป็น/).fill('สัปดาห์ละห้าวัน')
    await dialog.getByRole('button', { name: 'บันทึกการแก้ไข' }).click()
    await expect(dialog).toHaveCount(0, LONG)
    for (const words of ['สัปดาห์ละสามวัน', 'สัปดาห์ละห้าวัน']) await expect(page.getByRole('region', { name: 'การแก้ไขหลังรับรอง' }).getByText(words)).toBeVisible()
  })

  await test.step('the paper has no ร่าง, and the code, the correction and both texts at its end', async () => {
    await goTo(page, first)
    const bytes = await book.minutesPdf()
    await expect(page.getByText('PDF นี้ทำเป็น PDF/A-2u')).toBeVisible()
    expect(bytes.toString('latin1')).toContain('<pdfaid:part>2</pdfaid:part>')
    const { pages } = await readPdf(bytes)
    const paper = squeezed(pages.map(({ text }) => text).join(''))
    for (const words of [code, CORRECTION, 'สัปดาห์ละสามวัน', 'สัปดาห์ละห้าวัน', 'รับรองแล้ว']) expect(paper).toContain(squeezed(words))
    expect(paper).not.toMatch(/ร(่|\uF70A)าง/)
  })

  await test.step('the code belongs to the record, however it is typed; a later one than the book has is said so', async () => {
    await goTo(page, '/check')
    const check = async (typed: string, title: string): Promise<void> => {
      await page.getByLabel(/^รหัสตรวจ/).fill(typed)
      await book.press('ตรวจ')
      await expect(page.getByRole('alert').filter({ hasText: title })).toBeVisible()
    }
    await check(code, 'ตรงกับสมุด')
    await expect(page.getByText('หลังจากนั้นมีการแก้ไข 1 รายการ')).toBeVisible()
    await check(code.toLowerCase().replaceAll('0', 'o').replaceAll('-', ' '), 'ตรงกับสมุด')
    await check(code.replace(/^\d+/, '๙๙'), 'สมุดขาดตอนท้าย')
    await check(code.replace(/.$/, (sign) => (sign === 'A' ? 'B' : 'A')), 'รหัสไม่ตรงกับสมุด')
    await expect(page.getByText(/^ครบถ้วน \d+ รหัส/)).toBeVisible()
  })
  expect(app.problems).toEqual([])
})
