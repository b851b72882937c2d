import type Database from 'better-sqlite3'
import { AppError } from '../contract/errors.ts'
import type { Meeting, MeetingInput } from '../contract/meetings.ts'
import { isLater, sameBody } from '../domain/meeting-body.ts'
import * as meetingQueries from '../store/queries/meetings.ts'
import { restsOn } from '../store/queries/minutes.ts'

/** What adopted minutes and amendments rest on stays as it is: the paper names the meeting and the resolution. */

/** @throws AppError ADOPTION_STANDS */
export function refuseIfAdopted(db: Database.Database, column: 'by_meeting_id' | 'resolution_id', id: string): void {
  if (restsOn(db, column, id)) throw new AppError('ADOPTION_STANDS', { id })
}

/** Kind, number and date of a meeting that adopted or amended minutes are printed there. @throws AppError ADOPTION_STANDS */
export function refuseRenaming(db: Database.Database, before: Meeting, after: MeetingInput): void {
  const same = before.kind === after.kind && before.committeeId === after.committeeId && before.number === after.number && before.heldOn === after.heldOn
  if (!same) refuseIfAdopted(db, 'by_meeting_id', before.id)
}

/** Rule 17. @throws AppError ADOPTER_NOT_LATER, ADOPTER_OTHER_BODY */
export function refuseWrongAdopter(by: Meeting, meeting: Meeting): void {
  const details = { number: meeting.number, year: meeting.year }
  if (!sameBody(by, meeting)) throw new AppError('ADOPTER_OTHER_BODY', details)
  if (by.id === meeting.id || !isLater(by, meeting)) throw new AppError('ADOPTER_NOT_LATER', details)
}

/** @throws AppError NOT_FOUND, MEETING_NOT_HELD */
export function heldMeeting(db: Database.Database, id: string): Meeting {
  const meeting = meetingQueries.meetingById(db, id)
  if (!meeting) throw new AppError('NOT_FOUND', { id })
  if (meeting.stage === 'planned') throw new AppError('MEETING_NOT_HELD', { number: meeting.number, year: meeting.year })
  return meeting
}
