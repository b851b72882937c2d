import { AppError } from '../contract/errors.ts'
import { beganAt, type Meeting } from '../contract/meetings.ts'
import { frozenRoll } from '../store/queries/holding.ts'
import * as meetingQueries from '../store/queries/meetings.ts'
import { MEETINGS } from '../store/tables.ts'
import type { Writer } from '../store/writer.ts'
import { refuseIfAdopted } from './adoption-guards.ts'
import { write, type HandlersOf } from './context.ts'
import { openDraft } from './meeting-page.ts'
import { changesOfRoll, freezeRoll } from './meeting-roll.ts'
import { recountByTime } from './resolution-count.ts'
import { sittingOf } from './sitting.ts'

/** From planned to open, closed or failed, with the roll frozen when the meeting opens. */

type StageHandlers = Pick<HandlersOf<'meetings'>,
  'meetings.open' | 'meetings.close' | 'meetings.fail' | 'meetings.reopen' | 'meetings.rollChanges' | 'meetings.refreshRoll'>

function requireStage({ stage }: Meeting, ...allowed: Meeting['stage'][]): void {
  if (!allowed.includes(stage)) throw new AppError('MEETING_STAGE', { stage })
}

/**
 * Whatever is noted of who was there opens a planned meeting by itself, and freezes the roll of one that has none yet (books
 * from before rolls were frozen). @returns the meeting as it is now
 */
export function held(writer: Writer, meeting: Meeting): Meeting {
  if (frozenRoll(writer.db, meeting.id).length === 0) freezeRoll(writer, meeting)
  return meeting.stage === 'planned' ? writer.update(MEETINGS, meeting, { stage: 'open' }) : meeting
}

/** A date, kind or committee put right makes the roll of the meeting another, unless somebody marked would fall off it. */
export function followRoll(writer: Writer, before: Meeting, meeting: Meeting): void {
  const same = before.heldOn === meeting.heldOn && before.kind === meeting.kind && before.committeeId === meeting.committeeId
  if (same || frozenRoll(writer.db, meeting.id).length === 0) return
  if (changesOfRoll(writer.db, meeting).removed.every(({ marked }) => !marked)) freezeRoll(writer, meeting)
}

/**
 * Called for no time, a meeting is called for the one it begins at. A beginning that was written down stays, and one after
 * the end is the time of writing, not of the meeting.
 */
function begun({ startsAt, begunAt, endsAt }: Meeting, clock: string | null): Pick<Meeting, 'startsAt' | 'begunAt'> {
  const at = begunAt ?? (clock !== null && endsAt !== null && clock > endsAt ? null : clock)
  return startsAt === null ? { startsAt: at, begunAt: null } : { startsAt, begunAt: at === startsAt ? null : at }
}

/** A time before the beginning is that of the clock where the meeting is written up in advance or on another part of the day: it is no end. */
function ended(meeting: Meeting, clock: string | null): string | null {
  const began = beganAt(meeting)
  return clock !== null && began !== null && clock < began ? null : clock
}

export const stages = {
  'meetings.open': ({ id, begunAt }, context) =>
    write(context, (writer) => {
      const meeting = openDraft(writer.db, id)
      requireStage(meeting, 'planned')
      return held(writer, writer.update(MEETINGS, meeting, begun(meeting, begunAt)))
    }),

  'meetings.close': ({ id, endsAt }, context) =>
    write(context, (writer) => {
      const meeting = openDraft(writer.db, id)
      requireStage(meeting, 'open')
      return writer.update(MEETINGS, meeting, { stage: 'closed', endsAt: meeting.endsAt ?? ended(meeting, endsAt) })
    }),

  'meetings.fail': ({ id }, context) =>
    write(context, (writer) => {
      const meeting = openDraft(writer.db, id)
      requireStage(meeting, 'planned', 'open')
      refuseIfAdopted(writer.db, 'by_meeting_id', id)
      const now = held(writer, meeting)
      const { steps } = sittingOf(writer.db, now)
      const quorate = steps.find(({ met }) => met)
      if (quorate) throw new AppError('MEETING_HAD_QUORUM', { present: quorate.present })
      return writer.update(MEETINGS, now, { stage: 'failed' })
    }),

  'meetings.reopen': ({ id }, context) =>
    write(context, (writer) => {
      const meeting = openDraft(writer.db, id)
      requireStage(meeting, 'closed', 'failed')
      return writer.update(MEETINGS, meeting, { stage: 'open' })
    }),

  'meetings.rollChanges': ({ id }, { council }) => {
    const meeting = meetingQueries.meetingById(council.store.db, id)
    if (!meeting) throw new AppError('NOT_FOUND', { id })
    return changesOfRoll(council.store.db, meeting)
  },

  'meetings.refreshRoll': ({ id, dropping }, context) => {
    write(context, (writer) => {
      const meeting = openDraft(writer.db, id)
      requireStage(meeting, 'open', 'closed', 'failed')
      const unseen = changesOfRoll(writer.db, meeting).removed.filter(({ personId, marked }) => marked && !dropping.includes(personId))
      if (unseen.length > 0) throw new AppError('ROLL_DROPS_MARKED', { names: unseen.map(({ name }) => name).join(' ') })
      freezeRoll(writer, meeting)
      recountByTime(writer, meeting)
    })
    return {}
  },
} satisfies StageHandlers
