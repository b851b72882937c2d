import { AppError } from '../contract/errors.ts'
import type { MergeInput } from '../contract/merges.ts'
import type { CommitteeSeat } from '../contract/committees.ts'
import type { Membership, Person, Post } from '../contract/members.ts'
import { markThatStays } from '../domain/merge.ts'
import * as committeeQueries from '../store/queries/committees.ts'
import * as fileQueries from '../store/queries/files.ts'
import * as meetingQueries from '../store/queries/meetings.ts'
import * as memberQueries from '../store/queries/members.ts'
import * as mergeQueries from '../store/queries/merges.ts'
import type { MergeStep } from '../store/queries/merges.ts'
import * as privacyQueries from '../store/queries/privacy.ts'
import { columnOf, find, select, statement, type RecordFields, type Table } from '../store/table.ts'
import {
  AGENDA_ITEMS, ATTACHMENTS, ATTENDANCE, BALLOTS, COMMITTEE_SEATS, CONFIRMATIONS, CONSENTS, DELEGATES, FOLLOW_UPS, MEETING_ROLL, MEMBERSHIPS, MOVEMENTS, PEOPLE,
  PERSON_MERGES, POSTS, PROJECT_TEAM, RECUSALS, RESOLUTIONS,
} from '../store/tables.ts'
import type { Writer } from '../store/writer.ts'
import { refuseTakenId } from './members.ts'
import { overlaps } from './posts.ts'

/** A merge and its undoing, step by step: what one does to a record the other takes back. */

/** Tables whose rows may have been moved, changed or taken out of sight. */
const TABLES = [
  PEOPLE, MEMBERSHIPS, POSTS, COMMITTEE_SEATS, ATTENDANCE, CONSENTS, ATTACHMENTS, MEETING_ROLL, MOVEMENTS, RECUSALS, BALLOTS, CONFIRMATIONS, DELEGATES, FOLLOW_UPS, PROJECT_TEAM,
] as unknown as Table<RecordFields>[]

function tableOf(name: string): Table<RecordFields> {
  const table = TABLES.find((one) => one.name === name)
  if (!table) throw new TypeError(`no table ${name} takes part in a merge`)
  return table
}

class Steps {
  readonly all: MergeStep[] = []
  readonly #writer: Writer

  constructor(writer: Writer) {
    this.#writer = writer
  }

  change<R extends RecordFields>(table: Table<R>, record: R, patch: Partial<Omit<R, keyof RecordFields>>): void {
    const fields = Object.keys(patch) as (keyof R & string)[]
    const before = Object.fromEntries(fields.map((field) => [field, record[field]]))
    const after = this.#writer.update(table, record, patch)
    // Nothing differed: nothing to take back.
    if (after.revision !== record.revision) this.all.push({ table: table.name, id: record.id, revision: after.revision, before })
  }

  leaveOut<R extends RecordFields>(table: Table<R>, record: R): void {
    this.#writer.remove(table, record)
    this.all.push({ table: table.name, id: record.id, revision: record.revision + 1, before: null })
  }
}

/** Two records of one person become one. @throws AppError MERGE_SAME_PERSON, CHANGED_MEANWHILE, TERM_OVERLAPS, POST_TAKEN, NATIONAL_ID_TAKEN */
export function mergePeople(writer: Writer, input: MergeInput, userName: string): string {
  const { keptId, mergedId, fromMerged, leaveOut } = input
  if (keptId === mergedId) throw new AppError('MERGE_SAME_PERSON', { id: keptId })
  const kept = writer.current(PEOPLE, { id: keptId, revision: input.keptRevision })
  const merged = writer.current(PEOPLE, { id: mergedId, revision: input.mergedRevision })
  const { id } = writer.insert(PERSON_MERGES, { keptId, mergedId, moved: '', userName, undoneAt: null })
  const steps = new Steps(writer)

  const records = [keptId, mergedId].map((one) => memberQueries.personRecords(writer.db, one))
  const memberships = records.flatMap((one) => one?.memberships ?? [])
  const posts = records.flatMap((one) => one?.posts ?? [])
  const goingTerms = memberships.filter((one) => leaveOut.memberships.includes(one.id))
  const goingPosts = posts.filter((one) => leaveOut.posts.includes(one.id))
  for (const one of goingTerms) steps.leaveOut(MEMBERSHIPS, one)
  for (const one of goingPosts) steps.leaveOut(POSTS, one)
  const terms = memberships.filter((one) => !goingTerms.includes(one))
  const held = posts.filter((one) => !goingPosts.includes(one))
  refuseOverlaps(terms, held)

  // First it is out of the way: two people may not have one national ID, nor one person two open terms.
  steps.leaveOut(PEOPLE, merged)
  for (const one of terms) if (one.personId === mergedId) steps.change(MEMBERSHIPS, one, { personId: keptId })
  for (const one of held) if (one.personId === mergedId) steps.change(POSTS, one, { personId: keptId })
  const seats = committeeQueries.seatsOfPerson(writer.db, keptId)
  for (const { committee: _name, ...seat } of committeeQueries.seatsOfPerson(writer.db, mergedId)) {
    if (seats.some((one) => sameSeat(one, seat))) steps.leaveOut(COMMITTEE_SEATS, seat)
    else steps.change(COMMITTEE_SEATS, seat, { personId: keptId })
  }
  for (const consent of privacyQueries.consentsOf(writer.db, mergedId)) steps.change(CONSENTS, consent, { personId: keptId })
  for (const file of fileQueries.attachmentsOf(writer.db, 'person', mergedId)) steps.change(ATTACHMENTS, file, { ownerId: keptId })
  const stays = printedApart(writer.db, keptId)
  moveMarks(writer, steps, keptId, mergedId, stays)
  for (const naming of NAMINGS) moveRows(writer, steps, keptId, mergedId, naming, stays)

  const values: Partial<Person> = Object.fromEntries(fromMerged.map((field) => [field, merged[field]]))
  if (values.nationalId !== undefined) refuseTakenId(writer, values.nationalId, keptId)
  steps.change(PEOPLE, kept, values)
  mergeQueries.saveSteps(writer.db, id, steps.all)
  return id
}

function refuseOverlaps(terms: readonly Membership[], posts: readonly Post[]): void {
  for (const [at, term] of terms.entries()) {
    const other = terms.slice(at + 1).find((one) => one.personId !== term.personId && overlaps(one, term))
    if (other) throw new AppError('TERM_OVERLAPS', { startedOn: other.startedOn, endedOn: other.endedOn })
  }
  for (const [at, post] of posts.entries()) {
    const other = posts.slice(at + 1).find((one) => one.personId !== post.personId && samePost(one, post) && overlaps(one, post))
    if (other) throw new AppError('POST_TAKEN', { personId: other.personId, startedOn: other.startedOn })
  }
}

/** Nobody is on a committee twice at once: the seat of the kept record stays. */
export const sameSeat = (a: CommitteeSeat, b: CommitteeSeat): boolean => a.committeeId === b.committeeId && overlaps(a, b)

export const samePost = (a: Post, b: Post): boolean => a.post === b.post && a.label.trim() === b.label.trim()

/** What meetings and projects say of a person, and what a person may have there only once. */
const NAMINGS = [
  { table: MEETING_ROLL, field: 'personId', once: 'meetingId' },
  { table: MOVEMENTS, field: 'personId', once: null },
  { table: RECUSALS, field: 'personId', once: 'agendaItemId' },
  { table: BALLOTS, field: 'personId', once: 'resolutionId' },
  { table: CONFIRMATIONS, field: 'personId', once: 'meetingId' },
  { table: DELEGATES, field: 'personId', once: 'year' },
  { table: FOLLOW_UPS, field: 'ownerPersonId', once: null },
  { table: PROJECT_TEAM, field: 'personId', once: 'projectId' },
] as unknown as readonly Naming[]

interface Naming {
  table: Table<RecordFields>
  field: string
  once: string | null
}

/** Where both stand, what is printed stays as it is: the row of the merged record remains with it. */
function moveRows({ db }: Writer, steps: Steps, keptId: string, mergedId: string, { table, field, once }: Naming, stays: ReadonlySet<unknown>): void {
  type Row = RecordFields & Record<string, unknown>
  const rowsOf = (id: string) => select(db, table, `${columnOf(field)} = ?`, [id]) as Row[]
  const own = new Set(once === null ? [] : rowsOf(keptId).map((row) => row[once]))
  for (const row of rowsOf(mergedId)) {
    if (stays.has(meetingOf(db, table, row))) continue
    if (once === null || !own.has(row[once])) steps.change(table as Table<Row>, row, { [field]: keptId })
  }
}

/**
 * Meetings whose adopted minutes know the kept person by a line or a mark of their own: what is said there of the other
 * stays with the other (rule 16). Elsewhere a line of the roll and all that is said of it move together.
 */
function printedApart(db: Writer['db'], keptId: string): ReadonlySet<unknown> {
  const sql = `SELECT id FROM meetings WHERE state = 'adopted' AND id IN (
    SELECT meeting_id FROM meeting_roll WHERE person_id = @keptId AND deleted_at IS NULL UNION SELECT meeting_id FROM attendance WHERE person_id = @keptId)`
  return new Set(statement(db, sql).pluck().all({ keptId }))
}

/** The meeting in whose minutes a row is printed; null for what belongs to none. */
function meetingOf(db: Writer['db'], table: Table<RecordFields>, row: Record<string, unknown>): unknown {
  if (table.name === RECUSALS.name) return find(db, AGENDA_ITEMS, row['agendaItemId'] as string, true)?.meetingId
  if (table.name === BALLOTS.name) return find(db, RESOLUTIONS, row['resolutionId'] as string, true)?.meetingId
  return table.name === MEETING_ROLL.name || table.name === MOVEMENTS.name ? row['meetingId'] : null
}

/** One mark for each meeting: where both have one, the one that says more stands with the kept person; the other stays where it is, out of sight. */
function moveMarks(writer: Writer, steps: Steps, keptId: string, mergedId: string, stays: ReadonlySet<unknown>): void {
  const own = new Map(meetingQueries.marksOf(writer.db, keptId).map((mark) => [mark.meetingId, mark]))
  for (const mark of meetingQueries.marksOf(writer.db, mergedId)) {
    if (stays.has(mark.meetingId)) continue
    const mine = own.get(mark.meetingId)
    if (!mine) steps.change(ATTENDANCE, mark, { personId: keptId })
    else if (markThatStays(mine.status, mark.status) === 'merged') steps.change(ATTENDANCE, mine, { status: mark.status, remark: mark.remark })
  }
}

/** Takes a merge back, last step first. @throws AppError NOT_FOUND, NOTHING_TO_UNDO, MERGE_BUILT_ON */
export function undoMerge(writer: Writer, id: string, at: string): { keptId: string; mergedId: string } {
  const merge = mergeQueries.mergeById(writer.db, id)
  if (!merge) throw new AppError('NOT_FOUND', { id })
  const steps = mergeQueries.stepsOf(writer.db, id)
  if (merge.undoneAt !== null || steps === null) throw new AppError('NOTHING_TO_UNDO', { id })
  const changed = steps.filter((step) => !standsAsLeft(writer, step)).length
  const added = mergeQueries.madeSince(writer.db, merge.keptId, merge.createdAt)
  // The record that was kept may have been taken out of sight itself.
  if (changed + added > 0 || !find(writer.db, PEOPLE, merge.keptId)) throw new AppError('MERGE_BUILT_ON', { changed, added })

  for (const step of steps.toReversed()) {
    const table = tableOf(step.table)
    if (step.before === null) writer.restore(table, step.id)
    else writer.update(table, { id: step.id, revision: step.revision }, step.before)
  }
  mergeQueries.saveSteps(writer.db, id, [])
  writer.update(PERSON_MERGES, merge, { undoneAt: at })
  return { keptId: merge.keptId, mergedId: merge.mergedId }
}

/** Whether a record is as the merge left it: there with its revision, or still out of sight. */
function standsAsLeft({ db }: Writer, { table, id, revision, before }: MergeStep): boolean {
  const now = find(db, tableOf(table), id, before === null)
  return now?.revision === revision && (before !== null || find(db, tableOf(table), id) === null)
}
