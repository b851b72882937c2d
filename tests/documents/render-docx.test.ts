import { describe, expect, it } from 'vitest'
import { renderDocx } from '../../electron/documents/docx/render-docx.ts'
import { minutesDocument } from '../../electron/documents/minutes.ts'
import { heading, OFFICIAL_PAGE, paragraph, plain, wordsOf, type DocumentModel } from '../../electron/documents/model.ts'
import { renderHtml } from '../../electron/documents/render-html.ts'
import { BLANK } from '../../electron/documents/words.ts'
import { openZip } from '../../electron/imports/table/zip.ts'
import { readDocx } from './docx.ts'
import { AFTERWARDS, minutesInput, typedTable } from './invented.ts'
import { fonts } from './pdf.ts'

const EMPTY: DocumentModel = { title: 'ทดสอบ', language: 'th-TH', digits: 'arabic', page: OFFICIAL_PAGE, draft: false, footer: 'ทะเบียน', blocks: [] }
const linesOf = async (model: DocumentModel) => readDocx(await renderDocx(model)).lines

/** The dotted line of a name still to be written, and the words of the place to sign, are the renderers' own. */
const unsigned = (lines: readonly string[]) =>
  lines.map((line) => line.replaceAll(BLANK, '').replace('(ลงชื่อ)', '').replace(/^\((.*)\)$/, '$1').trim()).filter((line) => line !== '')

describe('a Word file says what the PDF says', () => {
  it('minutes: the same words in the same order', async () => {
    const model = minutesDocument(minutesInput())
    expect(unsigned(await linesOf(model))).toEqual(unsigned(wordsOf(model.blocks)))
  })

  it('minutes with a table: its words in both, its heading row repeated', async () => {
    const input = minutesInput()
    const table = typedTable(['ที่', 'รายการ\nที่เสนอ', 'วงเงิน (บาท)'], ['1', 'ค่าถังหมัก <ใหญ่>\n120 ใบ', '25,000.00'], ['2', 'ค่าป้าย', '-'])
    input.agenda[0]!.body = { type: 'doc', content: [table, typedTable([''], [''])] }
    const model = minutesDocument(input)
    expect(unsigned(await linesOf(model))).toEqual(unsigned(wordsOf(model.blocks)))
    const tables = model.blocks.filter((block) => block.kind === 'table').filter(({ ruled }) => ruled)
    expect(tables.map(({ columns }) => columns.map(({ heading: words, align }) => [words, align]))).toEqual([[['ที่', 'end'], ['รายการ ที่เสนอ', 'start'], ['วงเงิน (บาท)', 'end']]])
    expect(tables[0]?.columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100)
    expect(renderHtml(model, fonts)).toContain('<thead><tr><th scope="col">ที่</th><th scope="col">รายการ ที่เสนอ</th><th scope="col">วงเงิน (บาท)</th></tr></thead>')
    expect(renderHtml(model, fonts)).toContain('ค่าถังหมัก &lt;ใหญ่&gt;')
  })

  it('two tables in a row stay two: Word joins those that touch', async () => {
    const table = { kind: 'table' as const, ruled: true, size: 'small' as const, columns: [{ width: 100, align: 'start' as const, heading: 'ชื่อ' }], rows: [{ kind: 'cells' as const, cells: [plain('ก')] }] }
    const bytes = await renderDocx({ ...EMPTY, blocks: [table, table, paragraph('หลัง'), table] })
    const xml = Buffer.from(openZip(bytes, 50_000_000).read('word/document.xml') ?? []).toString('utf8')
    expect(xml.match(/<w:tbl>/g)).toHaveLength(3)
    expect(xml).not.toContain('</w:tbl><w:tbl>')
  })

  it('adopted minutes: codes and amendments too', async () => {
    const draft = minutesInput()
    const model = minutesDocument({ ...draft, meeting: { ...draft.meeting, state: 'adopted' }, afterwards: AFTERWARDS })
    expect(unsigned(await linesOf(model))).toEqual(unsigned(wordsOf(model.blocks)))
  })

  it('keeps marks, markup and line breaks as typed, and leaves out what XML forbids', async () => {
    const typed = ['ที่ ซื้อ เอี๊ยด นี้ ป่ำ ฐานันดร ญาติ', '<b>&amp; "อ้าง"</b>', 'บรรทัดหนึ่ง\nบรรทัดสอง', 'ก\u0000ข\u0007ค']
    expect(await linesOf({ ...EMPTY, blocks: typed.map((text) => paragraph(text)) })).toEqual([...typed.slice(0, 3), 'กขค'])
  })

  it('names a table’s columns on every page and its groups across the table', async () => {
    const model: DocumentModel = {
      ...EMPTY,
      blocks: [
        heading(1, 'ทะเบียน'),
        {
          kind: 'table', ruled: true, size: 'small',
          columns: [{ width: 20, align: 'center', heading: 'ที่' }, { width: 80, align: 'start', heading: 'ชื่อ' }],
          rows: [{ kind: 'group', text: 'หมู่ที่ 1' }, { kind: 'cells', cells: [plain('1'), plain('นายสมมุติ')] }],
        },
      ],
    }
    expect(await linesOf(model)).toEqual(['ทะเบียน', 'ที่', 'ชื่อ', 'หมู่ที่ 1', '1', 'นายสมมุติ'])
  })
})

describe('head and foot', () => {
  it('a draft says ร่าง on every page; other papers say nothing there', async () => {
    expect(readDocx(await renderDocx({ ...EMPTY, draft: true, blocks: [paragraph('ก')] })).header).toBe('ร่าง')
    expect(readDocx(await renderDocx({ ...EMPTY, blocks: [paragraph('ก')] })).header).toBe('')
  })
  it.each([['arabic', 'ทะเบียน\tหน้า {PAGE} จาก {NUMPAGES}'], ['thai', 'ทะเบียน\tหน้า {PAGE \\* THAIARABIC} จาก {NUMPAGES \\* THAIARABIC}']] as const)(
    'counts pages in %s digits',
    async (digits, footer) => expect(readDocx(await renderDocx({ ...EMPTY, digits, blocks: [paragraph('ก')] })).footer).toBe(footer),
  )
})
