import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Meeting } from '../../electron/contract/meetings.ts'
import type { Paper } from '../../electron/contract/papers.ts'
import { renderDocx } from '../../electron/documents/docx/render-docx.ts'
import { wordsOf, type DocumentModel } from '../../electron/documents/model.ts'
import { BLANK } from '../../electron/documents/words.ts'
import { documentOf } from '../../electron/handlers/papers.ts'
import { find } from '../../electron/store/table.ts'
import { MEETINGS } from '../../electron/store/tables.ts'
import { openZip } from '../../electron/imports/table/zip.ts'
import { bareBook, type BareBook } from '../support/bare-book.ts'
import { readDocx } from './docx.ts'
import { inventedName, PROSE, rich } from './invented.ts'
import { canPrint, print, readPdf, squeezed } from './pdf.ts'

/** The papers of a real book in both renderers: 33 members, Thai digits, one very long name. */

const MEMBERS = 33
const LONG = ['พระนครศรีอยุธยาวรรณ', 'ณ ถลางเทพกระษัตรีศรีสุนทร'] as const
const BASE = { kind: 'ordinary' as const, startsAt: '09:30', endsAt: '12:00', place: 'ศาลาประชาคมหมู่ที่ 3', recorder: 'นางเกษม รักษ์ป่าเลน', checker: '' }
const NAMES = ['notice', 'list', 'enclosing', 'noticeSample', 'envelopes', 'signIn', 'excerpt', 'agenda', 'yearBook', 'minutes', 'confirmationSheet', 'delegateList', 'roll', 'contactList', 'structure', 'followUps', 'assignmentSlips'] as const
let book: BareBook
let papers: Record<(typeof NAMES)[number], Paper>

beforeAll(async () => {
  book = bareBook({ thaiDigits: true })
  const membership = { capacity: 'delegate' as const, organisationId: null, startedOn: '2025-01-01', dueEndOn: null }
  for (let at = 0; at < MEMBERS; at += 1) {
    const [, title = '', full = ''] = /^(นางสาว|นาง|นาย)(.*)$/.exec(inventedName(at)) ?? []
    const [givenName = '', familyName = ''] = at === 6 ? LONG : full.split(' ')
    await book.call('members.add', {
      person: { title, givenName, familyName, nationalId: '', bornOn: null, phone: '', houseNo: `${at}/1`, moo: (at % 9) + 1, address: '', note: '' }, membership,
      post: at === 5 ? { post: 'chair', label: '', startedOn: '2025-01-01', endedOn: null } : null,
    })
  }
  const { id: first } = await book.call('meetings.create', { ...BASE, number: 1, heldOn: '2026-01-10' })
  book.change((writer) => writer.update(MEETINGS, find(book.db, MEETINGS, first) as Meeting, { stage: 'closed' }))
  const { id: second } = await book.call('meetings.create', { ...BASE, number: 2, heldOn: '2026-02-20' })
  const { agenda } = await book.call('meetings.get', { id: first })
  const item = agenda.find(({ kind }) => kind === 'for_consideration')
  await book.call('meetings.saveItem', { id: item?.id ?? '', revision: item?.revision ?? 0, title: 'โครงการป่าชายเลน', body: rich(PROSE) })
  const resolution = { verb: 'approve' as const, text: 'งบประมาณ 120,000 บาท', votes: null, assignee: '', dueOn: null }
  const { id: resolutionId } = await book.call('meetings.addResolution', { agendaItemId: item?.id ?? '', resolution })
  await book.call('meetings.addResolution', { agendaItemId: item?.id ?? '', resolution: { ...resolution, verb: 'assign', text: 'สำรวจแนวเขตป่าชายเลน', assignee: inventedName(2), dueOn: '2026-03-31' } })
  const { entries } = await book.call('members.roll', { on: '2026-01-10' })
  for (const { person } of entries.slice(0, 2)) await book.call('delegates.name', { year: 2026, personId: person.id, namedOn: '2026-01-10', resolutionId, note: '' })
  const start = await book.call('letters.start', { meetingId: second, datedOn: '2026-02-10' })
  const notice = await book.call('letters.write', { meetingId: second, letter: { ...start, number: null, datedOn: '2026-02-10', addressee: '' } })
  const told = await book.call('letters.start', { meetingId: first, resolutionId, datedOn: '2026-02-11' })
  const excerpt = await book.call('letters.write', { meetingId: first, resolutionId, letter: { ...told, number: null, datedOn: '2026-02-11', addressee: 'นายกเทศมนตรีตำบลป่าคลอก' } })
  const { values } = await book.call('paperTexts.get', {})
  const texts = { ...values, letterPrefix: 'สอช.ทส.', letterhead: 'สภาตำบลทดสอบ\n99 หมู่ที่ 3', letterFooter: 'โทร. 076-000-0000' }
  await book.call('paperTexts.save', { revision: 0, values: texts })
  papers = {
    notice: { kind: 'notice', letterId: notice.id, form: 'each', agendaPage: 'once', minutesPage: 'none' },
    list: { kind: 'notice', letterId: notice.id, form: 'list', agendaPage: 'each', minutesPage: 'none' },
    enclosing: { kind: 'notice', letterId: notice.id, form: 'each', agendaPage: 'once', minutesPage: 'once' },
    noticeSample: { kind: 'noticeSample', texts: { ...texts, noticeOpening: 'ขอเชิญ {วันที่} {ไม่รู้จัก}' } },
    envelopes: { kind: 'envelopes', meetingId: second },
    signIn: { kind: 'signIn', meetingId: second, page: 'landscape', blanks: 10 },
    excerpt: { kind: 'excerpt', letterId: excerpt.id },
    agenda: { kind: 'agenda', meetingId: second },
    yearBook: { kind: 'yearBook', year: 2026 },
    minutes: { kind: 'minutes', meetingId: first },
    confirmationSheet: { kind: 'confirmationSheet', meetingId: first },
    delegateList: { kind: 'delegateList', year: 2026 },
    roll: { kind: 'roll', on: '2026-02-20' },
    contactList: { kind: 'contactList', on: '2026-02-20' },
    structure: { kind: 'structure', on: '2026-02-20' },
    followUps: { kind: 'followUps' },
    assignmentSlips: { kind: 'assignmentSlips' },
  }
})
afterAll(() => book.close())

const made = (name: keyof typeof papers): DocumentModel => documentOf(papers[name], book.context)
/** The dotted lines, the marks of a place to sign and line ends are the renderers' own. */
const bare = (text: string): string => squeezed(text.replaceAll(BLANK, '').replaceAll('(ลงชื่อ)', '').replaceAll(/[()]/g, ''))

describe.each(NAMES)('%s', (name) => {
  it('says the same in Word as in the model, in Thai digits throughout', async () => {
    const document = made(name)
    const { lines } = readDocx(await renderDocx(document))
    const words = document.blocks.flatMap((block) => wordsOf([block]))
    expect(words.join('')).not.toMatch(/[0-9]/)
    // The pages of the contents are fields.
    expect(bare(lines.join('\n').replaceAll(/\{PAGEREF [^}]*\}/g, ''))).toBe(bare(words.join('\n')))
  })

  it.skipIf(!canPrint)('says the same in the PDF', async () => {
    const document = made(name)
    const { pages } = await readPdf(await print(document))
    const text = bare(pages.map((page) => page.text).join('\n'))
    for (const word of wordsOf(document.blocks)) for (const line of word.split('\n')) expect(text).toContain(bare(line))
  })
})

describe('the notice', () => {
  it.skipIf(!canPrint)('is a letter of one page for everyone in office that day, the agenda behind them once', async () => {
    const { pages } = await readPdf(await print(made('notice')))
    expect(pages).toHaveLength(MEMBERS + 1)
    for (const page of pages.slice(0, -1)) {
      expect(squeezed(page.text)).toContain(squeezed('ที่ สอช.ทส. ๑/๒๕๖๙'))
      expect(squeezed(page.text)).toContain(squeezed('ร่างรายงานการประชุม ครั้งที่ ๑/๒๕๖๙'))
      expect(page.text).not.toMatch(/หน้า\s*๑/)
    }
    const names = made('notice').blocks.slice(0, -1).map((block) => /เรียน {2}(.*)/.exec(block.kind === 'part' ? wordsOf(block.blocks).join('\n') : '')?.[1] ?? '?')
    names.forEach((name, at) => expect(squeezed(pages[at]?.text ?? '')).toContain(squeezed(`เรียน ${name}`)))
    expect(new Set(names).size).toBe(MEMBERS)
  })

  it('goes to the chair first, with the time and place of the meeting', () => {
    const [letter] = made('notice').blocks
    const text = letter?.kind === 'part' ? wordsOf(letter.blocks).join('\n') : ''
    expect(text).toContain(`เรียน  ${inventedName(5)}`)
    expect(text).toContain('วันศุกร์ที่ ๒๐ กุมภาพันธ์ พ.ศ. ๒๕๖๙ เวลา ๐๙.๓๐ น. ณ ศาลาประชาคมหมู่ที่ ๓')
    expect(text).toContain(`(${inventedName(5)})\nประธานสภาองค์กรชุมชนตำบลทดสอบ`)
  })

  it('or is one letter with the list of all', () => {
    const document = made('list')
    expect(document.blocks.map((block) => (block.kind === 'part' ? wordsOf(block.blocks)[0] : ''))).toEqual(['สภาตำบลทดสอบ', 'บัญชีรายชื่อแนบท้าย', expect.stringContaining('ระเบียบวาระการประชุม')])
    expect(wordsOf(document.blocks).join('\n')).toContain(`นาย${LONG.join(' ')}`)
  })

  it.skipIf(!canPrint)('with the draft minutes behind it numbers their pages from 1 and says ร่าง on them alone (rule 22)', async () => {
    const { pages } = await readPdf(await print(made('enclosing')))
    const minutes = pages.slice(MEMBERS + 1)
    expect(minutes.length).toBeGreaterThan(1)
    const thai = (number: number): string => String(number).replaceAll(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)))
    minutes.forEach(({ text }, at) => {
      expect(squeezed(text)).toContain(squeezed(`หน้า ${thai(at + 1)} จาก ${thai(minutes.length)}`))
      expect(squeezed(text)).toContain(squeezed('รายงานการประชุมสภาองค์กรชุมชนตำบลทดสอบ ครั้งที่ ๑/๒๕๖๙'))
    })
    expect(pages.map(({ text }) => /(^|\s)ร่าง(\s|$)/.test(text))).toEqual(pages.map((_, at) => at > MEMBERS))
    for (const { text } of pages.slice(0, MEMBERS + 1)) expect(text).not.toMatch(/หน้า\s*[๐-๙]/)
  })

  it('in Word starts their pages anew, in a section of their own', async () => {
    const zip = openZip(await renderDocx(made('enclosing')), 50_000_000)
    const text = (name: string): string => Buffer.from(zip.read(name) ?? new Uint8Array()).toString('utf8')
    const starts = text('word/document.xml').match(/<w:sectPr[ >].*?<\/w:sectPr>/gs)?.map((section) => /<w:pgNumType[^>]*w:start="1"/.test(section)) ?? []
    expect(starts).toEqual([...Array.from({ length: MEMBERS + 1 }, () => false), true])
    expect(text(`word/footer${MEMBERS + 2}.xml`)).toMatch(/SECTIONPAGES \\\* THAIARABIC/)
    expect(text(`word/header${MEMBERS + 2}.xml`)).toContain('ร่าง')
    expect(text('word/header1.xml')).not.toContain('ร่าง')
  })

  it('fills in what it knows and leaves other words in braces as they are typed', () => {
    expect(wordsOf(made('noticeSample').blocks).join('\n')).toMatch(/ขอเชิญ วัน\S+ที่ .* \{ไม่รู้จัก\}/)
  })
})

describe('the sign-in sheet', () => {
  it.skipIf(!canPrint)('names its columns on every page and leaves rows for guests', async () => {
    const { pages } = await readPdf(await print(made('signIn')))
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) expect(squeezed(page.text)).toContain('ลายมือชื่อ')
    expect(squeezed(pages.at(-1)?.text ?? '')).toContain('๑๐')
  })
})

describe('the excerpt', () => {
  it('tells the resolution, whether the minutes are adopted, and has a place to certify the copy', () => {
    const text = wordsOf(made('excerpt').blocks).join('\n')
    for (const words of ['ที่ สอช.ทส. ๒/๒๕๖๙', 'เรียน  นายกเทศมนตรีตำบลป่าคลอก', 'อนุมัติ งบประมาณ ๑๒๐,๐๐๐ บาท', 'สำเนาถูกต้อง', 'ยังไม่ได้รับรอง', 'ผู้รับรองสำเนา\nนางเกษม รักษ์ป่าเลน']) expect(text).toContain(words)
  })
})

describe('the year book', () => {
  it.skipIf(!canPrint)('has contents with the pages on which the minutes begin, and says ร่าง on those not adopted', async () => {
    const { pages } = await readPdf(await print(made('yearBook')))
    const at = pages.findIndex((page) => page.text.includes('ผู้มาประชุม')) + 1
    const thai = String(at).replaceAll(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)))
    expect(squeezed(pages[1]?.text ?? '')).toContain(squeezed(`ครั้งที่ ๑/๒๕๖๙ เมื่อวันที่ ๑๐ มกราคม ๒๕๖๙`))
    expect(squeezed(pages[1]?.text ?? '')).toContain(`ยังไม่ได้รับรอง${thai}`)
    expect(pages.map((page) => /(^|\s)ร่าง(\s|$)/.test(page.text.replaceAll('ร่าง ยังไม่', '')))).toEqual(pages.map((_, index) => index + 1 >= at))
  })

  it('in Word leads to the same minutes, and counts their page in the digits of the paper', async () => {
    const xml = Buffer.from(openZip(await renderDocx(made('yearBook')), 50_000_000).read('word/document.xml') ?? new Uint8Array()).toString('utf8')
    expect(xml).toContain('<w:fldSimple w:instr="PAGEREF m1 \\h \\* THAIARABIC" w:dirty="true">')
    expect(/<w:hyperlink [^>]*w:anchor="m1".*?<\/w:hyperlink>/.exec(xml)?.[0]).toContain('ครั้งที่ ๑/๒๕๖๙ เมื่อวันที่ ๑๐ มกราคม ๒๕๖๙')
    expect(/<w:bookmarkStart [^>]*w:name="m1".*?<w:bookmarkEnd/.exec(xml)?.[0]).toContain('รายงานการประชุม')
  })

  it('leaves out meetings that are only planned', () => {
    expect(wordsOf(made('yearBook').blocks).join('\n')).not.toContain('ครั้งที่ ๒/๒๕๖๙')
  })
})
