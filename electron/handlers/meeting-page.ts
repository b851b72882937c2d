import type Database from 'better-sqlite3'
import { AppError } from '../contract/errors.ts'
import type { Recusal } from '../contract/holding.ts'
import type { Meeting, MeetingPage, Resolution } from '../contract/meetings.ts'
import { inPrintingOrder } from '../domain/agenda-order.ts'
import * as committeeQueries from '../store/queries/committees.ts'
import { changeCount } from '../store/queries/council.ts'
import * as holdingQueries from '../store/queries/holding.ts'
import * as meetingQueries from '../store/queries/meetings.ts'
import { sittingOf, type Sitting } from './sitting.ts'

/** A meeting whose minutes may still be changed. @throws AppError NOT_FOUND, MINUTES_ADOPTED (rule 16) */
export function openDraft(db: Database.Database, meetingId: string): Meeting {
  const meeting = meetingQueries.meetingById(db, meetingId)
  if (!meeting) throw new AppError('NOT_FOUND', { id: meetingId })
  if (meeting.state === 'adopted') throw new AppError('MINUTES_ADOPTED', { number: meeting.number, year: meeting.year })
  return meeting
}

/** Who may vote on an item at a time: those there who did not stand aside. */
export function votersAt(sitting: Pick<Sitting, 'thereAt'>, at: string | null, recusals: readonly Pick<Recusal, 'personId'>[]): string[] {
  const aside = new Set(recusals.map(({ personId }) => personId))
  return sitting.thereAt(at).filter((personId) => !aside.has(personId))
}

function voterCounts(sitting: Sitting, resolutions: readonly Resolution[], recusals: readonly Recusal[]): Record<string, number> {
  const ofItem = Map.groupBy(recusals, ({ agendaItemId }) => agendaItemId)
  return Object.fromEntries(resolutions.map(({ id, agendaItemId, takenAt }) => [id, votersAt(sitting, takenAt, ofItem.get(agendaItemId) ?? []).length]))
}

export function meetingPage(db: Database.Database, id: string): MeetingPage {
  const meeting = meetingQueries.meetingById(db, id)
  if (!meeting) throw new AppError('NOT_FOUND', { id })
  const sitting = sittingOf(db, meeting)
  const resolutions = meetingQueries.resolutionsOf(db, id)
  const recusals = holdingQueries.recusalsOfMeeting(db, id)
  return {
    meeting,
    agenda: inPrintingOrder(meetingQueries.agendaOf(db, id)),
    resolutions,
    attendance: sitting.attendance,
    guests: meetingQueries.guestsOf(db, id),
    quorum: sitting.quorum,
    committeeName: committeeQueries.committeeName(db, meeting.committeeId),
    rollFrozen: sitting.rollFrozen,
    movements: holdingQueries.movementsOf(db, id),
    presence: sitting.steps,
    recusals,
    ballots: holdingQueries.ballotsOfMeeting(db, id).map(({ resolutionId, personId, choice }) => ({ resolutionId, personId, choice })),
    voterCounts: voterCounts(sitting, resolutions, recusals),
    changes: changeCount(db),
  }
}
