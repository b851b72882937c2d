import { readPdf, squeezed } from '../support/read-pdf.ts'
import { expect, test } from './support/app.ts'
import { Book } from './support/book.ts'
import { LONG } from './support/long.ts'
import { openSample } from './support/pages.ts'
import { savedFile } from './support/saved-file.ts'

const COMMITTEE = 'คณะทำงานฟื้นฟูป่าชายเลน'

test('a task is assigned, comes up again, is told of at the next meeting, and is closed there', async ({ app }) => {
  const { page } = app
  const book = new Book(app)
  await openSample(page)
  const tab = page.getByRole('navigation', { name: 'มติและงานติดตาม' }).getByRole('link', { name: 'งานติดตาม', exact: true })
  const now = new Date()
  const sampleTask = /รถรับส่งชุมชนไปตลาดและโรงพยาบาลและเสนอที่ประชุม/

  await test.step('the sample’s task is overdue: on the first page, and in the list in words', async () => {
    await expect(page.getByRole('region', { name: 'ถึงกำหนดและค้างอยู่' })).toContainText('เลยกำหนด')
    await expect(page.getByRole('link', { name: /^รอรับรองรายงานการประชุมสามัญ ครั้งที่/ })).toHaveAttribute('href', /adoption$/)
    await book.go('มติและงานติดตาม')
    await tab.press('Enter')
    await expect(book.heading('งานติดตาม')).toBeVisible()
    await expect(page.getByRole('row').filter({ hasText: sampleTask })).toContainText('เลยกำหนด')
  })

  await test.step('it stands under เรื่องสืบเนื่อง of a new meeting; what is told there goes into its text too', async () => {
    await book.newMeeting({ heldOn: `${now.getDate()}/${now.getMonth() + 1}/${now.getFullYear() + 543}`, startsAt: '9.30', place: 'ศาลา' })
    await book.agenda().getByRole('button', { name: sampleTask }).click()
    const told = page.getByLabel('ที่แจ้งในการประชุมครั้งนี้')
    await told.focus()
    await page.keyboard.type('เก็บข้อมูลผู้โดยสารแล้วสองหมู่บ้าน')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('region', { name: 'งานที่ติดตาม' }).getByRole('listitem')).toContainText('เก็บข้อมูลผู้โดยสารแล้วสองหมู่บ้าน')
    await expect(page.getByRole('textbox', { name: /เนื้อความ|ข้อความ/ }).first()).toContainText('เก็บข้อมูลผู้โดยสารแล้วสองหมู่บ้าน')
  })

  await test.step('closed at the meeting, with outcome and date', async () => {
    const told = page.getByLabel('ที่แจ้งในการประชุมครั้งนี้')
    await told.focus()
    await page.keyboard.type('ส่งผลการศึกษาแล้ว')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('region', { name: 'งานที่ติดตาม' })).toContainText('ส่งผลการศึกษาแล้ว')
    await expect(told).toBeHidden()
  })

  await test.step('a committee is offered by its name when somebody is to do it', async () => {
    await book.openItem(6)
    await page.keyboard.press('Control+m')
    const form = page.getByRole('form', { name: /^มติ/ })
    await book.field('ข้อความมติ', form).fill('ให้นัดวันเก็บขยะ')
    await book.field('มอบหมายให้', form).fill('คณะทำงาน')
    await page.getByRole('option', { name: COMMITTEE }).click()
    await book.field('ข้อความมติ', form).press('Enter')
    await expect(page.getByRole('article').filter({ hasText: 'ให้นัดวันเก็บขยะ' })).toContainText(`มอบหมาย ${COMMITTEE}`)
  })

  await test.step('what this meeting assigns comes into the list, and the closed one leaves it', async () => {
    await book.resolve({ item: 5, verb: 'มอบหมาย', text: 'ให้ทำป้ายคลองสะอาด' })
    await book.go('มติและงานติดตาม')
    await tab.press('Enter')
    await expect(book.heading('งานติดตาม')).toBeVisible()
    await expect(page.getByRole('row').filter({ hasText: 'ให้ทำป้ายคลองสะอาด' })).toContainText('เปิดอยู่')
    await expect(page.getByRole('row').filter({ hasText: 'ให้นัดวันเก็บขยะ' })).toContainText(COMMITTEE)
    await expect(page.getByRole('row').filter({ hasText: sampleTask })).toHaveCount(0)
    await page.getByLabel('สถานะ', { exact: true }).selectOption('ทุกสถานะ')
    await expect(page.getByRole('row').filter({ hasText: sampleTask })).toContainText('เสร็จ')
  })

  await test.step('what was told is put right, its meeting and day kept', async () => {
    await page.getByRole('link', { name: sampleTask }).click()
    const told = page.getByRole('listitem').filter({ hasText: 'เก็บข้อมูลผู้โดยสารแล้วสองหมู่บ้าน' })
    await told.getByRole('button', { name: /^แก้ความคืบหน้าวันที่/ }).press('Enter')
    const dialog = page.getByRole('dialog', { name: /^แก้ความคืบหน้าวันที่/ })
    await dialog.getByLabel(/^ความคืบหน้า/).fill('เก็บข้อมูลผู้โดยสารแล้วสามหมู่บ้าน')
    await dialog.getByRole('button', { name: 'บันทึกความคืบหน้า' }).click()
    await expect(dialog).toHaveCount(0)
    const right = page.getByRole('listitem').filter({ hasText: 'เก็บข้อมูลผู้โดยสารแล้วสามหมู่บ้าน' })
    await expect(right).toContainText(/ประชุมสามัญ ครั้งที่/)
    await expect(told).toHaveCount(0)
    await tab.press('Enter')
  })

  await test.step('its slip is shown as it prints, and its words are in the PDF', async () => {
    await page.getByRole('link', { name: 'ให้ทำป้ายคลองสะอาด' }).press('Enter')
    await page.getByRole('link', { name: 'พิมพ์ใบมอบหมายงาน' }).press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'ใบมอบหมายงาน' })).toBeVisible()
    await expect(page.getByRole('region', { name: /ตัวอย่างเอกสาร/ }).locator('canvas').first()).toBeVisible(LONG)
    const { pages } = await readPdf(await savedFile(app, () => book.press('บันทึกเป็น PDF')))
    const words = squeezed(pages.map(({ text }) => text).join(''))
    for (const part of ['ให้ทำป้ายคลองสะอาด', 'ผู้รับงาน']) expect(words).toContain(squeezed(part))
  })
})
