import type Database from 'better-sqlite3'
import { AppError } from '../contract/errors.ts'
import type { NumberDoubt } from '../contract/holding-calls.ts'
import { COUNCIL_KINDS, type Meeting, type MeetingInput, type MeetingKind } from '../contract/meetings.ts'
import { nextMeetingNumber, type NumberSeries } from '../domain/meeting-number.ts'
import * as committeeQueries from '../store/queries/committees.ts'
import * as councilQueries from '../store/queries/council.ts'
import * as meetingQueries from '../store/queries/meetings.ts'
import type { Writer } from '../store/writer.ts'

/** Rule 4: n/พ.ศ. restarts with the calendar year of the day held, within the kind, the committee or the council's own meetings. */

type Numbered = Pick<MeetingInput, 'kind' | 'committeeId' | 'heldOn'>

export const yearOf = (date: string): number => Number(date.slice(0, 4))

/** The kinds that share a series with this one. */
function kindsWith(db: Database.Database, kind: MeetingKind): readonly MeetingKind[] {
  return COUNCIL_KINDS.includes(kind) && !councilQueries.settings(db).values.numberSeriesByKind ? COUNCIL_KINDS : [kind]
}

export function seriesOf(db: Database.Database, { kind, committeeId, heldOn }: Numbered): NumberSeries {
  return nextMeetingNumber(meetingQueries.takenNumbers(db, kindsWith(db, kind), committeeId, yearOf(heldOn)))
}

/** No number is given twice. One that came twice into one series, by a change of the settings, stays until it is changed. */
export function refuseTakenNumber(writer: Writer, meeting: MeetingInput, before: Meeting | null): void {
  const { kind, committeeId, number, heldOn } = meeting
  const year = yearOf(heldOn)
  if (before?.kind === kind && before.committeeId === committeeId && before.number === number && before.year === year) return
  const kinds = kindsWith(writer.db, kind)
  const taken = meetingQueries.meetings(writer.db).find(
    (one) => one.id !== before?.id && kinds.includes(one.kind) && one.committeeId === committeeId && one.year === year && one.number === number,
  )
  if (taken) throw new AppError('MEETING_NUMBER_TAKEN', { number, year, id: taken.id })
}

/** Series with gaps or doubles, the latest year first. */
export function numberDoubts(db: Database.Database): NumberDoubt[] {
  const names = new Map(committeeQueries.committees(db).map(({ id, name }) => [id, name]))
  const shared = !councilQueries.settings(db).values.numberSeriesByKind
  const kindOf = ({ kind }: Meeting): MeetingKind | null => (shared && COUNCIL_KINDS.includes(kind) ? null : kind)
  const series = Map.groupBy(meetingQueries.meetings(db), (one) => [one.year, kindOf(one) ?? '', one.committeeId ?? ''].join(' '))
  return [...series.values()]
    .flatMap((meetings): NumberDoubt[] => {
      const [first] = meetings
      if (first === undefined) return []
      const { missing, doubled } = nextMeetingNumber(meetings.map(({ number }) => number))
      if (missing.length === 0 && doubled.length === 0) return []
      return [{ year: first.year, kind: kindOf(first), committeeName: names.get(first.committeeId ?? '') ?? '', missing, doubled }]
    })
    .sort((a, b) => b.year - a.year)
}
