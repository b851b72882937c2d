/** Words within attached files: a PDF of a meeting, a Word file and a workbook of a project, each found by what stands in it and opened at its place. */
import { Document, Packer, Paragraph } from 'docx'
import { expect, test } from './support/app.ts'
import { Book } from './support/book.ts'
import { LONG } from './support/long.ts'
import { goTo, openSample } from './support/pages.ts'
import { latinPdf, scannedPdf } from '../support/made-pdf.ts'
import { writeWorkbook } from '../support/workbook.ts'

const PROJECT = 'สำรวจหอยมือเสือรอบเกาะ'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

test('what stands in a PDF, a Word file and a workbook is found as soon as it is read, and leads to where the file is kept', async ({ app }) => {
  const { page } = app
  const book = new Book(app)
  await openSample(page)

  await test.step('files come to a meeting and to a project', async () => {
    await book.newMeeting({ heldOn: '12/3/2569', startsAt: '09:30', place: 'ศาลาประชาคม' })
    await page.getByRole('tab', { name: 'เอกสารแนบ' }).click()
    const ofMeeting = page.getByRole('tabpanel', { name: 'เอกสารแนบ' })
    await book.attach('survey.pdf', latinPdf(['Giant clams of the reef']), 'application/pdf', ofMeeting)
    await book.attach('สแกน.pdf', scannedPdf(), 'application/pdf', ofMeeting)
    await book.newProject(PROJECT)
    await book.attach('รายงาน.docx', Buffer.from(await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('พบตัวอ่อนปะการังเขากวาง ๑๒ กอ')] }] }))), WORD)
    await book.attach('งบ.xlsx', writeWorkbook({ sheets: [{ name: 'ค่าใช้จ่าย', rows: [['ค่าเช่าเรือหางยาว', { number: 4500, format: '#,##0.00' }]] }] }), EXCEL)
  })

  // The page asked before they were read: it is told, and asks again by itself.
  for (const [words, file, heading] of [
    ['giant clams', 'survey.pdf', /ประชุม/],
    ['ปะการังเขากวาง 12 กอ', 'รายงาน.docx', PROJECT],
    ['เรือหางยาว', 'งบ.xlsx', PROJECT],
    ['4,500.00', 'งบ.xlsx', PROJECT],
  ] as const) {
    await test.step(`${words} stands in ${file}`, async () => {
      await goTo(page, `/search?q=${encodeURIComponent(words)}`)
      const hit = page.getByRole('main').getByRole('link', { name: new RegExp(file.replace('.', '\\.')) })
      await expect(hit.first()).toBeVisible(LONG)
      await hit.first().click()
      await expect(book.heading(heading)).toBeVisible()
      await expect(page.getByRole('button', { name: `เปิดดู ${file}`, exact: true })).toBeVisible()
    })
  }
})
