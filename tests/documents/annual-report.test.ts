import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { annualSheets } from '../../electron/documents/annual/workbook.ts'
import { renderDocx } from '../../electron/documents/docx/render-docx.ts'
import { withImages } from '../../electron/documents/images.ts'
import { wordsOf, type DocumentModel } from '../../electron/documents/model.ts'
import { renderHtml } from '../../electron/documents/render-html.ts'
import { workbookXlsx } from '../../electron/documents/sheet.ts'
import { annualReportOf } from '../../electron/handlers/annual/annual-report.ts'
import { documentOf } from '../../electron/handlers/papers.ts'
import { readTable } from '../../electron/imports/table/read-table.ts'
import { openZip } from '../../electron/imports/table/zip.ts'
import { AFTER, annualBook, type AnnualBook } from '../support/annual-book.ts'
import { TODAY } from '../support/bare-book.ts'
import { png } from '../support/png.ts'
import { readDocx } from './docx.ts'
import { canPrint, fonts, print, readPdf, squeezed } from './pdf.ts'

/** The annual report of a real book as PDF, Word file and workbook, in Thai digits. */

let annual: AnnualBook
let document: DocumentModel
beforeAll(async () => {
  annual = await annualBook(true)
  const made = documentOf({ kind: 'annualReport', year: 2026, basis: 'calendar' }, annual.book.context)
  // The picture from before is gone: the paper says so where it would stand.
  document = await withImages(made, (hash) => Promise.resolve(hash === AFTER ? png(300, 200, 120) : null))
})
afterAll(() => annual.book.close())

describe('the annual report', () => {
  it('says the same in Word as in the model, in Thai digits throughout, with the pictures two abreast', async () => {
    const words = wordsOf(document.blocks)
    expect(words.join('')).not.toMatch(/[0-9]/)
    const bytes = await renderDocx(document)
    expect(squeezed(readDocx(bytes).lines.join('\n'))).toBe(squeezed(words.join('\n')))
    const xml = Buffer.from(openZip(bytes, 50_000_000).read('word/document.xml') ?? []).toString('utf8')
    expect(xml.match(/<w:drawing>/g)).toHaveLength(1)
    expect(words).toEqual(expect.arrayContaining(['[รูปนี้ไม่มีในสมุดแล้ว: ก่อน: ปลูกต้นโกงกาง]', 'ก่อน: ปลูกต้นโกงกาง', 'หลัง: ปลูกต้นโกงกาง']))
    expect(document.blocks.filter(({ kind }) => kind === 'gallery')).toMatchObject([{ columns: 2, items: { length: 2 } }])
    expect(renderHtml(document, fonts).match(/<img src="data:image\/png/g)).toHaveLength(1)
  })

  it.skipIf(!canPrint)('says the same in the PDF', async () => {
    const { pages } = await readPdf(await print(document))
    const text = squeezed(pages.map((page) => page.text).join('\n'))
    for (const word of wordsOf(document.blocks)) expect(text).toContain(squeezed(word))
  })

  it('says amounts in figures and words (rule 21), and that a fiscal year is not the calendar year (rule 20)', () => {
    const text = wordsOf(document.blocks).join('\n')
    expect(text).toContain('รับแล้วทั้งสิ้น ๑๐๐,๐๐๐.๕๐ บาท (หนึ่งแสนบาทห้าสิบสตางค์)')
    expect(text).toContain('ปีงบประมาณ พ.ศ. ๒๕๖๙ (๑ ตุลาคม ๒๕๖๘ ถึง ๓๐ กันยายน ๒๕๖๙)')
    expect(text).toContain('ข้อมูลถึงวันที่ ๑๐ กุมภาพันธ์ ๒๕๖๙')
  })

  it('is a workbook with the same figures as numbers, a sheet for each table', async () => {
    const report = annualReportOf(annual.book.db, 2026, TODAY)
    const { sheets } = readTable(await workbookXlsx(annualSheets(report)), 'year.xlsx')
    const rows = (name: string) => sheets.find((sheet) => sheet.name === name)?.rows.map((row) => row.map((cell) => (cell.kind === 'number' ? cell.value : cell.kind === 'date' ? cell.iso : cell.text))) ?? []
    expect(rows('โครงการ')[1]).toEqual(['', annual.title, expect.any(String), 'กำลังดำเนินการ', 150_000.5, 100_000.5, 30_500.5])
    expect(rows('เงินตามแหล่ง').map((row) => row[2])).toEqual(['รับแล้ว (บาท)', 30_000.5, 70_000, 0])
    expect(rows('การประชุม')[1]?.slice(1, 6)).toEqual(['2026-01-10', 8, 6, 75, 4])
    expect(rows('สรุป')).toContainEqual(['มาประชุมเฉลี่ย (ร้อยละ)', 75])
    expect(rows('ผู้แทนระดับจังหวัด').slice(1).map(([name]) => name)).toEqual(['นายสมมุติ1 ใจดี', 'นายสมมุติ2 ใจดี'])
    expect(sheets).toHaveLength(annualSheets(report).length)
  })
})
