import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Document, Header, ImageRun, Packer, Paragraph, TextRun } from 'docx'
import { createMacros } from 'docx/macros'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CallOutput } from '../../electron/contract/index.ts'
import type { TemplatedPaper } from '../../electron/contract/letters.ts'
import { readDocx } from '../documents/docx.ts'
import { codeOf } from '../support/failures.ts'
import { keptFolder } from '../support/temp-folder.ts'
import { TwoMeetings } from '../support/two-meetings.ts'

let folder: string
let book: TwoMeetings
beforeAll(async () => {
  folder = keptFolder()
  book = await TwoMeetings.begin(folder)
})
afterAll(() => book.end())

const line = (text: string) => new Paragraph({ children: [new TextRun(text)] })
const word = async (head: string, ...body: Paragraph[]) =>
  new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ headers: { default: new Header({ children: [line(head)] }) }, children: body }] })))
const good = () => word('ตราสภา {{ร่าง}}', line('{{เนื้อหา}}'))

async function staged(name: string, bytes: Uint8Array): Promise<string> {
  const stageId = book.test.newId()
  const piece = 1024 * 1024
  for (let offset = 0; offset < bytes.length; offset += piece) {
    await book.call('files.stage', { stageId, name, offset, total: bytes.length, bytes: Uint8Array.from(bytes.subarray(offset, offset + piece)) })
  }
  return stageId
}
const use = async (bytes: Uint8Array, { name = 'แบบ.docx', paper = 'minutes' as TemplatedPaper, asItIs = false } = {}) =>
  await book.call('wordTemplates.use', { paper, stageId: await staged(name, bytes), asItIs })
const minutes = async () => await book.call('papers.docx', { paper: { kind: 'minutes', meetingId: book.first } })
const formOf = async (paper: TemplatedPaper) => (await book.call('wordTemplates.list', {})).papers.find((one) => one.paper === paper)
const headOf = ({ bytes }: Pick<CallOutput<'papers.docx'>, 'bytes'>) => readDocx(bytes).header

describe('a file as the form of a paper', () => {
  it('is kept with the council, sealed, and every Word file of that paper is put into it; others are not', async () => {
    expect((await minutes()).form).toBe('standard')
    const { file } = await use(await good())
    expect(file).toMatchObject({ ownerKind: 'council', name: 'แบบ.docx' })
    const made = await minutes()
    expect([made.form, made.formName, headOf(made)]).toEqual(['own', 'แบบ.docx', 'ตราสภา ร่าง'])
    expect(readDocx(made.bytes).lines.join('\n')).toContain('ให้ซ่อมฝาย')
    expect((await book.call('papers.docx', { paper: { kind: 'roll', on: '2026-02-10' } })).form).toBe('standard')
    expect(await formOf('notice')).toEqual({ paper: 'notice', file: null, missing: null })
  })

  it('leaves the texts of papers as they are, and stays when these are saved', async () => {
    const { values, revision } = await book.call('paperTexts.get', {})
    expect(Object.keys(values)).not.toContain('formIds')
    await book.call('paperTexts.save', { values: { ...values, letterPrefix: 'สอช.' }, revision })
    expect((await formOf('minutes'))?.file?.name).toBe('แบบ.docx')
    const [entry] = (await book.call('audit.list', { recordId: null, before: null, limit: 20 })).filter(({ command }) => command === 'wordTemplates.use')
    expect(JSON.stringify(entry)).toContain('แบบ.docx')
  })

  it('is left and taken again; the file itself stays', async () => {
    const { file } = (await formOf('minutes')) ?? { file: null }
    expect(await book.call('wordTemplates.choose', { paper: 'minutes', attachmentId: null })).toEqual({ paper: 'minutes', file: null, missing: null })
    expect((await minutes()).form).toBe('standard')
    expect((await book.call('wordTemplates.list', {})).kept.map(({ id }) => id)).toContain(file?.id)
    expect((await book.call('wordTemplates.choose', { paper: 'minutes', attachmentId: file?.id ?? '' })).file?.id).toBe(file?.id)
    expect((await minutes()).form).toBe('own')
  })

  it('a book of an earlier release, whose texts know of no forms, is read on', async () => {
    book.db.prepare(`UPDATE paper_texts SET "values" = json_remove("values", '$.formIds', '$.minutesForm', '$.noticeForm', '$.excerptForm')`).run()
    expect((await minutes()).form).toBe('standard')
    expect((await book.call('wordTemplates.list', {})).papers.map(({ file }) => file)).toEqual([null, null, null])
    await use(await good())
    expect((await minutes()).form).toBe('own')
  })
})

describe('the file to begin with', () => {
  it.each(['minutes', 'notice', 'excerpt'] as const)('of %s can be used unchanged, and tried at once', async (paper) => {
    const starter = await book.call('wordTemplates.starter', { paper })
    expect(starter.name).toMatch(/\.docx$/)
    await use(starter.bytes, { paper, name: starter.name })
    const tried = await book.call('wordTemplates.tryOut', { paper })
    expect(readDocx(tried.bytes).lines.join('\n')).toContain({ minutes: 'ให้ซ่อมฝาย', notice: 'ขอแสดงความนับถือ', excerpt: 'รายการตัวอย่าง' }[paper])
    expect(await codeOf(() => book.call('wordTemplates.choose', { paper, attachmentId: book.test.newId() }))).toBe('NOT_FOUND')
  })
})

describe('a notice', () => {
  it('with draft minutes enclosed is in the program’s own form, which alone says ร่าง on their pages only (rule 22); without them in the council’s', async () => {
    const { bytes } = await book.call('wordTemplates.starter', { paper: 'notice' })
    await use(bytes, { paper: 'notice', name: 'หนังสือ.docx' })
    await book.link(book.second, book.first)
    const letter = await book.call('letters.write', { meetingId: book.second, letter: { datedOn: '2026-04-01', number: null, subject: 'ขอเชิญประชุม', addressee: '', signatory: 'นายสมมุติ' } })
    const notice = async (minutesPage: 'once' | 'none') => await book.call('papers.docx', { paper: { kind: 'notice', letterId: letter.id, minutesPage } })
    expect([(await notice('none')).form, (await notice('once')).form]).toEqual(['own', 'enclosesDraft'])
    const tried = async () => readDocx((await book.call('wordTemplates.tryOut', { paper: 'notice' })).bytes).lines
    expect(await tried()).toContain('เรื่อง  ขอเชิญประชุม')
    await book.call('meetings.remove', await book.revisionOf(book.second))
    expect(await tried()).toContain('รายการตัวอย่าง')
    await book.call('meetings.restore', { id: book.second })
  })
})

describe('a file that is refused stays no form, and says why', () => {
  const packed = async (change: (parts: Record<string, Uint8Array>) => void) => {
    const parts = unzipSync(await good())
    change(parts)
    return zipSync(parts)
  }
  const CASES: [string, string, () => Promise<Uint8Array>][] = [
    ['TEMPLATE_NOT_WORD', 'a text', () => Promise.resolve(strToU8('รายงานการประชุม'))],
    ['TEMPLATE_NOT_WORD', 'a workbook', () => Promise.resolve(zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<workbook/>') }))],
    ['TEMPLATE_NOT_WORD', 'no document.xml', () => packed((parts) => void delete parts['word/document.xml'])],
    ['TEMPLATE_NOT_WORD', 'a template of Word (.dotx)', () => packed((parts) => {
      parts['[Content_Types].xml'] = strToU8(new TextDecoder().decode(parts['[Content_Types].xml']).replace('document.main+xml', 'template.main+xml'))
    })],
    ['TEMPLATE_WITH_MACROS', 'macros under the ending .docx', async () =>
      new Uint8Array(await Packer.toArrayBuffer(new Document({ macros: createMacros({ thisDocument: 'Private Sub Document_Open()\nEnd Sub' }), sections: [{ children: [line('{{เนื้อหา}}')] }] })))],
    ['TEMPLATE_DAMAGED', 'a cut off file', async () => (await good()).map((byte, at) => (at > 200 && at < 260 ? 0 : byte))],
    ['TEMPLATE_DAMAGED', 'XML that is none', () => packed((parts) => void (parts['word/document.xml'] = strToU8('<w:document><w:body>')))],
    ['TEMPLATE_DAMAGED', '80 MB in a small file', () => packed((parts) => void (parts['word/media/big.bin'] = new Uint8Array(80 * 1024 * 1024)))],
    ['TEMPLATE_TOO_LARGE', 'more than 5 MB', async () => {
      const noise = Uint8Array.from({ length: 6 * 1024 * 1024 }, (_, at) => (at * 2_654_435_761) >>> 13)
      const parts = unzipSync(await good())
      return zipSync({ ...parts, 'word/media/noise.bin': [noise, { level: 0 }] })
    }],
    ['TEMPLATE_WITHOUT_TEXT', 'no {{เนื้อหา}}', () => word('{{ร่าง}}', line('เนื้อหา'))],
    ['TEMPLATE_TEXT_BESIDE', 'a picture beside {{เนื้อหา}}', () =>
      word('{{ร่าง}}', new Paragraph({ children: [new ImageRun({ type: 'png', data: new Uint8Array(10), transformation: { width: 1, height: 1 } }), new TextRun('{{เนื้อหา}}')] }))],
    ['TEMPLATE_WITHOUT_DRAFT', 'minutes without a section, and so without a head', () => packed((parts) => {
      parts['word/document.xml'] = strToU8(new TextDecoder().decode(parts['word/document.xml']).replace(/<w:sectPr.*<\/w:sectPr>/s, ''))
    })],
    ['TEMPLATE_WITHOUT_DRAFT', 'minutes without {{ร่าง}} at the head', () => word('ตราสภา', line('{{ร่าง}}'), line('{{เนื้อหา}}'))],
  ]
  it.each(CASES)('%s: %s', async (code, _what, bytes) => {
    const before = await formOf('minutes')
    expect(await codeOf(async () => use(await bytes()))).toBe(code)
    expect(await formOf('minutes')).toEqual(before)
  })

  it('words that the program does not know are named, and stay as they are once that is agreed to', async () => {
    const stageId = await staged('แบบ.docx', await word('{{ร่าง}}', line('{{เนื้อหา}}'), line('{{ลงชื่อ}} {{วันที่}}')))
    const refused = await book.call('wordTemplates.use', { paper: 'minutes', stageId }).catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'TEMPLATE_WORDS_UNKNOWN', details: { words: '{{ลงชื่อ}} {{วันที่}}' } })
    await book.call('wordTemplates.use', { paper: 'minutes', stageId, asItIs: true })
    expect(readDocx((await minutes()).bytes).lines.at(-1)).toBe('{{ลงชื่อ}} {{วันที่}}')
  })

  it('a notice needs no {{ร่าง}}', async () => {
    expect((await use(await word('ตราสภา', line('{{เนื้อหา}}')), { paper: 'notice' })).file).not.toBeNull()
  })
})

describe('a form that cannot be used stands in no paper’s way', () => {
  it('deleted in the book: the program’s own form, with a word about it', async () => {
    const { file } = await use(await good(), { name: 'ลบ.docx' })
    await book.call('files.remove', { id: file?.id ?? '', revision: file?.revision ?? 0 })
    expect(await formOf('minutes')).toEqual({ paper: 'minutes', file: null, missing: 'ลบ.docx' })
    const made = await minutes()
    expect([made.form, made.formName]).toEqual(['unusable', 'ลบ.docx'])
    expect(readDocx(made.bytes).lines.join('\n')).toContain('ให้ซ่อมฝาย')
  })

  it('gone from the disk: likewise, and trying it says so', async () => {
    await use(await word('หายไป {{ร่าง}}', line('{{เนื้อหา}}')))
    const councils = join(folder, 'councils')
    for (const council of readdirSync(councils)) rmSync(join(councils, council, 'files'), { recursive: true, force: true })
    expect((await minutes()).form).toBe('unusable')
    expect(await codeOf(() => book.call('wordTemplates.tryOut', { paper: 'minutes' }))).toBe('TEMPLATE_DAMAGED')
  })
})
