import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HomeCharts, HomeNow } from '../../electron/contract/home.ts'
import { PLAIN_INSTALMENT } from '../../electron/contract/project-money.ts'
import { UNCOUNTED } from '../../electron/contract/resolutions.ts'
import { renderDocx } from '../../electron/documents/docx/render-docx.ts'
import { wordsOf } from '../../electron/documents/model.ts'
import { documentOf } from '../../electron/handlers/papers.ts'
import { readDocx } from '../documents/docx.ts'
import { BACKUPS } from '../../electron/store/tables.ts'
import { canPrint, print, readPdf, squeezed } from '../documents/pdf.ts'
import { annualBook, type AnnualBook } from '../support/annual-book.ts'
import { bareBook } from '../support/bare-book.ts'

/** The home page on 10 February 2026: what is due, the week list made of it, and the charts. */

const MEETING = { kind: 'ordinary' as const, startsAt: null, endsAt: null, place: '', recorder: '', checker: '' }
let annual: AnnualBook
let now: HomeNow
let charts: HomeCharts
beforeAll(async () => {
  annual = await annualBook()
  const { book, projectId } = annual
  await book.call('meetings.create', { ...MEETING, number: 3, heldOn: '2026-02-20' })
  const [funding] = (await book.call('projects.get', { id: projectId })).funding
  const late = { ...PLAIN_INSTALMENT, fundingId: funding?.id ?? '', receivedSatang: 0, dueSatang: 500_000 }
  for (const dueOn of ['2026-02-01', '2026-02-10', '2026-02-17', '2026-02-18']) await book.call('instalments.add', { ...late, dueOn })
  now = await book.call('home.now', {})
  charts = await book.call('home.charts', {})
})
afterAll(() => annual.book.close())

const of = (kind: HomeNow['due'][number]['kind']) => now.due.filter((item) => item.kind === kind)

describe('what is due', () => {
  it('is late, today, within seven days, or the next meeting; the most pressing first', () => {
    expect(of('money').map(({ on, band, amount }) => [on, band, amount])).toEqual([['2026-02-01', 'overdue', 500_000], ['2026-02-10', 'today', 500_000], ['2026-02-17', 'week', 500_000]])
    expect(of('followUp')).toMatchObject([{ subject: 'สำรวจแนวเขต', owner: 'นายสมมุติ1 ใจดี', on: '2026-02-01', band: 'overdue' }])
    expect(of('meeting')).toMatchObject([{ on: '2026-02-20', band: 'later', meeting: { number: 3 } }])
    // Seven days of notice by the council's own rule.
    expect(of('notice')).toMatchObject([{ on: '2026-02-13', band: 'week' }])
    // To be asked about in March only.
    expect(of('proposal')).toEqual([])
    const order = ['overdue', 'today', 'week', 'later']
    expect(now.due.map(({ band }) => order.indexOf(band))).toEqual(now.due.map(({ band }) => order.indexOf(band)).toSorted((a, b) => a - b))
  })

  it('minutes that were begun wait for their adoption, without being late; of a meeting that goes on nothing is asked', async () => {
    const book = bareBook()
    const { id } = await book.call('meetings.create', { ...MEETING, number: 1, heldOn: '2026-02-10' })
    const told = async () => (await book.call('home.now', {})).due.map(({ kind, band, on, id: of }) => ({ kind, band, on, of }))
    await book.call('meetings.open', { id, begunAt: null })
    expect(await told()).toEqual([{ kind: 'minutes', band: 'today', on: '2026-02-10', of: id }])
    const item = (await book.call('meetings.get', { id })).agenda[0]
    await book.call('meetings.addResolution', { agendaItemId: item?.id ?? '', resolution: { verb: 'acknowledge', text: '', ...UNCOUNTED, assignee: '', dueOn: null } })
    expect(await told()).toEqual([])
    await book.call('meetings.close', { id, endsAt: null })
    expect(await told()).toEqual([{ kind: 'adoption', band: 'later', on: '2026-02-10', of: id }])
    expect((await book.call('home.now', {})).pressing).toBe(0)
    expect(wordsOf(documentOf({ kind: 'weekList' }, book.context).blocks)).toContain('ขอรับรองรายงานการประชุมสามัญ ครั้งที่ 1/2569 (ประชุมเมื่อวันที่ด้านหน้า)')
    await book.call('minutes.adopt', { way: 'same', meetingId: id, corrections: '' })
    expect(await told()).toEqual([])
    book.close()
  })

  it('of a kind names five at most and says how many more there are', async () => {
    const book = bareBook()
    for (let day = 1; day <= 8; day += 1) await book.call('meetings.create', { ...MEETING, number: day, heldOn: `2026-01-0${day}` })
    const { due, more, pressing, meetingCount, recent } = await book.call('home.now', {})
    expect(due.map(({ kind, band }) => [kind, band])).toEqual(Array.from({ length: 5 }, () => ['meeting', 'overdue']))
    expect(more).toEqual([{ kind: 'meeting', count: 3 }])
    expect(pressing).toBe(8)
    expect([meetingCount, recent.length]).toEqual([8, 5])
    book.close()
  })

  it('is nothing in an empty book', async () => {
    const book = bareBook()
    expect(await book.call('home.now', {})).toEqual({ due: [], more: [], pressing: 0, recent: [], meetingCount: 0 })
    expect(await book.call('home.charts', {})).toEqual({ attendance: [], money: [], issues: [], indicators: [] })
    expect(wordsOf(documentOf({ kind: 'weekList' }, book.context).blocks).join(' ')).toContain('ไม่มีงานที่เลยกำหนด')
    book.close()
  })
})

describe('the week list', () => {
  it('has every line of the home page and the backup to tick off, the same in Word', async () => {
    const document = documentOf({ kind: 'weekList' }, annual.book.context)
    const words = wordsOf(document.blocks)
    expect(words.filter((word) => word === '☐')).toHaveLength(now.due.length + 1)
    expect(words).toContain('ติดตามเงินที่ยังไม่ได้รับ 5,000.00 บาท โครงการฟื้นฟูป่าชายเลนหมู่ที่ 3')
    expect(squeezed(readDocx(await renderDocx(document)).lines.join('\n'))).toBe(squeezed(words.join('\n')))
  })

  it('says how old the last backup is that was read back whole, and passes over one that was not', () => {
    const book = bareBook()
    const words = () => wordsOf(documentOf({ kind: 'weekList' }, book.context).blocks).join(' ')
    expect(words()).toContain('ยังไม่มีชุดสำรองที่ตรวจแล้ว')
    const made = (createdAt: string, verified: boolean) => {
      const { id } = book.change((writer) => writer.insert(BACKUPS, { path: '/media/stick/a.sapha', size: 1, verified, userName: '' }))
      book.db.prepare('UPDATE backups SET created_at = ? WHERE id = ?').run(createdAt, id)
    }
    made('2026-01-31T05:00:00.000Z', true)
    made('2026-02-08T05:00:00.000Z', false)
    expect(words()).toContain('ชุดที่ตรวจแล้วล่าสุด 31 มกราคม 2569 (10 วันก่อน)')
    book.close()
  })

  it.skipIf(!canPrint)('is one page, and says the same in the PDF', async () => {
    const document = documentOf({ kind: 'weekList' }, annual.book.context)
    const { pages } = await readPdf(await print(document))
    expect(pages).toHaveLength(1)
    for (const word of wordsOf(document.blocks).filter((one) => one !== '☐')) expect(squeezed(pages[0]?.text ?? '')).toContain(squeezed(word))
  })
})

describe('the charts', () => {
  it('show the figures of the annual report', () => {
    expect(charts.attendance.map(({ number, present, inOffice, required, counted }) => [number, present, inOffice, required, counted])).toEqual([[1, 6, 8, 4, true], [2, 2, 8, 4, false]])
    expect(charts.money.filter(({ fiscalYear }) => fiscalYear === 2026).map(({ source, receivedSatang }) => [source, receivedSatang])).toEqual([['members', 3_000_050], ['local_government', 7_000_000], [null, 0]])
    expect(charts.money.filter(({ fiscalYear }) => fiscalYear === 2025)).toMatchObject([{ source: 'codi', receivedSatang: 9_900_000 }, { source: null, spentSatang: 70_000 }])
    expect(charts.issues).toMatchObject([{ position: null, stages: [{ stage: 'running', count: 1 }] }])
    expect(charts.indicators).toMatchObject([{ name: 'ต้นกล้าที่รอด', value: 400, target: 1000, readOn: '2026-02-08' }])
  })
})
