import { describe, expect, it } from 'vitest'
import type { TimelineEntry } from '../../electron/contract/service.ts'
import { timelineWords } from '../../electron/documents/service-words.ts'
import { idOf } from './invented.ts'

const meeting = (kind: 'ordinary' | 'committee', counts: boolean): TimelineEntry =>
  ({ is: 'meeting', on: '2026-01-15', id: idOf(1, 1), kind, number: 1, year: 2026, status: 'present', counts })

describe('a meeting in somebody’s service', () => {
  it('rule 5: says why it is not counted: no quorum, or not a meeting of the council', () => {
    expect(timelineWords(meeting('ordinary', true))).toBe('ประชุมสามัญ ครั้งที่ 1/2569: มาประชุม')
    expect(timelineWords(meeting('ordinary', false))).toBe('ประชุมสามัญ ครั้งที่ 1/2569: มาประชุม (ไม่ครบองค์ประชุม ไม่นับ)')
    expect(timelineWords(meeting('committee', false))).toBe('ประชุมคณะทำงาน ครั้งที่ 1/2569: มาประชุม (ไม่ใช่การประชุมสภา ไม่นับ)')
  })
})
