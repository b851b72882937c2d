import { describe, expect, test } from 'vitest'
import { staleReasons } from '../../../../electron/contract/project-stale.ts'
import { countMarks, PLAIN_VIEW, readView, searchable, selectProjects, writeView, type ProjectView } from '../../../../src/features/projects/list/project-view.ts'
import { projectRow } from '../../../support/project-row.ts'

const TODAY = '2026-02-10'
const reasons = (facts: Parameters<typeof projectRow>[0]) => staleReasons(projectRow(facts), TODAY)

describe('a project is to be looked at', () => {
  test('when nobody touched it for more than 90 days, while it is open', () => {
    expect(reasons({ stage: 'running', touchedAt: '2025-11-12T03:00:00.000Z' })).toEqual([])
    expect(reasons({ stage: 'running', touchedAt: '2025-11-11T03:00:00.000Z' })).toEqual(['untouched'])
    expect(reasons({ stage: 'cancelled', touchedAt: '2020-01-01T03:00:00.000Z', endsOn: '2020-01-01' })).toEqual([])
  })

  test('past its end and still open, from the day after', () => {
    expect(reasons({ stage: 'approved', endsOn: TODAY })).toEqual([])
    expect(reasons({ stage: 'approved', endsOn: '2026-02-09' })).toEqual(['ended'])
  })

  test('running for more than 90 days without a picture', () => {
    expect(reasons({ stage: 'running', startsOn: '2025-11-12' })).toEqual([])
    expect(reasons({ stage: 'running', startsOn: '2025-11-11' })).toEqual(['noPhoto'])
    expect(reasons({ stage: 'running', startsOn: '2025-11-11', photos: 1 })).toEqual([])
  })

  test('finished without picture, readings, lessons and a resolution about its result; not when all are there', () => {
    expect(reasons({ stage: 'finished' })).toEqual(['noPhoto', 'noReadings', 'noLessons', 'noReport'])
    expect(reasons({ stage: 'finished', photos: 1, readings: 2, lessons: 'เริ่มเร็วกว่านี้', hasResult: true, touchedAt: '2020-01-01T03:00:00.000Z' })).toEqual([])
  })
})

describe('the list', () => {
  const rows = [
    projectRow({ title: 'ฟื้นฟูป่าชายเลน', moo: [1, 3], fiscalYears: [2025, 2026], stage: 'running', hasApproval: true, promisedSatang: 300 }),
    projectRow({ title: 'ขุดสระน้ำ', code: 'น.1/2569', stage: 'approved', isModel: true, promisedSatang: 100 }),
    projectRow({ title: 'เลิกแล้ว', stage: 'cancelled', promisedSatang: 200 }),
  ].map((row) => searchable(row, TODAY))
  const titles = (view: Partial<ProjectView>) => selectProjects(rows, { ...PLAIN_VIEW, ...view }).map(({ title }) => title)

  test('is filtered by each fact and by all together', () => {
    expect(titles({ moo: 3 })).toEqual(['ฟื้นฟูป่าชายเลน'])
    expect(titles({ moo: 'none' })).toEqual(['ขุดสระน้ำ', 'เลิกแล้ว'])
    expect(titles({ year: 2025 })).toEqual(['ฟื้นฟูป่าชายเลน'])
    expect(titles({ stage: 'approved' })).toEqual(['ขุดสระน้ำ'])
    expect(titles({ show: 'model' })).toEqual(['ขุดสระน้ำ'])
    expect(titles({ show: 'model', moo: 3 })).toEqual([])
  })

  test('rule 18: "no resolution yet" finds what waits for one, and nothing that was cancelled', () => {
    expect(titles({ show: 'noResolution' })).toEqual(['ขุดสระน้ำ'])
    expect(countMarks(rows)).toEqual({ noResolution: 1, model: 1, stale: 0 })
  })

  test('finds a title and a code however they are typed (rule 14)', () => {
    expect(titles({ text: 'สระน้\u0e33' })).toEqual(['ขุดสระน้ำ'])
    expect(titles({ text: 'สระน\u0e4d\u0e49า' })).toEqual(['ขุดสระน้ำ'])
    expect(titles({ text: '๒๕๖๙' })).toEqual(['ขุดสระน้ำ'])
  })

  test('is put in order by a column, and turned round', () => {
    expect(titles({ sort: 'promised' })).toEqual(['ขุดสระน้ำ', 'เลิกแล้ว', 'ฟื้นฟูป่าชายเลน'])
    expect(titles({ sort: 'promised', descending: true })).toEqual(['ฟื้นฟูป่าชายเลน', 'เลิกแล้ว', 'ขุดสระน้ำ'])
    expect(titles({ sort: 'title' })).toEqual(['ขุดสระน้ำ', 'ฟื้นฟูป่าชายเลน', 'เลิกแล้ว'])
  })

  test('comes back from its address as it was left', () => {
    const view: ProjectView = { text: 'ป่า', issue: 'a', stage: 'running', kind: 'b', moo: 'none', year: 2026, show: 'stale', sort: 'spent', descending: true }
    expect(readView(new URLSearchParams(writeView(view)))).toEqual(view)
    expect(writeView(PLAIN_VIEW)).toEqual({})
    expect(readView(new URLSearchParams({ stage: 'gone', show: '?', moo: 'x', year: 'x' }))).toEqual(PLAIN_VIEW)
  })
})
