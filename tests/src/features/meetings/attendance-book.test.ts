import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ApiError } from '../../../../src/api/api-error.ts'
import { AttendanceBook, type Attendance, type Mark } from '../../../../src/features/meetings/people/attendance-book.ts'
import type { AttendanceEntry, QuorumCount } from '../../../../electron/contract/meetings.ts'

const person = (personId: string, more: Partial<AttendanceEntry> = {}): AttendanceEntry => ({
  personId, name: personId, postLabel: '', organisationName: null, status: null, remark: '', ...more,
})
const QUORUM: QuorumCount = { asked: true, inOffice: 3, required: 2, present: 0, met: false, numerator: 1, denominator: 2 }

/** A core that keeps the marks it is given, one call at a time. */
function open(entries = [person('a'), person('b'), person('c')]) {
  const kept = new Map(entries.map((entry) => [entry.personId, { status: entry.status, remark: entry.remark }]))
  const core = { kept, calls: [] as Mark[], busy: false, refuse: null as ApiError | null, refused: 0, outdated: 0, changes: 0 }
  const book = new AttendanceBook({ entries, quorum: QUORUM, presence: [], movements: [], changes: 0 }, {
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
      core.changes += 1
      return { quorum: { ...QUORUM, present, met }, presence: [{ at: null, present, met, turned: false }], changes: core.changes }
    },
    onRefused: () => (core.refused += 1),
    onOutdated: () => (core.outdated += 1),
  })
  return { core, book, shown: () => book.now.entries.map(({ status }) => status) }
}

/** A page's answer after so many changes; who is not named is not marked. */
function news(changes: number, ...marked: AttendanceEntry[]): Attendance {
  const entries = ['a', 'b', 'c'].map((id) => marked.find(({ personId }) => personId === id) ?? person(id))
  return { entries, quorum: { ...QUORUM }, presence: [], movements: [], changes }
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
    book.offer(news(0))
    expect(shown()[0]).toBe('present')
    await book.flush()
    book.offer(news(1, person('b', { status: 'absent' })))
    expect(shown()).toEqual([null, 'absent', null])
  })

  it('asks again for news that was read before the last tick was saved and arrives after it', async () => {
    const { core, book, shown } = open()
    book.mark(['a'], 'present')
    book.mark(['b'], 'present')
    await book.flush()
    book.offer(news(core.changes - 1, person('a', { status: 'present' })))
    expect([shown(), book.now.quorum.present, core.outdated]).toEqual([['present', 'present', null], 2, 1])
  })

  it('does not forget news that came while a tick was on its way', async () => {
    const { core, book, shown } = open()
    book.mark(['a'], 'present')
    book.offer(news(1, person('a', { status: 'present' }), person('c', { status: 'leave' })))
    await book.flush()
    expect([shown(), core.outdated]).toEqual([['present', null, 'leave'], 0])
    book.mark(['b'], 'present')
    book.offer(news(1, person('c', { status: 'absent' })))
    await book.flush()
    expect([shown(), core.outdated]).toEqual([['present', 'present', 'leave'], 1])
  })

  it('sends what is ticked in the very moment that the rest is told to be saved', async () => {
    const { core, book } = open()
    book.subscribe(() => {
      if (book.state.is === 'clean' && book.now.entries[1]?.status === null) book.mark(['b'], 'leave')
    })
    book.mark(['a'], 'present')
    await vi.runAllTimersAsync()
    expect([core.kept.get('b')?.status, book.unsaved]).toEqual(['leave', false])
  })
})
