import type Database from 'better-sqlite3'
import { AppError } from '../contract/errors.ts'
import type { FollowUp, FollowUpNote, FollowUpOwner, FollowUpRow, MeetingNamed } from '../contract/follow-ups.ts'
import type { HandledInput } from '../contract/index.ts'
import { fullName } from '../contract/text/index.ts'
import { inFollowUpOrder, standingOf } from '../domain/follow-ups.ts'
import * as followUpQueries from '../store/queries/follow-ups.ts'
import * as meetingQueries from '../store/queries/meetings.ts'
import { find } from '../store/table.ts'
import { COMMITTEES, FOLLOW_UP_NOTES, FOLLOW_UPS, PEOPLE, RESOLUTIONS } from '../store/tables.ts'
import type { Writer } from '../store/writer.ts'
import { write, type CouncilContext, type HandlersOf } from './context.ts'
import { requireOrder } from './posts.ts'

/** Tasks as lists and papers show them, in their order; `on` says which are due. */
export function followUpRows(db: Database.Database, on: string): FollowUpRow[] {
  const notes = Map.groupBy(followUpQueries.allNotes(db), ({ followUpId }) => followUpId)
  return followUpQueries.followUps(db).flatMap((one) => rowOf(db, one, notes.get(one.id) ?? [], on) ?? []).sort(inFollowUpOrder)
}

function rowOf(db: Database.Database, followUp: FollowUp, notes: readonly FollowUpNote[], on: string): FollowUpRow | null {
  const meeting = meetingNamed(db, followUp.meetingId)
  const resolution = find(db, RESOLUTIONS, followUp.resolutionId)
  if (!meeting || !resolution) return null
  return {
    ...followUp, standing: standingOf(followUp, on), meeting, resolutionNumber: resolution.number, resolutionSeries: resolution.series, resolutionYear: resolution.year,
    noteCount: notes.length, lastNote: notes.at(-1)?.text ?? '',
  }
}

function meetingNamed(db: Database.Database, meetingId: string | null): MeetingNamed | null {
  const meeting = meetingId === null ? null : meetingQueries.meetingById(db, meetingId)
  if (!meeting) return null
  const { id, kind, number, year, heldOn } = meeting
  return { id, kind, number, year, heldOn }
}

/** @throws AppError NOT_FOUND, also when its meeting was removed */
function requireTask(db: Database.Database, id: string): FollowUp {
  const task = followUpQueries.followUpById(db, id)
  if (!task) throw new AppError('NOT_FOUND', { id })
  return task
}

/** @throws AppError FOLLOW_UP_CLOSED */
function requireOpen(writer: Writer, ref: { id: string; revision: number }): FollowUp {
  const task = writer.current(FOLLOW_UPS, ref)
  requireTask(writer.db, task.id)
  if (task.state !== 'open') throw new AppError('FOLLOW_UP_CLOSED', { id: task.id })
  return task
}

/** Nothing is told of a task before it was given. @throws AppError NOT_FOUND, DATE_IMPOSSIBLE */
function requireTold(db: Database.Database, { meetingId: from }: FollowUp, on: string, meetingId: string | null): void {
  if (meetingId !== null && !meetingQueries.meetingById(db, meetingId)) throw new AppError('NOT_FOUND', { id: meetingId })
  requireOrder(meetingQueries.meetingById(db, from)?.heldOn ?? on, on)
}

function ownerOf(db: Database.Database, owner: FollowUpOwner): Pick<FollowUp, 'owner' | 'ownerPersonId' | 'ownerCommitteeId'> {
  if (owner.kind === 'words') return { owner: owner.text.trim(), ownerPersonId: null, ownerCommitteeId: null }
  if (owner.kind === 'person') {
    const person = find(db, PEOPLE, owner.personId)
    if (!person) throw new AppError('NOT_FOUND', { id: owner.personId })
    return { owner: fullName(person), ownerPersonId: person.id, ownerCommitteeId: null }
  }
  const committee = find(db, COMMITTEES, owner.committeeId)
  if (!committee) throw new AppError('NOT_FOUND', { id: owner.committeeId })
  return { owner: committee.name, ownerPersonId: null, ownerCommitteeId: committee.id }
}

function end(state: 'done' | 'dropped', { closedOn, meetingId, closing, ...ref }: HandledInput<'followUps.close'>, context: CouncilContext): FollowUp {
  return write(context, (writer) => {
    requireTold(writer.db, requireOpen(writer, ref), closedOn, meetingId)
    return writer.update(FOLLOW_UPS, ref, { state, closedOn, closedMeetingId: meetingId, closing })
  })
}

export const followUps = {
  'followUps.list': (_input, { council, ports }) => followUpRows(council.store.db, ports.clock.today()),

  'followUps.get': ({ id }, { council, ports }) => {
    const { db } = council.store
    const task = requireTask(db, id)
    const notes = followUpQueries.notesOf(db, id)
    const followUp = rowOf(db, task, notes, ports.clock.today())
    if (!followUp) throw new AppError('NOT_FOUND', { id })
    return { followUp, notes: notes.map((one) => ({ ...one, meeting: meetingNamed(db, one.meetingId) })), closedMeeting: meetingNamed(db, task.closedMeetingId) }
  },

  'followUps.save': ({ owner, dueOn, ...ref }, context) =>
    write(context, (writer) => {
      requireOpen(writer, ref)
      return writer.update(FOLLOW_UPS, ref, { ...ownerOf(writer.db, owner), dueOn })
    }),

  'followUps.note': ({ followUpId, note }, context) =>
    write(context, (writer) => {
      requireTold(writer.db, requireTask(writer.db, followUpId), note.notedOn, note.meetingId)
      return writer.insert(FOLLOW_UP_NOTES, { followUpId, ...note })
    }),

  'followUps.saveNote': ({ note, ...ref }, context) =>
    write(context, (writer) => {
      const { followUpId } = writer.current(FOLLOW_UP_NOTES, ref)
      requireTold(writer.db, requireTask(writer.db, followUpId), note.notedOn, note.meetingId)
      return writer.update(FOLLOW_UP_NOTES, ref, note)
    }),

  'followUps.removeNote': (ref, context) => {
    write(context, (writer) => writer.remove(FOLLOW_UP_NOTES, ref))
    return {}
  },

  'followUps.restoreNote': ({ id }, context) => {
    write(context, (writer) => writer.restore(FOLLOW_UP_NOTES, id))
    return {}
  },

  'followUps.close': (input, context) => end('done', input, context),

  'followUps.drop': (input, context) => end('dropped', input, context),

  'followUps.reopen': (ref, context) =>
    write(context, (writer) => {
      requireTask(writer.db, writer.current(FOLLOW_UPS, ref).id)
      return writer.update(FOLLOW_UPS, ref, { state: 'open', closedOn: null, closedMeetingId: null, closing: '' })
    }),
} satisfies HandlersOf<'followUps'>
