import type Database from 'better-sqlite3'
import { AppError } from '../contract/errors.ts'
import type { AttendanceEntry, Meeting, MeetingPage, MeetingSummary, QuorumCount } from '../contract/meetings.ts'
import type { RollEntry } from '../contract/members.ts'
import type { SettingsValues } from '../contract/settings.ts'
import { fullName } from '../contract/text/index.ts'
import { inPrintingOrder } from '../domain/agenda-order.ts'
import { postRank, postTitle } from '../domain/posts.ts'
import { countPresent, quorum } from '../domain/quorum.ts'
import { rollOn } from '../domain/roll.ts'
import * as councilQueries from '../store/queries/council.ts'
import * as meetingQueries from '../store/queries/meetings.ts'
import { memberRecords } from '../store/queries/members.ts'
import { countedOn } from './roll-as-of.ts'

/** A meeting whose minutes may still be changed. @throws AppError NOT_FOUND, MINUTES_ADOPTED (rule 16) */
export function openDraft(db: Database.Database, meetingId: string): Meeting {
  const meeting = meetingQueries.meetingById(db, meetingId)
  if (!meeting) throw new AppError('NOT_FOUND', { id: meetingId })
  if (meeting.state === 'adopted') throw new AppError('MINUTES_ADOPTED', { number: meeting.number, year: meeting.year })
  return meeting
}

/** The first post in official order, in words. */
function postLabel({ posts }: RollEntry): string {
  const [first] = posts.toSorted((a, b) => postRank([a]) - postRank([b]))
  return first ? postTitle(first) : ''
}

/** Rule 1: only members in office on the meeting's date; later changes of the roll never alter it. */
export function attendanceOf(db: Database.Database, meeting: Meeting): AttendanceEntry[] {
  const marks = new Map(meetingQueries.attendanceOf(db, meeting.id).map((row) => [row.personId, row]))
  return countedOn(db, meeting.heldOn)
    .toSorted((a, b) => postRank(a.posts) - postRank(b.posts))
    .map((entry) => ({
      personId: entry.person.id,
      name: fullName(entry.person),
      postLabel: postLabel(entry),
      organisationName: entry.organisationName,
      status: marks.get(entry.person.id)?.status ?? null,
      remark: marks.get(entry.person.id)?.remark ?? '',
    }))
}

/** Rules 1-3. Guests are not on the roll and so never counted; a substitute counts only if the council's rules say so. */
function countQuorum(rules: SettingsValues, personIds: readonly string[], marks: readonly Pick<AttendanceEntry, 'personId' | 'status'>[]): QuorumCount {
  const rule = { numerator: rules.quorumNumerator, denominator: rules.quorumDenominator }
  const present = countPresent(personIds, marks, rules)
  const { inOffice, required, met } = quorum({ inOffice: personIds.length, present, rule })
  return { inOffice, required, present, met, ...rule }
}

export function quorumOf(db: Database.Database, entries: readonly AttendanceEntry[]): QuorumCount {
  return countQuorum(councilQueries.settings(db).values, entries.map((entry) => entry.personId), entries)
}

export function meetingPage(db: Database.Database, id: string): MeetingPage {
  const meeting = meetingQueries.meetingById(db, id)
  if (!meeting) throw new AppError('NOT_FOUND', { id })
  const attendance = attendanceOf(db, meeting)
  return {
    meeting,
    agenda: inPrintingOrder(meetingQueries.agendaOf(db, id)),
    resolutions: meetingQueries.resolutionsOf(db, id),
    attendance,
    guests: meetingQueries.guestsOf(db, id),
    quorum: quorumOf(db, attendance),
  }
}

/** The list of all meetings; the roll is read once and looked at on each meeting's date. */
export function meetingSummaries(db: Database.Database): MeetingSummary[] {
  const rules = councilQueries.settings(db).values
  const { memberships } = memberRecords(db)
  const marks = Map.groupBy(meetingQueries.allMarks(db), (row) => row.meetingId)
  const resolutionCounts = meetingQueries.resolutionCounts(db)
  return meetingQueries.meetings(db).map((meeting) => {
    const personIds = rollOn(meeting.heldOn, memberships, [], rules).map((one) => one.personId)
    const { present, inOffice, met } = countQuorum(rules, personIds, marks.get(meeting.id) ?? [])
    return { ...meeting, presentCount: present, inOffice, quorumMet: met, resolutionCount: resolutionCounts.get(meeting.id) ?? 0 }
  })
}
