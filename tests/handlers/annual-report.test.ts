import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { delegateListDocument } from '../../electron/documents/delegate-list.ts'
import { annualReportDocument } from '../../electron/documents/annual/annual-report.ts'
import { percentOfYear, type AnnualReport } from '../../electron/documents/annual/report.ts'
import { wordsOf } from '../../electron/documents/model.ts'
import { annualReportOf } from '../../electron/handlers/annual/annual-report.ts'
import { delegateEntries } from '../../electron/handlers/delegates.ts'
import { annualBook, AFTER, BEFORE, type AnnualBook } from '../support/annual-book.ts'
import { bareBook, TODAY } from '../support/bare-book.ts'

/** Every figure of the annual report is asked for a second time here, in SQL of its own. */

let annual: AnnualBook
let report: AnnualReport
beforeAll(async () => {
  annual = await annualBook()
  report = annualReportOf(annual.book.db, 2026, TODAY)
})
afterAll(() => annual.book.close())

const ask = (sql: string): number => annual.book.db.prepare(sql).pluck().get() as number

describe('the annual report of s.21(11): each figure is that of the records', () => {
  it('members: by capacity and village, those who came and left in the year', () => {
    const serving = `FROM memberships m JOIN people p ON p.id = m.person_id WHERE m.deleted_at IS NULL AND m.started_on <= '${TODAY}' AND (m.ended_on IS NULL OR m.ended_on >= '${TODAY}')`
    const { members } = report
    expect(members.delegates).toBe(ask(`SELECT count(DISTINCT p.id) ${serving} AND m.capacity = 'delegate'`))
    expect(members.experts).toBe(ask(`SELECT count(DISTINCT p.id) ${serving} AND m.capacity = 'expert'`))
    for (const { moo, delegates, experts } of members.villages) expect(delegates + experts).toBe(ask(`SELECT count(DISTINCT p.id) ${serving} AND p.moo = ${moo}`))
    expect(members.villages.map(({ moo }) => moo)).toEqual([1, 2, 3])
    expect(members.joined.map(({ name }) => name)).toEqual(['นายสมมุติ8 ใจดี'])
    expect(members.left).toMatchObject([{ name: 'นายสมมุติ0 ใจดี', on: '2026-01-31', end: { endKind: 'resigned' } }])
  })

  it('meetings: attendance of those in office that day (rule 1), a failed one told and not counted (rule 5)', () => {
    const [first, second] = report.meetings.rows
    for (const row of [first, second]) {
      expect(row?.inOffice).toBe(ask(`SELECT count(*) FROM meeting_roll WHERE meeting_id = '${row?.id}' AND deleted_at IS NULL`))
      expect(row?.presentCount).toBe(ask(`SELECT count(*) FROM attendance WHERE meeting_id = '${row?.id}' AND status = 'present'`))
    }
    // Eight were in office on 10 January, one had not come yet; on 5 February one had left and one had come.
    expect(first).toMatchObject({ inOffice: 8, presentCount: 6, required: 4, counted: true })
    expect(second).toMatchObject({ inOffice: 8, presentCount: 2, counted: false, stage: 'failed' })
    expect(report.meetings.held).toMatchObject({ held: 1, failed: 1, needed: 4, left: 3 })
    expect(percentOfYear(report.meetings.rows)).toBe(75)
  })

  it('resolutions by verb, and the tasks that are open (rule 19)', () => {
    for (const { verb, count } of report.resolutions.byVerb) expect(count).toBe(ask(`SELECT count(*) FROM resolutions WHERE verb = '${verb}' AND deleted_at IS NULL AND year = 2026`))
    expect(report.resolutions.byVerb.reduce((sum, { count }) => sum + count, 0)).toBe(ask('SELECT count(*) FROM resolutions WHERE deleted_at IS NULL'))
    expect(report.resolutions.open.map(({ task, standing }) => [task, standing])).toEqual([['สำรวจแนวเขต', 'overdue']])
    expect(report.resolutions.open).toHaveLength(ask("SELECT count(*) FROM follow_ups WHERE state = 'open' AND deleted_at IS NULL"))
    expect(report.resolutions.closed).toHaveLength(0)
  })

  it('money of the fiscal year alone, by source (rule 20): what has no source by its day', () => {
    const promised = ask('SELECT sum(promised_satang) FROM fundings WHERE fiscal_year = 2026 AND deleted_at IS NULL')
    const received = ask('SELECT sum(i.received_satang) FROM instalments i JOIN fundings f ON f.id = i.funding_id WHERE f.fiscal_year = 2026 AND i.deleted_at IS NULL AND f.deleted_at IS NULL')
    const spent = ask(`SELECT sum(s.satang) FROM spendings s LEFT JOIN fundings f ON f.id = s.funding_id WHERE s.deleted_at IS NULL
      AND coalesce(f.fiscal_year, CASE WHEN s.spent_on < '2025-10-01' THEN 2025 WHEN s.spent_on > '2026-09-30' THEN 2027 ELSE 2026 END) = 2026`)
    expect([promised, received, spent]).toEqual([15_000_050, 10_000_050, 3_050_050])
    expect(report.projects).toMatchObject([{ title: annual.title, promisedSatang: promised, receivedSatang: received, spentSatang: spent, stage: 'running', hasApproval: true }])
    expect(report.money).toEqual([
      { source: 'members', promisedSatang: 3_000_050, receivedSatang: 3_000_050, spentSatang: 450_050 },
      { source: 'local_government', promisedSatang: 12_000_000, receivedSatang: 7_000_000, spentSatang: 2_500_000 },
      { source: null, promisedSatang: 0, receivedSatang: 0, spentSatang: 100_000 },
    ])
    expect(annualReportOf(annual.book.db, 2025, TODAY).projects).toMatchObject([{ receivedSatang: 9_900_000, spentSatang: 70_000, stage: 'proposed' }])
  })

  it('the latest reading of each indicator, and of each activity a picture from before and after that is not too large', () => {
    const [project] = report.projects
    expect(project?.indicators[0]?.latest?.value).toBe(ask('SELECT value FROM readings ORDER BY read_on DESC LIMIT 1'))
    expect(project?.pictures.map(({ contentSha256, phase }) => [contentSha256, phase])).toEqual([[BEFORE, 'before'], [AFTER, 'after']])
    expect(report.picturesLeftOut).toBe(1)
  })

  it('the fund of the fiscal year, the assembly, and the proposals put forward', () => {
    expect(report.funds.map(({ name, year, benefits }) => [name, year.members, benefits.map(({ people }) => people)])).toEqual([['กองทุนสวัสดิการตำบลสมมุติ', ask('SELECT members FROM fund_years'), [12, 3]]])
    expect(report.assemblies.map(({ number, attended }) => [number, attended])).toEqual([[4, 210]])
    expect(report.proposals).toHaveLength(ask('SELECT count(*) FROM proposals WHERE deleted_at IS NULL'))
  })

  it('rule 25: the report and the delegate list of s.21(12) come out from the same records', () => {
    const { db } = annual.book
    const list = wordsOf(delegateListDocument({ council: report.council, settings: report.settings, year: 2026, delegates: delegateEntries(db, 2026) }).blocks)
    const told = wordsOf(annualReportDocument(report).blocks)
    const rows = list.slice(list.indexOf('มติที่') + 1)
    expect(rows).toHaveLength(10)
    expect(told.slice(-rows.length)).toEqual(rows)
    for (const name of ['นายสมมุติ1 ใจดี', 'นายสมมุติ2 ใจดี']) expect(rows).toContain(name)
  })
})

describe('the annual report of another year', () => {
  it('tells a year that is over as it stood at its end, whatever came after', () => {
    const past = annualReportOf(annual.book.db, 2025, TODAY)
    expect(past).toMatchObject({ until: '2025-12-31', members: { delegates: 7, experts: 1, joined: { length: 8 }, left: [] }, delegates: [] })
    expect(past.resolutions.open).toEqual([])
  })

  it('is of the fiscal year alone where that is asked for, over from 1 October on', async () => {
    const { db } = annual.book
    const within = (day: string, year: number) => `${day} BETWEEN '${year - 1}-10-01' AND '${year}-09-30'`
    const of = (year: number, today: string) => annualReportOf(db, year, today, 'fiscal')
    expect(of(2026, '2026-09-29').until).toBe('2026-09-29')
    const ended = of(2026, '2026-10-01')
    expect(ended).toMatchObject({ from: '2025-10-01', to: '2026-09-30', until: '2026-09-30' })
    const told = wordsOf(annualReportDocument(ended).blocks).join('\n')
    expect(told).toContain('รายงานประจำปีงบประมาณ พ.ศ. 2569')
    expect(told).not.toContain('ข้อมูลถึงวันที่')
    for (const [year, report] of [[2026, ended], [2025, of(2025, '2026-10-01')]] as const) {
      expect(report.meetings.rows).toHaveLength(ask(`SELECT count(*) FROM meetings WHERE deleted_at IS NULL AND ${within('held_on', year)}`))
      expect(report.members.joined).toHaveLength(ask(`SELECT count(*) FROM memberships WHERE deleted_at IS NULL AND ${within('started_on', year)}`))
      expect(report.members.left).toHaveLength(ask(`SELECT count(*) FROM memberships WHERE deleted_at IS NULL AND ${within('ended_on', year)}`))
      expect(report.resolutions.byVerb.reduce((sum, { count }) => sum + count, 0))
        .toBe(ask(`SELECT count(*) FROM resolutions r JOIN meetings m ON m.id = r.meeting_id WHERE r.deleted_at IS NULL AND ${within('m.held_on', year)}`))
      expect(report.assemblies).toHaveLength(ask(`SELECT count(*) FROM assemblies WHERE deleted_at IS NULL AND ${within('held_on', year)}`))
    }
    // A meeting of October 2026 belongs to the next fiscal year, though to the same calendar year.
    const book = bareBook()
    const { id } = await book.call('meetings.create', { kind: 'ordinary', number: 3, heldOn: '2026-10-01', startsAt: null, endsAt: null, place: '', recorder: '', checker: '' })
    book.db.prepare("UPDATE meetings SET stage = 'closed' WHERE id = ?").run(id)
    const rows = ([year, basis]: [number, 'fiscal' | 'calendar']) => annualReportOf(book.db, year, '2026-12-31', basis).meetings.rows.length
    expect(([[2026, 'fiscal'], [2027, 'fiscal'], [2026, 'calendar']] as [number, 'fiscal' | 'calendar'][]).map(rows)).toEqual([0, 1, 1])
    book.close()
  })

  it('says in sentences that there is nothing, never in empty tables', () => {
    const empty = bareBook()
    const document = annualReportDocument(annualReportOf(empty.db, 2024, TODAY))
    expect(document.blocks.filter(({ kind }) => kind === 'table')).toEqual([])
    const words = wordsOf(document.blocks).join('\n')
    for (const sentence of ['ไม่มีสมาชิกในทำเนียบ', 'ไม่มีการประชุมของสภาในปีนี้', 'ไม่มีมติที่ประชุมในปีนี้', 'ไม่มีโครงการ', 'ไม่มีข้อมูลกองทุน', 'ไม่มีการจัดสมัชชา', 'ยังไม่มีการเสนอชื่อผู้แทน']) expect(words).toContain(sentence)
    empty.close()
  })

  it('offers every year since the first of which something is on record', async () => {
    expect(await annual.book.call('annual.years', {})).toEqual([2026, 2025])
    expect(await annual.book.call('annual.years', { basis: 'fiscal' })).toEqual([2026, 2025])
  })
})
