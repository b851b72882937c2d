import type Database from 'better-sqlite3'
import type { FollowUp } from '../contract/follow-ups.ts'
import type { Resolution } from '../contract/meetings.ts'
import { fold, fullName } from '../contract/text/index.ts'
import { assigns, corrections, taskOf } from '../domain/follow-ups.ts'
import * as committeeQueries from '../store/queries/committees.ts'
import { followUpOf, removedFollowUpOf } from '../store/queries/follow-ups.ts'
import * as meetingQueries from '../store/queries/meetings.ts'
import { FOLLOW_UPS } from '../store/tables.ts'
import type { Writer } from '../store/writer.ts'
import { rollAsOf } from './roll-as-of.ts'

/** A resolution that assigns and its task, in one transaction: made, corrected, taken away and brought back together. */

type Owner = Pick<FollowUp, 'owner' | 'ownerPersonId' | 'ownerCommitteeId'>

/**
 * Who is meant by words: the one person on the roll of that day, or the one committee at work, of exactly that name.
 * Of several, or of none, the words stand alone.
 */
export function ownerCalled(db: Database.Database, owner: string, on: string): Owner {
  const nobody = { owner, ownerPersonId: null, ownerCommitteeId: null }
  const name = fold(owner)
  if (name === '') return nobody
  const people = rollAsOf(db, on).entries.filter(({ person }) => fold(fullName(person)) === name)
  const committees = committeeQueries.committees(db).filter((one) => fold(one.name) === name && one.startedOn <= on && (one.endedOn ?? on) >= on)
  const [person, another] = [...people.map(({ person }) => ({ ownerPersonId: person.id })), ...committees.map(({ id }) => ({ ownerCommitteeId: id }))]
  return person && !another ? { ...nobody, ...person } : nobody
}

/** The task follows its resolution; `before` is null for one that is new or comes from elsewhere. */
export function followResolution(writer: Writer, before: Resolution | null, after: Resolution): void {
  const { db } = writer
  const task = followUpOf(db, after.id)
  if (!assigns(after)) {
    if (task) writer.remove(FOLLOW_UPS, task)
    return
  }
  const heldOn = meetingQueries.meetingById(db, after.meetingId)?.heldOn ?? after.createdAt.slice(0, 10)
  const gone = task ? null : removedFollowUpOf(db, after.id)
  const { meetingId } = after
  if (!task && !gone) {
    writer.insert(FOLLOW_UPS, {
      resolutionId: after.id, meetingId, task: taskOf(after), ...ownerCalled(db, after.assignee, heldOn), dueOn: after.dueOn,
      state: 'open', closedOn: null, closedMeetingId: null, closing: '',
    })
    return
  }
  const here = task ?? writer.restore(FOLLOW_UPS, gone?.id ?? '')
  // A resolution that assigns again may assign something else.
  const saysAgain = gone && (before === null || !assigns(before))
  const corrected = saysAgain ? { task: taskOf(after), owner: after.assignee, dueOn: after.dueOn } : corrections(before ?? after, after)
  const owner = corrected.owner === undefined || corrected.owner === here.owner ? {} : ownerCalled(db, corrected.owner, heldOn)
  writer.update(FOLLOW_UPS, here, { ...corrected, ...owner, meetingId })
}

/** The resolution is taken away, and its task with it. */
export function dropWithResolution(writer: Writer, resolutionId: string): void {
  const task = followUpOf(writer.db, resolutionId)
  if (task) writer.remove(FOLLOW_UPS, task)
}
