import { describe, expect, it } from 'vitest'
import type { OpenItems } from '../../electron/contract/handover.ts'
import { handoverDocument, type HandoverInput } from '../../electron/documents/handover.ts'
import { wordsOf } from '../../electron/documents/model.ts'
import { AT, idOf } from './invented.ts'
import { canPrint, print, readPdf, squeezed } from './pdf.ts'

const SHA = '0123456789abcdef'.repeat(4)
const NOTHING: OpenItems = { on: '2026-01-05', meetings: [], followUps: [], projects: [], terms: [], lastBackup: null, recoveryProvedAt: null }
const LONG = 'มอบหมายให้คณะทำงานติดตามการซ่อมแซมฝายชะลอน้ำและทางเดินริมคลองของทุกหมู่บ้านให้แล้วเสร็จก่อนฤดูฝน '.repeat(3)
const many: OpenItems = {
  on: '2026-01-05',
  meetings: Array.from({ length: 24 }, (_, n) => ({ id: idOf(1, n), kind: 'ordinary' as const, number: n + 1, year: 2025, heldOn: '2025-12-01' })),
  followUps: Array.from({ length: 9 }, (_, n) => ({ id: idOf(2, n), meetingId: idOf(1, 1), number: n + 1, series: 'year' as const, year: 2025, task: LONG, owner: 'นายสมมุติ ทดสอบ', dueOn: '2026-03-01', standing: 'open' as const })),
  projects: Array.from({ length: 9 }, (_, n) => ({ id: idOf(3, n), title: LONG, stage: 'running' as const, endsOn: '2026-09-30' })),
  terms: Array.from({ length: 30 }, (_, n) => ({ personId: idOf(4, n), name: `นางสาวสมมุติ${n} นามสกุลยาวมากพิทักษ์รัตนโกสินทร์`, dueEndOn: '2026-04-01', isActing: n < 3 })),
  lastBackup: { at: AT, path: 'x' },
  recoveryProvedAt: AT,
}
const cover = (openItems: OpenItems, more: Partial<HandoverInput> = {}, thaiDigits = false) =>
  handoverDocument(
    {
      outgoing: 'นางสมหญิง สมมุติ', incoming: 'นายรับ ช่วงต่อ', witness: '', paperKeyPlace: '', madeAt: AT, openItems,
      package: {
        path: 'E:\\สำรอง\\สมมุติ 2569-01-05.sapha', size: 123_456_789, councilId: idOf(9, 1), councilName: 'ตำบลสมมุติ', createdAt: AT, createdBy: 'นางสมหญิง สมมุติ',
        appVersion: '0.1.0', schemaVersion: 1, counts: { people: 33, meetings: 12 }, fileCount: 25, leftOutCount: 0, sha256: SHA,
      },
      ...more,
    },
    { thaiDigits },
  )

describe('handover cover', () => {
  it('names council, people, the package’s file without its folder, size, SHA-256 and counts', () => {
    const text = wordsOf(cover(NOTHING).blocks).join('\n')
    for (const words of ['สภาองค์กรชุมชนตำบลสมมุติ', 'นายรับ ช่วงต่อ', 'สมมุติ 2569-01-05.sapha', '123.5 MB (123,456,789 ไบต์)', 'บุคคล 33, การประชุม 12, ไฟล์แนบ 25', 'ประธานหรือพยาน']) expect(text).toContain(words)
    expect(text).not.toContain('E:\\')
    expect(text.replaceAll(' ', '')).toContain(SHA)
  })

  it('says that nothing is open, and of many things how many more there are', () => {
    expect(wordsOf(cover(NOTHING).blocks).filter((line) => line.endsWith(': ไม่มี'))).toHaveLength(4)
    const text = wordsOf(cover(many).blocks).join('\n')
    for (const words of ['ยังไม่รับรอง 24 รายการ', 'และอีก 20 รายการ', 'และอีก 26 รายการ', 'ยังไม่ปิด 9 รายการ']) expect(text).toContain(words)
  })

  it('keeps a SHA-256 in Arabic digits whatever the council’s digits', () => {
    expect(wordsOf(cover(NOTHING, {}, true).blocks).join('').replaceAll(' ', '')).toContain(SHA)
  })

  it.skipIf(!canPrint)('is two pages at the most, and nobody signs an otherwise empty page', async () => {
    for (const items of [NOTHING, many]) {
      const { pages } = await readPdf(await print(cover(items, { paperKeyPlace: 'ซองปิดผนึกในตู้เอกสารของสภา ที่ทำการองค์การบริหารส่วนตำบล ชั้นสอง' })))
      expect(pages.length).toBeLessThanOrEqual(2)
      const last = pages.at(-1)?.lines ?? []
      expect(squeezed(last.map(({ text }) => text).join(''))).toContain(squeezed('ประธานหรือพยาน'))
      const signs = last.findIndex(({ text }) => squeezed(text).startsWith('ลงชื่อ') || squeezed(text).includes('(ลงชื่อ)'))
      expect(signs).toBeGreaterThanOrEqual(2)
    }
  })
})
