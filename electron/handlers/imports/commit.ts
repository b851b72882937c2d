import { AppError } from '../../contract/errors.ts'
import type { ImportBatch, RowChoice } from '../../contract/import-desk.ts'
import { beginsNewTerm, isRejected, openFlags, personOf, type MemberRow } from '../../contract/import-rules.ts'
import type { MemberRecord } from '../../contract/imports.ts'
import { NAME_ONLY, personInput, type Capacity, type Membership, type MembershipInput, type Person, type Post, type PostInput } from '../../contract/members.ts'
import { addDays } from '../../contract/text/index.ts'
import { fold } from '../../domain/thai-text.ts'
import * as importQueries from '../../store/queries/imports.ts'
import * as memberQueries from '../../store/queries/members.ts'
import { IMPORTS, ORGANISATIONS, PEOPLE } from '../../store/tables.ts'
import type { Steps } from '../../store/council-store.ts'
import type { Writer } from '../../store/writer.ts'
import { addMember, refuseTakenId } from '../members.ts'
import { addMembership, endMembership } from '../memberships.ts'
import { addPost } from '../posts.ts'
import { finder, type Finder } from './here.ts'
import { recordOf } from './tables.ts'
import { rememberLayouts, type Reading } from './reading.ts'

export interface Defaults {
  startedOn: string | null
  capacity: Capacity
}

/** Finds or makes the organisations that rows name, so that people and organisations come in together. */
class Organisations {
  added = 0
  readonly #writer: Writer
  readonly #known: Map<string, string>

  constructor(writer: Writer) {
    this.#writer = writer
    this.#known = new Map(memberQueries.organisations(writer.db).map((one) => [fold(one.name), one.id]))
  }

  idOf(name: string | null | undefined): string | null {
    if (!name) return null
    const key = fold(name)
    let found = this.#known.get(key)
    if (!found) {
      found = this.#writer.insert(ORGANISATIONS, { ...NAME_ONLY, name }).id
      this.#known.set(key, found)
      this.added += 1
    }
    return found
  }
}

const BASE_FIELDS = new Set(['id', 'revision', 'createdAt', 'updatedAt'])

interface Batch {
  writer: Writer
  importId: string
  defaults: Defaults
  organisations: Organisations
  find: Finder
}

function membershipOf({ organisations, defaults }: Batch, record: MemberRecord): MembershipInput {
  const startedOn = record.startedOn ?? defaults.startedOn
  if (!startedOn) throw new AppError('INPUT_INVALID', { fields: ['startedOn'] })
  return { capacity: record.capacity ?? defaults.capacity, organisationId: organisations.idOf(record.organisation), startedOn, dueEndOn: record.dueEndOn ?? null }
}

const postOf = ({ post }: MemberRecord, startedOn: string): PostInput | null =>
  post ? { post: post.name, label: post.label, startedOn, endedOn: null } : null

/** What a form would not let pass, a file may not either. */
function checkedPerson(record: MemberRecord) {
  const checked = personInput.safeParse(personOf(record))
  if (!checked.success) throw new AppError('INPUT_INVALID', { fields: checked.error.issues.map((issue) => issue.path.join('.')) })
  return checked.data
}

/** Rows that were refused, or that nobody has looked at, are never written, whatever the page says. */
function requireLookedAt(row: MemberRow, choice: RowChoice): void {
  if (isRejected(row, choice) || openFlags(row, choice).length > 0) throw new AppError('INPUT_INVALID', { fields: ['confirmed'] })
}

function addRow(batch: Batch, record: MemberRecord, another: boolean): void {
  const here = batch.find(record)
  if (here?.by === 'name' && !another) throw new AppError('INPUT_INVALID', { fields: ['another'] })
  const membership = membershipOf(batch, record)
  addMember(batch.writer, { person: checkedPerson(record), membership, post: postOf(record, membership.startedOn), importId: batch.importId })
}

interface Known {
  person: Person
  memberships: Membership[]
  posts: Post[]
}

/** Takes the ticked fields, and begins the further term; a term on record keeps its dates. */
function updateRow(batch: Batch, record: MemberRecord, update: NonNullable<RowChoice['update']>): importQueries.ImportItem[] {
  const { writer } = batch
  const known = memberQueries.personRecords(writer.db, update.personId)
  if (!known) throw new AppError('NOT_FOUND', { id: update.personId })
  const from = writer.touched.length
  const described = checkedPerson(record)
  const patch = Object.fromEntries(update.fields.map((field) => [field, described[field]]))
  if (update.fields.includes('nationalId')) refuseTakenId(writer, described.nationalId, update.personId)
  writer.update(PEOPLE, { id: update.personId, revision: update.revision }, patch)
  if (update.newTerm) newTerm(batch, record, known)
  return itemsSince(writer, from, known)
}

/**
 * Acting until replaced: the day before a further term is the last of the old one. Before any row is written,
 * so that posts are free whoever holds them next.
 */
function endFormerTerm({ writer, defaults }: Batch, record: MemberRecord, personId: string): importQueries.ImportItem[] {
  const known = memberQueries.personRecords(writer.db, personId)
  const open = known?.memberships.find((one) => one.endedOn === null)
  const startedOn = record.startedOn ?? defaults.startedOn
  if (!known || !open || !startedOn) return []
  if (!beginsNewTerm(known.memberships, startedOn)) throw new AppError('TERM_OVERLAPS', { startedOn: open.startedOn, endedOn: null })
  const from = writer.touched.length
  endMembership(writer, open, { endedOn: addDays(startedOn, -1), endKind: 'expired', endReason: 'ครบวาระ' })
  return itemsSince(writer, from, known)
}

function newTerm(batch: Batch, record: MemberRecord, { person, memberships }: Known): void {
  const { writer } = batch
  const input = membershipOf(batch, record)
  if (!beginsNewTerm(memberships, input.startedOn)) throw new AppError('TERM_OVERLAPS')
  addMembership(writer, person.id, input, batch.importId)
  const post = postOf(record, input.startedOn)
  if (post) addPost(writer, person.id, post)
}

/** What the writer touched since, with the fields it changed as they were: the way back. */
function itemsSince(writer: Writer, from: number, known: Known | null): importQueries.ImportItem[] {
  const before = new Map([known?.person, ...(known?.memberships ?? []), ...(known?.posts ?? [])].flatMap((one) => (one ? [[one.id, one] as const] : [])))
  return writer.touched.slice(from).map(({ table, id }) => {
    const old = before.get(id)
    if (!old) return { table, recordId: id, revision: 1, before: null }
    return { table, recordId: id, revision: old.revision + 1, before: changedFields(old, recordOf(writer.db, table, id)) }
  })
}

function changedFields(old: object, now: object | null): Record<string, unknown> {
  const after = Object.entries(now ?? {})
  const fields = after.filter(([field, value]) => !BASE_FIELDS.has(field) && value !== old[field as keyof typeof old]).map(([field]) => field)
  return Object.fromEntries(fields.map((field) => [field, old[field as keyof typeof old]]))
}

function writeRow(batch: Batch, row: MemberRow, choice: RowChoice, record: MemberRecord): importQueries.ImportItem[] {
  requireLookedAt(row, choice)
  if (choice.update) return updateRow(batch, record, choice.update)
  const from = batch.writer.touched.length
  addRow(batch, record, choice.another)
  return itemsSince(batch.writer, from, null)
}

/** A refusal names the row that it is about. */
function inRow<T>({ row, key }: MemberRow, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof AppError) throw new AppError(error.code, { ...error.details, row, key }, { cause: error })
    throw error
  }
}

/** What was read of a list and is written of it. */
export type ListRead = Pick<Reading, 'fileName' | 'fileSha256' | 'rows' | 'choices'> & { summary: Pick<Reading['summary'], 'sheets' | 'columns'>; leftOut: number }

/**
 * One batch: everybody or nobody. Yields how many rows are written; the caller holds the transaction.
 * @throws AppError of the first row that cannot be written, with `row` and `key` in its details
 */
export function* commitBatch(writer: Writer, reading: ListRead, choices: readonly RowChoice[], defaults: Defaults, who: { userName: string; at: string }): Steps<ImportBatch> {
  const rows = new Map(reading.rows.map((row) => [row.key, row]))
  const made = writer.insert(IMPORTS, {
    fileName: reading.fileName,
    fileSha256: reading.fileSha256,
    added: choices.filter(({ update }) => update === null).length,
    updated: choices.filter(({ update }) => update !== null).length,
    skipped: reading.leftOut,
    organisationsAdded: 0,
    userName: who.userName,
    undoneAt: null,
  })
  const batch: Batch = { writer, importId: made.id, defaults, organisations: new Organisations(writer), find: finder(writer.db) }
  const items: importQueries.ImportItem[] = []
  const pairs = choices.map((choice) => {
    const row = rows.get(choice.key)
    if (!row) throw new AppError('NOT_FOUND', { what: 'row', key: choice.key })
    rows.delete(choice.key) // a row comes in once
    return { row, choice, record: { ...row.record, ...choice.fixes } }
  })
  for (const { row, choice: { update }, record } of pairs) {
    if (update?.newTerm) items.push(...inRow(row, () => endFormerTerm(batch, record, update.personId)))
  }
  for (const [at, { row, choice, record }] of pairs.entries()) {
    items.push(...inRow(row, () => writeRow(batch, row, choice, record)))
    yield { done: at + 1, total: pairs.length }
  }
  importQueries.insertItems(writer.db, made.id, items)
  rememberLayouts(writer.db, reading, who.at)
  return writer.update(IMPORTS, made, { organisationsAdded: batch.organisations.added })
}
