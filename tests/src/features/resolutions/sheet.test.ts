import { beforeAll, describe, expect, it } from 'vitest'
import type { FollowUpRow } from '../../../../electron/contract/follow-ups.ts'
import { UNCOUNTED, type ResolutionRow } from '../../../../electron/contract/meetings.ts'
import { resolutionSheet } from '../../../../src/features/resolutions/resolution-sheet.ts'
import { i18n } from '../../../../src/i18n/index.ts'

const ROW: ResolutionRow = {
  id: 'r1', revision: 1, createdAt: '', updatedAt: '', verb: 'assign', text: 'สำรวจฝาย', ...UNCOUNTED, votes: { for: 12, against: 3, abstain: 2 }, voteMethod: 'secret', castingVote: '',
  assignee: 'นายสมชาย ใจดี', task: '', dueOn: '2026-03-31', meetingId: 'm', agendaItemId: 'a', number: 4, series: 'meeting', year: 2026, presentCount: 17, quorumMet: false,
  meetingNumber: 1, meetingKind: 'ordinary', committeeName: '', heldOn: '2026-01-15', agendaTitle: 'ฝายน้ำล้น', duties: [2, 12], projects: [],
}
const TASK = { resolutionId: 'r1', task: 'สำรวจฝายและรายงาน', standing: 'overdue', lastNote: 'สำรวจแล้วครึ่งหนึ่ง', closing: '' } as FollowUpRow

/** By its heading. */
const cellsOf = (rows: ResolutionRow[], tasks: FollowUpRow[]): Record<string, unknown> => {
  const { columns, rows: [first = []] } = resolutionSheet(rows, new Map(tasks.map((task) => [task.resolutionId, task])), () => 'ประชุม', i18n.getFixedT('th', ['resolutions', 'meetings', 'followUps']))
  expect(first).toHaveLength(columns.length)
  return Object.fromEntries(columns.map(({ heading }, at) => [heading, first[at]]))
}

describe('the register as a table', () => {
  beforeAll(() => i18n.changeLanguage('th'))

  it('has the votes as numbers, how they were cast and whether there was a quorum', () => {
    expect(cellsOf([ROW], [])).toMatchObject({ เลขที่: '4', วิธีลงมติ: 'ลับ', 'เห็นชอบ (เสียง)': 12, 'ไม่เห็นชอบ (เสียง)': 3, 'งดออกเสียง (เสียง)': 2, ประธานชี้ขาด: '', องค์ประชุม: 'ไม่ครบองค์ประชุม', 'ภารกิจตามมาตรา 21': 'ม.21(2), ม.21(12)' })
    expect(cellsOf([{ ...ROW, ...UNCOUNTED }], [])).toMatchObject({ วิธีลงมติ: '', 'เห็นชอบ (เสียง)': null })
  })

  it('tells where the task stands and what was last noted of it', () => {
    expect(cellsOf([ROW], [TASK])).toMatchObject({ งานที่ติดตาม: 'สำรวจฝายและรายงาน', สถานะงาน: 'เลยกำหนด', ความคืบหน้าหรือผล: 'สำรวจแล้วครึ่งหนึ่ง' })
    expect(cellsOf([ROW], [])).toMatchObject({ งานที่ติดตาม: '', สถานะงาน: '' })
  })
})
