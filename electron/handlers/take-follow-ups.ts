import type { Resolution } from '../contract/meetings.ts'
import type { MeetingBundle } from '../store/queries/bundles.ts'
import { followUpOf } from '../store/queries/follow-ups.ts'
import { find, type RecordFields, type Table } from '../store/table.ts'
import { COMMITTEES, FOLLOW_UP_NOTES, FOLLOW_UPS, MEETINGS, PEOPLE, RESOLUTIONS } from '../store/tables.ts'
import { followResolution } from './follow-up-hooks.ts'
import type { Taking } from './taking.ts'

/** A resolution as it was here (null: it was not) and as it came from the package. */
export type Taken = readonly [Resolution | null, Resolution]

/**
 * Tasks of a meeting that is taken from a package. One that is here keeps what was told of it since: that happened after the
 * meeting. One that is not here comes along with its progress; people, committees and meetings it names only where they are here.
 */
export function takeFollowUps(taking: Taking, { followUps, followUpNotes }: MeetingBundle, meetingId: string, taken: readonly Taken[]): void {
  const { db } = taking
  const here = <R extends RecordFields>(table: Table<R>, id: string | null) => (id !== null && find(db, table, id, true) ? id : null)
  for (const task of followUps) {
    const resolutionId = taking.idOf(task.resolutionId)
    if (followUpOf(db, resolutionId) || !find(db, RESOLUTIONS, resolutionId)) continue
    const { id } = taking.put(FOLLOW_UPS, {
      ...task, resolutionId, meetingId, ownerPersonId: here(PEOPLE, task.ownerPersonId), ownerCommitteeId: here(COMMITTEES, task.ownerCommitteeId),
      closedMeetingId: here(MEETINGS, task.closedMeetingId),
    })
    for (const note of followUpNotes.filter(({ followUpId }) => followUpId === task.id)) {
      taking.put(FOLLOW_UP_NOTES, { ...note, followUpId: id, meetingId: here(MEETINGS, note.meetingId) })
    }
  }
  for (const [before, after] of taken) followResolution(taking.writer, before, after)
}
