import { describe, expect, it } from 'vitest'
import type { Check, VerifyReport } from '../../electron/contract/backups.ts'
import type { RollEntry } from '../../electron/contract/members.ts'
import { wordsOf, type DocumentModel } from '../../electron/documents/model.ts'
import { recoverySheetDocument } from '../../electron/documents/recovery-sheet.ts'
import { rollDocument } from '../../electron/documents/roll.ts'
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
    expect(textOf(verifyReportDocument({ ...bad, info: null, checks }, { thaiDigits: false }))).toContain('แฟ้มนี้ไม่ใช่ชุดสำรองของสมุดสภา')
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
