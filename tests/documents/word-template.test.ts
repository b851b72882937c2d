import { Document, Footer, Header, ImageRun, Packer, Paragraph, SimpleField, Table, TableCell, TableRow, TextRun, type IParagraphOptions, type ISectionOptions } from 'docx'
import { describe, expect, it } from 'vitest'
import { renderDocx } from '../../electron/documents/docx/render-docx.ts'
import { renderIntoTemplate } from '../../electron/documents/docx/render-template.ts'
import { starterTemplate } from '../../electron/documents/docx/starter-template.ts'
import { readTemplate } from '../../electron/documents/docx/template.ts'
import { minutesDocument } from '../../electron/documents/minutes.ts'
import { OFFICIAL_PAGE, paragraph, plain, wordsOf, type Block, type DocumentModel } from '../../electron/documents/model.ts'
import { noticeDocument } from '../../electron/documents/notice.ts'
import { sampleNotice } from '../../electron/documents/sample-notice.ts'
import { NO_TEXTS } from '../../electron/contract/letters.ts'
import { openZip } from '../../electron/imports/table/zip.ts'
import { png } from '../support/png.ts'
import { readDocx } from './docx.ts'
import { AFTERWARDS, minutesInput, PROSE, rich, typedTable } from './invented.ts'

const LOGO = png(40, 40, 90)
const COUNCIL = 'สภาองค์กรชุมชนตำบลทดสอบ'
const FIELDS = { council: COUNCIL }
const MODEL: DocumentModel = { title: 'ทดสอบ ครั้งที่ 1', language: 'th-TH', digits: 'arabic', page: OFFICIAL_PAGE, draft: false, footer: '', blocks: [paragraph('ข้อความ')] }

const words = (text: string, more: IParagraphOptions = {}) => new Paragraph({ ...more, children: [new TextRun(text)] })
const pack = async (sections: ISectionOptions[], more: { evenAndOddHeaderAndFooters?: boolean } = {}) => new Uint8Array(await Packer.toArrayBuffer(new Document({ sections, ...more })))
const logo = () => new ImageRun({ type: 'png', data: LOGO, transformation: { width: 40, height: 40 } })

/** A council's own file: picture and name at the head, telephone and page number at the foot, narrow margins. */
const form = (body: Paragraph[] = [words('{{เนื้อหา}}')]) =>
  pack([{
    properties: { page: { size: { width: 11_906, height: 16_838 }, margin: { left: 1000, right: 1000 } } },
    headers: { default: new Header({ children: [new Paragraph({ children: [logo(), new TextRun('หัวของสภา {{ร่าง}}')] })] }) },
    footers: { default: new Footer({ children: [new Paragraph({ children: [new TextRun('โทร. 0 7600 0000 {{ชื่อเอกสาร}} '), new SimpleField('PAGE')] })] }) },
    children: [words('ก่อน {{ ชื่อสภา }}'), ...body, words('หลัง')],
  }])

const part = (bytes: Uint8Array, name: string): string => Buffer.from(openZip(bytes, 50_000_000).read(name) ?? []).toString('utf8')
const written = (lines: readonly string[]) => lines.filter((line) => line !== '')
const linesIn = (bytes: Uint8Array) => written(readDocx(bytes).lines)
const place = async (...body: Paragraph[]) => (await readTemplate(await form(body))).place

describe('a paper in the council’s own Word file', () => {
  it('says what our own file says, word for word, and everything else of the file stays', async () => {
    const input = minutesInput()
    input.agenda[0]!.body = {
      type: 'doc',
      content: [
        ...(rich(PROSE).content ?? []),
        { type: 'orderedList', attrs: { start: 3 }, content: [{ type: 'listItem', content: rich('ข้อแรก').content ?? [] }, { type: 'listItem', content: rich('ข้อสอง').content ?? [] }] },
        typedTable(['ที่', 'รายการ'], ['1', 'ค่าป้าย']),
      ],
    }
    const model = minutesDocument({ ...input, settings: { ...input.settings, thaiDigits: true } })
    const [ours, theirs] = [await renderDocx(model), await renderIntoTemplate(model, await form(), FIELDS)]
    expect(linesIn(theirs)).toEqual([`ก่อน ${COUNCIL}`, ...linesIn(ours), 'หลัง'])
    const { header, footer } = readDocx(theirs)
    expect([header, footer]).toEqual(['หัวของสภา ร่าง', `โทร. 0 7600 0000 ${model.title} {PAGE}`])
    const zip = openZip(theirs, 50_000_000)
    const pictures = zip.names.filter((name) => name.startsWith('word/media/')).map((name) => Buffer.from(zip.read(name) ?? []))
    expect(pictures.some((bytes) => bytes.equals(Buffer.from(LOGO)))).toBe(true)
    expect(part(theirs, 'word/document.xml')).toContain('w:left="1000"')
    expect(part(theirs, 'word/_rels/header1.xml.rels')).toMatch(/media\//)
  })

  it('numbers its lists, in the digits of the paper and from where they begin', async () => {
    const list: Block = { kind: 'list', ordered: true, start: 4, keepWithNext: false, items: [[paragraph('ก')], [paragraph('ข')]] }
    const bytes = await renderIntoTemplate({ ...MODEL, digits: 'thai', blocks: [list, { ...list, start: 1 }] }, await form([words('เดิม', { bullet: { level: 0 } }), words('{{เนื้อหา}}')]), FIELDS)
    const [document, numbering] = [part(bytes, 'word/document.xml'), part(bytes, 'word/numbering.xml')]
    const ids = [...document.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id = '']) => id)
    expect(new Set(ids).size).toBe(3)
    for (const id of ids) expect(numbering).toContain(`<w:num w:numId="${id}"`)
    expect(numbering).toContain('w:val="thaiNumbers"')
    expect(numbering).toMatch(/<w:start w:val="4"\/>/)
  })

  it('is as wide as the file’s own margins leave room for', async () => {
    const table: Block = { kind: 'table', ruled: true, size: 'normal', columns: [{ width: 100, align: 'start', heading: 'ก' }], rows: [{ kind: 'cells', cells: [plain('ข')] }] }
    expect(part(await renderIntoTemplate({ ...MODEL, blocks: [table] }, await form(), FIELDS), 'word/document.xml')).toContain('<w:tblW w:type="dxa" w:w="9906"/>')
  })

  it('takes face, size and spacing from the word in braces; without them it is set solid in the face of the file', async () => {
    const own = new Paragraph({ spacing: { after: 120 }, children: [new TextRun({ text: '{{เนื้อ', font: 'TH Sarabun New', size: 30 }), new TextRun({ text: 'หา}}', font: 'TH Sarabun New', size: 30 })] })
    const styled = part(await renderIntoTemplate({ ...MODEL, blocks: [paragraph('ข้อความ', { size: 'small' }), paragraph('สอง')] }, await form([own]), FIELDS), 'word/document.xml')
    expect(styled).toMatch(/<w:spacing w:after="120"\/>.{0,200}w:cs="TH Sarabun New".{0,200}<w:szCs w:val="26"\/>.{0,60}ข้อความ/)
    expect(styled).toMatch(/<w:szCs w:val="30"\/><\/w:rPr><w:t[^>]*>สอง/)
    expect(part(await renderIntoTemplate(MODEL, await form(), FIELDS), 'word/document.xml')).toMatch(/<w:spacing w:after="0" w:before="0" w:line="240" w:lineRule="auto"\/><w:ind\/><w:jc w:val="start"\/><\/w:pPr><w:r><w:t[^>]*>ข้อความ/)
  })

  it('says ร่าง at the head while it is a draft, and nothing once it is adopted (rule 22)', async () => {
    const draft = minutesInput()
    const adopted = minutesDocument({ ...draft, meeting: { ...draft.meeting, state: 'adopted' }, afterwards: AFTERWARDS })
    expect(readDocx(await renderIntoTemplate(minutesDocument(draft), await form(), FIELDS)).header).toBe('หัวของสภา ร่าง')
    expect(readDocx(await renderIntoTemplate(adopted, await form(), FIELDS)).header).toBe('หัวของสภา ')
  })

  it('leaves braces as they are: unknown ones in the file, and any that somebody typed in the paper', async () => {
    const bytes = await renderIntoTemplate({ ...MODEL, blocks: [paragraph('พิมพ์ {{ชื่อสภา}} และ {{เนื้อหา}}')] }, await form([words('{{ลงชื่อ}}'), words('{{เนื้อหา}}')]), FIELDS)
    expect(linesIn(bytes)).toEqual([`ก่อน ${COUNCIL}`, '{{ลงชื่อ}}', 'พิมพ์ {{ชื่อสภา}} และ {{เนื้อหา}}', 'หลัง'])
  })

  it('begins each part on a new page, also one with page numbers of its own, which are then counted with the others', async () => {
    const inner = (text: string): Block => ({ kind: 'part', draft: false, enclosed: { footer: 'ท้าย', pages: null }, blocks: [paragraph(text)] })
    const bytes = await renderIntoTemplate({ ...MODEL, blocks: [paragraph('หนึ่ง'), inner('สอง'), inner('สาม')] }, await form(), FIELDS)
    const document = part(bytes, 'word/document.xml')
    expect(document.split('<w:pageBreakBefore/>').map((page) => ['หนึ่ง', 'สอง', 'สาม'].filter((text) => page.includes(`>${text}<`)))).toEqual([['หนึ่ง'], ['สอง'], ['สาม']])
    expect(document.match(/<w:sectPr/g)).toHaveLength(1)
  })

  it('does not repeat the head of a letter on a sheet that names the council, and keeps it on others', async () => {
    const notice = noticeDocument({
      ...sampleNotice('2026-02-01'), council: { name: COUNCIL }, settings: { thaiDigits: false }, texts: { ...NO_TEXTS, letterhead: `${COUNCIL}\nหมู่ที่ 1` },
    })
    const bare = await pack([{ children: [words('{{เนื้อหา}}')] }])
    expect(linesIn(await renderIntoTemplate(notice, bare, FIELDS)).slice(0, 2)).toEqual([COUNCIL, 'หมู่ที่ 1'])
    expect(linesIn(await renderIntoTemplate(notice, await form(), FIELDS)).slice(0, 2)).toEqual([`ก่อน ${COUNCIL}`, 'ที่ 12/2569'])
    expect(wordsOf(notice.blocks)[0]).toBe(COUNCIL)
  })
})

describe('where a paper can be put', () => {
  it('in a paragraph of its own, once, in the body: nothing of the file would be lost', async () => {
    expect(await place(words('{{เนื้อหา}}'))).toBe('good')
    expect(await place(words(' {{ เนื้อหา }} '))).toBe('good')
    expect(await place(words('ไม่มี'))).toBe('missing')
    expect(await place(words('{{เนื้อหา}}'), words('{{เนื้อหา}}'))).toBe('beside')
    expect(await place(words('เรื่อง {{เนื้อหา}}'))).toBe('beside')
    expect(await place(new Paragraph({ children: [logo(), new TextRun('{{เนื้อหา}}')] }))).toBe('beside')
  })

  it('not in a table, and not at the head', async () => {
    const table = new Table({ rows: [new TableRow({ children: [new TableCell({ children: [words('{{เนื้อหา}}')] })] })] })
    expect((await readTemplate(await pack([{ children: [table] }]))).place).toBe('beside')
    expect((await readTemplate(await pack([{ headers: { default: new Header({ children: [words('{{เนื้อหา}}')] }) }, children: [words('ก')] }]))).place).toBe('beside')
  })

  it('ร่าง stands at the head of every page: of the first, even ones and other sections too, where they have heads of their own', async () => {
    const every = async (...given: Parameters<typeof pack>) => (await readTemplate(await pack(...given))).draftOnEveryPage
    const head = (text: string) => new Header({ children: [words(text)] })
    const [yes, no] = [head('{{ร่าง}}'), head('')]
    const children = [words('{{เนื้อหา}}')]
    expect(await every([{ headers: { default: yes }, children }])).toBe(true)
    expect(await every([{ headers: { default: no }, children }])).toBe(false)
    expect(await every([{ children: [words('{{ร่าง}}'), ...children] }])).toBe(false)
    expect(await every([{ properties: { titlePage: true }, headers: { default: yes, first: no }, children }])).toBe(false)
    expect(await every([{ properties: { titlePage: true }, headers: { default: yes, first: head('{{ร่าง}}') }, children }])).toBe(true)
    expect(await every([{ headers: { default: yes, even: no }, children }], { evenAndOddHeaderAndFooters: true })).toBe(false)
    expect(await every([{ headers: { default: yes }, children }, { children: [words('ท้าย')] }])).toBe(true)
    expect(await every([{ headers: { default: yes }, children }, { headers: { default: no }, children: [words('ท้าย')] }])).toBe(false)
  })
})

describe('the file to begin with', () => {
  it.each(['minutes', 'notice', 'excerpt'] as const)('%s: can be used as it is, has the letterhead, and no unknown words', async (paper) => {
    const starter = await starterTemplate({ paper, title: 'แบบ', letterhead: [COUNCIL, 'หมู่ที่ 1'], digits: 'arabic' })
    const template = await readTemplate(starter)
    expect([template.place, template.unknown, template.draftOnEveryPage]).toEqual(['good', [], paper === 'minutes'])
    expect(template.words).toContain(`${COUNCIL}\nหมู่ที่ 1`)
    expect(linesIn(await renderIntoTemplate(MODEL, starter, FIELDS)).at(-1)).toBe('ข้อความ')
  })
})
