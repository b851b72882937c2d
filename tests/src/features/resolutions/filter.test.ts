import { describe, expect, it } from 'vitest'
import { filterResolutions, yearsOf } from '../../../../src/features/resolutions/filter.ts'
import { UNCOUNTED, type ResolutionRow } from '../../../../electron/contract/meetings.ts'

const row = (number: number, year: number, more: Partial<ResolutionRow> = {}): ResolutionRow => ({
  id: `${year}-${number}`, revision: 1, createdAt: '', updatedAt: '', verb: 'agree', text: '', ...UNCOUNTED, assignee: '', task: '', dueOn: null,
  meetingId: 'm', agendaItemId: 'a', number, series: 'year', year, presentCount: 20, quorumMet: true, meetingNumber: 1, meetingKind: 'ordinary', committeeName: '',
  heldOn: `${year}-01-15`, agendaTitle: '', duties: [], projects: [], ...more,
})
const rows = [
  row(1, 2026, { text: 'ซ่อมฝายน้ำล้น หมู่ที่ ๓', verb: 'approve' }),
  row(2, 2026, { agendaTitle: 'กองทุนสวัสดิการชุมชน', duties: [7, 12], assignee: 'นายสมชาย ใจดี', verb: 'assign' }),
  row(1, 2025, { projects: [{ id: 'p1', title: 'ธนาคารขยะบ้านบางโรง' }] }),
]
const found = (filter: Partial<Parameters<typeof filterResolutions>[1]>) =>
  filterResolutions(rows, { year: null, verb: null, duty: null, text: '', ...filter }).map(({ id }) => id)

describe('the register of resolutions', () => {
  it('filters by year and verb together', () => {
    expect(found({})).toHaveLength(3)
    expect(found({ year: 2026 })).toEqual(['2026-1', '2026-2'])
    expect(found({ year: 2026, verb: 'assign' })).toEqual(['2026-2'])
    expect(found({ year: 2025, verb: 'assign' })).toEqual([])
  })

  it('filters by the duty of s.21 that an item serves', () => {
    expect(found({ duty: 12 })).toEqual(['2026-2'])
    expect(found({ duty: 1 })).toEqual([])
  })

  it('finds words in text, item, assignee, projects and number, in any order and spelling', () => {
    expect(found({ text: 'หมู่ที่ 3 ฝาย' })).toEqual(['2026-1'])
    expect(found({ text: 'น\u0e4d\u0e49าล้น' })).toEqual(['2026-1'])
    expect(found({ text: 'สมชาย' })).toEqual(['2026-2'])
    expect(found({ text: 'ขยะ' })).toEqual(['2025-1'])
    expect(found({ text: '2/2569' })).toEqual(['2026-2'])
    expect(found({ text: 'ไม่มีคำนี้' })).toEqual([])
  })

  it('offers the years that have resolutions, the latest first', () => {
    expect(yearsOf(rows)).toEqual([2026, 2025])
  })
})
