import type Database from 'better-sqlite3'
import type { FrozenEntry } from '../contract/holding.ts'
import type { RollChanges } from '../contract/holding-calls.ts'
import type { Meeting } from '../contract/meetings.ts'
import type { RollEntry } from '../contract/members.ts'
import { fullName } from '../contract/text/index.ts'
import { inOfficialOrder } from '../documents/official-order.ts'
import { postRank, postTitle } from '../domain/posts.ts'
import * as holdingQueries from '../store/queries/holding.ts'
import * as meetingQueries from '../store/queries/meetings.ts'
import { MEETING_ROLL } from '../store/tables.ts'
import type { Writer } from '../store/writer.ts'
import { committeeRoll, putOnRecord } from './committee-roll.ts'
import { countedOn } from './roll-as-of.ts'

/** Whose presence is asked for at a meeting: once it opened, its own frozen roll; before, the record of its date. */

export type RollLine = Pick<FrozenEntry, 'personId' | 'name' | 'postLabel' | 'organisationName'>
type Held = Pick<Meeting, 'id' | 'kind' | 'committeeId' | 'heldOn'>

/** Rule 1: only members in office on the meeting's date; later changes of the roll never alter an opened meeting. */
export function rollOf(db: Database.Database, meeting: Held): { frozen: boolean; lines: RollLine[] } {
  const frozen = holdingQueries.frozenRoll(db, meeting.id)
  return frozen.length > 0 ? { frozen: true, lines: frozen } : { frozen: false, lines: rollOfDay(db, meeting) }
}

/** In official order. */
export function rollOfDay(db: Database.Database, { kind, committeeId, heldOn }: Held): RollLine[] {
  return inOfficialOrder(kind === 'committee' ? (committeeId === null ? [] : committeeRoll(db, committeeId, heldOn)) : inOffice(db, heldOn))
}

function inOffice(db: Database.Database, on: string): RollLine[] {
  return countedOn(db, on).map((entry) => ({
    personId: entry.person.id,
    name: fullName(entry.person),
    postLabel: postLabel(entry),
    organisationName: entry.organisationName,
  }))
}

/** The first post in official order, in words. */
function postLabel({ posts }: RollEntry): string {
  const [first] = posts.toSorted((a, b) => postRank([a]) - postRank([b]))
  return first ? postTitle(first) : ''
}

/** Writes the roll down as it is on the meeting's date: new lines come in, changed ones change, others go. */
export function freezeRoll(writer: Writer, meeting: Held): void {
  const before = new Map(holdingQueries.frozenRoll(writer.db, meeting.id).map((entry) => [entry.personId, entry]))
  const lines = rollOfDay(writer.db, meeting)
  putOnRecord(writer, lines.map(({ personId }) => personId))
  lines.forEach(({ personId, name, postLabel: post, organisationName }, at) => {
    const line = { meetingId: meeting.id, personId, position: at + 1, name, postLabel: post, organisationName }
    const known = before.get(personId)
    before.delete(personId)
    if (known === undefined) writer.insert(MEETING_ROLL, line)
    else writer.update(MEETING_ROLL, known, line)
  })
  for (const gone of before.values()) writer.remove(MEETING_ROLL, gone)
}

/** What taking the roll anew would change of who is on it. */
export function changesOfRoll(db: Database.Database, meeting: Held): RollChanges {
  const { frozen, lines } = rollOf(db, meeting)
  if (!frozen) return { added: [], removed: [] }
  const today = rollOfDay(db, meeting)
  const marked = new Set(meetingQueries.attendanceOf(db, meeting.id).filter(({ status }) => status !== null).map(({ personId }) => personId))
  const without = (some: readonly RollLine[], others: readonly RollLine[]): RollLine[] => {
    const ids = new Set(others.map(({ personId }) => personId))
    return some.filter(({ personId }) => !ids.has(personId))
  }
  return {
    added: without(today, lines).map(({ personId, name }) => ({ personId, name })),
    removed: without(lines, today).map(({ personId, name }) => ({ personId, name, marked: marked.has(personId) })),
  }
}
