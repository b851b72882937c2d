import type { FollowUp, FollowUpStanding } from '../contract/follow-ups.ts'
import type { Resolution } from '../contract/meetings.ts'
import { addDays } from '../contract/text/calendar.ts'

/** What was assigned and is to be told of until it is closed (DOMAIN rule 19). */

/** Whether a resolution asks somebody to do something: มอบหมาย, or any other verb with somebody named (อนุมัติ … และมอบหมายให้ …). */
export const assigns = ({ verb, assignee }: Pick<Resolution, 'verb' | 'assignee'>): boolean => verb === 'assign' || assignee.trim() !== ''

/** A task is said to be due soon for so many days before its date: about as long as a notice and a meeting take. */
export const SOON_DAYS = 14

/** Where a task stands on a day; the due date itself is not over yet. */
export function standingOf({ state, dueOn }: Pick<FollowUp, 'state' | 'dueOn'>, on: string): FollowUpStanding {
  if (state !== 'open') return state
  if (dueOn === null || dueOn > addDays(on, SOON_DAYS)) return 'open'
  return dueOn < on ? 'overdue' : 'soon'
}

type Ordered = Pick<FollowUp, 'state' | 'dueOn' | 'closedOn' | 'createdAt'>

/** Open ones by their due date, those without one after them; then those that are over, the latest first. */
export function inFollowUpOrder(a: Ordered, b: Ordered): number {
  const key = ({ state, dueOn, closedOn, createdAt }: Ordered) => (state === 'open' ? [dueOn ?? '9999', createdAt] : [closedOn ?? '', createdAt])
  if ((a.state === 'open') !== (b.state === 'open')) return a.state === 'open' ? -1 : 1
  const before = key(a).join(' ') < key(b).join(' ')
  return before === (a.state === 'open') ? -1 : 1
}

type Assigned = Pick<Resolution, 'text' | 'task' | 'assignee' | 'dueOn'>

/** What is to be done: the resolution's own words for it, or else its text. */
export const taskOf = ({ text, task }: Pick<Resolution, 'text' | 'task'>): string => task.trim() || text

/**
 * What a corrected resolution changes of its task: what was corrected, and nothing that was arranged since (a later
 * due date, somebody else who took it over).
 */
export function corrections(before: Assigned, after: Assigned): Partial<Pick<FollowUp, 'task' | 'owner' | 'dueOn'>> {
  return {
    ...(taskOf(before) === taskOf(after) ? {} : { task: taskOf(after) }),
    ...(before.assignee === after.assignee ? {} : { owner: after.assignee }),
    ...(before.dueOn === after.dueOn ? {} : { dueOn: after.dueOn }),
  }
}
