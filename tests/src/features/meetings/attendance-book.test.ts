import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ApiError } from '../../../../src/api/api-error.ts'
import { AttendanceBook, type Mark } from '../../../../src/features/meetings/people/attendance-book.ts'
import type { AttendanceEntry, QuorumCount } from '../../../../electron/contract/meetings.ts'

const person = (personId: string, more: Partial<AttendanceEntry> = {}): AttendanceEntry => ({
  personId, name: personId, postLabel: '', organisationName: null, status: null, remark: '', ...more,
})
const QUORUM: QuorumCount = { asked: true, inOffice: 3, required: 2, present: 0, met: false, numerator: 1, denominator: 2 }

/** A core that keeps the marks it is given, one call at a time. */
function open(entries = [person('a'), person('b'), person('c')]) {
  const kept = new Map(entries.map((entry) => [entry.personId, { status: entry.status, remark: entry.remark }]))
  const core = { kept, calls: [] as Mark[], busy: false, refuse: null as ApiError | null, refused: 0 }
  const book = new AttendanceBook({ entries, quorum: QUORUM, presence: [], movements: [] }, {
    async send(mark) {
      expect(core.busy).toBe(false)
      core.busy = true
      core.calls.push(mark)
      await Promise.resolve()
      core.busy = false
      if (core.refuse) throw core.refuse
      for (const id of mark.personIds) kept.set(id, { status: mark.status, remark: mark.remark })
      const present = [...kept.values()].filter(({ status }) => status === 'present').length
      const met = present >= 2
      return { quorum: { ...QUORUM, present, met }, presence: [{ at: null, present, met, turned: false }] }
    },
    onRefused: () => (core.refused += 1),
  })
  return { core, book, shown: () => book.now.entries.map(({ status }) => status) }
}

beforeEach(() => void vi.useFakeTimers())

describe('ticking attendance', () => {
  it('shows a tick at once and saves it behind', async () => {
    const { core, book, shown } = open()
    book.mark(['a'], 'present')
    expect(shown()).toEqual(['present', null, null])
    expect(book.unsaved).toBe(true)
    await book.flush()
    expect(core.kept.get('a')).toEqual({ status: 'present', remark: '' })
    expect([book.unsaved, book.state.is, book.state.savedAt instanceof Date]).toEqual([false, 'clean', true])
  })

  it('takes the quorum from the core, never from its own count', async () => {
    const { book } = open()
    book.mark(['a', 'b'], 'present')
    expect(book.now.quorum.present).toBe(0)
    await book.flush()
    expect(book.now.quorum).toMatchObject({ present: 2, met: true })
  })

  it('leaves the last state in the core, however fast the ticks follow one another', async () => {
    const { core, book } = open()
    for (let at = 0; at < 21; at += 1) book.mark(['a'], at % 2 === 0 ? 'present' : null)
    book.mark(['b'], 'leave')
    await book.flush()
    expect(core.kept.get('a')?.status).toBe('present')
    expect(core.kept.get('b')?.status).toBe('leave')
    expect(core.calls.length).toBeLessThan(5)
  })

  it('ticks everybody in one call and puts back each as they stood', async () => {
    const { core, book, shown } = open([person('a', { status: 'leave', remark: 'ป่วย' }), person('b', { status: 'absent' }), person('c')])
    const undo = book.mark(['a', 'b', 'c'], 'present')
    await book.flush()
    expect(core.calls).toEqual([{ personIds: ['a', 'b', 'c'], status: 'present', remark: '' }])
    undo()
    await book.flush()
    expect(shown()).toEqual(['leave', 'absent', null])
    expect(core.kept.get('a')).toEqual({ status: 'leave', remark: 'ป่วย' })
  })

  it('keeps a reason between absence and leave only', () => {
    const { book } = open([person('a', { status: 'absent', remark: 'ไปราชการ' })])
    book.mark(['a'], 'leave')
    expect(book.now.entries[0]?.remark).toBe('ไปราชการ')
    book.mark(['a'], 'substitute')
    expect(book.now.entries[0]?.remark).toBe('')
  })

  it('saves a reason after a pause in typing', async () => {
    const { core, book } = open([person('a', { status: 'leave' })])
    for (const text of ['ป', 'ป่', 'ป่วย']) book.typeRemark('a', text)
    expect(core.calls).toEqual([])
    await vi.advanceTimersByTimeAsync(600)
    expect(core.calls).toEqual([{ personIds: ['a'], status: 'leave', remark: 'ป่วย' }])
  })

  it('keeps what could not be saved and saves it with the next try', async () => {
    const { core, book, shown } = open()
    core.refuse = new ApiError('DISK_FULL')
    book.mark(['a'], 'present')
    await book.flush()
    expect([shown()[0], book.unsaved, book.state.is]).toEqual(['present', true, 'failed'])
    core.refuse = null
    await book.flush()
    expect([core.kept.get('a')?.status, book.unsaved, book.state.is]).toEqual(['present', false, 'clean'])
  })

  it('asks for the truth when a tick can never be saved', async () => {
    const { core, book } = open()
    core.refuse = new ApiError('MINUTES_ADOPTED')
    book.mark(['a'], 'present')
    await book.flush()
    expect([core.refused, book.unsaved]).toEqual([1, false])
  })

  it('does not let news from the core undo a tick that is still on its way', async () => {
    const { book, shown } = open()
    book.mark(['a'], 'present')
    book.offer({ entries: [person('a'), person('b'), person('c')], quorum: QUORUM, presence: [], movements: [] })
    expect(shown()[0]).toBe('present')
    await book.flush()
    book.offer({ entries: [person('a'), person('b', { status: 'absent' }), person('c')], quorum: QUORUM, presence: [], movements: [] })
    expect(shown()).toEqual([null, 'absent', null])
  })
})
