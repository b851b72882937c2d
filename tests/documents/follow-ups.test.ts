import { describe, expect, it } from 'vitest'
import type { FollowUpRow } from '../../electron/contract/follow-ups.ts'
import { assignmentSlips, followUpsDocument } from '../../electron/documents/follow-ups.ts'
import { wordsOf } from '../../electron/documents/model.ts'
import { renderDocx } from '../../electron/documents/docx/render-docx.ts'
import { readDocx } from './docx.ts'
import { AT, idOf } from './invented.ts'
import { canPrint, print, readPdf, squeezed } from './pdf.ts'

const row = (n: number, change: Partial<FollowUpRow> = {}): FollowUpRow => ({
  id: idOf(1, n), revision: 1, createdAt: AT, updatedAt: AT, resolutionId: idOf(2, n), meetingId: idOf(3, 1), task: `งานที่สมมุติ${n}`, owner: 'นางสมมุติ ใจดี', ownerPersonId: null,
  ownerCommitteeId: null, dueOn: '2026-03-01', state: 'open', closedOn: null, closedMeetingId: null, closing: '', standing: 'open', resolutionNumber: n, resolutionSeries: 'year',
  resolutionYear: 2026, noteCount: 0, lastNote: '', meeting: { id: idOf(3, 1), kind: 'ordinary', number: 1, year: 2026, heldOn: '2026-01-10' }, ...change,
})
const FRAME = { council: { name: 'ตำบลสมมุติ' }, settings: { thaiDigits: false } }
const many = assignmentSlips({ ...FRAME, rows: Array.from({ length: 9 }, (_, n) => row(n + 1)) })

describe('assignment slips', () => {
  it('name owner, task, due date, resolution and meeting, with a line to sign on', () => {
    const text = wordsOf(many.blocks).join('\n')
    for (const words of ['นางสมมุติ ใจดี', 'งานที่สมมุติ9', '1 มีนาคม 2569', 'มติที่ 9/2569 ประชุมสามัญ ครั้งที่ 1/2569 วันที่ 10 มกราคม 2569', 'ผู้รับงาน ....']) expect(text).toContain(words)
  })

  it.skipIf(!canPrint)('lie several on a page, and none is split over two', async () => {
    const { pages } = await readPdf(await print(many))
    expect(pages.length).toBeLessThanOrEqual(3)
    for (const { text } of pages) expect(squeezed(text).split('งานที่สมมุติ').length).toBe(squeezed(text).split('ผู้รับงาน').length)
  })

  it('say the same in Word', async () => {
    expect(squeezed(readDocx(await renderDocx(many)).lines.join(''))).toContain(squeezed('งานที่สมมุติ5กำหนดเสร็จ1 มีนาคม 2569'))
  })
})

describe('the list of follow-ups on paper', () => {
  it('says where each stands in words, what was told last or how it ended, and ไม่มี where nothing is', () => {
    const rows = [row(1, { standing: 'overdue', lastNote: 'ครึ่งทาง' }), row(2, { state: 'done', standing: 'done', closedOn: '2026-02-01', closing: 'ส่งแล้ว' })]
    const text = wordsOf(followUpsDocument({ ...FRAME, on: '2026-02-10', rows }).blocks).join('\n')
    for (const words of ['เลยกำหนด', 'ครึ่งทาง', 'เสร็จ', 'ส่งแล้ว (1 ก.พ. 2569)']) expect(text).toContain(words)
    expect(wordsOf(followUpsDocument({ ...FRAME, on: '2026-02-10', rows: [] }).blocks)).toContain('ไม่มี')
  })
})
