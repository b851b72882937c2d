import { readFileSync } from 'node:fs'
import { AlignmentType, Document, FootnoteReferenceRun, Footer, Header, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { describe, expect, it } from 'vitest'
import { MOST_LETTERS } from '../../electron/imports/words/words.ts'
import { standardThai } from '../../electron/imports/words/thai-glyphs.ts'
import { wordsOfFile, type FileWords } from '../../electron/imports/words/words-of-file.ts'
import { OFFICIAL_PAGE, paragraph } from '../../electron/documents/model.ts'
import { sheetXlsx } from '../../electron/documents/sheet.ts'
import { squeeze } from '../../electron/domain/search-text.ts'
import { canPrint, print } from '../documents/pdf.ts'
import { compound } from '../support/compound-file.ts'
import { latinPdf, scannedPdf } from '../support/made-pdf.ts'
import { writeWorkbook, writeZip } from '../support/workbook.ts'

const fixture = (name: string): Buffer => readFileSync(new URL(`../fixtures/files/${name}`, import.meta.url))
const wordsOf = (bytes: Uint8Array): Promise<FileWords> => wordsOfFile(Uint8Array.from(bytes))
const textOf = async (bytes: Uint8Array): Promise<string> => (await wordsOf(bytes)).text

/** Every mark that Thai stacks: above, below, on top of another, before ำ, under ญ and ฐ. */
const STACKED =
  'น้ำท่วมที่บ้านปากน้ำ ปั๊มน้ำ ผู้ใหญ่บ้านชี้แจงเรื่องกตัญญู ปู่ย่าตายาย ฐานข้อมูล ญาติผู้ใหญ่ ฎีกา เป็นที่พึ่ง กล้วยน้ำว้า สิ่งศักดิ์สิทธิ์ ' +
  'ซึ่งเกี่ยวเนื่องกับการบริหารจัดการทรัพยากรธรรมชาติและสิ่งแวดล้อมของชุมชนท้องถิ่นอย่างยั่งยืน ทั้งนี้ให้ดำเนินการภายในวันที่ ๑๒ มีนาคม พ.ศ. ๒๕๖๙'

describe('a PDF', () => {
  it('of LibreOffice: every letter in reading order, though its fonts do not tell them all', async () => {
    const { state, text } = await wordsOf(fixture('libreoffice.pdf'))
    expect(state).toBe('read')
    expect(squeeze(text)).toBe(squeeze(`${STACKED} ลำดับ ชื่อ 1 นางสาวน้ำผึ้ง ป่าไม้`))
  })

  it.skipIf(!canPrint)('of the program itself: every letter in reading order', async () => {
    const paper = await print({ title: 'รายงาน', language: 'th-TH', digits: 'arabic', page: OFFICIAL_PAGE, draft: false, footer: '', blocks: [paragraph(STACKED)] })
    expect(squeeze(await textOf(paper))).toContain(squeeze(STACKED))
  })

  it('that asks for a password is locked; one that was scanned is empty; one cut off is damaged', async () => {
    expect(await wordsOf(fixture('libreoffice-locked.pdf'))).toEqual({ state: 'unreadable', reason: 'locked', text: '' })
    expect(await wordsOf(scannedPdf())).toEqual({ state: 'empty', reason: '', text: '' })
    expect(await wordsOf(fixture('libreoffice.pdf').subarray(0, 300))).toEqual({ state: 'unreadable', reason: 'damaged', text: '' })
  })

  it('tells each page on a line of its own', async () => {
    expect(await textOf(latinPdf(['first page', 'second page']))).toBe('first page\nsecond page')
  })

  it('of a font of the nineties has its marks at places of private use', () => {
    expect(standardThai('ป\uf70a\uf70bา\uf701\uf714')).toBe('ป\u0e48\u0e49า\u0e34\u0e49')
  })
})

async function wordFile(): Promise<Buffer> {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })
  const document = new Document({
    footnotes: { 1: { children: [new Paragraph('เชิงอรรถเรื่องแนวเขต')] } },
    sections: [{
      headers: { default: new Header({ children: [new Paragraph('สำนักงานสภาองค์กรชุมชน')] }) },
      footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun('ลับเฉพาะ')] })] }) },
      children: [
        new Paragraph({ children: [new TextRun('ค่าซ่อม'), new TextRun({ text: 'ฝาย & <บึง>', bold: true }), new TextRun({ break: 1, text: 'ต่อบรรทัด' }), new FootnoteReferenceRun(1)] }),
        new Table({ rows: [new TableRow({ children: [cell('รายการ'), cell('จำนวน')] }), new TableRow({ children: [cell('กล้าไม้'), cell('๕๐๐ ต้น')] })] }),
      ],
    }],
  })
  return Buffer.from(await Packer.toBuffer(document))
}

describe('a Word file', () => {
  it('the text, tables, headers, footers and footnotes; a word that Word tore into runs is whole', async () => {
    const lines = (await textOf(await wordFile())).split('\n')
    expect(lines).toEqual(['ค่าซ่อมฝาย & <บึง>', 'ต่อบรรทัด', 'รายการ', 'จำนวน', 'กล้าไม้', '๕๐๐ ต้น', 'สำนักงานสภาองค์กรชุมชน', 'ลับเฉพาะ', 'เชิงอรรถเรื่องแนวเขต'])
  })

  it('boxes once, fields by what they show, nothing that was deleted, stops of the ruler not as signs', async () => {
    const run = (inner: string) => `<w:r>${inner}</w:r>`
    const box = run('<mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>ในกรอบ</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>ในกรอบ</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>')
    const body = `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${run('<w:t>หน้า</w:t><w:tab/><w:t>หลัง</w:t>')}<w:del><w:r><w:delText>ถูกลบ</w:delText></w:r></w:del>${run('<w:instrText>PAGE</w:instrText>')}</w:p><w:p>${box}</w:p>`
    const bytes = writeZip([
      ['[Content_Types].xml', '<Types/>'],
      ['word/document.xml', `<w:document xmlns:w="w" xmlns:mc="mc"><w:body>${body}</w:body></w:document>`],
    ])
    expect(await textOf(bytes)).toBe('หน้า\tหลัง\nในกรอบ')
  })

  it('without words is empty', async () => {
    expect((await wordsOf(Buffer.from(await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('')] }] }))))).state).toBe('empty')
  })
})

describe('a workbook', () => {
  it('names of sheets, texts shared or in the cell, numbers and dates as they are shown, hidden sheets too', async () => {
    const cells = [
      'ค่าปูน', true, { number: 1234.5, format: '#,##0.00' }, { number: 812345678, format: '0000000000' }, { number: 0.25, format: '0.0%' },
      { serial: 45630 }, { serial: 45630, format: '[$-107041E]d mmm yyyy' }, { serial: 45630, format: 'd mmmm bbbb' }, { formula: 'A1&"x"', value: 'ผลลัพธ์' },
    ]
    const sheets = [{ name: 'งบปี ๒๕๖๙', rows: [cells] }, { name: 'ซ่อน', rows: [['ความลับ']], hidden: true }]
    const expected = ['งบปี ๒๕๖๙', ['ค่าปูน', 'TRUE', '1,234.50', '0812345678', '25.0%', '4/12/2024', '4 ธ.ค. 2567', '4 ธันวาคม 2567', 'ผลลัพธ์'].join('\t'), 'ซ่อน', 'ความลับ'].join('\n')
    expect(await textOf(writeWorkbook({ sheets }))).toBe(expected)
    expect(await textOf(writeWorkbook({ sheets, inlineStrings: true }))).toBe(expected)
  })

  it('that the program itself wrote', async () => {
    const bytes = await sheetXlsx({ title: 'ทำเนียบ', columns: [{ heading: 'ชื่อ', kind: 'text' }, { heading: 'เริ่ม', kind: 'date' }], rows: [['มาลี', '2025-08-17']] })
    expect((await textOf(bytes)).split(/[\n\t]/)).toEqual(expect.arrayContaining(['ชื่อ', 'มาลี', '17 ส.ค. 2568']))
  })
})

describe('bounds', () => {
  it('of a long text the beginning is taken, and it says so', async () => {
    const found = await wordsOf(writeWorkbook({ sheets: [{ name: 'ยาว', rows: Array.from({ length: 100 }, () => ['ก'.repeat(10_000)]) }] }))
    expect(found).toMatchObject({ state: 'read', reason: 'cut' })
    expect(found.text).toHaveLength(MOST_LETTERS)
  })

  it('office files that unpack without end are too large, without unpacking them', async () => {
    const much = '<w:t>'.padEnd(60 * 1024 * 1024, 'a')
    for (const part of ['word/document.xml', 'xl/workbook.xml']) {
      const bytes = writeZip([['[Content_Types].xml', '<Types/>'], [part, much]])
      expect(bytes.length).toBeLessThan(200_000)
      expect(await wordsOf(bytes)).toEqual({ state: 'unreadable', reason: 'too_large', text: '' })
    }
  })

  it('an office file with a passphrase is locked; anything else that is no such file is damaged', async () => {
    for (const bytes of [Buffer.from('ข้อความธรรมดา'), Buffer.alloc(0), writeZip([['a.txt', 'a']])]) expect(await wordsOf(bytes)).toMatchObject({ reason: 'damaged' })
    expect(await wordsOf(compound('EncryptedPackage'))).toEqual({ state: 'unreadable', reason: 'locked', text: '' })
    expect(await wordsOf(compound('WordDocument'))).toEqual({ state: 'unreadable', reason: 'damaged', text: '' })
  })
})
