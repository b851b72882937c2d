import type Database from 'better-sqlite3'
import type { PresenceStep } from '../contract/holding.ts'
import { asksQuorum, beganAt, type AttendanceEntry, type Meeting, type QuorumCount } from '../contract/meetings.ts'
import { presenceSteps, staysOf, thereAt, type Stay } from '../domain/presence.ts'
import { quorum } from '../domain/quorum.ts'
import * as councilQueries from '../store/queries/council.ts'
import * as holdingQueries from '../store/queries/holding.ts'
import * as meetingQueries from '../store/queries/meetings.ts'
import { rollOf } from './meeting-roll.ts'

/** A meeting as it was attended: who was there when, and whether that made a quorum. */
export interface Sitting {
  attendance: AttendanceEntry[]
  rollFrozen: boolean
  quorum: QuorumCount
  steps: PresenceStep[]
  /** Of those who count. @param at local time; null: as the meeting stands */
  thereAt(at: string | null): string[]
}

export function attendanceOf(db: Database.Database, meeting: Meeting): { attendance: AttendanceEntry[]; rollFrozen: boolean } {
  const marks = new Map(meetingQueries.attendanceOf(db, meeting.id).map((row) => [row.personId, row]))
  const { frozen, lines } = rollOf(db, meeting)
  return {
    rollFrozen: frozen,
    attendance: lines.map(({ personId, name, postLabel, organisationName }) => {
      const mark = marks.get(personId)
      return { personId, name, postLabel, organisationName, status: mark?.status ?? null, remark: mark?.remark ?? '' }
    }),
  }
}

/** Rules 1-3. Guests are not on the roll and so never counted; a substitute counts only if the council's rules say so. */
export function sittingOf(db: Database.Database, meeting: Meeting): Sitting {
  const { attendance, rollFrozen } = attendanceOf(db, meeting)
  const rules = councilQueries.settings(db).values
  const stays: ReadonlyMap<string, readonly Stay[]> = staysOf(
    attendance.map(({ personId }) => personId), attendance, holdingQueries.movementsOf(db, meeting.id),
    { substituteCounts: rules.substituteCounts, startsAt: beganAt(meeting) },
  )
  const rule = { numerator: rules.quorumNumerator, denominator: rules.quorumDenominator }
  const asked = asksQuorum(meeting.kind)
  const present = thereAt(stays, null).length
  const sum = quorum({ inOffice: attendance.length, present, rule })
  const required = asked ? sum.required : 0
  return {
    attendance,
    rollFrozen,
    quorum: { asked, inOffice: sum.inOffice, required, present, met: present >= required, ...rule },
    steps: presenceSteps(stays, required),
    thereAt: (at) => thereAt(stays, at),
  }
}
