import { describe, expect, it } from 'vitest'
import type { Check, VerifyReport } from '../../electron/contract/backups.ts'
import type { RollEntry } from '../../electron/contract/members.ts'
import { wordsOf, type DocumentModel } from '../../electron/documents/model.ts'
import { recoverySheetDocument } from '../../electron/documents/recovery-sheet.ts'
import { rollDocument } from '../../electron/documents/roll.ts'
import { rollByOrganisationDocument } from '../../electron/documents/roll-by-organisation.ts'
import { structureDocument } from '../../electron/documents/structure.ts'
import { NAME_ONLY } from '../../electron/contract/members.ts'
import type { OrganisationEntry } from '../../electron/contract/organisations.ts'
import type { StructurePage } from '../../electron/contract/structure.ts'
import { verifyReportDocument } from '../../electron/documents/verify-report.ts'
import { AT, idOf } from './invented.ts'
import { canPrint, print, readPdf, squeezed } from './pdf.ts'

const textOf = (document: DocumentModel): string => wordsOf(document.blocks).join('\n')

const GROUPS = ['QQPZR', 'Y9X8G', 'F2TVD', 'W0S3J', 'N54KH', 'CE6MU', 'A7LQP', 'ZRY9X', '8GF2T', 'VDW0S', '3JN5', '4KHC']
const SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path d="M0 0h2v2z"/></svg>'
const sheet = recoverySheetDocument({ councilName: 'ตำบลสมมุติ', createdAt: AT, groups: GROUPS, qrSvg: SQUARE })

describe('recovery sheet', () => {
  it('holds every group in order, the council, the day, and what to do with it in both languages', () => {
    const text = textOf(sheet)
    expect(text).toContain(GROUPS.join('\n'))
    for (const words of ['สภาองค์กรชุมชนตำบลสมมุติ', '5 มกราคม 2569', 'เก็บไว้ที่ไหน', 'ใช้อย่างไร', 'Paper recovery key']) expect(text).toContain(words)
  })

  it.skipIf(!canPrint)('fits one page', async () => {
    const { pages } = await readPdf(await print(sheet))
    expect(pages).toHaveLength(1)
    for (const group of GROUPS) expect(squeezed(pages[0]?.text ?? '')).toContain(group)
  })
})

const NAMES: Check['name'][] = ['readable', 'key', 'members', 'hashes', 'database', 'search', 'counts', 'slots']
const INFO = {
  path: 'E:\\สำรอง\\สมมุติ 2569-01-05.sapha', size: 123_456_789, councilId: idOf(9, 1), councilName: 'สภาองค์กรชุมชนตำบลสมมุติ', createdAt: AT,
  createdBy: 'นางสาวสมมุติ ใจงาม', appVersion: '0.1.0', schemaVersion: 1, counts: { people: 33, meetings: 12, audit_log: 900 }, fileCount: 25, leftOutCount: 0,
}
const good: VerifyReport = { ok: true, checkedAt: AT, info: INFO, bytesRead: 123_456_789, checks: NAMES.map((name) => ({ name, ok: true, code: null })) }
const bad: VerifyReport = { ...good, ok: false, checks: NAMES.map((name, at) => ({ name, ok: at < 3, code: at === 3 ? 'PACKAGE_DAMAGED' : null })) }

describe('verification report', () => {
  it('is green in words when every promise was kept', () => {
    const document = verifyReportDocument(good, { thaiDigits: false })
    expect(document.blocks).toContainEqual(expect.objectContaining({ kind: 'verdict', tone: 'good' }))
    expect(textOf(document).match(/^ผ่าน$/gm)).toHaveLength(NAMES.length)
    expect(textOf(document)).toContain('บุคคล 33, การประชุม 12, ไฟล์แนบ 25')
    expect(textOf(document)).toContain('123.5 MB (123,456,789 ไบต์)')
  })

  it('is red, names what failed and what could not be looked at', () => {
    const document = verifyReportDocument(bad, { thaiDigits: false })
    expect(document.blocks).toContainEqual(expect.objectContaining({ kind: 'verdict', tone: 'bad' }))
    expect(textOf(document).match(/^ผ่าน$/gm)).toHaveLength(3)
    expect(textOf(document)).toContain('ไม่ผ่าน: เสียหาย')
    expect(textOf(document).match(/^ไม่ได้ตรวจ$/gm)).toHaveLength(4)
  })

  it('says something of a file that is no package at all', () => {
    const checks = NAMES.map((name, at): Check => ({ name, ok: false, code: at === 0 ? 'PACKAGE_NOT_OURS' : null }))
    expect(textOf(verifyReportDocument({ ...bad, info: null, checks }, { thaiDigits: false }))).toContain('ไฟล์นี้ไม่ใช่ชุดสำรองของสมุดสภา')
  })

  it.skipIf(!canPrint)('fits one page', async () => {
    expect((await readPdf(await print(verifyReportDocument(bad, { thaiDigits: true })))).pages).toHaveLength(1)
  })
})

function member(n: number, moo: number | null): RollEntry {
  const record = { revision: 1, createdAt: AT, updatedAt: AT }
  return {
    person: { ...record, id: idOf(1, n), title: 'นาย', givenName: `สมมุติ${n}`, familyName: 'ทดสอบ', bornOn: '1970-01-01', phone: '080-000-0000', houseNo: '99', moo, address: 'บ้านลับ', note: '', erasedAt: null },
    membership: { ...record, id: idOf(2, n), personId: idOf(1, n), capacity: 'delegate', organisationId: null, electedMeetingId: null, replacesId: null, startedOn: '2025-08-17', dueEndOn: '2029-08-16', endedOn: null, endKind: '', endReason: '', importId: null },
    organisationName: 'กลุ่มประมงพื้นบ้าน', posts: [], state: n === 1 ? 'acting' : 'in_office',
  }
}
const rollOf = (entries: RollEntry[]): DocumentModel =>
  rollDocument({ council: { name: 'ตำบลสมมุติ' }, settings: { thaiDigits: false }, roll: { on: '2026-01-15', entries, inOffice: entries.length, acting: 1 } })

describe('roll', () => {
  it('rule 15: by หมู่ in number order 1, 2 … 10, those without one last', () => {
    const text = textOf(rollOf([10, null, 2, 1, 10, 9].map((moo, n) => member(n, moo))))
    expect(text.match(/หมู่ที่ \d+ |ชุมชนอื่นและผู้ที่ไม่ระบุหมู่/g)).toEqual(['หมู่ที่ 1 ', 'หมู่ที่ 2 ', 'หมู่ที่ 9 ', 'หมู่ที่ 10 ', 'ชุมชนอื่นและผู้ที่ไม่ระบุหมู่'])
    expect(text).toContain('หมู่ที่ 10  จำนวน 2 คน')
    expect(text).toContain('ณ วันที่ 15 มกราคม 2569')
  })

  it('rule 9: somebody past the term stands as รักษาการ', () => {
    expect(textOf(rollOf([member(1, 1)]))).toContain('ครบ 16 ส.ค. 2572 รักษาการ')
  })

  it('prints no telephone, address or birth date (PDPA s.22)', () => {
    expect(textOf(rollOf([member(0, 1)]))).not.toMatch(/080|บ้านลับ|1970|2513|99/)
  })

  it.skipIf(!canPrint)('repeats the head of its table on every page', async () => {
    const { pages } = await readPdf(await print(rollOf(Array.from({ length: 120 }, (_, n) => member(n, (n % 12) + 1)))))
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) expect(squeezed(page.text)).toContain('องค์กรที่เป็นผู้แทน')
  })
})

const organisation = (n: number, name: string, more: Partial<OrganisationEntry> = {}): OrganisationEntry => ({
  organisation: { ...NAME_ONLY, id: idOf(9, n), revision: 1, createdAt: AT, updatedAt: AT, name, leader: 'นางลับ', phone: '080-000-0000' },
  status: 'registered', statusSince: null, seats: 2, delegates: [], ...more,
})

describe('roll by organisation', () => {
  const of = (n: number, organisationId: string | null, capacity: 'delegate' | 'expert' = 'delegate'): RollEntry => {
    const entry = member(n, 3)
    return { ...entry, membership: { ...entry.membership, organisationId, capacity } }
  }
  const entries = [of(0, idOf(9, 1)), of(2, null), of(3, null, 'expert')]
  const organisations = [
    organisation(1, 'กลุ่มประมง', { delegates: [{ personId: idOf(1, 0), name: '', state: 'in_office' }] }),
    organisation(2, 'กลุ่มสตรี', { status: 'suspended' }),
    organisation(3, 'กลุ่มเลิกแล้ว', { status: 'dissolved', seats: 0 }),
  ]
  const text = textOf(rollByOrganisationDocument({ council: { name: 'ตำบลสมมุติ' }, settings: { thaiDigits: false }, roll: { on: '2026-01-15', entries, inOffice: 3, acting: 0 }, organisations }))

  it('lists each organisation with its seats, vacancies and standing, those without one and experts last', () => {
    const groups = ['กลุ่มประมง  ผู้แทน 1 จาก 2 ที่นั่ง ว่าง 1', 'กลุ่มสตรี (พักการดำเนินงาน)  ผู้แทน 0 จาก 2 ที่นั่ง ว่าง 2', 'ผู้แทนที่ไม่ระบุองค์กร  จำนวน 1 คน', 'ผู้ทรงคุณวุฒิ  จำนวน 1 คน']
    const places = groups.map((group) => text.indexOf(group))
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(text).toContain('องค์กรชุมชน 2 องค์กร ที่นั่งผู้แทน 4 ที่ ว่าง 3 ที่')
    expect(text).not.toContain('กลุ่มเลิกแล้ว')
  })

  it('prints no telephone, address, birth date or leader (PDPA s.22)', () => {
    expect(text).not.toMatch(/080|บ้านลับ|1970|2513|นางลับ/)
  })
})

describe('structure', () => {
  const record = { revision: 1, createdAt: AT, updatedAt: AT }
  const counts = { organisations: 1, seats: 2, filled: 1, acting: 0, vacant: 1, over: 0 }
  const structure: StructurePage = {
    on: '2026-01-15',
    posts: [{ post: { ...record, id: idOf(3, 1), personId: idOf(1, 1), post: 'vice_chair', label: '1', startedOn: '2025-08-17', endedOn: null }, personId: idOf(1, 1), name: 'นายสมมุติ ทดสอบ', capacity: 'delegate', organisationName: null, state: 'acting' }],
    vacantPosts: ['treasurer'],
    members: [{ capacity: 'delegate', count: 12, acting: 1 }, { capacity: 'expert', count: 2, acting: 0 }],
    expertShare: { delegates: 12, experts: 2, allowed: 2, over: 0, numerator: 1, denominator: 5 },
    organisations: [{ id: idOf(9, 1), name: 'กลุ่มไร้ผู้แทน', moo: [10], status: 'registered', seats: 2, filled: 0, acting: 0, vacant: 2, over: 0 }],
    villages: [{ moo: 2, ...counts }, { moo: 10, ...counts }, { moo: null, ...counts }],
    withoutOrganisation: 0,
  }
  const seat = (name: string, endedOn: string | null) => ({ ...record, id: idOf(5, name.length), committeeId: idOf(4, 1), personId: idOf(1, 1), outsiderName: '', affiliation: '', role: '', startedOn: '2025-09-01', endedOn, name })
  const committee = (name: string, endedOn: string | null) => ({
    committee: { ...record, id: idOf(4, name.length), name, startedOn: '2025-09-01', endedOn, note: '' },
    seats: [
      seat('นางอยู่ ทำงาน', null), seat('นางพ้น ไปแล้ว', '2025-12-31'),
      { ...seat('ครูสมชาย นอกสภา', null), personId: null, outsiderName: 'ครูสมชาย นอกสภา', affiliation: 'โรงเรียนบ้านสมมุติ' },
    ],
  })
  const text = textOf(structureDocument({ council: { name: 'ตำบลสมมุติ' }, settings: { thaiDigits: false }, structure, committees: [committee('คณะป่าชายเลน', null), committee('คณะงานวัด', '2025-12-31')] }))

  it('prints posts with their words, vacant ones too, and the sums of seats by หมู่', () => {
    for (const words of ['รองประธาน คนที่ 1', 'นายสมมุติ ทดสอบ (รักษาการ)', 'เหรัญญิก', 'หมู่ที่ 10', 'ชุมชนอื่นและหลายหมู่', 'องค์กรที่ยังไม่มีผู้แทน: กลุ่มไร้ผู้แทน']) expect(text).toContain(words)
    expect(text).toContain('สมาชิก 14 คน เป็นผู้แทนองค์กรชุมชน 12 คน ผู้ทรงคุณวุฒิ 2 คน ในจำนวนนี้เป็นรักษาการ 1 คน')
  })

  it('prints the committees at work that day and who is on them that day', () => {
    expect(text).toContain('คณะป่าชายเลน')
    expect(text).toContain('นางอยู่ ทำงาน')
    expect(text).toContain('ครูสมชาย นอกสภา (โรงเรียนบ้านสมมุติ)')
    expect(text).not.toMatch(/คณะงานวัด|นางพ้น/)
  })
})
