import type { FollowUp } from '../contract/follow-ups.ts'
import type { AgendaItem, Meeting, Resolution } from '../contract/meetings.ts'
import { bodyOf } from './meeting-body.ts'

/** What earlier meetings left for a later one of the same body: minutes to adopt, tasks still open, items put off. */

export type Sitting = Pick<Meeting, 'id' | 'kind' | 'committeeId' | 'number' | 'heldOn' | 'startsAt' | 'stage' | 'state'>
type Item = Pick<AgendaItem, 'id' | 'meetingId' | 'parentId' | 'kind' | 'title' | 'adoptsMeetingId' | 'followUpId' | 'carriedFromId'>
type Task = Pick<FollowUp, 'id' | 'meetingId' | 'ownerCommitteeId' | 'state'>

export interface Earlier<M extends Sitting, F extends Task, I extends Item> {
  /** All meetings on record. */
  meetings: readonly M[]
  followUps: readonly F[]
  /** Items of all meetings that could be put off or that go on with one, and those of the meeting itself. */
  items: readonly I[]
  /** Those that put an item off, in the order they were taken. */
  postponed: readonly Pick<Resolution, 'agendaItemId' | 'text'>[]
}

export interface Left<M, F, I> {
  /** Held and not adopted, oldest first. */
  minutes: M[]
  followUps: F[]
  /** With the title it goes on under. */
  items: { item: I; title: string }[]
}

function inOrder(a: Sitting, b: Sitting): number {
  return a.heldOn.localeCompare(b.heldOn) || (a.startsAt ?? '').localeCompare(b.startsAt ?? '') || a.number - b.number
}

const wasHeld = ({ stage }: Sitting): boolean => stage === 'open' || stage === 'closed'

/** A task is the council's, wherever it was given to it; a committee takes up its own and those given to it. */
function concerns(meeting: Sitting, from: Sitting, { ownerCommitteeId }: Task): boolean {
  if (meeting.kind === 'committee') return bodyOf(from) === bodyOf(meeting) || (meeting.committeeId !== null && ownerCommitteeId === meeting.committeeId)
  return bodyOf(meeting) === 'council' && bodyOf(from) !== `committee ${from.committeeId ?? ''}`
}

/**
 * What `meeting` has to deal with and does not have on its agenda yet. Rule 17: all minutes that the meetings before it left
 * unadopted, never its own. Rule 19: all open tasks. An item that was put off, or lay before a meeting that failed, comes once: to
 * the first meeting after it.
 */
export function leftFor<M extends Sitting, F extends Task, I extends Item>(meeting: Sitting, { meetings, followUps, items, postponed }: Earlier<M, F, I>): Left<M, F, I> {
  const before = meetings.filter((one) => one.id !== meeting.id && inOrder(one, meeting) < 0).toSorted(inOrder)
  const byId = new Map(before.map((one) => [one.id, one]))
  const ofBody = (id: string): M | undefined => {
    const one = byId.get(id)
    return one !== undefined && bodyOf(one) === bodyOf(meeting) ? one : undefined
  }
  const own = items.filter((item) => item.meetingId === meeting.id)
  const known = new Set(meetings.map((one) => one.id))
  const goneOnWith = new Set(items.filter((item) => known.has(item.meetingId)).map((item) => item.carriedFromId))
  const reasons = new Map(postponed.map(({ agendaItemId, text }) => [agendaItemId, text]))
  const kinds = new Map(items.map((item) => [item.id, item.kind]))

  const putOff = items.filter((item) => {
    const from = ofBody(item.meetingId)
    if (from === undefined || goneOnWith.has(item.id)) return false
    if (from.stage === 'failed') return item.parentId !== null && kinds.get(item.parentId) === 'for_consideration'
    return wasHeld(from) && reasons.has(item.id)
  })
  return {
    minutes: before.filter((one) => ofBody(one.id) && wasHeld(one) && one.state !== 'adopted' && !own.some((item) => item.adoptsMeetingId === one.id)),
    followUps: followUps.filter((task) => {
      const from = byId.get(task.meetingId)
      return task.state === 'open' && from !== undefined && concerns(meeting, from, task) && !own.some((item) => item.followUpId === task.id)
    }),
    // A standard item ("เรื่องเสนอเพื่อพิจารณา") names no matter: what was put off is said in the resolution.
    items: putOff.map((item) => ({ item, title: (item.parentId === null && item.kind !== 'own' ? reasons.get(item.id) : item.title) || item.title })),
  }
}
