import { describe, expect, it } from 'vitest'
import type { RevisionContent } from '../../../../electron/contract/minutes.ts'
import { compared, piecesOf, wordsOf } from '../../../../src/features/minutes/compare.ts'

const ID = ['a', 'b', 'c']
const content = (texts: string[], change: Partial<RevisionContent> = {}): RevisionContent => ({
  note: '', check: null, restoredNumber: null, place: 'ศาลา', resolutions: [],
  items: texts.map((text, at) => ({ id: ID[at] ?? '', label: String(at + 1), title: '', body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] } })),
  ...change,
})

describe('two revisions of minutes', () => {
  it('are compared by Thai words, which no blank divides', () => {
    expect(wordsOf('ให้ซ่อมฝาย')).toEqual(['ให้', 'ซ่อม', 'ฝาย'])
    expect(piecesOf('ให้ซ่อมฝายภายในเดือนนี้', 'ให้ซ่อมถนนภายในเดือนนี้')).toEqual([
      { text: 'ให้ซ่อม', kind: 'same' }, { text: 'ฝาย', kind: 'gone' }, { text: 'ถนน', kind: 'come' }, { text: 'ภายในเดือนนี้', kind: 'same' },
    ])
  })

  it('lose no letter of either side', () => {
    const [left, right] = ['น้ำท่วมหมู่ที่ 3 ครัวเรือน 12 หลัง', 'น้ำท่วมหมู่ที่ 4\nครัวเรือน 20 หลังคาเรือน']
    const pieces = piecesOf(left, right)
    expect(pieces.filter(({ kind }) => kind !== 'come').map(({ text }) => text).join('')).toBe(left)
    expect(pieces.filter(({ kind }) => kind !== 'gone').map(({ text }) => text).join('')).toBe(right)
  })

  it('name what changed, came and went, in the order of the newer', () => {
    const resolution = { id: 'r', agendaItemId: 'a', number: 3, series: 'year' as const, year: 2026, verb: 'agree' as const, text: 'ให้ซ่อมฝาย', assignee: '', task: '', dueOn: '2026-10-01' }
    const parts = compared(content(['หนึ่ง', 'สอง', 'สาม']), content(['หนึ่ง', 'สองใหม่'], { resolutions: [resolution] }), { verb: () => 'เห็นชอบ', date: () => '1 ต.ค. 2569', picture: () => '' })
    expect(parts.filter(({ changed }) => changed).map(({ id, kind, label, left, right }) => [id, kind, label, left, right])).toEqual([
      ['r', 'resolution', '3/2569', null, 'เห็นชอบ ให้ซ่อมฝาย 1 ต.ค. 2569'],
      ['b', 'item', '2', 'สอง', 'สองใหม่'],
      ['c', 'item', '3', 'สาม', null],
    ])
    const inMeeting = compared(content(['หนึ่ง']), content(['หนึ่ง'], { resolutions: [{ ...resolution, series: 'meeting' }] }), { verb: () => '', date: () => '', picture: () => '' })
    expect(inMeeting.find(({ id }) => id === 'r')?.label).toBe('3')
  })
})
