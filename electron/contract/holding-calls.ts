import { z } from 'zod'
import { command, query, READERS, WRITERS } from './define.ts'
import { movement, recusal } from './holding.ts'
import { meeting, meetingKind } from './meetings.ts'
import { clockTime, done, empty, id, line, recordRef } from './shapes.ts'

/** Calls of a meeting being held: its stage, its roll, who came and left when, who stood aside. */

const named = z.object({ personId: id, name: z.string() })

/** How the frozen roll differs from what the record says now of the meeting's date. */
export const rollChanges = z.object({
  added: z.array(named),
  /** `marked`: with a mark of attendance, which would no longer count. */
  removed: z.array(named.extend({ marked: z.boolean() })),
})

/** Numbers of one year's series that are missing below the highest, or given to several meetings. */
export const numberDoubt = z.object({
  year: z.int(),
  /** Null where ordinary and extraordinary meetings have one series. */
  kind: meetingKind.nullable(),
  committeeName: z.string(),
  missing: z.array(z.int()),
  doubled: z.array(z.int()),
})

const movementFields = movement.pick({ kind: true, at: true })

export const holding = {
  /** Freezes the roll. `begunAt` is written down where it is not what the meeting was called for. MEETING_STAGE if it is not planned. */
  'meetings.open': command(WRITERS, z.object({ id, begunAt: clockTime.nullable() }), meeting),
  /** `endsAt` is written down where the meeting has no end yet. MEETING_STAGE if it is not open. */
  'meetings.close': command(WRITERS, z.object({ id, endsAt: clockTime.nullable() }), meeting),
  /** Put off for want of a quorum: kept on record and not counted (rule 5). MEETING_STAGE if closed; MEETING_HAD_QUORUM. */
  'meetings.fail': command(WRITERS, z.object({ id }), meeting),
  /** Opens again what was closed or failed, with the roll it had. MEETING_STAGE. */
  'meetings.reopen': command(WRITERS, z.object({ id }), meeting),
  /** Nothing for a meeting whose roll was not frozen. */
  'meetings.rollChanges': query(READERS, z.object({ id }), rollChanges),
  /**
   * Takes the roll anew from the record of the meeting's date; marks are kept. `dropping` names those with a mark who fall
   * off, as they were shown. ROLL_DROPS_MARKED names others who would.
   */
  'meetings.refreshRoll': command(WRITERS, z.object({ id, dropping: z.array(id).max(2000) }), done),

  'meetings.addMovement': command(WRITERS, movementFields.extend({ meetingId: id, personId: id }), movement),
  'meetings.saveMovement': command(WRITERS, recordRef.extend(movementFields.shape), movement),
  'meetings.removeMovement': command(WRITERS, recordRef, done),
  'meetings.restoreMovement': command(WRITERS, z.object({ id }), done),

  /** Somebody on the roll takes no part in an item's resolutions; once said, the reason is changed. */
  'meetings.recuse': command(WRITERS, z.object({ agendaItemId: id, personId: id, reason: line(300) }), recusal),
  'meetings.saveRecusal': command(WRITERS, recordRef.extend({ reason: line(300) }), recusal),
  'meetings.removeRecusal': command(WRITERS, recordRef, done),
  'meetings.restoreRecusal': command(WRITERS, z.object({ id }), done),
  /** Who may vote on an item at a time, in official order; null: as the meeting stands. */
  'meetings.voters': query(
    READERS,
    z.object({ agendaItemId: id, takenAt: clockTime.nullable() }),
    z.object({ present: z.int(), met: z.boolean(), voters: z.array(named) }),
  ),

  'meetings.numberDoubts': query(READERS, empty, z.array(numberDoubt)),
} as const

export type RollChanges = z.infer<typeof rollChanges>
export type NumberDoubt = z.infer<typeof numberDoubt>
