import type Database from 'better-sqlite3'
import type { Meeting } from '../contract/meetings.ts'
import * as meetingQueries from '../store/queries/meetings.ts'
import { RESOLUTIONS } from '../store/tables.ts'
import type { Writer } from '../store/writer.ts'
import { sittingOf, type Sitting } from './sitting.ts'

/** The count that a resolution keeps: how many were there when it was taken, and whether that was a quorum. */
export function countAt(db: Database.Database, meeting: Meeting, takenAt: string | null): { presentCount: number; quorumMet: boolean } {
  return countIn(sittingOf(db, meeting), takenAt)
}

function countIn(sitting: Sitting, takenAt: string | null): { presentCount: number; quorumMet: boolean } {
  const presentCount = sitting.thereAt(takenAt).length
  return { presentCount, quorumMet: presentCount >= sitting.quorum.required }
}

/**
 * Who was there changed: resolutions that say when they were taken follow, others keep the count of the moment they were
 * written down. @returns whether any count changed
 */
export function recountByTime(writer: Writer, meeting: Meeting): boolean {
  const timed = meetingQueries.resolutionsOf(writer.db, meeting.id).filter(({ takenAt }) => takenAt !== null)
  if (timed.length === 0) return false
  const sitting = sittingOf(writer.db, meeting)
  return timed.filter((resolution) => writer.update(RESOLUTIONS, resolution, countIn(sitting, resolution.takenAt)).revision !== resolution.revision).length > 0
}
